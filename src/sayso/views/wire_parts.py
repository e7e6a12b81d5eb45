"""What many lines of JSON are made of: positions, digests, and the words of fields that come again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from msgspec import Meta, Struct

from sayso.core.appearance import Appearance
from sayso.core.span import Span

Position = Annotated[int, Meta(ge=0)]
WireSpan = Annotated[
    tuple[Position, Position], Meta(title="span", description="start and end in code points, end excluded")
]
WireSpans = Annotated[
    tuple[WireSpan, ...], Meta(description="sorted, disjoint, without white space at the ends")
]
Probability = Annotated[float, Meta(ge=0, le=1, description="calibrated, two decimals")]
Digest = Annotated[
    str, Meta(pattern="^([0-9a-f]{64})?$", description="SHA-256 in hexadecimal, empty if unknown")
]
Type = Literal["checkable", "judgement", "motive", "demand", "unknown"]
Identity = Literal["named", "described", "unnamed_person", "collective", "unstated", "unknown"]
Kind = Literal[
    "document",
    "media",
    "international",
    "state",
    "armed_group",
    "party",
    "ngo",
    "company",
    "expert",
    "local",
    "other",
    "unknown",
]
Via = Literal[
    "interview", "statement", "press_conference", "report", "broadcast", "social_post", "document", "unknown"
]


class WirePage(Struct, frozen=True):
    """One of the places where a text stands; null for what is not known of it."""

    outlet: str | None
    address: str | None
    published: str | None


def wire_pages(pages: Iterable[Appearance]) -> tuple[WirePage, ...]:
    """The places of a text, in their order."""
    return tuple(WirePage(page.outlet or None, page.address or None, page.date or None) for page in pages)


def wire_span(span: Span) -> WireSpan:
    """A span as a pair."""
    return span.start, span.end


def wire_spans(spans: Iterable[Span]) -> WireSpans:
    """Spans as pairs, in their order."""
    return tuple(map(wire_span, spans))
