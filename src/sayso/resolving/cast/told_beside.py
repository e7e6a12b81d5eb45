"""What a text tells of a name right beside it: roles, and what only states and firms have.

Roles stand before a name ("spokesman Ada Moro"), behind it ("Ada Moro, a medic"), or lead up to it with a
comma ("doctor of military sciences and chairman of the union, Ada Moro").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.resolving.complements import is_of_another, told_behind
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.phrase_details import title_nouns
from sayso.resolving.pieces import Name
from sayso.resolving.roles import bears_either
from sayso.resolving.tokens import OPENERS
from sayso.resolving.units import Unit


def roles_beside(units: Sequence[Unit], at: int, lexicon: Lexicon) -> tuple[str, ...]:
    """The roles told right before a name ("spokesman Ada Moro") and right behind it ("Ada Moro, a medic")."""
    name = units[at].name
    assert name is not None
    titles = title_nouns(name.titles, lexicon)
    own = at > 0 and _describes(units[at - 1], name, lexicon) and not is_of_another(units, at - 1, lexicon)
    before = [units[at - 1].noun] if own else []
    bodily = any((noun := lexicon.noun(word)) and noun.nature is Nature.BODY for word in before)
    owns = at + 1 < len(units) and units[at + 1].start - name.span.end > _POSSESSIVE
    before += _office_before(units, at, lexicon)
    behind = [] if bodily or owns else _apposed(units[at + 1 : at + 7], name, lexicon)
    return tuple(dict.fromkeys((*titles, *before, *behind)))


def _office_before(units: Sequence[Unit], at: int, lexicon: Lexicon) -> list[str]:
    """The role behind which a person's full name closes what it is of ("Minister of Energy Ada Moro")."""
    name, k = units[at].name, at - 1
    if name is None or name.nature is not Nature.PERSON or " " not in name.words:
        return []
    while k > 0 and at - k <= _LONGEST_OFFICE and _is_of_an_office(units[k]):
        k -= 1
    role = k + 2 < at and units[k + 1].low in ("of", "for") and _is_role(units[k], lexicon)
    return [units[k].noun] if role and not is_of_another(units, k, lexicon) else []


def _is_of_an_office(unit: Unit) -> bool:
    if unit.name:
        return unit.name.nature is not Nature.PERSON
    return unit.low in ("of", "for", "the", "and")


_LONGEST_OFFICE: Final = 7


_POSSESSIVE: Final = 2
"""Code points from a name to the next word from which on a possessive stands between the two ("'s ")."""


def _describes(unit: Unit, name: Name, lexicon: Lexicon) -> bool:
    """Whether a noun right before a name can be told of it, for all that the name itself says."""
    noun = lexicon.noun(unit.noun) if unit.noun else None
    if (
        noun is None
        or noun.nature not in (Nature.PERSON, Nature.BODY)
        or unit.low.split()[-1] != unit.noun.split()[-1]
    ):
        return False
    actor = lexicon.actor(name.words)
    if actor and actor.kind is not noun.kind and noun.kind is not Kind.UNKNOWN:
        return actor.nature is Nature.PERSON is noun.nature
    if noun.nature is Nature.BODY and noun.kind is Kind.STATE:
        return False  # "the regime Manbij ...": texts without commas; a state's office has its name in itself
    return name.nature in (Nature.UNKNOWN, noun.nature)


def _apposed(behind: Sequence[Unit], name: Name, lexicon: Lexicon) -> list[str]:
    """The role told right behind a name ("Ada Moro, a medic", "Ada Moro is a nurse"); none or one."""
    if not behind or name.nature is Nature.BODY:
        return []
    is_told = behind[0].low in ("is", "was", "became") and behind[1:2] and behind[1].low in ("a", "an", "the")
    comma = behind[0].words == "," or (is_told and " " in name.words)
    rest = behind[1:] if comma else behind
    ends = _ENDS | _AFTER_A_ROLE if is_told else _ENDS
    if not rest or not rest[0].words[0].isalpha() or (not comma and len(name.words.split()) < 2):
        return []
    if not (comma or rest[0].low in ("a", "an", "the") or rest[0].noun):
        return []
    for k, unit in enumerate(rest[: told_behind(rest)]):
        closed = k + 1 == len(rest) or rest[k + 1].low in _AFTER_A_ROLE
        noun = lexicon.noun(unit.noun) if unit.noun else None
        if noun and noun.nature is Nature.PERSON and closed:
            return [unit.noun] if comma or k or rest[1:] else []
        body = noun is not None and noun.nature is Nature.BODY and noun.kind in _TOLD_BEHIND
        if body and closed and comma and rest[0].low in ("a", "an", "the") and name.nature is Nature.UNKNOWN:
            return [unit.noun]  # "Kestrelo, a shipping company,"
        told = unit.words[0].isalpha() or unit.low.endswith("-year-old")
        if k and (unit.name or not told or unit.low in ends):
            return []
    return []


