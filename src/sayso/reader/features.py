"""What the role head is told about each word of a window beside its state: where it stands from the cue."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.reader.words import FloatArray, IntArray, Words

STEPS = np.array([1, 2, 3, 4, 5, 7, 9, 12, 16, 22, 30, 42, 60, 90, 130])
DISTANCES = 2 * len(STEPS) + 2
"""Buckets of the signed distance in words, roughly logarithmic; the cue itself is the middle one."""
RELATIONS = 3 * 3
"""Paragraph before, same or after, times outside a quotation, in the cue's own, in another."""


def about_cues(
    words: Words, first: int, last: int, cues: Sequence[tuple[int, int]]
) -> tuple[FloatArray, IntArray, IntArray]:
    """Share in the cue, distance bucket and relation of the words first..last-1 to each cue's words.

    All are [cues, words]; cues are (first, last + 1) in words of the text.
    """
    starts, ends = np.array(cues, np.int64).T[:, :, None]
    places = np.arange(first, last)
    share = ((places >= starts) & (places < ends)).astype(np.float32)
    before, after = np.maximum(starts - places, 0), np.maximum(places - ends + 1, 0)
    buckets = np.searchsorted(STEPS, after, side="right") - np.searchsorted(STEPS, before, side="right")
    side = np.sign(words.paragraphs[first:last] - words.paragraphs[starts]) + 1
    quote, own = words.quotes[first:last], words.quotes[starts]
    quoted = np.where(quote < 0, 0, np.where(quote == own, 1, 2))
    return share / share.sum(1, keepdims=True), buckets + len(STEPS), side * 3 + quoted
