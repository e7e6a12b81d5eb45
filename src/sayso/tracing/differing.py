"""Where two claims of one event differ: figures, dates, a word that turns one of them, roles exchanged.

A conflict makes a *variant* (figures, dates) or a *contradiction* (polarity, roles), never the same claim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import inf, log
from typing import Final

from sayso.core.claim import Facts, Figure, Named
from sayso.tracing.counted import SMALL, needed
from sayso.tracing.figures import measure, person, point


class Fit(StrEnum):
    """What two claims' figures, or dates, are to each other; NOTHING where one side has none."""

    AGREE = "agree"
    DIFFER = "differ"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class FiguresFit:
    """`unit`: of what differs, the unit is the same. `same`: the numbers that agree.

    `near`: how near the nearest of one unit are, 1 for hardly apart, 0 where one is twice the other.
    `needed`: how alike the rest of the claims must be that what agrees is of one thing (`counted`).
    """

    fit: Fit
    unit: bool = False
    same: tuple[float, ...] = ()
    near: float = 0.0
    needed: float = 0.0


def figures_fit(one: Facts, other: Facts) -> FiguresFit:
    """Whether the figures agree.

    A figure that finds no equal in the other claim makes them differ where the other has one of the same
    unit, or where nothing agrees at all. Equal numbers of two things neither agree nor differ.
    """
    if not one.figures or not other.figures:
        return FiguresFit(Fit.NOTHING)
    pairs = [(a, b) for a in one.figures for b in other.figures if comparable(a, b)]
    least = {(a, b): needed(a, b, one, other) for a, b in pairs if equal(a, b)}
    same = [pair for pair, likeness in least.items() if likeness < inf]
    ours, theirs = {a for a, _ in same}, {b for _, b in same}
    lone = [(a, b) for a, b in pairs if same_unit(a, b) and a not in ours and b not in theirs]
    if lone:
        return FiguresFit(Fit.DIFFER, unit=True, near=max(near(*pair) for pair in lone))
    if same:
        numbers = tuple(sorted({point(a) for a, _ in same}))
        return FiguresFit(Fit.AGREE, same=numbers, needed=min(least[pair] for pair in same))
    return FiguresFit(Fit.DIFFER if len(pairs) > len(least) else Fit.NOTHING)


def near(one: Figure, other: Figure) -> float:
    """1 for hardly apart, 0 where one is twice the other, less beyond.

    Who counts one thing twice is seldom off by half: "four bombs", "five explosions".
    """
    fewer, more = sorted(max(point(figure), _LEAST) for figure in (one, other))
    return 1 - log(more / fewer) / log(2)


_LEAST: Final = 0.5
"""What stands for none, of which nothing is a multiple."""


def comparable(one: Figure, other: Figure) -> bool:
    """Whether the two can be of one thing: not where one is measured in another unit than the other."""
    if measure(one.unit) or measure(other.unit):
        return one.unit == other.unit or not one.unit or not other.unit
    return True


def same_unit(one: Figure, other: Figure) -> bool:
    """Whether both count the same, as far as the words tell; people are people."""
    return bool(one.unit) and (one.unit == other.unit or (person(one.unit) and person(other.unit)))


def equal(one: Figure, other: Figure) -> bool:
    """Whether the same number is said, or one that the other is rounded from ("about 3,400", "3,412")."""
    if point(one) == point(other):
        return not (_leaves_out(one, other) or _leaves_out(other, one))
    return _rounds(one, point(other)) or _rounds(other, point(one))


def _leaves_out(bound: Figure, exact: Figure) -> bool:
    """Whether more, or fewer, were counted than the other counted: "more than nine" beside "nine".

    Large numbers, round ones and measures are said as well of just so many: "more than 200", "more than two
    hours".
    """
    said = point(bound)
    counted = said < SMALL and said % ROUND != 0 and not measure(bound.unit)
    return bound.beyond and exact.low == exact.high and counted


