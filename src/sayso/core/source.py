"""Who something comes from: one id through an article (ledger, section 3)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sayso.core.span import Spans

UNSTATED = "unstated"
"""The source id of an attribution that names nobody ("it is reported")."""


PRONOUN = "pronoun"
"""Why a source stands alone: it is only a pronoun, and who is meant is not resolved."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source, the fullest name that stands in the text, and every place where it speaks.

    `why` names the rule that brought its mentions together, or is PRONOUN.
    """

    id: str
    name: str
    mentions: Spans
    why: str = "same words"


def source_id(text_id: str, first: Spans) -> str:
    """A digest of the text and the place where the source is first named."""
    place = ",".join(f"{s.start}-{s.end}" for s in first)
    return hashlib.sha256(f"{text_id}|source|{place}".encode()).hexdigest()[:16]
