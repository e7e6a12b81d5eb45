"""Decisions that were made in another copy of the case, or by another person, taken over."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from sayso.case.corrected import corrected, require_apart, require_possible, sources_in
from sayso.case.decisions import State, every, numbered, seen_of
from sayso.core.decision import RowEdit
from sayso.core.ledger import Ledger
from sayso.store import decisions, load
from sayso.store.decisions import Decision


@dataclass(frozen=True, slots=True)
class Taken:
    """How many decisions were added, and how many the case had already.

    `orphaned` are those of the added that fit no row, name or text of the case now. `without_text` are
    corrections of texts that the case has not, which are left out: nobody can see whether their places fit.
    """

    added: int = 0
    known: int = 0
    orphaned: int = 0
    without_text: int = 0


def take(db: sqlite3.Connection, handed: Iterable[Decision]) -> Taken:
    """Add those that the case never had, with their notes and times; within a transaction.

    One that was undone here stays undone; of two on the same the one that is added last holds. Raises BadCase
    for a correction that cannot be of its text.
    """
    have = Counter(_unnumbered(kept.decision) for kept in decisions.kept(db))
    known = without_text = 0
    added: list[int] = []
    for decision in handed:
        if have[_unnumbered(decision)]:
            have[_unnumbered(decision)] -= 1  # several of one second are told apart by how many there are
            known += 1
        elif isinstance(decision, RowEdit) and load.text_row(db, decision.text_id) is None:
            without_text += 1
        else:
            if isinstance(decision, RowEdit):
                _require_fitting(load.ledger(db, decision.text_id), decision)
            added.append(decisions.keep(db, decision).number)
    lost = sum(one.state in _LOST for one in every(db, frozenset(added)))
    return Taken(len(added), known, lost, without_text)


_LOST: Final = (State.ORPHANED, State.NO_TEXT)


def _unnumbered(decision: Decision) -> Decision:
    """The decision apart from its number, which every case gives anew; its time tells two alike apart."""
    return replace(decision, number=0)


def _require_fitting(ledger: Ledger, edit: RowEdit) -> None:
    row = {seen_of(ledger, one): one for _, one in numbered(ledger)}.get(edit.rows[0])
    for correction in edit.instead:
        require_possible(ledger.document.text, correction)
        if row is not None:
            require_apart(corrected(row, correction, sources_in(ledger)))
