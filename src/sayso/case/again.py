"""The same row again: copies print one sentence of one source over and over, and one word can go for all.

Rows are the same where their contents are, word for word, the names of their sources, and whose voice it is.
What is then decided is decided on each of them, as it is shown: nothing is taken for a row that was not seen.
"""

from __future__ import annotations

import sqlite3
from typing import Final, TypeGuard

from sayso.case.decisions import row_at, seen_of
from sayso.core.attribution import Attribution
from sayso.core.decision import EditVerdict, RowEdit, RowWord
from sayso.core.ledger import Ledger
from sayso.core.voice import VoiceRow
from sayso.store.again import RowOfWords, rows_of_words
from sayso.store.edits import ROLES
from sayso.store.entry import REPORTED

MOST: Final = 100
"""Rows that one word goes for at once: as many as a person can look through."""


def rows_again(db: sqlite3.Connection, ledger: Ledger, number: str) -> tuple[RowOfWords, ...]:
    """The rows of the case that are the same as this one of an article, by their articles' ids."""
    row = row_at(ledger, number)
    quote, who = _folded(seen_of(ledger, row)[1]), _who(ledger, row)
    here = ledger.document.text_id, number.strip().upper()
    return tuple(
        one
        for one in rows_of_words(db, quote)
        if _folded(one.quote) == quote
        and (one.voice, _folded(one.source)) == who
        and (one.text_id, one.number) != here
    )


def goes_for_others(decision: RowWord | None) -> TypeGuard[RowEdit]:
    """Whether it is a correction that says nothing of places in its text: so it can be said of others too."""
    return (
        isinstance(decision, RowEdit)
        and decision.verdict is EditVerdict.CORRECTED
        and all(getattr(decision.instead[0], place) is None for place in ROLES)
    )


def _who(ledger: Ledger, row: Attribution | VoiceRow) -> tuple[str, str]:
    """Whose voice it is, and the name of the source, as the case keeps them for looking up."""
    names = {source.id: source.name for source in ledger.sources}
    if isinstance(row, VoiceRow):
        return row.voice.value.value, _folded(names.get(row.likely_source, ""))
    return REPORTED, _folded(names.get(row.source_id, ""))


def _folded(quote: str) -> str:
    return " ".join(quote.split())
