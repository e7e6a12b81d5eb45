"""Which articles or rows hold the words and pass the filters, best or newest first.

Each search goes from its smaller side. Words that few hold are looked up, every match is weighed (bm25) and
the filters decide among them. Words that very many hold ("said") weigh next to nothing: there the newest come
first, found by walking back in time, or from the rows of the source asked for, until enough are found.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from typing import Final

from sayso.store.filters import Conditions, Wanted, article_conditions, row_conditions
from sayso.store.words import Looked

WEIGHED_AT_MOST: Final = 20_000
"""Matches that are all weighed: some 50 ms. SQLite takes as many values in one question, too."""

KEPT_AT_MOST: Final = 200_000
"""Matching rows that are brought together once (40 ms); of more, each candidate is asked for (0.1 ms)."""

NAMES_AT_MOST: Final = 10_000
"""Sources of a name whose rows are all gone through (50 ms); of more, the newest are soon found."""


@dataclass(frozen=True, slots=True)
class Found:
    """Numbers of texts or of rows, in order; `total` is how many there are in all, None if not counted."""

    ids: tuple[int, ...]
    total: int | None
    ranked: bool = False


def find_articles(db: sqlite3.Connection, looked: Looked, wanted: Wanted, limit: int) -> Found:
    """The articles that hold all that is looked for; without words the newest."""
    articles = article_conditions(db, wanted)
    values: dict[str, str | int] = {**articles.values, "words": looked.asked, "limit": limit}
    total = _matches(db, "text_words", looked) if looked.terms else _texts(db)
    if looked.terms and total <= WEIGHED_AT_MOST:
        query = "SELECT rowid, bm25(text_words) FROM text_words WHERE text_words MATCH :words"
        if articles.sql != "1":
            query += (
                " AND EXISTS (SELECT 1 FROM appearance AS a"
                f" WHERE a.text = text_words.rowid AND {articles.sql})"
            )
        return _best(db, "SELECT id, sha256 FROM text WHERE id", db.execute(query, values), limit)
    among = (
        " AND +a.text IN (SELECT rowid FROM text_words WHERE text_words MATCH :words)" if looked.terms else ""
    )
    query = (
        f"SELECT a.text FROM appearance AS a WHERE {_first(articles)}{among}"
        " ORDER BY a.published DESC, a.id DESC LIMIT :limit"
    )
    ids = tuple(text for (text,) in db.execute(query, values))
    return Found(ids, total if articles.sql == "1" else len(ids) if len(ids) < limit else None)


def find_rows(db: sqlite3.Connection, looked: Looked, wanted: Wanted, limit: int) -> Found:
    """The rows whose content holds all that is looked for; without words the rows of the newest articles."""
    rows, articles = row_conditions(wanted), article_conditions(db, wanted)
    values: dict[str, str | int] = {
        **rows.values,
        **articles.values,
        "words": looked.asked,
        "limit": limit,
    }
    if not looked.terms:
        return _newest_rows(db, rows, articles, values, "", counted=True)
    matches = _matches(db, "row_words", looked, most=KEPT_AT_MOST)
    if matches <= WEIGHED_AT_MOST:
        return _best_rows(db, rows, articles, values, limit)
    if matches <= KEPT_AT_MOST or looked.has_prefix:
        held = "WHERE id IN (SELECT rowid FROM row_words WHERE row_words MATCH :words)"
        return _newest_rows(db, rows, articles, values, held, counted=True)
    held = "WHERE EXISTS (SELECT 1 FROM row_words WHERE row_words MATCH :words AND rowid = id)"
    return _newest_rows(db, rows, articles, values, held, counted=False)


def undated(db: sqlite3.Connection, looked: Looked, wanted: Wanted) -> int:
    """How many articles a filter by date leaves out for having none, of those that hold the words."""
    articles = article_conditions(db, wanted, dates=False)
    among = (
        " AND +a.text IN (SELECT rowid FROM text_words WHERE text_words MATCH :words)" if looked.terms else ""
    )
    query = (
        "SELECT count(DISTINCT a.text) FROM appearance AS a"
        f" WHERE a.published IS NULL AND {articles.sql}{among}"
        " AND NOT EXISTS (SELECT 1 FROM appearance AS b WHERE b.text = a.text AND b.published IS NOT NULL)"
    )
    return int(db.execute(query, {**articles.values, "words": looked.asked}).fetchone()[0])


def _best_rows(
    db: sqlite3.Connection,
    rows: Conditions,
    articles: Conditions,
    values: Mapping[str, str | int],
    limit: int,
) -> Found:
    query = (
        "SELECT r.id, bm25(row_words) FROM row_words CROSS JOIN ledger_row AS r ON r.id = row_words.rowid"
        f" LEFT JOIN source AS s ON s.id = r.source WHERE row_words MATCH :words AND {rows.sql}"
    )
    if articles.sql != "1":
        query += f" AND EXISTS (SELECT 1 FROM appearance AS a WHERE a.text = r.text AND {articles.sql})"
    order = "SELECT r.id, t.sha256 FROM ledger_row AS r JOIN text AS t ON t.id = r.text WHERE r.id"
    return _best(db, order, db.execute(query, values), limit)


def _best(db: sqlite3.Connection, order: str, weighed: Iterable[tuple[int, float]], limit: int) -> Found:
    """The best; what weighs alike comes in the order of the texts' ids, never in that of adding."""
    weights = dict(weighed)
    best = nsmallest(limit, weights.values())
    tied = [number for number, weight in weights.items() if best and weight <= best[-1]]
    names = dict(db.execute(f"{order} IN ({', '.join('?' * len(tied))})", tied))
    tied.sort(key=lambda number: (weights[number], names[number], number))
    return Found(tuple(tied[:limit]), len(weights), ranked=True)


