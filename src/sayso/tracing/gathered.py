"""Each basis once, with all that any article says of it, and each link once, with all that shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sayso.core.origin import Access, Basis, Ground, Rest, Way
from sayso.core.source import Identity
from sayso.tracing.names import words_of_name


def brought_together(bases: Iterable[Basis], presented: Iterable[Basis]) -> tuple[Basis, ...]:
    """Each basis once: its names, the fullest first, and the best that is said of it, there or elsewhere."""
    found: dict[str, list[Basis]] = defaultdict(list)
    for basis in bases:
        found[basis.id].append(basis)
    for basis in presented:
        if basis.id in found:
            found[basis.id].append(replace(basis, mention=found[basis.id][0].mention))
    return tuple(_one(found[key]) for key in sorted(found))


def _one(same: list[Basis]) -> Basis:
    best = min(_not_by_a_cut_name(same), key=lambda basis: (-basis.sure, *_order(basis)))
    afar = [basis for basis in same if basis.ground is Ground.AFAR]
    if afar and best.ground is Ground.KIND:  # a kind is a guess; here a text says what he is
        best = min(afar, key=_order)
    names = {name for basis in same for name in basis.names}
    return replace(
        best,
        names=tuple(sorted(names, key=lambda name: (-len(name), name))),
        identity=min((basis.identity for basis in same), key=list(Identity).index),
        family=min(basis.family for basis in same),
    )


def _not_by_a_cut_name(same: list[Basis]) -> list[Basis]:
    """Without those who are a surer office by a part of a name.

    Of "the defence ministry" a bare "the ministry" shows no more.
    """
    offices = {
        basis: frozenset(words_of_name(basis.names[-1])) for basis in same if basis.access is Access.OFFICE
    }
    unsure = [(words, basis.sure) for basis, words in offices.items()]
    return [
        basis
        for basis in same
        if not any(offices.get(basis, words) < words and sure < basis.sure for words, sure in unsure)
    ]


def _order(basis: Basis) -> tuple[str, ...]:
    return basis.mention, basis.kind, basis.side, basis.why


def each_once(rests: Iterable[Rest]) -> tuple[Rest, ...]:
    """Every link once, sorted, the likeliest of those that say the same, by all mentions that show it."""
    best: dict[tuple[str, str, Way], Rest] = {}
    by: dict[tuple[str, str, Way], set[str]] = defaultdict(set)
    for rest in sorted(rests, key=lambda rest: (-rest.probability, rest)):
        best.setdefault((rest.one, rest.other, rest.way), rest)
        by[rest.one, rest.other, rest.way].update(rest.by)
    return tuple(sorted(replace(rest, by=tuple(sorted(by[key]))) for key, rest in best.items()))
