"""Roles that are not told of whoever is named beside them, but of somebody whose he is.

"An adviser to the president, Ada Moro" is no president, "Ada Moro, accompanied by the governor" no governor,
a deputy mayor no mayor. The office said again later ("the president denied it") is another's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.ties import is_body
from sayso.resolving.units import (
    BREAKS,
    DEFINITE,
    INDEFINITE,
    MARKS,
    Unit,
    is_person,
    is_place,
    only_adjective,
)


def is_of_another(units: Sequence[Unit], at: int, lexicon: Lexicon) -> bool:
    """Whether a role stands behind another one and a preposition ("the wife of the governor"), perhaps with a
    body between them ("head of the press service of the governor"), or behind "deputy".
    """
    if is_below(units, at):
        return True
    linked = False
    for k in range(at - 1, max(-1, at - 1 - _REACH), -1):
        unit = units[k]
        if unit.name is None and unit.low in LINKING:
            linked = True
        elif not linked and k + 1 < at and unit.low == "who":
            return True  # "the doctor who treated the president"
        elif unit.words in MARKS or unit.low in BREAKS or unit.low in _JOINING or is_person(unit):
            return False
        elif linked:
            noun = lexicon.noun(unit.noun) if unit.noun else None
            if noun and noun.nature is Nature.PERSON:
                return True
            if units[k + 1].low in LINKING and not is_body(unit, lexicon):
                return False  # "victims of the attack in Velm"
        elif k + 1 == at and (unit.name or is_body(unit, lexicon)) and not _qualifies(units, k):
            return False  # "the head of the department doctor Ada Moro"
    return False


def _qualifies(units: Sequence[Unit], at: int) -> bool:
    """Whether a name before a role only tells of which country it is ("adviser to US president Ada Moro")."""
    before = units[at - 1].low if at else ""
    return only_adjective(units[at]) or (before in LINKING | DEFINITE and is_place(units[at]))


def is_below(units: Sequence[Unit], at: int) -> bool:
    """Whether "deputy" stands before a role: its bearer is another ("deputy mayor")."""
    return at > 0 and units[at - 1].name is None and units[at - 1].low == DEPUTY


def told_behind(behind: Sequence[Unit]) -> int:
    """How many of the units behind a name tell roles of its bearer: none behind a preposition, a relative, or
    what somebody does with another ("representing the accused").
    """
    for k, unit in enumerate(behind):
        follows = behind[k + 1].low if k + 1 < len(behind) else ""
        doing = unit.low.endswith("ing") and not unit.noun and follows in DEFINITE | INDEFINITE
        told = unit.low == "who" and follows in ("is", "was")  # "Ada Moro, who is the mayor"
        if unit.name is None and not told and (unit.low in ENDING or doing):
            return k
    return len(behind)


def is_above(noun: str, below: str) -> bool:
    """Whether a noun says the office of whose deputy another one is ("the mayor" for a deputy mayor)."""
    return below.startswith(_DEPUTIES) and noun != below and noun not in _ANY_OFFICER


DEPUTY: Final = "deputy"
_DEPUTIES: Final = ("deputy ", "vice ", "vice-")
_ANY_OFFICER: Final = frozenset("official officer deputy politician lawmaker".split())
"""Nouns that take up a deputy as well as whose deputy he is."""
LINKING: Final = frozenset("of to for by with from under against near behind before".split())
"""Prepositions behind which somebody else's role stands."""
ENDING: Final = (
    LINKING | BREAKS - {"as", "is", "was", "named", "called", "known", "also"} | {"like", "unlike"}
)
"""What ends the roles told behind a name."""
_JOINING: Final = frozenset("and or but & is was who which that".split())
_REACH: Final = 12
"""Units before a role in which the one may stand whose complement it is."""
