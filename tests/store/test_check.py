"""A whole case has no findings; each kind of damage has one that says what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.store.check import findings
from sayso.store.connect import close, open_to_write, writing
from sayso.store.save import save
from tests.store.making import BRIDGE, HARBOUR, entry


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    db = open_to_write(tmp_path / "story.sayso")
    with writing(db):
        save(db, entry(HARBOUR))
        save(db, entry(BRIDGE))
    yield db
    close(db)


def test_a_whole_case_has_no_findings(db: sqlite3.Connection) -> None:
    assert list(findings(db)) == []


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (
            "UPDATE text SET text = 'X' || substr(text, 2) WHERE id = 1",
            "its words are not those of its digest",
        ),
        ("UPDATE original SET bytes = x'00' WHERE id = 1", "its bytes are not those of its digest"),
        ("UPDATE ledger SET packed = x'0100' WHERE text = 1", "a ledger whose bytes are damaged"),
        ("UPDATE ledger_row SET spans = '0-3' WHERE id = 1", "its rows are not those of its ledger"),
        ("DELETE FROM ledger_row WHERE id = 1", "its rows are not those of its ledger"),
        ("DELETE FROM ledger WHERE text = 1", "has no ledger"),
    ],
)
def test_every_damage_is_found(db: sqlite3.Connection, damage: str, words: str) -> None:
    db.execute(damage)
    assert any(words in finding for finding in findings(db))


def test_a_ledger_of_a_longer_text_is_found(db: sqlite3.Connection) -> None:
    db.execute("UPDATE text SET text = substr(text, 1, 10) WHERE id = 1")
    assert any("a position at" in finding for finding in findings(db))
