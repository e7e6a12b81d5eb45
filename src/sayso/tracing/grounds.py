"""How the bases of one event can know, once all that its articles say of them is brought together.

Each rule takes the bases as the one before leaves them. Nothing here makes anybody known who was not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.origin import Access, Basis, Ground, Rest, Way
from sayso.core.source import Kind
from sayso.tracing.graph import grouped
from sayso.tracing.names import Words, words_of_name
from sayso.tracing.own_affairs import on_its_own

LIKELY: Final = 0.5
"""The probability from which two names are taken for one's."""

BARE: Final = 0.8
"""That "the minutes" are the only minutes of the case that are shown."""

Shown = Mapping[str, Mapping[Words, Basis | None]]
"""For each word the documents of a case that have it in their names; None for those that no article shows."""


def grounded(
    bases: Iterable[Basis],
    rests: Iterable[Rest],
    told: Mapping[str, str],
    contents: Sequence[str],
    shown: Shown,
) -> tuple[Basis, ...]:
    """The bases of an event; `told` are the words by which some have it from others, by the basis's id."""
    same = [(rest.one, rest.other) for rest in rests if rest.way is Way.SAME and rest.probability >= LIKELY]
    known = by_fuller_names((as_shown(basis, shown) for basis in bases), same)
    return tuple(on_its_own(basis, contents) for basis in passing_on(known, same, told))


def passing_on(
    bases: Iterable[Basis], same: Iterable[tuple[str, str]], told: Mapping[str, str]
) -> Iterator[Basis]:
    """Without access for those who were told so, by whatever name.

    That somebody else's text leaves these words out makes nobody know more.
    """
    known = tuple(bases)
    group = grouped((basis.id for basis in known), same)
    words = {group[key]: why for key, why in sorted(told.items(), reverse=True) if key in group}
    for basis in known:
        if why := words.get(group[basis.id]):
            why = f"“{why}”: from others"
            basis = replace(basis, access=Access.NONE, sure=0.0, why=why, ground=Ground.NOTHING)
        yield basis


def by_fuller_names(bases: Iterable[Basis], same: Iterable[tuple[str, str]]) -> tuple[Basis, ...]:
    """A short name that is taken for an office by its kind alone knows what its fuller name knows.

    Of a bare "Holt" a reader cannot tell that it is no ministry; "Ada Holt, an analyst" shows it. Nor
    is a bare "ministry" a surer office than "the defence ministry".
    """
    known = {basis.id: basis for basis in bases}
    fuller: dict[str, Basis] = {}
    for pair in same:
        for one, other in (pair, pair[::-1]):
            if one in known and other in known and _is_cut(known[one], known[other]):
                best = fuller.get(one, known[other])
                fuller[one] = min(best, known[other], key=lambda basis: (-len(basis.names[0]), basis.id))
    return tuple(_as(basis, fuller.get(basis.id)) for basis in known.values())


def _is_cut(one: Basis, other: Basis) -> bool:
    """Whether one is called by a part of another's name, and just that or its kind alone shows an office."""
    surer = other.access is Access.OFFICE and other.sure < one.sure
    by_kind = one.ground is Ground.KIND and one.kind is not other.kind
    if one.access is not Access.OFFICE or not (by_kind or (one.ground is Ground.WORDS and surer)):
        return False
    words = [max((set(words_of_name(name)) for name in basis.names), key=len) for basis in (one, other)]
    return bool(words[0]) and words[0] < words[1]


def _as(basis: Basis, fuller: Basis | None) -> Basis:
    if fuller is None:
        return basis
    known = _known_as(basis, fuller, fuller.sure)
    return replace(known, kind=fuller.kind)


def _known_as(basis: Basis, other: Basis, sure: float) -> Basis:
    return replace(basis, access=other.access, sure=sure, why=other.why, ground=other.ground)


def as_shown(basis: Basis, shown: Shown) -> Basis:
    """A document whose name fits one of the case alone, which some article shows, is that one."""
    if basis.kind is not Kind.DOCUMENT or basis.sure > 0:
        return basis
    for name in basis.names:
        words = words_of_name(name)
        having = shown.get(words[0], {}) if words else {}
        fitting = [other for other in having if set(words) <= set(other)]
        longest = max(fitting, key=lambda other: (len(other), other), default=())
        found = having.get(longest)
        if found and all(set(other) <= set(longest) for other in fitting):
            return _known_as(basis, found, min(BARE, found.sure))
    return basis
