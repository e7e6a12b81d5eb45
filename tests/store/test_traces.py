"""What tracing keeps comes back as it was, and goes with the text it was found in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from sayso.core.copying import Copy, CopyKind, Credited, Direction, SharedPassage
from sayso.core.span import Span
from sayso.core.verdict import Verdict
from sayso.store import traces
from sayso.store.connect import close, open_to_write, writing
from sayso.store.save import forget_reading, remove, save
from tests.store.making import BRIDGE, HARBOUR, entry, sha

LEFT, RIGHT = sorted((sha(HARBOUR), sha(BRIDGE)))
HASHES = np.array([1, 2**63, 2**64 - 1], np.uint64)
COPY = Copy(
    LEFT,
    RIGHT,
    (SharedPassage(Span(0, 10), Span(5, 15), 3, ()),),
    CopyKind.EDITED,
    0.5,
    Verdict(Direction.LEFT_FIRST, "date", (), 0.9),
    Verdict(Credited.UNKNOWN, "outlet of the first not known"),
    0.75,
    "copies-1",
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    db = open_to_write(tmp_path / "story.sayso")
    with writing(db):
        for text in (HARBOUR, BRIDGE):
            save(db, entry(text))
        traces.save_traced(db, LEFT, "copies-1", HASHES, ())
        traces.save_traced(db, RIGHT, "copies-1", HASHES[:2], (COPY,))
    yield db
    close(db)


def test_copies_come_back_as_they_were_and_by_either_text(db: sqlite3.Connection) -> None:
    assert traces.copies(db) == (COPY,)
    assert traces.copies(db, [RIGHT]) == traces.copies(db, [LEFT, RIGHT]) == (COPY,)
    assert db.execute("SELECT left_id, right_id, kind FROM copies").fetchall() == [(LEFT, RIGHT, "edited")]


def test_fingerprints_over_half_of_64_bits_are_found(db: sqlite3.Connection) -> None:
    having = traces.StoredPostings(db, 5).having([1, 2**63, 2**64 - 1, 7])
    assert {one: sorted(ids) for one, ids in having.items()} == {
        1: [LEFT, RIGHT],
        2**63: [LEFT, RIGHT],
        2**64 - 1: [LEFT],
        7: [],
    }


def test_no_more_are_looked_up_than_are_asked_for(db: sqlite3.Connection) -> None:
    assert len(traces.StoredPostings(db, 1).having([1])[1]) == 1


def test_a_text_is_looked_at_once_and_again_after_it_was_read_anew(db: sqlite3.Connection) -> None:
    assert traces.untraced(db) == ()
    row = db.execute("SELECT id FROM text WHERE sha256 = ?", (RIGHT,)).fetchone()[0]
    with writing(db):
        forget_reading(db, row)
        save(db, entry(HARBOUR if sha(HARBOUR) == RIGHT else BRIDGE))
    assert traces.untraced(db) == (RIGHT,)
    assert traces.copies(db) == ()


def test_another_detector_begins_anew(db: sqlite3.Connection) -> None:
    traces.begin(db, "copies-1")
    assert traces.count(db) == 2
    traces.begin(db, "copies-2")
    assert traces.untraced(db) == (LEFT, RIGHT)
    assert traces.copies(db) == ()
    assert db.execute("SELECT count(*) FROM fingerprint").fetchone() == (0,)


def test_nothing_is_left_of_a_text_that_was_removed(db: sqlite3.Connection) -> None:
    remove(db, [LEFT])
    assert traces.copies(db) == ()
    assert traces.StoredPostings(db, 5).having([2**64 - 1]) == {2**64 - 1: ()}
    assert traces.count(db) == 1
