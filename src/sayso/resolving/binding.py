"""Whom a pronoun cannot mean, by where it stands: who reports words is not spoken of in them by his own name.

Who says what stands before "she said" is nobody named inside it ("'My neighbour rang me,' she said"), and
inside his own quotation marks, or behind his own label, a speaker is "I" and never "he".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from sayso.core.span import Spans
from sayso.resolving.people import Somebody
from sayso.resolving.pronouns import Place

Told = tuple[int, int, Spans]
"""Where reported words begin and end, and the words of their source."""


def outside(places: Iterable[Place], own: Sequence[tuple[int, int]], start: int) -> list[Place]:
    """The places that do not lie in what a pronoun's bearer says himself before it."""
    before = [(begin, end) for begin, end in own if begin < start]
    if not before:
        return list(places)
    return [p for p in places if not any(begin <= p.start < end for begin, end in before)]


def is_quoted(text: str, told: Told) -> bool:
    """Whether reported words are their speaker's very words: in quotation marks or behind his label."""
    start, _, source = told
    marked = text[start] in _MARKS or text[max(0, start - 1)] in _MARKS
    return marked or bool(source and text.startswith(":", source[-1].end) and source[-1].end < start)


_MARKS: Final = "\"“„«‘'"


def not_of(places: Iterable[Place], speakers: Sequence[Somebody]) -> list[Place]:
    """The places of others than those speakers."""
    return [place for place in places if not any(place.somebody is one for one in speakers)]
