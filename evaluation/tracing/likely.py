"""Fits how probable a copy is: `python -m evaluation.tracing.likely [--families N]`.

Logistic regression on the share and the logarithm of the longest passage, over pairs that share passages:
those of PressSim's choosing part, and those of FA-KES that were read (gold/copies-fakes.json); both sets
count the same. Prints the weights for `sayso.tracing.likely`, then for each fifth of each set the mean
probability and the share of copies, by weights fitted without the fact sheet or the pairs looked at.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from evaluation.corpus import loose_texts
from evaluation.presssim import families
from evaluation.tracing.copies import NO_READER, seen
from sayso.core.appearance import appearance_of
from sayso.core.copying import Copy
from sayso.core.document import Document
from sayso.core.ledger import Ledger
from sayso.pipeline import quotations_of
from sayso.tracing.article import Article
from sayso.tracing.copies import copy_of, pairs_in
from sayso.tracing.furniture import without_furniture
from sayso.tracing.likely import LONG
from sayso.zoning import mark_zones

GOLD: Final = Path(__file__).parents[1] / "gold" / "copies-fakes.json"
FOLDS: Final = 5
SEEDS: Final = (1, 2, 3)
STEPS: Final = 30
RIDGE: Final = 1e-4

Table = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of a pair, whether it is a copy in truth, and with which rows it stands or falls."""

    share: float
    longest: int
    copy: bool
    group: str


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.tracing.likely", description=__doc__)
    parser.add_argument("--families", type=int, default=40)
    asked = parser.parse_args()
    sets = {"PressSim": list(made(asked.families)), "FA-KES": list(real())}
    print("weights", fitted(list(sets.values())).round(2))
    for name, rows in sets.items():
        likely = _held_out(rows, [other for other in sets.values() if other is not rows])
        copies = np.array([row.copy for row in rows])
        bins = np.array_split(np.argsort(likely, kind="stable"), FOLDS)
        print(name, len(rows), *(f"{likely[b].mean():.2f}:{copies[b].mean():.2f}" for b in bins))


def fitted(sets: Sequence[Sequence[Row]]) -> Table:
    """The weights that make these sets most likely, each set counting the same; by Newton's method."""
    features = np.concatenate([_features(rows) for rows in sets])
    copies = np.array([row.copy for rows in sets for row in rows], np.float64)
    counts = np.concatenate([np.full(len(rows), 1 / len(rows)) for rows in sets])
    weights = np.zeros(features.shape[1])
    for _ in range(STEPS):
        likely = _logistic(features @ weights)
        slope = features.T @ (counts * (likely - copies)) + RIDGE * weights
        bend = (features.T * (counts * likely * (1 - likely))) @ features + RIDGE * np.eye(len(weights))
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def made(count: int) -> Iterator[Row]:
    """The pairs of PressSim's choosing families in which copies are found."""
    for seed in SEEDS:
        for family in families("choose", count, seed=seed):
            one = seen(family)
            true = {(pair.left, pair.right) for pair in one.truth}
            for copy in one.copies:
                left, right = sorted((one.numbers[copy.left], one.numbers[copy.right]))
                yield _row(copy, (left, right) in true, family.sheet.name)


def real() -> Iterator[Row]:
    """The pairs of real articles that were read."""
    articles = {name: _article(name, *given) for name, given in loose_texts().items() if "fakes" in name}
    by_id = {article.text_id: article for article in articles.values()}
    gold = {
        _sides(*(articles[pair[side]].text_id for side in ("left", "right"))): bool(pair["copy"])
        for pair in json.loads(GOLD.read_text(encoding="utf-8"))["pairs"]
    }
    shared = (copy_of(by_id[left], by_id[right]) for left, right in {*gold, *pairs_in(by_id.values())})
    outlets = {text_id: article.outlets for text_id, article in by_id.items()}
    found = {(c.left, c.right): c for c in without_furniture([c for c in shared if c], outlets)}
    for number, (sides, is_copy) in enumerate(sorted(gold.items())):
        if sides in found:
            yield _row(found[sides], is_copy, str(number % FOLDS))


def _sides(one: str, other: str) -> tuple[str, str]:
    return min(one, other), max(one, other)


def _article(name: str, outlet: str, text: str) -> Article:
    document = Document(text=text, name=name, outlet=outlet, language="en")
    zones = mark_zones(document)
    ledger = Ledger(document, zones, (), (), NO_READER, quotations=quotations_of(document, zones))
    return Article(ledger, (appearance_of(document),))


def _row(copy: Copy, true: bool, group: str) -> Row:
    return Row(copy.share, max(passage.shared for passage in copy.passages), true, group)


def _held_out(rows: Sequence[Row], others: Sequence[Sequence[Row]]) -> Table:
    """The probability of each row by weights that were fitted without its group."""
    likely = np.zeros(len(rows))
    for group in sorted({row.group for row in rows}):
        weights = fitted([[row for row in rows if row.group != group], *others])
        here = [n for n, row in enumerate(rows) if row.group == group]
        likely[here] = _logistic(_features([rows[n] for n in here]) @ weights)
    return likely


def _logistic(score: Table) -> Table:
    return np.asarray(1 / (1 + np.exp(-score)), np.float64)


def _features(rows: Sequence[Row]) -> Table:
    return np.array([(1.0, row.share, math.log(min(row.longest, LONG))) for row in rows])


if __name__ == "__main__":
    main()
