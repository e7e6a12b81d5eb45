"""The words of `sayso-ledger/1`: every field of a ledger as JSON, and of `sayso-problem/1`.

A field is null where there is none of it; "unknown" is a value, and says that nothing decided. Positions are
code points of `document.text`, [start, end], end excluded.

    python -m sayso.views.wire_format > docs/ledger.schema.json
"""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from sayso.core.zone import ZoneKind
from sayso.views.wire_parts import (
    Digest,
    Identity,
    Kind,
    Position,
    Probability,
    Type,
    Via,
    WireSpan,
    WireSpans,
)


class WireLink(Struct, frozen=True):
    """A link or an embedded post, and the words that carry it; no span where no words do."""

    span: WireSpan | None
    target: str
    kind: Literal["link", "image", "video", "embed", "frame"]


class WirePublished(Struct, frozen=True):
    """The date the page gives, ISO, as precise as known, and where it stands."""

    date: str
    where: str


class WireTranslation(Struct, frozen=True):
    """The language the text was probably translated from, and what shows it."""

    language: str
    signs: tuple[str, ...]


class WireDocument(Struct, frozen=True):
    """One text, never edited, and what the page says of itself; null where it does not say."""

    text_id: Digest
    text: str
    path: str | None
    url: str | None
    final_url: str | None
    retrieved: Annotated[str | None, Meta(description="UTC")]
    bytes_sha256: Digest
    media_type: str
    encoding: str
    bom: bool
    extractor: str
    title: str | None
    outlet: str | None
    author: str | None
    published: WirePublished | None
    language: Annotated[str | None, Meta(description="ISO 639-1")]
    translated_from: WireTranslation | None
    links: tuple[WireLink, ...]


class WireZone(Struct, frozen=True):
    """What a stretch of the page is, by which rule; all zones together partition the text, in order."""

    kind: ZoneKind
    span: WireSpan
    rule: str


class WireWhy(Struct, frozen=True):
    """The rule or head that decided a field, the words it went by, how sure it is; null if not measured."""

    by: str
    spans: WireSpans
    confidence: Probability | None


class WireSource(Struct, frozen=True):
    """Who something comes from: one id through the article."""

    id: str
    name: Annotated[str, Meta(description="the fullest name that stands in the text")]
    mentions: WireSpans
    why: Annotated[
        dict[str, WireWhy],
        Meta(
            description="by field; mentions says what makes one source of them, or why it is there: pronoun"
            " (whose is not known), relay (only passes on), only named (a silent body that a person is of)"
        ),
    ]
    identity: Identity
    kind: Kind
    affiliation: Annotated[str | None, Meta(description="the source id of the body a person belongs to")]
    credential: Annotated[str | None, Meta(description="what presents it as knowing, verbatim")]
    credential_at: WireSpans
    confidence: Annotated[float, Meta(ge=0, le=1, description="that its mentions are one source")]


class WireRelay(Struct, frozen=True):
    """One hop on the way to this page; the stated origin is the last."""

    source_id: Annotated[str | None, Meta(description="null where nobody is named")]
    via: Via
    implied: bool
    spans: WireSpans


class WireEvidence(Struct, frozen=True):
    """What the text offers as ground beyond the speaker's word."""

    kind: Literal["document", "image", "data", "witness", "inference", "unspecified"]
    shown: Literal["shown", "linked", "mentioned", "cannot_tell"]
    spans: WireSpans
    by: str
    confidence: Probability


class WireAttribution(Struct, frozen=True):
    """Something presented as said or thought by somebody; the row number is its place in the list, from 1."""

    id: str
    source: WireSpans
    cue: WireSpans
    content: WireSpans
    source_id: Annotated[str | None, Meta(description="null where nobody is named")]
    confidence: Probability
    why: Annotated[
        dict[str, WireWhy], Meta(description="by field; row stands for the attribution as a whole")
    ]
    form: Literal["direct", "indirect", "mixed", "unknown"]
    act: Literal["statement", "attitude", "unknown"]
    parent: Annotated[
        str | None, Meta(description="the id of the attribution inside whose content it stands")
    ]
    type: Type
    holder: Annotated[bool, Meta(description="said to think: no speaker, no origin")]
    chain: Annotated[tuple[WireRelay, ...], Meta(description="the page's side first, the stated origin last")]
    evidence: tuple[WireEvidence, ...]
    commitment: Annotated[
        Literal["certain", "probable", "possible", "open", "unknown"] | None,
        Meta(description="null for a demand"),
    ]
    polarity: Literal["affirmed", "denied", "unknown"]
    stance: Literal["endorsing", "neutral", "distancing", "unknown"]


