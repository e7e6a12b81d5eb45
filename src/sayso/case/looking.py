"""Looking into a case: its articles in a list, and where words stand in them, in context and with offsets."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sayso.core.span import Span, Spans, trimmed
from sayso.store.filters import Wanted
from sayso.store.lists import Listed, RowFound, listed, rows_found, rows_of_text, texts
from sayso.store.search import find_articles, find_rows, undated
from sayso.store.words import looked_for, places

PASSAGES: Final = 3
"""Passages that are shown of one article."""
AROUND: Final = 90
"""Code points of context on either side of the words."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text with the words that were looked for, and the row that it stands in, if any.

    `span` and `marked` are positions in the text, `words` is text[span]; `source` is who says the row.
    """

    span: Span
    words: str
    marked: Spans
    row: str | None = None
    voice: str | None = None
    source: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found, or one row of it, with the passages that show why."""

    article: Listed
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found; `total` is None where nobody counted all.

    `ranked` says that the best come first, else the newest. `undated` articles were left out by a filter for
    dates; `ignored` was typed and holds no word.
    """

    hits: tuple[Hit, ...]
    total: int | None
    ranked: bool
    undated: int = 0
    ignored: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.hits)

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)


@dataclass(frozen=True, slots=True)
class Articles:
    """A list of articles, newest first, and how many there are in all (None: not counted)."""

    articles: tuple[Listed, ...]
    total: int | None
    undated: int = 0


def list_articles(db: sqlite3.Connection, wanted: Wanted, limit: int) -> Articles:
    """The newest articles that pass the filters."""
    nothing = looked_for("")
    found = find_articles(db, nothing, wanted, limit)
    return Articles(listed(db, found.ids), found.total, undated(db, nothing, wanted) if wanted.dated else 0)


def search(db: sqlite3.Connection, words: str, wanted: Wanted, limit: int) -> Hits:
    """The articles that hold the words, or with a filter for rows the rows whose content does."""
    looked = looked_for(words)
    missing = undated(db, looked, wanted) if wanted.dated else 0
    if words.strip() and not looked.terms:
        return Hits((), 0, ranked=False, ignored=looked.ignored)
    if wanted.of_rows:
        found = find_rows(db, looked, wanted, limit)
        rows = rows_found(db, found.ids)
        marked = places(texts(db, (text for text, _ in rows)), looked) if looked.terms else ((),) * len(rows)
        hits = tuple(_row_hit(db, text, row, spans) for (text, row), spans in zip(rows, marked, strict=True))
    else:
        found = find_articles(db, looked, wanted, limit)
        held = texts(db, found.ids)
        marked = places(held, looked)
        hits = tuple(_hit(db, *one) for one in zip(found.ids, held, marked, strict=True))
    return Hits(hits, found.total, found.ranked, missing, looked.ignored)


def _hit(db: sqlite3.Connection, number: int, text: str, marked: Spans) -> Hit:
    rows = rows_of_text(db, number) if marked else ()
    passages = tuple(_in_row(passage, rows) for passage in _passages(text, marked))
    return Hit(listed(db, [number])[0], passages)


def _row_hit(db: sqlite3.Connection, number: int, row: RowFound, marked: Spans) -> Hit:
    """A row with its words; its content begins the passage where no words were looked for."""
    text = texts(db, [number])[0]
    inside = tuple(span for span in marked if any(part.contains(span) for part in row.content))
    if inside:
        shown = _passages(text, inside)[:1]
    else:
        part = row.content[0]
        span = trimmed(text, part.start, min(part.end, part.start + 3 * AROUND)) or part
        shown = (Passage(span, span.of(text), ()),)
    return Hit(listed(db, [number])[0], tuple(_of_row(passage, row) for passage in shown))


def _passages(text: str, marked: Spans) -> tuple[Passage, ...]:
    """The stretches around the words, those with most of them first, in the order of the text."""
    groups: list[list[Span]] = []
    for span in marked:
        if (
            groups
            and span.start - groups[-1][-1].end <= AROUND
            and "\n" not in text[groups[-1][-1].end : span.start]
        ):
            groups[-1].append(span)
        else:
            groups.append([span])
    best = sorted(range(len(groups)), key=lambda n: (-_different(text, groups[n]), n))[:PASSAGES]
    return tuple(_around(text, groups[n]) for n in sorted(best))


def _different(text: str, spans: Iterable[Span]) -> int:
    return len({span.of(text).casefold() for span in spans})


def _around(text: str, group: list[Span]) -> Passage:
    """The words with their context: no further than the paragraph, cut between words."""
    first, last = group[0].start, group[-1].end
    start = max(first - AROUND, text.rfind("\n", 0, first) + 1)
    end = text.find("\n", last)
    end = min(last + AROUND, len(text) if end < 0 else end)
    if start > 0 and not text[start - 1].isspace():
        space = text.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    if end < len(text) and not text[end].isspace():
        space = text.rfind(" ", last, end)
        end = space if space >= 0 else end
    span = trimmed(text, start, end) or Span(first, last)
    return Passage(span, span.of(text), tuple(group))


def _in_row(passage: Passage, rows: tuple[RowFound, ...]) -> Passage:
    """The passage with the first row that holds its first word."""
    at = passage.marked[0]
    row = next((row for row in rows if any(part.contains(at) for part in row.content)), None)
    return _of_row(passage, row) if row else passage


def _of_row(passage: Passage, row: RowFound) -> Passage:
    return Passage(passage.span, passage.words, passage.marked, row.label, row.voice, row.source, row.kind)
