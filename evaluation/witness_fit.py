"""Fits the weights by which a witness is told: `python -m evaluation.witness_fit`.

Writes `src/sayso/judging/lexicons/witness.csv`: a logistic regression over the signs of
`sayso/judging/seen.py`. Its examples are the rows of war-train and of those of our own training articles that
the reader has learnt, paired with gold by AR@0.5, with whether gold's evidence holds `witness`. It prints
how often a witness was told rightly, by the weights of before, in war-dev and own-dev, which the
reader has not learnt. Test data have no part in it.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from evaluation.corpus import DATA, LATE, Article, own, war
from evaluation.ledger import read_whole
from evaluation.pairing import case_of
from sayso.core.evidence import EvidenceKind
from sayso.core.finding import Finding
from sayso.judging.case import Case, page_of
from sayso.judging.seen import CONSTANT, signs
from sayso.pipeline import Reader
from sayso.reader import load_reader

TO: Final = Path("src/sayso/judging/lexicons/witness.csv")
RIDGE: Final = 3.0
SEEN_IN: Final = 15
"""Rows in which a sign must stand to be weighed."""
Floats = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Example:
    """A row with its signs, whether gold has a witness in it, and whether we do."""

    signs: frozenset[str]
    gold: bool
    given: bool


def main() -> None:
    """Fits, writes, and says how well."""
    reader = load_reader(None)
    learnt = [*war("train"), *(article for article in own("train") if article.name < LATE)]
    shown = list(_examples(reader, learnt))
    held = Counter(name for example in shown for name in example.signs)
    names = sorted(name for name, rows in held.items() if rows >= SEEN_IN)
    matrix = np.array([[1.0, *(float(name in example.signs) for name in names)] for example in shown])
    weights = fitted(matrix, np.array([float(example.gold) for example in shown]))
    with TO.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(("sign", "weight"))
        lines.writerows((n, f"{w:.2f}") for n, w in zip((CONSTANT, *names), weights, strict=True))
    for name in ("war-dev", "own-dev"):
        rows = list(_examples(reader, DATA[name].load()))
        gold, given = sum(r.gold for r in rows), sum(r.given for r in rows)
        right = sum(r.gold and r.given for r in rows)
        print(f"{name}: {gold} in gold; {right} of {given} given by the weights of before are right")


def _examples(reader: Reader, articles: Sequence[Article]) -> Iterator[Example]:
    """The paired rows of articles."""
    for article in articles:
        ledger = read_whole(reader, article)
        page = page_of(ledger.document, ledger.zones, ledger.quotations, ledger.sources)
        for row, gold in (case := case_of(article, ledger)).rows(case.linked):
            yield Example(
                frozenset(signs(Case(page, row, Finding(row)))),
                any(evidence["kind"] == EvidenceKind.WITNESS for evidence in gold.fields["evidence"]),
                any(evidence.kind is EvidenceKind.WITNESS for evidence in row.evidence),
            )


def fitted(given: Floats, right: Floats) -> Floats:
    """The weights of a ridge logistic regression, by Newton's method."""
    weights = np.zeros(given.shape[1])
    ridge = np.full(given.shape[1], RIDGE)
    ridge[0] = 0.01
    for _ in range(30):
        chances = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (chances - right) + ridge * weights
        bend = (given.T * (chances * (1 - chances))) @ given + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if np.abs(step).max() < 1e-6:
            break
    return weights


if __name__ == "__main__":
    main()
