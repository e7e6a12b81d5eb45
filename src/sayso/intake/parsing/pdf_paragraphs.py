"""A PDF's lines joined into paragraphs: what the page shows by space, indents and short lines.

No word is altered but those broken at a line's end. Two lines of a paragraph are joined by a space (by
nothing between Chinese or Japanese letters); pieces of one row, as in tables, by a tab. A line that the
page ends on purpose, where the next word would still have fitted, keeps its line break; where more
space than between lines shows, or another size of letters, or another column or page begins, an empty
line stands. A sentence that goes on in the next column or page goes on in the text, unless a running
head or foot lies between. There are no form feeds.

A broken word is put together. PDFium does not tell whether its hyphen is the typesetter's ("exam-", "ple")
or the word's own ("well-", "known"): it is left out where the word stands unbroken elsewhere in the document,
kept where the compound or both its halves do, and otherwise goes as the document does, by HYPHENATES.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain, pairwise
from statistics import median
from typing import Final

from sayso.intake.parsing.pdf_lines import Line

SAME_SIZE: Final = (0.85, 1.18)
"""Ratio of two lines' sizes within which they are set in one size."""
SAME_ROW: Final = 0.3
"""Of a line's size: nearer to each other in the vertical, two pieces stand in one row."""
APART: Final = 1.25
"""Of the distance of lines: further apart, a paragraph ends."""
MOST: Final = 2.45
"""Distance of lines, in sizes of letters, at most: they are set with 1.2, by typewriters with 2.3."""
INDENT: Final = (0.8, 6.0)
"""Sizes by which a paragraph's first line is set in."""
COLUMN: Final = 4.0
"""Sizes by which the left ends of one column's lines may differ."""
NEAR: Final = 30
"""Lines before and after one in which the right end of its column is looked for."""

HYPHENATES: Final = 0.02
"""Share of lines with a broken word from which the typesetter breaks words. Where he does, some 5 % of lines
end in one, where he does not, some 0.65 %, in compounds (6 or 7 in 1,000 words); 2 % parts the two best."""

_WORDS: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIRST_WORD: Final = re.compile(r"\W*[^\W\d_]+")
_LAST_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*$")
_HYPHEN_LAST: Final = re.compile(r"[^\W\d_]-$")
_FINISHED: Final = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")
_BULLET: Final = re.compile(r"[•◦▪▫■□●○‣⁃∙➢➤✓✔]|\uf0b7|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s")
_WIDE: Final = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


def text_of(pages: Sequence[Sequence[Line]]) -> str:
    """The text of all pages; empty where no line holds words."""
    return "".join(_Text(pages).pieces())


class _Text:
    """The lines of a whole document, which settle together what is usual and which words there are."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        self.lines = list(chain.from_iterable(pages))
        self.page_ends = set(accumulate(map(len, pages)))
        self.drops = [_drop(line, after) for line, after in pairwise(self.lines)]
        self.usual = median([drop for drop in self.drops if SAME_ROW < drop < MOST] or [MOST])
        self.broken = [line.broken or bool(_HYPHEN_LAST.search(line.text)) for line in self.lines]
        self.hyphenates = sum(self.broken) >= HYPHENATES * len(self.lines)

    def pieces(self) -> Iterator[str]:
        """The text in pieces: lines, and what stands between them."""
        for number, line in enumerate(self.lines[:-1]):
            after = self.lines[number + 1]
            gap = self._gap(number, line, after)
            word = line.text.removesuffix("-")
            ends_in_hyphen = word != line.text and _continues(word, after)
            if (line.broken and gap != "\n\n") or (ends_in_hyphen and gap == " "):
                yield from (word, self._hyphen(word, after))
            else:
                yield from (line.text, "-" if line.broken else "", gap)
        if self.lines:
            yield self.lines[-1].text

    def _gap(self, number: int, line: Line, after: Line) -> str:
        """What stands between a line and the next."""
        space = "" if _WIDE.match(line.text[-1]) and _WIDE.match(after.text[0]) else " "
        drop = self.drops[number]
        if not _same_size(line, after):
            return "\n\n"
        if number + 1 in self.page_ends or drop < -SAME_ROW:
            return space if _continues(line.text, after) else "\n\n"
        if drop < SAME_ROW:
            return "\t" if after.left >= line.left else "\n\n"
        if drop > APART * self._distance(number):
            return "\n\n"
        if _continues(line.text, after):
            return space
        return "\n" if _opens(line, after) or self._ends_early(number, line, after) else space

    def _distance(self, number: int) -> float:
        """The distance of lines hereabouts: that usual in the document, or a shorter one above or below."""
        near = self.drops[max(0, number - 1) : number + 2]
        return min(self.usual, *(drop for drop in near if drop > SAME_ROW))

    def _ends_early(self, number: int, line: Line, after: Line) -> bool:
        """Whether the next line's first word would have fitted on this one."""
        near = self.lines[max(0, number - NEAR) : number + NEAR]
        edge = max(other.right for other in near if _in_one_column(line, other))
        letters = 1 if _WIDE.match(after.text[0]) else len(after.text.split(maxsplit=1)[0]) + 1
        return edge - line.right > letters * (after.right - after.left) / len(after.text)

    def _hyphen(self, word: str, after: Line) -> str:
        """The hyphen of a word that was broken, or nothing where breaking it brought the hyphen there."""
        last, first = _LAST_WORD.search(word), _FIRST_WORD.match(after.text)
        if not last or not first or not first[0].islower() or "-" in last[0]:
            return "-"
        left, right = last[0].casefold(), first[0].casefold()
        if left + right in self.words:
            return ""
        compound = f"{left}-{right}" in self.words or {left, right} <= self.words
        return "-" if compound or not self.hyphenates else ""

    @cached_property
    def words(self) -> set[str]:
        """The words of the document, those at broken ends left out."""
        found: set[str] = set()
        goes_on = False
        for line, broken in zip(self.lines, self.broken, strict=True):
            words = [word.casefold() for word in _WORDS.findall(line.text)]
            found.update(words[goes_on : len(words) - broken])
            goes_on = broken
        return found


def _continues(text: str, after: Line) -> bool:
    """Whether the sentence plainly goes on: no mark ends it, and a small letter follows."""
    return after.text[0].islower() and not _FINISHED.search(text)


def _opens(line: Line, after: Line) -> bool:
    """Whether the next line opens an entry of a list, or a paragraph by being set in."""
    if _BULLET.match(after.text):
        return True
    least, most = INDENT
    set_in = least < (after.left - line.left) / line.size < most
    return set_in and not _BULLET.match(line.text)


def _in_one_column(line: Line, other: Line) -> bool:
    return abs(line.left - other.left) < COLUMN * line.size and _same_size(line, other)


def _same_size(line: Line, other: Line) -> bool:
    least, most = SAME_SIZE
    return least < line.size / other.size < most


def _drop(line: Line, after: Line) -> float:
    """How far below a line the next one stands, in sizes of its letters."""
    return (line.base - after.base) / line.size
