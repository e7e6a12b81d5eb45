"""What two claims are to each other: one event or not, and within it the same, a variant or a contradiction.

Whether it is one event is a logistic regression over `compare.FEATURES`; its weights stand in
`lexicons/likeness.csv` and are fitted by `evaluation/tracing/claims_fit.py` (80 families, seed 11) on the 40
sheets of PressSim's part `choose`. What the two are within the event is told by rules in order, the first
that sees a conflict decides.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.core.claim import Mention, Relation
from sayso.tracing.clusters import ABSENCE, BOTH_DENY, EXCHANGED, TURNED
from sayso.tracing.compare import FEATURES, FIGURES, ONE_SIDED, OTHERS, Grid
from sayso.tracing.differing import Fit, crossed, dates_fit, figures_fit, turned
from sayso.tracing.lexicon import stem
from sayso.tracing.polarity import contradict, denials, spared
from sayso.tracing.sentences import by_sentences

CLOSE: Final = 0.7
"""The share of all words from which one claim is in the other's wording: what is turned was turned in it."""


KEPT: Final = 0.1
"""The probability from which a pair is told of."""


def may_be_alike(features: NDArray[np.float32], figures: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which pairs can be told of whatever their facts are; `figures` says where both have some.

    Facts take the most time of all, and nearly all pairs are too unlike for any of them to make one claim.
    """
    constant, weights = _weights()
    best = np.where(figures, max(map(_most, FIGURES)), _most(ONE_SIDED)) + _most(OTHERS)
    return np.asarray(features @ weights + constant + best >= np.log(KEPT / (1 - KEPT)) - _SLACK, np.bool_)


_SLACK: Final = 0.01


def _most(facts: Sequence[str]) -> float:
    """The most that some features can add."""
    _, weights = _weights()
    return float(sum(max(0.0, weights[FEATURES.index(fact)]) for fact in facts))


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


def relation_of(one: Mention, other: Mention, wording: float) -> tuple[Relation, str]:
    """What two claims of one event are to each other, with the rule that says so.

    `wording` is the share of their words that both have. Of several sentences only those are set side by side
    that tell of one thing.
    """
    pairs = by_sentences(one, other, wording)
    for relation, why, rule in RULES:
        if any(rule(*pair) for pair in pairs):
            return relation, why
    return Relation.SAME, _in_common(*pairs[0][:2])


def denied(one: Mention, other: Mention, wording: float) -> bool:
    """A word that turns it on one side, in the same wording."""
    ours, theirs = one.facts, other.facts
    return wording >= CLOSE and (
        len(ours.turned) != len(theirs.turned) or denials(ours.words) != denials(theirs.words)
    )


def denied_in_other_words(one: Mention, other: Mention, wording: float) -> bool:
    """A word that turns it on one side, in another wording, where not both have figures. Where both do ("no
    alarm for 14 minutes", "14 minutes went by before the alarm") what is turned in one must be said in the
    other. Or all are well in one, and some are not in the other.
    """
    if wording >= CLOSE:
        return False
    if spared(one.facts, other.facts):
        return True
    if figures_fit(one.facts, other.facts).fit is not Fit.NOTHING:
        return contradict(one.facts, other.facts)
    return bool(one.facts.turned) != bool(other.facts.turned)


def exchanged(one: Mention, other: Mention, wording: float) -> bool:
    """The same who, in the other order, in the same wording."""
    return wording >= CLOSE and (turned(one.facts, other.facts) or crossed(one.facts, other.facts))


def exchanged_in_other_words(one: Mention, other: Mention, wording: float) -> bool:
    """Those who take part, in the other order, in another wording."""
    return wording < CLOSE and crossed(one.facts, other.facts)


def other_figure(one: Mention, other: Mention, wording: float) -> bool:
    """Figures that do not agree."""
    return figures_fit(one.facts, other.facts).fit is Fit.DIFFER


def other_date(one: Mention, other: Mention, wording: float) -> bool:
    """Dates that cannot be the same."""
    return dates_fit(one.facts, other.facts) is Fit.DIFFER


RULES: Final[tuple[tuple[Relation, str, Rule], ...]] = (
    (Relation.CONTRADICTION, "denied", denied),
    (Relation.CONTRADICTION, "roles exchanged", exchanged),
    (Relation.CONTRADICTION, TURNED, denied_in_other_words),
    (Relation.CONTRADICTION, EXCHANGED, exchanged_in_other_words),
    (Relation.VARIANT, "other figure", other_figure),
    (Relation.VARIANT, "other date", other_date),
)


def _in_common(one: Mention, other: Mention) -> str:
    ours, theirs = ({stem(turned.word) for turned in facts.turned} for facts in (one.facts, other.facts))
    if ours.isdisjoint(theirs) and (ours or theirs):
        return BOTH_DENY if ours and theirs else ABSENCE
    if figures_fit(one.facts, other.facts).fit is Fit.AGREE:
        return "same figure"
    return "same date" if dates_fit(one.facts, other.facts) is Fit.AGREE else "alike in meaning"
