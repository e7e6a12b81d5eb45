"""What is found across articles as JSON, one object a line; positions are code points of each text."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from sayso.case.traced import TracedArticle
from sayso.core.copying import Change, Copy, SharedPassage
from sayso.views.wire_parts import (
    Digest,
    Position,
    Probability,
    WirePage,
    WireSpan,
    WireSpans,
    wire_pages,
    wire_span,
)


class WireChange(Struct, frozen=True):
    """What stands on one side in the place of something on the other; null where there is nothing."""

    kind: Literal["number", "negation", "name", "credit", "other"]
    left: WireSpan | None
    right: WireSpan | None


class WirePassage(Struct, frozen=True):
    """One passage in both texts; `shared` counts the words that are the same."""

    left: WireSpan
    right: WireSpan
    shared: Position
    changes: tuple[WireChange, ...]


class WireCopy(Struct, frozen=True, tag="sayso-copy/1", tag_field="format"):
    """Two texts that share passages; `left` has the smaller id, which is no direction."""

    left: Digest
    right: Digest
    kind: Literal["verbatim", "edited", "translated"]
    share: Annotated[float, Meta(description="of the shorter text's own words, quotations left out")]
    direction: Literal["left_first", "right_first", "unknown"]
    direction_why: str
    credited: Literal["yes", "no", "unknown"]
    credit: Annotated[WireSpans, Meta(description="the words that name the first, in the later text")]
    probability: Probability
    passages: tuple[WirePassage, ...]
    detector: str


class WireSame(Struct, frozen=True, tag="sayso-same/1", tag_field="format"):
    """One text that stands word for word in several articles, in order of time."""

    text_id: Digest
    pages: tuple[WirePage, ...]


def same_json(article: TracedArticle) -> bytes:
    """One line of `sayso-same/1`."""
    return msgspec.json.encode(WireSame(article.text_id, wire_pages(article.pages))) + b"\n"


def copy_json(copy: Copy) -> bytes:
    """One line of `sayso-copy/1`."""
    wire = WireCopy(
        left=copy.left,
        right=copy.right,
        kind=copy.kind.value,
        share=copy.share,
        direction=copy.direction.value.value,
        direction_why=copy.direction.by,
        credited=copy.credited.value.value,
        credit=tuple(map(wire_span, copy.credited.spans)),
        probability=copy.probability,
        passages=tuple(map(_passage, copy.passages)),
        detector=copy.detector,
    )
    return msgspec.json.encode(wire) + b"\n"


def _passage(passage: SharedPassage) -> WirePassage:
    changes = tuple(map(_change, passage.changes))
    return WirePassage(wire_span(passage.left), wire_span(passage.right), passage.shared, changes)


def _change(change: Change) -> WireChange:
    left, right = (None if span is None else wire_span(span) for span in (change.left, change.right))
    return WireChange(change.kind.value, left, right)
