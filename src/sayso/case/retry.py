"""Trying again what could not be read: the inputs of the problem rows, each as it was come by."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Final

from sayso.case.add import Added, Watch, add
from sayso.case.worker import Setup
from sayso.intake.items import Only
from sayso.store.connect import is_there
from sayso.store.load import Problem, problems

_ESCAPED: Final = re.compile(r"\\u(dc[89a-f][0-9a-f])")


def retry(db: sqlite3.Connection, setup: Setup, *, workers: int, watch: Watch | None = None) -> Added:
    """Try every problem again; what was given as standard input cannot be, and stays listed."""
    rows = tuple(row for row in problems(db) if row.origin != "-")
    done = Added()
    for follow in (False, True):
        these = tuple(row for row in rows if row.follow == follow)
        if these:
            done += _again(db, setup, these, follow=follow, workers=workers, watch=_after(done, watch))
    return done


def _again(
    db: sqlite3.Connection,
    setup: Setup,
    rows: tuple[Problem, ...],
    *,
    follow: bool,
    workers: int,
    watch: Watch | None,
) -> Added:
    """Add these problems' origins anew, and of each only what had failed."""
    origins = dict.fromkeys(_openable(row.origin) for row in rows)
    only = Only.of(row.name for row in rows)
    return add(db, setup, origins, follow=follow, only=only, workers=workers, watch=watch)


def _after(done: Added, watch: Watch | None) -> Watch | None:
    """Watches a run that goes on where another ended."""
    return watch and (lambda counts, name, problem: watch(done + counts, name, problem))


def _openable(origin: str) -> str:
    """The name as the system knows it: bytes that are no UTF-8 are stored escaped (`\\udcff`)."""
    if is_there(Path(origin)) or not _ESCAPED.search(origin):
        return origin
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), origin)
