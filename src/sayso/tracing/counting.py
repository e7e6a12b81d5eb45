"""How many origins stand in each draw: the bases that rest on nothing, those that may be one counted once.

A basis counts for itself where it shows how it can know and says of nobody that it has it from him. Names
that show no way to know stand apart as *extras*: they raise only `hi`, and that no further than there are
publishers and descriptions among them, so that ten experts nobody has heard of are one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from sayso.core.origin import Basis, Rest, Way
from sayso.tracing.access import KNOWN
from sayso.tracing.draws import DRAWS, Flags, held
from sayso.tracing.graph import grouped

LIKELY: Final = 0.5
"""From which probability on a link stands where nothing is drawn."""

Extra = tuple[str, str]
"""The publisher and the description of a basis that shows no way to know."""


@dataclass(frozen=True, slots=True)
class Draw:
    """One way in which the links may hold, in how many draws; `counted` are the ids of origins."""

    times: int
    counted: tuple[str, ...]
    extras: frozenset[Extra]

    @property
    def extra(self) -> int:
        """How far the extras raise the upper figure."""
        return min(len({family for family, _ in self.extras}), len({kind for _, kind in self.extras}))


@dataclass(frozen=True)
class Counting:
    """The bases of some mentions with the rests of both; what no mention rests on is left out."""

    bases: Mapping[str, Basis]
    rests: Sequence[Rest]
    mentions: frozenset[str]

    @cached_property
    def present(self) -> Mapping[str, float]:
        """How surely a mention, or a basis, rests on each; the surest counts: copies make nothing surer."""
        found: dict[str, float] = defaultdict(float)
        for rest in self.rests:
            if rest.one in self.mentions and rest.other in self.bases:
                found[rest.other] = max(found[rest.other], rest.probability)
        waiting = list(found)
        while waiting:
            one = waiting.pop()
            for rest in self._relying_by.get(one, ()):
                sure = found[one] * rest.probability
                if rest.other in self.bases and sure > found[rest.other]:
                    found[rest.other] = sure
                    waiting.append(rest.other)
        return dict(sorted(found.items()))

    @cached_property
    def _relying_by(self) -> Mapping[str, list[Rest]]:
        found: dict[str, list[Rest]] = defaultdict(list)
        for rest in self.rests:
            if rest.way is Way.RELIES:
                found[rest.one].append(rest)
        return found

    @cached_property
    def same(self) -> tuple[Rest, ...]:
        """The pairs of bases that may be one."""
        return tuple(rest for rest in self.rests if rest.way is Way.SAME and self._both(rest))

    @cached_property
    def relying(self) -> tuple[Rest, ...]:
        """Who has it from another, by his own word."""
        return tuple(rest for rest in self.rests if rest.way is Way.RELIES and rest.one in self.present)

    def _both(self, rest: Rest) -> bool:
        return rest.one in self.present and rest.other in self.present

    @cached_property
    def draws(self) -> tuple[Draw, ...]:
        """Every way in which the links may hold, each once."""
        live = self._live()
        able = [key for key in live if self.bases[key].sure > 0]
        same = [rest for rest in self.same if rest.one in live]
        relying = [rest for rest in self.relying if rest.one in live]
        columns = [
            *(held(key, "reader", self.present[key]) for key in able),
            *(held(key, "access", self.bases[key].sure) for key in able),
            *(held(f"{rest.one}|{rest.other}", rest.detector, rest.probability) for rest in same),
            *(held(f"{rest.one}|{rest.other}", rest.detector, rest.probability) for rest in relying),
        ]
        others = self._extras(set(self.present) - live)
        return tuple(
            self._draw(times, live, able, same, relying, flags, others) for times, flags in _patterns(columns)
        )

    def _live(self) -> frozenset[str]:
        """The bases whose counting hangs on chance: who can know, and all that may be one with such."""
        pairs = [(rest.one, rest.other) for rest in (*self.same, *self.relying)]
        group = grouped(self.present, pairs)
        able = {group[key] for key in self.present if self.bases[key].sure > 0}
        return frozenset(key for key in self.present if group[key] in able)

    def _draw(
        self,
        times: int,
        live: frozenset[str],
        able: Sequence[str],
        same: Sequence[Rest],
        relying: Sequence[Rest],
        flags: Flags,
        extras: frozenset[Extra],
    ) -> Draw:
        a, b = len(able), len(same)
        present = {key for key in live if self.bases[key].sure <= 0 and self.present[key] >= LIKELY}
        present |= {key for key, flag in zip(able, flags[:a], strict=True) if flag}
        knowing = {key for key, flag in zip(able, flags[a : 2 * a], strict=True) if flag} & present
        pairs = [(r.one, r.other) for r, flag in zip(same, flags[2 * a : 2 * a + b], strict=True) if flag]
        bound = {r.one for r, flag in zip(relying, flags[2 * a + b :], strict=True) if flag}
        group = grouped(present, pairs)
        resting = {group[key] for key in present & bound}
        counted = sorted({group[key] for key in knowing} - resting)
        more = self._extras_of(group, resting.union(counted))
        return Draw(times, tuple(counted), extras | more)

    def _extras(self, ids: set[str]) -> frozenset[Extra]:
        """Of bases none of which shows a way to know, by the likely links."""
        stand = {key for key in ids if self.present[key] >= LIKELY}
        same = [(rest.one, rest.other) for rest in self.same if rest.probability >= LIKELY]
        group = grouped(stand, same)
        resting = {
            group[rest.one] for rest in self.relying if rest.one in stand and rest.probability >= LIKELY
        }
        return self._extras_of(group, resting)

    def _extras_of(self, group: Mapping[str, str], apart: set[str]) -> frozenset[Extra]:
        """The first name that is known of each group, but of those apart."""
        first: dict[str, str] = {}
        for key in sorted(group):
            if group[key] not in apart and self.bases[key].identity in KNOWN:
                first.setdefault(group[key], key)
        return frozenset((self.bases[key].family, self.bases[key].kind.value) for key in first.values())


def weights(draws: Iterable[Draw]) -> Counter[str]:
    """In how many draws each basis is counted."""
    found: Counter[str] = Counter()
    for draw in draws:
        for key in draw.counted:
            found[key] += draw.times
    return found


def quantile(values: Iterable[tuple[int, int]], share: float) -> int:
    """The smallest value that at least this share of the draws does not exceed; values with their times."""
    reached = 0
    ordered = sorted(values)
    for value, times in ordered:
        reached += times
        if reached >= share * DRAWS:
            return value
    return ordered[-1][0] if ordered else 0


def _patterns(columns: Sequence[Flags]) -> Iterator[tuple[int, Flags]]:
    if not columns:
        yield DRAWS, np.zeros(0, np.bool_)
        return
    rows, times = np.unique(np.stack(columns, axis=1), axis=0, return_counts=True)
    yield from zip(map(int, times), rows, strict=True)
