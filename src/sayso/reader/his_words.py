"""Whose words they are by a possessive: "according to his assessment" is he, by his assessment.

The network mostly has "his" for the source and the noun for the cue ("in | his | opinion"); where it took
both for the source, or neither, plain words mend it. Who "repeated his accusation that" accuses again.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.span import Span

_BY: Final = re.compile(r"(?:.*\s)?(?:according to|by|in)", re.IGNORECASE)
_HIS_WORDS: Final = re.compile(
    r"\s(?P<whose>his|her|their|its|my|our)\s(?P<words>(?:own\s)?(?:expression|words|opinion|view|estimates?"
    r"|estimation|assessment|telling|admission|reckoning|calculations?|judge?ment|conviction))(?![\w’'-])"
)


def by_his_words(text: str, row: Attribution) -> Attribution:
    """The row with the possessive for its source and the noun behind it for a part of its cue."""
    if not row.cue or len(row.source) > 1 or not _BY.fullmatch(row.cue[-1].of(text)):
        return row
    found = _HIS_WORDS.match(text, row.cue[-1].end)
    if found is None:
        return row
    whole = Span(found.start("whose"), found.end())
    if row.source not in ((), (whole,)) or any(span.overlaps(whole) for span in row.content):
        return row
    return replace(row, source=(Span(*found.span("whose")),), cue=(*row.cue, Span(*found.span("words"))))


_NOUN: Final = re.compile(
    r"(?P<noun>accusations?|claims?|charges?|allegations?|assertions?|warnings?|threats?|promises?|demands?|calls?)\b(?:\sof)?",
    re.IGNORECASE,
)
_AGAIN: Final = re.compile(
    r"(?:^|[.!?][\"”»]?\s|\n)(?P<who>(?:(?:He|She|It|They)|(?:The|An?)\s(?:[\w’'-]+\s){0,4}?[\w’'-]+"
    r"|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}))\s(?P<cue>(?:(?:ha[sd]|have|also|again|later|meanwhile|\w+ly)\s){0,3}"
    r"(?:repeat(?:ed|s)|reiterat(?:ed|es)|renew(?:ed|s)|withdr[ae]w|dropped|retract(?:ed|s))\s(?:his|her|its|their)\s)$"
)
_FAR: Final = 120


def by_who_says_it_again(text: str, row: Attribution) -> Attribution:
    """ "The envoy | repeated his accusation | that": the row of the noun alone with who says it again."""
    if row.source or len(row.cue) != 1 or not _NOUN.fullmatch(row.cue[0].of(text)):
        return row
    begin = max(0, row.cue[0].start - _FAR)
    found = _AGAIN.search(text[begin : row.cue[0].start])
    if found is None:
        return row
    source = Span(begin + found.start("who"), begin + found.end("who"))
    return replace(row, source=(source,), cue=(Span(begin + found.start("cue"), row.cue[0].end),))
