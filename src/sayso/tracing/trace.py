"""The main path of tracing: from the articles of a case to every event with its origins.

What one event rests on is followed with `trace_event` alone, once the links of the case are at hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sayso.core.claim import Event, Mention, Stand
from sayso.core.copying import BY_HAND, Copy, CopyKind, Credited, Direction, SharedPassage
from sayso.core.origin import Basis, Independence, Rest, Sighting, Thin
from sayso.core.span import Span
from sayso.core.trace import Decided, EventTrace, Figures, Links, Speakers, Trace
from sayso.core.verdict import Verdict
from sayso.tracing.article import Article
from sayso.tracing.bases import BasisMaker, family_of
from sayso.tracing.circles import circles_of, supporting, thin_of
from sayso.tracing.citations import citations_in
from sayso.tracing.claims import alike_in, events_of
from sayso.tracing.clusters import COUNTED, CREDITED, Groups
from sayso.tracing.clusters import linked as clustered
from sayso.tracing.copies import copies_in, copy_of
from sayso.tracing.dating import instant, intervals_of
from sayso.tracing.families import Families, with_pages
from sayso.tracing.independence import ALONE, REPEATED, independence_of
from sayso.tracing.linked import Linked, linked
from sayso.tracing.meant import credits_in
from sayso.tracing.pivots import other_readings
from sayso.tracing.quotations import utterances_in
from sayso.tracing.rests import rests_of
from sayso.tracing.sightings import sighting_of

UNDECIDED: Final = Decided()


def trace(
    articles: Iterable[Article], speakers: Speakers, families: Families, decided: Decided = UNDECIDED
) -> Trace:
    """Everything that is found across these articles, and every event of two or more."""
    held = sorted(articles, key=lambda article: article.text_id)
    links = links_of(held, copies_in(held), speakers, families, decided)
    across = across_of(held, links, speakers, families)
    events = events_of(across.mentions.values(), links.alike, held, decided.claims)
    return Trace(links, tuple(trace_event(event, across) for event in events if across.is_shared(event)))


def links_of(
    articles: Sequence[Article],
    copies: Iterable[Copy],
    speakers: Speakers,
    families: Families,
    decided: Decided = UNDECIDED,
) -> Links:
    """What the detectors find between articles whose copies are known, with a person's word before theirs."""
    by_id = {article.text_id: article for article in articles}
    kept = tuple(corrected(copies, by_id, decided.copies))
    citations = citations_in(articles, kept, families)
    return Links(
        copies=kept,
        utterances=utterances_in(articles, speakers),
        citations=citations,
        alike=alike_in(articles, kept, decided.claims, credits_in(articles, citations, families)),
    )


@dataclass(frozen=True, slots=True)
class Across:
    """What every event of a case is followed through; `publisher` is by text id."""

    articles: Mapping[str, Article]
    mentions: Mapping[str, Mention]
    links: Linked
    make: BasisMaker
    publisher: Mapping[str, str]

    def texts(self, event: Event) -> tuple[str, ...]:
        """The texts that make a claim of an event, sorted."""
        claims = (key for claim in event.claims for key in claim.mentions)
        carrying = (self.mentions[key] for key in claims)
        return tuple(sorted({one.text_id for one in carrying if one.stand is Stand.SUPPORTS}))

    def is_shared(self, event: Event) -> bool:
        """Whether two articles or more make a claim of it: the same text in two papers is two."""
        return sum(len(self.articles[text].pages) or 1 for text in self.texts(event)) > 1

    def together(self, ids: frozenset[str]) -> Groups:
        """These mentions in groups as they would be one event if there were no others.

        Figures that lie near each other may be of two events, and one copy more could bring them together; so
        could one article more that credits another for what that does not say.
        """
        text_of = {key: self.mentions[key].text_id for key in sorted(ids)}
        found = (pair for key in text_of for pair in self.links.alike.get(key, ()) if pair.right in ids)
        pairs = [pair for pair in found if pair.why not in (COUNTED, CREDITED)]
        when = {text: intervals_of(self.articles[text].appearances) for text in text_of.values()}
        by_hand = {frozenset((pair.left, pair.right)): True for pair in pairs if pair.why == BY_HAND}
        return clustered(text_of, pairs, when, by_hand, surely=True)


def across_of(articles: Iterable[Article], links: Links, speakers: Speakers, families: Families) -> Across:
    """The articles laid out for following events."""
    by_id = {article.text_id: article for article in articles}
    known = with_pages(families, (page for article in by_id.values() for page in article.appearances))
    return Across(
        articles=by_id,
        mentions={one.id: one for article in by_id.values() for one in article.mentions},
        links=linked(links),
        make=BasisMaker(speakers, known, families, by_id),
        publisher={text_id: family_of(article, known) for text_id, article in by_id.items()},
    )


