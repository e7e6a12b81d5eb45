"""Words beside an outlet's name by which one says that it reported, and lines that credit a whole article.

Written by us from the manners of the press in English and of translations from Russian ("as writes X", "how
reports X with the link to Y", "it became known to X").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from sayso.core.span import Span

Rule = Callable[[str, str, bool], bool]
"""What stands before the name, what behind it, and whether the name can mean nothing but the outlet."""

AROUND: Final = 60
"""Code points to each side that are looked at."""
LONGEST: Final = 600
"""Code points to each side within which a sentence ends."""


def place_of(text: str, span: Span, *, sure: bool) -> str:
    """By which rule an outlet's name stands where one names who reported; empty where it does not."""
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end :][:AROUND]
    return next((why for why, rule in PLACES if rule(before, after, sure)), "")


def sentence_around(text: str, span: Span) -> Span:
    """The sentence in which these words stand, as far as stops and line ends show it."""
    first = max(0, span.start - LONGEST)
    start = max((match.end() for match in _STOP.finditer(text, first, span.start)), default=first)
    end = _STOP.search(text, span.end, span.end + LONGEST)
    return Span(start, end.start() + 1 if end else min(len(text), span.end + LONGEST))


def lines_that_credit(text: str) -> Iterator[Span]:
    """Names in lines that say "Source: X", and in brackets behind the place at the begin ("KYIV (X) —")."""
    for pattern in (_LINE, _DATELINE):
        yield from (Span(*match.span("name")) for match in pattern.finditer(text))


def is_of_a_picture(line: str) -> bool:
    """Whether a credit is that of a picture, which says nothing of where the words are from."""
    return bool(_PICTURE.search(line))


def named_before(before: str, after: str, sure: bool) -> bool:
    """ "as writes X", "according to the portal X", "it became known to X"."""
    return bool(_BEFORE_IT.search(before))


def reports_after(before: str, after: str, sure: bool) -> bool:
    """ "X reported", "X has learned"; people say things too, so a name that can be somebody's must report."""
    return bool((_AFTER_IT if sure else _WRITES_AFTER).match(after))


def in_brackets(before: str, after: str, sure: bool) -> bool:
    """ "(TASS)", "/Interfax/"."""
    return before[-1:] + after[:1] in {"()", "//"}


PLACES: Final[tuple[tuple[str, Rule], ...]] = (
    ("named as who reports", named_before),
    ("reports", reports_after),
    ("stands in brackets", in_brackets),
)
"""The first that fits gives the ground."""

_WRITES: Final = r"(?:reports?|reported|writes|wrote|published|publishes|broadcast)"
_REPORTS: Final = (
    rf"(?:{_WRITES}|informs?|informed|transmits|transfers|transmitted|quotes?|quoted|cites?|cited|notes|noted|says|said"
    r"|states|stated|revealed|has learn(?:ed|t)|learn(?:ed|t)|claims|claimed|confirmed|announced|tells|told)"
)
_SORT: Final = (
    r"(?:state|news|press|local|independent|Russian|Syrian|Turkish|American|British|information|internet)"
)
_MEDIUM: Final = (
    r"(?:agency|newspaper|portal|web ?site|site|channel|television|broadcaster|blog|magazine|edition|paper"
    r"|daily|weekly|resource|outlet|correspondents? of|reporters? of|journalists? of)"
)
_BEFORE_IT: Final = re.compile(
    rf"(?:\b(?:[Aa]s|[Hh]ow)\s+{_REPORTS}"
    r"|\b(?:[Aa]ccording|with (?:a )?(?:reference|the link|a link)|referring|known|thanks) to"
    r"|\b(?:citing|quoting|cites|quotes|quoted by|reported by|reports by|published (?:by|in)|material from"
    r"|via|read in|told|tells|interview (?:with|to)|comments? to|transmits)"
    r"|,\s*(?:reports|writes|reported|wrote|transmits|informs|said)"
    rf"|[Ss]ource:)\s+(?:(?:the\s+)?(?:{_SORT}\s+)*(?:{_MEDIUM}\s+)*)[«“\"„]?$"
)
_THEN: Final = (
    r"[»”\"“]?(?:\s+(?:news agency|agency|newspaper|website|portal|television|channel))?"
    r"(?:\s+(?:has|have|also|earlier|later|previously|first|today|in turn))*\s+"
)
_AFTER_IT: Final = re.compile(rf"{_THEN}{_REPORTS}\b(?!\s+by\b)")
_WRITES_AFTER: Final = re.compile(rf"{_THEN}{_WRITES}\b(?!\s+by\b)")

_PICTURE: Final = re.compile(
    r"\b(?:photo|picture|image|video|graphic|infographic|getty|shutterstock)s?\b|©", re.IGNORECASE
)
_LINE: Final = re.compile(
    r"^[ \t]*(?:[Ss]ource|SOURCE|Источник|[Vv]ia|[Rr]ead (?:the original )?(?:in|at)|[Ww]ith materials? from"
    r"|[Bb]ased on materials? (?:of|from)|[Oo]riginally published (?:in|by|at))\s*[:—-]?\s+"
    r"(?P<name>[^\W_a-zа-яё][^\n|]{1,50}?|the [^\n|]{2,50}?|[«“\"][^\n|]{2,50}?)[ \t]*\.?[ \t]*$",
    re.MULTILINE,
)
_DATELINE: Final = re.compile(
    r"^[ \t]*[^\W\d_a-zа-яё][\w .,/-]{2,50}\((?P<name>[^()\n]{2,40})\)\s*[—–-]\s", re.MULTILINE
)
_STOP: Final = re.compile(r"[.!?…][»”\"'’)]*\s|\n")
