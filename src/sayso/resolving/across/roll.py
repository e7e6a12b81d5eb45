"""The names of a case as they come together: a union-find that knows its grounds and what must stay apart.

What contradicts is never merged, but remembered: kinds that exclude each other, different bodies, a person's
word. Where two of one name contradict each other, those that would fit with both stay with neither, but where
one of the two is met far more often than the other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from itertools import combinations
from typing import Final

from sayso.core.decision import SameVerdict, SourceDecision, told
from sayso.core.source import Identity
from sayso.resolving.across.called import OWN, Called, Reading, Sort, reading_of
from sayso.resolving.across.followed import followed
from sayso.resolving.across.sides import Body, Side, Veto, body_of, contradiction, exclude
from sayso.resolving.lexicon import Lexicon


class Ground(IntEnum):
    """Why two names are one source's, the strongest ground first."""

    ITSELF = 0
    DECIDED = 1
    SAME_NAME = 2
    TITLE_APART = 3
    NOUN_APART = 4
    LISTED = 5
    OFFICE_OF_A_STATE = 6
    SPELLED_ALIKE = 7
    INITIALS_APART = 8
    ACRONYM_SPELLED_OUT = 9
    ACRONYM_SPELLED_OUT_ONCE = 10
    LISTED_SURNAME = 11
    SURNAME_IN_ONE_BODY = 12
    SAME_WORDS = 13


PROBABLE: Final = frozenset(
    (Ground.ACRONYM_SPELLED_OUT_ONCE, Ground.LISTED_SURNAME, Ground.SURNAME_IN_ONE_BODY)
)


class Oneness(StrEnum):
    """Whether all that is counted together is one source."""

    ONE = "one"
    PROBABLY = "probably"
    WORDS = "words"
    """The same words in several articles: who is meant in each is not known."""


FAR_MORE: Final = 5
"""How many times as often: the reader takes somebody for another kind in one article of ten (`kinds/`)."""


@dataclass(frozen=True, slots=True)
class Apart:
    """One that a rule would have merged, were it not for a contradiction: a member of it, and which."""

    other: int
    why: Veto


@dataclass(frozen=True, slots=True)
class Merged:
    """One source over the case, by the places of its members in what was given; the first gives the name.

    `grounds` has for each member the weakest ground on the way from it to the first. `body` says whether its
    name is one that a body may have to which others belong.
    """

    members: tuple[int, ...]
    grounds: tuple[Ground, ...]
    one: Oneness
    apart: tuple[Apart, ...] = ()
    body: bool = False


