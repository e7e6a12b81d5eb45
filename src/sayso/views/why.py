"""Why a row is as it is: for each field its value, the rule or head that decided, its words, how sure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sayso.core.attribution import Attribution
from sayso.core.source import Source
from sayso.core.span import Spans
from sayso.core.verdict import Verdict
from sayso.core.voice import VoiceRow
from sayso.views.labels import VIAS, label
from sayso.views.notes import ground_of, name_of
from sayso.views.rows import shown
from sayso.views.safe import safe

NOT_JUDGED = "not judged"


@dataclass(frozen=True, slots=True)
class Reason:
    """One field: what was decided, by what, by which words; `confidence` None where nothing measures it."""

    field: str
    value: str
    by: str
    spans: Spans = ()
    confidence: float | None = None

    def told(self, text: str) -> str:
        """On one line, safe: 'commitment possible (head, 0.71, “might”)'."""
        grounds = [self.by, *([f"{self.confidence:.2f}"] if self.confidence is not None else [])]
        words = shown(text, self.spans)
        grounds += [words if words[0] in '“«"' else f"“{words}”"] if words else []
        return f"{self.field} {self.value} ({', '.join(filter(None, grounds))})"


def reasons_of(attribution: Attribution, sources: Mapping[str, Source]) -> tuple[Reason, ...]:
    """The fields of an attribution that something decided, the row itself and its source first."""
    source = sources.get(attribution.source_id)
    fields: tuple[tuple[str, Verdict[Any]], ...] = (
        ("form", attribution.form),
        ("act", attribution.act),
        ("holder", attribution.holder),
        ("type", attribution.type),
        ("commitment", attribution.commitment),
        ("polarity", attribution.polarity),
        ("stance", attribution.stance),
    )
    return (
        Reason("row", "found", safe(attribution.why), (), attribution.confidence),
        *(_of_source(source) if source else ()),
        *_judged(fields),
        *_hops(attribution, sources),
        *(Reason("evidence", ground_of(e), safe(e.by), e.spans, e.confidence) for e in attribution.evidence),
    )


def voice_reasons(row: VoiceRow) -> tuple[Reason, ...]:
    """The fields of a voice row that something decided."""
    return tuple(_judged((("voice", row.voice), ("type", row.type))))


def _of_source(source: Source) -> Iterator[Reason]:
    yield Reason("source", name_of(source), safe(source.why), (), source.confidence)
    yield from _judged((("identity", source.identity), ("kind", source.kind)))


def _judged(fields: tuple[tuple[str, Verdict[Any]], ...]) -> Iterator[Reason]:
    for name, verdict in fields:
        if verdict.by != NOT_JUDGED:
            value = verdict.value
            words = label(value) if isinstance(value, StrEnum) else ("yes" if value else "no")
            yield Reason(name, words, safe(verdict.by), verdict.spans, verdict.confidence)


def _hops(attribution: Attribution, sources: Mapping[str, Source]) -> Iterator[Reason]:
    for relay in attribution.chain[:-1]:
        way = f"{name_of(sources.get(relay.source_id))}, {VIAS[relay.via]}"
        yield Reason("passed on by", way, "implied" if relay.implied else "", relay.spans)
