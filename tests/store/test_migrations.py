"""A case of an older version is brought up to date once, whole or not at all, after a copy was made."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from sayso.errors import UnreadableInput
from sayso.store import load
from sayso.store.connect import APPLICATION, close, open_to_read, open_to_write, writing
from sayso.store.migrations import STEPS, migrate, statements, version_of
from sayso.store.save import save, save_problem
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


def test_a_case_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.sayso"
    made = sqlite3.connect(path)
    made.executescript((Path(__file__).parent / "v1.sql").read_text(encoding="utf-8"))
    made.execute(
        "INSERT INTO problem VALUES (1, 'a.xml > https://a.example/1', 'a.xml', 'timeout', '-', '-', '')"
    )
    made.execute(
        "INSERT INTO decision VALUES (1, 'sources', 'same', 'Moro', 'Ada Moro', '', 'why', 'T', NULL)"
    )
    made.execute(f"PRAGMA application_id = {APPLICATION}")
    made.execute("PRAGMA user_version = 1")
    made.commit()
    made.close()
    old = open_to_read(path)
    assert version_of(old) == len(STEPS)
    assert [(row.name, row.kind, row.follow) for row in load.problems(old)] == [
        ("a.xml > https://a.example/1", "timeout", False)
    ]
    assert old.execute("SELECT subject, place, note FROM decision").fetchall() == [
        ("Moro", "Ada Moro", "why")
    ]
    new = open_to_write(tmp_path / "new.sayso")
    assert _tables(old) == _tables(new)
    close(old)
    close(new)
    assert version_of(sqlite3.connect(tmp_path / "old.sayso.v1-backup")) == 1


def test_a_problem_keeps_whether_feeds_were_followed(path: Path) -> None:
    db = open_to_write(path)
    with writing(db):
        save_problem(db, UnreadableInput("a", "unreachable", "no", "wait"), "feed.xml", follow=True)
    assert [row.follow for row in load.problems(db)] == [True]
    close(db)


def _tables(db: sqlite3.Connection) -> list[tuple[str, str]]:
    return db.execute(
        "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY name"
    ).fetchall()
