"""A text as the words the reader labels, each with its place and with what an uncased model cannot see.

Words are those of the scores, `\\w+|[^\\w\\s]`. Whatever the encoder needs changed (Cyrillic spelt in
Latin letters, quotation marks made alike) is done to a copy of each word: a label belongs to a word,
and a word keeps its place in the text as given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sayso.core.span import Span
from sayso.reader.quotes import find_quotes, paragraphs

WORD = re.compile(r"\w+|[^\w\s]")
IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float32]

LONGEST = 100
"""Characters of one word that the encoder sees; its vocabulary has no longer ones."""

LOWER, INITIAL, CAPITALS, MIXED, DIGITS, OTHER_SCRIPT, QUOTE_MARK, MARK = range(8)
SHAPES = 8
PARAGRAPH_START, QUOTED = 1, 2
FLAGS = 4

_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye g".split(" "),
        strict=True,
    )
)
_ALIKE = {"«": "“", "»": "”", "„": "“", "‟": "“", "‚": "‘", "‛": "‘", "‹": "‘", "›": "’", "❝": "“", "❞": "”"}
_FOR_ENCODER = str.maketrans({**_LATIN, **{k.upper(): v for k, v in _LATIN.items()}, **_ALIKE})
_QUOTE_MARKS = frozenset("\"“”„‟«»‘’‚‛'‹›❝❞「」『』")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of some stretches of a text; arrays have one entry a word.

    `starts`, `ends` are code points of the text; `paragraphs` numbers the paragraph a word stands in;
    `stretches` numbers the given stretch; `shapes` holds LOWER..MARK; `flags` the sum of
    PARAGRAPH_START and QUOTED; `quotes` numbers the quoted passage a word stands in, -1 outside.
    """

    text: str
    starts: IntArray
    ends: IntArray
    paragraphs: IntArray
    stretches: IntArray
    shapes: IntArray
    flags: IntArray
    quotes: IntArray

    def __len__(self) -> int:
        return len(self.starts)

    def forms(self) -> list[str]:
        """The words as the encoder reads them."""
        places = zip(self.starts.tolist(), self.ends.tolist(), strict=True)
        return [for_encoder(self.text[a:b]) for a, b in places]


def words_of(text: str, stretches: Iterable[Span]) -> Words:
    """The words of the stretches, in order, with their paragraphs, quotations and shapes."""
    spans: list[tuple[int, int]] = []
    paragraph_of: list[int] = []
    stretch_of: list[int] = []
    quotes: list[Span] = []
    paragraph = -1
    for number, stretch in enumerate(stretches):
        quotes += find_quotes(text, stretch.start, stretch.end)
        for piece in paragraphs(text, stretch.start, stretch.end):
            paragraph += 1
            found = [m.span() for m in WORD.finditer(text, piece.start, piece.end)]
            spans += found
            paragraph_of += [paragraph] * len(found)
            stretch_of += [number] * len(found)
    starts, ends = np.array(spans, np.int64).reshape(-1, 2).T.copy()
    paragraph_array = np.array(paragraph_of, np.int64)
    quote_of = _quote_numbers(starts, quotes)
    first_of_paragraph = np.diff(paragraph_array, prepend=-1) != 0
    flags = PARAGRAPH_START * first_of_paragraph + QUOTED * (quote_of >= 0)
    shapes = np.array([shape(text[a:b]) for a, b in spans], np.int64)
    return Words(
        text,
        starts,
        ends,
        paragraph_array,
        np.array(stretch_of, np.int64),
        shapes,
        flags.astype(np.int64),
        quote_of,
    )


def for_encoder(word: str) -> str:
    """The word as the encoder reads it: Cyrillic in Latin letters, quotation marks of one kind."""
    if word.isascii():
        return word[:LONGEST]
    return word[:LONGEST].translate(_FOR_ENCODER)


@lru_cache(maxsize=30_000)
def shape(word: str) -> int:
    """What an uncased model cannot see of a word: capitals, script, that it is a quotation mark."""
    first = word[0]
    if not (first.isalnum() or first == "_"):
        return QUOTE_MARK if first in _QUOTE_MARKS else MARK
    if word.isdigit():
        return DIGITS
    if not word[:LONGEST].isascii() and ord(max(word[:LONGEST])) > 0x2FF:
        return OTHER_SCRIPT
    if word.islower():
        return LOWER
    if first.isupper() and (len(word) == 1 or word[1:].islower()):
        return INITIAL
    return CAPITALS if word.isupper() else MIXED


def _quote_numbers(starts: IntArray, quotes: list[Span]) -> IntArray:
    numbers = np.full(len(starts), -1, np.int64)
    edges = np.searchsorted(starts, [(q.start, q.end) for q in quotes]).tolist() if quotes else []
    for number, (first, last) in enumerate(edges):
        numbers[first:last] = number
    return numbers


def word_runs(labels: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Runs of true labels as (first, last + 1)."""
    edges = np.flatnonzero(np.diff(labels.astype(np.int8), prepend=0, append=0))
    return [(int(a), int(b)) for a, b in list(pairwise(edges))[::2]]
