"""Where the words of a body stand beside a person's role, and what a tie between the two holds.

A body's words begin behind a preposition and end with its name or its noun ("for the rebel group Velm", "of
the regional administration"); a name may go on behind another one ("Velm security forces").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from sayso.core.span import Span
from sayso.resolving.lexicon import Lexicon, Nature, country_of
from sayso.resolving.pieces import Name
from sayso.resolving.units import DEFINITE, INDEFINITE, MARKS, Unit


@dataclass(frozen=True, slots=True)
class Tie:
    """A body as the words round a person have it: its name, or its noun with what stands before it.

    `span` are all of its words without an article; `role` is what ties the person to it, for a ministry the
    minister's portfolio.
    """

    rule: str
    span: Span
    name: Name | None = None
    noun: str = ""
    role: str = ""
    before: frozenset[str] = frozenset()
    definite: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """The units of a sentence and which of them present a person; `at` is that of his name, -1 for none."""

    units: Sequence[Unit]
    begin: int
    end: int
    at: int


def is_body(unit: Unit, lexicon: Lexicon) -> bool:
    """Whether a unit names a body or is the noun of one, also in the possessive; no country."""
    if unit.name:
        return unit.name.nature is Nature.BODY and not country_of(unit.words)
    noun = lexicon.noun(unit.noun or _bare(unit))
    return noun is not None and noun.nature in (Nature.BODY, Nature.GROUP)


def is_unknown(unit: Unit) -> bool:
    """Whether a unit is a name that may be anything but a country's or a people's."""
    return unit.name is not None and unit.name.nature is Nature.UNKNOWN and not country_of(unit.words)


def _bare(unit: Unit) -> str:
    return unit.low.replace("’", "'").removesuffix("'s").removesuffix("'")


def body_from(
    units: Sequence[Unit], begin: int, link: str, role: str, lexicon: Lexicon
) -> tuple[int, int] | None:
    """Where the body stands whose words begin here, up to its name or noun; None for anything else."""
    for at in range(begin, min(begin + _REACH, len(units))):
        unit, following = units[at], units[at + 1] if at + 1 < len(units) else None
        if unit.name:
            if unit.name.nature is Nature.PERSON:
                return None
            if country_of(unit.words):
                if following and (following.noun or (following.low.isalpha() and following.low not in STOPS)):
                    continue
                return (begin, at + 1) if link == "of" and at <= begin + 1 and is_office(role) else None
            if unit.name.nature is Nature.BODY or (at > begin and is_body(units[at - 1], lexicon)):
                return begin, at + 1
            if (
                following
                and following.words in "'’"
                and at + 2 < len(units)
                and is_body(units[at + 2], lexicon)
            ):
                return begin, at + 3  # "the Martyrs' Families Office"
            if following and following.noun and is_body(following, lexicon):
                continue  # "al-Quds hospital"
            return (begin, at + 1) if _leads_to(link, role) else None
        if is_body(unit, lexicon):
            if following and unit.low.split()[0] in ("press", "media") and following.words.islower():
                continue  # "the press service of the ministry"
            if following and (_may_be_a_body(following) or is_body(following, lexicon)):
                continue
            return begin, at + 1
        if unit.low == "of" == link and at > begin and role.split()[-1:] and role.split()[-1] in _LEADING:
            continue  # "the head of the press service of the ministry"
        verb = unit.low.endswith("ed") and "-" not in unit.low
        again = unit.low in STOPS and at > begin and units[at - 1].low != "of"
        if verb or again or unit.words in MARKS or unit.low in _ENDS:
            return None
    return None


def _may_be_a_body(unit: Unit) -> bool:
    """Whether the name of a body may stand here behind its noun ("the rebel group Velm")."""
    return unit.name is not None and unit.name.nature is not Nature.PERSON and not country_of(unit.words)


def named_body(units: Sequence[Unit], begin: int) -> tuple[int, int] | None:
    """The name of a body here, perhaps behind its article and a noun ("the think tank Velm")."""
    for at in range(begin, min(begin + 5, len(units))):
        unit = units[at]
        if unit.name and not country_of(unit.words):
            return (begin, at + 1) if unit.name.nature is Nature.BODY and unit.words[1:2] != "-" else None
        if unit.low in _ENDS or not (unit.low in ("the", "a", "an") or unit.noun or unit.words.islower()):
            return None
    return None


def with_country(units: Sequence[Unit], at: int) -> int:
    """Where the words begin with the names of countries that stand before them."""
    while at and units[at - 1].name and country_of(units[at - 1].words):
        at -= 1
    return at


def _beyond(units: Sequence[Unit], end: int) -> int:
    """Where a body's name ends that goes on ("Velm security forces", "Task Force - Operation Velm")."""
    if end < len(units) and (units[end].noun.endswith("forces") or units[end].low in _SMALL_BODIES):
        return end + 1
    dash = end + 1 < len(units) and units[end].words in "-–—"
    forces = units[end - 1].low.endswith((" force", " command"))
    return end + 2 if dash and forces and units[end + 1].name else end


