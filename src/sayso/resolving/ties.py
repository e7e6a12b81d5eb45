"""Where the words of a body stand beside a person's role, and what a tie between the two holds.

A body's words begin behind a preposition and end with its name or its noun ("for the rebel group Velm", "of
the regional administration"); a name may go on behind another one ("Velm security forces").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from sayso.core.span import Span
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.body_words import kind_by_words
from sayso.resolving.lexicon import Lexicon, Nature, country_of
from sayso.resolving.pieces import Name
from sayso.resolving.place_words import ends_as_a_place, held_in_a_place, is_a_reach
from sayso.resolving.roles import Use, counts, is_office
from sayso.resolving.units import DEFINITE, INDEFINITE, MARKS, Unit


class Ground(StrEnum):
    """How a person is tied to a body: each is the ground that one rule of belonging.py finds."""

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
    HAS = "body that a leader has"
    ASKS = "outlet of who asks"
    WHOSE = "body whose person"
    OFFICE = "office of a state"
    WHOLE = "whole of an office"


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


def body_from(
    units: Sequence[Unit], begin: int, link: str, role: str, lexicon: Lexicon
) -> tuple[int, int] | None:
    """Where the body stands whose words begin here, up to its name or noun; None for anything else."""
    for at in range(begin, min(begin + _REACH, len(units))):
        here = _Here(units, begin, at, link, role, lexicon)
        rules = _AT_A_NAME if units[at].name else _AT_A_WORD
        end = next((end for rule in rules if (end := rule(here)) is not None), _ON)
        if end != _ON:
            unit = end and (units[end - 1].noun or units[end - 1].low).split()[-1] in body_nouns(Sense.UNIT)
            return ((whole_of(units, end, lexicon) if unit else None) or (begin, end)) if end else None
    return None


def whole_of(units: Sequence[Unit], end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The body whose unit ends here: "the Institute" behind "laboratory of", "department of ice at"."""
    for at in range(end, min(end + _UNIT_SUBJECT, len(units) - 1)):
        link = units[at].low
        if link in _OF_THE_WHOLE and (found := body_from(units, at + 1, link, "", lexicon)):
            return found
        if link not in _OF_THE_WHOLE and not _goes_on(units[at]):
            return None
    return None


_OF_THE_WHOLE: Final = frozenset(("of", "in", "at", "within"))
_UNIT_SUBJECT: Final = 4
"""Words of what a unit is for, with the prepositions around it."""


@dataclass(frozen=True, slots=True)
class _Here:
    """One unit of the words behind a role and its preposition; `begin` is where those words begin."""

    units: Sequence[Unit]
    begin: int
    at: int
    link: str
    role: str
    lexicon: Lexicon

    @property
    def unit(self) -> Unit:
        return self.units[self.at]

    @property
    def following(self) -> Unit | None:
        return self.units[self.at + 1] if self.at + 1 < len(self.units) else None

    def is_body(self, at: int) -> bool:
        """Whether there is a unit at this place that names a body or is the noun of one."""
        return at < len(self.units) and is_body(self.units[at], self.lexicon)


_ON: Final = -1
"""The words go on: the next unit tells."""
_NOTHING: Final = 0
"""These are no body's words."""


def _a_person(here: _Here) -> int | None:
    named = here.unit.name
    return _NOTHING if named and named.nature is Nature.PERSON else None


def _a_country(here: _Here) -> int | None:
    """What stands behind a country's name tells; by itself it is meant behind the office of a state alone."""
    if not country_of(here.unit.words):
        return None
    if (unit := here.following) and (unit.noun or (unit.low.isalpha() and unit.low not in STOPS)):
        return _ON
    of_it = here.link == "of" and here.at <= here.begin + 1 and is_office(here.role)
    return here.at + 1 if of_it else _NOTHING


def _name_of_a_body(here: _Here) -> int | None:
    """A body's name, or any name behind the noun of one ("the rebel group Velm")."""
    behind_its_noun = here.at > here.begin and here.is_body(here.at - 1)
    return here.at + 1 if behind_its_noun or here.is_body(here.at) else None


def _name_in_the_possessive(here: _Here) -> int | None:
    """ "The Martyrs' Families Office"."""
    mark = here.following is not None and here.following.words in "'’"
    return here.at + 3 if mark and here.is_body(here.at + 2) else None


def _name_before_a_noun(here: _Here) -> int | None:
    """ "Al-Quds hospital"."""
    noun = here.following is not None and here.following.noun
    return _ON if noun and here.is_body(here.at + 1) else None


