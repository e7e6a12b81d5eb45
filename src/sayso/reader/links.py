"""From a network's numbers to attributions: which words propose a cue, and which roles each cue gives.

A cue is proposed where the cue head sees one; the role head then labels the whole window for it, and the
best path through those labels is the attribution: sources, cues and contents come joined, may be shared
between cues, and may be discontinuous. A path without cue or content refuses the proposal.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np

from sayso.core.span import Span, Spans
from sayso.reader.words import FloatArray, IntArray, Words, word_runs

OUTSIDE, SOURCE, CONTENT, CUE, RELAY = range(5)
BEGINS, GOES_ON = 1, 2

Runs = tuple[tuple[int, int], ...]
"""Runs of words of the text as (first, last + 1)."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The transition scores of the role labels: `moves[before, after]`, at the start and at the end."""

    moves: FloatArray
    starts: FloatArray
    ends: FloatArray


@dataclass(frozen=True, slots=True)
class Reading:
    """One attribution as word numbers of the text, with what its confidence is made from.

    `evidence` holds, in this order: log-odds that the cue is one, log-odds that it is not refused,
    log-probability of the best path, and 1 where no source was found. `fields` is the vector of `heads.py`.
    """

    source: Runs
    cue: Runs
    content: Runs
    relay: Runs
    evidence: tuple[float, float, float, float]
    fields: FloatArray = field(compare=False)


def propose_cues(chances: FloatArray, threshold: float) -> list[tuple[int, int]]:
    """Runs of words (first, last + 1) that are each part of a cue with more than this probability."""
    runs: list[tuple[int, int]] = []
    for first, last in word_runs(chances[:, OUTSIDE] < 1 - threshold):
        begins = [n for n in range(first + 1, last) if chances[n, BEGINS] > chances[n, GOES_ON]]
        edges = [first, *begins, last]
        runs += pairwise(edges)
    return runs


def best_paths(logits: FloatArray, chain: Chain) -> tuple[IntArray, FloatArray, FloatArray]:
    """For each cue the best labels [cues, words], their log-probability, and that of "no role at all".

    Viterbi and the forward algorithm over the same lattice (Lafferty et al. 2001), all cues at once.
    """
    cues, words, labels = logits.shape
    best = total = chain.starts + logits[:, 0]
    back = np.zeros((words, cues, labels), np.int64)
    for place in range(1, words):
        options = best[:, :, None] + chain.moves
        back[place] = options.argmax(1)
        best = options.max(1) + logits[:, place]
        total = _logsumexp(total[:, :, None] + chain.moves) + logits[:, place]
    best, norm = best + chain.ends, _logsumexp((total + chain.ends)[:, :, None])[:, 0]
    paths = np.zeros((cues, words), np.int64)
    paths[:, -1] = best.argmax(1)
    for place in range(words - 1, 0, -1):
        paths[:, place - 1] = np.take_along_axis(back[place], paths[:, place, None], 1)[:, 0]
    stay = chain.moves[OUTSIDE, OUTSIDE] * (words - 1) + chain.starts[OUTSIDE] + chain.ends[OUTSIDE]
    nothing = logits[:, :, OUTSIDE].sum(1) + stay
    return paths, (best.max(1) - norm).astype(np.float32), (nothing - norm).astype(np.float32)


def reading_of(
    path: IntArray, first: int, evidence: tuple[float, float, float], fields: FloatArray
) -> Reading | None:
    """The attribution that a path of labels gives, None where it refuses its cue.

    `first` is the number of the window's first word, `evidence` all but its last entry.
    """
    source, cue, content, relay = (
        tuple((a + first, b + first) for a, b in word_runs(path == role))
        for role in (SOURCE, CUE, CONTENT, RELAY)
    )
    if not cue or not content:
        return None
    return Reading(source, cue, content, relay, (*evidence, 0.0 if source else 1.0), fields)


def without_doubles(readings: list[Reading]) -> list[Reading]:
    """The readings in order of their cues; of several with overlapping cues the likeliest stays."""
    kept: list[Reading] = []
    taken: set[int] = set()
    for reading in sorted(readings, key=lambda r: (-r.evidence[1] - r.evidence[2], r.cue)):
        words = {n for a, b in reading.cue for n in range(a, b)}
        if not words & taken:
            taken |= words
            kept.append(reading)
    return sorted(kept, key=lambda r: r.cue)


def whole_quotations(reading: Reading, words: Words, first: int, last: int) -> Reading:
    """The reading with a content that was cut by its window's edge led on to the end of its quotation."""
    runs = [list(run) for run in reading.content]
    if runs[-1][1] == last < len(words) and words.quotes[last - 1] >= 0:
        runs[-1][1] = _quotation_end(words, last)
    if runs[0][0] == first > 0 and words.quotes[first] >= 0:
        runs[0][0] = _quotation_start(words, first)
    return replace(reading, content=tuple((a, b) for a, b in runs))


def spans_of(runs: Runs, words: Words) -> Spans:
    """The code points of runs of words, cut where the text between two stretches was not read."""
    spans: list[Span] = []
    for first, last in runs:
        cuts = np.flatnonzero(np.diff(words.stretches[first:last])) + first + 1
        edges = [first, *map(int, cuts), last]
        spans += [Span(int(words.starts[a]), int(words.ends[b - 1])) for a, b in pairwise(edges)]
    return tuple(spans)


def softmax(logits: FloatArray) -> FloatArray:
    """Probabilities over the last axis."""
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return np.asarray(powers / powers.sum(-1, keepdims=True), np.float32)


def _logsumexp(scores: FloatArray) -> FloatArray:
    top = scores.max(1, keepdims=True)
    return np.asarray(top[:, 0] + np.log(np.exp(scores - top).sum(1)), np.float32)


def _quotation_end(words: Words, place: int) -> int:
    """Where the quotation that runs over `place` ends; a quotation may go on in the next paragraph."""
    while place < len(words) and words.quotes[place] >= 0 and _goes_on(words, place):
        place += 1
    return place


def _quotation_start(words: Words, place: int) -> int:
    while place > 0 and words.quotes[place - 1] >= 0 and _goes_on(words, place):
        place -= 1
    return place


def _goes_on(words: Words, place: int) -> bool:
    """Whether the quotation of the word before goes on here: the same, or reopened after a missing close."""
    same = words.quotes[place] == words.quotes[place - 1]
    left_open = words.text[words.ends[place - 1] - 1] not in "”»\"’'"
    return bool(same or (words.paragraphs[place] != words.paragraphs[place - 1] and left_open))
