"""On how many independent origins a claim rests, in words and figures (ledger 8; design, "Across articles").

Copies are contracted whichever way they point, so that dates change no figure. Of the graph that is left the
*source components* rest on nothing else; those that hold a basis are origins, a ring that holds none is not.
Which links hold is drawn (`draws.py`), and origins are counted in each draw (`counting.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from typing import Final

import numpy as np

from sayso.core.claim import Mention
from sayso.core.origin import Access, Basis, Counted, Ground, Independence, Rest, Way
from sayso.core.source import Identity
from sayso.tracing.access import KNOWN
from sayso.tracing.counting import LIKELY, Counting, Rests, quantile
from sayso.tracing.graph import grouped, source_components

LOW: Final = 0.05
HIGH: Final = 0.95
Together = Callable[[frozenset[str]], Iterable[Iterable[str]]]
"""Some mentions of a claim in groups that are of one claim without the rest."""

ALONE: Final = "one article alone"
"""What is said where there is nothing to count."""
REPEATED: Final = "one text, word for word in each"
"""The same where its article was taken over whole: that adds no origin and tells of none."""
UNSURE: Final = "not sure enough that it can know"

_SELF: Final = (Way.HEARD, Way.SEEN, Way.DOCUMENT)


def independence_of(
    mentions: Iterable[Mention],
    rests: Sequence[Rest],
    bases: Iterable[Basis],
    families: Mapping[str, str],
    together: Together | None = None,
    readings: Iterable[Iterable[str]] = (),
) -> Independence:
    """The figures of the claim that these mentions support; `families` are publishers by text id.

    `together` tells which mentions are of one claim without the others; where it is not given all are.
    `readings` are the mentions that would support the event if another of its claims were its first.
    """
    known = {basis.id: basis for basis in bases}
    return _Event(tuple(mentions), rests, known, families, together, readings).independence()


@dataclass(frozen=True)
class _Event:
    mentions: tuple[Mention, ...]
    rests: Sequence[Rest]
    bases: Mapping[str, Basis]
    families: Mapping[str, str]
    together: Together | None
    readings: Iterable[Iterable[str]] = ()
    _lows: dict[tuple[tuple[tuple[str, float], ...], frozenset[str]], int] = field(default_factory=dict)

    def independence(self) -> Independence:
        """Everything that is told of it."""
        draws = self.counting.draws
        counts = np.concatenate([draw.counts for draw in draws])
        uppers = np.concatenate([np.full(int(draw.flags.sum()), draw.upper) for draw in draws])
        likely = quantile(counts, 0.5)
        distinct = quantile(uppers, 0.5)
        # The commonest way to hold in which there are as many; of equal ones the first.
        enough = max((draw for draw in draws if len(draw.able) >= likely), key=lambda d: int(d.flags.sum()))
        origins = [key for _, key in enough.able[:likely]]
        return Independence(
            words=self._words(likely, distinct),
            lo=self._lowest(likely),
            likely=likely,
            hi=quantile(uppers, HIGH) + self._voices,
            distinct=distinct,
            hearing=len(self._hearing(frozenset(origins))),
            sides=len({self.bases[key].side for key in origins}),
            origins=tuple(Counted(key, self._ground(key)) for key in origins),
            beside=tuple(self._beside(frozenset(origins))),
        )

    @cached_property
    def counting(self) -> Counting:
        """The bases of these mentions."""
        return Counting(self.bases, self._resting, frozenset(self.groups))

    @cached_property
    def _resting(self) -> Rests:
        return Rests(self.rests)

    def _lowest(self, low: int) -> int:
        """What is sure whatever of it is told, and no more than is sure of mentions that are of one claim
        without those that credit others.

        An article that has it from two others is like both, and would add up the origins of two claims.
        What those who credit others show of who depends on whom still holds without them.
        """
        readings = iter(self.readings)
        for some in chain((next(readings, self.groups),), readings):
            if not low:
                return 0
            low = min(low, self._low(some))
        passing = {r.one for r in self.rests if r.way is Way.CREDIT and r.other in self.groups}
        if not low or not self.together:
            return low
        parts = self.together(frozenset(self.groups.keys() - passing))
        everybody = frozenset(self.groups)
        return min(low, max((self._low(part, everybody) for part in parts), default=0))

    def _low(self, mentions: Iterable[str], beside: frozenset[str] = frozenset()) -> int:
        """What is sure of these mentions: who shows by his kind alone how he can know is not.

        Kinds are a reader's guess and differ from text to text: one more copy could bring in an office.
        """
        counting = Counting(self._firm, self._resting, frozenset(mentions), beside)
        key = (tuple(counting.present.items()), counting.there)  # all that it is drawn from
        if key not in self._lows:
            counts = [draw.counts for draw in counting.draws]
            self._lows[key] = quantile(np.concatenate(counts), LOW)
        return self._lows[key]

    @cached_property
    def _firm(self) -> Mapping[str, Basis]:
        by_kind = (key for key, basis in self.bases.items() if basis.ground is Ground.KIND)
        return {**self.bases, **{key: replace(self.bases[key], sure=0.0) for key in by_kind}}

    def _words(self, likely: int, distinct: int) -> str:
        if len({mention.text_id for mention in self.mentions}) < 2:
            return ALONE
        if likely > 1:
            return f"{likely} independent origins"
        if distinct > 1:
            return f"{distinct} distinct origins, independence not established"
        return "one origin" if distinct else "no known origin"

    @cached_property
    def groups(self) -> Mapping[str, str]:
        """For each mention the one that stands for all that share its words."""
        copies = [
            (rest.one, rest.other)
            for rest in self.rests
            if rest.way is Way.COPY and rest.probability >= LIKELY
        ]
        return grouped((mention.id for mention in self.mentions), copies)

    @cached_property
    def graph(self) -> Mapping[str, set[str]]:
        """From groups of mentions, and from bases, to what they rest on by the likely links."""
        found: dict[str, set[str]] = defaultdict(set)
        for group in self.groups.values():
            found[group] = set()
        for rest in self.rests:
            if rest.one in self.groups and rest.way is not Way.COPY and rest.probability >= LIKELY:
                # What rests on a mention of another claim has it from there, and from nowhere in this one.
                other = self.groups.get(rest.other, rest.other)
                found[self.groups[rest.one]] |= {other} - {self.groups[rest.one]}
                found.setdefault(other, set())
        for rest in self.counting.relying:
            if rest.probability >= LIKELY and rest.one in found:
                found[rest.one].add(rest.other)
                found.setdefault(rest.other, set())
        return found

    @property
    def _voices(self) -> int:
        """One where an outlet says it itself and nothing at all shows from where it has that, else none."""
        silent: dict[str, bool] = dict.fromkeys(self.groups.values(), True)
        speaking = set()
        for rest in self.rests:
            if rest.one in self.groups and rest.way is not Way.COPY and rest.probability >= LIKELY:
                group, voice = self.groups[rest.one], self._is_voice(rest)
                silent[group] = silent[group] and voice
                speaking |= {group} if voice else set()
        return int(any(silent[group] for group in speaking))

    def _is_voice(self, rest: Rest) -> bool:
        basis = self.bases.get(rest.other)
        return rest.way is Way.SEEN and basis is not None and basis.identity is Identity.UNKNOWN

    def _hearing(self, origins: frozenset[str]) -> set[str]:
        """Publishers that heard or saw an origin themselves; one for all that share their words."""
        same = [(rest.one, rest.other) for rest in self.counting.same if rest.probability >= LIKELY]
        group = grouped(self.counting.present, same)
        counted = {group[key] for key in origins if key in group}
        heard: dict[str, set[str]] = defaultdict(set)
        home = {mention.id: self.families.get(mention.text_id, "") for mention in self.mentions}
        for rest in self.rests:
            if rest.one in home and rest.way in _SELF and group.get(rest.other) in counted:
                heard[self.groups[rest.one]].add(home[rest.one])
        return {min(families) for key, families in heard.items() if key not in self._crediting}

    @cached_property
    def _crediting(self) -> frozenset[str]:
        """The groups of mentions one of which credits what is none of them."""
        credited = (r for r in self.rests if r.way is Way.CREDIT and r.probability >= LIKELY)
        ends = ((self.groups.get(rest.one, ""), self.groups.get(rest.other, rest.other)) for rest in credited)
        return frozenset(one for one, other in ends if one != other)

    def _ground(self, key: str) -> str:
        basis = self.bases[key]
        return f"{basis.access.value}: {basis.why}"

    def _beside(self, origins: frozenset[str]) -> Iterator[Counted]:
        """Who raises nothing, and why; rings of mentions last."""
        for key in self.counting.present:
            if key not in origins:
                yield Counted(key, self._why_not(key, origins))
        for component in source_components(self.graph):
            if not component & self.bases.keys():
                known = sum(self.groups[key] in component for key in self.groups)
                what = f"{known} mentions" if known != 1 else "a mention"
                yield Counted("", f"{what} with nothing behind")

    def _why_not(self, key: str, origins: frozenset[str]) -> str:
        basis = self.bases[key]
        if basis.identity not in KNOWN:
            return basis.why
        for rest in self._joined.get(key, ()):
            if rest.one == key if rest.way is Way.RELIES else {rest.one, rest.other} & origins:
                return rest.why if rest.way is Way.RELIES else self._one_with(rest, key)
        return basis.why if basis.access is Access.NONE else UNSURE

    def _one_with(self, rest: Rest, key: str) -> str:
        other = rest.other if rest.one == key else rest.one
        return f"taken for one with {self.bases[other].names[0]}: {rest.why}"

    @cached_property
    def _joined(self) -> Mapping[str, list[Rest]]:
        """The links of each basis with others, those on whom it relies first."""
        found: dict[str, list[Rest]] = defaultdict(list)
        for rest in (*self.counting.relying, *self.counting.same):
            found[rest.one].append(rest)
            found[rest.other].append(rest)
        return found
