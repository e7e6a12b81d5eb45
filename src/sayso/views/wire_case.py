"""The words of what a case gives as JSON: one line each of the formats below.

A field is null where there is none of it. Counts are of claims (statements that stand inside no other and
call for nothing) but where a field says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from msgspec import Meta, Struct

from sayso.views.wire_parts import Digest, Identity, Kind, Position

Ground = Literal[
    "itself",
    "decided",
    "same_name",
    "title_apart",
    "noun_apart",
    "listed",
    "office_of_a_state",
    "spelled_alike",
    "initials_apart",
    "acronym_spelled_out",
    "acronym_spelled_out_once",
    "listed_surname",
    "surname_in_one_body",
    "same_words",
]


class WireNamedSo(Struct, frozen=True):
    """One of a source's names, in how many ledgers, and the weakest ground on the way to its first name."""

    name: str
    times: Position
    ground: Ground


class WireNamedIn(Struct, frozen=True):
    """A body to which a source belongs, as so many ledgers have it."""

    name: str
    times: Position


class WireThrough(Struct, frozen=True):
    """A relay, and how many of the source's claims came through it."""

    name: str
    claims: Position


class WireSpeaksFor(Struct, frozen=True):
    """Somebody who belongs to this body, and in how many articles they speak."""

    name: str
    articles: Position


class WireApart(Struct, frozen=True):
    """Another source that has the name too and is kept apart: why, and what contradicts, this one's first."""

    name: str
    why: Literal["kind", "body", "decided"]
    differing: tuple[str, str]


class WireCaseSource(Struct, frozen=True, tag="sayso-source/1", tag_field="format"):
    """One source over the articles of a case."""

    name: Annotated[str, Meta(description="the commonest of its full names")]
    one: Annotated[
        Literal["one", "probably", "words"],
        Meta(description="words: the same words in several articles, who is meant in each is not known"),
    ]
    names: tuple[WireNamedSo, ...]
    kinds: Annotated[dict[Kind, Position], Meta(description="in how many ledgers it is of each, most first")]
    identities: dict[Identity, Position]
    bodies: Annotated[tuple[WireNamedIn, ...], Meta(description="the bodies it belongs to, most first")]
    articles: Annotated[Position, Meta(description="articles in which it makes a claim or a call")]
    claims: Position
    sure: Annotated[Position, Meta(description="claims that are not doubtful")]
    calls: Annotated[Position, Meta(description="calls and promises")]
    others: Annotated[
        Position, Meta(description="rows inside others' statements, or what it is only said to think")
    ]
    passed_on: Annotated[Position, Meta(description="claims of others that came through it")]
    through: tuple[WireThrough, ...]
    people: tuple[WireSpeaksFor, ...]
    apart: tuple[WireApart, ...]


class WireSpot(Struct, frozen=True):
    """A text, or a row of its ledger by its place and exact words; null for a whole text."""

    text_id: Digest
    place: str | None
    quote: str | None


class WireDecision(Struct, frozen=True, tag="sayso-decision/1", tag_field="format"):
    """What a person decided of a row, of two names of sources, or of two texts or rows; what became of it."""

    number: Position
    about: Annotated[
        Literal["row", "edit", "sources", "copy", "claim"],
        Meta(
            description="edit: rows corrected, split or merged; copy: of two texts;"
            " claim: of two rows, whether they make one claim"
        ),
    ]
    verdict: Literal["accepted", "rejected", "corrected", "split", "merged", "same", "different"]
    state: Annotated[
        Literal["holds", "replaced", "orphaned", "no_text", "undone"],
        Meta(
            description="replaced: a later one is about the same; orphaned: the ledger has no such row now,"
            " or the case no such name; no_text: its text is not in the case"
        ),
    ]
    text_id: Digest | None
    place: Annotated[str | None, Meta(description="the row's layer, the spans of its content and source")]
    quote: Annotated[str | None, Meta(description="the exact words of the content")]
    row: Annotated[str | None, Meta(description="the number of the row in today's ledger")]
    names: Annotated[tuple[str, str] | None, Meta(description="of a decision on sources")]
    spots: Annotated[tuple[WireSpot, WireSpot] | None, Meta(description="of a decision on a copy or a claim")]
    rows: Annotated[tuple[WireSpot, ...] | None, Meta(description="of an edit: the rows it is about")]
    instead: Annotated[
        tuple[Mapping[str, str], ...] | None,
        Meta(description='of an edit: the fields that a person changed, spans as "120-180 190-204"'),
    ]
    note: str
    made: Annotated[str, Meta(description="UTC")]
    undone: Annotated[str | None, Meta(description="UTC")]
