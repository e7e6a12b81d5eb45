"""What kind of source the name of a body, a state or a text makes; a text without one is told by its noun."""

from __future__ import annotations

from typing import Final

from sayso.core.source import Kind
from sayso.resolving.countries import country_of
from sayso.resolving.kinds.owner_kinds import kind_of_name, listed_in
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.papers import is_called_as_a_text, is_paper
from sayso.resolving.portraits import Portrait


def listed_name(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A list has the name."""
    return portrait.listed if portrait.listed is not Kind.UNKNOWN else None


def text_by_its_noun(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A text without a name, whatever the words before its noun tell of its owner."""
    text = portrait.nature is Nature.DOCUMENT and not portrait.names and portrait.nouns
    alone = text and portrait.nouns[0].split()[-1] not in _DECISIONS
    return Kind.DOCUMENT if alone and is_paper(portrait.nouns[0], lexicon) else None


_DECISIONS: Final = frozenset("resolution ruling order decree".split())
"""Texts by which those who decided speak as often as the paper."""


def text_by_its_name(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A law, a treaty, a book that has a name ("the Fisheries Act", "the Convention against Torture")."""
    named = portrait.nature is not Nature.PERSON and portrait.names
    said = (*portrait.names, *portrait.said)
    return Kind.DOCUMENT if named and any(map(is_called_as_a_text, said)) else None


def body_of_states(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A body whose name begins with that of one of states ("UN Mine Action Service")."""
    if portrait.nature is Nature.PERSON:
        return None
    owners = (listed_in(name, lexicon) for name in portrait.names)
    return next((Kind.INTERNATIONAL for a in owners if a and a.kind is Kind.INTERNATIONAL), None)


def name_of_a_body(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """What a body is called tells more than the nouns in its name ("Refugee Council", "Football League")."""
    if portrait.nature is not Nature.BODY:
        return None
    long = (name for name in portrait.names if " " in name)
    kind = next((kind for name in long if (kind := kind_of_name(name, lexicon))), None)
    if "opposition" in portrait.words and (kind in _CALLED_LIKE_PARTIES or _is_an_assembly(portrait)):
        return Kind.PARTY
    if kind is Kind.STATE and portrait.words & _REBELS:
        return Kind.ARMED_GROUP
    return Kind.LOCAL if kind is Kind.MEDIA and portrait.words & _ACTIVISTS else kind


def _is_an_assembly(portrait: Portrait) -> bool:
    """Whether a name is that of an assembly of a whole country's, as exiles call theirs, too."""
    words = {word for name in portrait.names for word in name.casefold().split()}
    return not _ASSEMBLIES.isdisjoint(words) and words.isdisjoint(_OF_TOWNS)


_ASSEMBLIES: Final = frozenset("assembly congress council convention parliament".split())
_OF_TOWNS: Final = frozenset("local city town district provincial regional county municipal".split())
_CALLED_LIKE_PARTIES: Final = frozenset({Kind.NGO, Kind.OTHER, Kind.INTERNATIONAL})
"""Kinds whose names parties bear, too ("the opposition Reform League")."""
_REBELS: Final = frozenset(("rebel", "rebels", "insurgent"))
"""Whose armies are called like those of states ("the rebel National Army")."""
_ACTIVISTS: Final = frozenset(("activist", "activists"))
"""Who run the "media centres" of places at war."""


def word_of_a_name(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A word of a body's name tells ("Harbour Safety Commission")."""
    if portrait.nature is Nature.PERSON:
        return None
    for name in portrait.names:
        if kind := kind_of_name(name, lexicon):
            return kind
    return None


def known_state(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A country or its capital."""
    return Kind.STATE if any(country_of(name) for name in portrait.names) else None
