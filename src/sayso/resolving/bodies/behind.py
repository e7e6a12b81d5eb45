"""The words of a body behind a role and its preposition: where they end, and what makes them no body's.

A body's words end with its name or its noun ("for the rebel group Velm", "of the regional administration"); a
unit of one leads on to the body itself ("the laboratory of the institute").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.place_words import ends_as_a_place, held_in_a_place
from sayso.resolving.roles import Use, counts, is_office
from sayso.resolving.ties import ENDS, STOPS, goes_on, is_body
from sayso.resolving.units import MARKS, Unit


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
        if link not in _OF_THE_WHOLE and not goes_on(units[at]):
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
    if here.unit.low.split()[-1] in _EVENTS:
        return _NOTHING  # "coordinator for the Velm Crisis"
    return here.at + 1 if _has_an_article(here) or _leads_to(here.link, here.role) else _NOTHING


_EVENTS: Final = frozenset("crisis war conflict emergency election elections summit talks".split())


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
    leads_on = unit and (_may_be_a_body(unit) or here.is_body(here.at + 1))
    return _ON if leads_on else here.at + 1


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
    return _NOTHING if verb or again or here.unit.words in MARKS or low in ENDS else None


_AT_A_NAME: Final = (
    _a_person, _a_country, _name_of_a_body, _name_in_the_possessive, _name_before_a_noun, _any_name,
)  # fmt: skip
_AT_A_WORD: Final = (_noun_of_a_body, _of_what_is_led, _other_words)
"""What a unit tells of the words that it stands in: where they end, `_ON` or `_NOTHING`; the first that fits
counts."""


def _may_be_a_body(unit: Unit) -> bool:
    """Whether the name of a body may stand here behind its noun ("the rebel group Velm")."""
    return unit.name is not None and unit.name.nature is not Nature.PERSON and not country_of(unit.words)


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
