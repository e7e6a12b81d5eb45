"""A place where the text presents something as said or thought by somebody (ledger, section 2)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from sayso.core.chain import Chain
from sayso.core.evidence import Evidence
from sayso.core.span import Span, Spans
from sayso.core.verdict import Act, Commitment, ContentType, Form, Polarity, Stance, Verdict

TOP = ""
"""The parent of an attribution that stands inside no other."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who, by which words, what; each a tuple of spans, `source` empty where nobody is named.

    `confidence` is the calibrated probability (two decimals) that the row is right.
    `source_id` names an entry of the ledger's sources, or is UNSTATED where nobody is named. `parent` is
    the id of the attribution inside whose content this one stands, or TOP. A `holder` is somebody to whom
    an attitude is ascribed: never counted as a speaker.
    """

    id: str
    source: Spans
    cue: Spans
    content: Spans
    confidence: float
    source_id: str = ""
    why: str = "reader"
    parent: str = TOP
    form: Verdict[Form] = Verdict(Form.UNKNOWN)
    act: Verdict[Act] = Verdict(Act.UNKNOWN)
    holder: Verdict[bool] = Verdict(False)
    type: Verdict[ContentType] = Verdict(ContentType.UNKNOWN)
    commitment: Verdict[Commitment] = Verdict(Commitment.UNKNOWN)
    polarity: Verdict[Polarity] = Verdict(Polarity.UNKNOWN)
    stance: Verdict[Stance] = Verdict(Stance.UNKNOWN)
    chain: Chain = ()
    evidence: tuple[Evidence, ...] = ()


def attribution_id(text_id: str, source: Spans, cue: Spans, content: Spans) -> str:
    """A digest of the text and the three roles: the same reading gives the same id."""
    parts = (",".join(f"{s.start}-{s.end}" for s in role) for role in (source, cue, content))
    return hashlib.sha256("|".join((text_id, *parts)).encode()).hexdigest()[:16]


def with_words(text_id: str, row: Attribution, source: Spans, cue: Spans, content: Spans) -> Attribution:
    """The row with these words for its roles, and the id that goes with them."""
    key = attribution_id(text_id, source, cue, content)
    return replace(row, id=key, source=source, cue=cue, content=content)


def extent(attribution: Attribution) -> Span:
    """From the first to the last code point of the attribution."""
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    return Span(min(s.start for s in spans), max(s.end for s in spans))
