"""Who says it where nobody does: the text in which "it was stated", as translated and official style has it.

"In the written statement, it was stated that": the statement speaks, and with it whoever issued it; where
the text is told with its issuer ("in the report of the ministry it is noted"), he does.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.span import Span, Spans

_SAID: Final = (
    r"(?:stated|said|noted|emphasi[sz]ed|stressed|underlined|reported|announced|added|mentioned|indicated|explained"
    r"|claimed|recalled|pointed\sout|specified|written|determined|established|found|concluded)"
)
_IMPERSONAL: Final = re.compile(
    rf"(?:[Ii]t\s(?:was|is|has\sbeen|had\sbeen)\s(?:(?:also|further|\w+ly)\s)?{_SAID}(?:\salso)?(?:\sthat)?"
    rf"|(?:the\sfollowing\s)?(?:was|is)\s{_SAID})\s?:?"
)
_HEAD: Final = (
    r"(?:statement|announcement|release|report|message|communiqu[eé]|letter|document|declaration|bulletin|post|note"
    r"|indictment|verdict|ruling|notice|publication)"
)
_PAPER: Final = rf"[Ii]n\s(?P<paper>(?:the|its|his|her|their|this)\s(?:[\w-]+\s){{0,2}}?{_HEAD})"
_ISSUER: Final = (
    r"(?:\s(?:of|by|from)\s(?P<who>(?:the\s)?(?:[a-z-]+\s){0,2}?(?:[A-Z][\w’'-]+(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]+){0,6}"
    r"|ministry|department|mission|headquarters|service|office|cent(?:er|re)|commission|company|police|agency|army"
    r"|committee|prosecutors?|court|council|administration|government|embassy)(?:['’]s\s[\w-]+)?))?"
)
_BEFORE: Final = re.compile(
    rf"\b{_PAPER}{_ISSUER}(?:\s(?:dated|on|of|about|regarding)\s[^,.;:\n]{{2,60}})?,?\s$"
)
_BEHIND: Final = re.compile(rf"\s?{_PAPER}{_ISSUER}")
_FAR: Final = 160
"""Code points before "it was stated" in which the text is named."""


def in_a_paper(text: str, row: Attribution) -> tuple[Span, Spans] | None:
    """The source and cue of a row without a source whose reporting words are impersonal beside a text."""
    if row.source or not row.cue:
        return None
    first, last = row.cue[0], row.cue[-1]
    if opened := _OPENS.fullmatch(text, first.start, first.end):
        rest = row.cue[1:]
        return (_span(opened), rest) if rest and _IMPERSONAL.fullmatch(rest[0].of(text)) else None
    if len(row.cue) > 1 or not _IMPERSONAL.fullmatch(first.of(text)):
        return None
    begin = max(0, first.start - _FAR)
    found = _BEFORE.search(text, begin, first.start) or _BEHIND.match(text, last.end)
    return (_span(found), row.cue) if found else None


_OPENS: Final = re.compile(rf"{_PAPER}{_ISSUER},?")


def _span(found: re.Match[str]) -> Span:
    return Span(*found.span("who" if found["who"] else "paper"))
