"""From a network's numbers to attributions: which words propose a cue, and which roles each cue gives.

A cue is proposed where the cue head sees one; the role head then labels the whole window for it, and the
best path through those labels is the attribution: sources, cues and contents come joined, may be shared
between cues, and may be discontinuous. A path without cue or content refuses the proposal.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np

from sayso.core.span import Span, Spans
from sayso.reader.words import FloatArray, IntArray, Words, word_runs

LABELS = 5
OUTSIDE, SOURCE, CONTENT, CUE, RELAY = range(LABELS)
BEGINS, GOES_ON = 1, 2

NEAREST = 8
"""Cues at the end of a content that are asked whether all of it is theirs."""

Runs = tuple[tuple[int, int], ...]
"""Runs of words of the text as (first, last + 1)."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The transition scores of the role labels: `moves[before, after]`, at the start and at the end."""

    moves: FloatArray
    starts: FloatArray
    ends: FloatArray


@dataclass(frozen=True, slots=True)
class Paths:
    """For each cue of a window the best labels [cues, words], their log-probability, that of "no role"."""

    labels: IntArray
    chances: FloatArray
    nothing: FloatArray


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


def best_paths(lattices: Sequence[FloatArray], chain: Chain) -> list[Paths]:
    """For each window's lattice [cues, words, labels] the best paths of its cues.

    Viterbi and the forward algorithm side by side (Lafferty et al. 2001), all cues of all windows at once:
    one step costs much the same for one cue as for fifty. The longest windows come first, so that those
    which still go on at a word are the first of them.
    """
    order = sorted(range(len(lattices)), key=lambda n: -lattices[n].shape[1])
    lengths = np.repeat([lattices[n].shape[1] for n in order], [len(lattices[n]) for n in order])
    logits = np.zeros((lengths[0], len(chain.starts), len(lengths)), np.float32)
    firsts = np.cumsum([0, *(len(lattices[n]) for n in order)]).tolist()
    for n, first in zip(order, firsts[:-1], strict=True):
        cues, words, _ = lattices[n].shape
        logits[:words, :, first : first + cues] = lattices[n].transpose(1, 2, 0)
    best, total = _led_through(logits, lengths, chain)
    last = (lengths - 1, slice(None), np.arange(len(lengths)))
    at_end = best[last] + chain.ends
    norm = _logsumexp(total[last] + chain.ends)
    paths = _traced_back(best, at_end.argmax(1), lengths, chain)
    chances = (at_end.max(1) - norm).astype(np.float32)
    done: dict[int, Paths] = {}
    for n, first in zip(order, firsts[:-1], strict=True):
        cues, words, _ = lattices[n].shape
        own = slice(first, first + cues)
        stay = chain.moves[OUTSIDE, OUTSIDE] * (words - 1) + chain.starts[OUTSIDE] + chain.ends[OUTSIDE]
        nothing = lattices[n][:, :, OUTSIDE].sum(1) + stay - norm[own]
        done[n] = Paths(paths[:words, own].T, chances[own], nothing.astype(np.float32))
    return [done[n] for n in range(len(lattices))]


def _led_through(logits: FloatArray, lengths: IntArray, chain: Chain) -> tuple[FloatArray, FloatArray]:
    """The scores [words, labels, cues] of the best path, and of all paths, to each label of each word."""
    # The label before is the first axis: numpy reduces along it whole rows at a time.
    scores = np.zeros((len(logits), len(chain.starts), 2, len(lengths)), np.float32)
    scores[0] = (chain.starts[:, None] + logits[0])[:, None]
    going = np.searchsorted(-lengths, -np.arange(len(logits)))
    moves = chain.moves[:, :, None, None]
    for place, cues in enumerate(going.tolist()[1:], 1):
        options = scores[place - 1, :, None, :, :cues] + moves
        here = np.maximum.reduce(options, 0, out=scores[place, :, :, :cues])
        beside = np.exp(options[:, :, 1] - here[:, 1])
        here[:, 1] += np.log(np.add.reduce(beside, 0))
        here += logits[place, :, None, :cues]
    return scores[:, :, 0], scores[:, :, 1]


