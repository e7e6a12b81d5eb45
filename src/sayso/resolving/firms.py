"""Which firm a text is about, for words that take it for known: "the company", "CEO Ada Moro".

News names a firm in its first lines and hardly says what it is. A name counts that is no person's and no
place's, and of which the text tells what firms do; where two are named alike, none does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.countries import country_of, is_adjective
from sayso.resolving.lexicon import Nature, is_first_name
from sayso.resolving.people import Somebody
from sayso.resolving.place_words import ends_as_a_place, stands_for_a_place


def only_firm(everybody: Iterable[Somebody], text: str, before: int) -> Somebody | None:
    """The firm that is named most up to a place of the text: first of all, or twice as often as any other."""
    known = list(everybody)
    people = {word for s in known if s.nature is Nature.PERSON for word in s.named}
    may_be = ((k, s) for k, s in enumerate(known) if _may_be_a_firm(s) and people.isdisjoint(s.named))
    most = sorted(((_times(s, before), -k) for k, s in may_be), reverse=True)[:_LOOKED_AT]
    told = [(times, k) for times, k in most if times and _is_a_firm(known[-k], text)]
    if not told or told[0][0] < _FEWEST:
        return None
    times, place = told[0]
    first = place == max(at for often, at in told if often >= _FEWEST)
    clear = len(told) == 1 or times >= 2 * told[1][0] or (first and times >= told[1][0])
    return known[-place] if clear else None


_LOOKED_AT: Final = 12
"""How many names are looked at, those told most first: the time of each goes with the length of the text."""


def _is_a_firm(somebody: Somebody, text: str) -> bool:
    return not _is_a_place(somebody, text) and (somebody.kind is Kind.COMPANY or _acts(somebody, text))


def firm_beside(near: Iterable[Somebody], text: str) -> Somebody | None:
    """The only one spoken of right before that may be a firm, though the text does not say so ("the mine is
    owned by Velm Holt. The company said").
    """
    firms = {id(s): s for s in near if _may_be_a_firm(s) and not _is_a_place(s, text)}
    return next(iter(firms.values())) if len(firms) == 1 else None


_FEWEST: Final = 2
"""How often a text names the firm that it is about, at least."""


def _may_be_a_firm(somebody: Somebody) -> bool:
    if somebody.figure is None or somebody.nature is Nature.PERSON:
        return False
    if somebody.kind not in (Kind.COMPANY, Kind.UNKNOWN):
        return False
    letters = somebody.kind is Kind.UNKNOWN and all(name.isupper() for name in somebody.names)  # "AI"
    return not letters and not any(
        country_of(n) or is_adjective(n) or is_first_name(n) for n in somebody.names
    )


def _acts(somebody: Somebody, text: str) -> bool:
    """Whether the text tells of a name what firms do and places do not."""
    found = (match for name in somebody.names for match in re.finditer(rf"\b{re.escape(name)}\b", text))
    return any(_DOES.match(text, match.end()) for match in found)


_DOES: Final = re.compile(
    r"['’]s\s(?:owner|shares|customers|products|servers|website|shareholders|profits?|sales|chief executive"
    r"|CEO)\b"
    r"|,\s(?:the|an?)\s(?:[\w-]+\s){0,4}(?:app|company|firm|start-?up|maker|manufacturer|retailer|business)\b"
    r"|(?:,\swhich)?\s(?:said|says|denied|denies|declined|refused|announced|plans|will|would|did|didn['’]t|does"
    r"|doesn['’]t|makes|made|sells|sold|employs|owns|bought|launched|hired|told|wrote|confirmed|apologi[sz]ed)\b"
)


def _times(somebody: Somebody, before: int) -> int:
    names = somebody.figure.names if somebody.figure else ()
    return sum(name.span.start < before for name in names)


def _is_a_place(somebody: Somebody, text: str) -> bool:
    """Whether the text speaks of somebody or something in it."""
    names = somebody.figure.names if somebody.figure else ()
    return any(stands_for_a_place(text, n.span.start) or ends_as_a_place(n.words) for n in names)
