"""Where a text quotes: the outermost quoted passages, found so that a missing mark never swallows the page.

Marks are paired within a paragraph. A passage left open at the end of a paragraph goes on only where
the next paragraph opens with a mark again, as news style has it; otherwise it ends with its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.core.span import Span, trimmed

PARAGRAPH_END = re.compile(
    r"(?=[\r\n])(?:\n[ \t\r\f\v\u00a0]*\n\s*|(?<![\w,;\-–])\r?\n\s*|\r?\n\s*+(?![a-zа-я]))", re.UNICODE
)
"""A blank line, or a line end that does not stand in the middle of a sentence (hard-wrapped text).

Line ends are looked for before the rest is tried, for a text has few."""

OPENERS = "“«„‟❝「『"
CLOSERS = {"“": "”", "«": "»", "„": "“”‟", "‟": "”", "❝": "❞", "「": "」", "『": "』"}
_MARK = re.compile(f"[{OPENERS}\"”‘'‚‛]")
_SINGLE_OPEN = re.compile(r"(?<![\w’'])(?:[‘‚‛]|'(?=[\w¿¡]))")
_SINGLE_CLOSE = re.compile(r"(?<=[^\s‘'])[’'‘](?!\w)")


def find_quotes(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The quoted passages of text[start:end] with their marks, in order; each within one paragraph."""
    return tuple(
        span
        for paragraph in paragraphs(text, start, len(text) if end is None else end)
        for span in _quotes_of(text, paragraph)
    )


def paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    """The paragraphs of text[start:end], without the white space between them."""
    at = start
    for match in PARAGRAPH_END.finditer(text, start, end):
        if (span := trimmed(text, at, match.start())) is not None:
            yield span
        at = match.end()
    if (span := trimmed(text, at, end)) is not None:
        yield span


def _quotes_of(text: str, paragraph: Span) -> Iterator[Span]:
    at = paragraph.start
    while (opening := _next_opening(text, at, paragraph.end)) is not None:
        closing = _closing(text, opening, paragraph.end)
        yield Span(opening, closing)
        at = closing


def _next_opening(text: str, at: int, end: int) -> int | None:
    for found in _MARK.finditer(text, at, end):
        mark, place = found.group(), found.start()
        if mark in OPENERS or (mark in '"”' and _looks_opening(text, place, end)):
            return place
        if mark in "‘'‚‛" and _SINGLE_OPEN.match(text, place) and _single_closing(text, place, end):
            return place
    return None


def _looks_opening(text: str, place: int, end: int) -> bool:
    """A straight (or wrongly curled) mark opens when a word follows it and none comes right before."""
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < end else " "
    return (before.isspace() or before in "([{—–-:,/") and not after.isspace()


def _closing(text: str, opening: int, end: int) -> int:
    """The end of the passage that opens here: after its closing mark, or where the paragraph ends."""
    mark = text[opening]
    if mark in "‘'‚‛":
        return _single_closing(text, opening, end) or end
    closers = CLOSERS.get(mark, "") + '"'
    for place in range(opening + 1, end):
        if text[place] in closers and not (text[place] == '"' and _looks_opening(text, place, end)):
            return place + 1
        if text[place] in "”»" and not (text[place + 1 : place + 2].isalnum()):
            return place + 1
    return end


def _single_closing(text: str, opening: int, end: int) -> int | None:
    """The end of a single-quoted passage; a mark after punctuation wins over a possible apostrophe."""
    first = None
    for match in _SINGLE_CLOSE.finditer(text, opening + 2, min(end, opening + 2000)):
        if text[match.start() - 1] in ".,!?…":
            return match.end()
        first = first or match.end()
    return first