def _traced_back(best: FloatArray, ends: IntArray, lengths: IntArray, chain: Chain) -> IntArray:
    """The labels [words, cues] of the best paths, from their last label on; behind its end a path stays."""
    words, labels, cues = best.shape
    back = (best[:-1, :, None] + chain.moves[:, :, None]).argmax(1)
    back += (np.arange(labels)[:, None] - back) * (np.arange(1, words)[:, None, None] >= lengths)
    # Labels as places in a row of all labels of all cues: one look-up a word follows all paths.
    numbers = np.arange(cues)
    back = (back * cues + numbers).reshape(words - 1, labels * cues)
    paths = np.empty((words, cues), np.int64)
    paths[-1] = ends * cues + numbers
    for place in range(words - 1, 0, -1):
        back[place - 1].take(paths[place], out=paths[place - 1], mode="clip")  # "raise" would copy
    return np.asarray(paths // cues, np.int64)


def reading_of(
    path: IntArray, first: int, evidence: tuple[float, float, float], fields: FloatArray
) -> Reading | None:
    """The attribution that a path of labels gives, None where it refuses its cue.

    `first` is the number of the window's first word, `evidence` all but its last entry.
    """
    runs: list[list[tuple[int, int]]] = [[] for _ in range(LABELS)]
    edges = [0, *(np.flatnonzero(path[1:] != path[:-1]) + 1).tolist(), len(path)]
    for start, end in pairwise(edges):
        runs[path[start]].append((start + first, end + first))
    source, cue, content, relay = (tuple(runs[role]) for role in (SOURCE, CUE, CONTENT, RELAY))
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


def uncrossed(readings: list[Reading]) -> list[Reading]:
    """The readings in order of their cues, a content cut where it runs on into what attributes all of it.

    "They blamed the army, activists said": what activists said holds the blame, so that the blame cannot hold
    "activists said". The end of a content is where a reader errs, not what stands before its cue.
    """
    firsts = [reading.cue[-1][0] for reading in readings]
    order = sorted(range(len(readings)), key=firsts.__getitem__)
    places = [firsts[n] for n in order]
    done = []
    for inner in readings:
        first, last = inner.content[-1]
        near = order[bisect_right(places, first) : bisect_left(places, last)][-NEAREST:]
        done.append(_ended_before(inner, [readings[n] for n in near]))
    return done


def _ended_before(inner: Reading, others: Sequence[Reading]) -> Reading:
    first, last = inner.content[-1]
    for outer in others:
        named = [(a, b) for a, b in outer.source + outer.cue if first < a and b <= last]
        at_end = outer.cue[-1] in named and max(b for _, b in named) >= last - 1
        if at_end and all(_within(run, outer.content) for run in inner.cue):
            return replace(inner, content=(*inner.content[:-1], (first, min(a for a, _ in named))))
    return inner


def _within(run: tuple[int, int], runs: Runs) -> bool:
    return any(a <= run[0] and run[1] <= b for a, b in runs)


def whole_quotations(reading: Reading, words: Words, first: int, last: int) -> Reading:
    """The reading with a content that was cut by its window's edge led on to the end of its quotation, or of
    its sentence where it is not quoted.
    """
    runs = [list(run) for run in reading.content]
    if runs[-1][1] == last < len(words):
        end = _quotation_end if words.quotes[last - 1] >= 0 else _sentence_end
        runs[-1][1] = end(words, last)
    if runs[0][0] == first > 0 and words.quotes[first] >= 0:
        runs[0][0] = _quotation_start(words, first)
    return replace(reading, content=tuple((a, b) for a, b in runs))


def spans_of(runs: Runs, words: Words) -> Spans:
    """The code points of runs of words, cut where the text between two stretches was not read."""
    spans: list[Span] = []
    for first, last in runs:
        if words.stretches[first] == words.stretches[last - 1]:
            spans.append(Span(int(words.starts[first]), int(words.ends[last - 1])))
            continue
        cuts = np.flatnonzero(np.diff(words.stretches[first:last])) + first + 1
        edges = [first, *map(int, cuts), last]
        spans += [Span(int(words.starts[a]), int(words.ends[b - 1])) for a, b in pairwise(edges)]
    return tuple(spans)


def softmax(logits: FloatArray) -> FloatArray:
    """Probabilities over the last axis."""
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return np.asarray(powers / powers.sum(-1, keepdims=True), np.float32)


def _logsumexp(scores: FloatArray) -> FloatArray:
    top = scores.max(1)
    return np.asarray(top + np.log(np.exp(scores - top[:, None]).sum(1)), np.float32)


def _quotation_end(words: Words, place: int) -> int:
    """Where the quotation that runs over `place` ends; a quotation may go on in the next paragraph."""
    while place < len(words) and words.quotes[place] >= 0 and _goes_on(words, place):
        place += 1
    return place


def _sentence_end(words: Words, place: int) -> int:
    """Behind the last word before the next full stop, or of the paragraph."""
    while place < len(words) and words.paragraphs[place] == words.paragraphs[place - 1]:
        if words.text[words.starts[place]] in ".!?":
            return place
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
