"""What each stretch of a page is: the article, or something round it (ledger, section 1)."""

from __future__ import annotations

from collections.abc import Iterable
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

AROUND = frozenset(
    {
        ZoneKind.NAVIGATION,
        ZoneKind.RELATED,
        ZoneKind.SHARE,
        ZoneKind.ADVERT,
        ZoneKind.HIDDEN,
        ZoneKind.OTHER,
    }
)
"""What stands round an article and is no part of it, not even a byline or caption."""


@dataclass(frozen=True, slots=True)
class Zone:
    """One stretch of the text, what it is, and the rule that said so."""

    kind: ZoneKind
    span: Span
    rule: str


def own_words(text: str, zones: Iterable[Zone]) -> str:
    """The article's words at their places: everything round it made blank, so that all positions hold.

    Names in menus and teasers are nobody's in the article. Line breaks stand for whole lines, for no sentence
    goes on across them; blanks for what is hidden inside one.
    """
    pieces: list[str] = []
    at = 0
    for zone in zones:
        if zone.kind in AROUND:
            words = zone.span.of(text)
            pieces += text[at : zone.span.start], ("\n" if "\n" in words else " ") * len(words)
            at = zone.span.end
    return "".join([*pieces, text[at:]])
