"""The page of all decisions: what was decided is led to, taken back, handed on and taken over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import urllib3
from lxml import html

from sayso.case.case import Case
from sayso.case.decisions import State, seen_of
from sayso.core.decision import Correction, OnScreen, RowEdit, RowVerdict, SameVerdict
from sayso.core.verdict import Polarity
from sayso.web.decisions import LARGEST, SHOWN
from tests.browser.making import case_of
from tests.views.ledgers import harbour, ledger_of
from tests.web.running import Room
from tests.web.serving import served
from tests.web.test_room import EVIL

OTHER = ledger_of("[Ada Moro] <said> {the pier is shut for good}.", outlet="Radio Velm", title=EVIL)
HARBOUR = harbour().document.text_id


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = case_of(tmp_path / "c.sayso", harbour(), OTHER)
    with Case(path) as found:
        found.decide_row(HARBOUR, "3", RowVerdict.ACCEPTED, EVIL)
        found.decide_sources("Ada Moro", "The Ministry of Transport", SameVerdict.DIFFERENT)
        found.decide_copy(HARBOUR, OTHER.document.text_id, SameVerdict.DIFFERENT)
        found.decide_claim((HARBOUR, "3"), (OTHER.document.text_id, "1"), SameVerdict.SAME)
        row = OTHER.attributions[0]
        edit = RowEdit(
            OTHER.document.text_id, (seen_of(OTHER, row),), (Correction(polarity=Polarity.DENIED),)
        )
        found.decide_seen(edit, OnScreen(OTHER.reader.digest, OTHER.rules, (0,)))
    return path


@pytest.fixture
def opened(case: Path) -> Iterator[Room]:
    with served(case) as room:
        yield room


def post(
    opened: Room, path: str, body: bytes, kind: str = "application/x-www-form-urlencoded", accept: str = ""
) -> urllib3.BaseHTTPResponse:
    headers = {"Origin": opened.session.origin, "Content-Type": kind, "Accept": accept}
    return opened.ask("POST", path, headers, body)


def told(opened: Room, query: str = "") -> list[tuple[str, str]]:
    """The decisions of the page in words, and what has become of each."""
    page = html.document_fromstring(opened.get(f"/decisions{query}").data)
    return [
        (" ".join(entry.xpath("./p[1]")[0].text_content().split()), entry.get("data-state"))
        for entry in page.xpath("//li[@data-decision]")
    ]


def test_every_decision_is_told_the_newest_first(opened: Room) -> None:
    words = [words for words, _ in told(opened)]
    assert words[0].startswith("corrected: row 1 of Radio Velm")
    assert words[0].endswith("(polarity)")
    assert [one.split(":")[0] for one in words[1:]] == [
        "one claim", "neither is a copy of the other", "two sources", "accepted",
    ]  # fmt: skip


def test_each_leads_to_what_it_is_about(opened: Room) -> None:
    page = html.document_fromstring(opened.get("/decisions").data)
    for link in page.xpath("//ol//a/@href"):
        assert opened.get(link.partition("#")[0]).status == 200
    assert f"/articles/{HARBOUR}#row3" in page.xpath("//ol//a/@href")


def test_markup_in_notes_and_titles_is_text(opened: Room) -> None:
    assert EVIL.encode() not in opened.get("/decisions").data


def test_one_is_taken_back_where_it_stands(case: Path, opened: Room) -> None:
    page = html.document_fromstring(opened.get("/decisions").data)
    (form,) = page.xpath("//li[@data-decision='1']//form")
    body = urlencode(dict(form.form_values())).encode()
    answer = post(opened, "/decisions/undo", body)
    assert (answer.status, answer.headers["location"]) == (303, "/decisions?from=0")
    assert told(opened)[-1][1] == State.UNDONE
    assert not html.document_fromstring(opened.get("/decisions").data).xpath("//li[@data-decision='1']//form")
    again = post(opened, "/decisions/undo", body)
    assert (again.status, b"was undone before" in again.data) == (409, True)


def test_what_is_handed_on_is_taken_over_once(tmp_path: Path, opened: Room) -> None:
    lines = opened.get("/decisions.json").data
    with served(case_of(tmp_path / "copy.sayso", harbour(), OTHER)) as copy:
        first = post(copy, "/decisions/import", lines, "application/x-ndjson", "application/json")
        assert json.loads(first.data) == {"told": "5 decisions added, 0 known already."}
        pasted = post(copy, "/decisions/import", urlencode({"lines": lines.decode()}).encode())
        assert b"0 decisions added, 5 known already." in pasted.data
        assert told(copy) == told(opened)


def test_what_fits_no_row_is_told(tmp_path: Path, opened: Room) -> None:
    lines = opened.get("/decisions.json").data
    with served(case_of(tmp_path / "copy.sayso", harbour())) as copy:
        found = post(copy, "/decisions/import", lines, "application/x-ndjson", "application/json")
    assert json.loads(found.data)["told"] == (
        "4 decisions added, 2 of them orphaned (nothing in the case fits), 0 known already,"
        " 1 left out: their texts are not in the case."
    )


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<script>", "application/x-ndjson"),
        (b'{"format": "other/1"}', "application/x-ndjson"),
        (b"\x00\xff", "application/x-ndjson"),
        (b"[" * 100_000, "application/x-ndjson"),
        (b"lines=%ff", "application/x-www-form-urlencoded"),
        (urlencode({"lines": "no decision"}).encode(), "application/x-www-form-urlencoded"),
    ],
)
def test_what_is_no_file_of_decisions_is_refused_in_a_line(opened: Room, body: bytes, kind: str) -> None:
    before = told(opened)
    answer = post(opened, "/decisions/import", body, kind, "application/json")
    assert answer.status == 400
    problem = json.loads(answer.data)["problem"]
    assert "\n" not in problem
    assert "nothing was kept" in problem
    assert told(opened) == before


def test_too_much_at_once(opened: Room) -> None:
    answer = post(opened, "/decisions/import", b" " * (LARGEST + 1), "application/x-ndjson")
    assert answer.status == 413
    assert b"--import" in answer.data


def test_many_come_in_parts(case: Path, opened: Room) -> None:
    with Case(case) as found:
        for _ in range(SHOWN):
            found.decide_row(HARBOUR, "3", RowVerdict.ACCEPTED)
    assert len(told(opened)) == SHOWN
    assert len(told(opened, f"?from={SHOWN}")) == 5


def test_an_empty_case_says_so(tmp_path: Path) -> None:
    with served(case_of(tmp_path / "n.sayso", harbour())) as room:
        assert b"Nothing yet" in room.get("/decisions").data


def test_a_note_as_long_as_a_book_is_kept_whole_and_shown_in_part(case: Path, opened: Room) -> None:
    with Case(case) as found:
        found.decide_row(HARBOUR, "4", RowVerdict.ACCEPTED, "n" * 500_000)
    assert len(opened.get("/decisions").data) < 50_000
    assert b"n" * 500_000 in opened.get("/decisions.json").data
