"""What is told of a case that was traced: its articles as people know them, and what they share."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.case.decisions import on_links, standing
from sayso.core.appearance import Appearance, pages_apart
from sayso.core.copying import BY_HAND, Copy
from sayso.core.decision import LinkKind, SameVerdict
from sayso.core.span import Span
from sayso.store import load, traces
from sayso.tracing.copies import DETECTOR
from sayso.tracing.forest import Tree, forest_of
from sayso.tracing.furniture import without_furniture
from sayso.tracing.trace import copy_by_hand


@dataclass(frozen=True, slots=True)
class TracedArticle:
    """A text as a trace names it: where it stood first by date; "" for what is not known.

    `pages` are all articles that carry it word for word, the first among them, in order of time.
    """

    text_id: str
    title: str
    outlet: str
    date: str
    text: str
    pages: tuple[Appearance, ...] = ()

    @property
    def count(self) -> int:
        """How many articles this is."""
        return max(1, len(self.pages))

    @property
    def outlets(self) -> tuple[str, ...]:
        """Every outlet that carries it and is named, in order of time."""
        return tuple(dict.fromkeys(filter(None, (self.outlet, *(page.outlet for page in self.pages)))))


Articles = Mapping[str, TracedArticle]
"""Articles by their ids."""


@dataclass(frozen=True, slots=True)
class Traced:
    """The copies of a case and the articles in them, by id; `looked_at` counts the articles of the case.

    A text that stands in several articles is among `articles` with or without other copies of it.
    """

    copies: tuple[Copy, ...]
    articles: Mapping[str, TracedArticle]
    looked_at: int

    @property
    def stories(self) -> tuple[Tree, ...]:
        """The articles in trees, each under the one it most likely came from."""
        several = {text_id: one.count for text_id, one in self.articles.items() if one.count > 1}
        return forest_of(self.copies, self.dates, several)

    @property
    def dates(self) -> Mapping[str, str]:
        """The dates of those that have one, ISO."""
        return {text_id: article.date for text_id, article in self.articles.items() if article.date}


@dataclass(frozen=True, slots=True)
class TraceState:
    """How far a case was traced: texts looked at, those that wait to be; `alone` where there is one article.

    `read` is another one whenever articles or what was read of them have changed, `said` whenever a person's
    word on what is traced has.
    """

    looked_at: int
    waiting: int
    read: str
    said: str
    alone: bool = False

    @property
    def version(self) -> tuple[str, str]:
        """Another one whenever something has changed that a trace is told from."""
        return self.read, self.said


def trace_state(db: sqlite3.Connection) -> TraceState:
    """How far the case was traced, by the detector of today."""
    looked_at, ledgers = traces.how_far(db, DETECTOR)
    alone = ledgers < 2 and load.page_count(db) < 2
    read, said = traces.version_read(db), traces.version_said(db)
    return TraceState(looked_at, ledgers - looked_at, read, said, alone)


def traced(db: sqlite3.Connection) -> Traced:
    """What the case holds of copies; `bring_up_to_date` looks at what is new."""
    found = tuple(_as_decided(db, kept_copies(db)))
    paired = {text_id for copy in found for text_id in (copy.left, copy.right)}
    named = articles_of(db, {*paired, *load.at_several_places(db)})
    more = sum(article.count - 1 for article in named.values())
    return Traced(found, named, traces.count(db) + more)


def kept_copies(db: sqlite3.Connection, among: Sequence[str] | None = None) -> tuple[Copy, ...]:
    """The copies that the case keeps, or of these texts, without what an outlet prints under every story.

    What is furniture shows only over all copies of the articles, so it is taken out here and stays stored.
    """
    found = traces.copies(db, among)
    outlets = load.outlets(db, {text_id for copy in found for text_id in (copy.left, copy.right)})
    return without_furniture(found, outlets)


def copy_between(db: sqlite3.Connection, one: str, other: str) -> Copy | None:
    """What was found between two texts, whether or not a person has cut it; None where nothing was."""
    pair = {one, other}
    return next((copy for copy in traces.copies(db, [one]) if {copy.left, copy.right} == pair), None)


def _as_decided(db: sqlite3.Connection, found: Iterable[Copy]) -> Iterator[Copy]:
    """The copies as a person decided: some are out, some confirmed, some added that nobody found; sorted."""
    copies = {(copy.left, copy.right): copy for copy in found}
    for (left, right), is_copy in _said(db).items():
        copy = copies.pop((left, right), None)
        if is_copy and all(load.text_row(db, key) is not None for key in (left, right)):
            copy = copy or copy_by_hand(*((key, _whole(load.text(db, key))) for key in (left, right)))
            copies[left, right] = replace(copy, probability=1.0, detector=BY_HAND)
    yield from (copy for _, copy in sorted(copies.items()))


def _whole(text: str) -> Span:
    return Span(0, max(1, len(text)))


def _said(db: sqlite3.Connection) -> Mapping[tuple[str, str], bool]:
    """What a person said of two texts, the smaller id first; of two words on the same the later holds."""
    return {
        (min(ends), max(ends)): decision.verdict is SameVerdict.SAME
        for decision in on_links(standing(db))
        if decision.kind is LinkKind.COPY
        for ends in [(decision.one.text_id, decision.other.text_id)]
    }


def articles_of(db: sqlite3.Connection, text_ids: Iterable[str]) -> Mapping[str, TracedArticle]:
    """These articles as people know them."""
    return {text_id: _article(db, text_id) for text_id in sorted(text_ids)}


def _article(db: sqlite3.Connection, text_id: str) -> TracedArticle:
    pages = pages_apart(load.appearances(db, text_id))
    first = pages[0]
    return TracedArticle(
        text_id=text_id,
        title=first.title or "",
        outlet=first.outlet or "",
        date=first.date,
        text=load.text(db, text_id),
        pages=pages,
    )


def count_of(text_ids: Iterable[str], articles: Articles) -> int:
    """How many articles carry these texts, each text counted once for every page that has it."""
    return sum(articles[text_id].count for text_id in set(text_ids))


def outlets_of(text_ids: Iterable[str], articles: Articles) -> tuple[str, ...]:
    """Every outlet that carries one of these texts and is named, in the order of the texts."""
    return tuple(dict.fromkeys(outlet for text_id in text_ids for outlet in articles[text_id].outlets))
