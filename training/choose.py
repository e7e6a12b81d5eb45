"""What is chosen on dev once the weights stand: window layout, cue thresholds, calibration.

The ledger's scheme is chosen on the dev parts of the war articles and of our own, PolNeAR's on PolNeAR's
dev. Calibration is a logistic regression over each reading's evidence; the error that is reported comes from
folds over articles, the weights that ship from all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from evaluation.calibration import of_pairs, right_rows
from evaluation.corpus import Article, GoldAttribution
from evaluation.scoring import MAIN, Roles, score
from sayso.core.span import Span
from sayso.reader import Reader
from sayso.reader.links import Reading, spans_of, uncrossed, without_doubles
from sayso.reader.windows import Layout
from sayso.reader.words import words_of

Array = NDArray[np.float64]
FOLDS = 5
RIDGE = 1e-2


@dataclass(frozen=True)
class Chosen:
    """A calibration with the error that folds over articles show for it."""

    weights: tuple[float, ...]
    error: float


def readings(reader: Reader, articles: Sequence[Article]) -> tuple[list[list[Reading]], list[list[Roles]]]:
    """What a reader finds in whole texts: as readings with their evidence, and as spans."""
    found, rows = [], []
    for article in articles:
        words = words_of(article.text, [Span(0, len(article.text))])
        here = uncrossed(without_doubles(reader.read_words(words)[0]))
        found.append(here)
        rows.append(
            [GoldAttribution(*(spans_of(r, words) for r in (x.source, x.cue, x.content))) for x in here]
        )
    return found, rows


def main_score(reader: Reader, articles: Sequence[Article]) -> float:
    """AR@0.5 of a reader on articles, in per cent."""
    return score(articles, readings(reader, articles)[1])[MAIN].f1


def best_threshold(
    reader: Reader, articles: Sequence[Article], tried: Sequence[float]
) -> tuple[float, dict[float, float]]:
    """The cue threshold with the best AR@0.5, and the score of each one tried."""
    scores = {t: main_score(with_threshold(reader, t), articles) for t in tried}
    return max(scores, key=lambda t: scores[t]), scores


def with_layout(reader: Reader, layout: Layout) -> Reader:
    """The same reader with windows of another layout."""
    return Reader(replace(reader.config, layout=layout), reader.scheme, reader._tokenizer, reader._network)


def calibrate(reader: Reader, articles: Sequence[Article]) -> Chosen:
    """Weights that turn evidence into the probability that a row is right at AR@0.5."""
    found, rows = readings(reader, articles)
    right = [right_rows(article, here) for article, here in zip(articles, rows, strict=True)]
    evidence = [np.array([r.evidence for r in here]).reshape(-1, 4) for here in found]
    told: list[Array] = []
    truth: list[Array] = []
    for fold in range(FOLDS):
        inside = [n for n in range(len(articles)) if n % FOLDS != fold]
        weights = _fit(
            np.concatenate([evidence[n] for n in inside]), np.concatenate([right[n] for n in inside])
        )
        for n in range(fold, len(articles), FOLDS):
            told.append(_chances(evidence[n], weights))
            truth.append(right[n])
    error = of_pairs(np.concatenate(told), np.concatenate(truth)).equal_mass
    weights = _fit(np.concatenate(evidence), np.concatenate(right))
    return Chosen(tuple(round(float(w), 4) for w in weights), error)


def with_threshold(reader: Reader, threshold: float) -> Reader:
    """The same reader with another least probability of a cue."""
    return Reader(
        reader.config, replace(reader.scheme, cue_threshold=threshold), reader._tokenizer, reader._network
    )


def _chances(evidence: Array, weights: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-(weights[0] + evidence @ weights[1:]))))


def _fit(evidence: Array, right: Array) -> Array:
    """Logistic regression by Newton's method, with a little ridge."""
    given = np.column_stack([np.ones(len(evidence)), evidence])
    weights = np.zeros(given.shape[1])
    for _ in range(30):
        chances = 1 / (1 + np.exp(-np.clip(given @ weights, -30, 30)))
        gradient = given.T @ (right - chances) - RIDGE * weights
        curve = (given * (chances * (1 - chances))[:, None]).T @ given + RIDGE * np.eye(len(weights))
        weights = weights + np.linalg.solve(curve, gradient)
    return weights
