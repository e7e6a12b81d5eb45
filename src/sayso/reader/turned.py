"""Who speaks and who passes on, where the network took one for the other.

Both are names beside a reporting word, and a rare order of words turns them round: "A doctor quoted by the
BBC said" has the doctor's words, "assured Moro in an interview with the radio" has Moro's. What the words
between them say plainly is set right; relays that the network marked are all that is looked at.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.core.attribution import with_words
from sayso.core.finding import Finding
from sayso.core.span import Span

_QUOTED_BY: Final = re.compile(
    r",?\s(?:as\s)?(?:(?:was|were|is|are|been)\s)?(?:quoted|cited)(?:\sas\s\w+)?(?:\s\w+day)?\s(?:by|in)\s(?:the\s)?"
)
_BY: Final = re.compile(r"by\s(?:the\s)?")
_GOVERNED: Final = re.compile(r"\b(?:by|to|from|in|on|with|of|at|for|via|citing|quoting)$")


def turned(text: str, text_id: str, one: Finding) -> Finding:
    """The finding with its speaker for its source."""
    found = (
        _quoted(text, one)
        or _both(text, one)
        or _quotes(text, one)
        or _subject(text, one)
        or _with_surname(text, one)
    )
    if found is None:
        return one
    source, relay = found
    row = one.attribution
    cue = tuple(
        span for span in row.cue if not (relay and source.end < span.start and span.end < relay.start)
    )
    relays = tuple(span for span in one.relay if not source.contains(span))
    return replace(
        one,
        attribution=with_words(text_id, row, (source,), cue or row.cue, row.content),
        relay=tuple(sorted({*relays, relay})) if relay else relays,
    )


def _quoted(text: str, one: Finding) -> tuple[Span, Span | None] | None:
    """ "A doctor quoted by | the BBC | said": the doctor, passed on by the BBC."""
    if len(one.attribution.source) != 1:
        return None
    source = one.attribution.source[0]
    by = _BY.match(text, source.start, source.end)
    quoting = Span(by.end(), source.end) if by and by.end() < source.end else source
    for speaker in one.relay:
        if speaker.end < quoting.start and _QUOTED_BY.fullmatch(text, speaker.end, quoting.start):
            return speaker, quoting
    return None


def _both(text: str, one: Finding) -> tuple[Span, Span | None] | None:
    """ "According to | a report | cited by | the BBC": both were taken for who speaks."""
    source = one.attribution.source
    if len(source) == len(("speaker", "quoting")):
        by = _CITED_BY.fullmatch(text, source[0].end, source[1].start)
        return (source[0], source[1]) if by else None
    match = _CITED_INSIDE.fullmatch(text, source[0].start, source[0].end) if len(source) == 1 else None
    return (Span(*match.span("who")), Span(*match.span("by"))) if match else None


_CITED_BY: Final = re.compile(r",?\s(?:quoted|cited)\s(?:by|in)\s(?:the\s)?")
_CITED_INSIDE: Final = re.compile(
    r"(?P<who>[^,;:.\n]{3,80}?),?\s(?:quoted|cited)\s(?:by|in)\s(?:the\s)?"
    r"(?P<by>[A-ZÀ-ŽА-ЯЁ«][\w’'«».&-]*(?:\s[A-ZÀ-ŽА-ЯЁ«][\w’'«».&-]*)*)"
)
"""Whoever quotes has a name: of others the words need not be split ("residents quoted by local media")."""


def _quotes(text: str, one: Finding) -> tuple[Span, Span | None] | None:
    """ "«It is over», | quotes | Holm «Utro»": whom the paper quotes stands between the verb and its name."""
    row = one.attribution
    if len(row.source) != 1 or not row.cue or row.cue[-1].end + 1 != row.source[0].start:
        return None
    both = _WHOM_AND_WHO.fullmatch(text, row.source[0].start, row.source[0].end)
    if both is None or _QUOTES.fullmatch(text, row.cue[-1].start, row.cue[-1].end) is None:
        return None
    return Span(*both.span(1)), Span(*both.span(2))


_QUOTES: Final = re.compile(r"(?:quotes?|quoted|cites?|cited)")
_WHOM_AND_WHO: Final = re.compile(r"([^«»\"“”\n]*?[^«»\"“”\s])\s(?:the\s)?([«“\"][^«»\"“”\n]{2,60}[»”\"])")


def _subject(text: str, one: Finding) -> tuple[Span, Span | None] | None:
    """ "Assured Moro": who stands right behind the reporting word of a row that nobody is the source of."""
    row = one.attribution
    if row.source or not row.cue or _GOVERNED.search(row.cue[-1].of(text)):
        return None
    behind = (span for span in one.relay if span.start == row.cue[-1].end + 1)
    name = next((span for span in behind if text[span.start].isupper()), None)
    return (name, None) if name else None


_GIVEN: Final = re.compile(
    r"(?:.*\s)?(?:[a-z][\w-]*|Coach|Trainer|Captain|Director|Minister|President|General|Colonel|Major|Doctor"
    r"|Professor|Judge|Deputy|Mayor|Governor|Senator|Engineer|Commander|Spokes(?:wo)?man|Lawyer|Expert|Analyst"
    r"|Ambassador|Prosecutor|Lieutenant)\s[A-Z][a-zà-ž]+",
    re.DOTALL,
)
"""Somebody of whom a title is told and one name."""
_SURNAME: Final = re.compile(r"[A-Z][a-zà-ž]{2,}(?:-[A-Z][a-zà-ž]+)?(?=,\s[a-z])")


def _with_surname(text: str, one: Finding) -> tuple[Span, None] | None:
    """ "Coach Valery | Orlov, asked about it, replied": the name was cut, and nobody passes on."""
    if len(one.attribution.source) != 1:
        return None
    source = one.attribution.source[0]
    for rest in one.relay:
        name = _SURNAME.match(text, rest.start) if rest.start == source.end + 1 else None
        if name and name.end() == rest.end and _GIVEN.fullmatch(text, source.start, source.end):
            return Span(source.start, rest.end), None
    return None
