"""What ministries are for as texts write it: in small letters ("the defence Ministry of Orlava"), half in
them ("the Minister of foreign Affairs"), as a list ("the Ministry of Labour, Family and Social Affairs").
"""

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


def closes_a_portfolio(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital only closes what somebody is for, and opens no name ("of foreign | Affairs")."""
    linked = at > 1 and tokens[at - 2].low in ("of", "for") and not tokens[at - 1].capital
    return linked and tokens[at].low in _AFFAIRS and tokens[at - 1].low in _OF_AFFAIRS


def listed_end(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where the list ends that an office is for, whose first part ends at a comma; 0 for no such list."""
    if not any(token.low in _LISTING for token in tokens[begin:end]) or not _is_a_part(tokens[end - 1]):
        return 0
    closed = False
    for at in range(end, min(len(tokens), end + _LONGEST)):
        token = tokens[at]
        if token.words == "," or token.low in ("and", "&"):
            if not _is_a_part(tokens[at - 1]):
                return 0
            closed = token.words != ","
        elif not token.capital:
            return 0
        elif closed and _is_a_part(token):
            return at + 1
    return 0


def _is_a_part(token: Token) -> bool:
    return token.low in _PORTFOLIOS | _AFFAIRS


def is_a_portfolio(word: str) -> bool:
    """Whether a minister may be for it, and it is no title itself."""
    return word in _PORTFOLIOS | _AFFAIRS and word != "justice"


_OFFICES: Final = frozenset("ministry department directorate".split())
_LISTING: Final = _OFFICES | {"committee", "secretariat", "commission"}
_LONGEST: Final = 12
"""Words and marks of such a list behind its first part."""
_AFFAIRS: Final = frozenset(
    "affairs works development security planning resources transport situations policy rights".split()
)
_OF_AFFAIRS: Final = frozenset(
    "foreign internal external home social religious economic public regional rural national state water"
    " natural human strategic urban emergency".split()
)
_PORTFOLIOS: Final = frozenset(
    "defence defense foreign interior justice finance health education trade economy labour labor energy oil"
    " transport agriculture culture environment information tourism industry housing immigration migration"
    " petroleum planning sports science communications commerce mining fisheries forestry water"
    " ecology family mines women youth sport innovation research infrastructure equality".split()
)
"""What ministries are for, as texts write it before a "Ministry" with a capital."""
