"""Who speaks in a case: what the store counts, brought together over its articles."""

from __future__ import annotations

import gc
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final, TypeVar

from sayso.case.reviewed import reviewed_text
from sayso.case.sources import CaseSource, CaseSources, KeptApart, NamedSo, is_enough
from sayso.core.decision import SourceDecision
from sayso.core.source import Identity, Kind
from sayso.errors import DamagedCase
from sayso.resolving.across.acronyms import full_names
from sayso.resolving.across.across import SpelledOut, merged
from sayso.resolving.across.called import Called, plain
from sayso.resolving.across.owners import owner_of
from sayso.resolving.across.roll import Ground, Merged, Oneness
from sayso.resolving.across.sides import Veto, exclude
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import NO_NAMES, Lexicon, Names
from sayso.store import load
from sayso.store.decisions import texts_changed
from sayso.store.entry import reported_rows, source_rows
from sayso.store.sources import Instead, Tally, tallies, texts_with

MOST_TEXTS: Final = 20
"""Texts that are looked at for one acronym: who spells it out does so often or never."""


def sources_of(
    db: sqlite3.Connection, decided: Sequence[SourceDecision] = (), names: Names = NO_NAMES
) -> CaseSources:
    """Who speaks in the case, each source once."""
    with _nothing_to_collect():
        counted = tallies(db, _as_decided(db))
        called = [_called(tally) for tally in counted.of]
        lexicon = Lexicon(names)
        groups = merged(
            called, lexicon, spelled_out=lambda acronyms: _spelled_out(db, acronyms), decided=decided
        )
        found = _Case(counted.of, groups, lexicon).sources()
    everybody = sum(tally.claims for tally in counted.of)
    return CaseSources(
        tuple(sorted(found, key=_order)),
        counted.articles,
        everybody + counted.unstated.claims,
        counted.unstated.claims,
        everybody - sum(source.claims for source in found),
    )


def _as_decided(db: sqlite3.Connection) -> Mapping[int, Instead]:
    """The sources and rows of the texts on whose rows a person said more than yes, as they stand then."""
    found = {}
    for text_id in texts_changed(db):
        if (text := load.text_row(db, text_id)) is None:
            continue
        try:
            now = reviewed_text(db, text_id)
        except DamagedCase:  # `check` tells; the rows for looking up are there
            continue
        rows = zip(now.ledger.attributions, reported_rows(now.ledger), strict=True)
        stand = tuple(kept for row, kept in rows if row.id not in now.struck)
        found[text] = Instead(source_rows(now.ledger), stand)
    return found


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Without the search for garbage, which takes a third of the time where a million small values stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _called(tally: Tally) -> Called:
    return Called(
        tally.name, Identity(tally.identity), Kind(tally.kind), tally.affiliation, times=tally.times
    )


def _spelled_out(db: sqlite3.Connection, acronyms: Iterable[str]) -> SpelledOut:
    found = {
        acronym: Counter(
            name for text in texts_with(db, acronym, most=MOST_TEXTS) for name in full_names(text, acronym)
        )
        for acronym in acronyms
    }
    return {acronym: names for acronym, names in found.items() if names}


def _order(source: CaseSource) -> tuple[int, int, int, str]:
    return -source.articles, -source.claims, -source.passed_on, source.name


