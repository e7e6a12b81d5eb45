"""What stands round a page's headline in words: its date, who wrote it; the last resort before guesses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.core.document import Block
from sayso.core.letters import letters_of
from sayso.intake.dates import date_alone, date_at_end, date_in_byline
from sayso.intake.text import author_in_line, is_name

HEADINGS: Final = ("h1", "h2", "h3")
OVER: Final = 2
UNDER: Final = 8
"""Blocks over a headline and below it among which its date and its author's name stand."""
PROSE: Final = 12
"""Words of a paragraph of the article, below which nothing belongs to its head."""
LONGEST: Final = 120

_CALLED: Final = re.compile(r"[#.][\w-]*(?:byline|author|writer|reporter)", re.IGNORECASE)
_HEAD: Final = re.compile(r"^header\b|[#.][\w-]*(?:header(?![\w-])|masthead|topbar|top-bar)", re.IGNORECASE)
_NAME: Final = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")


class PageHead:
    """The blocks round the headline, where it is known, and what lies further up: the page's own head."""

    def __init__(self, text: str, blocks: tuple[Block, ...], title: str | None) -> None:
        shown = [block for block in blocks if not block.hidden]
        self._text = text
        self._todays: list[Block] = []
        self._over: list[Block] = []
        self._under: list[Block] = []
        at = _headline(text, shown, letters_of(title or ""))
        if at >= 0:
            box, near = shown[at].path[:-1], shown[max(0, at - OVER) : at]
            self._under = list(_below(text, shown[at + 1 : at + 1 + UNDER]))
            self._over = [block for block in near if block.path[: len(box)] == box]
            self._todays = shown[: max(0, at - OVER)] + [b for b in near if _is_pages(b, box)]

    def date(self) -> str | None:
        """The one date below the headline, or else over it in its box."""
        return self._date(self._under) or self._date(self._over)

    def _date(self, blocks: list[Block]) -> str | None:
        """The one date of some blocks; of several the one that is called that of publication."""
        lines = list(self._lines(blocks))
        alone = [found for line in lines if (found := date_alone(line))]
        named = [(day, False) for line in lines if (day := date_in_byline(line))]
        for wanted in ([pair for pair in alone if pair[1]], alone or named):
            if len({date for date, _ in wanted}) == 1:
                return wanted[0][0]
        return None

    def author(self) -> str | None:
        """Whom a line beside the headline names behind "By", or a box that is called the author's."""
        for block in (*self._under, *self._over):
            line = block.span.of(self._text).strip()
            called = any(map(_CALLED.search, block.path[-2:]))
            if found := author_in_line(line) if len(line) <= LONGEST else None:
                return found
            if called and _NAME.fullmatch(line) and is_name(line):
                return line
        return None

    def is_todays(self, date: str) -> bool:
        """Whether a date is the day that the page's own head shows, over the headline and not of it."""
        return any(_day_at_end(line) == date for line in self._lines(self._todays))

    def _lines(self, blocks: list[Block]) -> Iterator[str]:
        return (line for b in blocks if (line := b.span.of(self._text).strip()) and len(line) <= LONGEST)


def _day_at_end(line: str) -> str | None:
    """The day that a line is or ends with, as behind the page's name."""
    alone, ends = date_alone(line), date_at_end(line)
    return alone[0] if alone else ends[1] if ends else None


def _is_pages(block: Block, box: tuple[str, ...]) -> bool:
    """Whether a block stands in the page's own head, in which the headline does not stand."""
    return any(_HEAD.search(label) for label in block.path if label not in box)


def _headline(text: str, shown: list[Block], title: str) -> int:
    """The place of the heading with the page's title; -1 where there is none."""
    found = (
        place
        for tag in HEADINGS
        for place, block in enumerate(shown)
        if block.tag == tag and title and letters_of(block.span.of(text)) == title
    )
    return next(found, -1)


def _below(text: str, blocks: list[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.vote and len(block.span.of(text).split()) >= PROSE:
            return
        yield block
