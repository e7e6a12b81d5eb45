"""Whether an equal number in two claims is of one thing: what is counted, and how telling the number is.

"Two banks were fined" and "two dogs are missing" share a number that every second article has. The fewer
digits a number has, the more must speak beside it: what is counted, and what became of it (`compare`).
"""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import Final

from sayso.core.claim import Facts, Figure
from sayso.tracing.figures import measure, person, point
from sayso.tracing.lexicon import lexicon, stem
from sayso.tracing.vectors import meaning_of

SMALL: Final = 12
"""Up to a dozen of anything is in every article."""
TELLING: Final = 3
"""Digits before the noughts from which a number is hardly met by chance."""

NOUNS: Final = 0.25
"""How alike two counted nouns are that may be one thing: "homes", "dwellings"; "dogs", "banks" are not."""
ANY: Final = 0.15
"""How alike any two other words are where the same is said of so many: on PressSim's choose one true pair in
fifty has less, of the false ones one in four.
"""
MEASURED: Final = 0.25
"""The same where something is measured: seven per cent can be of everything."""
OTHERWISE_COUNTED: Final = 0.3
"""The same for a number of two digits of what seems to be something else ("17 cases", "17 people")."""


def needed(one: Figure, other: Figure, ours: Facts, theirs: Facts) -> float:
    """How alike the rest of two claims must be, 0 to 1, that their equal figures are of one thing.

    Infinite where they are not, whatever else is said.
    """
    digits = _digits(point(one))
    if digits >= TELLING:
        return 0.0
    small = digits < 2 or point(one) <= SMALL
    alike = _one_noun(one, other, ours, theirs)
    if not alike:
        return inf if small else OTHERWISE_COUNTED
    if not small:
        return 0.0
    return MEASURED if measure(one.unit) or measure(other.unit) else ANY


def counted_word(word: str, unit: str) -> bool:
    """Whether a plain word of a claim is the noun that is counted, and says no more than that: "people",
    "homes", not "wounded".
    """
    return word not in lexicon("fate") and (word != unit or _somebody(word))


def _digits(number: float) -> int:
    """The digits that are more than its size: 1 of 400, 4 of 4,218 and of 42.18."""
    return len(f"{number:.10g}".replace(".", "").strip("0"))


def _one_noun(one: Figure, other: Figure, ours: Facts, theirs: Facts) -> bool:
    if not (_is_noun(one, ours) and _is_noun(other, theirs)):
        return True
    if one.unit == other.unit or (_somebody(one.unit) and _somebody(other.unit)):
        return True
    return _alike(one.unit, other.unit) >= NOUNS


def _is_noun(figure: Figure, facts: Facts) -> bool:
    """Whether what is counted is surely told: a plural, a person or a measure, not just the next word."""
    unit = figure.unit
    told = bool(unit) and unit not in lexicon("uncounted")  # "hit four times": whatever hit it
    return told and (unit not in facts.words or _somebody(unit) or measure(unit))


def _somebody(unit: str) -> bool:
    return person(unit) or unit in lexicon("somebody")


@lru_cache(maxsize=50_000)
def _alike(one: str, other: str) -> float:
    if stem(one) == stem(other):
        return 1.0
    return float(meaning_of(one).vector @ meaning_of(other).vector)
