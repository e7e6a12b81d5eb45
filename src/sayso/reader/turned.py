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
    found = _quoted(text, one) or _subject(text, one)
    if found is None:
        return one
    source, relay = found
    row = one.attribution
    relays = tuple(span for span in one.relay if span != source)
    return replace(
        one,
        attribution=with_words(text_id, row, (source,), row.cue, row.content),
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


def _subject(text: str, one: Finding) -> tuple[Span, Span | None] | None:
    """ "Assured Moro": who stands right behind the reporting word of a row that nobody is the source of."""
    row = one.attribution
    if row.source or not row.cue or _GOVERNED.search(row.cue[-1].of(text)):
        return None
    behind = (span for span in one.relay if span.start == row.cue[-1].end + 1)
    name = next((span for span in behind if text[span.start].isupper()), None)
    return (name, None) if name else None
