"""One word for the same row in several articles: each was shown, all are kept or none, undone at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import urllib3
from lxml import html

from sayso.case.case import Case
from sayso.case.decisions import State, numbered, seen_of
from sayso.core.decision import Correction, OnScreen, RowEdit, RowVerdict
from sayso.core.ledger import Ledger
from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.core.verdict import Polarity
from tests.browser.making import case_of
from tests.case.shelf import id_of
from tests.views.ledgers import ledger_of
from tests.web.running import Room
from tests.web.serving import served
from tests.web.test_review import address, decide

SAID = "[The Harbour Office of Velm] <said> {that no ship leaves before Friday}.\n"
FIRST = ledger_of(SAID + "[Ada Moro] <said> {that crews are paid}.", outlet="Velm Courier")
SECOND = ledger_of("Boats wait.\n" + SAID, outlet="Radio Velm")
THIRD = ledger_of(SAID + "[Lund] <said> {no}.", outlet="صوت فلم", title="<b>bold</b>")
OTHERS = ledger_of(
    "[Lund] <said> {that no ship leaves before Friday}.\n"
    "[The Harbour Office of Velm] <said> {that no ship leaves before Friday morning}."
)
"""Another source with the same words, and the same source with more words."""
ROW = f"{address(FIRST)}/rows/1/again"

Pairs = list[tuple[str, str]]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return case_of(tmp_path / "c.sayso", FIRST, SECOND, THIRD, OTHERS)


@pytest.fixture
def opened(case: Path) -> Iterator[Room]:
    with served(case) as room:
        yield room


def chosen(opened: Room, where: str = ROW, form: int = -1) -> Pairs:
    """What the form sends as it stands; the verdict's button is added by `send`."""
    page = html.document_fromstring(opened.get(where).data)
    return list(page.xpath("//main//form")[form].form_values())


def send(opened: Room, pairs: Pairs, verdict: str = "", where: str = ROW) -> urllib3.BaseHTTPResponse:
    return opened.post(where, urlencode(pairs + ([("verdict", verdict)] if verdict else [])).encode())


def held(case: Path) -> dict[tuple[str, str], str]:
    with Case(case, write=False) as found:
        return {
            (str(getattr(one.decision, "text_id", "")), one.row): one.decision.verdict.value
            for one in found.decided()
            if one.state is State.HOLDS
        }


def test_the_same_words_of_the_same_source_and_nothing_else(case: Path) -> None:
    with Case(case, write=False) as found:
        rows = {(row.text_id, row.number) for row in found.rows_again(id_of(FIRST), "1")}
        assert rows == {(id_of(SECOND), "1"), (id_of(THIRD), "1")}
        assert found.rows_again(id_of(FIRST), "2") == ()


def test_a_decision_tells_how_many_more_there_are(opened: Room) -> None:
    answer = json.loads(decide(opened, FIRST, "1", "accepted").data)
    assert answer["told"] == "Row 1: accepted. The same words stand in 2 more rows."
    assert "apply to the other 2" in answer["rows"]["1"]["beside"]
    alone = json.loads(decide(opened, FIRST, "2", "accepted").data)
    assert (alone["told"], "again" in alone["rows"]["2"]["beside"]) == ("Row 2: accepted.", False)
    assert b"the same elsewhere" in opened.get(address(FIRST)).data


def test_what_is_chosen_is_decided_and_taken_back_as_one(case: Path, opened: Room) -> None:
    decide(opened, FIRST, "1", "rejected")
    answer = send(opened, chosen(opened), "rejected")
    assert answer.status == 303
    everywhere = {(id_of(one), "1"): "rejected" for one in (FIRST, SECOND, THIRD)}
    assert held(case) == everywhere
    page = opened.get(answer.headers["location"])
    assert b"Decided: 2 rows." in page.data
    undo = chosen(opened, answer.headers["location"], form=0)
    assert send(opened, undo, where=f"{ROW}/undo").status == 303
    assert held(case) == {(id_of(FIRST), "1"): "rejected"}


