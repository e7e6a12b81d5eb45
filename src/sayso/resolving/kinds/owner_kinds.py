"""The kind of the body that a name names, and of the body that somebody belongs to."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.body_words import kind_by_words
from sayso.resolving.countries import country_of
from sayso.resolving.initials import ends_as_an_outlet
from sayso.resolving.lexicon import Actor, Lexicon, Nature
from sayso.resolving.portraits import Portrait
from sayso.resolving.roles import Use, roles
from sayso.resolving.tokens import is_short


def kind_of_name(name: str, lexicon: Lexicon) -> Kind | None:
    """The kind that the words of a name speak for, the list first, then its nouns from its head on."""
    actor = lexicon.actor(name) or listed_in(name, lexicon)
    if actor:
        return actor.kind
    words = name.casefold().replace("’s", "").replace("'s", "").split()
    return (
        _noun_in(words, (3, 2), lexicon)
        or (kind_by_words(name) if len(words) > 1 else None)
        or _noun_in(words, (1,), lexicon)
        or _alone(kind_by_words(name))
        or (Kind.STATE if ends_as_an_outlet(name, lexicon) and len(words) > 1 else None)
    )


def _alone(kind: Kind | None) -> Kind | None:
    """A single word may be anybody's name ("Gold"): it makes no company."""
    return None if kind in (Kind.COMPANY, Kind.OTHER) else kind


def _noun_in(words: list[str], sizes: tuple[int, ...], lexicon: Lexicon) -> Kind | None:
    """The kind of the last noun of so many words that is no person's."""
    for size in sizes:
        for at in range(len(words) - size, -1, -1):
            noun = lexicon.noun(" ".join(words[at : at + size]))
            told = noun and noun.nature is not Nature.PERSON and noun.kind is not Kind.UNKNOWN
            if noun and told and (noun.kind is not Kind.DOCUMENT or len(words) == size):
                return noun.kind
    return None


def listed_in(name: str, lexicon: Lexicon) -> Actor | None:
    """Whose the name says it is: a listed body behind "of" or "in", one of states at its begin ("UN Mine
    Action Service"), or one whose initials are the last of two ("MFA RF").
    """
    words = name.split()
    ends = [" ".join(words[at + 1 :]) for at, word in enumerate(words) if word in ("of", "in", "for")]
    begins = [" ".join(words[:size]) for size in range(min(4, len(words) - 1), 0, -1)]
    found = [actor for end in ends if (actor := lexicon.actor(end)) and not country_of(end)]
    found += [a for begin in begins if (a := lexicon.actor(begin)) and a.kind is Kind.INTERNATIONAL]
    if len(words) == 2 and all(is_short(word) for word in words) and words[1] not in _BEHIND_FIRMS:
        found += [a for a in [lexicon.actor(words[1])] if a and a.kind in (Kind.STATE, Kind.ARMED_GROUP)]
    return found[0] if found else None


_BEHIND_FIRMS: Final = frozenset("UK US USA UAE".split())
"""States whose initials English sets behind the name of anybody who works there ("WWF UK")."""


def owner_kind(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """The kind of whom a role belongs to: a place of learning makes an expert, a listed body goes first, a
    country counts last.
    """
    learned = any(set(owner.casefold().split()) & OF_LEARNING for owner in portrait.owners)
    if learned and portrait.nature is Nature.PERSON and not portrait.plural:
        return Kind.EXPERT
    if _UNITS & set(portrait.owners) and any(_NUMBERED.fullmatch(word) for word in portrait.words):
        return Kind.STATE
    by_name = [owner for owner in portrait.owners if not country_of(owner)]
    by_name = [owner for owner in by_name if owner.casefold() not in _PRESS]
    by_name.sort(key=lambda owner: lexicon.actor(owner) is None)
    speaks = roles(Use.SPEAKS) & set(portrait.nouns)
    if portrait.of_bodies and not speaks:  # a body that is known tells more than its noun ("the trust")
        by_name = [owner for owner in by_name if owner[:1].isupper()]
    if portrait.of_bodies:  # "the Coalition's president" is of the Coalition told of, not of a listed one
        by_name = [
            owner for owner in by_name if not owner.istitle() or lexicon.noun(owner.casefold()) is None
        ]
    kinds = [kind for owner in by_name if (kind := kind_of_name(owner, lexicon))]
    if speaks:  # of what he is an officer counts for less than for whom he speaks
        kinds.sort(key=lambda kind: kind is not Kind.INTERNATIONAL)
    if kinds:
        of_states = kinds[0] is Kind.INTERNATIONAL
        return Kind.PARTY if of_states and "opposition" in portrait.words else kinds[0]
    if portrait.of_bodies:
        return portrait.of_bodies[0]
    return next((Kind.STATE for owner in portrait.owners if country_of(owner.split()[0])), None)


def listed_owner(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """The kind of the first owner that a list has by name ("a report from the UN Secretary General")."""
    actors = (lexicon.actor(owner) for owner in portrait.owners)
    return next((actor.kind for actor in actors if actor), None)


OF_LEARNING: Final = frozenset(
    "institute institution university college academy faculty studies research brookings carnegie rand"
    " chatham endowment".split()
)
_UNITS: Final = frozenset(("brigade", "battalion", "regiment", "division"))
_NUMBERED: Final = re.compile(r"\d+(?:st|nd|rd|th)")
"""Armies number their units ("the 9th brigade"); other armed groups mostly give theirs names."""
_PRESS: Final = frozenset(
    ("press center", "press centre", "press service", "press office", "media office", "media department")
)
"""Parts of bodies: whose they are counts. No "media center": those of places at war stand alone."""
