"""By what way a content reached the page: its side first, the stated origin last (ledger, section 4)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.core.span import Spans


class Via(StrEnum):
    """The way from one hop to the next; UNKNOWN is shown as "way not stated"."""

    INTERVIEW = "interview"
    STATEMENT = "statement"
    PRESS_CONFERENCE = "press_conference"
    REPORT = "report"
    BROADCAST = "broadcast"
    SOCIAL_POST = "social_post"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Relay:
    """One hop: a source, the way it passed the content on, whether the text only suggests it, its words.

    `spans` are the words that show the hop: the relay's name here, or for an implied one the place
    where it was named last.
    """

    source_id: str
    via: Via = Via.UNKNOWN
    implied: bool = False
    spans: Spans = ()


Chain = tuple[Relay, ...]
"""The page's side first, the stated origin last; the article's own outlet is left out."""

Hops = tuple[Relay, ...]
"""Those of a chain that only pass on, without its origin."""
