"""A ledger as one line of JSON, `sayso-ledger/1`; an unreadable input as one of `sayso-problem/1`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import msgspec

from sayso.core.attribution import Attribution
from sayso.core.chain import Relay
from sayso.core.document import Document, Link, Published, Translation
from sayso.core.ledger import Ledger, ReaderVersion
from sayso.core.source import UNSTATED, Source
from sayso.core.span import Span
from sayso.core.verdict import Commitment
from sayso.errors import UnreadableInput
from sayso.views.wire_format import (
    WireAttribution,
    WireDocument,
    WireEvidence,
    WireLedger,
    WireLink,
    WireProblem,
    WirePublished,
    WireReader,
    WireRelay,
    WireRules,
    WireSource,
    WireTranslation,
    WireWhy,
    WireZone,
)

JUDGED = ("form", "act", "holder", "type", "commitment", "polarity", "stance")


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
        zones=tuple(WireZone(zone.kind, _span(zone.span), zone.rule) for zone in ledger.zones),
        quotations=_spans(ledger.quotations),
        sources=tuple(_source(source) for source in ledger.sources),
        attributions=tuple(_attribution(attribution) for attribution in ledger.attributions),
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
    return WireLink(_span(link.span) if link.span else None, link.target, link.kind)  # type: ignore[arg-type]


def _published(published: Published | None) -> WirePublished | None:
    return WirePublished(published.date, published.where) if published else None


def _translation(translation: Translation | None) -> WireTranslation | None:
    return WireTranslation(translation.language, translation.signs) if translation else None


def _source(source: Source) -> WireSource:
    return WireSource(source.id, source.name, _spans(source.mentions), {"mentions": WireWhy(source.why, ())})


def _attribution(attribution: Attribution) -> WireAttribution:
    return WireAttribution(
        id=attribution.id,
        source=_spans(attribution.source),
        cue=_spans(attribution.cue),
        content=_spans(attribution.content),
        source_id=None if attribution.source_id in ("", UNSTATED) else attribution.source_id,
        confidence=round(attribution.confidence, 2),
        why={"row": WireWhy(attribution.why, ()), **_grounds(attribution)},
        form=attribution.form.value.value,
        act=attribution.act.value.value,
        parent=attribution.parent or None,
        type=attribution.type.value.value,
        holder=attribution.holder.value,
        chain=tuple(_relay(relay) for relay in attribution.chain if relay.source_id != UNSTATED),
        evidence=tuple(
            WireEvidence(e.kind.value, e.shown.value, _spans(e.spans)) for e in attribution.evidence
        ),
        commitment=_commitment(attribution),
        polarity=attribution.polarity.value.value,
        stance=attribution.stance.value.value,
    )


def _grounds(attribution: Attribution) -> dict[str, WireWhy]:
    """By which rule or head each field was decided, and by which words."""
    verdicts = {name: getattr(attribution, name) for name in JUDGED}
    return {name: WireWhy(verdict.by, _spans(verdict.spans)) for name, verdict in verdicts.items()}


def _relay(relay: Relay) -> WireRelay:
    return WireRelay(relay.source_id, relay.via.value, relay.implied, _spans(relay.spans))


def _commitment(attribution: Attribution) -> Any:
    """Null for a demand, which holds nothing."""
    value = attribution.commitment.value
    return None if value is Commitment.NONE else value.value


def _reader(reader: ReaderVersion) -> WireReader:
    return WireReader(reader.name, reader.version, reader.digest, reader.doubtful_below)


def _spans(spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
    return tuple(_span(span) for span in spans)


def _span(span: Span) -> tuple[int, int]:
    return span.start, span.end
