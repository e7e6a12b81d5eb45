"""Every claim of one article beside every claim of another, as numbers that a verdict can be made of.

How much a word tells depends on the two articles alone: one that most of their claims have ("ferry") tells
nothing there. So what two articles have in common is the same whatever else the case holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sayso.core.claim import Facts
from sayso.tracing.differing import Fit, dates_fit, figures_fit
from sayso.tracing.side import Side, shared

Grid = NDArray[np.floating[Any]]
"""[claims of the left article, claims of the right one]."""

FEATURES: Final = (
    "meaning, worse side",
    "meaning, better side",
    "topic",
    "words",
    "margin",
    "figures agree",
    "a rare figure agrees",
    "figures differ, same unit",
    "figures differ",
    "figures near",
    "figures far apart",
    "figures on one side",
    "dates agree",
    "dates differ",
    "names shared",
    "names differ",
    "articles related",
)

SHIFT: Final = 0.8
"""How much of what all claims of the two articles have in common is taken from each."""

SMOOTH: Final = 4
"""Claims that are thought of as beside those there are: two short articles show little of what is common."""

RELATED: Final = 0.3
"""Share of the rarer words of the shorter article from which on two tell of one thing."""

NEAR: Final = 0.6
"""How near figures of the same unit are that two may have counted of one thing: some three to four."""

FAR: Final = -0.585
"""Where one is three times the other and more, nobody miscounted: another thing was counted."""

SPOKEN: Final = 0.25
"""The meaning of the better side below which an equal small number is chance: on PressSim's choose one true
pair in fifty has less.
"""

WHOLE: Final = 0.99
"""The meaning of the better side from which all of its words find themselves in the other."""
ENOUGH: Final = 3
"""Words beside names that two claims must have to be one by them."""

_LEAST: Final = 1e-3


FIGURES: Final = (
    ("figures agree", "a rare figure agrees"),
    ("figures differ, same unit", "figures near"),
    ("figures differ",),
)
ONE_SIDED: Final = ("figures on one side",)
OTHERS: Final = ("dates agree", "dates differ", "names shared", "names differ")
"""The facts, by what they need: figures on both sides (one of these sets), on one, nothing of the sort."""

Worth = Callable[[NDArray[np.float32], NDArray[np.bool_]], NDArray[np.bool_]]
"""Which pairs' facts are worth looking at, by their other features and where both have figures."""


def everything(features: NDArray[np.float32], figures: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Every pair is."""
    return np.ones(figures.shape, np.bool_)


def compare(
    left: Side, right: Side, worth: Worth = everything, *, credited: bool = False
) -> NDArray[np.float32]:
    """[left claims, right claims, features]; where a pair's facts are not worth it they are 0.

    `credited`: one of the articles says that it has something from the other, so they tell of one thing.
    """
    ours, theirs = _weights(left, right)
    alike = np.clip(left.vectors @ right.vectors.T, 0, 1)
    equal = left.stems[:, None] == right.stems[None, :]
    alike[equal] = 1
    here, there = _covered(alike, left, right, ours, theirs)
    same, also = _covered(equal.astype(np.float32), left, right, ours, theirs)
    features = np.zeros((*here.shape, len(FEATURES)), np.float32)
    wordings = (
        np.minimum(here, there),
        np.maximum(here, there),
        _topic(left, right, ours, theirs),
        (same + also) / 2,
        _margin((here + there) / 2),
    )
    features[..., : len(wordings)] = np.stack(wordings, axis=2)
    features[..., -1] = 1.0 if credited else min(1.0, shared(left, right) / RELATED)
    _add_facts(
        features,
        left,
        right,
        worth,
        lambda a, b: _told_of(alike, left, right, a, b) if features[a, b, 1] >= SPOKEN else 0.0,
    )
    return features


def wording(one: Sequence[int], other: Sequence[int]) -> float:
    """How many of their words two claims share, whatever their order; of the longer one's, 0 to 1."""
    return (Counter(one) & Counter(other)).total() / max(len(one), len(other), 1)


def but_for_names(left: Side, right: Side, features: NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    """The places of two claims of articles on one thing whose words are the same, but that one names somebody
    whom the other does not: "the attack on the bank", "the attack on the National Bank of Kelda".
    """
    for a, b in np.argwhere((features[..., 1] >= WHOLE) & (features[..., -1] >= 1)).tolist():
        (mine, ours), (theirs, others) = (_stems(side, n) for side, n in ((left, a), (right, b)))
        if min(len(ours), len(others)) >= ENOUGH and ours <= theirs and others <= mine:
            names, also = mine - ours, theirs - others
            if names <= also or also <= names:
                yield a, b


def _stems(side: Side, mention: int) -> tuple[frozenset[int], frozenset[int]]:
    """The stems of a claim, all of them and those that are no names."""
    row = side.row(mention)
    return frozenset(side.stems[row].tolist()), frozenset(side.stems[row[side.told[row]]].tolist())


def _weights(left: Side, right: Side) -> tuple[Grid, Grid]:
    """The weight of each word, by how rare it is in English and among the claims of the two articles."""
    size = len(left.mentions) + len(right.mentions) + SMOOTH
    return _weighed(left, right, size), _weighed(right, left, size)


def _weighed(side: Side, other: Side, size: int) -> Grid:
    held = side.held.copy()
    _, here, there = np.intersect1d(side.kinds, other.kinds, assume_unique=True, return_indices=True)
    held[here] += other.held[there]
    local = np.log(size / held) / np.log(size)
    weights = side.weights * local[np.searchsorted(side.kinds, side.stems)]
    return np.asarray(np.maximum(weights, _LEAST), np.float32)


def _covered(alike: Grid, left: Side, right: Side, ours: Grid, theirs: Grid) -> tuple[Grid, Grid]:
    """How much of each claim finds its like in the other: each word its best, weighted."""
    here = np.maximum.reduceat(alike, right.starts, axis=1) * ours[:, None]
    there = np.maximum.reduceat(alike, left.starts, axis=0) * theirs[None, :]
    return (
        np.add.reduceat(here, left.starts, axis=0) / np.add.reduceat(ours, left.starts)[:, None],
        np.add.reduceat(there, right.starts, axis=1) / np.add.reduceat(theirs, right.starts)[None, :],
    )


def _topic(left: Side, right: Side, ours: Grid, theirs: Grid) -> Grid:
    """Cosines of the claims' weighted vectors without what all of them have in common."""
    sums = [
        np.add.reduceat(side.vectors * weights[:, None], side.starts, axis=0)
        for side, weights in ((left, ours), (right, theirs))
    ]
    units = [_unit(some) for some in sums]
    common = SHIFT * np.concatenate(units).sum(axis=0) / (sum(map(len, units)) + SMOOTH)
    first, second = (_unit(some - common) for some in units)
    return np.asarray(first @ second.T, np.float32)


def _unit(rows: Grid) -> Grid:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9))


