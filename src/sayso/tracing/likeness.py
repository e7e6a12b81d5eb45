"""What two claims are to each other: one event or not, and within it the same, a variant or a contradiction.

Whether it is one event is a logistic regression over `compare.FEATURES`; its weights stand in
`lexicons/likeness.csv` and are fitted by `evaluation/tracing/claims_fit.py` on PressSim's part `choose`. What
the two are within the event is told by rules in order, the first that sees a conflict decides.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.core.claim import Mention, Relation
from sayso.tracing.compare import FEATURES, Grid
from sayso.tracing.differing import Fit, dates_fit, figures_fit, turned

CLOSE: Final = 0.6
"""The share of the telling words that two claims share from which one is the other's wording: what is turned
in it is turned on purpose."""


def probabilities(features: NDArray[np.float32]) -> Grid:
    """That each two claims are of one event, from [..., features]."""
    constant, weights = _weights()
    return np.asarray(1 / (1 + np.exp(-(features @ weights + constant))), np.float32)


@cache
def _weights() -> tuple[float, NDArray[np.float64]]:
    text = (files("sayso.tracing") / "lexicons" / "likeness.csv").read_text(encoding="utf-8")
    given = {row["feature"]: float(row["weight"]) for row in csv.DictReader(text.splitlines())}
    return given["constant"], np.asarray([given[feature] for feature in FEATURES])


Rule = Callable[[Mention, Mention, float], bool]


def relation_of(one: Mention, other: Mention, words: float) -> tuple[Relation, str]:
    """What two claims of one event are to each other, with the rule that says so.

    `words` is the share of their telling words that both have.
    """
    for relation, why, rule in RULES:
        if rule(one, other, words):
            return relation, why
    return Relation.SAME, _in_common(one, other)


def denied(one: Mention, other: Mention, words: float) -> bool:
    """The same wording with a word that turns it on one side."""
    return words >= CLOSE and bool(one.facts.negated) != bool(other.facts.negated)


def exchanged(one: Mention, other: Mention, words: float) -> bool:
    """The same who, in the other order."""
    return words >= CLOSE and turned(one.facts, other.facts)


def other_figure(one: Mention, other: Mention, words: float) -> bool:
    """Figures that do not agree."""
    return figures_fit(one.facts, other.facts).fit is Fit.DIFFER


def other_date(one: Mention, other: Mention, words: float) -> bool:
    """Dates that cannot be the same."""
    return dates_fit(one.facts, other.facts) is Fit.DIFFER


RULES: Final[tuple[tuple[Relation, str, Rule], ...]] = (
    (Relation.CONTRADICTION, "denied in the same words", denied),
    (Relation.CONTRADICTION, "roles exchanged", exchanged),
    (Relation.VARIANT, "other figure", other_figure),
    (Relation.VARIANT, "other date", other_date),
)


def _in_common(one: Mention, other: Mention) -> str:
    if figures_fit(one.facts, other.facts).fit is Fit.AGREE:
        return "same figure"
    return "same date" if dates_fit(one.facts, other.facts) is Fit.AGREE else "alike in meaning"
