"""A text as a row of words that compare alike whatever was done to their letters, each with its place.

What copiers change without writing anything new makes no difference: case, accents, look-alike letters of
another script, apostrophes, the way a number is grouped. Words inside quotation marks are told apart, since a
quotation that two articles share proves a common speaker, not copying.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import xxhash
from numpy.typing import NDArray

from sayso.core.span import Span
from sayso.core.spelling import sound_of

Keys = NDArray[np.uint64]
Places = NDArray[np.int32]
Flags = NDArray[np.bool_]

_UNSEEN: Final = r"\u00ad\u200b-\u200d\u2060\ufeff"
"""Soft hyphens and marks of no width: they stand in words, and nobody sees them."""
_WORD: Final = re.compile(
    rf"((?=\w)(?:\d{{1,3}}(?:[.,\u00a0\u202f ]\d{{3}})+(?!\w)|\w++(?:['’ʼ{_UNSEEN}]\w++)*+))"
)
_MARKS: Final = re.compile(rf"[.,\u00a0\u202f '’ʼ{_UNSEEN}]")
_LATIN: Final = re.compile("[a-z]")
_DIGIT: Final = re.compile(r"\d")

_LOOKS_LIKE: Final = str.maketrans("аесорхуіјѕԁһкмтвαεικνορτυχ", "aecopxyijsdhkmtbaeiknoptux")
"""Cyrillic and Greek letters that are used for Latin ones, in words that hold both."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one text in order: a key for each (64 bits), its place in code points, whether quoted."""

    keys: Keys
    starts: Places
    ends: Places
    quoted: Flags

    def __len__(self) -> int:
        return len(self.keys)

    def span(self, first: int, last: int) -> Span:
        """The stretch of the text from the word `first` to before the word `last`."""
        return Span(int(self.starts[first]), int(self.ends[last - 1]))


_NO_WORDS: Final = Words(
    np.zeros(0, np.uint64), np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0, np.bool_)
)


def words_of(text: str, read: Iterable[Span], quotations: Iterable[Span]) -> Words:
    """The words of the stretches that are read, in order; those within `quotations` are marked."""
    found = [_words_in(span.of(text), span.start) for span in read]
    if not found:
        return _NO_WORDS
    keys, starts, ends = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Words(keys, starts, ends, within(starts, ends, quotations))


def _words_in(text: str, start: int) -> tuple[Keys, Places, Places]:
    """Keys, starts and ends of the words of a stretch that begins here, by the lengths of words and gaps."""
    pieces = _WORD.split(text)
    ends = start + np.cumsum(np.fromiter(map(len, pieces), np.int32, len(pieces)), dtype=np.int32)
    keys = np.fromiter(map(key_of, pieces[1::2]), np.uint64, len(pieces) // 2)
    return keys, ends[:-1:2], ends[1::2]


@lru_cache(maxsize=200_000)
def key_of(word: str) -> int:
    """64 bits of a word's plain form, names spelled alike whatever script or spelling they stand in."""
    return xxhash.xxh3_64_intdigest(_spelled(plain(word)).encode("utf-8", "surrogatepass"))


def plain(word: str) -> str:
    """The form in which words are compared: "Пentagon’s" is "pentagons", "1,000" is "1000"."""
    folded = _MARKS.sub("", word.casefold())
    if folded.isascii():
        return folded
    bare = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return bare.translate(_LOOKS_LIKE) if _LATIN.search(bare) else bare


def _spelled(word: str) -> str:
    """A plain word as it sounds: "Сивков", "Sivkov" and "Sivkow" are one; numbers stay as they are.

    Common words that fall together by it ("been", "bin") do no harm, as words are compared in runs.
    """
    return word if _DIGIT.search(word) else sound_of(word) or word


def within(starts: Places, ends: Places, spans: Iterable[Span]) -> Flags:
    """Which of the words at these places lie in one of the spans, whole or in part."""
    flags = np.zeros(len(starts), np.bool_)
    for span in spans:
        flags[np.searchsorted(starts, span.start) : np.searchsorted(ends, span.end, "right")] = True
    return flags
