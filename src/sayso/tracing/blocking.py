"""Which articles are compared at all: those that share rare words, so that nothing is quadratic in articles.

An article that makes the very same claims in the same words as another is compared once for both. Of the
articles that share a word only so many are looked at, always the same ones, so that ten thousand tellings of
one story are all compared with the same few and stay together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.core.copying import Copy
from sayso.tracing.side import ONE_STORY, Side, apart, shared

MOST_WITH_A_WORD: Final = 120
"""Articles looked at for one word."""

MOST_BESIDE: Final = 24
"""Articles that one article is compared with for its words; every other one may choose it as well."""

MOST_COPIES: Final = 24
"""Copies of one article that it is compared with, the surest first."""

SHARED: Final = 0.08
"""The share of the rarer words of the shorter article that the other must have: on PressSim's choose, of
articles of one family one pair in three hundred shares less, of articles of two families two in five.
"""

Pairs = tuple[tuple[int, int], ...]


def beside(sides: Sequence[Side], copies: Iterable[Copy]) -> Pairs:
    """The places of the articles to compare, each pair once, the smaller place first; sorted.

    `sides` are in the order of their text ids, and none makes the same claims as another.
    """
    chosen = {_pair(a, b) for a, some in enumerate(_by_words(sides)) for b in some}
    found = {(a, b) for a, b in chosen if shared(sides[a], sides[b]) >= SHARED}
    return tuple(sorted(found | _copied(sides, copies)))


def _by_words(sides: Sequence[Side]) -> Iterable[list[int]]:
    """For each article those that share most, rare words counting more."""
    carried: dict[int, list[int]] = defaultdict(list)
    for n, side in enumerate(sides):
        for stem in side.kinds.tolist():
            carried[stem].append(n)
    postings = {  # a word of one article alone leads nowhere
        stem: (np.asarray(some[:MOST_WITH_A_WORD], np.int64), np.log(len(sides) / len(some)) + 0.1)
        for stem, some in carried.items()
        if len(some) > 1
    }
    for n, side in enumerate(sides):
        order = _best([postings[stem] for stem in side.kinds.tolist() if stem in postings])
        others = (other for other in order if other != n and not apart(side, sides[other]))
        yield list(islice(others, MOST_BESIDE))


def _best(postings: list[tuple[NDArray[np.int64], float]]) -> list[int]:
    """The articles of these words, those that have most of them first."""
    if not postings:
        return []
    places = np.concatenate([some for some, _ in postings])
    worth = np.repeat([rare for _, rare in postings], [len(some) for some, _ in postings])
    others, at = np.unique(places, return_inverse=True)
    score = np.bincount(at, worth)
    found: list[int] = others[np.lexsort((others, -np.round(score, 6)))].tolist()
    return found


def _copied(sides: Sequence[Side], copies: Iterable[Copy]) -> set[tuple[int, int]]:
    """Articles that share passages; those far apart in time only where they tell one story, not a formula."""
    places = {side.text_id: n for n, side in enumerate(sides)}
    found: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for copy in copies:
        if copy.left not in places or copy.right not in places:
            continue
        left, right = places[copy.left], places[copy.right]
        if copy.share >= ONE_STORY or not apart(sides[left], sides[right]):
            found[left].append((-copy.share, right))
            found[right].append((-copy.share, left))
    return {_pair(a, b) for a, some in found.items() for _, b in sorted(some)[:MOST_COPIES]}


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