def _margin(meaning: Grid) -> Grid:
    """How far the pair is above the next best that either claim finds in the other's article."""
    return np.asarray(np.minimum(meaning - _others(meaning), meaning - _others(meaning.T).T))


def _others(meaning: Grid) -> Grid:
    """The best of the other cells of the same row; 0 where there is none."""
    if meaning.shape[1] == 1:
        return np.zeros_like(meaning)
    best = meaning.argmax(axis=1)
    second = np.partition(meaning, -2, axis=1)[:, -2]
    found = np.repeat(meaning.max(axis=1)[:, None], meaning.shape[1], axis=1)
    found[np.arange(len(meaning)), best] = second
    return found


def _told_of(alike: Grid, left: Side, right: Side, a: int, b: int) -> float:
    """How alike two claims are in what they say of what they count: their likest two words, or who acts.

    1 where one of them says no more than the number.
    """
    if not left.actors[a].isdisjoint(right.actors[b]):
        return 1.0
    ours, theirs = (side.row(n)[side.told[side.row(n)]] for side, n in ((left, a), (right, b)))
    return float(alike[np.ix_(ours, theirs)].max()) if len(ours) and len(theirs) else 1.0


def _add_facts(
    features: NDArray[np.float32],
    left: Side,
    right: Side,
    worth: Worth,
    told_of: Callable[[int, int], float],
) -> None:
    """Write the features of facts into those of the pairs that are worth it."""
    ours, theirs = ([bool(m.facts.figures) for m in side.mentions] for side in (left, right))
    both = np.logical_and.outer(ours, theirs)
    likely = bool(features[0, 0, -1] >= 1) and left.outlets.isdisjoint(right.outlets) and left is not right
    for a, b in np.argwhere(worth(features, both)).tolist():
        one, other = left.mentions[a].facts, right.mentions[b].facts
        features[a, b, _FACTS] = (
            *_figures(
                one,
                other,
                left.rare,
                counted=likely and dates_fit(one, other) is not Fit.DIFFER,
                told_of=partial(told_of, a, b),
            ),
            *_dates(one, other),
            *_names(left.names[a], right.names[b]),
        )


_FACTS: Final = slice(FEATURES.index("figures agree"), FEATURES.index("names differ") + 1)


def _figures(
    one: Facts,
    other: Facts,
    rare: Mapping[float, float],
    *,
    counted: bool,
    told_of: Callable[[], float],
) -> tuple[float, ...]:
    """`counted`: that both may have counted one thing, in articles of two outlets on one thing. One outlet
    that gives two figures tells of two deeds: like deeds have like tolls. `told_of` is how alike the rest is:
    equal figures of two things say nothing.
    """
    if not (one.figures and other.figures):
        return 0, 0, 0, 0, 0, 0, bool(one.figures) != bool(other.figures)
    fit = figures_fit(one, other)
    if fit.needed and told_of() < fit.needed:
        return 0, 0, 0, 0, 0, 0, 0
    unit = fit.fit is Fit.DIFFER and fit.unit
    return (
        fit.fit is Fit.AGREE,
        max((rare[number] for number in fit.same), default=0.0),
        unit,
        fit.fit is Fit.DIFFER and not fit.unit,
        fit.near if unit and counted and fit.near >= NEAR else 0,
        unit and fit.near < FAR,
        0,
    )


def _dates(one: Facts, other: Facts) -> tuple[float, ...]:
    if not (one.dates and other.dates):
        return 0, 0
    fit = dates_fit(one, other)
    return fit is Fit.AGREE, fit is Fit.DIFFER


def _names(ours: frozenset[str], theirs: frozenset[str]) -> tuple[float, ...]:
    """Whether a name stands in both; whether both have names and none in common."""
    shared = not ours.isdisjoint(theirs)
    return shared, bool(ours and theirs) and not shared
