"""Everything that a case keeps of one article read: made by whoever read it, written by the one writer."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Final

from sayso.core.appearance import Appearance, appearance_of
from sayso.core.attribution import Attribution
from sayso.core.document import Document
from sayso.core.ledger import Ledger
from sayso.core.source import Source, named_id
from sayso.core.span import Span, Spans, words
from sayso.core.voice import Voice, VoiceRow
from sayso.store.codec import pack

REPORTED: Final = "reported"
"""The `voice` of a row that is an attribution; that of the others is who speaks."""

GAP: Final = " … "

ORIGINALS: Final = 4
"""How hard originals are compressed: by zlib's usual 6, pages take 4.5 % less room and 70 % more time."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source for the table `source`; `affiliation` is a name."""

    source_id: str
    name: str
    identity: str
    kind: str
    affiliation: str | None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One row for the table `ledger_row`; `source_id` and `relays` name entries of the ledger's sources."""

    number: int
    voice: str
    source_id: str | None
    relays: tuple[str, ...]
    act: str | None
    type: str
    commitment: str | None
    polarity: str | None
    stance: str | None
    evidence: str | None
    parent: int | None
    confidence: float
    spans: str
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A ledger as the tables hold it."""

    reader: str
    reader_sha256: str
    rules: str
    claims: int
    own_voice: int
    sentence: str
    packed: bytes
    sources: tuple[SourceRow, ...]
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One article for the case. `original` is compressed, `size` that of the bytes before.

    `items` are the digests of what was given: of the bytes, and of the address they were fetched from.
    `reading` is None where the case has the text already and this appearance changes nothing about its
    ledger.
    """

    items: tuple[str, ...]
    appearance: Appearance
    text: str
    language: str | None
    translated_from: str | None
    original: bytes
    size: int
    reading: Reading | None


def entry_of(items: tuple[str, ...], data: bytes, document: Document, ledger: Ledger | None) -> Entry:
    """The entry of a document and its ledger; `items` are the digests of what was given, `data` its bytes."""
    return Entry(
        items=items,
        appearance=appearance_of(document),
        text=document.text,
        language=document.language,
        translated_from=document.translated_from.language if document.translated_from else None,
        original=zlib.compress(data, ORIGINALS),
        size=len(data),
        reading=reading_of(ledger) if ledger else None,
    )


def reading_of(ledger: Ledger) -> Reading:
    """The ledger as the tables hold it: packed whole, and its rows for looking up."""
    reader = ledger.reader
    return Reading(
        reader=f"{reader.name} {reader.version}",
        reader_sha256=reader.digest,
        rules=ledger.rules,
        claims=len(ledger.summary.claims),
        own_voice=len(ledger.summary.by_voice.get(Voice.AUTHOR, ())),
        sentence=ledger.summary.sentence,
        packed=pack(ledger),
        sources=source_rows(ledger),
        rows=(
            *reported_rows(ledger),
            *(_voiced(ledger.document.text, n, row) for n, row in enumerate(ledger.voice, start=1)),
        ),
    )


def source_rows(ledger: Ledger) -> tuple[SourceRow, ...]:
    """The sources of a ledger as their table holds them."""
    names = {source.id: source.name for source in ledger.sources}
    return tuple(_source(source, names) for source in ledger.sources)


def reported_rows(ledger: Ledger) -> tuple[LedgerRow, ...]:
    """The attributions of a ledger as their table holds them."""
    numbers = {row.id: number for number, row in enumerate(ledger.attributions, start=1)}
    return tuple(_reported(ledger.document.text, row, numbers) for row in ledger.attributions)


def spans_of(written: str) -> Spans:
    """The spans that the column `spans` writes as "120-180 190-204"."""
    return tuple(Span(*map(int, pair.split("-"))) for pair in written.split())


def written(spans: Spans) -> str:
    """Spans as the column `spans` has them."""
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def _source(source: Source, names: dict[str, str]) -> SourceRow:
    return SourceRow(
        source.id,
        source.name,
        source.identity.value.value,
        source.kind.value.value,
        names.get(source.affiliation),
    )


def _reported(text: str, row: Attribution, numbers: dict[str, int]) -> LedgerRow:
    """An attribution as the tables have it."""
    relays = tuple(relay.source_id for relay in row.chain if relay.source_id != row.source_id)
    return LedgerRow(
        number=numbers[row.id],
        voice=REPORTED,
        source_id=named_id(row.source_id),
        relays=tuple(relay for relay in relays if named_id(relay)),
        act=row.act.value.value,
        type=row.type.value.value,
        commitment=row.commitment.value.value,
        polarity=row.polarity.value.value,
        stance=row.stance.value.value,
        evidence=",".join(sorted({ground.kind.value for ground in row.evidence})) or None,
        parent=numbers.get(row.parent),
        confidence=round(row.confidence, 2),
        spans=written(row.content),
        words=words(text, row.content, gap=GAP),
    )


def _voiced(text: str, number: int, row: VoiceRow) -> LedgerRow:
    """A voice row as the tables have it: what only an attribution has is left out."""
    return LedgerRow(
        number=number,
        voice=row.voice.value.value,
        source_id=named_id(row.likely_source),
        relays=(),
        act=None,
        type=row.type.value.value,
        commitment=None,
        polarity=None,
        stance=None,
        evidence=None,
        parent=None,
        confidence=round(row.voice.confidence, 2),
        spans=written(row.content),
        words=words(text, row.content, gap=GAP),
    )
