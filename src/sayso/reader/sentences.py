"""Where sentences end: the unit in which the article's own voice is told and counted.

A sentence never crosses a paragraph. A full stop ends one only where what follows can begin the next and what
stands before it is no abbreviation or initial; texts that lost their commas and line breaks keep their stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.core.hours import BEHIND_HOUR
from sayso.core.span import Span, trimmed
from sayso.reader.dotted import is_in_name
from sayso.reader.quotes import paragraphs

_END = re.compile(
    r"(?<![.!?…])(?:[.!?…]++(?:\s»|[\"”“’‘»'\)\]])*(?:\[(?:\d{1,3}|[a-z]|note \d+)\])*(?=\s)"
    r"|[.!?…]++(?=[A-Z][a-z]))"
)
"""A row of marks is tried once, from its begin to its end: a text may be nothing but marks. Those of
references belong to the sentence before them ("the next day.[6] The").
"""
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|[A-Z]\.[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Gov|Sen|Rep|Rev|St|Jr|Sr|No|Nos|vs"
    r"|Inc|Ltd|Co|Corp|approx|etc|e\.g|i\.e|a\.m|p\.m|U\.S|U\.N|U\.K|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec))$"
)
_BEGINS = re.compile(r"\s*(?:«\s|[\"“«„‘'(\[])*[A-ZА-ЯЁІЇЄҐ0-9@#*–—-]")
_ALWAYS_ENDS = frozenset("a.m p.m etc".split())
_BEHIND_HOUR = re.compile(BEHIND_HOUR)


def sentences(text: str, stretches: Iterable[Span]) -> Iterator[Span]:
    """The sentences of the stretches, in order, without white space at their ends."""
    for stretch in stretches:
        for paragraph in paragraphs(text, stretch.start, stretch.end):
            yield from _sentences_of(text, paragraph)


def _sentences_of(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for end in _END.finditer(text, paragraph.start, paragraph.end):
        if end.end() < paragraph.end and _ends_here(text, end, start):
            if span := trimmed(text, start, end.end()):
                yield span
            start = end.end()
    if span := trimmed(text, start, paragraph.end):
        yield span


def _ends_here(text: str, end: re.Match[str], start: int) -> bool:
    """Whether the marks end a sentence: what follows can begin one, and no abbreviation stands before."""
    if not _BEGINS.match(text, end.end()):
        return False
    if end.group()[0] != "." or len(end.group()) > 1:
        return True
    if is_in_name(text, end.start(), start):
        return False
    before = _ABBREVIATION.search(text[max(start, end.start() - 12) : end.start()])
    if before is not None and before.group() in ("a.m", "p.m") and _BEHIND_HOUR.match(text, end.end()):
        return False
    return before is None or before.group() in _ALWAYS_ENDS
