"""Whether confidence means what it says: of the rows given p, a share p should be right (at AR@0.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from evaluation.corpus import Article
from evaluation.scoring import matched
from evaluation.tokens import Roles
from sayso.core.attribution import Attribution

BINS: Final = 10

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bin:
    """Rows of like confidence: how many, their mean confidence, the share that is right."""

    rows: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Expected calibration error (0 to 1) over bins of equal mass and equal width; the first as a table."""

    equal_mass: float
    equal_width: float
    table: tuple[Bin, ...]


def calibration(gold: Sequence[Article], predicted: Sequence[Sequence[Attribution]]) -> Calibration:
    """How well the confidences of the predicted rows fit how often they are right."""
    right = [right_rows(article, rows) for article, rows in zip(gold, predicted, strict=True)]
    return of_pairs(
        np.array([row.confidence for rows in predicted for row in rows]),
        np.concatenate([*right, np.zeros(0)]),
    )


def of_pairs(confidence: Array, right: Array) -> Calibration:
    """The calibration of rows with these confidences, of which some are right (1.0) and some not (0.0)."""
    order = np.argsort(confidence, kind="stable")
    mass = _bins(confidence, right, [part for part in np.array_split(order, BINS) if len(part)])
    place = np.minimum((confidence * BINS).astype(int), BINS - 1)
    width = _bins(confidence, right, [part for k in range(BINS) if len(part := np.flatnonzero(place == k))])
    return Calibration(_error(mass), _error(width), mass)


def right_rows(article: Article, rows: Sequence[Roles]) -> Array:
    """Of each predicted row 1.0 where AR@0.5 pairs it with a gold row, else 0.0."""
    right = np.zeros(len(rows))
    right[[i for i, _ in matched(article, rows)]] = 1
    return right


def _bins(confidence: Array, right: Array, parts: Sequence[NDArray[np.intp]]) -> tuple[Bin, ...]:
    return tuple(
        Bin(len(p), round(float(confidence[p].mean()), 4), round(float(right[p].mean()), 4)) for p in parts
    )


def _error(bins: Sequence[Bin]) -> float:
    rows = sum(b.rows for b in bins)
    return round(sum(b.rows * abs(b.confidence - b.right) for b in bins) / max(rows, 1), 4)