def _any_name(here: _Here) -> int | None:
    return here.at + 1 if _has_an_article(here) or _leads_to(here.link, here.role) else _NOTHING


def _has_an_article(here: _Here) -> bool:
    """Whether a name that is no place's has "the" before it, and no noun that it qualifies behind it."""
    if here.units[here.at - 1].low != "the" or here.link not in _OF_A_BODY or held_in_a_place(here.role):
        return False
    behind = here.following
    near = behind is not None and behind.start <= here.unit.end + 1
    goes_on = behind is not None and near and (behind.noun or ends_as_a_place(f"a {behind.low}"))
    return not goes_on and not ends_as_a_place(here.unit.low)


_OF_A_BODY: Final = frozenset(("of", "for", "from", "with"))


def _noun_of_a_body(here: _Here) -> int | None:
    """The noun of a body ends its words unless its name or a further noun of it stands behind."""
    if not here.is_body(here.at):
        return None
    if here.unit.low == "bank" and here.units[here.at - 1].low in _SIDES:
        return _NOTHING  # of a river
    unit = here.following
    if unit and here.unit.low.split()[0] in ("press", "media") and unit.words.islower():
        return _ON  # "the press service of the ministry"
    owned = here.unit.low.replace("’", "'").endswith("'s") and unit is not None
    if owned and unit and unit.noun and unit.noun.split()[-1] in body_nouns(Sense.UNIT):
        return here.at + 1  # "the Interior Ministry's press service"
    if unit and unit.low in _MATTERS:
        return None  # "for military affairs in the newspaper"
    goes_on = unit and (_may_be_a_body(unit) or here.is_body(here.at + 1))
    return _ON if goes_on else here.at + 1


_MATTERS: Final = frozenset("affairs matters issues policy relations reform coverage".split())
"""Behind the noun of a body these tell what somebody is busy with."""
_SIDES: Final = frozenset("left right west east north south western eastern far near".split())


def _of_what_is_led(here: _Here) -> int | None:
    """ "The head of the press service of the ministry"."""
    leads = counts(here.role, Use.NAME_BEHIND)
    return _ON if here.unit.low == "of" == here.link and here.at > here.begin and leads else None


def _other_words(here: _Here) -> int | None:
    """A verb, a mark, a preposition, or a second article."""
    low = here.unit.low
    verb = low.endswith("ed") and "-" not in low
    again = low in STOPS and here.at > here.begin and here.units[here.at - 1].low != "of"
    return _NOTHING if verb or again or here.unit.words in MARKS or low in _ENDS else None


_AT_A_NAME: Final = (
    _a_person, _a_country, _name_of_a_body, _name_in_the_possessive, _name_before_a_noun, _any_name,
)  # fmt: skip
_AT_A_WORD: Final = (_noun_of_a_body, _of_what_is_led, _other_words)
"""What a unit tells of the words that it stands in: where they end, `_ON` or `_NOTHING`; the first that fits
counts."""


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
    if behind and behind.low == "of" and _is_a_noun_for_a_name(units[end - 1]):
        return _of_what_end(units, end)
    if behind and behind.low == "on" and units[end - 1].noun.endswith(_SITS_ON):
        return _of_what_end(units, end)
    dash = end + 1 < len(units) and units[end].words in "-–—"
    forces = units[end - 1].low.endswith((" force", " command"))
    return end + 2 if dash and forces and units[end + 1].name else end


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
    while beyond < len(units) and beyond - end <= _OF_WHAT and _goes_on(units[beyond]):
        beyond += 1
    return beyond if beyond > end + 1 else end


def _goes_on(unit: Unit) -> bool:
    return unit.name is None and unit.low.isalpha() and unit.low not in _ENDS


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


def _leads_to(link: str, role: str) -> bool:
    """Whether a name that may be anything is a body's behind a role and a preposition."""
    if link in ("at", "with"):
        return counts(role, Use.AT_A_BODY)
    if link == "for" and role == "member":
        return False  # "the member for Velm" sits for a place
    leads = counts(role, Use.NAME_BEHIND) or role.split()[-1:] == ["ceo"] or role.startswith("chief ")
    return link in ("of", "for") and leads


_REACH: Final = 8
"""Words of a body's description that are looked at."""
_ENDS: Final = frozenset("of for at in from with by to on and or but who which said told says".split())
STOPS: Final = (
    DEFINITE | INDEFINITE | frozenset("of for at in from with by to on and or but who said told".split())
)
"""Words that end the qualifiers of a role."""
LONGEST_SUBJECT: Final = 5
"""Words of what a role is about, with the preposition behind it."""
