"""Contents of which the network gives too little or too much: "said that A and | that B".

The network gives each reporting word one content, and where a report has two clauses, or one inside the
other, it sometimes takes the last alone. What stands before it belongs to the same source; what another says
beside it ("while the mayor said") does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span, Spans

_MARKS: Final = '"“”«„‘'
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
    """The first half of what one said, between the cue and the "that" of the second."""
    row = one.attribution
    if not row.cue or not row.content or not text.startswith("that ", row.content[0].start):
        return None
    start, end = row.cue[-1].end, row.content[0].start
    found = _FIRST.fullmatch(text, start, end) if start < end else None
    if found is None:
        return None
    half = Span(*found.span("half"))
    return None if any(half.start < s.end and s.start <= half.start for s in contents) else half


_THINGS_SAID: Final = re.compile(
    r"(?:reports|claims|rumou?rs|allegations|accusations|suggestions|speculation)\b"
)
_DAY: Final = re.compile(r"(?:\s[\w-]+){0,5}\s")
"""What may stand between a denial and what it denies: "denied | on Monday | reports that"."""
_THAT: Final = re.compile(r"[^.;!?\n]{0,60}\b(that\s(?:(?:the|an?|his|her|its|their)\s)?)$")


def with_whole_outer(text: str, text_id: str, found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, a report that holds another's whole where both were given the inner content."""
    by_content: dict[Spans, list[Attribution]] = {}
    for one in found:
        by_content.setdefault(one.attribution.content, []).append(one.attribution)
    for one in found:
        row = one.attribution
        start = next((s for inner in by_content[row.content] if (s := _inner_start(text, row, inner))), None)
        if start is None:
            yield one
        else:
            whole = (Span(start, row.content[0].end), *row.content[1:])
            yield replace(one, attribution=with_words(text_id, row, row.source, row.cue, whole))


def _inner_start(text: str, outer: Attribution, inner: Attribution) -> int | None:
    """Where the content of an outer report begins that another with the same content stands in."""
    if not (outer.cue and inner.cue) or outer.source == inner.source:
        return None
    begin = min(inner.source[:1] + inner.cue[:1])
    noun = _THINGS_SAID.match(text, inner.cue[0].start, inner.cue[0].end)
    if noun and outer.cue[-1].end < begin.start < outer.content[0].start:
        return begin.start if _DAY.fullmatch(text, outer.cue[-1].end, begin.start) else None
    if not inner.source:
        return None
    said, speaker = outer.cue[-1].end, inner.source[0].start
    if not said < speaker < inner.cue[0].start < inner.content[0].start:
        return None
    joined = _THAT.fullmatch(text, said, speaker)
    return joined.start(1) if joined else None


_MEANWHILE: Final = re.compile(r"(?:,?\s(?:while|whereas)\s(?:(?:the|an?)\s)?|;\s)$")
_REMARK: Final = re.compile(
    r",?\swithout\s(?:specifying|elaborating|identifying"
    r"|saying\s(?:who|whom|whose|which|what|how|when|where|whether)\b)"
    r"|,\swithout\s(?:giving|providing|offering|citing)\s(?:any\s|further\s|more\s|an?\s|its\s)*"
    r"(?:details?|names?|evidence|proof|toll|numbers?|figures?|reasons?|dates?|price)\b"
    r"|,?\s(?:but|though|although|while)\s[^.;\n]{0,60}?(?:could\snot|cannot|was\snot\sable\sto)\s"
    r"(?:be\s|immediately\s|independ[ae]ntly\s){0,3}(?:verif|confirm|corroborat)"
)
"""What the article tells of the telling or sets against it: in gold it is no part of what was told. Without a
comma it may be whose deed is told: "dismissed forty workers without giving reasons"."""


def _remark(text: str, content: Span) -> int | None:
    """Where such a remark begins in a content."""
    found = _REMARK.search(text, content.start + 1, content.end)
    return found.start() if found else None


_RELATIVE: Final = re.compile(r"who|which", re.IGNORECASE)
_GOES_ON: Final = re.compile(
    r"[^,\n.;!?\"“”«»]{8,}(?P<comma>,)\s(?:is|was|are|were|has|had|have|will|would|could|may|said|says|tells|calls"
    r"|denies|rejects|fears|wants|hopes|believes|expects|insists|warns|urges|came|went|took|gave)\s"
)
"""A verb that can be no participle: "the guards, left alone, slept" goes on otherwise."""


def _main_clause(text: str, row: Attribution) -> int | None:
    """Where the clause goes on that a relative one stands in: "Moro, who says she knew it, | fears it"."""
    if len(row.source) != 1 or not _RELATIVE.fullmatch(row.source[0].of(text)):
        return None
    first, last = row.source[0].start, row.content[-1]
    if text[max(0, first - 2) : first] != ", " or last.start < first:
        return None
    found = _GOES_ON.match(text, last.start, last.end)
    return found.start("comma") if found else None


_NEAR: Final = 20


def without_others(text: str, text_id: str, found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, each cut where another's report begins ("said two had died | while the mayor said"), or
    where the article remarks on the telling ("said two had died | without saying where").
    """
    begins = sorted({begin for one in found if (begin := _meanwhile(text, one.attribution)) is not None})
    for one in found:
        row = one.attribution
        last = row.content[-1]
        cut = next((b for b in begins if last.start < b < last.end), None)
        cut = cut or _remark(text, last) or _main_clause(text, row)
        quoted = text[row.content[0].start] in _MARKS
        if cut is None or quoted or not row.cue or cut <= row.cue[-1].end:
            yield one
        else:
            content = (*row.content[:-1], Span(last.start, cut))
            yield replace(one, attribution=with_words(text_id, row, row.source, row.cue, content))


def _meanwhile(text: str, row: Attribution) -> int | None:
    """Where the clause of contrast begins that a report stands in, if its source opens that."""
    first = min((*row.source, *row.cue), default=None)
    if first is None or not row.cue or row.cue[0].start < first.start:
        return None
    start = max(0, first.start - _NEAR)
    joined = _MEANWHILE.search(text[start : first.start])
    return start + joined.start() if joined else None
