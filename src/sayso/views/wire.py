"""A ledger as one line of JSON, `sayso-ledger/1`; an unreadable input as one of `sayso-problem/1`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from sayso.core.attribution import Attribution
from sayso.core.chain import Relay
from sayso.core.document import Document, Link, Published, Translation
from sayso.core.evidence import Evidence
from sayso.core.ledger import Ledger, ReaderVersion
from sayso.core.source import Source, named_id
from sayso.core.span import words
from sayso.core.summary import Rows, Summary
from sayso.core.verdict import Commitment, Verdict
from sayso.core.voice import VoiceRow
from sayso.errors import UnreadableInput
from sayso.views.lists import pointers_of
from sayso.views.wire_format import (
    WireAttribution,
    WireCount,
    WireDocument,
    WireEvidence,
    WireLead,
    WireLedger,
    WireLink,
    WirePicture,
    WirePointers,
    WireProblem,
    WirePublished,
    WireReader,
    WireRelay,
    WireRules,
    WireSource,
    WireSourceClaims,
    WireSummary,
    WireTranslation,
    WireUnheard,
    WireVoice,
    WireWhy,
    WireZone,
)
from sayso.views.wire_parts import wire_span, wire_spans

JUDGED = ("form", "act", "holder", "type", "commitment", "polarity", "stance")
"""The fields of an attribution that are verdicts, and so have their own ground."""


def ledger_json(ledger: Ledger) -> bytes:
    """One line of `sayso-ledger/1`, UTF-8, with the line feed."""
    return _line(wire_ledger(ledger))


def problem_json(problem: UnreadableInput) -> bytes:
    """One line of `sayso-problem/1`, UTF-8, with the line feed."""
    return _line(WireProblem(problem.name, problem.kind, problem.found, problem.hint))


def wire_ledger(ledger: Ledger) -> WireLedger:
    """The ledger in the shape of the format."""
    return WireLedger(
        document=_document(ledger.document),
        zones=tuple(WireZone(zone.kind, wire_span(zone.span), zone.rule) for zone in ledger.zones),
        quotations=wire_spans(ledger.quotations),
        sources=tuple(_source(ledger.document.text, source) for source in ledger.sources),
        attributions=tuple(_attribution(attribution) for attribution in ledger.attributions),
        voice=tuple(_voice(row) for row in ledger.voice),
        summary=_summary(ledger.summary),
        pointers=_pointers(ledger),
        reader=_reader(ledger.reader),
        rules=WireRules(ledger.rules),
        warnings=ledger.warnings,
    )


def _line(wire: WireLedger | WireProblem) -> bytes:
    try:
        return msgspec.json.encode(wire) + b"\n"
    except UnicodeEncodeError:  # lone surrogates: UTF-8 cannot hold them, a JSON escape can
        return json.dumps(msgspec.to_builtins(wire), separators=(",", ":")).encode("ascii") + b"\n"


def _document(document: Document) -> WireDocument:
    return WireDocument(
        text_id=document.text_id,
        text=document.text,
        path=document.path,
        url=document.url,
        final_url=document.final_url,
        retrieved=document.retrieved,
        bytes_sha256=document.bytes_sha256,
        media_type=document.media_type,
        encoding=document.encoding,
        bom=document.bom,
        extractor=document.extractor,
        title=document.title,
        outlet=document.outlet,
        author=document.author,
        published=_published(document.published),
        language=document.language,
        translated_from=_translation(document.translated_from),
        links=tuple(_link(link) for link in document.links),
    )


def _link(link: Link) -> WireLink:
    return WireLink(wire_span(link.span) if link.span else None, link.target, link.kind)  # type: ignore[arg-type]


def _published(published: Published | None) -> WirePublished | None:
    return WirePublished(published.date, published.where) if published else None


def _translation(translation: Translation | None) -> WireTranslation | None:
    return WireTranslation(translation.language, translation.signs) if translation else None


def _source(text: str, source: Source) -> WireSource:
    return WireSource(
        id=source.id,
        name=source.name,
        mentions=wire_spans(source.mentions),
        why={
            "mentions": WireWhy(source.why, (), _sure(source.confidence)),
            "identity": _why(source.identity),
            "kind": _why(source.kind),
        },
        identity=source.identity.value.value,
        kind=source.kind.value.value,
        affiliation=source.affiliation or None,
        credential=words(text, source.credential) or None,
        credential_at=wire_spans(source.credential),
        confidence=_sure(source.confidence),
    )


def _attribution(attribution: Attribution) -> WireAttribution:
    return WireAttribution(
        id=attribution.id,
        source=wire_spans(attribution.source),
        cue=wire_spans(attribution.cue),
        content=wire_spans(attribution.content),
        source_id=named_id(attribution.source_id),
        confidence=_sure(attribution.confidence),
        why={
            "row": WireWhy(attribution.why, (), _sure(attribution.confidence)),
            **{field: _why(getattr(attribution, field)) for field in JUDGED},
        },
        form=attribution.form.value.value,
        act=attribution.act.value.value,
        parent=attribution.parent or None,
        type=attribution.type.value.value,
        holder=attribution.holder.value,
        chain=tuple(_relay(relay) for relay in attribution.chain),
        evidence=tuple(_evidence(evidence) for evidence in attribution.evidence),
        commitment=_commitment(attribution.commitment.value),
        polarity=attribution.polarity.value.value,
        stance=attribution.stance.value.value,
    )


def _relay(relay: Relay) -> WireRelay:
    return WireRelay(named_id(relay.source_id), relay.via.value, relay.implied, wire_spans(relay.spans))


def _evidence(evidence: Evidence) -> WireEvidence:
    return WireEvidence(
        evidence.kind.value,
        evidence.shown.value,
        wire_spans(evidence.spans),
        evidence.by,
        _sure(evidence.confidence),
    )


def _commitment(value: Commitment) -> Any:
    """Null for a demand, which holds nothing."""
    return None if value is Commitment.NONE else value.value


def _voice(row: VoiceRow) -> WireVoice:
    return WireVoice(
        id=row.id,
        content=wire_spans(row.content),
        voice=row.voice.value.value,
        likely_source=named_id(row.likely_source),
        type=row.type.value.value,
        confidence=_sure(row.voice.confidence),
        why={"voice": _why(row.voice), "type": _why(row.type)},
    )


def _summary(summary: Summary) -> WireSummary:
    return WireSummary(
        claims=_count(summary.claims),
        by_voice=_counts(summary.by_voice),
        by_source=tuple(
            WireSourceClaims(named_id(source), _count(rows)) for source, rows in summary.by_source.items()
        ),
        by_identity=_counts(summary.by_identity),
        by_kind=_counts(summary.by_kind),
        evidence=_counts(summary.evidence),
        demands=_count(summary.demands),
        sure=_count(summary.sure),
        to_check=_count(summary.to_check),
        stated_origins=_count(summary.stated_origins),
        sentence=summary.sentence,
    )


def _pointers(ledger: Ledger) -> WirePointers:
    found = pointers_of(ledger)
    return WirePointers(
        tuple(WireUnheard(one.name, wire_spans(one.spans)) for one in found.unheard),
        tuple(WireLead(one.kind, wire_spans(one.spans), one.rows, one.target or None) for one in found.leads),
        tuple(
            WirePicture(
                one.kind, wire_span(one.span) if one.span else None, one.target or None, one.alt or None
            )
            for one in found.pictures
        ),
    )


def _why(verdict: Verdict[Any]) -> WireWhy:
    return WireWhy(verdict.by, wire_spans(verdict.spans), _sure(verdict.confidence))


def _counts(groups: Mapping[str, Rows]) -> dict[str, WireCount]:
    return {str(key): _count(rows) for key, rows in groups.items()}


def _count(rows: Rows) -> WireCount:
    return WireCount(len(rows), rows)


def _sure(confidence: float) -> float:
    return round(confidence, 2)


def _reader(reader: ReaderVersion) -> WireReader:
    return WireReader(reader.name, reader.version, reader.digest, reader.doubtful_below)