def test_only_what_was_chosen(case: Path, opened: Room) -> None:
    pairs = [pair for pair in chosen(opened) if pair[0] != "row" or id_of(SECOND) in pair[1]]
    send(opened, pairs, "accepted")
    assert held(case) == {(id_of(SECOND), "1"): "accepted"}
    none = send(opened, [pair for pair in pairs if pair[0] != "row"], "accepted")
    assert (none.status, b"no row was chosen" in none.data) == (404, True)


def test_one_stale_row_and_nothing_is_kept(case: Path, opened: Room) -> None:
    pairs = chosen(opened)
    with Case(case) as found:
        found.decide_row(id_of(THIRD), "1", RowVerdict.ACCEPTED)
    answer = send(opened, pairs, "rejected")
    assert (answer.status, b"nothing was kept" in answer.data) == (409, True)
    assert held(case) == {(id_of(THIRD), "1"): "accepted"}
    rows = [value for name, value in chosen(opened) if name == "row"]
    assert [id_of(SECOND) in row for row in rows] == [True], "what somebody decided on is not chosen anew"


def test_a_correction_that_names_no_place_goes_for_others(case: Path, opened: Room) -> None:
    with Case(case) as found:
        edit(found, FIRST, Correction(kind=Kind.COMPANY, polarity=Polarity.DENIED))
    page = opened.get(ROW).data
    assert b"correct the chosen alike" in page
    assert send(opened, chosen(opened), "corrected").status == 303
    with Case(case, write=False) as found:
        row = found.reviewed(id_of(SECOND)).ledger.attributions[0]
    assert row.polarity.value is Polarity.DENIED
    assert row.content == SECOND.attributions[0].content, "the words stay each article's own"


def test_a_correction_of_words_does_not(case: Path, opened: Room) -> None:
    with Case(case) as found:
        edit(found, FIRST, Correction(content=(Span(*_place(FIRST, "no ship leaves")),)))
    assert b"correct the chosen alike" not in opened.get(ROW).data
    answer = send(opened, chosen(opened), "corrected")
    assert (answer.status, b"nothing was kept" in answer.data) == (409, True)


def test_what_differs_is_told_and_not_chosen(case: Path, opened: Room) -> None:
    with Case(case) as found:
        rows = found.rows_again(id_of(OTHERS), "2")
    assert rows == ()
    told = ledger_of(SAID.replace("<said>", "<denied>"), outlet="Daywire")
    case_of(case, told)
    page = html.document_fromstring(opened.get(ROW).data)
    (box,) = page.xpath(f"//input[@id='{id_of(told)[:12]}-1']")
    assert "checked" not in box.attrib
    assert "differs: cue: “said”, here “denied”" in box.getparent().text_content()


def test_markup_in_what_is_shown_is_text(opened: Room) -> None:
    page = opened.get(ROW).data
    assert b"<b>bold" not in page
    assert b"&lt;b&gt;bold" in page


@pytest.mark.parametrize("row", ["{", "[1]", '["a", "b", "c", "d"]', "[" * 50_000])
def test_absurd_rows_are_refused_in_a_line(case: Path, opened: Room, row: str) -> None:
    answer = send(opened, [("held", "0"), ("row", row)], "accepted")
    assert answer.status == 404
    assert held(case) == {}


def test_as_json(opened: Room) -> None:
    found = json.loads(opened.get(f"{ROW}.json").data)
    assert {(one["text_id"], one["row"]) for one in found["others"]} == {
        (id_of(SECOND), "1"),
        (id_of(THIRD), "1"),
    }
    assert found["more"] == 0


def edit(case: Case, ledger: Ledger, correction: Correction) -> None:
    """Correct row 1 as its page does."""
    _, row = next(numbered(ledger))
    screen = OnScreen(ledger.reader.digest, ledger.rules, (0,))
    case.decide_seen(RowEdit(id_of(ledger), (seen_of(ledger, row),), (correction,)), screen)


def _place(ledger: Ledger, words: str) -> tuple[int, int]:
    start = ledger.document.text.index(words)
    return start, start + len(words)
