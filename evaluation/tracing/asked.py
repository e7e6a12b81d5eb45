"""Tracing's answer beside the truth, event by event: true mentions and links given, or found end to end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from evaluation.presssim.article import Family
from evaluation.presssim.independence import Independence as True_
from evaluation.presssim.truth import Event as TrueEvent
from evaluation.tracing.oracle import given, press
from evaluation.tracing.reading import Read
from sayso.core.origin import Independence
from sayso.core.span import Spans
from sayso.tracing.bases import BasisMaker, family_of
from sayso.tracing.circles import supporting
from sayso.tracing.claims import events_of
from sayso.tracing.copies import copies_in
from sayso.tracing.independence import independence_of
from sayso.tracing.linked import linked
from sayso.tracing.rests import rests_of
from sayso.tracing.trace import Across, across_of, links_of, trace_event


@dataclass(frozen=True, slots=True)
class Answer:
    """One event as it is in truth and as tracing tells it; None where tracing has no such event."""

    family: Family
    event: TrueEvent
    told: Independence | None

    @property
    def true(self) -> True_:
        """The true figures."""
        return self.event.independence


def end_to_end(read: Read) -> Iterator[Answer]:
    """The same events, each by the traced event that has most of its mentions."""
    houses = press(read.family.part)
    articles = sorted(read.articles, key=lambda article: article.text_id)
    links = links_of(articles, copies_in(articles), read.speakers, houses)
    across = across_of(articles, links, read.speakers, houses)
    events = events_of(across.mentions.values(), links.alike, articles)
    home = {key: event for event in events for claim in event.claims for key in claim.mentions}
    row = _rows(read, across)
    for true in read.truth.events:
        if len(true.carried) > 1:
            of_it = Counter(home[row[n]].id for n in true.supporting if row.get(n) in home)
            best = min(of_it, key=lambda key: (-of_it[key], key), default=None)
            event = next((event for event in events if event.id == best), None)
            told = trace_event(event, across).whole.independence if event else None
            yield Answer(read.family, true, told)


def _rows(read: Read, across: Across) -> dict[int, str]:
    """For each true mention the read one that shares most of its words, if that is the half of both."""
    texts = {article.number: article.document().text_id for article in read.family.articles}
    found = {}
    for n, true in enumerate(read.truth.mentions):
        there = (one for one in across.mentions.values() if one.text_id == texts[true.article])
        best = max(there, key=lambda one: (_shared(one.content, true.content), one.id), default=None)
        if best and _shared(best.content, true.content) >= 0.5:
            found[n] = best.id
    return found


def _shared(one: Spans, other: Spans) -> float:
    """The code points of both, of those of either."""
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return both / max(1, sum(map(len, one)) + sum(map(len, other)) - both)


def by_oracle(family: Family) -> Iterator[Answer]:
    """Every event that two articles or more carry, with perfect detectors."""
    of, houses = given(family), press(family.part)
    links, make = linked(of.links), BasisMaker(of.speakers, houses, houses, of.articles)
    home = {text: family_of(article, houses) for text, article in of.articles.items()}
    for true, event in zip(of.truth.events, of.events, strict=True):
        if len(true.carried) > 1:
            rests, bases = rests_of(event, of.mentions, of.articles, links, make)
            told = independence_of(supporting(event, of.mentions), rests, bases, home)
            yield Answer(family, true, told)
