"""Rows corrected, split and merged over a real connection; what cannot stand is refused in one line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import urllib3
from lxml import html

from evaluation.benchmarks.browsing import served
from sayso.case.case import Case
from sayso.case.decisions import State, orphaned
from sayso.core.decision import RowEdit
from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.core.verdict import Polarity
from sayso.views.rows import sources_of
from tests.browser.making import case_of
from tests.views.ledgers import ledger_of
from tests.web.test_room import Room

TOLD = ledger_of(
    "[Ada Moro] <said> {the pier is shut and boats wait outside}.\n"
    "[Lund] <denied> {it all}.\n[Lund] <said> {no}."
)
TEXT = TOLD.document.text
HERE = f"/articles/{TOLD.document.text_id}"

Pairs = list[tuple[str, str]]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return case_of(tmp_path / "c.sayso", TOLD)


@pytest.fixture
def opened(case: Path) -> Iterator[Room]:
    with served(case) as session:
        yield Room(session)


def form(opened: Room, row: str, query: str = "") -> Pairs:
    """What the form of a row sends as it stands, as a browser reads it."""
    page = opened.get(f"{HERE}/rows/{row}/edit{query}")
    assert page.status == 200
    (found,) = html.document_fromstring(page.data).xpath("//form[@class='row-form']")
    return list(found.form_values())


def keep(opened: Room, pairs: Pairs, **changed: str | list[str]) -> urllib3.BaseHTTPResponse:
    """Send the form with other values in some fields."""
    told = [(name, value) for name, value in pairs if name not in changed]
    for name, value in changed.items():
        told += [(name, one) for one in ([value] if isinstance(value, str) else value)]
    headers = {"Origin": opened.session.origin, "Cookie": opened.cookie, "Accept": "application/json"}
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    address = f"{opened.session.origin}{HERE}/edit"
    return opened.http.request("POST", address, headers=headers, body=urlencode(told), redirect=False)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_words_source_and_fields_are_corrected(case: Path, opened: Room) -> None:
    words = at("the pier is shut")
    answer = keep(
        opened, form(opened, "1"), content_from=str(words.start), content_to=str(words.end),
        polarity="denied", kind="expert",
    )  # fmt: skip
    assert (answer.status, answer.headers["location"]) == (303, f"{HERE}#row1")
    with Case(case, write=False) as found:
        now = found.reviewed(TOLD.document.text_id)
    row = now.ledger.attributions[0]
    assert (row.content, row.polarity.value) == ((words,), Polarity.DENIED)
    assert sources_of(now.ledger)[row.source_id].kind.value is Kind.EXPERT
    assert now.machine == TOLD or now.machine.attributions == TOLD.attributions, (
        "the machine's layer is as it was"
    )
    page = html.document_fromstring(opened.get(HERE).data)
    told = page.get_element_by_id("row1").text_content()
    assert "corrected by hand: content was “the pier is shut and boats wait outside”" in told
    assert page.get_element_by_id("row1").get("data-state") == "corrected"
    assert "1 corrected" in page.get_element_by_id("edited").text_content()


def test_a_source_may_be_another_nobody_or_new_words(case: Path, opened: Room) -> None:
    other = f"{at('Lund').start}-{at('Lund').end}"
    for who, name in ((other, "Lund"), ("-", None)):
        assert keep(opened, form(opened, "1"), who=who).status == 303
        with Case(case, write=False) as found:
            now = found.reviewed(TOLD.document.text_id)
        source = sources_of(now.ledger).get(now.ledger.attributions[0].source_id)
        assert (source.name if source else None) == name
        assert now.ledger.attributions[0].chain == () or name
    boats = at("boats")
    outer = [str(at("the pier").start)], [str(at("shut").end)]
    answer = keep(
        opened, form(opened, "1"), content_from=outer[0], content_to=outer[1], who="words",
        source_from=str(boats.start), source_to=str(boats.end),
    )  # fmt: skip
    assert answer.status == 303
    with Case(case, write=False) as found:
        now = found.reviewed(TOLD.document.text_id)
    assert sources_of(now.ledger)[now.ledger.attributions[0].source_id].name == "boats"


def test_a_row_is_split_at_a_word_and_the_halves_undone_at_once(case: Path, opened: Room) -> None:
    assert keep(opened, form(opened, "1", "?split=1"), at=str(at("and boats").start)).status == 303
    with Case(case, write=False) as found:
        now = found.reviewed(TOLD.document.text_id)
        (decided,) = found.decided()
    assert [row.content[0].of(TEXT) for row in now.ledger.attributions] == [
        "the pier is shut", "it all", "no", "and boats wait outside",
    ]  # fmt: skip
    assert len(now.ledger.summary.claims) == len(TOLD.summary.claims) + 1
    assert (now.halves, decided.decision.verdict.value) == ({"4": "1"}, "split")
    assert "split by hand from row 1" in html.document_fromstring(opened.get(HERE).data).text_content()
    with Case(case) as found:
        found.undo(1)
        assert found.reviewed(TOLD.document.text_id).ledger == found.ledger(TOLD.document.text_id)


def test_two_rows_are_merged(case: Path, opened: Room) -> None:
    assert keep(
        opened, form(opened, "2", "?with=3"),
        source_from=str(at("Lund").start), source_to=str(at("Lund").end),
        cue_from=str(at("denied").start), cue_to=str(at("denied").end),
    ).status == 303  # fmt: skip
    with Case(case, write=False) as found:
        now = found.reviewed(TOLD.document.text_id)
        (decided,) = found.decided()
    assert [span.of(TEXT) for span in now.ledger.attributions[1].content] == ["it all", "no"]
    assert (decided.state, decided.row, now.goes_into("3")) == (State.HOLDS, "2 3", "2")
    assert len(now.ledger.summary.claims) == len(TOLD.summary.claims) - 1
    assert "merged by hand into row 2" in html.document_fromstring(opened.get(HERE).data).text_content()


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"content_from": "0", "content_to": "99999"}, "lies beyond the text"),
        ({"content_from": ["0", "4"], "content_to": ["8", "12"]}, "overlaps"),
        ({"content_from": "3", "content_to": "8"}, "white space at an end"),
        ({"content_from": "8", "content_to": "3"}, "no value of it"),
        ({"content_from": "-3", "content_to": "9"}, "no value of it"),
        ({"content_from": "0", "content_to": "8"}, "two roles"),
        ({"content_from": "", "content_to": ""}, "no words"),
        ({"content_from": "5"}, "a stretch without"),
        ({"at": "1"}, "leaves one of the two rows without words"),
        ({"at": "x"}, "no place in the text"),
        ({"kind": "wizard"}, "no value of it"),
        ({"who": "7-2"}, "no value of it"),
        ({}, "nothing is changed"),
    ],
)
def test_what_cannot_stand_is_refused(
    case: Path, opened: Room, changed: dict[str, str | list[str]], problem: str
) -> None:
    answer = keep(opened, form(opened, "1"), **changed)
    told = json.loads(answer.data)["problem"]
    assert (answer.status, problem in told, "\n" in told) == (404, True, False), told
    with Case(case, write=False) as found:
        assert found.decided() == ()


def test_two_tabs_correct_one_row(case: Path, opened: Room) -> None:
    pairs = form(opened, "1")
    assert keep(opened, pairs, polarity="denied").status == 303
    assert keep(opened, pairs, stance="endorsing").status == 409
    assert keep(opened, form(opened, "1"), stance="endorsing").status == 303
    with Case(case, write=False) as found:
        states = [one.state for one in found.decided()]
        row = found.reviewed(TOLD.document.text_id).ledger.attributions[0]
    assert states == [State.REPLACED, State.HOLDS]
    assert (row.polarity.value.value, row.stance.value.value) == ("denied", "endorsing"), "the later has both"


def test_orphaned_with_its_rows(case: Path, opened: Room) -> None:
    keep(opened, form(opened, "1"), polarity="denied")
    with Case(case, write=False) as found:
        (edit,) = found.decisions()
    assert isinstance(edit, RowEdit)
    assert orphaned([edit], TOLD) == ()
    shorter = ledger_of(TEXT)
    assert orphaned([edit], shorter) == (edit,)


@pytest.mark.parametrize("row", ["0", "99", "V7", "x"])
def test_no_such_row(opened: Room, row: str) -> None:
    assert opened.get(f"{HERE}/rows/{row}/edit").status == 404
    assert opened.get(f"{HERE}/rows/1/edit?with={row}").status == 404
    assert opened.get(f"{HERE}/rows/1/edit?with=1").status == 404


def test_a_note_says_why(case: Path, opened: Room) -> None:
    keep(opened, form(opened, "1"), polarity="denied", note=" I  asked\nher ")
    with Case(case, write=False) as found:
        (one,) = found.decided()
    assert one.decision.note == "I asked her"
    assert b'value="I asked her"' in opened.get(f"{HERE}/rows/1/edit").data
    long = keep(opened, form(opened, "1"), polarity="denied", note="x" * 3_000)
    assert (long.status, b"at most" in long.data) == (404, True)


def test_a_row_is_accepted_with_a_note_from_its_page(case: Path, opened: Room) -> None:
    fields = dict(form(opened, "1")) | {"verdict": "accepted", "note": "as I heard it"}
    headers = {"Origin": opened.session.origin, "Cookie": opened.cookie}
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    address = f"{opened.session.origin}{HERE}/decide"
    answer = opened.http.request(
        "POST", address, headers=headers | kind, body=urlencode(fields), redirect=False
    )
    assert answer.status == 303
    with Case(case, write=False) as found:
        (one,) = found.decided()
    assert (one.decision.verdict, one.decision.note) == ("accepted", "as I heard it")
