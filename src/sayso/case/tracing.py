"""Bringing a case's traces up to date: every text that was not looked at yet is set beside those like it.

Each text is one transaction: what stops the work loses at most the text in hand.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import lru_cache

from sayso.store import load, traces
from sayso.store.connect import writing
from sayso.tracing.article import Article
from sayso.tracing.copies import DETECTOR, copy_of
from sayso.tracing.fingerprints import fingerprints_of
from sayso.tracing.index import COMMON, candidates

Looked = Callable[[int, int], None]
"""Is told how many texts were looked at, of how many."""

KEPT_OPEN = 256
"""Articles that stay at hand: the same ones are looked at again and again while copies of one story come."""


def bring_up_to_date(db: sqlite3.Connection, watch: Looked | None = None) -> int:
    """Find the copies of every text that is new since the last time; how many these were."""
    with writing(db):
        traces.begin(db, DETECTOR)
    new = traces.untraced(db)
    article = lru_cache(KEPT_OPEN)(lambda text_id: article_of(db, text_id))
    for done, text_id in enumerate(new, start=1):
        here = article(text_id)
        hashes, _ = fingerprints_of(here.words)
        postings = traces.StoredPostings(db, COMMON + 1)
        others = candidates(text_id, hashes.tolist(), postings)
        found = [copy for other in others if (copy := copy_of(here, article(other)))]
        with writing(db):
            traces.save_traced(db, text_id, DETECTOR, hashes, found)
        if watch:
            watch(done, len(new))
    return len(new)


def article_of(db: sqlite3.Connection, text_id: str) -> Article:
    """What tracing looks at of one text; raises DamagedCase where its ledger is not whole."""
    return Article(load.ledger(db, text_id), load.appearances(db, text_id))
