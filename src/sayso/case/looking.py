"""Looking into a case: its articles in a list, and where words stand in them, in context and with offsets."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from sayso.case.passages import Stretch, back, opening, passages_of
from sayso.case.reviewed import reviewed, reviewed_text
from sayso.core.span import Span, Spans, words
from sayso.core.voice import Voice
from sayso.store import load
from sayso.store.decisions import on_text, texts_changed
from sayso.store.entry import GAP
from sayso.store.filters import Wanted, article_conditions, list_conditions
from sayso.store.lists import (
    Listed,
    RowFound,
    RowPlace,
    how_many,
    in_order,
    listed,
    places_of_rows,
    rows_called,
    rows_found,
    texts,
)
from sayso.store.search import find_articles, find_rows, undated
from sayso.store.words import Looked, looked_for, places


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text, and the row that it was chosen for, if any: it holds some of the marked words.

    `span` and `marked` (the words looked for) are positions in the text; `words` is text[start:end] as it is.
    `cut` tells whether its line has words before it, and behind.
    """

    span: Span
    words: str
    marked: Spans
    row: RowFound | None
    cut: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found, or of it one `row`, with the passages that show why."""

    article: Listed
    passages: tuple[Passage, ...]
    row: RowFound | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found; `total` is None where nobody counted all.

    `of_rows` says that each hit is a row, not an article; `ranked` that the best come first, else the newest.
    `undated` articles, which hold the words, were left out by a filter for dates. `ignored` was typed, and
    holds no word.
    """

    hits: tuple[Hit, ...]
    total: int | None
    of_rows: bool
    ranked: bool
    undated: int = 0
    ignored: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.hits)

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)


@dataclass(frozen=True, slots=True)
class Articles:
    """Articles of a case, in one of ORDERS; `total` is how many pass the filters in all.

    `undated` were left out by a filter for dates. `ignored` was typed, and holds no word.
    """

    articles: tuple[Listed, ...]
    total: int
    undated: int = 0
    ignored: tuple[str, ...] = ()
    order: str = "newest"

    def __len__(self) -> int:
        return len(self.articles)

    def __iter__(self) -> Iterator[Listed]:
        return iter(self.articles)


@dataclass(frozen=True, slots=True)
class Said:
    """An article with the rows in it that one source is made responsible for, each with its words."""

    article: Listed
    rows: tuple[tuple[RowFound, str], ...]


@dataclass(frozen=True, slots=True)
class SaidBy:
    """What one source says; `rows` and `articles` count all, of which perhaps not all are here."""

    said: tuple[Said, ...]
    rows: int
    articles: int


def list_articles(
    db: sqlite3.Connection, typed: str, wanted: Wanted, order: str, limit: int | None, skip: int
) -> Articles:
    """The articles that hold the words and pass the filters, from the one behind so many on."""
    looked = looked_for(typed)
    if looked.ignored and not looked.terms:
        return Articles((), 0, ignored=looked.ignored, order=order)
    without_dates = list_conditions(db, wanted, looked, dates=False)
    missing = undated(db, Looked(), without_dates) if wanted.dated else 0
    articles = list_conditions(db, wanted, looked)
    found = tuple(_as_left(db, in_order(db, articles, order, limit, skip)))
    total = len(found) + skip if limit is None else how_many(db, articles)
    return Articles(found, total, missing, looked.ignored, order)


def _as_left(db: sqlite3.Connection, articles: Iterable[Listed]) -> Iterator[Listed]:
    """The articles with the figures that hold after what a person decided on their rows."""
    changed = frozenset(texts_changed(db))
    for article in articles:
        if article.text_id in changed:
            now = reviewed_text(db, article.text_id).ledger.summary
            own = len(now.by_voice.get(Voice.AUTHOR, ()))
            yield replace(article, claims=len(now.claims), own_voice=own, sentence=now.sentence)
        else:
            yield article


def search(db: sqlite3.Connection, typed: str, wanted: Wanted, limit: int) -> Hits:
    """The articles that hold the words, or with a filter for rows the rows whose content does."""
    looked = looked_for(typed)
    if looked.ignored and not looked.terms:
        return Hits((), 0, wanted.of_rows, ranked=False, ignored=looked.ignored)
    found = (find_rows if wanted.of_rows else find_articles)(db, looked, wanted, limit)
    hits = (_row_hits if wanted.of_rows else _article_hits)(db, found.ids, looked, wanted)
    missing = undated(db, looked, article_conditions(db, wanted, dates=False)) if wanted.dated else 0
    return Hits(tuple(hits), found.total, wanted.of_rows, found.ranked, missing, looked.ignored)


