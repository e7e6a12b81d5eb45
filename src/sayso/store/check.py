"""Whether a case is whole: SQLite's own checks, every digest, every position against its text.

Nothing is repaired here: each finding says what is wrong and what to do.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

import msgspec

from sayso.core.ledger import Ledger
from sayso.errors import DamagedCase
from sayso.store.codec import unpack
from sayso.store.entry import reading_of
from sayso.store.load import original

BACK: Final = "go back to a copy (what can still be read: sayso export CASE --to md)"

Check = Callable[[sqlite3.Connection], Iterator[str]]


def findings(db: sqlite3.Connection) -> Iterator[str]:
    """Everything that is not as it was written, a line each; nothing for a case that is whole."""
    for check in CHECKS:
        try:
            yield from check(db)
        except sqlite3.DatabaseError:
            yield f"{check.__name__.replace('_', ' ')}: cannot be looked at; {BACK}"


def tables(db: sqlite3.Connection) -> Iterator[str]:
    """SQLite's own check of its pages, and of the rows that name others."""
    for (said,) in db.execute("PRAGMA integrity_check(20)"):
        if said != "ok":
            yield f"the file is damaged: {said}; {BACK}"
    for table, row, other, _ in db.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} names a row of {other} that is not there; {BACK}"


def texts(db: sqlite3.Connection) -> Iterator[str]:
    """Each text has the digest that is its id, a ledger, and somewhere it stood."""
    query = (
        "SELECT sha256, text, EXISTS (SELECT 1 FROM ledger AS l WHERE l.text = t.id),"
        " EXISTS (SELECT 1 FROM appearance AS a WHERE a.text = t.id) FROM text AS t"
    )
    for sha, text, read, seen in db.execute(query):
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != sha:
            yield f"text {sha[:12]}: its words are not those of its digest; remove it and add it again"
        if not read or not seen:
            yield f"text {sha[:12]}: has no {'place' if read else 'ledger'}; remove it and add it again"


def originals(db: sqlite3.Connection) -> Iterator[str]:
    """Each original gives the bytes of its digest."""
    for (sha,) in db.execute("SELECT sha256 FROM original").fetchall():
        try:
            whole = hashlib.sha256(original(db, sha)).hexdigest() == sha
        except DamagedCase:
            whole = False
        if not whole:
            yield f"original {sha[:12]}: its bytes are not those of its digest; add the page again"


def ledgers(db: sqlite3.Connection) -> Iterator[str]:
    """Each ledger can be opened, every position lies in its text, and the rows for looking up agree."""
    query = "SELECT t.id, t.sha256, t.text, l.packed FROM text AS t JOIN ledger AS l ON l.text = t.id"
    for number, sha, text, packed in db.execute(query):
        if wrong := _wrong_with(db, number, text, packed):
            yield f"text {sha[:12]}: {wrong}; run: sayso reread CASE --all"


CHECKS: Final[tuple[Check, ...]] = (tables, texts, originals, ledgers)


def content_digest(db: sqlite3.Connection) -> str:
    """SHA-256 of what the case holds: the same articles give the same, in whatever order they were added.

    Names of files and times are left out, and so are the words of problems.
    """
    lines = [f"appearance {sha}" for (sha,) in db.execute("SELECT sha256 FROM appearance")]
    lines += [f"item {sha}" for (sha,) in db.execute("SELECT sha256 FROM item")]
    lines += [f"problem {name} {kind}" for name, kind in db.execute("SELECT name, kind FROM problem")]
    lines += [
        f"ledger {sha} {ledger_digest(unpack(packed, text))}"
        for sha, text, packed in db.execute(
            "SELECT t.sha256, t.text, l.packed FROM text AS t JOIN ledger AS l ON l.text = t.id"
        )
    ]
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def ledger_digest(ledger: Ledger) -> str:
    """SHA-256 of a ledger without the name, path and time of what it was read from."""
    bare = replace(ledger.document, name="", path=None, retrieved=None, text="", blocks=())
    return hashlib.sha256(msgspec.msgpack.encode(replace(ledger, document=bare))).hexdigest()


def last_position(ledger: Ledger) -> int:
    """The largest position that a ledger names."""
    rows = [span for row in ledger.attributions for span in (*row.source, *row.cue, *row.content)]
    rows += [span for voice in ledger.voice for span in voice.content]
    rows += [span for source in ledger.sources for span in source.mentions]
    rows += [zone.span for zone in ledger.zones]
    return max((span.end for span in rows), default=0)


def _wrong_with(db: sqlite3.Connection, number: int, text: str, packed: bytes) -> str | None:
    try:
        ledger = unpack(packed, text)
    except DamagedCase as problem:
        return str(problem)
    if (end := last_position(ledger)) > len(text):
        return f"a position at {end} where the text has {len(text)}"
    return None if _rows(ledger) == _stored(db, number) else "its rows are not those of its ledger"


def _rows(ledger: Ledger) -> list[tuple[str, int, str]]:
    return sorted((row.voice, row.number, row.spans) for row in reading_of(ledger).rows)


def _stored(db: sqlite3.Connection, text: int) -> list[tuple[str, int, str]]:
    query = "SELECT voice, number, spans FROM ledger_row WHERE text = ?"
    return sorted((voice, number, spans) for voice, number, spans in db.execute(query, (text,)))
