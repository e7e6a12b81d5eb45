"""Where the names of known outlets stand in a text."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from dataclasses import dataclass
from typing import Final

from sayso.core.span import Span
from sayso.tracing.families import Families, name_key
from sayso.tracing.hosts import host_of


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A known outlet's name in a text. `sure` where it is no word that means something else as well."""

    span: Span
    outlet: str
    sure: bool


def named_in(text: str, families: Families) -> tuple[Named, ...]:
    """The longest known names, and unknown ones that their words show to be outlets; none inside another."""
    found = _known_in(text, families)
    for match in (*_CALLED.finditer(text), *_REPORTING.finditer(text)):
        span = Span(*match.span(match.lastgroup or 0))
        at = bisect_left(found, Named(span, "", sure=False))
        if not any(near.span.overlaps(span) for near in found[max(0, at - 1) : at + 1]):
            insort(found, Named(span, families.outlet_of(span.of(text)), sure=True))
    return tuple(found)


def is_a_name(words: str) -> bool:
    """Whether an unlisted outlet is called by a name: "Kurdish media" and "a report" are nobody's."""
    return bool(re.match(r"[^\W_a-zа-яё]", words)) and not _NAMELESS.search(words)


def _known_in(text: str, families: Families) -> list[Named]:
    """The known outlets that a text names, the longest name at each place."""
    found: list[Named] = []
    tokens = [(match.start(), match.end()) for match in _TOKEN.finditer(text)]
    at = 0
    while at < len(tokens):
        named = _longest(text, tokens, at, families)
        found += [named] if named else []
        at += 1
        while named and at < len(tokens) and tokens[at][0] < named.span.end:
            at += 1
    return found


def _longest(text: str, tokens: list[tuple[int, int]], at: int, families: Families) -> Named | None:
    """The longest name of a known outlet that begins with this token."""
    start = tokens[at][0]
    if not text[start].isupper():
        return None
    for last in range(min(len(tokens), at + LONGEST) - 1, at - 1, -1):
        words = text[start : tokens[last][1]]
        if "\n" in words or not _capital_at_end(text, tokens[last]):
            continue
        if outlet := _known(words, families):
            span = Span(start, tokens[last][1])
            sure = last > at or words.isupper() or "." in words
            return None if _goes_on(text, span.end) else Named(span, outlet, sure)
    return None


def _known(words: str, families: Families) -> str:
    if host_of(words):
        return families.outlet_of(words) if families.knows(words) else ""
    outlet = families.by_name.get(name_key(words), "")
    # "Dr" is no broadcaster.
    return "" if len(words) <= _TINY and outlet.isupper() and not words.isupper() else outlet


def _goes_on(text: str, end: int) -> bool:
    """Whether the name is only the begin of another: "The Observer Mission", "the Standard of Ostra"."""
    return bool(_ON.match(text, end))


def _capital_at_end(text: str, token: tuple[int, int]) -> bool:
    first = text[token[0]]
    return first.isupper() or first.isdigit() or text[slice(*token)].islower() is False


_TINY: Final = 3
_NAMELESS: Final = re.compile(
    r"\b(?:media|state|government|reports?|sources?"
    r"|(?:state|official|local)[ -](?:run )?(?:TV|television|radio))$",
    re.IGNORECASE,
)
LONGEST: Final = 6
"""Words that a name may have."""
_TOKEN: Final = re.compile(r"[^\W_](?:\w|[&+/'’.-](?=\w))*")
_NO_DAY: Final = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Aug|Sep|Sept|Oct|Nov|Dec)\b"
    r"|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|TV)"
)
_ON: Final = re.compile(rf" (?:of (?:the )?)?{_NO_DAY}[A-ZА-ЯЁ]")
_CAPITALS: Final = r"[A-ZА-ЯЁ][\w.-]{0,30}\w(?:\s(?:(?:of|and|of the) )?[A-ZА-ЯЁ][\w.-]{0,30}\w){0,3}"
_CALLED: Final = re.compile(
    r"\b(?:(?:[Nn]ews|[Pp]ress|[Ss]tate|[Ii]nformation|[Oo]fficial) [Aa]gency|newspaper|daily|weekly|portal"
    rf"|web ?site|news site|channel|magazine|blog)\s+{_NO_DAY}"
    rf"(?:[«“\"„](?P<quoted>[^»”\"\n]{{2,40}})[»”\"]|(?P<plain>{_CAPITALS}))"
)
"""A noun that says what somebody is, and his name."""
_REPORTING: Final = re.compile(
    rf"\b(?:[Aa]s|[Hh]ow)\s+(?:writes|reports|transmits|informs)\s+(?:the\s+)?(?P<linking>{_CAPITALS})"
    r"\s+with\s+(?:the\s+|a\s+)?(?:reference|link)\s+to\b"
    rf"|\b(?:[Tt]he\s+)?(?P<citing>{_CAPITALS})\s+report(?:s|ed)(?:\s+on\s+\d+\s\w+)?,\s+(?:citing|quoting)\b"
    rf"|,\s+(?:transmits|reports)\s+(?:the\s+)?(?P<passing>{_CAPITALS})(?:,\s+quoting|(?:\s+the)?\s+words\s+of)\b"
)
"""Whoever reports what another says, with both named, is an outlet, also where no list has it."""