def trace_event(event: Event, across: Across) -> EventTrace:
    """One event followed to its bases, with the figures of the whole and of each exact claim."""
    rests, bases = rests_of(event, across.mentions, across.articles, across.links, across.make)
    carrying = supporting(event, across.mentions)
    readings = (_supporting(keys, across) for keys in other_readings(event, across.links.alike))
    whole = _figures(carrying, rests, bases, across, readings)
    texts = across.texts(event)
    citations = [citation for text in texts for citation in across.links.citations.get(text, ())]
    return EventTrace(
        event=event,
        mentions=tuple(sorted(_mentions(event, across), key=lambda one: _when(one, across))),
        rests=rests,
        bases=bases,
        whole=whole,
        exact={
            claim.id: _figures(_supporting(claim.mentions, across), rests, bases, across)
            for claim in event.claims
        },
        circles=circles_of(event, across.mentions, citations, across.articles, across.make.families),
        thin=_thin(whole.independence, carrying, rests, across),
    )


def _figures(
    carrying: Sequence[Mention],
    rests: Sequence[Rest],
    bases: Sequence[Basis],
    across: Across,
    readings: Iterable[Iterable[Mention]] = (),
) -> Figures:
    """The figures of a claim that these mentions carry."""
    others = ([one.id for one in some] for some in readings)
    independence = independence_of(carrying, rests, bases, across.publisher, across.together, others)
    texts = {one.text_id for one in carrying}
    if independence.words == ALONE and any(len(across.articles[text].pages) > 1 for text in texts):
        independence = replace(independence, words=REPEATED)
    return Figures(independence, _first(texts, across))


def _first(texts: set[str], across: Across) -> Sighting:
    copies = (copy for text in sorted(texts) for copy in across.links.copies.get(text, ()))
    citations = (citation for text in sorted(texts) for citation in across.links.citations.get(text, ()))
    return sighting_of([across.articles[text] for text in sorted(texts)], copies, citations)


def _thin(
    told: Independence, carrying: Sequence[Mention], rests: Sequence[Rest], across: Across
) -> Thin | None:
    """Where one origin is behind it all and nobody else is named who could be another."""
    if len(told.origins) != 1 or told.distinct != 1:
        return None
    return thin_of(told.origins[0].basis, carrying, rests, across.articles, across.make.families)


def _supporting(keys: Iterable[str], across: Across) -> tuple[Mention, ...]:
    mentions = (across.mentions[key] for key in keys)
    return tuple(mention for mention in mentions if mention.stand is Stand.SUPPORTS)


def _mentions(event: Event, across: Across) -> Iterator[Mention]:
    for key in {*event.denied, *(key for claim in event.claims for key in claim.mentions)}:
        yield across.mentions[key]


def _when(mention: Mention, across: Across) -> tuple[bool, str, str, int]:
    """In order of time, those without a date last, then by text and place."""
    dates = sorted(map(instant, across.articles[mention.text_id].dates))
    return not dates, dates[0] if dates else "", mention.text_id, mention.content[0].start


def corrected(
    copies: Iterable[Copy], articles: Mapping[str, Article], decided: Mapping[frozenset[str], bool]
) -> Iterator[Copy]:
    """The copies as a person decided: some are cut, some confirmed, some added that nobody found; sorted."""
    found = {frozenset((copy.left, copy.right)): copy for copy in copies}
    for pair, is_copy in decided.items():
        if not is_copy:
            found.pop(pair, None)
        elif pair <= articles.keys() and len(pair) == 2:
            copy = found.get(pair) or _by_hand(*(articles[key] for key in sorted(pair)))
            found[pair] = replace(copy, probability=1.0, detector=BY_HAND)
    yield from sorted(found.values(), key=lambda copy: (copy.left, copy.right))


def _by_hand(left: Article, right: Article) -> Copy:
    return copy_of(left, right) or copy_by_hand((left.text_id, _all(left)), (right.text_id, _all(right)))


def copy_by_hand(left: tuple[str, Span], right: tuple[str, Span]) -> Copy:
    """A copy that only a person sees, as of a translation, of texts by id with what is read of them: all of
    both is the passage.
    """
    return Copy(
        left[0],
        right[0],
        (SharedPassage(left[1], right[1], 0, ()),),
        CopyKind.EDITED,
        1.0,
        Verdict(Direction.UNKNOWN, BY_HAND),
        Verdict(Credited.UNKNOWN, BY_HAND),
        1.0,
        BY_HAND,
    )


def _all(article: Article) -> Span:
    spans = article.read or (Span(0, max(1, len(article.text))),)
    return Span(spans[0].start, spans[-1].end)
