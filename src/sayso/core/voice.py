"""What the article asserts outside of every statement: its own voice, or a source's going on (section 7)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from sayso.core.span import Spans
from sayso.core.verdict import ContentType, Verdict


class Voice(StrEnum):
    """Who is made responsible for a sentence that stands in no statement."""

    AUTHOR = "author"
    CARRIED_ON = "carried_on"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """One sentence outside of every statement.

    `likely_source` is the id of the source that it probably goes on from, empty where there is none.
    """

    id: str
    content: Spans
    voice: Verdict[Voice]
    type: Verdict[ContentType]
    likely_source: str = ""


def voice_id(text_id: str, content: Spans) -> str:
    """A digest of the text and the sentence: the same reading gives the same id."""
    place = ",".join(f"{s.start}-{s.end}" for s in content)
    return hashlib.sha256(f"{text_id}|voice|{place}".encode()).hexdigest()[:16]
