"""Reports of which the network gives only the second half: "said that A and | that B".

The network gives each reporting word one content, and where a report has two clauses it sometimes takes the
last alone. What stands between the reporting words and that clause is a content of the same source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import with_words
from sayso.core.finding import Finding
from sayso.core.span import Span

_FIRST: Final = re.compile(
    r"(?:\s(?:in|at|on|during|to|by|from|after|before)\s[^,;.\n]{2,60}?)?[\s,]*"
    r"(?P<half>that\s(?:[^\n.;!?]|\.(?!\s[A-Z“\"]|\n)|(?<=\b[A-Z])\.){5,300}?),?\s(?:and|but)\s"
)


def with_first_halves(text: str, text_id: str, found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, each that is a second half behind the first one."""
    contents = [span for one in found for span in one.attribution.content]
    for one in found:
        row = one.attribution
        if half := _first_half(text, one, contents):
            yield replace(one, attribution=with_words(text_id, row, row.source, row.cue, (half,)))
        yield one


def _first_half(text: str, one: Finding, contents: Sequence[Span]) -> Span | None:
    row = one.attribution
    if not row.cue or not row.content or not text.startswith("that ", row.content[0].start):
        return None
    start, end = row.cue[-1].end, row.content[0].start
    found = _FIRST.fullmatch(text, start, end) if start < end else None
    if found is None:
        return None
    half = Span(*found.span("half"))
    return None if any(half.start < s.end and s.start <= half.start for s in contents) else half
