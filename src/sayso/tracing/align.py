"""Which passages two texts share, word by word: seeds of equal runs, chained and extended.

Passages may stand in another order, and words may be changed, added or left out within one; a passage ends
where more is changed than shared.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

import numpy as np
from rapidfuzz.distance import Levenshtein

from sayso.tracing.fingerprints import runs_of
from sayso.tracing.words import Keys, Words

SEED: Final = 3
"""Words of a seed: shorter runs are shared by chance, longer ones miss rewritten passages."""
REPEATS: Final = 6
"""A run that stands more often than this in one of the texts seeds nothing."""
GAP: Final = 6
"""Words that may be changed or added between two seeds of one passage."""
SHORTEST: Final = 8
"""Words that a passage must share."""
DENSITY: Final = 0.5
"""The share of its words that a passage must share."""


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """Words of one side in the place of words of the other: `[first, last)` in each, empty for none."""

    left: tuple[int, int]
    right: tuple[int, int]


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of words of both texts that share most of their words; `shared` counts these."""

    left: tuple[int, int]
    right: tuple[int, int]
    shared: int
    changes: tuple[Change, ...]


Run = tuple[int, int, int]
"""An equal run: its first word left, its first word right, its length."""


def passages_of(left: Words, right: Words) -> tuple[Passage, ...]:
    """The passages that two texts share, in the order of the left one; no word stands in two of them."""
    if np.array_equal(left.keys, right.keys):
        return _whole(len(left))
    runs = _runs(left, right)
    found: list[Passage] = []
    while runs:
        chain = _best_chain(runs, found)
        passage = _passage(left.keys, right.keys, chain, found)
        if passage is None:
            runs = [run for run in runs if run not in set(chain)]
            continue
        found.append(passage)
        runs = _outside(runs, passage)
    return tuple(sorted(found))


def differences(left: Words, right: Words) -> tuple[Change, ...]:
    """What differs between two stretches that are one passage as a whole, in order."""
    return _changes(left.keys.tolist(), right.keys.tolist(), 0, 0)


def _whole(count: int) -> tuple[Passage, ...]:
    """All of two texts that are the same, where that is enough for a passage."""
    return (Passage((0, count), (0, count), count, ()),) if count >= SHORTEST else ()


def _runs(left: Words, right: Words) -> list[Run]:
    """The longest equal runs of at least SEED words, by where they begin."""
    places: dict[int, list[int]] = defaultdict(list)
    for place, key in enumerate(runs_of(right.keys, SEED).tolist()):
        places[key].append(place)
    seeds: dict[int, list[int]] = defaultdict(list)
    counts: dict[int, int] = defaultdict(int)
    keys = runs_of(left.keys, SEED).tolist()
    for key in keys:
        counts[key] += 1
    for place, key in enumerate(keys):
        there = places.get(key, [])
        if counts[key] <= REPEATS and len(there) <= REPEATS:
            for other in there:
                seeds[place - other].append(place)
    return sorted(run for diagonal, starts in seeds.items() for run in _merged(starts, diagonal))


def _merged(starts: list[int], diagonal: int) -> list[Run]:
    """The runs on one diagonal: seeds that overlap are one run."""
    merged: list[list[int]] = []
    for start in starts:
        if merged and start <= merged[-1][1]:
            merged[-1][1] = start + SEED
        else:
            merged.append([start, start + SEED])
    return [(first, first - diagonal, last - first) for first, last in merged]


def _best_chain(runs: list[Run], found: list[Passage]) -> list[Run]:
    """The chain of runs that shares most words, less what is changed between them; over no passage found."""
    rooms = _rooms(runs, found)
    score = [float(length) for _, _, length in runs]
    before = [-1] * len(runs)
    for now, (left, right, length) in enumerate(runs):
        for last in range(now - 1, -1, -1):
            was_left, was_right, was = runs[last]
            gap_left, gap_right = left - was_left - was, right - was_right - was
            if gap_left > GAP + 200:
                break
            if not (-length < gap_left <= GAP and -length < gap_right <= GAP) or rooms[last] != rooms[now]:
                continue
            overlap = max(0, -gap_left, -gap_right)
            if overlap >= length:
                continue
            cost = 0.5 * max(gap_left, gap_right, 0) + 0.5 * abs(gap_left - gap_right)
            if (total := score[last] + length - overlap - cost) > score[now]:
                score[now], before[now] = total, last
    chain, at = [], max(range(len(runs)), key=lambda n: (score[n], -n))
    while at >= 0:
        chain.append(runs[at])
        at = before[at]
    return chain[::-1]


