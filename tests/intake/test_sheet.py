"""Sheets: which column is what, rows as articles, and tables told from articles."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from evaluation.making import xlsx_of
from evaluation.packing import PAGE
from sayso.core.document import Published
from sayso.errors import UnreadableInput
from sayso.intake.columns import Columns, columns_of
from sayso.intake.documents import document_of
from sayso.intake.expand import items_of
from sayso.intake.held import MAX_BYTES
from sayso.intake.items import Given, Item
from tests.intake.packed import found_in, kinds, names
from tests.intake.test_fetch import Fake, Reply

SAID = "The mayor said the bridge would stay closed, and that the town was safe."


def network(*paths: str) -> Fake:
    page = Reply(200, {"content-type": "text/html"}, lambda: iter([PAGE.encode()]))
    return Fake({f"https://a.example/{path}": page for path in paths})


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        (("url",), Columns(0, None, None, None, None, None)),
        (("Title", "Article_URL", "Publish-Date"), Columns(1, None, 0, None, None, 2)),
        (("ID", "URL", "Link", "media_name", "publish_date"), Columns(1, None, None, 3, None, 4)),
        (("Заголовок", "Ссылка", "Дата"), Columns(1, None, 0, None, None, 2)),
        ((" FULL TEXT ", "by", "Byline", "Source"), Columns(None, 0, None, 3, 2, None)),
        (("Überschrift", "Volltext", "Quelle", "Datum", "Autor"), Columns(None, 1, 0, 2, 4, 3)),
        (("title", "date"), None),
        ((), None),
    ],
)
def test_columns_are_known_by_the_names_in_use(header: tuple[str, ...], columns: Columns | None) -> None:
    assert columns_of(header) == columns


@pytest.mark.parametrize("delimiter", list(",;\t|"))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_any_delimiter_and_encoding(delimiter: str, encoding: str, tmp_path: Path) -> None:
    rows = [
        ("Заголовок", "text", "url", "date"),
        ("Мост; закрыт, да | нет", f"{SAID}\nМэр, сказал; да.", "https://a.example/1", "30.10.2017"),
    ]
    table = "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    [item] = found_in(table.encode(encoding), name="x.csv", folder=tmp_path)
    assert isinstance(item, Item)
    assert item.data.decode() == rows[1][1]
    assert item.url == "https://a.example/1"
    assert item.given == Given(title=rows[1][0], published=Published("2017-10-30", "sheet column"))
    assert document_of(item).text == rows[1][1]


def test_addresses_are_fetched_in_order_and_each_once(tmp_path: Path) -> None:
    table = (
        "title,outlet,url\n"
        "One,Port Times,https://a.example/1\n"
        ",,\n"
        "Gone,,https://a.example/gone\n"
        "Again,,https://a.example/1\n"
        "No address,,nowhere\n"
        "Two,,https://a.example/2\n"
    )
    net = Fake({**network("1", "2").replies, "https://a.example/gone": Reply(410)})
    passed_over: Counter[str] = Counter()
    found = found_in(table.encode(), name="urls", folder=tmp_path, connect=net, passed_over=passed_over)
    assert names(found, tmp_path) == [
        "urls > https://a.example/1",
        "urls > https://a.example/gone",
        "urls > nowhere",
        "urls > https://a.example/2",
    ]
    assert kinds(found) == ["item", "http_status", "bad_address", "item"]
    assert [url for url, _ in net.opened] == [f"https://a.example/{n}" for n in ("1", "gone", "2")]
    assert passed_over == {"row without text or address": 1, "address that stands in the sheet already": 1}
    first = found[0]
    assert isinstance(first, Item)
    assert (first.url, first.given.outlet) == ("https://a.example/1", "Port Times")
    assert document_of(first).title == "Port shut"  # the page's own word comes first


def test_local_files_are_not_fetched_through_a_sheet(tmp_path: Path) -> None:
    table = b"url\nfile:///etc/passwd\nhttp://localhost/\n/etc/passwd\n-\n"
    found = found_in(table, name="x.csv", folder=tmp_path, connect=Fake({}))
    assert kinds(found) == ["bad_address", "private_address", "bad_address", "bad_address"]


def test_a_spreadsheet_is_a_sheet(tmp_path: Path) -> None:
    cell = '<c t="inlineStr"><is><t>{}</t></is></c>'.format
    rows = {1: ["Our list"], 3: ["Headline", "Full text", "Date"], 4: ["Bridge", SAID, "2017-10-30"]}
    data = xlsx_of("".join(f'<row r="{n}">{"".join(map(cell, row))}</row>' for n, row in rows.items()))
    [item] = found_in(data, folder=tmp_path)
    assert isinstance(item, Item)
    assert item.name.endswith("input > row 4")
    assert (item.data.decode(), item.given.title) == (SAID, "Bridge")
    assert item.given.published == Published("2017-10-30", "sheet column")


def test_json_lines(tmp_path: Path) -> None:
    rows = [
        {
            "url": "https://a.example/1",
            "text": SAID,
            "authors": [{"name": "Ada Moro"}, "Ivo Lund"],
            "date": 2017,
        },
        {
            "TEXT": SAID + "\u2028 Yes.",
            "published_at": "2017-10-30T08:15:00Z",
            "publisher": {"name": "Port Times"},
        },
        {"url": "https://a.example/2"},
    ]
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + '\n\nno json\n[1]\n{"x": 1}\n'
    found = found_in(lines.encode("utf-8-sig"), folder=tmp_path, connect=network("2"))
    assert kinds(found) == ["item", "item", "item", "malformed", "malformed", "no_column"]
    assert names(found, tmp_path)[1::2] == ["input > row 2", "input > row 5", "input > row 7"]
    first, second = found[:2]
    assert isinstance(first, Item)
    assert isinstance(second, Item)
    assert (first.given.author, first.given.published) == (
        "Ada Moro, Ivo Lund",
        Published("2017", "sheet column"),
    )
    assert second.given.outlet == "Port Times"
    assert second.given.published == Published("2017-10-30T08:15:00Z", "sheet column")
    assert document_of(second).text == SAID + "\u2028 Yes."


def test_a_line_that_is_too_long_is_a_problem_and_the_next_is_read(tmp_path: Path) -> None:
    lines = f'{{"text": "{SAID}"}}\n{{"text": "{"a" * (MAX_BYTES + 9)}"}}\n{{"text": "{SAID}"}}\n'
    assert kinds(found_in(lines.encode(), folder=tmp_path)) == ["item", "too_large", "item"]


def test_without_a_column_we_know_the_problem_names_what_there_is(tmp_path: Path) -> None:
    [problem] = found_in(b"id,Name of the page,n\n1,x,2\n", name="x.csv", folder=tmp_path)
    assert isinstance(problem, UnreadableInput)
    assert problem.kind == "no_column"
    assert "“id”, “Name of the page”, “n”" in problem.found
    assert "url" in problem.hint
    assert "text" in problem.hint


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("2017-10-30", "2017-10-30"),
        ("2017-10-30 00:00:00", "2017-10-30"),
        ("2017-10", "2017-10"),
        ("30 October 2017", "2017-10-30"),
        ("Oct 30, 2017", "2017-10-30"),
        ("30.10.2017 08:15", "2017-10-30"),
        ("7/8/2016", "2016"),
        ("Mon, 30 Oct 2017 08:15:00 GMT", "2017-10-30T08:15:00+00:00"),
        ("30/10/17", "2017-10-30"),
        ("4/4/17", "2017-04-04"),
        ("7/8/16 10:15", "2016"),
        ("31/6/2017", None),
        ("soon", None),
    ],
)
def test_dates_are_as_precise_as_they_are_known(stated: str, date: str | None, tmp_path: Path) -> None:
    table = f"text;date\n{SAID};{stated}\n"
    [item] = found_in(table.encode(), name="x.csv", folder=tmp_path)
    assert isinstance(item, Item)
    assert item.given.published == (Published(date, "sheet column") if date else None)
    assert bool(item.warnings) is (date is None)


def test_an_address_in_a_column_of_texts_is_an_address(tmp_path: Path) -> None:
    found = found_in(b"article\nhttps://a.example/1\n", name="x.csv", folder=tmp_path, connect=network("1"))
    assert kinds(found) == ["item"]


@pytest.mark.parametrize(
    ("text", "is_sheet"),
    [
        ("url\nhttps://a.example/1\n", True),
        ("title;link\nA;https://a.example/1\n", True),
        (f'title,date,text\nA,2017,"{SAID}"\n', True),
        ("Text, content, and the title of a story\nAnd so on, said the mayor.", False),
        ("Link\n\nThe mayor said no.", False),
        ("The address, said the mayor, is https://a.example/1\nhttps://a.example/1", False),
        ("url", False),
    ],
)
def test_a_table_is_told_from_an_article_without_its_name(text: str, is_sheet: bool, tmp_path: Path) -> None:
    found = found_in(text.encode(), folder=tmp_path, connect=network("1"))
    assert ([thing.name for thing in found] != [str(tmp_path / "input")]) is is_sheet


def test_a_sheet_by_its_servers_word(tmp_path: Path) -> None:
    reply = Reply(200, {"content-type": "text/csv"}, lambda: iter([f"text,n\n{SAID!r},1\n".encode()]))
    [item] = items_of("https://a.example/x", connect=Fake({"https://a.example/x": reply}))
    assert item.name == "https://a.example/x > row 2"


@pytest.mark.parametrize(
    ("others", "date", "where"),
    [
        (["4/13/17", "1/2/17"], "2017-07-08", "sheet column; month first, as other rows show"),
        (["13/4/17"], "2017-08-07", "sheet column; day first, as other rows show"),
        (["13/4/17", "4/13/17"], "2017", "sheet column"),
        (["13.4.17", "5/5/17"], "2017", "sheet column"),
    ],
)
def test_other_rows_tell_which_number_is_the_day(
    others: list[str], date: str, where: str, tmp_path: Path
) -> None:
    rows = "".join(f"{SAID} {n};{stated}\n" for n, stated in enumerate(["7/8/17", *others]))
    item, *_ = found_in(f"text;date\n{rows}".encode(), name="x.csv", folder=tmp_path)
    assert isinstance(item, Item)
    assert item.given.published == Published(date, where)


def test_a_date_with_dots_has_the_day_first_whatever_others_show(tmp_path: Path) -> None:
    table = f"text;date\n{SAID};7.8.17\n{SAID} too;4/13/17\n"
    item, _ = found_in(table.encode(), name="x.csv", folder=tmp_path)
    assert isinstance(item, Item)
    assert item.given.published == Published("2017-08-07", "sheet column")
