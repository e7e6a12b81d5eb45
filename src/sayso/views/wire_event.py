"""One event traced, as a line of `sayso-event/1`: every figure with its grounds, every span in its text."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from sayso.case.events import CaseEvents
from sayso.core.claim import Claim, Mention
from sayso.core.origin import Basis, Counted, Rest, Sighting
from sayso.core.span import words
from sayso.core.trace import EventTrace, Figures
from sayso.store.entry import GAP
from sayso.views.wire_parts import (
    Digest,
    Identity,
    Kind,
    Position,
    Probability,
    WirePage,
    WireSpans,
    wire_pages,
    wire_spans,
)


class WireFigure(Struct, frozen=True):
    """A number as far as it is given; `high` is null where only the least is."""

    low: float
    high: float | None
    unit: str
    words: str


class WireMention(Struct, frozen=True):
    """One row of one ledger that makes the claim, a variant of it, or denies it."""

    id: str
    text_id: Digest
    row: Annotated[str, Meta(description="its number in that article's ledger: 3, V3")]
    stand: Literal["supports", "denies", "open"]
    content: WireSpans
    words: str
    figures: tuple[WireFigure, ...]
    places: tuple[str, ...]
    dates: tuple[str, ...]
    actors: tuple[str, ...]
    negated: bool
    outlet: str | None
    published: str | None
    stood: Annotated[
        tuple[WirePage, ...], Meta(description="every article that is this text, the first among them")
    ]


class WireRest(Struct, frozen=True):
    """One thing has the claim from another: ids of mentions or bases."""

    one: str
    other: str
    way: Literal["copy", "credit", "heard", "seen", "document", "quoted", "relies", "repeats", "same"]
    probability: Probability
    undirected: Annotated[bool, Meta(description="copies of which nothing shows which is from which")]
    here: WireSpans
    there: WireSpans
    detector: str
    why: str


class WireBasis(Struct, frozen=True):
    """What mentions finally rest on."""

    id: str
    names: tuple[str, ...]
    identity: Identity
    kind: Kind
    access: Literal["witness", "office", "document", "reporter", "none"]
    why: str
    side: str


class WireCounted(Struct, frozen=True):
    """An origin that is counted, or what is left out, with the ground."""

    basis: str
    why: str


class WireSighting(Struct, frozen=True):
    """The articles that can have been first: a set where dates tie or are missing."""

    text_ids: tuple[Digest, ...]
    date: str
    why: str


class WireFigures(Struct, frozen=True):
    """On how many origins it rests, in words and numbers, and where it was seen first."""

    words: str
    lo: Position
    likely: Position
    hi: Position
    distinct: Position
    hearing: Annotated[Position, Meta(description="publishers that heard or saw an origin themselves")]
    sides: Annotated[Position, Meta(description="origins when a government and its bodies count once")]
    origins: tuple[WireCounted, ...]
    beside: tuple[WireCounted, ...]
    first: WireSighting


class WireClaim(Struct, frozen=True):
    """An exact claim: its mentions agree in number, polarity, roles and date."""

    id: str
    relation: Literal["same", "variant", "contradiction"]
    mentions: tuple[str, ...]
    figures: WireFigures


class WireCircle(Struct, frozen=True):
    """Outlets that credit each other."""

    outlets: tuple[str, ...]
    text_ids: tuple[Digest, ...]


class WireThin(Struct, frozen=True):
    """Publishers on one origin that none of them names."""

    basis: str
    families: tuple[str, ...]
    text_ids: tuple[Digest, ...]


class WireEvent(Struct, frozen=True, tag="sayso-event/1", tag_field="format"):
    """One event; figures hold within the `given` articles, if the sources named exist."""

    id: str
    given: Position
    claims: tuple[WireClaim, ...]
    denied: tuple[str, ...]
    whole: WireFigures
    mentions: tuple[WireMention, ...]
    bases: tuple[WireBasis, ...]
    rests: tuple[WireRest, ...]
    circles: tuple[WireCircle, ...]
    thin: WireThin | None


def event_json(trace: EventTrace, found: CaseEvents) -> bytes:
    """One line of `sayso-event/1`."""
    thin = trace.thin
    wire = WireEvent(
        id=trace.event.id,
        given=found.given,
        claims=tuple(_claim(claim, trace) for claim in trace.event.claims),
        denied=trace.event.denied,
        whole=_figures(trace.whole),
        mentions=tuple(_mention(mention, found) for mention in trace.mentions),
        bases=tuple(map(_basis, trace.bases)),
        rests=tuple(map(_rest, trace.rests)),
        circles=tuple(WireCircle(circle.outlets, circle.text_ids) for circle in trace.circles),
        thin=WireThin(thin.basis, thin.families, thin.text_ids) if thin else None,
    )
    return msgspec.json.encode(wire) + b"\n"


def _claim(claim: Claim, trace: EventTrace) -> WireClaim:
    return WireClaim(claim.id, claim.relation.value, claim.mentions, _figures(trace.exact[claim.id]))


def _mention(mention: Mention, found: CaseEvents) -> WireMention:
    article, facts = found.articles[mention.text_id], mention.facts
    return WireMention(
        id=mention.id,
        text_id=mention.text_id,
        row=mention.number,
        stand=mention.stand.value,
        content=wire_spans(mention.content),
        words=words(article.text, mention.content, gap=GAP),
        figures=tuple(
            WireFigure(f.low, None if f.high == float("inf") else f.high, f.unit, f.span.of(article.text))
            for f in facts.figures
        ),
        places=tuple(name.key for name in facts.places),
        dates=tuple(name.key for name in facts.dates),
        actors=tuple(name.key for name in facts.actors),
        negated=bool(facts.negated),
        outlet=article.outlet or None,
        published=article.date or None,
        stood=wire_pages(article.pages),
    )


def _basis(basis: Basis) -> WireBasis:
    return WireBasis(
        id=basis.id,
        names=basis.names,
        identity=basis.identity.value,
        kind=basis.kind.value,
        access=basis.access.value,
        why=basis.why,
        side=basis.side,
    )


def _rest(rest: Rest) -> WireRest:
    return WireRest(
        one=rest.one,
        other=rest.other,
        way=rest.way.value,
        probability=round(rest.probability, 2),
        undirected=rest.undirected,
        here=wire_spans(rest.here),
        there=wire_spans(rest.there),
        detector=rest.detector,
        why=rest.why,
    )


def _figures(figures: Figures) -> WireFigures:
    told = figures.independence
    return WireFigures(
        words=told.words,
        lo=told.lo,
        likely=told.likely,
        hi=told.hi,
        distinct=told.distinct,
        hearing=told.hearing,
        sides=told.sides,
        origins=tuple(map(_counted, told.origins)),
        beside=tuple(map(_counted, told.beside)),
        first=_sighting(figures.first),
    )


def _counted(one: Counted) -> WireCounted:
    return WireCounted(one.basis, one.why)


def _sighting(first: Sighting) -> WireSighting:
    return WireSighting(first.text_ids, first.date, first.why)
