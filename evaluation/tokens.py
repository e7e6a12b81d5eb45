"""A text as the tokens that all scores count, `\\w+|[^\\w\\s]`, and the roles of an attribution as tokens."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol

from sayso.core.span import Spans

TOKEN: Final = re.compile(r"\w+|[^\w\s]")

Run = tuple[int, int]
"""First and last token of a stretch of tokens, both included."""


class Roles(Protocol):
    """What scoring needs of an attribution, predicted or gold."""

    @property
    def source(self) -> Spans: ...
    @property
    def cue(self) -> Spans: ...
    @property
    def content(self) -> Spans: ...


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text: where each starts and ends, and the line it stands on."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lines: tuple[int, ...]

    def under(self, spans: Spans) -> frozenset[int]:
        """Numbers of the tokens that share a code point with the spans."""
        return frozenset(
            number
            for span in spans
            for number in range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))
        )

    def runs(self, numbers: Iterable[int]) -> Iterator[Run]:
        """The tokens as runs without a gap, cut at line ends (paragraphs are lines in every corpus here)."""
        first = last = -1
        for number in sorted(numbers):
            if first >= 0 and (number != last + 1 or self.lines[number] != self.lines[last]):
                yield first, last
                first = -1
            first, last = (number if first < 0 else first), number
        if first >= 0:
            yield first, last


@lru_cache(maxsize=2048)
def tokens_of(text: str) -> Tokens:
    """The tokens of a text."""
    places = [m.span() for m in TOKEN.finditer(text)]
    breaks = [m.start() for m in re.finditer("\n", text)]
    return Tokens(
        tuple(a for a, _ in places),
        tuple(b for _, b in places),
        tuple(bisect_left(breaks, a) for a, _ in places),
    )
