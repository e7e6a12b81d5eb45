"""Reading from a case: texts, their appearances, their ledgers and originals."""

from __future__ import annotations

import re
import sqlite3
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.core.appearance import Appearance
from sayso.core.document import Published
from sayso.core.ledger import Ledger
from sayso.errors import BadCase, DamagedCase
from sayso.store.codec import unpack

_PREFIX = re.compile(r"[0-9a-f]{4,64}")

APPEARANCE = (
    "t.sha256, o.sha256, a.name, a.address, a.outlet, a.title, a.author, a.published, a.published_where,"
    " a.retrieved, a.media_type, a.encoding, a.added"
)
"""The columns that `appearance_from` takes, of appearance a, text t and original o."""


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that could not be read; `origin` is what was named to `add`, `tried` the last time (UTC),
    `follow` whether the pages of feeds were to be fetched."""

    name: str
    origin: str
    kind: str
    found: str
    hint: str
    tried: str
    follow: bool = False


def text_id(db: sqlite3.Connection, prefix: str) -> str:
    """The one text whose id begins so; raises BadCase where none or several do."""
    if not _PREFIX.fullmatch(prefix.lower()):
        raise BadCase(
            f"{prefix or '-'}: no id of an article; give 4 of its digits or more, as sayso list shows them"
        )
    last = prefix.lower() + "g"
    query = "SELECT sha256 FROM text WHERE sha256 >= ? AND sha256 < ? ORDER BY sha256 LIMIT 3"
    found = [sha for (sha,) in db.execute(query, (prefix.lower(), last))]
    if not found:
        raise BadCase(f"{prefix}: no article of this id in the case; sayso list shows them")
    if len(found) > 1:
        raise BadCase(
            f"{prefix}: several articles begin so ({', '.join(f[:16] for f in found)}); give more digits"
        )
    return str(found[0])


def text_count(db: sqlite3.Connection) -> int:
    """How many texts the case holds."""
    return int(db.execute("SELECT count(*) FROM text").fetchone()[0])


def page_count(db: sqlite3.Connection) -> int:
    """How many articles the case holds: a text that stands in several papers is as many (`pages_apart`)."""
    query = (
        "SELECT coalesce(sum(max(1, pages)), 0) FROM (SELECT count(DISTINCT coalesce(nullif(address, ''),"
        " CASE WHEN NOT EXISTS (SELECT 1 FROM appearance AS b WHERE b.text = a.text AND b.outlet = a.outlet"
        " AND b.address <> '') THEN nullif(outlet, '') END)) AS pages FROM appearance AS a GROUP BY text)"
    )
    return int(db.execute(query).fetchone()[0])


def at_several_places(db: sqlite3.Connection) -> tuple[str, ...]:
    """The ids of the texts that have more than one appearance."""
    query = (
        "SELECT t.sha256 FROM text AS t JOIN appearance AS a ON a.text = t.id"
        " GROUP BY t.id HAVING count(*) > 1 ORDER BY t.sha256"
    )
    return tuple(sha for (sha,) in db.execute(query))


def text_ids(db: sqlite3.Connection) -> tuple[str, ...]:
    """The ids of all texts, in their order."""
    return tuple(sha for (sha,) in db.execute("SELECT sha256 FROM text ORDER BY sha256"))


def text_row(db: sqlite3.Connection, text_id: str) -> int | None:
    """The number of a text's row; None where the case has no such text."""
    found = db.execute("SELECT id FROM text WHERE sha256 = ?", (text_id,)).fetchone()
    return int(found[0]) if found else None


def text_id_of(db: sqlite3.Connection, row: int) -> str:
    """The id of the text of this row."""
    return str(db.execute("SELECT sha256 FROM text WHERE id = ?", (row,)).fetchone()[0])


def ledger(db: sqlite3.Connection, text_id: str) -> Ledger:
    """The ledger of a text as it was saved; raises DamagedCase where it is not whole."""
    found = db.execute(
        "SELECT t.text, l.packed FROM text AS t JOIN ledger AS l ON l.text = t.id WHERE t.sha256 = ?",
        (text_id,),
    ).fetchone()
    if not found:
        raise DamagedCase(f"{text_id}: no ledger of this text in the case")
    return unpack(found[1], found[0])


