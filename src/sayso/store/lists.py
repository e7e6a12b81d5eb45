"""The articles of a case as lists show them, and the rows that a search found."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sayso.core.ledger import ReaderVersion
from sayso.core.span import Spans
from sayso.core.voice import Voice
from sayso.errors import DamagedCase
from sayso.store.codec import unpack
from sayso.store.entry import REPORTED, spans_of
from sayso.store.filters import Conditions, Wanted, article_conditions
from sayso.store.load import page_count, text_count
from sayso.store.search import first_of

NO_READER: Final = ReaderVersion("", "", "")


@dataclass(frozen=True, slots=True)
class Listed:
    """One article: where it stood first, of all its places that were wanted, and what its ledger comes to."""

    text_id: str
    title: str | None
    outlet: str | None
    published: str | None
    published_where: str | None
    address: str | None
    name: str
    language: str | None
    claims: int
    own_voice: int
    sentence: str
    places: int


@dataclass(frozen=True, slots=True)
class Holding:
    """What a case holds, counted; `own_voice` are the claims that nobody but the article makes.

    `outlets` are those that are named, each with its articles, the one of most first. The text of an article
    that stands in several papers is counted once, and the other papers as `repeated`.
    """

    articles: int
    claims: int
    own_voice: int
    problems: int
    outlets: tuple[tuple[str, int], ...]
    repeated: int = 0


@dataclass(frozen=True, slots=True)
class RowFound:
    """One row: its label on every surface ("3", "V3"), who says it and how, where its content stands.

    `source` is who perhaps said it where `voice` is "carried_on", and None where nobody is named; `relays`
    are the names of those who passed it on, the page's side first. All is as the machine has it; `decided`
    is what a person said of the row ("rejected"), empty where nobody did.
    """

    label: str
    doubtful: bool
    voice: str
    source: str | None
    kind: str | None
    identity: str | None
    relays: tuple[str, ...]
    type: str
    commitment: str | None
    polarity: str | None
    evidence: tuple[str, ...]
    content: Spans
    decided: str = ""


@dataclass(frozen=True, slots=True)
class RowPlace:
    """The number of a row, whether it is reported, and where its content stands."""

    number: int
    reported: bool
    content: Spans

    @property
    def reach(self) -> int:
        """Code points from the first to the last word of the content."""
        return self.content[-1].end - self.content[0].start


_LISTED: Final = (
    "SELECT t.sha256, a.title, a.outlet, a.published, a.published_where, a.address, a.name, t.language,"
    " l.claims, l.own_voice, l.sentence, (SELECT count(*) FROM appearance AS c WHERE c.text = t.id)"
    " FROM appearance AS a JOIN text AS t ON t.id = a.text JOIN ledger AS l ON l.text = t.id"
)
_ROWS: Final = (
    "SELECT r.text, r.number, r.confidence, r.voice, s.name, s.kind, s.identity, r.relays, r.type,"
    " r.commitment, r.polarity, r.evidence, r.spans"
    " FROM ledger_row AS r LEFT JOIN source AS s ON s.id = r.source"
)


ORDERS: Final = {
    "newest": "a.published DESC",
    "oldest": "a.published IS NULL, a.published",
    "added": "t.id DESC",
    "claims": "l.claims DESC",
    "own_voice": "l.own_voice DESC",
}
"""In what order a list may come; what is alike comes by id."""


def in_order(
    db: sqlite3.Connection, articles: Conditions, order: str, limit: int | None = None, skip: int = 0
) -> Iterator[Listed]:
    """The articles that pass, in one of ORDERS; ValueError for another."""
    if order not in ORDERS:
        raise ValueError(f"order: no {order!r}; there is {', '.join(ORDERS)}")
    query = (
        f"{_LISTED} WHERE {first_of(articles)} ORDER BY {ORDERS[order]}, t.sha256 LIMIT :limit OFFSET :skip"
    )
    found = db.execute(query, {**articles.values, "limit": -1 if limit is None else limit, "skip": skip})
    return (Listed(*row) for row in found)


def how_many(db: sqlite3.Connection, articles: Conditions) -> int:
    """The articles that pass, counted."""
    query = f"SELECT count(DISTINCT a.text) FROM appearance AS a WHERE {articles.sql}"
    return int(db.execute(query, articles.values).fetchone()[0])


def holding(db: sqlite3.Connection) -> Holding:
    """What the case holds."""
    query = "SELECT count(*), coalesce(sum(claims), 0), coalesce(sum(own_voice), 0) FROM ledger"
    articles, claims, own_voice = db.execute(query).fetchone()
    problems = db.execute("SELECT count(*) FROM problem").fetchone()[0]
    outlets = db.execute(
        "SELECT outlet, count(DISTINCT text) AS articles FROM appearance WHERE outlet IS NOT NULL"
        " GROUP BY outlet ORDER BY articles DESC, outlet"
    )
    repeated = page_count(db) - text_count(db)
    return Holding(articles, claims, own_voice, problems, tuple(outlets), repeated)


def listed(db: sqlite3.Connection, numbers: Iterable[int], wanted: Wanted) -> tuple[Listed, ...]:
    """The articles of these numbers, in this order, as the filters by outlet and date found them."""
    articles = article_conditions(db, wanted)
    query = f"{_LISTED} WHERE t.id = :text AND {first_of(articles)}"
    return tuple(
        Listed(*db.execute(query, {**articles.values, "text": number}).fetchone()) for number in numbers
    )


def texts(db: sqlite3.Connection, numbers: Iterable[int]) -> tuple[str, ...]:
    """The texts of these numbers, in this order."""
    query = "SELECT text FROM text WHERE id = ?"
    return tuple(db.execute(query, (number,)).fetchone()[0] for number in numbers)


def rows_found(db: sqlite3.Connection, rows: Iterable[int]) -> tuple[tuple[int, RowFound], ...]:
    """The rows of these numbers, in this order, each with the number of its text."""
    found = (db.execute(f"{_ROWS} WHERE r.id = ?", (number,)).fetchone() for number in rows)
    told = _Told(db)
    return tuple((row[0], told.row(*row)) for row in found)


def rows_called(db: sqlite3.Connection, names: Iterable[str]) -> tuple[int, ...]:
    """The numbers of the rows whose source has one of these very names, in the order of texts and rows."""
    # The first condition uses the index, the second minds capitals.
    query = (
        "SELECT r.id FROM source AS s JOIN ledger_row AS r ON r.source = s.id"
        " WHERE s.name = ? COLLATE NOCASE AND s.name = ?"
    )
    return tuple(sorted({row for name in names for (row,) in db.execute(query, (name, name))}))


def places_of_rows(db: sqlite3.Connection, text: int) -> tuple[RowPlace, ...]:
    """Where each row of a text stands, in reading order: what is reported, then the voice rows."""
    found = db.execute("SELECT id, voice, spans FROM ledger_row WHERE text = ? ORDER BY id", (text,))
    return tuple(RowPlace(row, voice == REPORTED, spans_of(spans)) for row, voice, spans in found)


class _Told:
    """Makes rows of what the tables hold; what is the same for all rows of a reader is looked up once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._doubt: dict[str, float] = {}

    def row(
        self,
        text: int,
        number: int,
        confidence: float,
        voice: str,
        source: str | None,
        kind: str | None,
        identity: str | None,
        relays: str | None,
        type_: str,
        commitment: str | None,
        polarity: str | None,
        evidence: str | None,
        spans: str,
    ) -> RowFound:
        reported = voice == REPORTED
        return RowFound(
            label=str(number) if reported else f"V{number}",
            doubtful=confidence < self._doubtful_below(text) if reported else voice == Voice.UNCLEAR,
            voice=voice,
            source=source,
            kind=kind,
            identity=identity,
            relays=tuple(map(self._name, relays.split())) if relays else (),
            type=type_,
            commitment=commitment,
            polarity=polarity,
            evidence=tuple(evidence.split(",")) if evidence else (),
            content=spans_of(spans),
        )

    def _name(self, source: str) -> str:
        return str(self._db.execute("SELECT name FROM source WHERE id = ?", (int(source),)).fetchone()[0])

    def _doubtful_below(self, text: int) -> float:
        """What the reader of this text says; it stands in the ledger, of which one a reader is opened."""
        reader = self._db.execute("SELECT reader_sha256 FROM ledger WHERE text = ?", (text,)).fetchone()[0]
        if reader not in self._doubt:
            packed = self._db.execute("SELECT packed FROM ledger WHERE text = ?", (text,)).fetchone()[0]
            self._doubt[reader] = _doubt_of(packed)
        return self._doubt[reader]


def _doubt_of(packed: bytes) -> float:
    try:
        return unpack(packed, "").reader.doubtful_below
    except DamagedCase:  # `sayso check` tells; what the tables hold can be searched all the same
        return NO_READER.doubtful_below