def said_by(db: sqlite3.Connection, names: Iterable[str], limit: int) -> SaidBy:
    """What is given to these very names, the newest articles first; of more than `limit` rows, the first."""
    numbers = rows_called(db, names)
    found = _rows(db, numbers)
    by_text: dict[int, list[RowFound]] = {}
    for text, row in found:
        by_text.setdefault(text, []).append(row)
    articles = zip(by_text, listed(db, by_text, Wanted()), strict=True)
    ordered = sorted(articles, key=lambda one: one[1].published or "", reverse=True)
    said: list[Said] = []
    left = limit
    for text, article in ordered:
        rows = by_text[text][:left]
        left -= len(rows)
        if rows:
            (whole,) = texts(db, (text,))
            said.append(Said(article, tuple((row, words(whole, row.content, gap=GAP)) for row in rows)))
    return SaidBy(tuple(said), len(found), len(by_text))


def _rows(db: sqlite3.Connection, numbers: Iterable[int]) -> tuple[tuple[int, RowFound], ...]:
    """The rows of these numbers, each with the number of its text and with what a person said of it."""
    found = rows_found(db, numbers)
    said = {text: _said_of(db, text) for text in {text for text, _ in found}}
    return tuple((text, replace(row, decided=said[text].get(row.label, ""))) for text, row in found)


def _said_of(db: sqlite3.Connection, text: int) -> Mapping[str, str]:
    """What a person said of the rows of a text, by their labels."""
    text_id = load.text_id_of(db, text)
    decisions = on_text(db, text_id)
    held = reviewed(load.ledger(db, text_id), decisions).held if decisions else {}
    return {label: decision.verdict.value for label, decision in held.items()}


def _article_hits(
    db: sqlite3.Connection, numbers: tuple[int, ...], looked: Looked, wanted: Wanted
) -> Iterator[Hit]:
    """Each article with the passages that show the words best, and the rows they stand in."""
    held = texts(db, numbers)
    shown = [
        passages_of(text, spans, partial(_row_at, places_of_rows(db, number)), _worth) if spans else ()
        for number, text, spans in zip(numbers, held, places(held, looked), strict=True)
    ]
    named = dict.fromkeys(one.row.number for found in shown for one in found if one.row)
    rows = dict(zip(named, (row for _, row in _rows(db, named)), strict=True))
    for article, text, found in zip(listed(db, numbers, wanted), held, shown, strict=True):
        told = ((one, rows[one.row.number] if one.row else None) for one in found)
        yield Hit(article, tuple(_passage(text, one.span, one.marked, row) for one, row in told))


def _row_hits(
    db: sqlite3.Connection, numbers: tuple[int, ...], looked: Looked, wanted: Wanted
) -> Iterator[Hit]:
    """Each row with the passages of its content that show the words."""
    found = _rows(db, numbers)
    held = texts(db, (number for number, _ in found))
    articles = listed(db, (number for number, _ in found), wanted)
    contents = (words(text, row.content, gap=GAP) for text, (_, row) in zip(held, found, strict=True))
    marked = places(contents, looked)
    for article, text, (_, row), spans in zip(articles, held, found, marked, strict=True):
        inside = tuple(back(row.content, spans, len(GAP)))
        shown = passages_of(text, inside, lambda _: None)
        if not shown and row.content:
            shown = (Stretch(opening(text, row.content[0]), (), None),)
        yield Hit(article, tuple(_passage(text, one.span, one.marked, row) for one in shown), row)


def _passage(text: str, span: Span, marked: Spans, row: RowFound | None) -> Passage:
    before, behind = text[: span.start].rpartition("\n")[2], text[span.end :].partition("\n")[0]
    return Passage(span, span.of(text), marked, row, (bool(before.strip()), bool(behind.strip())))


def _row_at(rows: tuple[RowPlace, ...], word: Span) -> RowPlace | None:
    """The row that says this word: the innermost of several, and what is reported before a voice row."""
    holding = (row for row in rows if any(part.contains(word) for part in row.content))
    return min(holding, key=lambda row: (not row.reported, row.reach), default=None)


def _worth(row: RowPlace | None) -> int:
    """What somebody is said to have said shows most, what stands in no row least."""
    return 0 if row is None else 2 if row.reported else 1
