"""Words that tell a place from a body: what closes its name, which posts it has, how far an office reaches.

Both stand behind the same prepositions and articles ("governor of the Velm Valley", "a member of the Velm
Forum"). The words were written by us from general knowledge of English.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.resolving.roles import is_office

_CLOSING: Final = frozenset(
    "valley region province district islands island peninsula coast street river mountains mountain east west"
    " north south area city town village county desert sea gulf delta heights border strip hills plain plains"
    " war empire state bay lake square highway road bridge port harbour harbor canal forest basin".split()
)
_IN_PLACES: Final = frozenset(
    "governor mayor prefect sheriff"
    " resident inhabitant villager citizen native witness eyewitness activist bishop".split()
)
_REACHES: Final = frozenset(
    "county sub-county district city town state regional provincial borough municipal".split()
)


def stands_for_a_place(text: str, start: int) -> bool:
    """Whether what begins there is spoken of as where somebody or something is ("in Velm", "near Velm")."""
    return _WHERE.search(text, max(0, start - _NEAR), start) is not None


_NEAR: Final = 20
_WHERE: Final = re.compile(
    r"(?i)\b(?:(?<!stake )(?<!share )(?<!shares )(?<!holding )(?<!invest )(?<!interest )in|near|outside"
    r"|around|throughout|across|towards?|north of|south of|east of|west of|city of"
    r"|town of|village of|outskirts of|streets of|residents of|mayor of)\s(?:the\s)?$"
)


def ends_as_a_place(name: str) -> bool:
    """Whether the last word of a name of several words closes names of places."""
    words = name.casefold().split()
    return len(words) > 1 and words[-1] in _CLOSING


def held_in_a_place(role: str) -> bool:
    """Whether who has the role is of a place, which may have an article, too ("governor of the Kerrak")."""
    last = role.split()[-1:]
    return last != ["president"] and (is_office(role) or bool(last and last[0] in _IN_PLACES))


def is_a_reach(word: str) -> bool:
    """Whether the word between a place and an office tells how far that reaches ("Velm county police")."""
    return word in _REACHES
