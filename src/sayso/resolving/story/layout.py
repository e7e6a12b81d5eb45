"""Where things stand in a text: in which sentence and paragraph, and inside whose reported words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.span import Span, Spans
from sayso.resolving.cast.places import sentences_of


class Layout:
    """The sentences and paragraphs of a text, the datelines in it, and what its rows report."""

    def __init__(self, text: str, rows: Sequence[Attribution]) -> None:
        self.text = text
        self.sentences = list(sentences_of(text))
        self.starts = [sentence.start for sentence in self.sentences]
        self.datelines = [found.span() for found in _DATELINE.finditer(text)]
        self.breaks = [found.end() for found in re.finditer(r"\n\s*", text)]
        self.headline = _headline_end(text, self.breaks)
        self.contents = sorted(
            ((span.start, span.end, row.source) for row in rows for span in row.content), key=_PLACE
        )
        self.said_by: dict[Spans, list[tuple[int, int]]] = {}
        for begin, end, source in self.contents:
            self.said_by.setdefault(source, []).append((begin, end))

    def sentence(self, start: int) -> int:
        """The number of the sentence that holds a place; -1 before the first."""
        return bisect_right(self.starts, start) - 1

    def paragraph(self, start: int) -> int:
        """The number of the paragraph that holds a place."""
        return bisect_right(self.breaks, start)

    def sentence_of(self, start: int) -> str:
        """The sentence that holds a place."""
        span = self.sentence_span(start)
        return span.of(self.text) if span else ""

    def sentence_span(self, start: int) -> Span | None:
        """Where the sentence begins and ends that holds a place."""
        at = self.sentence(start)
        return self.sentences[at] if at >= 0 else None

    def before_in_sentence(self, start: int) -> str:
        """What stands before a place in its sentence."""
        at = self.sentence(start)
        return self.text[self.starts[at] : start].strip() if at >= 0 else ""

    def begins_a_sentence(self, start: int) -> bool:
        """Whether a sentence begins there, but for quotation marks."""
        return self.sentence(start) >= 0 and not self.before_in_sentence(start).strip(_LEADING)

    def in_a_paragraphs_first(self, start: int) -> bool:
        """Whether the sentence that holds a place is the first one of its paragraph."""
        at = self.sentence(start)
        return at <= 0 or self.paragraph(self.starts[at]) != self.paragraph(self.starts[at - 1])

    def in_a_dateline(self, start: int) -> bool:
        """Whether a name is that of the town or the agency of a dateline."""
        at = bisect_right(self.datelines, start, key=itemgetter(0)) - 1
        return at >= 0 and self.datelines[at][1] > start

    def told_until(self, start: int) -> int:
        """The end of the smallest reported words round a place; -1 for none."""
        around = [(end - begin, end) for begin, end, _ in self.contents_round(start)]
        return min(around)[1] if around else -1

    def contents_round(self, start: int) -> list[tuple[int, int, Spans]]:
        """The reported words that hold a place, with the words of their sources."""
        at = bisect_right(self.contents, (start, start + 1), key=_PLACE)
        return [told for told in self.contents[max(0, at - AROUND) : at + 1] if told[0] <= start < told[1]]


def _headline_end(text: str, breaks: Sequence[int]) -> int:
    """Where the text begins behind a first line that has no stop; 0 without such a line."""
    line = text[: breaks[0]].strip() if breaks else ""
    return breaks[0] if line and line[-1] not in ".!?" else 0


_PLACE: Final = itemgetter(0, 1)
AROUND: Final = 30
"""How many rows back are looked at for one whose content holds a place."""
_LEADING: Final = "\"“„«‘'("
"""What may stand before a sentence's first word."""
_DATELINE: Final = re.compile(r"(?m)^[A-Z][A-Z’' -]+(?:,[^\n]{0,30})?(?: \([^)\n]{1,30}\))? ?[-–—]+ ")
