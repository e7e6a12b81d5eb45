"""Which stretches of a text show best that it holds what was looked for: few, short, cut between words."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Generic, TypeVar

from sayso.core.span import Span, Spans, trimmed

MOST: Final = 3
"""Passages that are shown of one article or row."""
LENGTH: Final = 180
"""Code points of a passage: two lines of a terminal of 100 columns."""

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Stretch(Generic[R]):
    """A stretch of a text, the words looked for that stand in it, and whose words it was cut around."""

    span: Span
    marked: Spans
    row: R


def passages_of(
    text: str, marked: Spans, row_at: Callable[[Span], R], worth: Callable[[R], int] = lambda _: 0
) -> tuple[Stretch[R], ...]:
    """The stretches round words of one row that hold most different words, in the order of the text.

    Of those that hold as many, the rows that are `worth` more come first. None reaches over a line end.
    """
    groups = tuple(_groups(text, marked, row_at))
    ranks = [(-_different(text, words), -worth(row), n) for n, (words, row) in enumerate(groups)]
    best = sorted(n for *_, n in sorted(ranks)[:MOST])
    return tuple(_stretch(text, *groups[n], marked) for n in best)


def opening(text: str, place: Span) -> Span:
    """The beginning of a stretch, and what stands before it where there is room."""
    line = text.find("\n", place.start + 1, place.end)
    end = min(place.end if line < 0 else line, place.start + LENGTH * 2 // 3)
    return _around(text, (Span(place.start, end),))


def back(content: Spans, marked: Iterable[Span], gap: int) -> Iterator[Span]:
    """Positions in the words of a content, whose spans stand `gap` code points apart there, as the text's."""
    at = 0
    pieces = []
    for span in content:
        pieces.append((Span(at, at + len(span)), span.start - at))
        at += len(span) + gap
    for mark in marked:
        for piece, shift in pieces:
            if mark.overlaps(piece):
                yield Span(max(mark.start, piece.start) + shift, min(mark.end, piece.end) + shift)


def _stretch(text: str, words: Spans, row: R, marked: Spans) -> Stretch[R]:
    span = _around(text, words)
    first = bisect_left(marked, span.start, key=lambda mark: mark.start)
    last = bisect_right(marked, span.end, key=lambda mark: mark.end)
    return Stretch(span, marked[first:last], row)


def _groups(text: str, marked: Spans, row_at: Callable[[Span], R]) -> Iterator[tuple[Spans, R]]:
    """Words of one row, or of none, that fit into one passage; from the first on."""
    for row, run in groupby(marked, key=row_at):
        group: list[Span] = []
        for span in run:
            if group and (span.end - group[0].start > LENGTH or "\n" in text[group[-1].end : span.start]):
                yield tuple(group), row
                group = []
            group.append(span)
        yield tuple(group), row


def _different(text: str, spans: Spans) -> int:
    return len({span.of(text).casefold() for span in spans})


def _around(text: str, group: Spans) -> Span:
    """The words with as much context before as behind, unless the line ends sooner on one side."""
    first, last = group[0].start, group[-1].end
    line_end = text.find("\n", last)
    before = first - (text.rfind("\n", 0, first) + 1)
    behind = (len(text) if line_end < 0 else line_end) - last
    room = max(0, LENGTH - (last - first))
    before = min(before, max(room // 2, room - behind))
    return _between_words(text, Span(first - before, last + min(behind, room - before)), Span(first, last))


def _between_words(text: str, cut: Span, kept: Span) -> Span:
    """The cut moved inwards to where no word is cut in two, as far as the words that are to be kept."""
    start, end = cut.start, cut.end
    if start and not text[start - 1].isspace():
        start = next((n for n in range(start, kept.start) if text[n].isspace()), start)
    if end < len(text) and not text[end].isspace():
        end = next((n for n in range(end, kept.end, -1) if text[n - 1].isspace()), end)
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return trimmed(text, start, end) or kept
