"""A place where the text presents something as said or thought by somebody (ledger, section 2)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sayso.core.span import Span, Spans


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who, by which words, what; each a tuple of spans, `source` empty where nobody is named.

    `confidence` is the calibrated probability (two decimals) that the row is right.
    `source_id` names an entry of the ledger's sources, or is UNSTATED where nobody is named.
    """

    id: str
    source: Spans
    cue: Spans
    content: Spans
    confidence: float
    source_id: str = ""
    why: str = "reader"


def attribution_id(text_id: str, source: Spans, cue: Spans, content: Spans) -> str:
    """A digest of the text and the three roles: the same reading gives the same id."""
    parts = (",".join(f"{s.start}-{s.end}" for s in role) for role in (source, cue, content))
    return hashlib.sha256("|".join((text_id, *parts)).encode()).hexdigest()[:16]


def extent(attribution: Attribution) -> Span:
    """From the first to the last code point of the attribution."""
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    return Span(min(s.start for s in spans), max(s.end for s in spans))
