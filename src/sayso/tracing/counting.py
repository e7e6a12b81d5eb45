"""How many origins stand in each draw: the bases that rest on nothing, those that may be one counted once.

A basis counts for itself where it shows how it can know and says of nobody that it has it from him. Names
that show no way to know stand apart as *extras*: they raise only `hi`, and that no further than there are
publishers and descriptions among them, so that ten experts nobody has heard of are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.core.origin import Basis, Rest, Way
from sayso.tracing.access import KNOWN
from sayso.tracing.draws import DRAWS, Flags, held
from sayso.tracing.graph import grouped

MOST: Final = 64
"""Origins that are counted: whoever finds more knows enough."""

FLOOD: Final = 1000
"""Bases of one event above which links that are likely stand: to draw them all would take minutes."""

LIKELY: Final = 0.5
"""From which probability on a link stands where nothing is drawn."""

Extra = tuple[str, str]
"""The publisher and the description of a basis that shows no way to know."""


@dataclass(frozen=True, slots=True)
class Draw:
    """One way in which the links may hold: in which draws, and who then could be an origin.

    `able` are the bases that are likely there and show a way to know, the surest first, each with the
    probability that it can know; `extras` are the names that show none.
    """

    flags: Flags
    able: tuple[tuple[float, str], ...]
    extras: frozenset[Extra]

    @property
    def counts(self) -> NDArray[np.int64]:
        """How many of the able are origins, draw by draw."""
        found = np.zeros(int(self.flags.sum()), np.int64)
        for rank, (sure, _) in enumerate(self.able[:MOST]):
            found += held(f"rank {rank}", "access", sure)[self.flags]
        return found

    @property
    def upper(self) -> int:
        """All that may be origins: the able, and the extras as far as publishers and descriptions go."""
        publishers, kinds = ({extra[n] for extra in self.extras} for n in (0, 1))
        return min(len(self.able), MOST) + min(len(publishers), len(kinds))


@dataclass(frozen=True)
class Rests:
    """The rests of one event, laid out once however many sets of its mentions are counted."""

    rests: Sequence[Rest]

    @cached_property
    def by_one(self) -> Mapping[str, Sequence[Rest]]:
        """The rests of each mention, and of each basis."""
        found: dict[str, list[Rest]] = defaultdict(list)
        for rest in self.rests:
            found[rest.one].append(rest)
        return dict(found)

    @cached_property
    def same(self) -> Sequence[Rest]:
        """Those that say that two bases may be one."""
        return [rest for rest in self.rests if rest.way is Way.SAME]

    @cached_property
    def relying(self) -> Sequence[Rest]:
        """Those that say that one basis has it from another."""
        return [rest for rest in self.rests if rest.way is Way.RELIES]


@dataclass(frozen=True)
class Counting:
    """The bases of some mentions with the rests of both; what no mention rests on is left out."""

    bases: Mapping[str, Basis]
    rests: Rests
    mentions: frozenset[str]
    beside: frozenset[str] = frozenset()
    """Further mentions: what they rest on counts for nothing, but the others may depend on it."""

    @cached_property
    def there(self) -> frozenset[str]:
        """The bases among which links may hold."""
        everybody = Counting(self.bases, self.rests, self.beside).present if self.beside else ()
        return frozenset((*self.present, *everybody))

    @cached_property
    def present(self) -> Mapping[str, float]:
        """How surely a mention, or a basis, rests on each; the surest counts: copies make nothing surer.

        From whom a basis has it brings him in only where one of these mentions says so.
        """
        found: dict[str, float] = defaultdict(float)
        for mention in self.mentions:
            for rest in self.rests.by_one.get(mention, ()):
                if rest.other in self.bases:
                    found[rest.other] = max(found[rest.other], rest.probability)
        named, waiting = frozenset(found), list(found)
        while waiting:
            one = waiting.pop()
            for rest in self.rests.by_one.get(one, ()):
                sure = found[one] * rest.probability
                new = rest.way is Way.RELIES and rest.other in self.bases and rest.other not in named
                said = not rest.by or not self.mentions.isdisjoint(rest.by)
                if new and said and sure > found[rest.other]:
                    found[rest.other] = sure
                    waiting.append(rest.other)
        return dict(sorted(found.items()))

    @cached_property
    def same(self) -> tuple[Rest, ...]:
        """The pairs of bases that may be one."""
        return tuple(rest for rest in self.rests.same if self._both(rest))

    @cached_property
    def relying(self) -> tuple[Rest, ...]:
        """Who has it from another, by his own word."""
        return tuple(rest for rest in self.rests.relying if rest.one in self.there)

    def _both(self, rest: Rest) -> bool:
        return rest.one in self.there and rest.other in self.there

    @cached_property
    def draws(self) -> tuple[Draw, ...]:
        """Every way in which the uncertain links may hold, each once."""
        links = [*self.same, *self.relying]
        flooded = len(self.there) > FLOOD
        drawn = [rest for rest in links if 0 < rest.probability < 1 and not flooded]
        sure = [rest for rest in links if rest.probability >= (LIKELY if flooded else 1)]
        columns = [held(f"{rest.one}|{rest.other}", rest.detector, rest.probability) for rest in drawn]
        return tuple(
            self._draw(flags, [*sure, *(rest for rest, holds in zip(drawn, row, strict=True) if holds)])
            for row, flags in _patterns(columns)
        )

    def _draw(self, flags: Flags, links: Iterable[Rest]) -> Draw:
        """The origins where just these links hold: of bases that are one the surest, and none that relies on
        another.
        """
        links = list(links)
        group = grouped(sorted(self.there), [(r.one, r.other) for r in links if r.way is Way.SAME])
        resting = {group[rest.one] for rest in links if rest.way is Way.RELIES}
        able: dict[str, tuple[float, str]] = {}
        for key, sure in self.present.items():
            if sure >= LIKELY and self.bases[key].sure > 0 and group[key] not in resting:
                able[group[key]] = max(able.get(group[key], (0.0, "")), (self.bases[key].sure, key))
        return Draw(
            flags,
            tuple(sorted(able.values(), key=lambda entry: (-entry[0], entry[1]))),
            self._extras(group, resting.union(able)),
        )

    def _extras(self, group: Mapping[str, str], apart: set[str]) -> frozenset[Extra]:
        """The first name that is known of each group, but of those apart."""
        first: dict[str, str] = {}
        for key, sure in self.present.items():
            known = self.bases[key].identity in KNOWN and sure >= LIKELY
            if known and group[key] not in apart:
                first.setdefault(group[key], key)
        return frozenset((self.bases[key].family, self.bases[key].kind.value) for key in first.values())


def quantile(values: NDArray[np.int64], share: float) -> int:
    """The smallest value that at least this share of the draws does not exceed."""
    return int(np.quantile(values, share, method="inverted_cdf"))


def _patterns(columns: Sequence[Flags]) -> Iterator[tuple[Flags, Flags]]:
    """Each way in which links hold together, and in which draws."""
    if not columns:
        yield np.zeros(0, np.bool_), np.ones(DRAWS, np.bool_)
        return
    rows, places = np.unique(np.stack(columns, axis=1), axis=0, return_inverse=True)
    for n, row in enumerate(rows):
        yield row, places.ravel() == n