_SMALL_BODIES: Final = frozenset("tribe clan club school battalion company firm union squad cell".split())
"""Nouns behind a name that make a body of it, whatever it is."""


def tie_of(units: Sequence[Unit], begin: int, end: int, role: str = "") -> Tie:
    """The tie to the body of these units, with the names of countries that stand before them."""
    begin = with_country(units, begin)
    last = units[end - 1]
    first = begin + 1 if units[begin].low in DEFINITE | INDEFINITE and end - begin > 1 else begin
    before = frozenset(word for unit in units[first : end - 1] for word in unit.words.split())
    definite = units[begin].low in DEFINITE
    beyond = _beyond(units, end)
    if last.name and (beyond > end or (end - first > 1 and units[end - 2].words in ("'", "’"))):
        start = last.name.span.start if beyond > end else units[first].start
        whole = Span(start, units[beyond - 1].end)
        return Tie("", whole, Name(whole, "", Nature.BODY), "", role, before, definite)
    if last.name is None:
        span = Span(units[first].start, last.start + len(last.words if last.noun else _bare(last)))
        return Tie("", span, None, last.noun or _bare(last), role, before, definite)
    name = last.name
    if name.nature is Nature.UNKNOWN and first < end - 1 and units[end - 2].noun:
        name = replace(name, nature=Nature.BODY)
    return Tie("", name.span, name, "", role, before, definite)


def _leads_to(link: str, role: str) -> bool:
    """Whether a name that may be anything is a body's behind a role and a preposition."""
    last = role.split()[-1] if role else ""
    if link in ("at", "with"):
        return last in _WORKING
    if link == "for" and role == "member":
        return False  # "the member for Velm" sits for a place
    return link in ("of", "for") and (last in _LEADING or last == "ceo" or role.startswith("chief "))


def is_office(role: str) -> bool:
    """Whether a state gives the role."""
    return bool(role) and role.split()[-1] in _OFFICES


_LEADING: Final = frozenset(
    "spokesman spokeswoman spokesperson head director leader chief commander chairman chairwoman chairperson"
    " chair founder representative secretary member analyst researcher editor coordinator deputy".split()
)
"""Roles of which a name that may be anything names a body ("the founder of Velm")."""
_WORKING: Final = frozenset(
    "analyst researcher economist strategist professor lecturer fellow scholar partner editor".split()
)
"""Roles that are held at a body, and in a place ("an analyst at Velm")."""
_REACH: Final = 8
"""Words of a body's description that are looked at."""
_ENDS: Final = frozenset("of for at in from with by to on and or but who which said told says".split())
STOPS: Final = (
    DEFINITE | INDEFINITE | frozenset("of for at in from with by to on and or but who said told".split())
)
"""Words that end the qualifiers of a role."""
_OFFICES: Final = frozenset(
    "minister president premier chancellor ambassador envoy representative secretary king queen emir diplomat"
    " vice-president parliamentarian spokesman spokeswoman negotiator".split()
)
"""Roles that a state gives."""
