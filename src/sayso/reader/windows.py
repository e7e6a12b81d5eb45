"""Cutting a text into windows the encoder can take: cores along paragraphs, with context on both sides.

Every word lies in exactly one core; what a core's window sees beyond it is context, read but not
searched for cues. Nothing is left out and nothing truncated, however long the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from sayso.reader.words import PARAGRAPH_START, IntArray, Words

BATCH_OF_WORDS = 20_000
MOST_KNOWN = 30_000
"""Words whose pieces are kept: a few megabytes."""
_SENTENCE_ENDS = frozenset('.!?…”»"')


@dataclass(frozen=True, slots=True)
class Layout:
    """How long windows are, in pieces: `core` is searched for cues, `context` is seen on each side."""

    core: int
    context: int


@dataclass(frozen=True, slots=True)
class Special:
    """The ids that frame a window and that stand for a word without pieces."""

    begin: int
    end: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text's words cut into the encoder's pieces: `ids` a piece, `offsets[w]` the first piece of word w."""

    words: Words
    ids: IntArray
    offsets: IntArray

    def count(self, first: int, last: int) -> int:
        """How many pieces the words first..last-1 have."""
        return int(self.offsets[last] - self.offsets[first])


@dataclass(frozen=True, slots=True)
class Window:
    """Words first..last-1, of which core_first..core_last-1 are searched for cues."""

    first: int
    last: int
    core_first: int
    core_last: int


@dataclass(frozen=True, slots=True)
class Inputs:
    """One window as the encoder takes it; `heads[w]` is the place of word w's first piece."""

    ids: IntArray
    shapes: IntArray
    flags: IntArray
    heads: IntArray


Known = dict[str, tuple[int, ...]]
"""The pieces of words met before: articles use the same words over and over, and the tokenizer is slow."""


def pieces_of(words: Words, tokenizer: Tokenizer, special: Special, known: Known | None = None) -> Pieces:
    """The encoder's pieces of all words; every word has at least one. What is new goes into `known`."""
    forms = words.forms()
    pieces = _known_pieces(forms, tokenizer, special, {} if known is None else known)
    counts = [len(pieces[form]) for form in forms]
    ids = np.fromiter((piece for form in forms for piece in pieces[form]), np.int64, sum(counts))
    return Pieces(words, ids, np.cumsum([0, *counts], dtype=np.int64))


def _known_pieces(forms: Sequence[str], tokenizer: Tokenizer, special: Special, known: Known) -> Known:
    """The pieces of each of the words."""
    if len(known) > MOST_KNOWN:
        known.clear()
    found = {form: known.get(form, ()) for form in forms}
    fresh = [form for form, pieces in found.items() if not pieces]
    for first in range(0, len(fresh), BATCH_OF_WORDS):
        batch = fresh[first : first + BATCH_OF_WORDS]
        encoding = tokenizer.encode(batch, is_pretokenized=True, add_special_tokens=False)
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is not None:
                found[batch[word]] += (piece,)
    new = {form: found[form] or (special.unknown,) for form in fresh}
    known.update(new)
    return found | new


def cut(pieces: Pieces, layout: Layout) -> Iterator[Window]:
    """The windows of a text, in order."""
    first, total = 0, len(pieces.words)
    while first < total:
        last = _core_end(pieces, first, layout.core)
        left = int(np.searchsorted(pieces.offsets, pieces.offsets[first] - layout.context))
        right = int(np.searchsorted(pieces.offsets, pieces.offsets[last] + layout.context, side="right")) - 1
        yield Window(min(left, first), max(min(right, total), last), first, last)
        first = last


def inputs_of(pieces: Pieces, window: Window, special: Special) -> Inputs:
    """The encoder's input for one window, framed by its special pieces."""
    a, b = pieces.offsets[window.first], pieces.offsets[window.last]
    counts = np.diff(pieces.offsets[window.first : window.last + 1])
    shapes = np.repeat(pieces.words.shapes[window.first : window.last], counts)
    flags = np.repeat(pieces.words.flags[window.first : window.last], counts)
    ids = np.concatenate([[special.begin], pieces.ids[a:b], [special.end]])
    heads = pieces.offsets[window.first : window.last] - a + 1
    return Inputs(ids, np.pad(shapes, 1, constant_values=7), np.pad(flags, 1), heads)


def _core_end(pieces: Pieces, first: int, budget: int) -> int:
    """Where the core from `first` on ends: at a paragraph's or else a sentence's end, if one is near."""
    total = len(pieces.words)
    furthest = int(np.searchsorted(pieces.offsets, pieces.offsets[first] + budget, side="right")) - 1
    furthest = max(min(furthest, total), first + 1)
    if furthest == total:
        return total
    starts = pieces.words.flags[first + 1 : furthest + 1] & PARAGRAPH_START
    nearest = first + (furthest - first) // 2
    paragraph_starts = np.flatnonzero(starts) + first + 1
    if len(paragraph_starts) and paragraph_starts[-1] > nearest:
        return int(paragraph_starts[-1])
    for place in range(furthest, nearest, -1):
        if pieces.words.text[pieces.words.starts[place - 1]] in _SENTENCE_ENDS:
            return place
    return furthest
