"""Winnowed fingerprints: a text's few runs of words by which its copies are found.

Winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of every `WINDOW` neighbouring runs of `RUN` words
the one with the smallest hash is kept, so that any stretch of RUN + WINDOW - 1 words that two texts share
gives both at least one fingerprint in common, wherever it stands.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from sayso.tracing.words import Flags, Keys, Places, Words

VERSION: Final = "winnow-1"
"""Stands beside every stored fingerprint: those of another version never match."""

RUN: Final = 5
WINDOW: Final = 8
"""About 80 fingerprints for an article of 400 words, as measured for such an index in the design."""

_MULTIPLIER: Final = np.uint64(0x9E3779B97F4A7C15)


def runs_of(words: Words, size: int = RUN) -> Keys:
    """The hash of each run of `size` words, by its first word; order within the run counts."""
    count = len(words) - size + 1
    if count <= 0:
        return np.zeros(0, np.uint64)
    mixed = np.zeros(count, np.uint64)
    for offset in range(size):
        mixed = (mixed ^ words.keys[offset : offset + count]) * _MULTIPLIER
        mixed ^= mixed >> np.uint64(29)
    return mixed


def fingerprints_of(words: Words, *, masked: Flags | None = None) -> tuple[Keys, Places]:
    """The kept hashes, each once, and the word at which each first stands.

    Runs that lie wholly in `masked` words (by default the quoted ones) are left out.
    """
    runs = runs_of(words)
    mask = words.quoted if masked is None else masked
    free = ~sliding_window_view(mask, RUN).all(axis=1) if len(runs) else np.zeros(0, np.bool_)
    places = np.flatnonzero(free)
    runs = runs[places]
    kept = _winnowed(runs)
    hashes, first = np.unique(runs[kept], return_index=True)
    return hashes, places[kept][first].astype(np.int32)


def _winnowed(runs: Keys) -> Places:
    """The places kept: the smallest of each window, the rightmost where several are."""
    if len(runs) <= WINDOW:
        return np.array([len(runs) - 1 - int(np.argmin(runs[::-1]))] if len(runs) else [], np.int32)
    windows = sliding_window_view(runs, WINDOW)[:, ::-1]
    smallest = WINDOW - 1 - windows.argmin(axis=1)
    return np.unique(np.arange(len(windows)) + smallest).astype(np.int32)
