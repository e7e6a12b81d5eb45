"""What ties a person to a body, and where a body's name goes on: its country, its place, what it is of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.body_words import kind_by_words
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.pieces import Name
from sayso.resolving.place_words import ends_as_a_place, is_a_reach
from sayso.resolving.units import DEFINITE, INDEFINITE, Unit


class Ground(StrEnum):
    """How a person is tied to a body: each is the ground that one of the RULES of belonging.py finds."""

    MINISTER = "minister of a ministry"
    SEAT = "sits on a body"
    BEFORE_ROLE = "body before a role"
    IN_ROLE = "body in a role"
    ROLE_OF = "role of a body"
    TITLE = "owner of the title"
    NAME_OF = "name of a body"
    APPOSED = "of a body by any word"
    HEADS = "who heads a body"
    SPEAKS = "body spoken for"
    LED = "body led by a person"
    BRACKETS = "body before brackets"
    LABEL = "body in a label"
    HAS = "body that a leader has"
    ASKS = "outlet of who asks"
    WHOSE = "body whose person"
    SERVICE = "service of a rank"
    OFFICE = "office of a state"
    WHOLE = "whole of an office"


SIDES: Final = frozenset((Kind.ARMED_GROUP, Kind.PARTY))
"""Kinds that a text may have one of and call by a plural: "the rebels"."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A body as the words round a person have it: its name, or its noun with what stands before it.

    `span` are all of its words without an article; `role` is what ties the person to it, for a ministry the
    minister's portfolio; `ground` is set by whoever asks the rules.
    """

    span: Span
    name: Name | None = None
    noun: str = ""
    role: str = ""
    before: frozenset[str] = frozenset()
    definite: bool = False
    ground: Ground | None = None


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
    noun = lexicon.noun(unit.noun or unit.bare)
    return noun is not None and noun.nature in (Nature.BODY, Nature.GROUP)


def is_unknown(unit: Unit) -> bool:
    """Whether a unit is a name that may be anything but a country's or a people's."""
    return unit.name is not None and unit.name.nature is Nature.UNKNOWN and not country_of(unit.words)


def named_body(units: Sequence[Unit], begin: int) -> tuple[int, int] | None:
    """The name of a body here, perhaps behind its article and a noun ("the think tank Velm")."""
    for at in range(begin, min(begin + 5, len(units))):
        unit = units[at]
        if unit.name and not country_of(unit.words):
            return (begin, at + 1) if unit.name.nature is Nature.BODY and unit.words[1:2] != "-" else None
        if unit.low in ENDS or not (unit.low in ("the", "a", "an") or unit.noun or unit.words.islower()):
            return None
    return None


def told_to_be_a_body(units: Sequence[Unit], begin: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """A name here that may be anything but for its article, the words that it is made of or those behind."""
    at = begin + 1 if begin < len(units) and units[begin].low == "the" else begin
    if at >= len(units) or not is_unknown(units[at]) or ends_as_a_place(units[at].low):
        return None
    words = units[at].words
    made = " " in words and (at > begin or kind_by_words(words) is not None)
    return (begin, at + 1) if made or _is_apposed_a_body(units, at, lexicon) else None


def _is_apposed_a_body(units: Sequence[Unit], at: int, lexicon: Lexicon) -> bool:
    """Whether the noun of a body is told behind a name ("of Clear Rivers, an aid group")."""
    behind = units[at + 1 : at + 7]
    if len(behind) < 3 or behind[0].words != "," or behind[1].low not in ("a", "an", "the"):
        return False
    noun = next((lexicon.noun(unit.noun) for unit in behind[2:] if unit.noun), None)
    return noun is not None and noun.nature is Nature.BODY


def with_country(units: Sequence[Unit], at: int) -> int:
    """Where the words begin with the names of countries that stand before them."""
    while at and units[at - 1].name and country_of(units[at - 1].words):
        at -= 1
    return at


def of_a_plural(units: Sequence[Unit], at: int) -> int | None:
    """Where those stand whose a body is that a role begins with ("miners' union secretary")."""
    owned = at > 1 and units[at - 1].words in ("'", "’") and units[at - 2].low.endswith("s")
    return at - 2 if owned and units[at - 2].end == units[at - 1].start else None


def with_place(units: Sequence[Unit], at: int) -> int:
    """Where the words begin with the place that stands before them ("Velm county police")."""
    begin = with_country(units, at)
    for k in range(begin - 1, max(-1, begin - 3), -1):
        if (name := units[k].name) and name.nature is Nature.UNKNOWN:
            return k
        if not is_a_reach(units[k].low):
            break
    return begin


def _beyond(units: Sequence[Unit], end: int) -> int:
    """Where a body's name ends that goes on ("Velm security forces", "Task Force - Operation Velm")."""
    behind = units[end] if end < len(units) else None
    if behind and (behind.noun.endswith("forces") or behind.low in body_nouns(Sense.MAKES_A_BODY)):
        return end + 1
    if number := _numbered(units, end):
        return number
    if desk := _desk_behind(units, end):
        return desk
    if behind and behind.low == "of" and _is_a_noun_for_a_name(units[end - 1]):
        return _of_what_end(units, end)
    if behind and behind.low == "on" and units[end - 1].noun.endswith(_SITS_ON):
        return _of_what_end(units, end)
    dash = end + 1 < len(units) and units[end].words in "-–—"
    forces = units[end - 1].low.endswith((" force", " command"))
    return end + 2 if dash and forces and units[end + 1].name else end


