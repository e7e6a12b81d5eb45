"""What the noun of a body counts for: which tell next to nothing, name one that every place has, are a part.

The list `lexicons/body_nouns.csv` was written by us from general knowledge of how news speaks of bodies. A
row has nouns that count alike, and for what they count (`Sense`). What kind of source a noun makes stands in
`nouns.csv`, what it makes of a name that holds it in `bodies.csv`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from sayso.resolving.lists import counting


class Sense(StrEnum):
    """For what nouns of bodies may count."""

    TELLS_LITTLE = "tells little"
    """Only a body that speaks is meant by it."""
    ANY_BODY = "any body"
    """It takes up nearly every body; "agency" and the like, which tell little too, keep to their kinds."""
    ONE_IN_A_PLACE = "one in a place"
    """A place has one of them, so that small letters name it, too."""
    NO_ONES_OWN = "no one's own"
    """Before a role it tells of what sort that is rather than of which body ("a military source")."""
    ISSUES = "issues"
    """Its "toll" or "statement" is its own word."""
    BEHIND_ITS_NAME = "behind its name"
    """It may stand behind the name that it is told of ("the ISIL group")."""
    MAKES_A_BODY = "makes a body"
    """Behind any name it makes a body of it ("the Velm tribe")."""
    NAMED_BY_ITS_OWNER = "named by its owner"
    """With its country or place in front it is as good as named ("the Russian defence ministry")."""
    OF_SOMETHING = "of something"
    """A name of this noun alone goes on with what it is of ("the Union of river geography")."""
    PART = "part"
    """It is mostly a part of another body, which its words do not turn."""
    UNIT = "unit"
    """Behind it and "of" or "at" stands the body that it is one of ("the laboratory of the institute")."""
    SPEAKS_FOR_A_BODY = "speaks for a body"
    """The office that speaks for the body whose it is ("the press service of the ministry")."""
    MEDIA = "media"
    """Takes up any source of its kind, as WATCHES and FIGHTS do."""
    WATCHES = "watches"
    FIGHTS = "fights"
    PARTIES = "parties"
    HELPS = "helps"
    """Takes up any that helps, but none that only watches."""
    ONLY_DESCRIBED = "only described"
    """A lead means no one by it who is named later: it is rarely called otherwise."""


@cache
def body_nouns(use: Sense) -> frozenset[str]:
    """The nouns that count for this."""
    return counting("body_nouns", "nouns", use)


def is_of_its_unit(said: str) -> str:
    """The pronoun by which the unit is a body's that somebody is of ("the head of its regional branch")."""
    found = _its_unit().search(said)
    return found["its"] if found else ""


@cache
def _its_unit() -> re.Pattern[str]:
    units = "|".join(sorted(map(re.escape, body_nouns(Sense.UNIT)), key=len, reverse=True))
    return re.compile(rf"\b(?:of|in|at) (?P<its>its|their) (?:[\w-]+ ){{0,2}}(?:{units})\b")
