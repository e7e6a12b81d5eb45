"""Thoughts that were uttered: "In an interview with the daily, the general is sure that ...".

A thought told by the author is ascribed; one that the sentence has told to somebody was heard.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.span import Span
from sayso.core.verdict import Act, Verdict
from sayso.judging.case import Case
from sayso.judging.rules import ruled

MIND: Final = re.compile(
    r"\b(?:convinced|sure|certain|confident|indignant|outraged|surprised|perplexed|believes?|considers?"
    r"|thinks?|reckons?|supposes?|doubts?|fears?|hopes?)\b"
)
"""Verbs by which texts put into English tell what somebody said."""


def sure_to_somebody(case: Case) -> Verdict[Act] | None:
    """What one thinks "in an interview with" or "speaking to" somebody was uttered there; the words stand
    beside source and cue, for else another may be the one who spoke.
    """
    row, text = case.row, case.page.text
    if not (row.source and row.cue and row.content and _THINKS.search(case.cue)) or case.parent is not None:
        return None
    source, cue = row.source[0].start, row.cue[0].start
    begin = case.page.sentence(row.cue[0]).start
    fronted = begin <= source < cue and _FRONTED.fullmatch(text, begin, source)
    between = row.source[-1].end <= cue and _BESIDE.match(text, row.source[-1].end, cue)
    behind = _BESIDE.match(text, row.cue[-1].end, max(row.cue[-1].end, row.content[0].start))
    found = fronted or between or behind
    return ruled(Act.STATEMENT, "act: sure to somebody", (Span(*found.span("to")),)) if found else None


_THINKS: Final = re.compile(
    rf"{MIND.pattern}|\b(?:believed|considered|thought|reckoned|supposed|expect(?:s|ed))\b"
)
_TO_SOMEBODY: Final = (
    r"(?P<to>(?:[Ii]n|[Dd]uring)\s(?:an?|his|her|their|its|the)\s(?:[\w-]+\s){0,3}?(?:interviews?|conversation"
    r"|comments?|commentary|remarks|statements?|speech|address|talk|(?:tele)?phone\scall|letter|message|column)"
    r"\s(?:with|to|for)|[Ss]peaking\s(?:\w+ly\s)?(?:to|with))\s"
)
_FRONTED: Final = re.compile(
    rf"\W*(?:(?:[Aa]nd|[Bb]ut|[Aa]lso|[Ee]arlier),?\s)?{_TO_SOMEBODY}"
    r"(?:(?!\b(?:that|who|which|said|says|told|tells)\b)[^.;:\n])+,\s(?:the\s)?"
)
_BESIDE: Final = re.compile(rf",?\s{_TO_SOMEBODY}")
