"""Writing to a case: entries, problems, removals. All but `remove` are called inside one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import Enum, auto

from sayso.core.appearance import Appearance, storable
from sayso.core.span import words
from sayso.errors import UnreadableInput
from sayso.store.connect import writing
from sayso.store.entry import GAP, Entry, LedgerRow, Reading, SourceRow, spans_of
from sayso.store.traces import forget_traced


class Saved(Enum):
    """What came of an entry."""

    NEW_TEXT = auto()
    NEW_APPEARANCE = auto()
    KNOWN = auto()
    UNREAD = auto()
    """Nothing was written: there is no reading, and the text it was left out for is gone."""


def save(db: sqlite3.Connection, entry: Entry) -> Saved:
    """Write one article; what is there already stays as it is, but for a reading from a smaller digest."""
    text, new = _text(db, entry)
    if text is None:
        return Saved.UNREAD
    appearance, added = _appearance(db, entry, text)
    for item in entry.items:
        db.execute("INSERT OR IGNORE INTO item (sha256, appearance) VALUES (?, ?)", (item, appearance))
    if entry.reading and (new or reads_from(db, entry.appearance)):
        if not new:
            forget_reading(db, text)
        write_reading(db, text, appearance, entry.reading)
    return Saved.NEW_TEXT if new else Saved.NEW_APPEARANCE if added else Saved.KNOWN


def reads_from(db: sqlite3.Connection, appearance: Appearance) -> bool:
    """Whether this appearance's text has no ledger, or one from an appearance that comes after it."""
    found = db.execute(
        "SELECT o.sha256, a.sha256 FROM text AS t JOIN ledger AS l ON l.text = t.id"
        " JOIN appearance AS a ON a.id = l.appearance JOIN original AS o ON o.id = a.original"
        " WHERE t.sha256 = ?",
        (appearance.text_id,),
    ).fetchone()
    return found is None or appearance.order < tuple(found)


def write_reading(db: sqlite3.Connection, text: int, appearance: int, reading: Reading) -> None:
    """The ledger of a text that has none, or none any more."""
    db.execute(
        "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            text,
            appearance,
            reading.reader,
            reading.reader_sha256,
            reading.rules,
            reading.claims,
            reading.own_voice,
            reading.sentence,
            reading.packed,
        ),
    )
    places = {source.source_id: _source(db, text, source) for source in reading.sources}
    for row in reading.rows:
        _row(db, text, row, places)


def renew(db: sqlite3.Connection, text_id: str, reading: Reading) -> bool:
    """The new ledger of a text in the place of its old one; False where the text is gone meanwhile."""
    found = db.execute(
        "SELECT l.text, l.appearance FROM ledger AS l JOIN text AS t ON t.id = l.text WHERE t.sha256 = ?",
        (text_id,),
    ).fetchone()
    if found:
        text, appearance = found
        forget_reading(db, text)
        write_reading(db, text, appearance, reading)
    return found is not None


def forget_reading(db: sqlite3.Connection, text: int) -> None:
    """Take a text's ledger away, its words in the index of rows and what tracing found with it."""
    forget_traced(db, text)
    stored = db.execute("SELECT text FROM text WHERE id = ?", (text,)).fetchone()[0]
    for row, spans in db.execute("SELECT id, spans FROM ledger_row WHERE text = ?", (text,)).fetchall():
        held = words(stored, spans_of(spans), gap=GAP)
        db.execute("INSERT INTO row_words (row_words, rowid, words) VALUES ('delete', ?, ?)", (row, held))
    db.execute(
        "INSERT INTO source_words (source_words, rowid, name)"
        " SELECT 'delete', id, name FROM source WHERE text = ?",
        (text,),
    )
    db.execute("DELETE FROM ledger_row WHERE text = ?", (text,))
    db.execute("DELETE FROM source WHERE text = ?", (text,))
    db.execute("DELETE FROM ledger WHERE text = ?", (text,))


def remove(db: sqlite3.Connection, text_ids: Iterable[str]) -> None:
    """Take texts away with all that belongs to them but decisions, and wipe what they left in the file.

    A transaction of its own: the file is made anew after it, since deleted words stay readable in free pages.
    """
    with writing(db):
        for text_id in text_ids:
            if found := db.execute("SELECT id FROM text WHERE sha256 = ?", (text_id,)).fetchone():
                _remove(db, found[0])
        for index in ("text_words", "row_words", "source_words"):
            db.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    db.execute("VACUUM")


def _remove(db: sqlite3.Connection, text: int) -> None:
    """One text with its appearances; originals that nothing else came from go too."""
    originals = [
        found for (found,) in db.execute("SELECT DISTINCT original FROM appearance WHERE text = ?", (text,))
    ]
    forget_reading(db, text)
    db.execute(
        "INSERT INTO text_words (text_words, rowid, text) SELECT 'delete', id, text FROM text WHERE id = ?",
        (text,),
    )
    db.execute("DELETE FROM text WHERE id = ?", (text,))
    _forget_originals(db, originals)


