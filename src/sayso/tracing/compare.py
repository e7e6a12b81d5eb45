"""Every claim of one article beside every claim of another, as numbers that a verdict can be made of.

How much a word tells depends on the two articles alone: one that most of their claims have ("ferry") tells
nothing there. So what two articles have in common is the same whatever else the case holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sayso.core.claim import Facts, Named
from sayso.core.copying import SharedPassage
from sayso.core.span import Spans
from sayso.tracing.differing import Fit, dates_fit, figures_fit
from sayso.tracing.side import Side

Grid = NDArray[np.floating[Any]]
"""[claims of the left article, claims of the right one]."""

FEATURES: Final = (
    "meaning, worse side",
    "meaning, better side",
    "topic",
    "words",
    "margin",
    "figures agree",
    "a telling figure agrees",
    "figures differ, same unit",
    "figures differ",
    "figures on one side",
    "dates agree",
    "dates differ",
    "names shared",
    "names differ",
    "copied",
)

SHIFT: Final = 0.8
"""How much of what all claims of the two articles have in common is taken from each."""

SMOOTH: Final = 4
"""Claims that are thought of as beside those there are: two short articles show little of what is common."""

_LEAST: Final = 1e-3


def compare(left: Side, right: Side, passages: Iterable[SharedPassage] = ()) -> NDArray[np.float32]:
    """[left claims, right claims, features]."""
    ours, theirs = _weights(left, right)
    alike = np.clip(left.vectors @ right.vectors.T, 0, 1)
    equal = left.stems[:, None] == right.stems[None, :]
    alike[equal] = 1
    here, there = _covered(alike, left, right, ours, theirs)
    same, also = _covered(equal.astype(np.float32), left, right, ours, theirs)
    return np.stack(
        (
            np.minimum(here, there),
            np.maximum(here, there),
            _topic(left, right, ours, theirs),
            (same + also) / 2,
            _margin((here + there) / 2),
            *_facts(left, right),
            _copied(left, right, tuple(passages)),
        ),
        axis=2,
    ).astype(np.float32)


def _weights(left: Side, right: Side) -> tuple[Grid, Grid]:
    """The weight of each word, by how rare it is in English and among the claims of the two articles."""
    pairs = np.concatenate([_once(side) for side in (left, right)])
    stems, counts = np.unique(pairs, return_counts=True)
    size = len(left.mentions) + len(right.mentions) + SMOOTH
    local = np.log(size / counts) / np.log(size)
    ours, theirs = (
        side.weights * local[np.searchsorted(stems, side.stems)].astype(np.float32) for side in (left, right)
    )
    return np.maximum(ours, _LEAST), np.maximum(theirs, _LEAST)


def _once(side: Side) -> NDArray[np.uint64]:
    """The stems of each mention, once a mention."""
    rows = (np.unique(side.stems[side.row(n)]) for n in range(len(side.mentions)))
    return np.concatenate([*rows, np.zeros(0, np.uint64)])


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


def _facts(left: Side, right: Side) -> tuple[Grid, ...]:
    cells = [
        [
            (
                *_figures(one.facts, other.facts),
                *_dates(one.facts, other.facts),
                *_names(one.facts, other.facts),
            )
            for other in right.mentions
        ]
        for one in left.mentions
    ]
    return tuple(np.moveaxis(np.asarray(cells, np.float32), 2, 0))


def _figures(one: Facts, other: Facts) -> tuple[float, ...]:
    fit = figures_fit(one, other)
    return (
        fit.fit is Fit.AGREE,
        fit.fit is Fit.AGREE and fit.telling,
        fit.fit is Fit.DIFFER and fit.unit,
        fit.fit is Fit.DIFFER and not fit.unit,
        bool(one.figures) != bool(other.figures),
    )


def _dates(one: Facts, other: Facts) -> tuple[float, ...]:
    fit = dates_fit(one, other)
    return fit is Fit.AGREE, fit is Fit.DIFFER


def _names(one: Facts, other: Facts) -> tuple[float, ...]:
    """Whether a name stands in both; whether both have names and none in common."""
    ours, theirs = (_keys((*facts.actors, *facts.places)) for facts in (one, other))
    shared = bool(ours & theirs)
    return shared, bool(ours and theirs) and not shared


def _keys(names: Iterable[Named]) -> frozenset[str]:
    return frozenset(word for named in names for word in named.key.split())


def _copied(left: Side, right: Side, passages: Sequence[SharedPassage]) -> Grid:
    """The smaller share of the two contents that one shared passage covers, at the same height of it."""
    found = np.zeros((len(left.mentions), len(right.mentions)), np.float32)
    for passage in passages:
        here = [_within(mention.content, passage.left.start, passage.left.end) for mention in left.mentions]
        there = [
            _within(mention.content, passage.right.start, passage.right.end) for mention in right.mentions
        ]
        for a, (share, begin, end) in enumerate(here):
            for b, (other, start, stop) in enumerate(there):
                if share and other:
                    same = max(0.0, min(end, stop) - max(begin, start)) / max(end - begin, stop - start, 1e-9)
                    found[a, b] = max(found[a, b], min(share, other) * same)
    return found


def _within(content: Spans, start: int, end: int) -> tuple[float, float, float]:
    """The share of a content inside a passage, and where in the passage it begins and ends, 0 to 1."""
    parts = [(max(span.start, start), min(span.end, end)) for span in content]
    parts = [(a, b) for a, b in parts if a < b]
    if not parts:
        return 0.0, 0.0, 0.0
    share = sum(b - a for a, b in parts) / sum(map(len, content))
    size = end - start
    return share, (parts[0][0] - start) / size, (parts[-1][1] - start) / size
