"""Who tells of another's telling in between: "The guide, according to the police, said that it rained".

The police tell that the guide said it. The network gives the words before the first comma for all that they
told ("The guide"), and sometimes makes them the speaker of what the guide said. A verb right behind the
second comma can have no other subject than what stands before the first. "The governor wrote that, according
to the army, it fell" is the governor's telling, too, where the network has the army's alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution, attribution_id, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.missed import DOUBTFUL

_OPENS: Final = re.compile(r",\s(?:as\s)?")
_CLOSES: Final = re.compile(r"(?:\s[^\s,.;:!?\"“”«»]{1,30}){0,5}?,\s")
_SAYS: Final = (
    r"(?:said(?!\sto\b)|says|told|tells|wrote|writes|swore|promised|promises|warned|warns|claimed|claims|insisted|insists|asked"
    r"|ordered|urged|admitted|denied|denies|confirmed|announced|added|stated|argued|argues|demanded|threatened"
    r"|vowed|pledged|assured|informed|reminded|complained|confessed|boasted|replied|explained|suggested|offered"
    r"|believed|believes|wanted|wants|feared|fears|hoped|hopes)"
)
_ADVERB: Final = r"(?:also|later|then|again|once|twice|never|still|now|[a-z]+ly)"
_PREDICATE: Final = re.compile(
    rf"(?:{_ADVERB}\s)?(?:(?:ha[sd]|have|is|are|was|were|will|would|did|does)\s(?:{_ADVERB}\s|not\s|been\s){{0,2}}"
    rf"(?:{_SAYS}\b)?|{_SAYS}\b)"
)
"""A verb with nothing before it that could be its subject."""
_SAID_THAT: Final = re.compile(
    rf"(?:^|(?<=[.!?…»”\"\n]\s)|(?<=\n))(?P<who>(?:(?![a-z]+ing\b)[\w’'«».-]+\s){{0,5}}?[\w’'«»-]+)"
    rf"\s(?P<cue>(?:(?:ha[sd]|have)\s)?(?:{_ADVERB}\s)?{_SAYS})(?:\s[^\s,.;:!?]+){{0,8}}?\s(?P<that>that),\s$"
)
_REST: Final = re.compile(r"(?:[^\n.!?;]|\.(?=\w)){1,400}")
_TOLD: Final = re.compile(
    rf"(?P<cue>(?:(?:ha[sd]|have)\s)?(?:{_ADVERB}\s)?(?:"
    r"(?:told|tells|assured|informed|reminded|warned|promised|asked)(?=(?:\s(?!that\b)[^\s,.;:!?\"“”«»]+){0,6}?\s(?:that|whether)\s)"
    rf"|{_SAYS}(?=\s(?:that|whether)\s)))[^,.;:!?\n]*?\s(?=(?:that|whether)\s)"
)
"""Whom somebody tells may stand before what he is told."""
_NO_SUBJECT: Final = re.compile(
    r"(?:In|On|At|By|For|From|After|Before|While|When|As|During|Since|But|And|If|Under|Until|There|Here|Now|Then|Today"
    r"|[A-Z]\w+day)\b"
)
"""What opens a sentence before its subject: "In Velm, according to the mayor, said to be ill"."""
_CLAUSE: Final = re.compile(
    r"(?:(?!\b(?:who|which|that|whose|whom)\b).)*\s(?:is|are|was|were|ha[sd]|have|will|would|can|could|may|might"
    r"|must|did|does|do|not)\s",
    re.DOTALL,
)
_LONGEST: Final = 120
"""Code points of the longest subject: what has a verb of its own, or is longer, is a sentence by itself."""


def with_inserted(text: str, text_id: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings, where one stands in between another's words both with what is theirs."""
    kept, more = list(found), list[Finding]()
    cues = sorted((one.attribution.cue[0].start, k) for k, one in enumerate(found) if one.attribution.cue)
    for place, one in enumerate(found):
        if outer := _outer(text, text_id, one.attribution, cues):
            more.append(outer)
        behind = _behind(text, one.attribution)
        if behind is None:
            continue
        subject = one.attribution.content[0]
        first = bisect_left(cues, (behind, 0))
        if first < len(cues) and cues[first][0] <= behind + _AUXILIARY:
            at = cues[first][1]
            kept[at] = _spoken_by(text_id, kept[at], one, subject)
            kept[place] = _whole(text, text_id, one, behind, kept[at].attribution)
            continue
        kept[place] = _whole(text, text_id, one, behind, None)
        if told := _telling(text, text_id, subject, behind):
            more.append(told)
    return sorted([*kept, *more], key=_by_cue) if more else kept


