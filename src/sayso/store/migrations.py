"""The numbered steps from an empty file to the newest case: each runs once, in its own transaction.

A file's number stands in `PRAGMA user_version`. A step that has been released never changes; the next change
of the tables is the next step. A case of an older number is copied beside itself before the first step
(`NAME.v3-backup`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import Final

from sayso.errors import BadCase

Step = Callable[[sqlite3.Connection], None]


def first(db: sqlite3.Connection) -> None:
    """Version 1: the tables and views of schema.sql."""
    _run(db, "schema.sql")


def tracing(db: sqlite3.Connection) -> None:
    """Version 2: what tracing keeps."""
    _run(db, "tracing.sql")


def retrying(db: sqlite3.Connection) -> None:
    """Version 3: how a problem was come by, to be tried again in the same way."""
    _run(db, "retrying.sql")


def editing(db: sqlite3.Connection) -> None:
    """Version 4: a person's corrections of rows."""
    _run(db, "editing.sql")


STEPS: Final[tuple[Step, ...]] = (first, tracing, retrying, editing)
"""Step n makes version n + 1 of version n."""


def migrate(db: sqlite3.Connection, path: Path, *, steps: tuple[Step, ...] = STEPS) -> None:
    """Bring the open case to the newest version; BadCase for one that is newer than this Sayso."""
    version = version_of(db)
    if version > len(steps):
        raise BadCase(
            f"{path}: a case of version {version}, made by a newer Sayso (this one knows up to {len(steps)});"
            " update Sayso"
        )
    if 0 < version < len(steps):
        back_up(db, path.with_name(f"{path.name}.v{version}-backup"))
    for number in range(version, len(steps)):
        _take(db, steps[number], number)


def version_of(db: sqlite3.Connection) -> int:
    """The number of the case's tables; 0 for a file without any."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def back_up(db: sqlite3.Connection, to: Path) -> None:
    """A whole copy of the case;

    one that is there already is the better one, from before a step that failed.
    """
    if to.exists():
        return
    part = to.with_name(f"{to.name}.part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    with closing(sqlite3.connect(part)) as copy:
        db.backup(copy)
    part.rename(to)


def statements(script: str) -> tuple[str, ...]:
    """The statements of an SQL script; a trigger's inner semicolons part nothing."""
    found, held = [], ""
    for line in script.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            found.append(held)
            held = ""
    return tuple(found)


def _run(db: sqlite3.Connection, script: str) -> None:
    for statement in statements((files("sayso.store") / script).read_text(encoding="utf-8")):
        db.execute(statement)


def _take(db: sqlite3.Connection, step: Step, number: int) -> None:
    db.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have taken the step while this one waited.
        if version_of(db) == number:
            step(db)
            db.execute(f"PRAGMA user_version = {number + 1}")
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise
