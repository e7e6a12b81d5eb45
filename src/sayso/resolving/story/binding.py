"""Whom a pronoun cannot mean, by where it stands: who reports words is not spoken of in them by his own name.

Who says what stands before "she said" is nobody named inside it ("'My neighbour rang me,' she said"), and
inside his own quotation marks, or behind his own label, a speaker is "I" and never "he".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.span import Span, Spans
from sayso.resolving.people import Somebody
from sayso.resolving.story.pronouns import HE, PERSONAL, Place

Told = tuple[int, int, Spans]
"""Where reported words begin and end, and the words of their source."""


def outside(
    text: str, places: Iterable[Place], own: Sequence[tuple[int, int]], word: str, start: int
) -> list[Place]:
    """The places that do not lie in what a pronoun's bearer says himself before it; of a body that is not
    quoted its own words may tell by its name ("the Office counted nine, it said").
    """
    before = [
        (begin, end)
        for begin, end in own
        if begin < start and (word in PERSONAL or is_open(text, begin, begin + 1))
    ]
    return [p for p in places if not any(begin <= p.start < end for begin, end in before)]


def is_quoted(text: str, told: Told, at: int) -> bool:
    """Whether a place in reported words is in its speaker's very words: in quotation marks that are still
    open there, or behind his label.
    """
    start, _, source = told
    return is_open(text, start, at) or bool(
        source and source[-1].end < start and text.startswith(":", source[-1].end)
    )


def is_open(text: str, start: int, at: int) -> bool:
    """Whether quotation marks that open with some words are still open further on."""
    begin = start if text[start] in _OPENING else start - 1
    if begin < 0 or text[begin] not in _OPENING:
        return False
    closing = _OPENING[text[begin]]
    return closing.search(text, begin + 1, at) is None


_OPENING: Final = {
    '"': re.compile('"'), "“": re.compile("”"), "„": re.compile("[“”]"), "«": re.compile("»"),
    "‘": re.compile(r"’(?!\w)"), "'": re.compile(r"'(?!\w)"),
}  # fmt: skip
"""Opening marks, and what closes them; a mark inside a word is an apostrophe."""


def not_of(places: Iterable[Place], speakers: Sequence[Somebody]) -> list[Place]:
    """The places of others than those speakers."""
    return [place for place in places if not any(place.somebody is one for one in speakers)]


def not_spoken_of(text: str, places: list[Place], own: Sequence[tuple[int, int]], word: str) -> list[Place]:
    """The places, whom the sentence before tells of no likelier to speak than who stands near where a speaker
    tells of him: says "he" of another in his very words ("'He is innocent,' he said"), or his name.
    """
    other = _OF_HIM if word in HE else _OF_HER
    quoted = (Span(begin, end).of(text) for begin, end in own if is_open(text, begin, begin + 1))
    any_he = any(other.search(words) for words in quoted)
    return [
        replace(place, subject=False)
        if place.subject and not place.source and (any_he or _is_named_in(place, own))
        else place
        for place in places
    ]


def _is_named_in(place: Place, own: Sequence[tuple[int, int]]) -> bool:
    figure = place.somebody.figure
    return figure is not None and any(figure.is_named_in(begin, end) for begin, end in own)


_OF_HIM: Final = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_OF_HER: Final = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
