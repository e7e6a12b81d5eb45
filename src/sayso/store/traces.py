"""What tracing keeps: which texts were looked at, their fingerprints, the copies among them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from sayso.core.copying import Copy

Hashes = NDArray[np.uint64]

_SIGN: Final = 1 << 63
"""SQLite's integers are signed, fingerprints are not."""


class StoredPostings:
    """Who has a fingerprint, looked up in the case; at most `most` ids of each, the smallest rows first."""

    def __init__(self, db: sqlite3.Connection, most: int) -> None:
        self._db, self._most = db, most

    def having(self, hashes: Iterable[int]) -> Mapping[int, tuple[str, ...]]:
        """The ids of the texts that have each of these."""
        rows = {one: self._rows(one) for one in hashes}
        ids = self._ids({row for found in rows.values() for row in found})
        return {one: tuple(ids[row] for row in found) for one, found in rows.items()}

    def _rows(self, one: int) -> list[int]:
        query = "SELECT text FROM fingerprint WHERE hash = ? LIMIT ?"
        return [row for (row,) in self._db.execute(query, (_signed(one), self._most))]

    def _ids(self, rows: Iterable[int]) -> Mapping[int, str]:
        query = "SELECT sha256 FROM text WHERE id = ?"
        return {row: str(self._db.execute(query, (row,)).fetchone()[0]) for row in rows}


def begin(db: sqlite3.Connection, detector: str) -> None:
    """Forget what other detectors found: fingerprints of two versions are not to be compared."""
    others = db.execute("SELECT 1 FROM traced WHERE detector <> ? LIMIT 1", (detector,)).fetchone()
    for table in ("traced", "fingerprint", "copy") if others else ():
        db.execute(f"DELETE FROM {table}")


def untraced(db: sqlite3.Connection) -> tuple[str, ...]:
    """The texts with a ledger at which no detector has looked, by id."""
    query = (
        "SELECT t.sha256 FROM text AS t JOIN ledger AS l ON l.text = t.id"
        " WHERE NOT EXISTS (SELECT 1 FROM traced AS d WHERE d.text = t.id) ORDER BY t.sha256"
    )
    return tuple(sha for (sha,) in db.execute(query))


def count(db: sqlite3.Connection) -> int:
    """How many texts were looked at."""
    return int(db.execute("SELECT count(*) FROM traced").fetchone()[0])


def how_far(db: sqlite3.Connection, detector: str) -> tuple[int, int]:
    """How many texts this detector has looked at, and of how many ledgers."""
    looked_at = db.execute("SELECT count(*) FROM traced WHERE detector = ?", (detector,)).fetchone()[0]
    return int(looked_at), int(db.execute("SELECT count(*) FROM ledger").fetchone()[0])


def version_read(db: sqlite3.Connection) -> str:
    """Another one whenever articles, ledgers or copies have changed.

    Not `PRAGMA data_version`, which compares only within one connection.
    """
    return "|".join(str(value) for query in _READ for value in db.execute(query).fetchone())


def version_said(db: sqlite3.Connection) -> str:
    """Another one whenever a person's word has changed what is traced: to accept a row changes nothing.

    But where a row of the text was rejected or corrected: there the later word takes that back.
    """
    query = (
        "SELECT max(id), count(undone) FROM decision WHERE about <> 'row' OR verdict <> 'accepted'"
        " OR subject IN (SELECT subject FROM decision WHERE verdict <> 'accepted')"
    )
    return "|".join(map(str, db.execute(query).fetchone()))


_READ: Final = (
    "SELECT count(*), max(id) FROM text",
    "SELECT count(*), max(id), max(added) FROM appearance",
    "SELECT count(*), total(claims), total(own_voice), min(reader_sha256 || rules),"
    " max(reader_sha256 || rules) FROM ledger",
    "SELECT count(*), min(detector) FROM traced",
)


def save_traced(
    db: sqlite3.Connection, text_id: str, detector: str, hashes: Hashes, copies: Iterable[Copy]
) -> None:
    """What was found of one text in the place of what was found before; inside one transaction."""
    text = _row_of(db, text_id)
    forget_traced(db, text)
    held = hashes.astype("<u8").tobytes()
    db.execute("INSERT INTO traced VALUES (?, ?, ?)", (text, detector, held))
    db.executemany(
        "INSERT OR IGNORE INTO fingerprint VALUES (?, ?)", ((_signed(int(one)), text) for one in hashes)
    )
    for copy in copies:
        _save_copy(db, copy)


def forget_traced(db: sqlite3.Connection, text: int) -> None:
    """Take away what was found of a text, by the number of its row: its ledger is another one, or it goes."""
    found = db.execute("SELECT fingerprints FROM traced WHERE text = ?", (text,)).fetchone()
    if not found:
        return
    hashes = np.frombuffer(found[0], "<u8").tolist()
    db.executemany(
        "DELETE FROM fingerprint WHERE hash = ? AND text = ?", ((_signed(one), text) for one in hashes)
    )
    db.execute("DELETE FROM copy WHERE left_text = ? OR right_text = ?", (text, text))
    db.execute("DELETE FROM traced WHERE text = ?", (text,))


def copies(db: sqlite3.Connection, among: Sequence[str] | None = None) -> tuple[Copy, ...]:
    """The copies of a case, or those that have at least one of these texts, in the order of their ids."""
    if among is None:
        found = [packed for (packed,) in db.execute("SELECT found FROM copy")]
    else:
        query = "SELECT found FROM copy WHERE left_text = ? UNION SELECT found FROM copy WHERE right_text = ?"
        rows = [_row_of(db, text_id) for text_id in among]
        found = [packed for row in rows for (packed,) in db.execute(query, (row, row))]
    opened = (msgspec.msgpack.decode(packed, type=Copy) for packed in dict.fromkeys(found))
    return tuple(sorted(opened, key=lambda copy: (copy.left, copy.right)))


def _save_copy(db: sqlite3.Connection, copy: Copy) -> None:
    db.execute(
        "INSERT OR REPLACE INTO copy VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            _row_of(db, copy.left),
            _row_of(db, copy.right),
            copy.kind.value,
            copy.share,
            copy.direction.value.value,
            copy.credited.value.value,
            copy.probability,
            msgspec.msgpack.encode(copy),
        ),
    )


def _row_of(db: sqlite3.Connection, text_id: str) -> int:
    return int(db.execute("SELECT id FROM text WHERE sha256 = ?", (text_id,)).fetchone()[0])


def _signed(one: int) -> int:
    return one - (_SIGN << 1) if one >= _SIGN else one