class Roll:
    """Names in an order of their own, so that the order in which they were given is of no account."""

    def __init__(
        self, called: Sequence[Called], lexicon: Lexicon, decided: Sequence[SourceDecision] = ()
    ) -> None:
        self.called, self.lexicon, self.decided = called, lexicon, followed(decided)
        self._different = {
            frozenset((told(d.one), told(d.other)))
            for d in self.decided
            if d.verdict is SameVerdict.DIFFERENT
        }
        self._known: dict[tuple[str, Identity], Reading] = {}
        self.readings = [self._read(one) for one in called]
        order = sorted(range(len(called)), key=lambda k: _order(called[k]))
        self.rank = {k: place for place, k in enumerate(order)}
        self.order = [k for k in order if self.readings[k].sort is not Sort.PRONOUN]
        self._parent = list(range(len(called)))
        self._sides = {k: self._side(k) for k in self.order}
        self._times = {k: called[k].times for k in self.order}
        self._edges: dict[int, list[tuple[int, Ground]]] = defaultdict(list)
        self._vouched: dict[int, Ground] = {}
        self._apart: set[tuple[int, int, Veto]] = set()

    def join(self, bucket: Iterable[int], ground: Ground) -> None:
        """Take for one whoever of the bucket nothing keeps apart."""
        first: dict[int, int] = {}
        for k in sorted(bucket, key=self.rank.__getitem__):
            self._vouched.setdefault(k, ground)
            first.setdefault(self.root(k), k)
        groups = self._compatible(list(first), ground) if len(first) > 1 else ()
        for group in groups:
            for root in group[1:]:
                self._union(first[group[0]], first[root], ground)

    def root(self, k: int) -> int:
        """The one that stands for all with which k is one so far."""
        while self._parent[k] != k:
            self._parent[k] = self._parent[self._parent[k]]
            k = self._parent[k]
        return k

    def bodies(self, k: int) -> frozenset[Body]:
        """The bodies to which those with whom k is one are said to belong."""
        return self._sides[self.root(k)].bodies

    def vouched(self, k: int) -> bool:
        """Whether a rule has spoken of this name."""
        return k in self._vouched

    def result(self) -> tuple[Merged, ...]:
        """Everybody once, pronouns apart."""
        groups: dict[int, list[int]] = defaultdict(list)
        for k in self.order:
            groups[self.root(k)].append(k)
        apart: dict[int, dict[Apart, None]] = defaultdict(dict)
        for one, other, why in sorted(self._apart, key=lambda a: (self.rank[a[0]], self.rank[a[1]], a[2])):
            if self.root(one) != self.root(other):
                apart[self.root(one)][Apart(other, why)] = None
                apart[self.root(other)][Apart(one, why)] = None
        return tuple(self._merged(members, tuple(apart.get(root, ()))) for root, members in groups.items())

    def _read(self, called: Called) -> Reading:
        """The reading of a name: no actor where a person told it apart, or where its kind excludes a listed
        one's.
        """
        words = called.name, called.identity
        if words not in self._known:
            self._known[words] = reading_of(called, self.lexicon)
        reading = self._known[words]
        if frozenset((told(called.name),)) in self._different:
            return Reading(Sort.WORDS, reading.key, reading.key)
        actor = reading.actor
        if (
            actor
            and " " not in reading.bare
            and not called.name.isupper()
            and exclude(called.kind, actor.kind)
        ):
            return replace(reading, sort=Sort.SHORT, actor=None)
        return reading

    def _side(self, k: int) -> Side:
        called, actor = self.called[k], self.readings[k].actor
        name = told(called.name)
        apart = any(name in pair for pair in self._different)
        names = frozenset((name,)) if apart else frozenset[str]()
        if actor and self.readings[k].sort is not Sort.SHORT:
            return Side(frozenset((actor.kind,)), names=names)
        bodies = (body_of(called.affiliation, self.lexicon),) if called.affiliation else ()
        return Side(frozenset((called.kind,)), frozenset(bodies), names)

    def _compatible(self, roots: Sequence[int], ground: Ground) -> Iterator[list[int]]:
        """The roots in groups, in none of which anything contradicts."""
        by_side: dict[Side, list[int]] = defaultdict(list)
        for root in roots:
            by_side[self._sides[root]].append(root)
        against: dict[Side, set[Side]] = defaultdict(set)
        for one, other in combinations(by_side, 2):
            if why := self._veto(one, other, ground):
                against[one].add(other)
                against[other].add(one)
                self._apart.add((by_side[one][0], by_side[other][0], why))
        groups: dict[frozenset[Side], list[int]] = defaultdict(list)
        for side, held in by_side.items():
            groups[frozenset(against[side])] += held
        free = groups.pop(frozenset(), [])
        sides = sorted(groups.values(), key=self._weight, reverse=True)
        if sides and self._weight(sides[0]) >= FAR_MORE * sum(map(self._weight, sides[1:])):
            sides[0] += free
        else:
            sides.append(free)
        yield from filter(None, sides)

    def _weight(self, roots: Iterable[int]) -> int:
        return sum(self._times[root] for root in roots)

    def _veto(self, one: Side, other: Side, ground: Ground) -> Veto | None:
        pairs = (frozenset((a, b)) for a in one.names for b in other.names if a != b)
        if any(pair in self._different for pair in pairs):
            return Veto.DECIDED
        if ground is Ground.DECIDED or ground is Ground.SAME_WORDS:
            return None
        return contradiction(one, other)

    def _union(self, one: int, other: int, ground: Ground) -> None:
        a, b = self.root(one), self.root(other)
        self._sides[a] |= self._sides[b]
        self._times[a] += self._times[b]
        self._parent[b] = a
        self._edges[one].append((other, ground))
        self._edges[other].append((one, ground))

    def _merged(self, members: Sequence[int], apart: tuple[Apart, ...]) -> Merged:
        """One source of many: its names, the surest first, and how sure it is that they are one."""
        first = self._first(members)
        way = self._ways(first)
        others = sorted((k for k in members if k != first), key=lambda k: (way[k], self.rank[k]))
        placed = (first, *others)
        grounds = [way[k] for k in placed]
        loose = sum(self.called[k].times for k in members if self._vouched.get(k) is Ground.SAME_WORDS)
        times = sum(self.called[k].times for k in members)
        probable = times > 1 and {*grounds, *(self._vouched.get(k) for k in members)} & PROBABLE
        one = Oneness.WORDS if loose > 1 else Oneness.PROBABLY if probable else Oneness.ONE
        named = [reading for k in members if (reading := self.readings[k]).sort in OWN]
        body = any(reading.body for reading in named) and all(r.body or not r.person for r in named)
        return Merged(placed, tuple(grounds), one, apart, body)

    def _first(self, members: Sequence[int]) -> int:
        """The member that gives the name: a full one, the commonest, without a title, the longest."""
        times: Counter[str] = Counter()
        for k in members:
            times[self.called[k].name] += self.called[k].times
        return min(
            members,
            key=lambda k: (
                0 if (sort := self.readings[k].sort) in OWN else sort.value,
                -times[name := self.called[k].name],
                self.readings[k].bare != self.readings[k].key,
                -len(name),
                self.rank[k],
            ),
        )

    def _ways(self, first: int) -> Mapping[int, Ground]:
        """The weakest ground on the way from each member to the first."""
        way, waiting = {first: Ground.ITSELF}, [first]
        while waiting:
            here = waiting.pop()
            for there, ground in self._edges.get(here, ()):
                if there not in way:
                    way[there] = max(way[here], ground)
                    waiting.append(there)
        return way


def _order(called: Called) -> tuple[str, ...]:
    return called.name, called.identity.value, called.kind.value, called.affiliation
