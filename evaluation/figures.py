"""Figures with what makes them readable: how many, the 95 % interval, and what the commonest answer reaches.

share     things that are right among those counted, in per cent.
f1        micro-averaged: right among the predicted, found among gold; per cent.
accuracy  pairs of labels (gold, given) that are equal, in per cent.
macro f1  the mean F1 of the values that occur in gold; a value that was given and never occurs there costs
          through the rows it was taken from.

Intervals are the middle 95 % of 1,000 draws of articles, the same draws as in scoring.py. `commonest` is the
same figure for an answer that is always the one most frequent in this very gold; where that is to find
nothing, it is 0. `above` is the difference, with its own interval from the same draws.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluation.scoring import DRAWS, SEED, Counts

Table = NDArray[np.float64]
Ratio = Callable[[Table], Table]
Pair = tuple[str, str]
"""The label in gold and the label given."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its value and interval, the units in gold and those given, and the commonest answer's."""

    value: float
    low: float
    high: float
    n: int
    given: int
    commonest: float = 0.0
    answer: str = "none"
    above: tuple[float, float, float] = (0.0, 0.0, 0.0)


def share(
    rows: Sequence[tuple[float, float]],
    base: Sequence[tuple[float, float]] | None = None,
    answer: str = "none",
) -> Figure:
    """Right among counted, one pair of numbers an article; `base` are those of the commonest answer."""
    n = int(sum(of for _, of in rows))
    return _figure(_percent, rows, base, answer, (n, n))


def f1(
    rows: Sequence[Counts | tuple[float, ...]],
    base: Sequence[tuple[float, ...]] | None = None,
    answer: str = "none",
) -> Figure:
    """Micro F1 of (right, predicted, found, gold), one an article; any of them may be parts of rows."""
    total = np.sum(np.asarray(rows, np.float64), axis=0)
    return _figure(_f1, rows, base, answer, (round(total[3]), round(total[1])))


def accuracy(pairs: Sequence[Sequence[Pair]]) -> Figure:
    """Equal labels among all pairs, one list an article."""
    answer = _commonest(pairs)
    rows = [(sum(g == p for g, p in some), len(some)) for some in pairs]
    base = [(sum(g == answer for g, _ in some), len(some)) for some in pairs]
    return share(rows, base, answer)


def macro_f1(pairs: Sequence[Sequence[Pair]]) -> Figure:
    """The mean F1 of the values in gold, one list of pairs an article."""
    answer = _commonest(pairs)
    values = sorted({g for some in pairs for g, _ in some})
    n = sum(map(len, pairs))
    base = [[(g, answer) for g, _ in some] for some in pairs]
    rows, others = ([_by_value(some, values) for some in side] for side in (pairs, base))
    return _figure(_mean_f1, rows, others, answer, (n, n))


def kappa(pairs: Sequence[Sequence[Pair]]) -> float | None:
    """Cohen's kappa of all pairs together; None where both sides know one value alone."""
    flat = [pair for some in pairs for pair in some]
    left, right = Counter(a for a, _ in flat), Counter(b for _, b in flat)
    if not flat:
        return None
    by_chance = sum(left[v] * right[v] for v in left) / len(flat) ** 2
    agreed = sum(a == b for a, b in flat) / len(flat)
    return None if by_chance == 1 else round((agreed - by_chance) / (1 - by_chance), 3)


def _figure(
    ratio: Ratio,
    rows: Sequence[Sequence[float]],
    base: Sequence[Sequence[float]] | None,
    answer: str,
    sizes: tuple[int, int],
) -> Figure:
    ours = np.asarray(rows, np.float64)
    theirs = np.zeros_like(ours) if base is None else np.asarray(base, np.float64)
    draws = _draws(len(ours))
    value, other = float(ratio(ours.sum(axis=0))), float(ratio(theirs.sum(axis=0)))
    drawn = ratio(draws @ ours)
    low, high = _middle(drawn)
    above = (round(value - other, 2), *_middle(drawn - ratio(draws @ theirs)))
    return Figure(round(value, 2), low, high, *sizes, round(other, 2), answer, above)


def _middle(drawn: Table) -> tuple[float, float]:
    low, high = np.percentile(drawn, (2.5, 97.5))
    return round(float(low), 2), round(float(high), 2)


def _draws(articles: int) -> Table:
    """How often each draw takes each article; the draws of scoring.py."""
    chance = np.random.default_rng(SEED)
    return chance.multinomial(articles, np.full(articles, 1 / articles), size=DRAWS).astype(np.float64)


def _percent(rows: Table) -> Table:
    return _over(100 * rows[..., 0], rows[..., 1])


def _f1(rows: Table) -> Table:
    precision = _over(100 * rows[..., 0], rows[..., 1])
    recall = _over(100 * rows[..., 2], rows[..., 3])
    return _over(2 * precision * recall, precision + recall)


def _mean_f1(rows: Table) -> Table:
    """Of right, given and gold, value by value; the mean is over the values that a draw holds in gold."""
    of_values = rows.reshape(*rows.shape[:-1], -1, 3)
    right, given, gold = (of_values[..., k] for k in range(3))
    there = gold > 0
    each = _over(200 * right, given + gold) * there
    return _over(each.sum(axis=-1), there.sum(axis=-1).astype(np.float64))


def _over(part: Table, whole: Table) -> Table:
    """The quotient, 0 where there is nothing to divide by."""
    return np.asarray(np.divide(part, whole, out=np.zeros_like(part), where=whole > 0))


def _by_value(pairs: Sequence[Pair], values: Sequence[str]) -> list[float]:
    return [
        float(count)
        for v in values
        for count in (
            sum(g == p == v for g, p in pairs),
            sum(p == v for _, p in pairs),
            sum(g == v for g, _ in pairs),
        )
    ]


def _commonest(pairs: Sequence[Sequence[Pair]]) -> str:
    counted = Counter(g for some in pairs for g, _ in some)
    return min(counted, key=lambda v: (-counted[v], v)) if counted else "none"
