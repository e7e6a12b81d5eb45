"""The articles of a case as lists show them, and the rows that a search found."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.core.span import Spans
from sayso.store.entry import REPORTED, spans_of


@dataclass(frozen=True, slots=True)
class Listed:
    """One article: where and when it was seen first of all its places, and what its ledger comes to."""

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
class RowFound:
    """One row: its label on every surface ("3", "V3"), who says it, where its content stands."""

    text_id: str
    label: str
    voice: str
    source: str | None
    kind: str | None
    content: Spans


def listed(db: sqlite3.Connection, texts: Iterable[int]) -> tuple[Listed, ...]:
    """The articles of these numbers, in this order; of several places the earliest dated one is told."""
    query = (
        "SELECT t.sha256, a.title, a.outlet, a.published, a.published_where, a.address, a.name, t.language,"
        " l.claims, l.own_voice, l.sentence, (SELECT count(*) FROM appearance AS c WHERE c.text = t.id)"
        " FROM text AS t JOIN ledger AS l ON l.text = t.id JOIN appearance AS a ON a.id ="
        " (SELECT b.id FROM appearance AS b WHERE b.text = t.id"
        " ORDER BY b.published IS NULL, b.published, b.sha256 LIMIT 1) WHERE t.id = ?"
    )
    return tuple(Listed(*db.execute(query, (number,)).fetchone()) for number in texts)


def texts(db: sqlite3.Connection, numbers: Iterable[int]) -> tuple[str, ...]:
    """The texts of these numbers, in this order."""
    query = "SELECT text FROM text WHERE id = ?"
    return tuple(db.execute(query, (number,)).fetchone()[0] for number in numbers)


def rows_found(db: sqlite3.Connection, rows: Iterable[int]) -> tuple[tuple[int, RowFound], ...]:
    """The rows of these numbers, in this order, each with the number of its text."""
    query = (
        "SELECT r.text, t.sha256, r.number, r.voice, s.name, s.kind, r.spans FROM ledger_row AS r"
        " JOIN text AS t ON t.id = r.text LEFT JOIN source AS s ON s.id = r.source WHERE r.id = ?"
    )
    return tuple(_row(db.execute(query, (number,)).fetchone()) for number in rows)


def rows_of_text(db: sqlite3.Connection, text: int) -> tuple[RowFound, ...]:
    """Every row of a text, those inside others last."""
    query = (
        "SELECT r.text, t.sha256, r.number, r.voice, s.name, s.kind, r.spans FROM ledger_row AS r"
        " JOIN text AS t ON t.id = r.text LEFT JOIN source AS s ON s.id = r.source WHERE r.text = ?"
        " ORDER BY r.parent IS NOT NULL, r.id"
    )
    return tuple(_row(row)[1] for row in db.execute(query, (text,)))


def _row(row: tuple[int, str, int, str, str | None, str | None, str]) -> tuple[int, RowFound]:
    text, sha, number, voice, source, kind, spans = row
    label = str(number) if voice == REPORTED else f"V{number}"
    return text, RowFound(sha, label, voice, source, kind, spans_of(spans))
