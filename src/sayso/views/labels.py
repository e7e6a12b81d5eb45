"""What people call the values of a ledger: one word or two for each, alike on every surface."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from sayso.core.chain import Via
from sayso.core.evidence import EvidenceKind, Shown
from sayso.core.source import Identity, Kind
from sayso.core.verdict import Commitment, ContentType, Form, Polarity, Stance
from sayso.core.voice import Voice

KINDS: Mapping[Kind, str] = {
    Kind.DOCUMENT: "document",
    Kind.MEDIA: "media",
    Kind.INTERNATIONAL: "international body",
    Kind.STATE: "state",
    Kind.ARMED_GROUP: "armed group",
    Kind.PARTY: "party",
    Kind.NGO: "non-governmental",
    Kind.COMPANY: "company",
    Kind.EXPERT: "expert",
    Kind.LOCAL: "people on the spot",
    Kind.OTHER: "other",
    Kind.UNKNOWN: "kind unknown",
}
IDENTITIES: Mapping[Identity, str] = {
    Identity.NAMED: "named",
    Identity.DESCRIBED: "described, not named",
    Identity.UNNAMED_PERSON: "one person, not named",
    Identity.COLLECTIVE: "a group, not named",
    Identity.UNSTATED: "no source given",
    Identity.UNKNOWN: "not known who",
}
VIAS: Mapping[Via, str] = {
    Via.INTERVIEW: "interview",
    Via.STATEMENT: "statement",
    Via.PRESS_CONFERENCE: "press conference",
    Via.REPORT: "report",
    Via.BROADCAST: "broadcast",
    Via.SOCIAL_POST: "social post",
    Via.DOCUMENT: "document",
    Via.UNKNOWN: "way not stated",
}
GROUNDS: Mapping[EvidenceKind, str] = {
    EvidenceKind.DOCUMENT: "document",
    EvidenceKind.IMAGE: "picture or video",
    EvidenceKind.DATA: "data",
    EvidenceKind.WITNESS: "witness",
    EvidenceKind.INFERENCE: "inference",
    EvidenceKind.UNSPECIFIED: "not specified",
}
SHOWN: Mapping[Shown, str] = {
    Shown.SHOWN: "shown",
    Shown.LINKED: "linked",
    Shown.MENTIONED: "mentioned",
    Shown.CANNOT_TELL: "cannot tell if shown",
}
VOICES: Mapping[Voice, str] = {
    Voice.AUTHOR: "own voice",
    Voice.CARRIED_ON: "carried on",
    Voice.UNCLEAR: "unclear",
}
FORMS: Mapping[Form, str] = {
    Form.DIRECT: "quoted",
    Form.INDIRECT: "not quoted",
    Form.MIXED: "quoted in part",
}
COMMITMENTS: Mapping[Commitment, str] = {
    Commitment.CERTAIN: "certain",
    Commitment.PROBABLE: "probable",
    Commitment.POSSIBLE: "possible",
    Commitment.OPEN: "open",
    Commitment.NONE: "none: a call claims nothing",
}
NOTES: Mapping[str, str] = {
    ContentType.JUDGEMENT: "judgement",
    ContentType.MOTIVE: "motive",
    ContentType.DEMAND: "call or promise",
    Commitment.PROBABLE: "probably",
    Commitment.POSSIBLE: "possibly",
    Commitment.OPEN: "left open",
    Polarity.DENIED: "denied",
    Stance.DISTANCING: "worded as doubtful",
    Stance.ENDORSING: "worded as fact",
}
"""What differs from the plain case, and so is said beside a row; the plain values are missing."""

_OTHERS: Mapping[type[StrEnum], Mapping[Any, str]] = {
    Identity: IDENTITIES,
    Kind: KINDS,
    Via: VIAS,
    EvidenceKind: GROUNDS,
    Shown: SHOWN,
    Voice: VOICES,
    Form: FORMS,
    Commitment: COMMITMENTS,
    Stance: NOTES,
}


def label(value: StrEnum) -> str:
    """What people call a value of any field; the word of the format where that is plain enough."""
    if value.value == "unknown" and type(value) not in (Kind, Identity, Via):
        return "not known"
    return _OTHERS.get(type(value), {}).get(value, value.value)
