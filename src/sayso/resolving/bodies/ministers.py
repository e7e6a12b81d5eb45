"""Of which ministry a minister is, and of which commission, court or council who sits on one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.core.span import Span
from sayso.resolving.bodies.told_roles import PORTFOLIOS, american, modifiers, role_of, roles_told
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.ties import STOPS, Tie, Told
from sayso.resolving.units import MARKS, Unit


def minister_of_a_ministry(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "The Russian foreign minister", "Defense Secretary Ada Moro": of a ministry, if the text names it."""
    for at in roles_told(told, lexicon):
        unit = told.units[at]
        words = role_of(unit).casefold().split()
        if not words or words[-1] not in ("minister", "secretary") or _is_shadow(told.units, at):
            continue
        units = [told.units[k] for k in modifiers(told.units, at) if not told.units[k].opener]
        before = [word for one in units for word in one.words.split()]
        before += unit.name.owner.split() if unit.name else []
        told_of = [*reversed(words), *(word.casefold() for word in before)]
        behind = _portfolio_behind(told.units, at)
        if behind:
            yield Tie(Span(unit.start, unit.end), None, "ministry", behind, frozenset(before))
        portfolio = next((w for word in told_of if (w := american(word)) in PORTFOLIOS), "")
        if portfolio or words[-2:] in (["minister"], ["deputy", "minister"]):
            yield Tie(Span(unit.start, unit.end), None, "ministry", portfolio, frozenset(before))


def _is_shadow(units: Sequence[Unit], at: int) -> bool:
    """Whether the opposition has the minister: he is of no ministry."""
    before = (units[k].low.split()[0] for k in (at, *modifiers(units, at)))
    return not _OPPOSING.isdisjoint(before)


_OPPOSING: Final = frozenset(("shadow", "opposition"))


def _portfolio_behind(units: Sequence[Unit], at: int) -> str:
    """What a minister is for, behind his title ("minister for emergency situations"); empty if untold."""
    if at + 2 >= len(units) or units[at + 1].low not in ("of", "for"):
        return ""
    words: list[str] = []
    for unit in units[at + 2 : at + 2 + _LONGEST_PORTFOLIO]:
        named = unit.name is not None and unit.name.nature is Nature.PERSON
        if named or unit.words in MARKS or unit.low in STOPS - {"the", "and"} or country_of(unit.words):
            break
        words += unit.low.split()
    told = [word for word in words if word != "the"]
    return " ".join(told) if all(word.isalpha() for word in told) else ""


_LONGEST_PORTFOLIO: Final = 5


def sits_on_a_body(told: Told, lexicon: Lexicon) -> Iterator[Tie]:
    """ "Commissioner Ada Moro", "Judge Ada Moro": of the only commission or court of the text."""
    for at in roles_told(told, lexicon):
        unit = told.units[at]
        if told.at >= 0 and (body := _SITTING.get(role_of(unit).casefold())):
            yield Tie(Span(unit.start, unit.end), None, body)


_SITTING: Final = {"commissioner": "commission", "judge": "court", "councillor": "council"}
