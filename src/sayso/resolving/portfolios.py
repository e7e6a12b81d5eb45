"""Names of ministries whose portfolio stands in small letters: "the defence Ministry of Orlava"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sayso.resolving.tokens import LINKS, Token


def small_begin(run: Sequence[Token], at: int, end: int) -> int:
    """Where the name of an office begins that has its portfolio in small letters ("defence Ministry of")."""
    if at + 1 >= min(end, len(run)) or run[at].low not in _OFFICES or run[at + 1].low not in LINKS:
        return at
    before = [token.words for token in run[max(0, at - 2) : at]]
    if len(before) == 2 and before[0] in _OF_AFFAIRS and before[1] in _AFFAIRS:
        return at - 2
    return at - 1 if before and before[-1] in _PORTFOLIOS else at


def is_a_portfolio(word: str) -> bool:
    """Whether a minister may be for it, and it is no title itself."""
    return word in _PORTFOLIOS | _AFFAIRS and word != "justice"


_OFFICES: Final = frozenset("ministry department directorate".split())
_AFFAIRS: Final = frozenset("affairs works development security planning resources transport".split())
_OF_AFFAIRS: Final = frozenset(
    "foreign internal external home social religious economic public regional rural national state water"
    " natural human strategic urban".split()
)
_PORTFOLIOS: Final = frozenset(
    "defence defense foreign interior justice finance health education trade economy labour labor energy oil"
    " transport agriculture culture environment information tourism industry housing immigration migration"
    " petroleum planning sports science communications commerce mining fisheries forestry water".split()
)
"""What ministries are for, as texts write it before a "Ministry" with a capital."""
