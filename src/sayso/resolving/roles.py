"""What a role counts for: who speaks for a body, of whose name it tells, whom a state sends, what is a rank.

The list `lexicons/roles.csv` was written by us from general knowledge of how news presents people. A row has
roles that count alike, and for what they count (`Use`). What kind of source a role makes stands with its noun
(`nouns.csv`). Titles with a capital stay with the patterns that look for them (`clauses.py`, `bodies/`): in
small letters the same words present nobody by name.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from sayso.resolving.lists import counting


class Use(StrEnum):
    """For what roles may count; `AT_A_BODY` are held in places as well, but "at" Velm means a body."""

    SPEAKS = "speaks"
    """For a body: of what else the bearer is an officer counts for less."""
    NAME_BEFORE = "name before"
    """Before it a name that may be anything is a body's ("a Velm spokesman")."""
    NAME_BEHIND = "name behind"
    """Behind it and "of" or "for" such a name is ("the founder of Velm"); fewer have one before it."""
    AT_A_BODY = "at a body"
    """Behind it and "at" or "with" such a name is ("an analyst at Velm")."""
    OF_A_STATE = "of a state"
    """A state gives it."""
    HEADS_A_STATE = "heads a state"
    """Or a government: its bearer is of no body beside it."""
    OF_A_FIRM = "of a firm"
    """Firms have it more than others do: whose name tells nothing is probably one."""
    IN_A_CLUB = "in a club"
    """It is held in a club or team, named with it or not."""
    IN_A_FIRM = "in a firm"
    """It is held in a firm or another body that is run like one."""
    IN_RESEARCH = "in research"
    """It is held where research is done."""
    TAKES_SIDES = "takes sides"
    """It is no post, and what stands before it no body of its bearer ("a GOP strategist")."""
    RANK = "rank"
    """Of an army or the police; who held it once is heard for what he knows."""
    FOUND_BY_A_BODY = "found by a body"
    """So few bear it that one without a name could be found through the body."""
    FOUND_BY_AN_OUTLET = "found by an outlet"
    """The same for whom an outlet has on the spot ("a Reuters photographer")."""
    OF_A_SEE = "of a see"
    """A church or faith gives it over a place."""
    OF_ONE = "of one"
    """It tells only whom somebody follows, helps or is beside, and takes its kind from him ("her allies")."""


@cache
def roles(use: Use) -> frozenset[str]:
    """The roles that count for this."""
    return counting("roles", "roles", use)


def counts(role: str, use: Use) -> bool:
    """Whether a role or its last word counts for this, whatever is before that ("deputy minister")."""
    return bool(role) and (role.split()[-1] in roles(use) or role in roles(use))


def is_office(role: str) -> bool:
    """Whether a state gives the role."""
    return counts(role, Use.OF_A_STATE)


def takes_a_kind(role: str) -> bool:
    """Whether who has the role is heard as the one he has it of ("his spokesman", "her allies")."""
    return counts(role, Use.OF_ONE) or counts(role, Use.SPEAKS)


@cache
def bears_either() -> frozenset[str]:
    """Roles that bodies have as people do ("its rival Velm Rail", "the operator, Velm Line")."""
    return counting("principals", "words", "either")
