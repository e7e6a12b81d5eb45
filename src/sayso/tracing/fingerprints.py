"""Winnowed fingerprints: a text's few runs of words by which its copies are found.

Winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of every `WINDOW` neighbouring runs of `RUN` words
the one with the smallest hash is kept, so that any stretch of RUN + WINDOW - 1 words that two texts share
gives both at least one fingerprint in common, wherever it stands.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from sayso.tracing.words import Keys, Places, Words, key_of

RUN: Final = 5
WINDOW: Final = 8
"""About 80 fingerprints for an article of 400 words, as measured for such an index in the design."""
WINDOW_OF_SHORT: Final = 1
SHORT: Final = 250
"""Up to so many words an article keeps all of them, as a copied sentence, some words of which are others,
is much of it. The wider window keeps none but these, so texts on both sides of this line still meet."""

_ARTICLES: Final = tuple(np.uint64(key_of(word)) for word in ("a", "an", "the"))
"""Translations lose them and put them in; no run holds them."""
_MULTIPLIER: Final = np.uint64(0x9E3779B97F4A7C15)


def runs_of(keys: Keys, size: int = RUN) -> Keys:
    """The hash of each run of `size` words, by the place of its first; order within the run counts."""
    count = len(keys) - size + 1
    if count <= 0:
        return np.zeros(0, np.uint64)
    mixed = np.zeros(count, np.uint64)
    for offset in range(size):
        mixed = (mixed ^ keys[offset : offset + count]) * _MULTIPLIER
        mixed ^= mixed >> np.uint64(29)
    return mixed


def fingerprints_of(words: Words) -> tuple[Keys, Places]:
    """The kept hashes, each once, and the word at which each first stands.

    Runs that lie wholly within quotations are left out, and the articles of all runs.
    """
    told = np.flatnonzero(np.logical_and.reduce([words.keys != article for article in _ARTICLES]))
    runs = runs_of(words.keys[told])
    if not len(runs):
        return runs, np.zeros(0, np.int32)
    own = ~words.quoted[told]
    free = np.flatnonzero(np.logical_or.reduce([own[n : n + len(runs)] for n in range(RUN)]))
    kept = _winnowed(runs[free], WINDOW if len(words) > SHORT else WINDOW_OF_SHORT)
    hashes, first = np.unique(runs[free][kept], return_index=True)
    return hashes, told[free[kept][first]].astype(np.int32)


def _winnowed(runs: Keys, window: int) -> Places:
    """The places kept: the smallest of each window, the rightmost where several are."""
    if len(runs) <= window:
        return np.array([len(runs) - 1 - int(np.argmin(runs[::-1]))] if len(runs) else [], np.int32)
    windows = sliding_window_view(runs, window)[:, ::-1]
    smallest = window - 1 - windows.argmin(axis=1)
    return np.unique(np.arange(len(windows)) + smallest).astype(np.int32)