def _newest_rows(
    db: sqlite3.Connection,
    rows: Conditions,
    articles: Conditions,
    values: Mapping[str, str | int],
    held: str,
    *,
    counted: bool,
) -> Found:
    """Rows of the newest articles; `held` says which hold the words, `counted` that all may be tried."""
    start = _start(db, rows)
    counted = counted and start is not _WALK
    # The inner LIMIT keeps SQLite from asking for the words before it has put the rows in order.
    query = (
        f"SELECT id FROM (SELECT r.id AS id {start} AND {rows.sql} AND {_first(articles)}"
        " ORDER BY a.published DESC, a.id DESC, r.id LIMIT -1)"
        f" {held} {'' if counted else 'LIMIT :limit'}"
    )
    ids = tuple(dict.fromkeys(number for (number,) in db.execute(query, values)))
    limit = int(values["limit"])
    return Found(ids[:limit], len(ids) if counted or len(ids) < limit else None)


_WALK: Final = (
    "FROM appearance AS a CROSS JOIN ledger_row AS r ON r.text = a.text"
    " LEFT JOIN source AS s ON s.id = r.source WHERE 1"
)
_BY_SOURCE: Final = (
    "FROM source_words CROSS JOIN ledger_row AS r ON r.source = source_words.rowid"
    " CROSS JOIN source AS s ON s.id = r.source CROSS JOIN appearance AS a ON a.text = r.text"
    " WHERE source_words MATCH :source"
)
_BY_RELAY: Final = (
    "FROM source_words CROSS JOIN source AS p ON p.id = source_words.rowid"
    " CROSS JOIN ledger_row AS r ON r.text = p.text AND instr(r.relays, ' ' || p.id || ' ')"
    " LEFT JOIN source AS s ON s.id = r.source CROSS JOIN appearance AS a ON a.text = r.text"
    " WHERE source_words MATCH :relayed_by AND r.relays IS NOT NULL"
)


def _start(db: sqlite3.Connection, rows: Conditions) -> str:
    """Where to begin: at the rows of a source that is rarely named, else at the newest article."""
    for field, start in (("source", _BY_SOURCE), ("relayed_by", _BY_RELAY)):
        if field in rows.values and _named(db, rows.values[field]) <= NAMES_AT_MOST:
            return start
    return _WALK


def _first(articles: Conditions) -> str:
    """That an appearance is the earliest of its text among those that are wanted: each text comes once."""
    return (
        f"{articles.sql} AND a.id = (SELECT b.id FROM appearance AS b WHERE b.text = a.text"
        f" AND {articles.on('b')} ORDER BY b.published IS NULL, b.published, b.sha256 LIMIT 1)"
    )


def _matches(db: sqlite3.Connection, index: str, looked: Looked, *, most: int = -1) -> int:
    """How many texts or rows hold all the words; with `most` one more at most."""
    query = f"SELECT count(*) FROM (SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT ?)"
    return int(db.execute(query, (looked.asked, most + 1 if most >= 0 else -1)).fetchone()[0])


def _named(db: sqlite3.Connection, name: str) -> int:
    query = "SELECT count(*) FROM (SELECT 1 FROM source_words WHERE source_words MATCH ? LIMIT ?)"
    return int(db.execute(query, (name, NAMES_AT_MOST + 1)).fetchone()[0])


def _texts(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM text").fetchone()[0])