def _rooms(runs: list[Run], found: list[Passage]) -> list[tuple[int, int]]:
    """How many of the passages found begin before each run, on either side."""
    ours, theirs = sorted(p.left[0] for p in found), sorted(p.right[0] for p in found)
    return [(bisect_right(ours, left), bisect_right(theirs, right)) for left, right, _ in runs]


def _passage(left: Keys, right: Keys, chain: list[Run], found: list[Passage]) -> Passage | None:
    """The passage of a chain, extended at both ends up to those found; None where it shares too little."""
    here, there = (chain[0][0], chain[-1][0] + chain[-1][2]), (chain[0][1], chain[-1][1] + chain[-1][2])
    free = _free(here, [p.left for p in found], len(left)), _free(there, [p.right for p in found], len(right))
    begin = _extended(left[free[0][0] : here[0]][::-1], right[free[1][0] : there[0]][::-1])
    end = _extended(left[here[1] : free[0][1]], right[there[1] : free[1][1]])
    here, there = (here[0] - begin[0], here[1] + end[0]), (there[0] - begin[1], there[1] + end[1])
    changes = _changes(left[slice(*here)].tolist(), right[slice(*there)].tolist(), here[0], there[0])
    shared = here[1] - here[0] - sum(change.left[1] - change.left[0] for change in changes)
    if shared < SHORTEST or shared < DENSITY * max(here[1] - here[0], there[1] - there[0]):
        return None
    return Passage(here, there, shared, changes)


def _free(place: tuple[int, int], taken: list[tuple[int, int]], count: int) -> tuple[int, int]:
    """The words round a place that no passage has taken."""
    before = max((last for _, last in taken if last <= place[0]), default=0)
    behind = min((first for first, _ in taken if first >= place[1]), default=count)
    return before, behind


REACH: Final = 40
"""Words beyond a passage that are looked at."""
DROP: Final = 3.0
"""How far the score may fall below its best before no more words are looked at."""


def _extended(left: Keys, right: Keys) -> tuple[int, int]:
    """How many words more of both sides belong to the passage: on, while more is shared than changed."""
    best, at = (0.0, 0, 0), (0, 0)
    score = 0.0
    ours, theirs = left[:REACH].tolist(), right[:REACH].tolist()
    while at[0] < len(ours) and at[1] < len(theirs):
        step = next(
            (
                (skip, other)
                for total in range(5)
                for skip in range(total + 1)
                if (other := total - skip) >= 0
                and at[0] + skip < len(ours)
                and at[1] + other < len(theirs)
                and ours[at[0] + skip] == theirs[at[1] + other]
            ),
            None,
        )
        if step is None:
            break
        score += 1 - 1.2 * max(step)
        at = at[0] + step[0] + 1, at[1] + step[1] + 1
        if score > best[0]:
            best = score, *at
        if score < best[0] - DROP:
            break
    return best[1], best[2]


def _changes(left: list[int], right: list[int], here: int, there: int) -> tuple[Change, ...]:
    """What differs between two stretches that begin at these words, in order."""
    joined: list[tuple[int, int, int, int]] = []
    for op in Levenshtein.opcodes(left, right):
        if op.tag == "equal":
            continue
        now = (op.src_start, op.src_end, op.dest_start, op.dest_end)
        if joined and _one_change(joined[-1], now):
            now = (joined[-1][0], now[1], joined[-1][2], now[3])
            joined.pop()
        joined.append(now)
    return tuple(Change((here + a, here + b), (there + c, there + d)) for a, b, c, d in joined)


def _one_change(last: tuple[int, int, int, int], now: tuple[int, int, int, int]) -> bool:
    """Whether two changes touch, or only a word that happens to be equal parts two longer ones."""
    between = now[0] - last[1]
    shorter = min(max(b - a, d - c) for a, b, c, d in (last, now))
    return between == 0 or (between == 1 and shorter > 1)


def _outside(runs: list[Run], passage: Passage) -> list[Run]:
    """What is left of the runs outside of a passage, on both sides."""
    kept: list[Run] = []
    for left, right, length in runs:
        pieces = [(0, length)]
        for start, (first, last) in ((left, passage.left), (right, passage.right)):
            pieces = [
                (a, b)
                for begin, end in pieces
                for a, b in ((begin, min(end, first - start)), (max(begin, last - start), end))
                if b - a >= SEED
            ]
        kept += [(left + a, right + a, b - a) for a, b in pieces]
    return sorted(set(kept))


def covered(passages: tuple[Passage, ...], words: Words, *, right: bool = False) -> int:
    """How many words outside of quotations the passages cover, on the left side or the right."""
    flags = np.zeros(len(words), np.bool_)
    for passage in passages:
        flags[slice(*(passage.right if right else passage.left))] = True
    return int((flags & ~words.quoted).sum())
