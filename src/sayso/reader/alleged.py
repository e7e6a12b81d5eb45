"""What was alleged is what is denied: "Vance denied that he had taken money, as the prosecutor had alleged".

The network gives the whole sentence before "as" for the allegation. Where that is a denial, the allegation is
what was denied.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from sayso.core.attribution import Attribution, with_words
from sayso.core.finding import Finding

_DENIES: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|dismiss(?:es|ed|ing)?"
    r"|rebuff(?:s|ed)?|repudiat(?:es?|ed))\b",
    re.IGNORECASE,
)
_ALLEGED: Final = re.compile(
    r"\bhad\s(?:\w+\s)?\w+(?:ed|en|id)\b|\b(?:alleg|claim|charg)(?:e|es|ed)\b", re.IGNORECASE
)
_AS: Final = re.compile(r",\sas\s+$")
_BEFORE: Final = 10
"""Code points before a source in which "as" stands."""
_NEAREST: Final = 20
"""How many denials an allegation is looked for in."""


def with_alleged(text: str, text_id: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings, each allegation behind a denial with the words that are denied."""
    rows = (one.attribution for one in found)
    denials = sorted((row for row in rows if _is_denial(text, row)), key=_cue_start)
    return [_alleged(text, text_id, one, denials) for one in found]


def _is_denial(text: str, row: Attribution) -> bool:
    return bool(row.cue and row.content) and _DENIES.search(row.cue[0].of(text)) is not None


def _cue_start(row: Attribution) -> int:
    return row.cue[0].start


def _alleged(text: str, text_id: str, one: Finding, denials: Sequence[Attribution]) -> Finding:
    row = one.attribution
    if not (row.source and row.cue and row.content) or not _ALLEGED.search(row.cue[0].of(text)):
        return one
    start = row.source[0].start
    if row.content[-1].end > start or not _AS.search(text, max(0, start - _BEFORE), start):
        return one
    end = row.content[-1].end
    first = bisect_left(denials, row.content[0].start, key=_cue_start)
    near = takewhile(lambda other: _cue_start(other) < end, denials[first : first + _NEAREST])
    denial = next((other for other in near if other is not row and other.content[-1].end <= end), None)
    if denial is None:
        return one
    return replace(one, attribution=with_words(text_id, row, row.source, row.cue, denial.content))