def _outer(text: str, text_id: str, row: Attribution, cues: Sequence[tuple[int, int]]) -> Finding | None:
    """Who said "that, according to | the army |, it fell", where no row has his verb."""
    if not (row.source and row.cue and row.content):
        return None
    start = min(row.source[0].start, row.cue[0].start)
    if row.content[0].start < start:
        return None
    told = _SAID_THAT.search(text, max(0, start - _FAR), start)
    if told is None or _NO_SUBJECT.match(told["who"]) or _CLAUSE.match(told["who"]):
        return None
    first = bisect_left(cues, (told.start(), 0))
    if first < len(cues) and cues[first][0] < start:
        return None
    who, cue = (Span(*told.span("who")),), (Span(*told.span("cue")),)
    content = (Span(told.start("that"), row.content[-1].end),)
    key = attribution_id(text_id, who, cue, content)
    return Finding(Attribution(key, who, cue, content, DOUBTFUL, why="plain words: told round it"))


_FAR: Final = 200
"""Code points from the begin of a sentence to who stands in between in it."""


def _behind(text: str, row: Attribution) -> int | None:
    """Where the predicate begins that a row stands in front of, between it and its subject."""
    if not (row.source and row.cue and row.content):
        return None
    start = min(row.source[0].start, row.cue[0].start)
    end = max(row.source[-1].end, row.cue[-1].end)
    subject = row.content[0]
    opens = subject.end < start and _OPENS.fullmatch(text, subject.end, start)
    closes = _CLOSES.match(text, end)
    if not opens or not closes or len(subject) > _LONGEST or not text[subject.start].isalnum():
        return None
    if _NO_SUBJECT.match(text, subject.start) or _CLAUSE.match(text, subject.start, subject.end):
        return None
    if any(span.start < closes.end() for span in row.content[1:]):
        return None
    if _ONLY_OF_IT.match(row.cue[0].of(text)) and opens[0] == ", ":
        return None
    return closes.end() if _PREDICATE.match(text, closes.end()) else None


_ONLY_OF_IT: Final = re.compile(
    r"(?:first|originally|earlier|initially)\s(?:reported|published|revealed|disclosed|announced|told)\b"
)
"""Of the thing alone: "The deal, first reported by Anbat, is worth nine million"."""
_AUXILIARY: Final = 12
"""Code points of what may stand before a reporting verb and not belong to it: "also", "has"."""


def _spoken_by(text_id: str, inner: Finding, outer: Finding, subject: Span) -> Finding:
    """The inner row with its subject for its source, where it has none or who tells of it."""
    row = inner.attribution
    theirs = (*outer.attribution.source, subject)
    taken = [s for s in row.source if not any(s.overlaps(other) for other in theirs)]
    if taken or row.source == (subject,) or any(span.overlaps(subject) for span in row.content):
        return inner
    relay = tuple(span for span in inner.relay if not span.overlaps(subject))
    return replace(inner, attribution=with_words(text_id, row, (subject,), row.cue, row.content), relay=relay)


def _whole(text: str, text_id: str, one: Finding, behind: int, inner: Attribution | None) -> Finding:
    """The outer row with all that was told: the predicate, too."""
    row = one.attribution
    if len(row.content) > 1:
        return one
    ends = [span.end for span in inner.content if span.start > behind] if inner else []
    rest = _REST.match(text, behind)
    end = max(ends) if ends else rest.end() if rest else behind
    while end > behind and text[end - 1] in " ,":
        end -= 1
    if end <= behind:
        return one
    content = (row.content[0], Span(behind, end))
    return replace(one, attribution=with_words(text_id, row, row.source, row.cue, content))


def _telling(text: str, text_id: str, subject: Span, behind: int) -> Finding | None:
    """What the subject told, where no row has it: "The suspect, prosecutors said, told police that"."""
    told = _TOLD.match(text, behind)
    rest = _REST.match(text, told.end()) if told else None
    if told is None or rest is None:
        return None
    cue, content = (Span(*told.span("cue")),), (Span(rest.start(), rest.start() + len(rest[0].rstrip(" ,"))),)
    key = attribution_id(text_id, (subject,), cue, content)
    return Finding(Attribution(key, (subject,), cue, content, DOUBTFUL, why="plain words: told in between"))


def _by_cue(one: Finding) -> Span:
    return (one.attribution.cue or one.attribution.content)[0]