def save_problem(
    db: sqlite3.Connection, problem: UnreadableInput, origin: str, *, follow: bool = False
) -> None:
    """A row for an input that could not be read, and how it was come by; the newest reason stays."""
    words = (problem.name, origin, problem.kind, problem.found, problem.hint, now())
    db.execute(
        "INSERT INTO problem (name, origin, kind, found, hint, tried, follow) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET origin = excluded.origin, kind = excluded.kind,"
        " found = excluded.found, hint = excluded.hint, tried = excluded.tried, follow = excluded.follow",
        (*map(storable, words), follow),
    )


def solve_problem(db: sqlite3.Connection, name: str) -> None:
    """The input could be read after all."""
    db.execute("DELETE FROM problem WHERE name = ?", (storable(name),))


def now() -> str:
    """The time, UTC, to the second: for people; nothing depends on it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(db: sqlite3.Connection, entry: Entry) -> tuple[int | None, bool]:
    """The row of the entry's text and whether it is new; None for an unread entry of an unknown text."""
    found = db.execute("SELECT id FROM text WHERE sha256 = ?", (entry.appearance.text_id,)).fetchone()
    if found:
        return int(found[0]), False
    if entry.reading is None:
        return None, False
    values = (entry.appearance.text_id, entry.text, entry.language, entry.translated_from)
    made = db.execute(
        "INSERT INTO text (sha256, text, language, translated_from) VALUES (?, ?, ?, ?)", values
    )
    # By hand and not by triggers: a case from strangers is opened with a schema that is not trusted.
    db.execute("INSERT INTO text_words (rowid, text) VALUES (?, ?)", (made.lastrowid, entry.text))
    return made.lastrowid, True


def _appearance(db: sqlite3.Connection, entry: Entry, text: int) -> tuple[int, bool]:
    """The row of this appearance, and whether it is new."""
    here = entry.appearance
    if found := db.execute("SELECT id FROM appearance WHERE sha256 = ?", (here.digest,)).fetchone():
        return int(found[0]), False
    values = (
        here.digest,
        text,
        _original(db, entry),
        here.name,
        here.address,
        here.outlet,
        here.title,
        here.author,
        here.published.date if here.published else None,
        here.published.where if here.published else None,
        here.retrieved,
        now(),
        here.media_type,
        here.encoding,
    )
    made = db.execute(
        "INSERT INTO appearance (sha256, text, original, name, address, outlet, title, author, published,"
        " published_where, retrieved, added, media_type, encoding)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        tuple(storable(value) if isinstance(value, str) else value for value in values),
    )
    return int(made.lastrowid or 0), True


def _original(db: sqlite3.Connection, entry: Entry) -> int:
    digest = entry.appearance.bytes_sha256
    if found := db.execute("SELECT id FROM original WHERE sha256 = ?", (digest,)).fetchone():
        return int(found[0])
    values = (digest, entry.size, entry.original)
    made = db.execute("INSERT INTO original (sha256, size, bytes) VALUES (?, ?, ?)", values)
    return int(made.lastrowid or 0)


def _source(db: sqlite3.Connection, text: int, source: SourceRow) -> int:
    values = (text, source.source_id, source.name, source.identity, source.kind, source.affiliation)
    made = db.execute(
        "INSERT INTO source (text, source_id, name, identity, kind, affiliation) VALUES (?, ?, ?, ?, ?, ?)",
        values,
    )
    db.execute("INSERT INTO source_words (rowid, name) VALUES (?, ?)", (made.lastrowid, source.name))
    return int(made.lastrowid or 0)


def _row(db: sqlite3.Connection, text: int, row: LedgerRow, places: dict[str, int]) -> None:
    """Write a row of a ledger and its words for the index; `places` are the numbers of its sources."""
    relays = " ".join(str(places[relay]) for relay in row.relays if relay in places)
    values = (
        text,
        row.number,
        row.voice,
        places.get(row.source_id or ""),
        f" {relays} " if relays else None,
        row.act,
        row.type,
        row.commitment,
        row.polarity,
        row.stance,
        row.evidence,
        row.parent,
        row.confidence,
        row.spans,
    )
    made = db.execute(
        "INSERT INTO ledger_row (text, number, voice, source, relays, act, type, commitment, polarity,"
        " stance, evidence, parent, confidence, spans)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values,
    )
    db.execute("INSERT INTO row_words (rowid, words) VALUES (?, ?)", (made.lastrowid, row.words))


def _forget_originals(db: sqlite3.Connection, originals: Iterable[int]) -> None:
    for original in originals:
        db.execute(
            "DELETE FROM original WHERE id = ? AND NOT EXISTS (SELECT 1 FROM appearance WHERE original = ?)",
            (original, original),
        )
