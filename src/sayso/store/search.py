"""Which articles or rows hold the words and pass the filters, best or newest first.

Each search goes from its smaller side. Words that few hold are looked up, every match is weighed (bm25) and
the filters decide among them. Words that very many hold ("said") weigh next to nothing: there the newest come
first, found by walking back in time, or from the rows of the source asked for, until enough are found.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sayso.store.filters import Conditions, Wanted, article_conditions, row_conditions
from sayso.store.words import Looked

WEIGHED_AT_MOST: Final = 20_000
"""Matches that are all weighed: some 50 ms."""

HELD_AT_MOST: Final = 200_000
"""Matching rows that are brought together once (50 ms); of more, each candidate is asked for (0.1 ms)."""

NAMES_AT_MOST: Final = 10_000
"""Sources of a name whose rows are all gone through (100 ms); of more, the newest are soon found."""


@dataclass(frozen=True, slots=True)
class Found:
    """Numbers of texts or of rows, in order; `total` is how many there are in all, None if not counted."""

    ids: tuple[int, ...]
    total: int | None
    ranked: bool = False


def find_articles(db: sqlite3.Connection, looked: Looked, wanted: Wanted, limit: int) -> Found:
    """The articles that hold all that is looked for; without words the newest."""
    articles = article_conditions(db, wanted)
    if not looked.terms:
        return _taken(_newest(db, articles), limit)
    if count_of(db, "text_words", looked.asked, most=WEIGHED_AT_MOST) <= WEIGHED_AT_MOST:
        return _best_articles(db, looked, articles, limit)
    matching = _matching(db, "text_words", looked)
    total = len(matching) if articles.everything else None
    return _taken((text for text in _newest(db, articles) if text in matching), limit, total=total)


def find_rows(db: sqlite3.Connection, looked: Looked, wanted: Wanted, limit: int) -> Found:
    """The rows whose content holds all that is looked for; without words the rows of the newest articles."""
    rows, articles = row_conditions(wanted), article_conditions(db, wanted)
    if not looked.terms:
        candidates, few = _candidates(db, rows, articles)
        return _taken(candidates, limit, counted=few)
    matches = count_of(db, "row_words", looked.asked, most=HELD_AT_MOST)
    if matches <= WEIGHED_AT_MOST:
        return _best_rows(db, looked, rows, articles, limit)
    candidates, few = _candidates(db, rows, articles)
    # A beginning ("con*") stands for many words, which each question would bring together anew.
    if matches > HELD_AT_MOST and not looked.has_prefix:
        return _taken(filter(_asker(db, looked), candidates), limit)
    matching = _matching(db, "row_words", looked)
    return _taken((row for row in candidates if row in matching), limit, counted=few)


def undated(db: sqlite3.Connection, looked: Looked, articles: Conditions) -> int:
    """How many articles a filter by date leaves out for having none, of those that hold the words.

    `articles` is what is wanted but the dates.
    """
    query = (
        f"SELECT DISTINCT a.text FROM appearance AS a WHERE a.published IS NULL AND {articles.sql}"
        " AND NOT EXISTS (SELECT 1 FROM appearance AS b WHERE b.text = a.text AND b.published IS NOT NULL)"
    )
    matching = _matching(db, "text_words", looked) if looked.terms else None
    found = db.execute(query, articles.values)
    return sum(matching is None or text in matching for (text,) in found)


def first_of(articles: Conditions) -> str:
    """That an appearance is the earliest of its text among those that are wanted: each text comes once."""
    return (
        f"{articles.sql} AND NOT EXISTS (SELECT 1 FROM appearance AS b WHERE b.text = a.text AND b.id <> a.id"
        f" AND {articles.on('b')} AND (b.published IS NULL, coalesce(b.published, ''), b.sha256)"
        " < (a.published IS NULL, coalesce(a.published, ''), a.sha256))"
    )


def _matching(db: sqlite3.Connection, index: str, looked: Looked) -> frozenset[int]:
    """The numbers of the texts or rows that hold all the words."""
    query = f"SELECT rowid FROM {index} WHERE {index} MATCH ?"
    return frozenset(number for (number,) in db.execute(query, (looked.asked,)))


def count_of(db: sqlite3.Connection, index: str, asked: str, *, most: int) -> int:
    """How many entries of an index answer a question, counted to one more than `most`."""
    query = f"SELECT count(*) FROM (SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT ?)"
    return int(db.execute(query, (asked, most + 1)).fetchone()[0])


def _asker(db: sqlite3.Connection, looked: Looked) -> Callable[[int], bool]:
    """Asks the index of a single row whether it holds all the words."""
    query = "SELECT 1 FROM row_words WHERE row_words MATCH ? AND rowid = ?"
    return lambda row: db.execute(query, (looked.asked, row)).fetchone() is not None


def _best_articles(db: sqlite3.Connection, looked: Looked, articles: Conditions, limit: int) -> Found:
    weighed = (
        "SELECT rowid AS id, rowid AS text, bm25(text_words) AS weight FROM text_words"
        f" WHERE text_words MATCH :words{_somewhere('text_words.rowid', articles)}"
    )
    return _best(db, weighed, {**articles.values, "words": looked.asked, "limit": limit})


def _best_rows(
    db: sqlite3.Connection, looked: Looked, rows: Conditions, articles: Conditions, limit: int
) -> Found:
    weighed = (
        "SELECT r.id, r.text, bm25(row_words) AS weight FROM row_words"
        " CROSS JOIN ledger_row AS r ON r.id = row_words.rowid LEFT JOIN source AS s ON s.id = r.source"
        f" WHERE row_words MATCH :words AND {rows.sql}{_somewhere('r.text', articles)}"
    )
    return _best(db, weighed, {**rows.values, **articles.values, "words": looked.asked, "limit": limit})


def _best(db: sqlite3.Connection, weighed: str, values: Mapping[str, str | int]) -> Found:
    """The best; what weighs alike comes in the order of the texts' ids, never in that of adding."""
    query = (
        f"WITH weighed AS MATERIALIZED ({weighed})"
        " SELECT w.id, (SELECT count(*) FROM weighed) FROM weighed AS w JOIN text AS t ON t.id = w.text"
        " WHERE w.weight <= coalesce("
        "(SELECT weight FROM weighed ORDER BY weight LIMIT 1 OFFSET :limit - 1), 0)"
        " ORDER BY w.weight, t.sha256, w.id LIMIT :limit"
    )
    found = db.execute(query, values).fetchall()
    return Found(tuple(number for number, _ in found), found[0][1] if found else 0, ranked=True)


