"""Texts in which something like a claim may stand, found without going through the case."""

from __future__ import annotations

import sqlite3
from itertools import accumulate
from typing import Final

from sayso.store.search import count_of
from sayso.store.words import Term, looked_for

MOST: Final = 5_000
"""Texts that are weighed: the rarest words of a claim are looked for, as many as come to so many texts."""


def texts_like(db: sqlite3.Connection, claim: str, *, most: int) -> tuple[str, ...]:
    """The ids of the texts that hold most of the claim's rarest words, the likest first; at most `most`."""
    rarest = _rarest(db, claim)
    if not rarest:
        return ()
    query = (
        "WITH weighed AS MATERIALIZED"
        " (SELECT rowid AS id, bm25(text_words) AS weight FROM text_words WHERE text_words MATCH ?)"
        " SELECT t.sha256 FROM weighed AS w JOIN text AS t ON t.id = w.id ORDER BY w.weight, t.sha256 LIMIT ?"
    )
    asked = " OR ".join(term.asked for term in rarest)
    return tuple(sha for (sha,) in db.execute(query, (asked, most)))


def _rarest(db: sqlite3.Connection, claim: str) -> tuple[Term, ...]:
    """Any of them may stand in another wording of the claim; a word that no text holds tells nothing."""
    terms = {term.text: term for term in looked_for(claim).terms}
    held = {text: count_of(db, "text_words", term.asked, most=MOST) for text, term in terms.items()}
    rarest = sorted((text for text in terms if held[text]), key=lambda text: (held[text], text))
    totals = accumulate(held[text] for text in rarest)
    kept = [text for text, total in zip(rarest, totals, strict=True) if total <= MOST]
    return tuple(terms[text] for text in kept or rarest[:1])
