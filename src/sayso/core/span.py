"""Positions in a text: half-open ranges of code points, and the few things one does with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from sayso.errors import BadSpan


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points start..end of a text, end not included; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise BadSpan(f"a span runs forward and holds text, got {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of the text that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


EDGES: Final = attrgetter("start", "end")
"""The key by which many spans are sorted or sought: the same order as their own, in a third of the time."""

Spans = tuple[Span, ...]
"""Sorted, disjoint spans without white space at their ends: one role of an attribution."""


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span start..end without white space at its ends; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def tidy(text: str, spans: Iterable[Span]) -> Spans:
    """Sorted, disjoint and trimmed: spans that overlap, or that only white space parts, become one."""
    joined: list[tuple[int, int]] = []
    for span in sorted(spans):
        if joined and (span.start <= joined[-1][1] or text[joined[-1][1] : span.start].isspace()):
            joined[-1] = (joined[-1][0], max(joined[-1][1], span.end))
        else:
            joined.append((span.start, span.end))
    return tuple(s for a, b in joined if (s := trimmed(text, a, b)) is not None)


def words(text: str, spans: Iterable[Span], *, gap: str = " … ") -> str:
    """The words under the spans, with a mark where something lies between them."""
    return gap.join(span.of(text) for span in spans)
