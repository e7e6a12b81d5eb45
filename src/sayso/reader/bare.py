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

from sayso.core.attribution import Attribution, attribution_id, extent, with_words
from sayso.core.span import Span, Spans
from sayso.reader.missed import DOUBTFUL
from sayso.reader.quotes import find_quotes

LEAST: Final = 4
"""Words of the shortest quotation that is a sentence."""
LONGEST: Final = 1_500
HELD: Final = 0.5
"""Share of a quotation that rows from outside hold where it is no longer alone."""
FAR: Final = 4_000
"""Letters from which on a row is no neighbour; who says more than that has all of it."""
UP: Final = 20_000
"""Letters above in which a whole name is looked for."""
_WORD: Final = re.compile(r"\w+")
_BEFORE: Final = re.compile(r"(?:^|\n\s*|[.!?…][\"”»“)]*\s+)$")
_INSIDE: Final = re.compile(r"[.!?…][\"”»“’'\s]*$")
_BEHIND: Final = re.compile(r"\s*(?:$|\n|[A-ZА-Я\"“«„—–-])")
_SIGNED: Final = re.compile(
    r"\s*\n?\s*(?:—|–|--?)\s*(?P<who>[A-Z@][^\s.!?:;«»“”\"]*(?:[^\S\n]+[^\s.!?:;«»“”\"]+){0,13})\s*(?=\n|$)"
)
_SAYS: Final = re.compile(
    r"\b(?:s(?:aid|ays?|aying)|t(?:old|ells?|elling)|add(?:s|ed)|wr(?:ote|ites)|recall\w*|according|state[sd]?"
    r"|explain\w*|ask\w*|warn\w*|insist\w*|argu\w+|announc\w+|report\w*|recount\w*|describ\w+|complain\w*|as)\b",
    re.IGNORECASE,
)
"""Cues by which somebody may say on; whoever thinks or knows something has a new say."""
_NAME: Final = re.compile(
    r"(?!(?:The|This|That|These|Those|There|It|In|On|At|For|But|And|When|While|After|Before|As|If|No|Not|An?)\b)"
    r"[A-Z][\w’'-]+(?:\s(?:al-)?[A-Z][\w’'-]+){0,3}"
    r"(?=,\s|\s(?:himself\b|herself\b|[a-z]+s\b|had\b|was\b|[a-z]+ed\b))"
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
    rows = _Rows(len(text), found)
    for quote in _bare(text, stretches, rows):
        if signed := _SIGNED.match(text, quote.end):
            who: Spans = (Span(*signed.span("who")),)
            new.append(_row(text_id, who, (), quote))
            continue
        place = bisect_left(starts, quote.start)
        before = sentences[place - 1] if place > 0 else None
        if before is None or "\n" in text[before.end : quote.start]:
            continue
        row = _speaking(before, rows.near(before))
        if row is None:
            new += [_row(text_id, (who,), (), quote) for who in _subject(text, before)]
            continue
        if not row.source:
            continue
        key = row.id
        row = longer.get(key, row)
        if row.cue and text[row.content[-1].end - 1] in _MARKS and row.content[-1].end < quote.start:
            longer[key] = with_words(text_id, row, row.source, row.cue, (*row.content, quote))
        else:
            said = all(_SAYS.search(span.of(text)) for span in row.cue)
            new.append(_row(text_id, row.source, row.cue if said else (), quote))
    return longer, new


def _subject(text: str, sentence: Span) -> Iterator[Span]:
    """Whom a sentence begins with: a whole name, or the last part of one that stands above."""
    name = _NAME.match(text, sentence.start, sentence.end)
    if name is None:
        return
    if " " in name[0] or re.search(
        rf"\b[A-Z][\w’'-]+\s{re.escape(name[0])}\b", text[max(0, name.start() - UP) : name.start()]
    ):
        yield Span(*name.span())


def _row(text_id: str, source: Spans, cue: Spans, quote: Span) -> Attribution:
    key = attribution_id(text_id, source, cue, (quote,))
    return Attribution(key, source, cue, (quote,), DOUBTFUL, why="plain words: a quotation that stands alone")


def _bare(text: str, stretches: Sequence[Span], rows: _Rows) -> Iterator[Span]:
    """The quotations of whole sentences whose words are nobody's yet."""
    for stretch in stretches:
        for quote in find_quotes(text, stretch.start, stretch.end):
            if len(quote) > LONGEST or not _stands_alone(text, quote) or rows.whole(quote):
                continue
            if not _taken(quote, rows.near(quote)):
                yield quote


def _stands_alone(text: str, quote: Span) -> bool:
    """Whether a quotation of some length is a sentence of its own, with nothing round it that says who
    speaks.
    """
    words = _WORD.findall(text, quote.start, quote.end)
    return (
        len(words) >= LEAST
        and text[quote.start] in _MARKS
        and text[quote.end - 1] in _MARKS
        and _BEFORE.search(text, max(0, quote.start - 6), quote.start) is not None
        and _INSIDE.search(text, max(quote.start, quote.end - 4), quote.end) is not None
        and _BEHIND.match(text, quote.end) is not None
    )


def _taken(quote: Span, near: Sequence[Attribution]) -> bool:
    """Whether a row told from outside of the quotation has words of it, or one from inside has most of it."""
    for row in near:
        shared = sum(max(0, min(s.end, quote.end) - max(s.start, quote.start)) for s in row.content)
        within = all(quote.contains(s) for s in (*row.source, *row.cue, *row.content))
        if shared and (not within or shared > HELD * len(quote)):
            return True
    return False


class _Rows:
    """Rows by their place: a text may have thousands."""

    def __init__(self, length: int, found: Sequence[Attribution]) -> None:
        self._rows = sorted(found, key=lambda row: extent(row).start)
        self._starts = [extent(row).start for row in self._rows]
        self._held = bytearray(length)
        for span in (span for row in found for span in row.content):
            self._held[span.start : span.end] = b"\x01" * len(span)

    def near(self, span: Span) -> Sequence[Attribution]:
        """The rows that begin in the neighbourhood."""
        first = bisect_left(self._starts, span.start - FAR)
        return self._rows[first : bisect_left(self._starts, span.end + FAR)]

    def whole(self, span: Span) -> bool:
        """Whether contents hold all of it."""
        return self._held.find(0, span.start, span.end) < 0


def _speaking(sentence: Span, found: Sequence[Attribution]) -> Attribution | None:
    """The last row that is told in a sentence, inside no other row's content."""
    told = [row for row in found if row.cue and sentence.contains(row.cue[0])]
    outer = [
        row
        for row in told
        if not any(c.contains(row.cue[0]) for other in told if other is not row for c in other.content)
    ]
    return max(outer, key=lambda row: row.cue[0], default=None)