def _numbered(units: Sequence[Unit], end: int) -> int:
    """Where the number of a school or a hospital ends ("Primary School No. 4"); 0 for none."""
    behind = [unit.words for unit in units[end : end + 3]]
    return end + 3 if behind[:2] == ["No", "."] and behind[2:] and behind[2].isdecimal() else 0


def _desk_behind(units: Sequence[Unit], end: int) -> int:
    """Where the office of a named body ends that small letters tell ("the UN relief office"); 0 for none."""
    name, at = units[end - 1].name, end
    if name is None or country_of(name.words):
        return 0
    while at < len(units) and at - end < _DESK and goes_on(units[at]) and units[at].low not in _DESKS:
        if units[at].noun or units[at].low in STOPS or units[at].low == "as":
            return 0
        at += 1
    near = at > end and units[end].start == name.span.end + 1
    return at + 1 if near and at < len(units) and units[at].low in _DESKS else 0


_DESK: Final = 2
"""Words that may tell what an office is for."""
_DESKS: Final = frozenset("office department committee subcommittee commission bureau grouping".split())


def _of_a_place(units: Sequence[Unit], end: int) -> int:
    """Where the words of a body end behind the place that it is of ("the electoral commission of Velm")."""
    behind = units[end : end + 2]
    named = len(behind) > 1 and behind[0].low == "of" and behind[1].name
    place = ends_as_a_place(f"a {units[end - 1].low}")  # "the village of Velm"
    return end + 2 if named and named.nature is Nature.UNKNOWN and not (named.titles or place) else end


def _is_a_noun_for_a_name(unit: Unit) -> bool:
    return unit.words[:1].isupper() and unit.low in body_nouns(Sense.OF_SOMETHING)


def _of_what_end(units: Sequence[Unit], end: int) -> int:
    """Where the words end that tell what a "Union" is of, in small letters ("of river geography")."""
    beyond = end + 1
    while beyond < len(units) and beyond - end <= _OF_WHAT and goes_on(units[beyond]):
        beyond += 1
    return beyond if beyond > end + 1 else end


def goes_on(unit: Unit) -> bool:
    return unit.name is None and unit.low.isalpha() and unit.low not in ENDS


_SITS_ON: Final = ("committee", "commission", "panel", "council", "subcommittee")
"""Nouns of bodies that what they sit on tells from each other ("the committee on national security")."""
_OF_WHAT: Final = 3
"""Words behind the preposition that may belong to a body's name."""


def tie_of(units: Sequence[Unit], begin: int, end: int, role: str = "") -> Tie:
    """The tie to the body of these units, with the names of countries that stand before them."""
    begin = with_country(units, begin)
    last = units[end - 1]
    first = begin + 1 if units[begin].low in DEFINITE | INDEFINITE and end - begin > 1 else begin
    before = frozenset(word for unit in units[first : end - 1] for word in unit.words.split())
    definite = units[begin].low in DEFINITE or (begin > 0 and units[begin - 1].low in DEFINITE)
    beyond = _beyond(units, end)
    if last.name and (beyond > end or (end - first > 1 and units[end - 2].words in ("'", "’"))):
        start = last.name.span.start if beyond > end else units[first].start
        whole = Span(start, units[beyond - 1].end)
        return Tie(whole, Name(whole, "", Nature.BODY), "", role, before, definite)
    if last.name is None:
        stop = last.start + len(last.words if last.noun else last.bare)
        beyond = beyond if beyond > end else _of_a_place(units, end)
        span = Span(units[first].start, units[beyond - 1].end if beyond > end else stop)
        return Tie(span, None, last.noun or last.bare, role, before, definite)
    name = last.name
    if name.nature is Nature.UNKNOWN and first < end - 1 and units[end - 2].noun:
        name = replace(name, nature=Nature.BODY)
    return Tie(name.span, name, "", role, before, definite)


ENDS: Final = frozenset("of for at in from with by to on and or but who which said told says".split())
STOPS: Final = (
    DEFINITE
    | INDEFINITE
    | frozenset(
        "of for at in from with by to on and or but who said told quoted quotes cited cites quoting citing"
        " interviewed asked urged warned".split()
    )
)
"""Words that end the qualifiers of a role."""
LONGEST_SUBJECT: Final = 5
"""Words of what a role is about, with the preposition behind it."""