def text(db: sqlite3.Connection, text_id: str) -> str:
    """The words of a text that the case has."""
    return str(db.execute("SELECT text FROM text WHERE sha256 = ?", (text_id,)).fetchone()[0])


def outlets(db: sqlite3.Connection, text_ids: Iterable[str]) -> dict[str, frozenset[str]]:
    """The outlets where each of these texts stood, as far as they are named."""
    query = (
        "SELECT DISTINCT a.outlet FROM appearance AS a JOIN text AS t ON t.id = a.text"
        " WHERE t.sha256 = ? AND a.outlet IS NOT NULL"
    )
    return {text_id: frozenset(outlet for (outlet,) in db.execute(query, (text_id,))) for text_id in text_ids}


def appearances(db: sqlite3.Connection, text_id: str) -> tuple[Appearance, ...]:
    """Where a text stood, the one it was read from first."""
    found = db.execute(
        f"SELECT {APPEARANCE} FROM appearance AS a JOIN text AS t ON t.id = a.text"
        " JOIN original AS o ON o.id = a.original WHERE t.sha256 = ?",
        (text_id,),
    )
    return tuple(sorted((appearance_from(row) for row in found), key=lambda one: one.order))


def appearance_from(row: tuple[str, ...]) -> Appearance:
    """An appearance from the columns APPEARANCE."""
    text, data, name, address, outlet, title, author, date, where, retrieved, media, encoding, added = row
    return Appearance(
        text_id=text,
        bytes_sha256=data,
        name=name,
        address=address,
        outlet=outlet,
        title=title,
        author=author,
        published=Published(date, where) if date else None,
        retrieved=retrieved,
        media_type=media,
        encoding=encoding,
        added=added,
    )


def original(db: sqlite3.Connection, bytes_sha256: str) -> bytes:
    """The bytes as they came; raises DamagedCase where they are not whole."""
    found = db.execute("SELECT bytes FROM original WHERE sha256 = ?", (bytes_sha256,)).fetchone()
    if not found:
        raise DamagedCase(f"{bytes_sha256}: no such original in the case")
    try:
        return zlib.decompress(found[0])
    except zlib.error as problem:
        raise DamagedCase(f"{bytes_sha256}: an original whose bytes are damaged ({problem})") from problem


def has_item(db: sqlite3.Connection, item: str) -> bool:
    """Whether exactly this was added before."""
    return db.execute("SELECT 1 FROM item WHERE sha256 = ?", (item,)).fetchone() is not None


def text_of_item(db: sqlite3.Connection, item: str) -> str | None:
    """The id of the text that was added as exactly this."""
    query = (
        "SELECT t.sha256 FROM item AS i JOIN appearance AS a ON a.id = i.appearance"
        " JOIN text AS t ON t.id = a.text WHERE i.sha256 = ?"
    )
    found = db.execute(query, (item,)).fetchone()
    return str(found[0]) if found else None


def problems(db: sqlite3.Connection) -> tuple[Problem, ...]:
    """Every input that could not be read, by name."""
    query = "SELECT name, origin, kind, found, hint, tried, follow FROM problem ORDER BY name"
    return tuple(
        Problem(name, origin, kind, found, hint, tried, bool(follow))
        for name, origin, kind, found, hint, tried, follow in db.execute(query)
    )


def read_by_others(db: sqlite3.Connection, reader: str, rules: str) -> tuple[tuple[str, str, int], ...]:
    """The texts whose ledger another reader (by digest) or other rules made: id, name and size in bytes."""
    query = (
        "SELECT t.sha256, a.name, o.size FROM text AS t JOIN ledger AS l ON l.text = t.id"
        " JOIN appearance AS a ON a.id = l.appearance JOIN original AS o ON o.id = a.original"
        " WHERE l.reader_sha256 <> ? OR l.rules <> ? ORDER BY t.sha256"
    )
    return tuple(db.execute(query, (reader, rules)))
