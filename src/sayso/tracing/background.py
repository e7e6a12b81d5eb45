"""A claim without the clause that only recalls what was days or years before: "..., a week after a flood had
killed two". It is said of another event, and what it counts is none of this one's.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.span import Span, Spans

FEWEST: Final = 4
"""Words that must be left; with fewer the clause is what is told."""


def without_background(text: str, content: Spans) -> Spans:
    """The content without such a clause at its end or its beginning, where enough is left."""
    if not content:
        return content
    first, last = content[0], content[-1]
    for found in _TAIL.finditer(text, last.start, last.end):
        at_end = last.start < found.start() and _ENDS.match(text, found.end(), last.end)
        if at_end and (found["after"] or _is_long_past(found[0])):
            left = (*content[:-1], Span(last.start, found.start()))
            return left if _is_enough(text, left) else content
    if opened := _HEAD.match(text, first.start, first.end):
        left = (Span(opened.end(), first.end), *content[1:]) if opened.end() < first.end else ()
        return left if _is_enough(text, left) else content
    return content


def _is_long_past(clause: str) -> bool:
    """ ", where a fire had killed three the year before" """
    return bool(_HAD.search(clause) and _PAST.search(clause))


def _is_enough(text: str, content: Spans) -> bool:
    return sum(1 for span in content for _ in _WORD.finditer(text, span.start, span.end)) >= FEWEST


_WORD: Final = re.compile(r"\w+")
_NUMBER: Final = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|a few|\d{1,3})"
)
_TIME: Final = r"(?:days?|weeks?|months?|years?|decades?|fortnight)"
_LONG: Final = (
    rf"(?:(?:just|only|barely|less than|more than|almost|nearly|about|some|exactly) )?(?:{_NUMBER} )?{_TIME}"
)
_CLAUSE: Final = r"[^,;:.!?\n]{1,200}"
_PAST: Final = re.compile(
    rf"\b(?:last (?:week|month|year|spring|summer|autumn|winter)|{_NUMBER} {_TIME} (?:ago|earlier|before)"
    r"|the (?:week|month|year) before|in (?:19|20)\d\d)"
)
_HAD: Final = re.compile(r"\bhad\b")
_TAIL: Final = re.compile(rf", (?:(?P<after>{_LONG} after)\b|where\b|which\b){_CLAUSE}")
_ENDS: Final = re.compile(r"[.!?\"”’»]{0,3}\s?$")
_HEAD: Final = re.compile(rf"{_LONG} after {_CLAUSE}, ", re.IGNORECASE)
