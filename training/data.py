"""Articles with gold attributions -> windows with labels, cut by the very functions that cut at run time."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from evaluation.corpus import Article, GoldAttribution
from sayso.core.span import Span
from sayso.reader.features import about_cue
from sayso.reader.windows import Layout, Pieces, Special, Window, cut, inputs_of, pieces_of
from sayso.reader.words import Words, word_runs, words_of

SOURCE, CONTENT, CUE = 1, 2, 3
LEDGER, POLNEAR = 0, 1
"""Annotation schemes: the ledger marks attributions inside contents, PolNeAR leaves them out."""
UNKNOWN = -100
MOST_CUES = 24


@dataclass(frozen=True, slots=True)
class Asked:
    """One cue of a window with the labels its attribution gives the window's words."""

    cue: tuple[int, int]
    labels: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Example:
    """One window: the encoder's input, cue labels (UNKNOWN where the corpus says nothing), and asked cues.

    `words` and `first` give the words for features of further, wrongly proposed cues.
    """

    ids: NDArray[np.int64]
    shapes: NDArray[np.int64]
    flags: NDArray[np.int64]
    heads: NDArray[np.int64]
    scheme: int
    cues: NDArray[np.int64]
    asked: tuple[Asked, ...]
    words: Words
    first: int
    last: int

    def features(
        self, cue: tuple[int, int]
    ) -> tuple[NDArray[np.float32], NDArray[np.int64], NDArray[np.int64]]:
        """The role head's input about one cue."""
        return about_cue(self.words, self.first, self.last, cue)


def examples_of(
    article: Article, tokenizer: Tokenizer, special: Special, layout: Layout, *, scheme: int, masked: bool
) -> list[Example]:
    """The article's windows; `masked` leaves cues inside contents open: their corpus marks none."""
    words = words_of(article.text, [Span(0, len(article.text))])
    pieces = pieces_of(words, tokenizer, special)
    gold = [labelled for a in article.attributions if (labelled := _roles(words, a)).any()]
    cues = _cue_labels(words, gold, masked=masked)
    return [_example(pieces, window, special, gold, cues, scheme) for window in cut(pieces, layout)]


def _roles(words: Words, attribution: GoldAttribution) -> NDArray[np.int64]:
    """The role of every word of the text in one attribution; a cue wins over a source over a content."""
    labels = np.zeros(len(words), np.int64)
    for role, spans in ((CONTENT, attribution.content), (SOURCE, attribution.source), (CUE, attribution.cue)):
        for span in spans:
            first, last = (
                np.searchsorted(words.ends, span.start, "right"),
                np.searchsorted(words.starts, span.end),
            )
            labels[first:last] = role
    return labels


def _cue_labels(words: Words, gold: Sequence[NDArray[np.int64]], *, masked: bool) -> NDArray[np.int64]:
    labels = np.zeros(len(words), np.int64)
    if masked:
        for roles in gold:
            labels[roles == CONTENT] = UNKNOWN
    for roles in gold:
        for first, last in word_runs(roles == CUE):
            labels[first] = 1
            labels[first + 1 : last] = 2
    return labels


def _example(
    pieces: Pieces,
    window: Window,
    special: Special,
    gold: Sequence[NDArray[np.int64]],
    cues: NDArray[np.int64],
    scheme: int,
) -> Example:
    inputs = inputs_of(pieces, window, special)
    here = slice(window.first, window.last)
    own = cues[here].copy()
    asked = tuple(
        Asked(run, roles[here])
        for roles in gold
        for run in word_runs(roles == CUE)
        if window.core_first <= run[0] < window.core_last and run[1] <= window.last
    )
    return Example(
        inputs.ids,
        inputs.shapes,
        inputs.flags,
        inputs.heads,
        scheme,
        own,
        asked[:MOST_CUES],
        pieces.words,
        window.first,
        window.last,
    )


def batches(examples: Iterable[Example], *, pieces: int, chance: random.Random) -> list[list[Example]]:
    """Batches of like length, about `pieces` pieces each, in a random order."""
    ordered = sorted(examples, key=lambda e: (len(e.ids) // 8, chance.random()))
    done: list[list[Example]] = []
    batch: list[Example] = []
    for example in ordered:
        if batch and (len(batch) + 1) * max(len(example.ids), len(batch[0].ids)) > pieces:
            done.append(batch)
            batch = []
        batch.append(example)
    if batch:
        done.append(batch)
    chance.shuffle(done)
    return done
