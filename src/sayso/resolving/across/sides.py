"""What can contradict that two names are one source's: kinds, bodies, a person's word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.across.called import alike, plain
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Lexicon


class Veto(StrEnum):
    """Why two were not taken for one."""

    KIND = "kind"
    BODY = "body"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Body:
    """A body that somebody belongs to: its plain name, its first letters, whether it is a state as such."""

    key: str
    letters: str
    state: bool


@dataclass(frozen=True, slots=True)
class Side:
    """What can contradict: kinds, bodies, and the names that a person told apart from others."""

    kinds: frozenset[Kind] = frozenset()
    bodies: frozenset[Body] = frozenset()
    names: frozenset[str] = frozenset()

    def __or__(self, other: Side) -> Side:
        return Side(self.kinds | other.kinds, self.bodies | other.bodies, self.names | other.names)


def contradiction(one: Side, other: Side) -> Veto | None:
    """What keeps two apart whatever their names say: kinds that exclude each other, or different bodies."""
    if any(exclude(a, b) for a in one.kinds for b in other.kinds):
        return Veto.KIND
    both = one.bodies and other.bodies
    return Veto.BODY if both and not any(may_be_one(a, b) for a in one.bodies for b in other.bodies) else None


def body_of(name: str, lexicon: Lexicon) -> Body:
    """A body by the name that the lists know it by, else by its own."""
    words, actor = plain(name), lexicon.actor(name)
    letters = "".join(word[0] for word in words.split() if word not in _SMALL)
    alone = " " not in words
    key = actor.key if actor else alike(words) or words
    return Body(
        key, words.replace(".", "") if alone else letters, bool(country_of(name)) and actor is not None
    )


_SMALL: Final = frozenset("of for the and on in to &".split())


def may_be_one(one: Body, other: Body) -> bool:
    """Whether who belongs to the one may belong to the other: a ministry's man is his state's too."""
    return one.key == other.key or one.state != other.state or one.letters == other.letters


def exclude(one: Kind, other: Kind) -> bool:
    return frozenset((one, other)) in _EXCLUSIVE


_EXCLUSIVE: Final = frozenset(
    frozenset(pair)
    for pair in (
        (Kind.STATE, Kind.MEDIA),
        (Kind.STATE, Kind.ARMED_GROUP),
        (Kind.MEDIA, Kind.ARMED_GROUP),
    )
)
"""Kinds that hardly anybody is in turn; experts and people of parties and companies may be many things."""