def _taken(found: Iterator[int], limit: int, *, total: int | None = None, counted: bool = False) -> Found:
    """The first of what comes; `counted` goes through the rest. What ends before the limit is counted too."""
    ids = tuple(islice(found, limit))
    if counted or len(ids) < limit:
        total = len(ids) + sum(1 for _ in found)
    return Found(ids, total)


def _newest(db: sqlite3.Connection, articles: Conditions) -> Iterator[int]:
    """The texts that pass, by the date of their first appearance that does."""
    back = "ORDER BY a.published DESC, a.id DESC"
    query = f"SELECT a.text FROM appearance AS a WHERE {first_of(articles)} {back}"
    return (text for (text,) in db.execute(query, articles.values))


def _candidates(db: sqlite3.Connection, rows: Conditions, articles: Conditions) -> tuple[Iterator[int], bool]:
    """The rows that pass, of the newest articles first; and whether they are few enough to count.

    Begun at the rows of a source that is rarely named, else at the newest article.
    """
    start, few = _WALK, False
    for name, from_there in (("source", _FROM_SOURCE), ("relayed_by", _FROM_RELAY)):
        if not few and name in rows.values:
            few = count_of(db, "source_words", rows.values[name], most=NAMES_AT_MOST) <= NAMES_AT_MOST
            start = from_there if few else _WALK
    back = "ORDER BY a.published DESC, a.id DESC, r.id"
    query = f"SELECT r.id {start} AND {rows.sql} AND {first_of(articles)} {back}"
    found = (row for (row,) in db.execute(query, {**rows.values, **articles.values}))
    return iter(dict.fromkeys(found)) if few else found, few  # two relays of one name may lead to one row


_WALK: Final = (
    "FROM appearance AS a CROSS JOIN ledger_row AS r ON r.text = a.text"
    " LEFT JOIN source AS s ON s.id = r.source WHERE 1"
)
_FROM_SOURCE: Final = (
    "FROM source_words CROSS JOIN ledger_row AS r ON r.source = source_words.rowid"
    " LEFT JOIN source AS s ON s.id = r.source CROSS JOIN appearance AS a ON a.text = r.text"
    " WHERE source_words MATCH :source"
)
_FROM_RELAY: Final = (
    "FROM source_words CROSS JOIN source AS q ON q.id = source_words.rowid"
    " CROSS JOIN ledger_row AS r ON r.text = q.text AND instr(r.relays, ' ' || q.id || ' ')"
    " LEFT JOIN source AS s ON s.id = r.source CROSS JOIN appearance AS a ON a.text = r.text"
    " WHERE source_words MATCH :relayed_by"
)


def _somewhere(text: str, articles: Conditions) -> str:
    if articles.everything:
        return ""
    return f" AND EXISTS (SELECT 1 FROM appearance AS a WHERE a.text = {text} AND {articles.sql})"
