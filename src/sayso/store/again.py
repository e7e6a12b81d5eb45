"""Rows of the same words: whose content begins with the same phrase, wherever in the case."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.core.span import words
from sayso.store.entry import GAP, REPORTED, spans_of
from sayso.store.words import Term

PHRASE: Final = 16
"""Words that the index is asked for: so many in one order hardly stand in another sentence."""
LOOKED_AT: Final = 1_000
"""Rows that begin alike and are looked at; more are there only where one page was added very often."""

_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class RowOfWords:
    """A row: its text's id, its number as on every surface, whose voice, the source's name, its content."""

    text_id: str
    number: str
    voice: str
    source: str
    quote: str


def rows_of_words(db: sqlite3.Connection, quote: str) -> Iterator[RowOfWords]:
    """The rows whose content holds the first words of this one, by their texts' ids."""
    phrase = " ".join(_WORD.findall(quote.split(GAP)[0])[:PHRASE])
    if not phrase:
        return
    query = (
        "SELECT t.sha256, r.number, r.voice, coalesce(s.name, ''), r.spans, t.text FROM row_words"
        " CROSS JOIN ledger_row AS r ON r.id = row_words.rowid JOIN text AS t ON t.id = r.text"
        " LEFT JOIN source AS s ON s.id = r.source WHERE row_words MATCH ?"
        " ORDER BY t.sha256, r.id LIMIT ?"
    )
    for text_id, number, voice, source, spans, text in db.execute(query, (Term(phrase).asked, LOOKED_AT)):
        label = str(number) if voice == REPORTED else f"V{number}"
        yield RowOfWords(text_id, label, voice, source, words(text, spans_of(spans), gap=GAP))
