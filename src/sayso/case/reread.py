"""Reading a case anew: every text that another reader or other rules read; or all, damaged ledgers too.

What a person decided stands apart and is not touched: where the new ledger has the row, the decision is of
that row, where it has none it is shown as orphaned.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from sayso.case.add import Added, Counts, Watch
from sayso.case.pool import Given, Pool
from sayso.case.worker import Again, Renewed, Setup, rules_with
from sayso.errors import UnreadableInput
from sayso.pipeline import reader_of
from sayso.store import load
from sayso.store.connect import explained, writing
from sayso.store.save import renew


def reread(
    db: sqlite3.Connection, setup: Setup, *, everything: bool, workers: int, watch: Watch | None = None
) -> Added:
    """Read anew what the reader and rules of today did not read; with `everything`, all."""
    reader = reader_of(setup.model).version.digest
    outdated = load.read_by_others(db, "" if everything else reader, rules_with(setup.names))
    counts = Counts(watch)
    with Pool(setup, workers) as pool, explained(setup.case):
        for _, name, result in pool.results(_tasks(outdated), lambda task, origin: True):
            if isinstance(result, Renewed):
                with writing(db):
                    there = renew(db, result.text_id, result.reading)
                counts.count("texts" if there else "known", name)
            elif isinstance(result, UnreadableInput):
                counts.count("problems", name, result)
    return counts.now


def _tasks(outdated: tuple[tuple[str, str, int], ...]) -> Iterator[Given]:
    for text_id, name, size in outdated:
        yield name, Again(text_id, name, size)