ROUND: Final = 5
"""Numbers of which this is a part are round ones."""


def _rounds(about: Figure, value: float) -> bool:
    """Whether the value rounds to what is said to be about it, to as many digits as are given."""
    said = point(about)
    if not 0 < about.low < said < about.high or said % 10:
        return False
    digits = len(f"{said:.0f}".rstrip("0"))
    return float(f"{value:.{max(digits, 1)}g}") == said if digits > 1 or said >= 100 else False


def dates_fit(one: Facts, other: Facts) -> Fit:
    """Whether a date of one can be a date of the other, as far as both are given."""
    if not one.dates or not other.dates:
        return Fit.NOTHING
    meet = [_meet(a, b) for a in one.dates for b in other.dates]
    if any(fit is Fit.AGREE for fit in meet):
        return Fit.AGREE
    return Fit.DIFFER if Fit.DIFFER in meet else Fit.NOTHING


def _meet(one: Named, other: Named) -> Fit:
    """ "2016-03-27" and "03-27" agree, "2016" and "03-27" have nothing to compare."""
    ours, theirs = _parts(one.key), _parts(other.key)
    both = [part for part in ours if part in theirs]
    if not both:
        return Fit.NOTHING
    return Fit.AGREE if all(ours[part] == theirs[part] for part in both) else Fit.DIFFER


def _parts(key: str) -> dict[str, str]:
    year = {"year": key[:4]} if len(key.split("-")[0]) == 4 else {}
    rest = key[5:].split("-") if year else key.split("-")
    return year | dict(zip(("month", "day"), (part for part in rest if part), strict=False))


def turned(one: Facts, other: Facts) -> bool:
    """Whether two who act in both stand in the other order."""
    ours, theirs = ([frozenset((named.key,)) for named in facts.actors] for facts in (one, other))
    return any(
        _crossed(*pair) for pair in combinations(_in_both(_first_ranks(ours), _first_ranks(theirs)), 2)
    )


def crossed(one: Facts, other: Facts) -> bool:
    """Whether who acts in one is acted on by somebody in the other; who does both in one is passed over.

    Two who share a clause in one alone have exchanged nothing: only the order of the clauses is another.
    """
    both = _in_both(*(_ranks(facts.roles) for facts in (one, other)))
    tops = {min(both)[0], min(both, key=lambda pair: pair[1])[0]} if both else set()
    return any(
        _crossed(a, b) and _in_two(one, a[0], b[0]) is _in_two(other, a[1], b[1])
        for a, b in combinations(both, 2)
        if tops & {a[0], b[0]}
    )


def _in_two(facts: Facts, rank: int, other: int) -> bool:
    """Whether those of these ranks stand in two clauses."""
    return bool(facts.clauses) and facts.clauses[rank] != facts.clauses[other]


Ranks = Mapping[str, int]
Places = tuple[int, int]
"""Where somebody stands in one claim and in the other."""


def _crossed(one: Places, other: Places) -> bool:
    return (one[0] - other[0]) * (one[1] - other[1]) < 0


def _in_both(ours: Ranks, theirs: Ranks) -> list[Places]:
    """Those of both, by the same name or one that holds the other: "the operator", "the dam's operator"."""
    same = [(rank, theirs[key]) for key, rank in ours.items() if key in theirs]
    mine, others = (
        [key for key in one if key not in other] for one, other in ((ours, theirs), (theirs, ours))
    )
    longer = [
        (a, b)
        for a in mine
        for b in others
        if set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split())
    ]
    return same + [(ours[a], theirs[b]) for a, b in longer]


def _ranks(roles: Sequence[frozenset[str]]) -> Ranks:
    times = Counter(key for group in roles for key in group)
    return {key: rank for rank, group in enumerate(roles) for key in group if times[key] == 1}


def _first_ranks(roles: Sequence[frozenset[str]]) -> Ranks:
    return {key: n for n, group in reversed(list(enumerate(roles))) for key in group}
