"""The lists and hits of a case as JSON, one object a line: `sayso-article/1` and `sayso-hit/1`."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from sayso.case.looking import Hit, Passage
from sayso.core.span import Spans
from sayso.store.lists import Listed
from sayso.views.wire_format import Digest, Position, WirePublished, WireSpan, WireSpans


class WireArticle(Struct, frozen=True, tag="sayso-article/1", tag_field="format"):
    """One article of a case, where it stood first, and what its ledger comes to."""

    text_id: Digest
    title: str | None
    outlet: str | None
    published: WirePublished | None
    address: str | None
    language: str | None
    places: Annotated[Position, Meta(description="at how many places the text stands in the case")]
    claims: Position
    own_voice: Position
    sentence: str


class WirePassage(Struct, frozen=True):
    """Words of a text in context; `row` is its number on every surface ("3", "V3"), null for none."""

    span: WireSpan
    words: str
    marked: WireSpans
    row: str | None
    voice: str | None
    source: str | None
    kind: str | None


class WireHit(Struct, frozen=True, tag="sayso-hit/1", tag_field="format"):
    """An article that a search found, with the passages that show why."""

    article: WireArticle
    passages: tuple[WirePassage, ...]


def article_json(article: Listed) -> bytes:
    """One line of `sayso-article/1`."""
    return msgspec.json.encode(_article(article)) + b"\n"


def hit_json(hit: Hit) -> bytes:
    """One line of `sayso-hit/1`."""
    return msgspec.json.encode(WireHit(_article(hit.article), tuple(map(_passage, hit.passages)))) + b"\n"


def _article(article: Listed) -> WireArticle:
    where = article.published_where or ""
    return WireArticle(
        text_id=article.text_id,
        title=article.title,
        outlet=article.outlet,
        published=WirePublished(article.published, where) if article.published else None,
        address=article.address,
        language=article.language,
        places=article.places,
        claims=article.claims,
        own_voice=article.own_voice,
        sentence=article.sentence,
    )


def _passage(passage: Passage) -> WirePassage:
    return WirePassage(
        span=(passage.span.start, passage.span.end),
        words=passage.words,
        marked=_spans(passage.marked),
        row=passage.row,
        voice=passage.voice,
        source=passage.source,
        kind=passage.kind,
    )


def _spans(spans: Spans) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in spans)
