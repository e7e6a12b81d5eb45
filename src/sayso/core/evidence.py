"""What a text offers as ground for a content beyond the speaker's word (ledger, section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.core.span import Spans


class EvidenceKind(StrEnum):
    """What kind of ground is offered."""

    DOCUMENT = "document"
    IMAGE = "image"
    DATA = "data"
    WITNESS = "witness"
    INFERENCE = "inference"
    UNSPECIFIED = "unspecified"


class Shown(StrEnum):
    """Whether the page itself shows the ground, links it, or only speaks of it."""

    SHOWN = "shown"
    LINKED = "linked"
    MENTIONED = "mentioned"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One ground, the words that offer it, the rule or head that found it, and how sure that is."""

    kind: EvidenceKind
    shown: Shown
    spans: Spans
    by: str
    confidence: float = 0.0
