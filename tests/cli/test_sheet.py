"""`sayso sheet`: the same sheet back, every cell of it, with columns added."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import click
import openpyxl
import pytest
from click.testing import CliRunner, Result
from openpyxl.styles import Font

import sayso.pipeline
from sayso.cli.main import cli
from sayso.intake.items import Item, Wanted
from sayso.views.sheet import COLUMNS
from tests.stand_in import stand_in

TEXT = "Ada Moro said the pier is closed. Boats wait outside for the tide.\n"
OTHER = "The mayor said all is well in the harbour of the town.\n"


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sayso.pipeline, "reader_of", stand_in)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["sheet", *map(str, arguments)], standalone_mode=False)


def rows_of(data: bytes, encoding: str = "utf-8", delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(encoding), newline=""), delimiter=delimiter))


def test_a_csv_keeps_its_cells_its_encoding_and_its_delimiter(tmp_path: Path) -> None:
    note = "мэр города сказал журналистам, что причал закрыт до утра"
    rows = [["заметка", "text", "n"], [note, TEXT, "=1+1"], ["2", "", ""], ["3", OTHER, "007"]]
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(rows)
    given = tmp_path / "list.csv"
    given.write_bytes(out.getvalue().encode("cp1251"))
    assert run(given).return_value == 0
    back = rows_of((tmp_path / "list-sayso.csv").read_bytes(), "cp1251", ";")
    assert [row[:3] for row in back] == rows
    assert back[0][3:] == list(COLUMNS)
    told = [dict(zip(COLUMNS, row[3:], strict=False)) for row in back[1:]]
    assert [row.get("sayso_status", "") for row in told] == ["read", "", "read"]
    assert told[0]["sayso_sources"] == "Ada Moro (1)"
    assert given.read_bytes() == out.getvalue().encode("cp1251")


def test_a_letter_that_the_encoding_lacks_changes_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = tmp_path / "list.csv"
    given.write_bytes("title;text\nПроверка;Ada Moro said so and so\n".encode("cp1251"))
    monkeypatch.setattr("sayso.views.sheet.cells_of", lambda ledger: {"sayso_title": "北"})
    run(given)
    back = rows_of((tmp_path / "list-sayso.csv").read_bytes(), "cp1251", ";")
    assert back[1][:5] == ["Проверка", "Ada Moro said so and so", "", "", "?"]


def test_a_row_that_cannot_be_read_says_why_in_its_own_row(tmp_path: Path) -> None:
    given = tmp_path / "list.csv"
    given.write_text(f'url,text\nhttp://127.0.0.1/x,\n,"{OTHER.strip()}"\n', encoding="utf-8")
    told = run(given)
    assert told.return_value == 1
    assert "127.0.0.1" in told.stderr
    _, problem, good = rows_of((tmp_path / "list-sayso.csv").read_bytes())
    assert problem[2] == "problem"
    assert "private" in problem[3] or "address" in problem[3]
    assert good[2] == "read"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "urls.xlsx"
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (["my list"], ["id", "text", "n"], [1, TEXT, 3.5], [], [2, None, "=C3*2"], [3, TEXT, 7]):
        sheet.append(row)
    sheet["A3"].font = Font(bold=True)
    sheet["C3"].number_format = "0.00"
    made.create_sheet("other")["B2"] = "=Sheet!C3"
    made.save(path)
    return path


def cells(path: Path) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return list(sheet.iter_rows(values_only=True))


def test_a_spreadsheet_keeps_formats_formulas_and_other_sheets(book: Path) -> None:
    before = cells(book)
    assert run(book).return_value == 0
    path = book.with_name("urls-sayso.xlsx")
    assert [row[:3] for row in cells(path)] == before
    made = openpyxl.load_workbook(path)
    sheet, other = made.worksheets
    assert (sheet["A3"].font.b, sheet["C3"].number_format) == (True, "0.00")
    assert other["B2"].value == "=Sheet!C3"
    names = [cell.value for cell in sheet[2]][3:]
    assert names == list(COLUMNS)
    first, last = (dict(zip(names, (c.value for c in sheet[n][3:]), strict=True)) for n in (3, 6))
    assert first == last
    assert (first["sayso_status"], first["sayso_claims"]) == ("read", 1)
    assert sheet["D5"].value is None


def test_a_second_run_fills_the_same_columns_anew(book: Path, tmp_path: Path) -> None:
    run(book)
    once = book.with_name("urls-sayso.xlsx")
    run(once, "-o", tmp_path / "twice.xlsx")
    assert cells(tmp_path / "twice.xlsx") == cells(once)


def test_json_lines_keep_their_keys(tmp_path: Path) -> None:
    given = tmp_path / "list.jsonl"
    given.write_text(json.dumps({"text": OTHER, "mine": [1, 2]}) + "\n\nno json\n", encoding="utf-8")
    assert run(given).return_value == 1
    first, empty, broken = (tmp_path / "list-sayso.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(first)["mine"] == [1, 2]
    assert json.loads(first)["sayso_status"] == "read"
    assert (empty, broken) == ("", "no json")
    lines = [json.loads(line) for line in run(given, "--json").stdout.splitlines()]
    assert [(line["row"], line["sayso_status"]) for line in lines] == [(1, "read"), (3, "problem")]


def test_nothing_is_written_over(book: Path) -> None:
    told = run(book, "-o", book)
    assert isinstance(told.exception, click.UsageError)
    assert "the sheet itself" in str(told.exception)
    run(book)
    told = run(book)
    assert isinstance(told.exception, click.UsageError)
    assert "is there already" in str(told.exception)
    assert run(book, "--replace").return_value == 0


def test_a_csv_keeps_its_bytes_where_nothing_of_ours_stands(tmp_path: Path) -> None:
    text = TEXT.strip().encode()
    lines = [
        b'"n","text"',
        b"",
        "мэр,%s".encode() % text,
        b'\xff\x98 "q",' + text,
        b",",
        b'5,"' + text + b'"',
    ]
    given = tmp_path / "list.csv"
    given.write_bytes(b"\n".join(lines))
    assert run(given).return_value == 0
    back = (tmp_path / "list-sayso.csv").read_bytes().split(b"\n")
    assert [new[: len(old)] for old, new in zip(lines, back, strict=True)] == lines
    assert [b",read," in line for line in back] == [False, False, True, True, False, True]


def test_a_row_that_names_no_article_any_more_loses_its_answer(book: Path, tmp_path: Path) -> None:
    given = tmp_path / "list.csv"
    given.write_text(f"text,sayso_status,mine\n,read,5\n{TEXT.strip()},,6\n", encoding="utf-8")
    run(given)
    assert rows_of((tmp_path / "list-sayso.csv").read_bytes())[1][:3] == ["", "", "5"]
    run(book)
    once = openpyxl.load_workbook(book.with_name("urls-sayso.xlsx"))
    once.worksheets[0]["B3"] = None
    once.save(tmp_path / "once.xlsx")
    run(tmp_path / "once.xlsx")
    assert set(cells(tmp_path / "once-sayso.xlsx")[2][3:]) == {None}


def test_a_formula_without_a_value_is_not_written_over(book: Path) -> None:
    made = openpyxl.load_workbook(book)
    made.worksheets[0]["E3"] = "=C3*2"
    made.save(book)
    run(book)
    sheet = openpyxl.load_workbook(book.with_name("urls-sayso.xlsx")).worksheets[0]
    assert (sheet["E3"].value, sheet["E2"].value) == ("=C3*2", None)
    assert [cell.value for cell in sheet[2]][5:] == list(COLUMNS)


def test_json_values_stay_as_they_are_written(tmp_path: Path) -> None:
    given = tmp_path / "list.jsonl"
    own = f'{{"text":"{TEXT.strip()}","n":1.10,"big":1e400'.encode()
    half = f'{{"text":"{OTHER.strip()}","half":"\\ud800"}}'.encode()
    given.write_bytes(b"\xef\xbb\xbf" + own + b'}\n{"a":"\xff"}\n' + half + b"\n")
    run(given)
    first, second, third = (tmp_path / "list-sayso.jsonl").read_bytes().splitlines()
    assert first.startswith(b"\xef\xbb\xbf" + own + b',"sayso_status":"read"')
    assert second == b'{"a":"\xff"}'
    assert json.loads(third)["half"] == "\ud800"
    assert json.loads(third)["sayso_status"] == "read"


def test_what_cannot_be_given_back_is_refused_before_anything_is_read(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.cli.sheet._read", lambda *_: pytest.fail("read for nothing"))
    wide = openpyxl.load_workbook(book)
    wide.worksheets[0].cell(2, 190, "far")
    wide.save(tmp_path / "wide.xlsx")
    damaged = tmp_path / "damaged.xlsx"
    damaged.write_bytes(book.read_bytes())
    with zipfile.ZipFile(damaged, "a") as package:
        package.writestr("xl/media/image1.png", b"a picture")
    damaged.write_bytes(damaged.read_bytes().replace(b"a picture", b"A PICTURE"))
    for given, why in ((tmp_path / "wide.xlsx", "no room"), (damaged, "damaged")):
        told = run(given)
        assert isinstance(told.exception, click.ClickException)
        assert why in str(told.exception)


def test_an_address_in_several_rows_is_fetched_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def fetched(wanted: Wanted) -> Item:
        asked.append(wanted.address)
        return Item(wanted.name, TEXT.encode(), media_type="text/plain", given=wanted.given)

    monkeypatch.setattr("sayso.intake.expand.fetched", fetched)
    given = tmp_path / "list.csv"
    given.write_text("url,title\nhttps://a.example/1,One\nhttps://a.example/1,Two\n", encoding="utf-8")
    assert run(given).return_value == 0
    _, first, second = rows_of((tmp_path / "list-sayso.csv").read_bytes())
    assert (first[2:], asked) == (second[2:], ["https://a.example/1"])


def test_a_sheet_comes_back_in_its_own_format(book: Path) -> None:
    told = run(book, "-o", book.with_suffix(".csv"))
    assert isinstance(told.exception, click.UsageError)
    assert "xlsx" in str(told.exception)


def test_standard_input_needs_a_place_to_write(tmp_path: Path) -> None:
    def piped(*arguments: str) -> Result:
        given = f"title,date,text\nOne,2017-10-30,{TEXT.strip()}\n"
        return CliRunner().invoke(cli, ["sheet", "-", *arguments], input=given, standalone_mode=False)

    assert "name a file with -o" in str(piped().exception)
    assert piped("-o", str(tmp_path / "out.csv")).return_value == 0
    assert b",read," in (tmp_path / "out.csv").read_bytes()


@pytest.mark.parametrize("data", [b"<p>a page</p>", b"url\n", b"a,b\n1,2\n"])
def test_what_is_no_sheet_is_named(tmp_path: Path, data: bytes) -> None:
    given = tmp_path / "given.bin"
    given.write_bytes(data)
    told = run(given)
    assert isinstance(told.exception, click.ClickException)
    assert "given.bin" in str(told.exception)


def test_a_hostile_spreadsheet_is_refused(book: Path, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.xlsx"
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(hostile, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("sheet1.xml"):
                data = b'<!DOCTYPE x [<!ENTITY e "boom">]>' + data.partition(b"?>")[2] or data
            new.writestr(name, data)
    told = run(hostile)
    assert isinstance(told.exception, click.ClickException)
    assert not (tmp_path / "hostile-sayso.xlsx").exists()
