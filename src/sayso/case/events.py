"""The events of a case, or those about one claim, followed to their origins.

A claim is traced among the articles that may hold it and those they share passages with; for the figures of
the whole case every article is taken. Copies are those that the case keeps; all else is found anew each time,
so that a person's word and a new article count at once.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.case.decisions import on_links, on_names, row_at, row_ids, standing
from sayso.case.neighbours import neighbours_of
from sayso.case.reviewed import reviewed_text
from sayso.case.traced import TracedArticle, articles_of, kept_copies
from sayso.core.claim import Event
from sayso.core.decision import LinkDecision, LinkKind, SameVerdict
from sayso.core.span import Span, words
from sayso.core.trace import Decided, EventTrace
from sayso.errors import BadCase
from sayso.resolving.across.speakers import speakers_of
from sayso.resolving.lexicon import NO_NAMES, Names
from sayso.store import load
from sayso.store.entry import GAP
from sayso.tracing.article import Article
from sayso.tracing.asking import likest
from sayso.tracing.claims import events_of
from sayso.tracing.differing import Fit, figures_fit
from sayso.tracing.facts import facts_of
from sayso.tracing.families import Families
from sayso.tracing.trace import Across, across_of, links_of, trace_event

MOST: Final = 6
"""Events that are told of for words that somebody typed; the first is shown whole."""

SMALL: Final = 100
"""Articles of a case up to which a claim is traced among all of them."""

_ROW: Final = re.compile(r"([0-9a-fA-F]{4,64}):([Vv]?\d+)")
_WORD: Final = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class CaseEvents:
    """Events, the articles that they are told from by id, and among how many they were looked for.

    `held` is how many articles the case has, `asked` the mentions that were asked for, by their row
    or by a number among the words; the likest first.
    """

    events: tuple[EventTrace, ...]
    articles: Mapping[str, TracedArticle]
    given: int
    held: int = 0
    asked: tuple[str, ...] = ()


def every_event(db: sqlite3.Connection, families: Families, names: Names = NO_NAMES) -> CaseEvents:
    """Every event that two articles or more make a claim about, in the whole case."""
    across, events = _events(db, load.text_ids(db), families, names)
    return _told(db, across, filter(across.is_shared, events))


def events_with(
    db: sqlite3.Connection, asked: str, families: Families, names: Names = NO_NAMES
) -> CaseEvents:
    """The event of a row ("3f2a91c0:4"), or the events about words of a claim, the likest first.

    Raises BadCase for a row that the case has not, or that claims nothing (a call, a thought).
    """
    if found := _ROW.fullmatch(asked.strip()):
        return _event_of_row(db, found[1], found[2].upper(), families, names)
    if not _WORD.search(asked):
        raise BadCase(f"“{asked}”: no word of a claim in it; give its words, or a row as 3f2a91c0:4")
    across, events = _events(db, _among(db, neighbours_of(db, asked)), families, names)
    texts = {text_id: article.text for text_id, article in across.articles.items()}
    said = likest(asked, across.mentions.values(), texts)
    at = _events_by_mention(events)
    wanted = dict.fromkeys(at[mention.id] for mention in said if mention.id in at)
    typed = facts_of(asked, (Span(0, len(asked)),))
    meant = tuple(one.id for one in said if figures_fit(typed, one.facts).fit is Fit.AGREE)
    return _told(db, across, list(wanted)[:MOST], meant)


def _event_of_row(
    db: sqlite3.Connection, prefix: str, number: str, families: Families, names: Names
) -> CaseEvents:
    """The event of one row, followed among the articles that may hold its claim."""
    text_id = load.text_id(db, prefix)
    now = reviewed_text(db, text_id)
    row = row_at(now.ledger, number)
    if not now.counts(number):
        raise BadCase(f"row {number}: a person rejected it or merged it; sayso decide CASE --list shows that")
    claim = words(load.text(db, text_id), row.content, gap=GAP)
    among = _among(db, sorted({text_id, *neighbours_of(db, claim)}))
    across, events = _events(db, among, families, names)
    event = _events_by_mention(events).get(row.id)
    if event is None:
        raise BadCase(f"row {number}: claims nothing that could be traced (a call, a thought, too few words)")
    return _told(db, across, (event,), (row.id,))


def _among(db: sqlite3.Connection, found: Sequence[str]) -> Sequence[str]:
    """The articles among which a claim is traced: all of a small case, so that its figures are the case's."""
    return load.text_ids(db) if found and load.text_count(db) <= SMALL else found


def _events(
    db: sqlite3.Connection, text_ids: Sequence[str], families: Families, names: Names
) -> tuple[Across, tuple[Event, ...]]:
    """These articles laid out, and the events in them."""
    articles = [_article(db, text_id) for text_id in text_ids]
    stand = standing(db)
    speakers = speakers_of([article.ledger for article in articles], names, on_names(stand))
    decided = _decided(db, on_links(stand))
    among = set(text_ids)
    copies = (c for c in kept_copies(db, text_ids) if c.left in among and c.right in among)
    links = links_of(articles, copies, speakers, families, decided)
    across = across_of(articles, links, speakers, families)
    return across, events_of(across.mentions.values(), links.alike, articles, decided.claims)


def _article(db: sqlite3.Connection, text_id: str) -> Article:
    """The article with its ledger as a person left it."""
    now = reviewed_text(db, text_id)
    return Article(now.ledger, load.appearances(db, text_id), now.struck)


def _told(
    db: sqlite3.Connection, across: Across, events: Iterable[Event], asked: tuple[str, ...] = ()
) -> CaseEvents:
    followed = tuple(trace_event(event, across) for event in events)
    named = {mention.text_id for trace in followed for mention in trace.mentions}
    given = sum(len(article.pages) or 1 for article in across.articles.values())
    return CaseEvents(followed, articles_of(db, named), given, load.page_count(db), asked)


def _decided(db: sqlite3.Connection, links: Iterable[LinkDecision]) -> Decided:
    """A person's word on texts and on rows; of two on the same the later holds, orphaned ones say nothing."""
    copies: dict[frozenset[str], bool] = {}
    claims: dict[frozenset[str], bool] = {}
    for link in links:
        same = link.verdict is SameVerdict.SAME
        if link.kind is LinkKind.COPY:
            copies[frozenset((link.one.text_id, link.other.text_id))] = same
        elif len(rows := frozenset(_row_ids(db, link))) == 2:
            claims[rows] = same
    return Decided(copies, claims)


def _row_ids(db: sqlite3.Connection, link: LinkDecision) -> Iterable[str]:
    for spot in (link.one, link.other):
        if load.text_row(db, spot.text_id) is not None:
            yield from row_ids(load.ledger(db, spot.text_id), spot)


def _events_by_mention(events: Iterable[Event]) -> Mapping[str, Event]:
    return {
        mention: event
        for event in events
        for mention in (*event.denied, *(m for claim in event.claims for m in claim.mentions))
    }
