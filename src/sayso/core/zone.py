"""What each stretch of a page is: the article, or something round it (ledger, section 1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.core.span import Span


class ZoneKind(StrEnum):
    """The parts of a page; together they partition its one text."""

    BODY = "body"
    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    CREDIT = "credit"
    CAPTION = "caption"
    CROSSHEAD = "crosshead"
    REPEAT = "repeat"
    SHARE = "share"
    RELATED = "related"
    LEGAL = "legal"
    ADVERT = "advert"
    NAVIGATION = "navigation"
    HIDDEN = "hidden"
    OTHER = "other"


READ_ZONES = frozenset({ZoneKind.BODY, ZoneKind.HEADLINE})
"""Where attributions are looked for: what the article itself says."""


@dataclass(frozen=True, slots=True)
class Zone:
    """One stretch of the text, what it is, and the rule that said so."""

    kind: ZoneKind
    span: Span
    rule: str