class _Case:
    """The tallies and how they are merged, to make sources of; `at` is the place of a source."""

    def __init__(self, of: Sequence[Tally], groups: Sequence[Merged], lexicon: Lexicon) -> None:
        self.of, self.groups = of, groups
        self.at = {k: at for at, group in enumerate(groups) for k in group.members}
        self.articles = [_articles([of[k] for k in group.members]) for group in groups]
        self.lexicon = lexicon
        self.body_at = self._bodies_by_name()
        self.bodies = [self._bodies_of(group) for group in groups]
        self.people = self._people()

    def sources(self) -> list[CaseSource]:
        """Every source, those that only pass on among them."""
        return [self._source(at, group) for at, group in enumerate(self.groups)]

    def _source(self, at: int, group: Merged) -> CaseSource:
        """What a source of several names comes to over all articles."""
        members = [self.of[k] for k in group.members]
        through: Counter[int] = Counter()
        for tally in members:
            for relay, claims in tally.through.items():
                if relay in self.at:
                    through[self.at[relay]] += claims
        return CaseSource(
            name=members[0].name,
            one=group.one,
            names=_names(members, group.grounds),
            kinds=_ranked((Kind(tally.kind), tally.times) for tally in members),
            identities=_ranked((Identity(tally.identity), tally.times) for tally in members),
            bodies=tuple((self._called(body), times) for body, times in self.bodies[at]),
            articles=self.articles[at],
            claims=sum(tally.claims for tally in members),
            sure=sum(tally.sure for tally in members),
            calls=sum(tally.calls for tally in members),
            others=sum(tally.others for tally in members),
            passed_on=sum(tally.passed_on for tally in members),
            through=_ranked((self._name(relay), claims) for relay, claims in through.items()),
            people=_ranked((self._name(one), self.articles[one]) for one in self.people.get(at, ())),
            apart=tuple(self._apart(at, self.at[other.other], other.why) for other in group.apart),
        )

    def _name(self, at: int) -> str:
        return self.of[self.groups[at].members[0]].name

    def _called(self, body: int | str) -> str:
        return self._name(body) if isinstance(body, int) else body

    def _bodies_by_name(self) -> Mapping[str, int]:
        """The places of the bodies by their plain names; a country's name may be no more than a place."""
        return {
            plain(name): at
            for at, group in enumerate(self.groups)
            if group.body
            for name in {self.of[k].name for k in group.members}
            if not country_of(name)
        }

    def _bodies_of(self, group: Merged) -> tuple[tuple[int | str, int], ...]:
        """The bodies that it belongs to, in how many ledgers; those that are sources by their places."""
        bodies: Counter[int | str] = Counter()
        for k in group.members:
            if body := self.of[k].affiliation:
                bodies[self.body_at.get(plain(body), body)] += self.of[k].times
        if not bodies and (group.one is Oneness.WORDS or not group.body):
            first = self.of[group.members[0]]
            document = first.kind == Kind.DOCUMENT
            owner = None if document else owner_of(first.name, self.body_at, self.lexicon)
            return () if owner is None else ((owner, sum(self.of[k].times for k in group.members)),)
        return tuple(bodies.most_common())

    def _people(self) -> Mapping[int, list[int]]:
        """Who speaks for each body that is a source."""
        found: dict[int, list[int]] = defaultdict(list)
        for at, bodies in enumerate(self.bodies):
            body = bodies[0][0] if bodies else None
            times = sum(self.of[k].times for k in self.groups[at].members)
            if isinstance(body, int) and body != at and self.articles[at] and is_enough(bodies, times):
                found[body].append(at)
        return found

    def _apart(self, at: int, other: int, why: Veto) -> KeptApart:
        mine, theirs = self._name(at), self._name(other)
        differing = (mine, theirs)
        if why is Veto.BODY:
            differing = (self._called(self.bodies[at][0][0]), self._called(self.bodies[other][0][0]))
        elif why is Veto.KIND:
            pairs = ((a, b) for a in self._kinds(at) for b in self._kinds(other))
            differing = next(((a.value, b.value) for a, b in pairs if exclude(a, b)), differing)
        return KeptApart(theirs, why, differing)

    def _kinds(self, at: int) -> Iterable[Kind]:
        """Its kinds, the commonest first, and the one that a list has for it."""
        members = [self.of[k] for k in self.groups[at].members]
        listed = (actor.kind for tally in members if (actor := self.lexicon.actor(tally.name)))
        return (*(kind for kind, _ in _ranked((Kind(t.kind), t.times) for t in members)), *listed)


V = TypeVar("V")


def _ranked(counts: Iterable[tuple[V, int]]) -> tuple[tuple[V, int], ...]:
    """Values with their sums, the commonest first, of equals the one that came first; "unknown" last."""
    found: Counter[V] = Counter()
    for value, count in counts:
        found[value] += count
    return tuple(sorted(found.items(), key=lambda pair: (pair[0] == "unknown", -pair[1])))


def _articles(members: Sequence[Tally]) -> int:
    if len(members) == 1:
        return len(members[0].texts)
    return len(set().union(*(tally.texts for tally in members)))


def _names(members: Sequence[Tally], grounds: Sequence[Ground]) -> tuple[NamedSo, ...]:
    """The names, each once and with the strongest of its grounds, the commonest first after the first."""
    times: Counter[str] = Counter()
    best: dict[str, Ground] = {}
    for tally, ground in zip(members, grounds, strict=True):
        times[tally.name] += tally.times
        best[tally.name] = min(ground, best.get(tally.name, ground))
    first, *others = (NamedSo(name, times[name], ground) for name, ground in best.items())
    return (first, *sorted(others, key=lambda named: -named.times))