_TOLD_BEHIND: Final = frozenset((Kind.COMPANY, Kind.NGO, Kind.PARTY, Kind.MEDIA))
"""Kinds of bodies of which no place is one, so that their noun behind a name tells what it names."""


_ENDS: Final = frozenset("of who which said".split())


_AFTER_A_ROLE: Final = frozenset(", . of for at in from with who to on".split())


def introduced(units: Sequence[Unit], at: int, lexicon: Lexicon) -> tuple[tuple[str, ...], Span | None]:
    """The roles in a description that leads up to a person, and the words that present an expert.

    "doctor of military sciences and Chairman of the Union of geopolitics, Konstantin Sivkov"
    """
    name = units[at].name
    if (
        name is None
        or name.nature is Nature.BODY
        or at < 2
        or units[at - 1].words != ","
        or len(name.words.split()) < 2
    ):
        return (), None
    if name.nature is not Nature.PERSON and units[at - 2].noun in bears_either():
        return (), None  # "consultant for the operator, Velm Line"
    begin = at - 1
    while begin and at - begin < _LONGEST_INTRODUCTION and _leads_up(units[begin - 1], units[begin], lexicon):
        begin -= 1
    while begin < at - 1 and not _is_role(units[begin], lexicon):
        begin += 1
    own = [k for k in range(begin, at - 1) if _is_role(units[k], lexicon)]
    nouns = tuple(units[k].noun for k in own if not is_of_another(units, k, lexicon))
    expert = any((noun := lexicon.noun(word)) and noun.kind is Kind.EXPERT for word in nouns)
    return nouns, Span(units[begin].start, units[at - 2].end) if expert else None


_LONGEST_INTRODUCTION: Final = 16


def _is_role(unit: Unit, lexicon: Lexicon) -> bool:
    noun = lexicon.noun(unit.noun) if unit.noun else None
    return noun is not None and noun.nature is Nature.PERSON


def _leads_up(unit: Unit, following: Unit, lexicon: Lexicon) -> bool:
    """Whether a word can stand in a description without a verb; a role must be followed by its complement."""
    if _is_role(unit, lexicon):
        return following.low in ("of", "for", "at", "in", "and", ",") or _is_role(following, lexicon)
    if unit.name or unit.noun or unit.low in ("of", "for", "the", "and", "at"):
        return True
    return (
        unit.words.islower()
        and unit.low.isalpha()
        and unit.low not in OPENERS
        and not unit.low.endswith(("ed", "ing"))
    )


def as_a_state(units: Sequence[Unit], at: int, text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """That a name is a country's, told by what it has: "Veldor's ministry", "the army of the Rasnia"."""
    name = units[at].name
    assert name is not None
    if name.nature is not Nature.UNKNOWN or len(name.words.split()) > 2 or name.words.isupper():
        return ()  # an acronym is a body's: countries that have one are listed
    possessive = text.startswith(("'s", "’s"), name.span.end)
    linked = at >= 2 and "of" in (units[at - 2].low, units[at - 1].low)
    if not (possessive or linked):
        return ()
    before = [u for u in units[max(0, at - 3) : at] if u.low not in ("of", "the")]
    owning = possessive and at + 1 < len(units) and units[at + 1].noun
    of = linked and before and before[-1].noun
    return ("country",) if (owning or of or "").replace(" ", "_") in _HAS_A_COUNTRY else ()


_HAS_A_COUNTRY: Final = frozenset(
    "army government parliament ministry president foreign_minister prime_minister"
    " defence_ministry foreign_ministry deputy_minister president's_office general_staff"
    " armed_forces coast_guard".split()
)
"""What only a country has, with "_" between the words of one noun."""


def as_a_firm(units: Sequence[Unit], at: int) -> tuple[str, ...]:
    """That a name is a firm's, told by what only firms have ("Kestrelo shares rose")."""
    name = units[at].name
    assert name is not None
    if name.nature is not Nature.UNKNOWN or name.titles:
        return ()
    behind = [unit.low for unit in units[at + 1 : at + 4] if unit.low not in ("'", "’", "s")]
    before = [unit.low for unit in units[max(0, at - 3) : at] if unit.low != "the"][-2:]
    shares = behind[:1] == ["shares"] and (behind[1:2] or ["."])[0] in _SHARES_DO
    owned = (
        shares
        or behind[:1] in (["shareholders"], ["stock"], ["investors"])
        or behind[:2] == ["share", "price"]
    )
    return ("company",) if owned or tuple(before) in _OWNED_IN else ()


_SHARES_DO: Final = frozenset(
    "rose fell were are have had jumped slumped dropped gained lost closed traded climbed slid plunged soared"
    " ended tumbled surged plummeted sank dipped edged opened went hit . , in on".split()
)


_OWNED_IN: Final = frozenset(
    (("stake", "in"), ("shares", "of"), ("shareholders", "of"), ("shareholder", "of"))
)
