"""Decisions that were made in another copy of the case, or by another person, taken over."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sayso.case.corrected import corrected, require_apart, require_possible, sources_in
from sayso.case.decisions import numbered, seen_of, standing
from sayso.core.decision import RowEdit
from sayso.core.ledger import Ledger
from sayso.store import decisions, load
from sayso.store.decisions import Decision


@dataclass(frozen=True, slots=True)
class Taken:
    """How many decisions were added, and how many the case had already.

    `without_text` are corrections of texts that the case has not, which are left out: nobody can see whether
    their places fit.
    """

    added: int = 0
    known: int = 0
    without_text: int = 0


def take(db: sqlite3.Connection, handed: Iterable[Decision]) -> Taken:
    """Add those that the case has not, with their notes and times; within a transaction.

    Raises BadCase for a correction that cannot be of its text.
    """
    have = {_apart(decision) for decision in standing(db)}
    added = known = without_text = 0
    for decision in handed:
        if _apart(decision) in have:
            known += 1
        elif isinstance(decision, RowEdit) and load.text_row(db, decision.text_id) is None:
            without_text += 1
        else:
            if isinstance(decision, RowEdit):
                _require_fitting(load.ledger(db, decision.text_id), decision)
            decisions.keep(db, decision)
            have.add(_apart(decision))
            added += 1
    return Taken(added, known, without_text)


def _apart(decision: Decision) -> Decision:
    """The decision apart from its number and time, which say nothing of what was decided."""
    return replace(decision, number=0, made="")


def _require_fitting(ledger: Ledger, edit: RowEdit) -> None:
    row = {seen_of(ledger, one): one for _, one in numbered(ledger)}.get(edit.rows[0])
    for correction in edit.instead:
        require_possible(ledger.document.text, correction)
        if row is not None:
            require_apart(corrected(row, correction, sources_in(ledger)))
