"""The articles among which a claim is traced: those that may hold it, and those they share passages with."""

from __future__ import annotations

import sqlite3
from typing import Final

from sayso.case.traced import kept_copies
from sayso.store.alike import texts_like
from sayso.tracing.forest import LIKELY

LIKE: Final = 100
"""Articles that are looked at for holding the claim in words of their own."""


def neighbours_of(db: sqlite3.Connection, claim: str) -> tuple[str, ...]:
    """The ids of these articles, in their order; as many for a case of a thousand as for one of a million."""
    like = texts_like(db, claim, most=LIKE)
    shared = (copy for copy in kept_copies(db, like) if copy.probability >= LIKELY)
    return tuple(sorted({*like, *(text_id for copy in shared for text_id in (copy.left, copy.right))}))
