"""Spreadsheets: what the cells show, as text; absurd ones are refused."""

from __future__ import annotations

import io
import time
from datetime import date, datetime
from datetime import time as clock

import openpyxl
import pytest

from evaluation.damage import damaged
from evaluation.making import docx_of, package_of, paragraph, xlsx_of
from sayso.errors import UnreadableInput
from sayso.intake.parsing import xlsx as reading
from sayso.intake.parsing.values import Refused, Rows
from sayso.intake.parsing.xlsx import read_sheet
from sayso.intake.sandbox import sheet_rows


def cell(words: str, at: str = "") -> str:
    return f'<c r="{at}" t="inlineStr"><is><t>{words}</t></is></c>' if words else "<c/>"


def number(value: str, style: int = 0) -> str:
    return f'<c s="{style}"><v>{value}</v></c>'


def refused(data: bytes) -> Refused:
    with pytest.raises(Refused) as caught:
        read_sheet(data)
    return caught.value


def written(*rows: tuple[object, ...]) -> bytes:
    """A sheet as openpyxl writes it."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_rows_are_text_and_of_one_length() -> None:
    rows = f"<row>{cell('address')}{cell('title')}</row><row>{cell('https://example.org/a')}</row>"
    assert sheet_rows(xlsx_of(rows), "urls.xlsx") == (("address", "title"), ("https://example.org/a", ""))


def test_what_a_common_program_writes_is_read() -> None:
    data = written(
        ("text", 5, 2.5, True, None, "=1+1"),
        (date(2026, 11, 2), datetime(2026, 11, 2, 9, 30), clock(9, 30), 1e20, "ä\n&<", ""),
    )
    first, second = read_sheet(data)
    assert first == ("text", "5", "2.5", "TRUE", "")
    assert second == ("2026-11-02", "2026-11-02T09:30:00", "09:30:00", "1e+20", "ä\n&<")


@pytest.mark.parametrize(
    ("form", "value", "shown"),
    [
        ("yyyy-mm-dd", "46328", "2026-11-02"),
        ("[$-409]d. mmmm yyyy", "46328", "2026-11-02"),
        ("hh:mm", "0.5", "12:00:00"),
        ("dd/mm/yy hh:mm", "46328.395833333336", "2026-11-02T09:30:00"),
        ("0.00", "46328", "46328"),
        ('0 "days"', "46328", "46328"),
        ("[Red]0", "46328", "46328"),
        ("#,##0\\ _d", "46328", "46328"),
        ("yyyy", "-5", "-5"),
        ("yyyy", "1e300", "1e300"),
        ("yyyy", "soon", "soon"),
    ],
)
def test_a_number_is_a_date_where_its_format_shows_one(form: str, value: str, shown: str) -> None:
    assert read_sheet(
        xlsx_of(f"<row>{number(value, style=1)}</row>", formats=[form.replace('"', "&quot;")])
    ) == ((shown,),)


def test_some_books_count_from_1904() -> None:
    book = '<workbookPr date1904="1"/>'
    assert read_sheet(xlsx_of(f"<row>{number('44866', 1)}</row>", formats=["yyyy"], book=book)) == (
        ("2026-11-02",),
    )


def test_shared_strings_are_looked_up_and_their_reading_left_out() -> None:
    strings = ["closed", "東京</t><rPh><t>とうきょう</t></rPh><t>", "a_x000D_b_xD800_"]
    cells = "".join(f'<c t="s"><v>{n}</v></c>' for n in (1, 0, 2, 7, -1)) + cell("end")
    assert read_sheet(xlsx_of(f"<row>{cells}</row>", strings=strings)) == (
        ("東京", "closed", "a\rb?", "", "", "end"),
    )


def test_formulas_give_their_values_and_errors_their_names() -> None:
    cells = '<c t="str"><f>A1&amp;B1</f><v>both</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>0</v></c>'
    cells += "<c><f>NOW()</f></c>"
    assert read_sheet(xlsx_of(f"<row>{cells}</row>")) == (("both", "#N/A", "FALSE"),)


def test_cells_stand_where_they_say() -> None:
    rows = f'<row r="2">{cell("b", "B2")}{cell("aa", "AA2")}</row><row r="4">{cell("d", "D4")}</row>'
    found = read_sheet(xlsx_of(rows))
    assert [len(row) for row in found] == [27] * 4
    assert (found[1][1], found[1][26], found[3][3], set(found[2])) == ("b", "aa", "d", {""})


def test_the_first_visible_sheet_with_content_is_taken() -> None:
    empty, full, other = "", f"<row>{cell('full')}</row>", f"<row>{cell('other')}</row>"
    assert read_sheet(xlsx_of(empty, full, other)) == (("full",),)
    assert read_sheet(xlsx_of(other, full, hidden=1)) == (("full",),)


def test_a_book_without_content_is_empty() -> None:
    with pytest.raises(UnreadableInput, match="a spreadsheet without content") as caught:
        sheet_rows(xlsx_of("", "<row><c/></row>"), "urls.xlsx")
    assert caught.value.kind == "empty"


@pytest.mark.parametrize(
    "rows",
    [
        f'<row r="100001">{cell("x")}</row>',
        f"<row>{cell('x', 'GS1')}</row>",  # column 201
        f'<row r="999999999">{cell("x")}</row>',
        f"<row>{cell('x', 'ZZZ1')}</row>",
    ],
)
def test_absurd_sizes_are_refused(rows: str) -> None:
    assert refused(xlsx_of(rows)).kind == "too_large"


def test_empty_cells_far_out_are_nothing() -> None:
    rows = f'<row>{cell("x")}<c r="XFD1"/></row><row r="1048576"><c/></row>'
    assert read_sheet(xlsx_of(rows)) == (("x",),)


def test_one_long_string_in_every_cell_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_CHARACTERS", 1_000)
    cells = '<c t="s"><v>0</v></c>' * 11
    assert refused(xlsx_of(f"<row>{cells}</row>", strings=["x" * 100])).kind == "too_large"


def test_other_files_are_no_spreadsheets() -> None:
    assert refused(docx_of(paragraph("closed"))).kind in ("malformed", "empty")
    assert refused(b"address,title\n").kind == "malformed"


def test_entities_are_refused() -> None:
    sheet = f'<!DOCTYPE x [<!ENTITY e "closed">]><worksheet><row>{cell("&e;")}</row></worksheet>'
    parts = {
        "b.xml": '<workbook xmlns:r="r"><sheets><sheet r:id="s1"/></sheets></workbook>',
        "_rels/b.xml.rels": '<R><Relationship Id="s1" Type="x/worksheet" Target="s.xml"/></R>',
        "s.xml": sheet,
    }
    assert refused(package_of("b.xml", parts)).kind == "entities"


@pytest.mark.slow
def test_as_many_rows_as_are_allowed_are_read_in_time() -> None:
    row = f"<row>{''.join(cell(f'words {n}') for n in range(6))}</row>"
    begun = time.monotonic()
    rows: Rows = sheet_rows(xlsx_of(row * 100_000), "urls.xlsx")
    assert len(rows) == 100_000
    assert time.monotonic() - begun < 10


def test_damaged_files_give_rows_or_a_reason() -> None:
    data = xlsx_of(
        f'<row>{cell("x")}<c t="s"><v>0</v></c>{number("46328", 1)}</row>' * 20,
        strings=["y"],
        formats=["yyyy"],
    )
    read, kinds = 0, set()
    begun = time.monotonic()
    for count, broken in enumerate(damaged(data, seed=7)):
        try:
            read += bool(sheet_rows(broken, f"{count}.xlsx"))
        except UnreadableInput as problem:
            kinds.add(problem.kind)
    assert read > 0
    assert kinds <= {"malformed", "empty", "password", "too_large"}
    assert time.monotonic() - begun < 10
