"""The words of a claim with their places and plain forms: what rules for figures, dates and names look at."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sayso.core.span import Span
from sayso.tracing.words import plain

_TOKEN: Final = re.compile(
    r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*"
    r"|[^\W\d_]+(?:['’ʼ.](?=[^\W\d_])[^\W\d_]+)*|[%$€£]"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number: `plain` compares alike, `gap` is what stands between it and the one before."""

    plain: str
    word: str
    start: int
    end: int
    gap: str

    @property
    def joined(self) -> bool:
        """Whether it goes on from the one before with a hyphen."""
        return self.gap in ("-", "‑", "–")

    @property
    def apart(self) -> bool:
        """Whether a mark parts it from the one before, so that no phrase runs on."""
        return any(mark in self.gap for mark in ",;:.()—!?\n")


Tokens = tuple[Token, ...]


def tokens_of(text: str, spans: Iterable[Span]) -> Tokens:
    """The words and numbers under the spans, in order."""
    found: list[Token] = []
    for span in spans:
        last = span.start
        for match in _TOKEN.finditer(text, span.start, span.end):
            word = match[0]
            gap = text[last : match.start()] if last > span.start else "\n"
            found.append(
                Token(word if word[0].isdigit() else plain(word), word, match.start(), match.end(), gap)
            )
            last = match.end()
    return tuple(found)
