"""What the role head is told about each word of a window beside its state: where it stands from the cue."""

from __future__ import annotations

import numpy as np

from sayso.reader.words import FloatArray, IntArray, Words

STEPS = np.array([1, 2, 3, 4, 5, 7, 9, 12, 16, 22, 30, 42, 60, 90, 130])
DISTANCES = 2 * len(STEPS) + 2
"""Buckets of the signed distance in words, roughly logarithmic; the cue itself is the middle one."""
RELATIONS = 3 * 3
"""Paragraph before, same or after, times outside a quotation, in the cue's own, in another."""


def about_cue(
    words: Words, first: int, last: int, cue: tuple[int, int]
) -> tuple[FloatArray, IntArray, IntArray]:
    """Share in the cue, distance bucket and relation of the words first..last-1 to the cue's words.

    `cue` is (first, last + 1) in words of the text.
    """
    places = np.arange(first, last)
    share = ((places >= cue[0]) & (places < cue[1])).astype(np.float32)
    before, after = np.maximum(cue[0] - places, 0), np.maximum(places - cue[1] + 1, 0)
    buckets = np.searchsorted(STEPS, after, side="right") - np.searchsorted(STEPS, before, side="right")
    side = np.sign(words.paragraphs[first:last] - words.paragraphs[cue[0]]) + 1
    quote, own = words.quotes[first:last], words.quotes[cue[0]]
    quoted = np.where(quote < 0, 0, np.where(quote == own, 1, 2))
    return share / share.sum(), (buckets + len(STEPS)).astype(np.int64), (side * 3 + quoted).astype(np.int64)
