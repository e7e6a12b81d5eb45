"""Things in the order of how often one meets them, drawn as language draws words.

Drawing is one look into a table in which a thing stands as often as it weighs: quick, and rounded, so that
weights under one place of the table count as one or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import Final, Generic, TypeVar

T = TypeVar("T")

GRAIN: Final = 10
"""Places of the table for each thing."""


@dataclass(frozen=True, slots=True, eq=False)
class Ranked(Generic[T]):
    """Things with the commonest first, and the table that draws one."""

    things: Sequence[T]
    table: Sequence[T]

    def draw(self, chance: Random) -> T:
        """One of them."""
        return self.table[int(chance.random() * len(self.table))]

    def several(self, chance: Random, count: int) -> list[T]:
        """Some of them, the same one perhaps more than once."""
        return [self.draw(chance) for _ in range(count)]


def zipf(things: Sequence[T], *, power: float = 1.0, shift: float = 2.7) -> Ranked[T]:
    """The law of Zipf and Mandelbrot: the n-th thing weighs 1 / (n + shift) ** power."""
    weights = [(n + shift) ** -power for n in range(1, len(things) + 1)]
    return Ranked(things, tuple(_table(things, weights, GRAIN * len(things))))


def weighted(things: Sequence[tuple[T, float]]) -> Ranked[T]:
    """Things each with a weight of its own, to a tenth of a per cent."""
    names, weights = [thing for thing, _ in things], [weight for _, weight in things]
    return Ranked(names, tuple(_table(names, weights, 1_000)))


def one_of(things: Sequence[T], chance: Random) -> T:
    """One of them, all alike."""
    return things[int(chance.random() * len(things))]


def _table(things: Sequence[T], weights: Sequence[float], places: int) -> Iterator[T]:
    whole, at = sum(weights), 0
    for thing, upto in zip(things, accumulate(weights), strict=True):
        end = round(places * upto / whole)
        yield from [thing] * (end - at)
        at = end
