"""A text cut at every edge of every mark, so that overlapping, nested and broken marks can be shown.

The cutting happens here and not in the page: a browser counts UTF-16 units, Sayso counts code points.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sayso.core.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch in one role of one row; `row` is the row's key on the page.

    The first mark of a row carries the number to show where the row begins ("5", "5?").
    """

    span: Span
    role: str
    row: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch over which the same marks lie, shortest mark first, and those that start and end here."""

    span: Span
    marks: tuple[Mark, ...]
    starting: tuple[Mark, ...]
    ending: tuple[Mark, ...]


class Cutter:
    """The marks of a text, ready to cut any of its stretches."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.span)
        self._edges = sorted({edge for mark in self._marks for edge in (mark.span.start, mark.span.end)})

    def pieces(self, stretches: Iterable[Span]) -> Iterator[tuple[Piece, ...]]:
        """The pieces of each stretch, which cover it in order; stretches come in order and apart."""
        waiting = iter(self._marks)
        upcoming = next(waiting, None)
        lying: list[Mark] = []
        for stretch in stretches:
            found: list[Piece] = []
            for start, end in self._cuts(stretch):
                lying = [mark for mark in lying if mark.span.end > start]
                while upcoming is not None and upcoming.span.start <= start:
                    if upcoming.span.end > start:
                        lying.append(upcoming)
                    upcoming = next(waiting, None)
                here = tuple(sorted(lying, key=lambda mark: (len(mark.span), mark.row)))
                starting = tuple(mark for mark in here if mark.span.start == start)
                ending = tuple(mark for mark in here if mark.span.end == end)
                found.append(Piece(Span(start, end), here, starting, ending))
            yield tuple(found)

    def _cuts(self, stretch: Span) -> Iterator[tuple[int, int]]:
        first, last = bisect_left(self._edges, stretch.start + 1), bisect_left(self._edges, stretch.end)
        edges = [stretch.start, *self._edges[first:last], stretch.end]
        return pairwise(edges)
