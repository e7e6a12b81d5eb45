"""Where the roles stand that are told of a person, and whose name stands in the possessive before one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.ties import Told
from sayso.resolving.units import Unit


def roles_told(told: Told, lexicon: Lexicon) -> Iterator[int]:
    """The places of the roles that are told of a person: nouns for people, and a name with its titles."""
    for at in range(told.begin, told.end):
        unit = told.units[at]
        noun = lexicon.noun(unit.noun) if unit.noun else None
        titled = at == told.at and unit.name is not None and unit.name.titles
        if titled or (noun and noun.nature is Nature.PERSON):
            yield at


def role_of(unit: Unit) -> str:
    """The role that a unit tells: its noun, or the titles in front of a name."""
    return unit.noun or (" ".join(unit.name.titles) if unit.name else "")


def owns(units: Sequence[Unit], at: int, role: int) -> bool:
    """Whether a name stands in the possessive before a role."""
    name = units[at].name
    return name is not None and at + 1 < len(units) and units[at + 1].start - name.span.end > _POSSESSIVE


_POSSESSIVE: Final = 2
"""Code points between a name and the next word from which on a possessive stands between the two ("'s ")."""
