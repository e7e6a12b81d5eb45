"""Who something comes from: one id through an article (ledger, section 3)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from sayso.core.span import Spans
from sayso.core.verdict import Verdict

UNSTATED = "unstated"
"""The source id of an attribution that names nobody ("it is reported")."""


def named_id(source_id: str) -> str | None:
    """The id of a source; None where nobody is named."""
    return None if source_id in ("", UNSTATED) else source_id


PRONOUN = "pronoun"
"""Why a source stands alone: it is only a pronoun, and who is meant is not resolved."""


SILENT = "only named"
"""Why a source is there that says nothing and passes nothing on: a person is of this body."""


class Identity(StrEnum):
    """How well a reader could find this source again (ledger, section 3)."""

    NAMED = "named"
    DESCRIBED = "described"
    UNNAMED_PERSON = "unnamed_person"
    COLLECTIVE = "collective"
    UNSTATED = "unstated"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """The capacity in which the page presents a source; the first that fits (section 3)."""

    DOCUMENT = "document"
    MEDIA = "media"
    INTERNATIONAL = "international"
    STATE = "state"
    ARMED_GROUP = "armed_group"
    PARTY = "party"
    NGO = "ngo"
    COMPANY = "company"
    EXPERT = "expert"
    LOCAL = "local"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Source:
    """A source, the fullest name that stands in the text, and every place where it is named as a source.

    `why` names the rules that brought its mentions together, the weakest last, or is PRONOUN or SILENT; a
    silent source has one mention, its name where it is fullest.
    `affiliation` is the id of the body a person belongs to, empty where none is named; `credential`
    the words that present somebody as knowing ("doctor of military sciences"), verbatim.
    """

    id: str
    name: str
    mentions: Spans
    why: str = "same words"
    identity: Verdict[Identity] = Verdict(Identity.UNKNOWN)
    kind: Verdict[Kind] = Verdict(Kind.UNKNOWN)
    affiliation: str = ""
    credential: Spans = ()
    confidence: float = 1.0


def source_id(text_id: str, first: Spans) -> str:
    """A digest of the text and the place where the source is first named."""
    place = ",".join(f"{s.start}-{s.end}" for s in first)
    return hashlib.sha256(f"{text_id}|source|{place}".encode()).hexdigest()[:16]
