"""Who closes a sentence and reported all of it: "The mayor said that it rained, Kosa Wire reported".

Where the sentence tells in turn what another told, the network takes the last words for some of his, and
gives the report half of its words or none. A name before a "reported" that ends the sentence has no other
object than all that stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.doubled import NEAR

_CLOSES: Final = re.compile(
    r",\s(?P<who>(?:the\s)?[A-Z«][\w.’'»&-]{1,30}(?:\s(?:of\s(?:the\s)?)?[A-Z«][\w.’'»&-]{1,30}){0,3}"
    r"(?:\s(?:news\s)?(?:agency|channel|newspaper|portal|website|radio|television))?)"
    r"\s(?P<cue>(?:has\s|later\s|also\s)?report(?:ed|s))"
    r"(?:\s(?:on\s|late\son\s|earlier\son\s)?\w+day|\s(?:earlier|today|yesterday|last\s\w+))?\Z"
)
_LONGEST: Final = 130
"""Code points of the longest words that close a sentence so."""
_OPENS: Final = re.compile(r"[.!?…»”\"\n]\s*\Z|\A\s*\Z")


def with_closing_reports(text: str, text_id: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings, where another closes a sentence each with what is its own: a report that has a row has
    all that stands before it, one that has none is who passed the words on.
    """
    kept = list(found)
    for place, one in enumerate(found):
        match = _closing(text, one.attribution)
        if match is None:
            continue
        row, who, cue = one.attribution, Span(*match.span("who")), Span(*match.span("cue"))
        near = range(max(0, place - NEAR), min(len(kept), place + NEAR + 1))
        for k in near:
            kept[k] = _cut(text_id, kept[k], match.start(), match.end(), cue)
        whole = Span(min(row.source[0].start, row.cue[0].start), match.start())
        at = next((k for k in near if any(c.overlaps(cue) for c in kept[k].attribution.cue)), -1)
        if at >= 0:
            theirs = with_words(text_id, kept[at].attribution, (who,), (cue,), (whole,))
            kept[at] = replace(kept[at], attribution=theirs)
        else:
            kept[place] = replace(kept[place], relay=tuple(sorted({*kept[place].relay, who})))
    return kept


def _closing(text: str, row: Attribution) -> re.Match[str] | None:
    """The report that closes the content of a row which opens its sentence with who speaks and his verb."""
    if not (row.source and row.cue and row.content) or len(row.content) > 1:
        return None
    first, content = min(row.source[0].start, row.cue[0].start), row.content[0]
    behind = max(row.source[-1].end, row.cue[-1].end) <= content.start
    if not behind or not _OPENS.search(text, max(0, first - len(". ")), first):
        return None
    if text[content.end : content.end + 1] not in (".", "", "\n"):
        return None
    return _CLOSES.search(text, max(content.start, content.end - _LONGEST), content.end)


def _cut(text_id: str, one: Finding, cut: int, end: int, cue: Span) -> Finding:
    """The finding without the report at the end of its words."""
    row = one.attribution
    last = row.content[-1] if row.content else None
    if last is None or not (last.start < cut < last.end <= end) or any(c.overlaps(cue) for c in row.cue):
        return one
    content = (*row.content[:-1], Span(last.start, cut))
    return replace(one, attribution=with_words(text_id, row, row.source, row.cue, content))