class WireVoice(Struct, frozen=True):
    """A sentence that asserts something outside of every statement's content."""

    id: str
    content: WireSpans
    voice: Literal["author", "carried_on", "unclear"]
    likely_source: str | None
    type: Type
    confidence: Probability
    why: dict[str, WireWhy]


class WireCount(Struct, frozen=True):
    """A figure, with the ids of the rows it counts."""

    count: Position
    ids: tuple[str, ...]


class WireSourceClaims(Struct, frozen=True):
    """The claims of one source; null for those that name none."""

    source_id: str | None
    claims: WireCount


class WireSummary(Struct, frozen=True):
    """The figures of the ledger; they add up, and each leads to its rows.

    The unit is the claim: a statement that stands inside no other, or a voice row, of any type but demand.
    `stated_origins` counts sources, all others rows.
    """

    claims: WireCount
    by_voice: dict[str, WireCount]
    by_source: tuple[WireSourceClaims, ...]
    by_identity: dict[str, WireCount]
    by_kind: dict[str, WireCount]
    evidence: dict[str, WireCount]
    demands: WireCount
    sure: WireCount
    to_check: WireCount
    stated_origins: WireCount
    sentence: str


class WireUnheard(Struct, frozen=True):
    """Somebody whom the article names and never lets speak, with every place."""

    name: str
    spans: WireSpans


class WireLead(Struct, frozen=True):
    """Something that a checker should get, and the ids of the attributions that rest on it."""

    kind: str
    spans: WireSpans
    attributions: tuple[str, ...]
    target: str | None


class WirePicture(Struct, frozen=True):
    """A credit or caption, or a picture or video of the page."""

    kind: str
    span: WireSpan | None
    target: str | None
    alt: str | None


class WirePointers(Struct, frozen=True):
    """Where a person should look next; none of it enters a figure of the summary."""

    never_heard: tuple[WireUnheard, ...]
    find_next: tuple[WireLead, ...]
    pictures: tuple[WirePicture, ...]


class WireReader(Struct, frozen=True):
    """Which reader found the rows; rows under `doubtful_below` are shown with a mark of doubt."""

    name: str
    version: str
    digest: str
    doubtful_below: Probability


class WireRules(Struct, frozen=True):
    """The version of everything beside the model that decides what a ledger holds."""

    version: str


class WireLedger(Struct, frozen=True, tag="sayso-ledger/1", tag_field="format"):
    """Everything one article claims, as the page presents it."""

    document: WireDocument
    zones: tuple[WireZone, ...]
    quotations: Annotated[
        WireSpans, Meta(description="quoted passages with their marks, in the zones that are read")
    ]
    sources: tuple[WireSource, ...]
    attributions: tuple[WireAttribution, ...]
    voice: tuple[WireVoice, ...]
    summary: WireSummary
    pointers: WirePointers
    reader: WireReader
    rules: WireRules
    warnings: tuple[str, ...]


class WireProblem(Struct, frozen=True, tag="sayso-problem/1", tag_field="format"):
    """An input that could not be read: which, what was found, what to do."""

    input: str
    kind: str
    message: str
    hint: str


def schema() -> dict[str, Any]:
    """The JSON Schema of a line that `sayso read --json` prints."""
    (found,), components = msgspec.json.schema_components([WireLedger | WireProblem])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of `sayso read --json`",
        "description": "A ledger, or why an input could not be read. Readers ignore fields they do not know.",
        **found,
        "$defs": components,
    }


if __name__ == "__main__":
    print(json.dumps(schema(), indent=2, ensure_ascii=False))
