"""A case of an older version is brought up to date once, whole or not at all, after a copy was made."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from sayso.store.connect import close, open_to_write, writing
from sayso.store.migrations import STEPS, migrate, statements, version_of
from sayso.store.save import save
from tests.store.making import HARBOUR, entry


def second(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE text ADD COLUMN note TEXT")


def broken(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE text ADD COLUMN other TEXT")
    db.execute("not SQL")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "story.sayso"
    db = open_to_write(path)
    with writing(db):
        save(db, entry(HARBOUR))
    close(db)
    return path


def test_the_next_step_is_taken_after_a_copy(path: Path) -> None:
    db = open_to_write(path)
    migrate(db, path, steps=(*STEPS, second))
    assert version_of(db) == len(STEPS) + 1
    assert db.execute("SELECT note FROM text").fetchone() == (None,)
    copy = path.with_name(f"{path.name}.v{len(STEPS)}-backup")
    old = sqlite3.connect(copy)
    assert version_of(old) == len(STEPS)
    assert old.execute("SELECT count(*) FROM text").fetchone() == (1,)
    assert copy.stat().st_mode & 0o777 == 0o600
    old.close()
    close(db)


def test_a_step_that_fails_leaves_the_case_as_it_was(path: Path) -> None:
    db = open_to_write(path)
    with pytest.raises(sqlite3.OperationalError):
        migrate(db, path, steps=(*STEPS, broken))
    assert version_of(db) == len(STEPS)
    with pytest.raises(sqlite3.OperationalError, match="no such column"):
        db.execute("SELECT other FROM text")
    close(db)


def test_a_trigger_is_one_statement() -> None:
    trigger = "-- words; with signs\nCREATE TRIGGER c AFTER INSERT ON a BEGIN\n SELECT 1;\nEND;\n"
    script = f"CREATE TABLE a (b);\n{trigger}"
    assert len(statements(script)) == 2
