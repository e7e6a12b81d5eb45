"""Which bodies stand before a role and tell whose it is: "Kremlin spokesman", "the ministry's spokesman"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.bodies.told_roles import (
    MODIFYING,
    PORTFOLIOS,
    american,
    modifiers,
    owns,
    role_of,
    roles_told,
)
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.pieces import Name
from sayso.resolving.place_words import held_in_a_place
from sayso.resolving.posts import bodies_with
from sayso.resolving.roles import Use, counts, is_office, roles
from sayso.resolving.ties import SIDES, STOPS, Tie, Told, is_body, is_unknown, tie_of
from sayso.resolving.units import Unit


def body_before_a_role(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Kremlin spokesman", "U.N. regional humanitarian coordinator", "the ministry's spokesman"."""
    for at in roles_told(told, lexicon):
        role = role_of(told.units[at])
        noun = lexicon.noun(role)
        local = noun is not None and noun.kind is Kind.LOCAL and not bodies_with((role,))
        sides = counts(role, Use.TAKES_SIDES)
        if local or role == "interlocutor":
            continue  # "Reuters residents": texts without commas; nobody lives in a body
        for k in modifiers(told.units, at):
            unit = told.units[k]
            if (sides and not owns(told.units, k)) or _is_service_of_a_rank(unit, role):
                continue
            if (
                unit.low == "country"
                or american(unit.low) in PORTFOLIOS
                or (unit.name and unit.low in MODIFYING)
            ):
                continue
            owning = owns(told.units, k) and (
                not (is_office(role) or held_in_a_place(role)) or _is_acronym(unit.words)
            )
            if k + 1 == at and at + 1 == told.at and role == "leader" and _is_doubly_named(unit):
                yield replace(tie_of(told.units, k, at, role), name=_as_a_body(unit))
            if (
                is_body(unit, lexicon)
                or _is_a_side(told.units, k, lexicon)
                or (is_unknown(unit) and (owning or role in roles(Use.NAME_BEFORE)))
            ):
                yield tie_of(told.units, _with_subject(told.units, k), k + 1, role)


def service_of_a_rank(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Army Lt. Gen. Ada Moro": asked late, since what an officer commands counts for more."""
    for at in roles_told(told, lexicon):
        if at and _is_service_of_a_rank(told.units[at - 1], role_of(told.units[at])):
            yield tie_of(told.units, at - 1, at, role_of(told.units[at]))


def _is_service_of_a_rank(unit: Unit, role: str) -> bool:
    return unit.low in _SERVICES and role in roles(Use.RANK) - {"commander", "officer", "pilot"}


_SERVICES: Final = frozenset(("army", "navy", "air force", "marine corps", "national guard"))


def _is_a_side(units: Sequence[Unit], at: int, lexicon: Lexicon) -> bool:
    """Whether those whose somebody is are fighters or of a party ("the rebels' negotiator")."""
    noun = lexicon.noun(units[at].noun) if units[at].noun else None
    return noun is not None and noun.kind in SIDES and units[at + 1].words in ("'", "’")


def _is_doubly_named(unit: Unit) -> bool:
    """Whether a full name stands before a person's role that can be no person's ("Jan Sabha leader Moro")."""
    return unit.name is not None and unit.name.nature is not Nature.BODY and " " in unit.words


def _as_a_body(unit: Unit) -> Name | None:
    return replace(unit.name, nature=Nature.BODY) if unit.name else None


def _with_subject(units: Sequence[Unit], at: int) -> int:
    """Where the words of an office begin that small letters tell from others ("environment department")."""
    begin = at
    if units[at].bare != units[at].low and (owner := _whole_owner(units, at)) < at:
        return owner
    while (
        begin and at - begin < _SUBJECT and units[at].noun in OF_A_SUBJECT and _tells_which(units[begin - 1])
    ):
        begin -= 1
    return begin


def _whole_owner(units: Sequence[Unit], at: int) -> int:
    """The article before the small words of an owner ("the loco running staff union's"), else its noun."""
    for k in range(at - 1, max(-1, at - _OWNER), -1):
        if units[k].low == "the":
            return k
        if units[k].name or not units[k].words.islower() or units[k].low in STOPS:
            return at
    return at


_OWNER: Final = 6


_SUBJECT: Final = 2


OF_A_SUBJECT: Final = frozenset(
    "department office board committee commission agency bureau directorate".split()
)


def _tells_which(unit: Unit) -> bool:
    plain = unit.name is None and not unit.noun and unit.words.islower() and unit.words.isalpha()
    return plain and unit.low not in STOPS and unit.low not in _SORTS


_SORTS: Final = frozenset("former senior top unnamed anonymous local same own new".split())


def _is_acronym(words: str) -> bool:
    """Whether a name is made of initials, as those of bodies are and those of places hardly ever."""
    return words.isupper() and words.isalpha() and len(words) >= _INITIALS


_INITIALS: Final = 3
