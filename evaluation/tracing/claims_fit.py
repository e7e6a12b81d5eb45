"""Fits the weights by which two claims are found alike, on PressSim's part `choose` alone.

    python -m evaluation.tracing.claims_fit --families 96 --seed 11

writes `src/sayso/tracing/lexicons/likeness.csv`: a logistic regression over `compare.FEATURES`. Its examples
are pairs of rows of articles that are compared at all, in pools as the scorer makes them; one of the two at
least covers a true mention. They are alike where the true mentions make one claim at the level of the event.
It prints the best F1 of pairs when each sheet's families are judged by weights fitted on the other sheets.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evaluation.tracing.claims import OVERLAP, overlap, pooled
from evaluation.tracing.reading import Read, read
from sayso.tracing.claims import compared_in
from sayso.tracing.compare import FEATURES
from sayso.tracing.copies import copies_in
from sayso.tracing.mentions import mentions_of

TO = Path("src/sayso/tracing/lexicons/likeness.csv")
RIDGE = 1.0
Floats = NDArray[np.floating[Any]]


def main() -> None:
    """Fits, says how well, and writes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--families", type=int, default=96)
    parser.add_argument("--seed", type=int, default=11)
    given = parser.parse_args()
    features, alike, sheets = examples(read("choose", given.families, given.seed))
    held = np.zeros(len(alike))
    for sheet in np.unique(sheets):
        out = sheets == sheet
        held[out] = judged(features[out], fitted(features[~out], alike[~out]))
    print(
        f"{len(alike)} pairs, {int(alike.sum())} alike; best F1 on sheets left out {best_f1(held, alike):.3f}"
    )
    rows = zip(("constant", *FEATURES), fitted(features, alike), strict=True)
    lines = (f'"{name}",{weight:.3f}' if "," in name else f"{name},{weight:.3f}" for name, weight in rows)
    TO.write_text("\n".join(("feature,weight", *lines)) + "\n", encoding="utf-8")


def examples(reads: Sequence[Read]) -> tuple[Floats, NDArray[np.bool_], NDArray[np.str_]]:
    """The features of every compared pair, whether it is alike, and the sheet of the left article."""
    found = [example for pool in pooled(reads) for example in _examples_in(pool)]
    return (
        np.asarray([features for features, _, _ in found], np.float64),
        np.asarray([alike for _, alike, _ in found], np.bool_),
        np.asarray([sheet for _, _, sheet in found]),
    )


def _examples_in(pool: Sequence[Read]) -> Iterator[tuple[Floats, bool, str]]:
    claim = {row: name for one in pool for row, name in _claims_of(one)}
    sheet = {article.text_id: one.family.sheet.name for one in pool for article in one.articles}
    articles = [article for one in pool for article in one.articles]
    for left, right, features in compared_in(articles, copies_in(articles)):
        for a, mine in enumerate(left.mentions):
            for b, theirs in enumerate(right.mentions):
                names = claim.get(mine.id), claim.get(theirs.id)
                if names != (None, None):  # of background nothing is known: it may well be copied
                    yield features[a, b], names[0] == names[1], sheet[left.text_id]


def _claims_of(one: Read) -> Iterator[tuple[str, str]]:
    """The event of each row whose content is a true mention's, as far as the scorer asks."""
    of_text = {article.text_id: mentions_of(article.ledger) for article in one.articles}
    rows = {article.number: of_text[article.document().text_id] for article in one.family.articles}
    for true in one.truth.mentions:
        for row in rows[true.article]:
            if overlap(true.content, row.content) >= OVERLAP:
                yield row.id, true.exact.claim


def fitted(features: Floats, alike: NDArray[np.bool_]) -> Floats:
    """Constant and weights of a ridge logistic regression, by Newton's method."""
    given = _with_constant(features)
    ridge = RIDGE * np.diag([0.0, *np.ones(features.shape[1])])
    weights = np.zeros(given.shape[1])
    for _ in range(50):
        probable = judged(features, weights)
        slope = given.T @ (alike - probable) - ridge @ weights
        bend = (given * (probable * (1 - probable))[:, None]).T @ given + ridge
        step = np.linalg.solve(bend, slope)
        weights = weights + step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def judged(features: Floats, weights: Floats) -> Floats:
    """The probabilities that weights with their constant give."""
    return np.asarray(1 / (1 + np.exp(-_with_constant(features) @ weights)))


def _with_constant(features: Floats) -> Floats:
    return np.concatenate((np.ones((len(features), 1)), features), axis=1)


def best_f1(probable: Floats, alike: NDArray[np.bool_]) -> float:
    """The best F1 of pairs at any threshold."""
    right = np.cumsum(alike[np.argsort(-probable, kind="stable")])
    return float((2 * right / (np.arange(1, len(alike) + 1) + alike.sum())).max())


if __name__ == "__main__":
    main()
