"""Quotations that stand alone and that no row has: who speaks stands right before them, or signs below.

«"It will hold," the keeper said. "It held in May."» goes on; «He knows the man. "He bought rolls from me."»
is his of whom the sentence before tells; «"We will appeal." — Ada Orr, director» is the signer's. Of 120
quotations of whole sentences in our articles gold gives all but 4 to somebody. The network misses some.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.core.attribution import Attribution, attribution_id, with_words
from sayso.core.span import Span, Spans
from sayso.reader.missed import DOUBTFUL
from sayso.reader.quotes import find_quotes

LEAST: Final = 4
"""Words of the shortest quotation that is a sentence."""
LONGEST: Final = 1_500
HELD: Final = 0.5
"""Share of a quotation that rows from outside hold where it is no longer alone."""
_WORD: Final = re.compile(r"\w+")
_BEFORE: Final = re.compile(r"(?:^|\n\s*|[.!?…][\"”»“)]*\s+)$")
_INSIDE: Final = re.compile(r"[.!?…][\"”»“’'\s]*$")
_BEHIND: Final = re.compile(r"\s*(?:$|\n|[A-ZА-Я\"“«„—–-])")
_SIGNED: Final = re.compile(
    r"\s*\n?\s*(?:—|–|--?)\s*(?P<who>[A-Z@][^\s.!?:;«»“”\"]*(?:[^\S\n]+[^\s.!?:;«»“”\"]+){0,13})\s*(?=\n|$)"
)
_MARKS: Final = '"“”«»„'


def with_bare_quotations(
    text: str,
    text_id: str,
    stretches: Sequence[Span],
    sentences: Sequence[Span],
    found: Sequence[Attribution],
) -> tuple[dict[str, Attribution], list[Attribution]]:
    """The rows that go on in a quotation, by the ids they had, and the rows that are new."""
    longer: dict[str, Attribution] = {}
    new: list[Attribution] = []
    starts = [sentence.start for sentence in sentences]
    for quote in _bare(text, stretches, found):
        if signed := _SIGNED.match(text, quote.end):
            who: Spans = (Span(*signed.span("who")),)
            new.append(_row(text_id, who, (), quote))
            continue
        place = bisect_left(starts, quote.start)
        before = sentences[place - 1] if place > 0 else None
        if before is None or "\n" in text[before.end : quote.start]:
            continue
        row = _speaking(before, found)
        if row is None or not row.source:
            continue
        row = longer.get(row.id, row)
        if row.cue and text[row.content[-1].end - 1] in _MARKS and row.content[-1].end < quote.start:
            longer[_old(longer, row)] = with_words(text_id, row, row.source, row.cue, (*row.content, quote))
        else:
            new.append(_row(text_id, row.source, row.cue, quote))
    return longer, new


def _old(longer: dict[str, Attribution], row: Attribution) -> str:
    return next((key for key, value in longer.items() if value is row), row.id)


def _row(text_id: str, source: Spans, cue: Spans, quote: Span) -> Attribution:
    key = attribution_id(text_id, source, cue, (quote,))
    return Attribution(key, source, cue, (quote,), DOUBTFUL, why="plain words: a quotation that stands alone")


def _bare(text: str, stretches: Sequence[Span], found: Sequence[Attribution]) -> Iterator[Span]:
    """The quotations of whole sentences whose words are nobody's yet."""
    for stretch in stretches:
        for quote in find_quotes(text, stretch.start, stretch.end):
            if len(quote) <= LONGEST and _stands_alone(text, quote) and not _taken(quote, found):
                yield quote


def _stands_alone(text: str, quote: Span) -> bool:
    words = _WORD.findall(text, quote.start, quote.end)
    return (
        len(words) >= LEAST
        and text[quote.start] in _MARKS
        and text[quote.end - 1] in _MARKS
        and _BEFORE.search(text, max(0, quote.start - 6), quote.start) is not None
        and _INSIDE.search(text, max(quote.start, quote.end - 4), quote.end) is not None
        and _BEHIND.match(text, quote.end) is not None
    )


def _taken(quote: Span, found: Sequence[Attribution]) -> bool:
    """Whether a row told from outside of the quotation has words of it, or rows have most of it."""
    held = 0
    for row in found:
        shared = sum(max(0, min(s.end, quote.end) - max(s.start, quote.start)) for s in row.content)
        if not shared:
            continue
        outside = [s for s in (*row.source, *row.cue, *row.content) if not quote.contains(s)]
        if outside or shared > HELD * len(quote):
            return True
        held += shared
    return False


def _speaking(sentence: Span, found: Sequence[Attribution]) -> Attribution | None:
    """The last row that is told in a sentence, inside no other row's content."""
    told = [row for row in found if row.cue and sentence.contains(row.cue[0])]
    outer = [
        row
        for row in told
        if not any(c.contains(row.cue[0]) for other in told if other is not row for c in other.content)
    ]
    return max(outer, key=lambda row: row.cue[0], default=None)
