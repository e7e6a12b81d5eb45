"""Where the roles stand that are told of a person, what qualifies them, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.ties import STOPS, Told
from sayso.resolving.units import MARKS, Unit


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


def owns(units: Sequence[Unit], at: int) -> bool:
    """Whether a name stands in the possessive."""
    name = units[at].name
    return name is not None and at + 1 < len(units) and units[at + 1].start - name.span.end > _POSSESSIVE


_POSSESSIVE: Final = 2
"""Code points between a name and the next word from which on a possessive stands between the two ("'s ")."""


def modifiers(units: Sequence[Unit], at: int) -> Iterator[int]:
    """The places of the words that stand before a role and qualify it, the nearest first."""
    for k in range(at - 1, max(-1, at - 1 - _MOST_MODIFIERS), -1):
        unit = units[k]
        if unit.words in ("'", "’") and units[k - 1].low.endswith("s"):
            continue  # "the rebels' spokesman"
        if unit.words.isdecimal() or (
            unit.name is None and (unit.low in STOPS or unit.words in MARKS or not unit.words[0].isalnum())
        ):
            return
        yield k
        if unit.name and unit.low not in MODIFYING:
            return


def american(word: str) -> str:
    """The spelling under which a portfolio is listed."""
    return "defense" if word == "defence" else word


PORTFOLIOS: Final = frozenset(
    "foreign defense interior health justice information oil energy finance education transport labour"
    " culture agriculture supply".split()
)
"""What ministries are of."""


MODIFYING: Final = PORTFOLIOS | frozenset(
    "defence special deputy high senior chief regional national permanent acting assistant executive general"
    " goodwill humanitarian political military zonal provincial divisional".split()
)
"""Words that a title in capitals may have before it ("UN Special Envoy")."""
_MOST_MODIFIERS: Final = 5
"""Words that may stand between a body and the role behind it ("UN regional humanitarian coordinator")."""
