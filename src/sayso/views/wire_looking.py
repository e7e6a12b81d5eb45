"""The lists, hits and exports of a case as JSON, one object a line.

`sayso list` and `sayso search` print a line of `sayso-found/1` and then for each article or hit one of
`sayso-article/1` or `sayso-hit/1`; a ledger of a case is `sayso-ledger/1` with the places of its text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from sayso.case.export import shared_name
from sayso.case.looking import Articles, Hit, Hits, Passage
from sayso.core.appearance import Appearance
from sayso.core.ledger import Ledger
from sayso.store.lists import Listed, RowFound
from sayso.views.wire import wire_ledger
from sayso.views.wire_format import WireLedger, WirePublished
from sayso.views.wire_parts import (
    Digest,
    Identity,
    Kind,
    Position,
    Type,
    WireSpan,
    WireSpans,
    wire_spans,
)

Order = Literal["best", "newest", "oldest", "added", "claims", "own_voice"]
Voice = Literal["reported", "author", "carried_on", "unclear"]


class WireFound(Struct, frozen=True, tag="sayso-found/1", tag_field="format"):
    """What comes after: so many lines, of so many that there are."""

    of: Literal["articles", "rows"]
    shown: Position
    total: Annotated[int | None, Meta(description="null where nobody counted all")]
    order: Order
    undated: Annotated[
        Position,
        Meta(description="articles without a date (and with the words) that a filter for dates left out"),
    ]
    ignored: Annotated[tuple[str, ...], Meta(description="typed, but no word")]


class WireArticle(Struct, frozen=True, tag="sayso-article/1", tag_field="format"):
    """One article of a case: where it stood first, and what its ledger comes to."""

    text_id: Digest
    title: str | None
    outlet: str | None
    published: WirePublished | None
    address: str | None
    name: Annotated[str, Meta(description="the file without its folder, or the address")]
    language: Annotated[str | None, Meta(description="ISO 639-1")]
    places: Annotated[Position, Meta(description="at how many places the text stands in the case")]
    claims: Position
    own_voice: Annotated[
        Position, Meta(description="claims in its own voice; none that is carried on or unclear")
    ]
    sentence: Annotated[str, Meta(description="the ledger in one sentence")]


class WireRow(Struct, frozen=True):
    """One row of a ledger, as far as the case's tables hold it."""

    row: Annotated[str, Meta(description='its number on every surface: "3", of the voice rows "V3"')]
    doubtful: bool
    voice: Voice
    source: Annotated[str | None, Meta(description="for carried_on: perhaps; null where nobody is named")]
    kind: Kind | None
    identity: Identity | None
    relays: Annotated[tuple[str, ...], Meta(description="who passed it on, the page's side first")]
    type: Type
    commitment: str | None
    polarity: str | None
    evidence: tuple[str, ...]
    content: WireSpans
    decided: Annotated[str | None, Meta(description="what a person said of it; all else is the machine's")]


class WirePassage(Struct, frozen=True):
    """Words of a text in context: `words` is text[start:end], `marked` are those looked for, in the text."""

    span: WireSpan
    words: str
    marked: WireSpans
    row: Annotated[WireRow | None, Meta(description="the row whose content the first of them stands in")]


class WireHit(Struct, frozen=True, tag="sayso-hit/1", tag_field="format"):
    """An article that a search found, or one row of it, with the passages that show why."""

    article: WireArticle
    row: WireRow | None
    passages: tuple[WirePassage, ...]


class WirePlace(Struct, frozen=True):
    """One place where a text stood; null for what is not known."""

    name: Annotated[str, Meta(description="the file without its folder, or the address")]
    address: str | None
    outlet: str | None
    title: str | None
    author: str | None
    published: WirePublished | None
    retrieved: Annotated[str | None, Meta(description="UTC")]
    bytes_sha256: Digest
    media_type: str
    encoding: str


class WireCaseLedger(WireLedger, frozen=True, tag="sayso-ledger/1", tag_field="format"):
    """A ledger, and every place of the case where its text stood, the one it was read from first."""

    places: tuple[WirePlace, ...]


def articles_json(found: Articles) -> Iterable[bytes]:
    """The lines of a list."""
    order = msgspec.convert(found.order, Order)
    yield _line(WireFound("articles", len(found), found.total, order, found.undated, found.ignored))
    yield from (_line(_article(article)) for article in found)


def hits_json(found: Hits) -> Iterable[bytes]:
    """The lines of a search."""
    of: Literal["articles", "rows"] = "rows" if found.of_rows else "articles"
    order: Order = "best" if found.ranked else "newest"
    yield _line(WireFound(of, len(found), found.total, order, found.undated, found.ignored))
    yield from (_line(_hit(hit)) for hit in found)


def case_ledger_json(ledger: Ledger, places: Iterable[Appearance]) -> bytes:
    """One line of `sayso-ledger/1` with the places of its text."""
    wire = msgspec.structs.asdict(wire_ledger(ledger))
    return _line(WireCaseLedger(**wire, places=tuple(map(_place, places))))


def _article(article: Listed) -> WireArticle:
    where = article.published_where or ""
    return WireArticle(
        text_id=article.text_id,
        title=article.title,
        outlet=article.outlet,
        published=WirePublished(article.published, where) if article.published else None,
        address=article.address,
        name=shared_name(article.name),
        language=article.language,
        places=article.places,
        claims=article.claims,
        own_voice=article.own_voice,
        sentence=article.sentence,
    )


def _hit(hit: Hit) -> WireHit:
    row = _row(hit.row) if hit.row else None
    return WireHit(_article(hit.article), row, tuple(map(_passage, hit.passages)))


def _passage(passage: Passage) -> WirePassage:
    return WirePassage(
        span=(passage.span.start, passage.span.end),
        words=passage.words,
        marked=wire_spans(passage.marked),
        row=_row(passage.row) if passage.row else None,
    )


def _row(row: RowFound) -> WireRow:
    return msgspec.convert(
        {
            "row": row.label,
            "doubtful": row.doubtful,
            "voice": row.voice,
            "source": row.source,
            "kind": row.kind,
            "identity": row.identity,
            "relays": row.relays,
            "type": row.type,
            "commitment": row.commitment,
            "polarity": row.polarity,
            "evidence": row.evidence,
            "content": wire_spans(row.content),
            "decided": row.decided or None,
        },
        WireRow,
    )


def _place(place: Appearance) -> WirePlace:
    published = place.published
    return WirePlace(
        name=place.name,
        address=place.address,
        outlet=place.outlet,
        title=place.title,
        author=place.author,
        published=WirePublished(published.date, published.where) if published else None,
        retrieved=place.retrieved,
        bytes_sha256=place.bytes_sha256,
        media_type=place.media_type,
        encoding=place.encoding,
    )


def _line(wire: Struct) -> bytes:
    return msgspec.json.encode(wire) + b"\n"
