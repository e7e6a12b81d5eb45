"""A case of invented articles as large as one likes, written by the store's own functions, and its size.

A file that is there already is gone on with: article n is the same however many there will be.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evaluation.invented import invented, item_of
from sayso.store.connect import close, open_to_read, open_to_write, writing
from sayso.store.entry import entry_of
from sayso.store.save import save

SEED: Final = 100
AT_ONCE: Final = 500
"""Articles a transaction; `add` makes one of each, which would take three times as long."""


@dataclass(frozen=True, slots=True)
class Size:
    """Bytes of a case: the file, the texts in it as UTF-8, and what each table and index takes."""

    file: int
    plain: int
    parts: dict[str, int]

    @property
    def ratio(self) -> float:
        """How often the plain text goes into the file without the originals."""
        originals = sum(size for name, size in self.parts.items() if name in ORIGINALS)
        return (self.file - originals) / self.plain


ORIGINALS: Final = ("original", "sqlite_autoindex_original_1")


def make(path: Path, count: int) -> float:
    """Write the first so many articles into the case; articles a second, 0 where all were there."""
    db = open_to_write(path)
    began, before = time.perf_counter(), _held(db)
    for numbers in _batches(before, count):
        with writing(db):
            for number in numbers:
                data, ledger = invented(SEED, number)
                save(db, entry_of((item_of(data, ledger).key,), data, ledger.document, ledger))
        _tell(numbers.stop, count, (numbers.stop - before) / (time.perf_counter() - began))
    seconds = time.perf_counter() - began
    close(db)
    return (count - before) / seconds if count > before else 0.0


def size_of(path: Path) -> Size:
    """What takes how much; the parts only where SQLite can tell (dbstat)."""
    db = open_to_read(path)
    plain = db.execute("SELECT sum(length(CAST(text AS BLOB))) FROM text").fetchone()[0]
    try:
        parts = dict(db.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC"))
    except sqlite3.OperationalError:
        parts = {}
    db.close()
    return Size(path.stat().st_size, plain, parts)


def _held(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM item").fetchone()[0])


def _batches(first: int, count: int) -> list[range]:
    return [range(n, min(n + AT_ONCE, count)) for n in range(first, count, AT_ONCE)]


def _tell(done: int, count: int, speed: float) -> None:
    print(f"\r{done:,} of {count:,} articles, {speed:,.0f} a second", end="", file=sys.stderr, flush=True)
    if done == count:
        print(file=sys.stderr)
