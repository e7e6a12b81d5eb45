"""A person's decisions: kept as seen, undone, orphaned, never lost and never moved."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.case.case import Case
from sayso.case.decisions import State, orphaned, row_decision
from sayso.core.decision import RowVerdict, SameVerdict
from sayso.core.ledger import Ledger
from sayso.core.span import Span
from sayso.errors import BadCase
from sayso.store import connect
from sayso.store.entry import reading_of
from sayso.store.save import renew
from tests.case.telling import article, case_of
from tests.views.ledgers import harbour

ACCEPTED, REJECTED = RowVerdict.ACCEPTED, RowVerdict.REJECTED

LINES = "[Ada Moro] <said> {the pier is shut}.\n{Boats}, [Lund] <said>, {wait outside}."


@pytest.fixture
def ledger() -> Ledger:
    return article(LINES)


@pytest.fixture
def case(tmp_path: Path, ledger: Ledger) -> Path:
    return case_of(tmp_path / "c.sayso", ledger, article("[Dr Moro] <said> {no}."))


def reread(case: Path, ledger: Ledger) -> None:
    """Another ledger of the same text."""
    db = connect.open_to_write(case)
    with connect.writing(db):
        renew(db, ledger.document.text_id, reading_of(ledger))
    connect.close(db)


def states(case: Path) -> list[State]:
    with Case(case, write=False) as opened:
        return [one.state for one in opened.decided()]


def test_what_is_decided_on_is_what_is_seen(case: Path, ledger: Ledger) -> None:
    text = ledger.document.text
    with Case(case) as opened:
        made = opened.decide_row(ledger.document.text_id[:8], "2", ACCEPTED, "heard it")
        assert opened.decisions() == (made,)
    assert (made.text_id, made.verdict, made.note, made.number) == (
        ledger.document.text_id, ACCEPTED, "heard it", 1,
    )  # fmt: skip
    assert made.quote == "Boats … wait outside"
    layer, *places = made.place.split()
    where = [Span(*map(int, place.split("-"))).of(text) for place in places if place != "from"]
    assert (layer, where) == ("attribution", ["Boats", "wait outside", "Lund"])


def test_voice_rows_have_numbers_of_their_own(tmp_path: Path) -> None:
    told = harbour()
    with Case(case_of(tmp_path / "c.sayso", told)) as opened:
        made = opened.decide_row(told.document.text_id, "v1", REJECTED)
        (one,) = opened.decided()
    assert made.place.startswith("voice ")
    assert made.quote == told.voice[0].content[0].of(told.document.text)
    assert (one.row, one.state) == ("V1", State.HOLDS)


def test_joint_sources_are_decided_on_each_alone(tmp_path: Path) -> None:
    joint = article("[Moro] and Lund <said> {it is shut}.\n= Moro and [Lund] <said> {it is shut}.")
    with Case(case_of(tmp_path / "c.sayso", joint)) as opened:
        opened.decide_row(joint.document.text_id, "1", ACCEPTED)
        opened.decide_row(joint.document.text_id, "2", REJECTED)
        assert [(one.row, one.state) for one in opened.decided()] == [("1", State.HOLDS), ("2", State.HOLDS)]


@pytest.mark.parametrize("row", ["0", "3", "V1", "x", ""])
def test_no_such_row(ledger: Ledger, row: str) -> None:
    with pytest.raises(BadCase, match=r"no such row in this article; it has 1-2$"):
        row_decision(ledger, row, ACCEPTED)


def test_the_later_of_two_holds_until_it_is_undone(case: Path, ledger: Ledger) -> None:
    with Case(case) as opened:
        opened.decide_row(ledger.document.text_id, "1", ACCEPTED)
        later = opened.decide_row(ledger.document.text_id, "1", REJECTED)
        assert [one.state for one in opened.decided()] == [State.REPLACED, State.HOLDS]
        opened.undo(later.number)
        assert [one.state for one in opened.decided()] == [State.HOLDS, State.UNDONE]
        assert [decision.verdict for decision in opened.decisions()] == [ACCEPTED]
        for number, found in ((later.number, "was undone before"), (99, "no such decision")):
            with pytest.raises(BadCase, match=found):
                opened.undo(number)


def test_nothing_is_ever_deleted(case: Path, ledger: Ledger) -> None:
    with Case(case) as opened:
        opened.undo(opened.decide_row(ledger.document.text_id, "1", ACCEPTED).number)
        assert opened.decide_row(ledger.document.text_id, "1", ACCEPTED).number == 2
    with sqlite3.connect(case) as db:
        assert db.execute("SELECT count(*), count(undone) FROM decision").fetchone() == (2, 1)


def test_orphaned_where_a_later_ledger_has_no_such_row(case: Path, ledger: Ledger) -> None:
    with Case(case) as opened:
        both = [opened.decide_row(ledger.document.text_id, row, ACCEPTED) for row in "12"]
    first, second = ledger.attributions
    shorter = replace(second, content=second.content[1:])
    changed = replace(ledger, attributions=(replace(first, confidence=0.2), shorter))
    assert orphaned(both, ledger) == ()
    assert orphaned(both, changed) == (both[1],)
    reread(case, changed)
    assert states(case) == [State.HOLDS, State.ORPHANED]
    reread(case, ledger)
    assert states(case) == [State.HOLDS, State.HOLDS]


def test_orphaned_where_it_is_somebody_elses_now(ledger: Ledger) -> None:
    made = row_decision(ledger, "1", ACCEPTED)
    first, second = ledger.attributions
    other = replace(ledger, attributions=(replace(first, source=second.source), second))
    assert orphaned([made], other) == (made,)
    assert orphaned([made], article("[Ada Moro] <said> {another thing}.")) == (), "of another text"


def test_a_row_that_moved_down_the_list_is_found(case: Path, ledger: Ledger) -> None:
    with Case(case) as opened:
        opened.decide_row(ledger.document.text_id, "2", ACCEPTED)
    reread(case, replace(ledger, attributions=ledger.attributions[1:]))
    with Case(case, write=False) as opened:
        assert [(one.row, one.state) for one in opened.decided()] == [("1", State.HOLDS)]


def test_decisions_outlive_their_article(case: Path, ledger: Ledger) -> None:
    with Case(case) as opened:
        made = opened.decide_row(ledger.document.text_id, "1", ACCEPTED)
        opened.remove([ledger.document.text_id])
        assert [one.state for one in opened.decided()] == [State.NO_TEXT]
        assert opened.decisions(ledger.document.text_id[:6]) == (made,)
        assert opened.decisions("ffffffff") == ()
    case_of(case, ledger)
    assert states(case) == [State.HOLDS]


def test_decisions_on_names(case: Path) -> None:
    with Case(case) as opened:
        made = opened.decide_sources("ada  moro", "DR MORO", SameVerdict.SAME, "asked her")
        assert (made.one, made.other, made.note) == ("Ada Moro", "Dr Moro", "asked her")
        opened.decide_sources("Dr Moro", "Ada Moro", SameVerdict.DIFFERENT)
        assert [one.state for one in opened.decided()] == [State.REPLACED, State.HOLDS]
        with pytest.raises(BadCase, match="Ida Moro: no source of this name in the case"):
            opened.decide_sources("Ada Moro", "Ida Moro", SameVerdict.SAME)


def test_a_decision_on_a_name_that_has_gone_is_orphaned(case: Path, ledger: Ledger) -> None:
    with Case(case) as opened:
        opened.decide_sources("Ada Moro", "Dr Moro", SameVerdict.SAME)
        opened.remove([ledger.document.text_id])
    assert states(case) == [State.ORPHANED]


def test_names_in_other_scripts_are_found_whatever_their_case(tmp_path: Path) -> None:
    case = case_of(tmp_path / "c.sayso", article("[Сивков] <said> {нет}.\n[ÉMILE Straße] <said> {non}."))
    with Case(case) as opened:
        made = opened.decide_sources("СИВКОВ", "émile strasse", SameVerdict.DIFFERENT)
    assert (made.one, made.other) == ("Сивков", "ÉMILE Straße")


def test_a_case_opened_to_read_takes_no_decisions(case: Path, ledger: Ledger) -> None:
    with Case(case, write=False) as opened, pytest.raises(BadCase):
        opened.decide_row(ledger.document.text_id, "1", ACCEPTED)


def test_a_list_counts_what_a_person_left(case: Path, ledger: Ledger) -> None:
    def counted() -> list[int]:
        return [one.claims for one in opened.list() if one.text_id == ledger.document.text_id]

    with Case(case) as opened:
        assert counted() == [2]
        made = opened.decide_row(ledger.document.text_id, "1", REJECTED)
        assert counted() == [1]
        assert sum(one.claims for one in opened.list()) == 2
        opened.undo(made.number)
        opened.decide_row(ledger.document.text_id, "1", ACCEPTED)
        assert counted() == [2]
