"""Everybody and everything that an article names, source or not: each figure once, with all its places.

A source may be a pronoun or a description of somebody who is named elsewhere, and the fullest name may stand
where nobody speaks. So names are found over the whole text and those of one bearer brought together: same
words, names listed as one's, an acronym after a name, initials, a surname or a short name that only one
figure can have, other spellings and scripts. Bearers of one surname stay apart (`story/bearers.py`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.core.initials import are_anothers
from sayso.core.source import Kind
from sayso.core.span import EDGES, Spans
from sayso.resolving.cast.groups import Groups, gender_in
from sayso.resolving.cast.joining import CAPITAL, POSSESSIVE, SAME_WORDS, joined
from sayso.resolving.cast.places import places_of
from sayso.resolving.given_initials import words_in_full
from sayso.resolving.initials import actor_named
from sayso.resolving.lexicon import Actor, Gender, Lexicon, Nature
from sayso.resolving.names import key_of
from sayso.resolving.of_what import OfWhat
from sayso.resolving.opened_by_places import charity_of
from sayso.resolving.phrases import Phrase
from sayso.resolving.pieces import Name
from sayso.resolving.topics import Topic, topics_in
from sayso.resolving.units import Unit


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody or something with a name: its places in order, and what the text says of it there.

    `credentials` are the words in front of a name that present a person as knowing.
    """

    names: tuple[Name, ...]
    nature: Nature
    gender: Gender
    nouns: frozenset[str]
    kind: Kind
    rules: Mapping[str, str]
    credentials: Spans = ()
    of: tuple[OfWhat, ...] = ()

    def is_named_in(self, begin: int, end: int) -> bool:
        """Whether a stretch of the text has a name of his."""
        name = self.name_from(begin)
        return name is not None and name.span.start < end

    def name_from(self, begin: int) -> Name | None:
        """His first name that begins at a place or behind it."""
        at = bisect_left(self.names, begin, key=_start)
        return self.names[at] if at < len(self.names) else None

    @property
    def fullest(self) -> Name:
        """The name with most words, initials counting last; of two, the one that stands first; a state rather
        than its capital.
        """
        own = [n for n in self.names if self.rules.get(n.words) not in (POSSESSIVE, CAPITAL)] or self.names
        return max(
            own,
            key=lambda n: (
                words_in_full(n.words),
                len(n.words.split()),
                len(n.words) if n.words.isupper() else 9,
                -n.span.start,
            ),
        )


@dataclass(frozen=True, slots=True)
class Cast:
    """The figures of a text by their first place, and which of them stands at a place."""

    figures: tuple[Figure, ...]
    at: Mapping[int, int]
    """The number of the figure by where a name of it begins."""
    descriptions: tuple[Phrase, ...] = ()
    """The definite descriptions of the text, sources or not."""
    sentences: tuple[Sequence[Unit], ...] = ()
    """The sentences in units; headlines in capitals apart."""
    topics: tuple[Topic, ...] = ()
    """The texts that sentences are about."""


def cast_of(text: str, phrases: Iterable[Phrase], lexicon: Lexicon) -> Cast:
    """The cast of a text in which these phrases name sources."""
    phrases = list(phrases)
    places, descriptions, sentences = places_of(text, phrases, lexicon)
    heard = {key_of(p.name.words) or p.name.words for p in phrases if p.name}
    groups = joined(places, heard, lexicon, text)
    figures = [_figure(groups, members, lexicon) for members in groups.joined()]
    figures.sort(key=lambda figure: EDGES(figure.names[0].span))
    at = {name.span.start: k for k, figure in enumerate(figures) for name in figure.names}
    topics = tuple(topic for units in sentences for topic in topics_in(units, text, lexicon))
    return Cast(tuple(figures), at, descriptions, sentences, topics)


def _listed(groups: Groups, key: str, lexicon: Lexicon) -> Actor | None:
    """Whom a list has under a name; not the outlet whose initials the text has for another's."""
    names = [place.name for place in groups.places[key]]
    actor = actor_named(names[0].words, lexicon) or charity_of(names[0].words, lexicon)
    outlet = actor is not None and actor.kind is Kind.MEDIA
    return None if outlet and any(are_anothers(groups.text, name.span) for name in names) else actor


def _is_a_tail(groups: Groups, key: str, words: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether a name is but the noun that closes a longer one: "the Coalition" of the Kelm Coalition is not
    the one that a list has so.
    """
    short = groups.places[key][0].name.words
    return lexicon.noun(short.casefold()) is not None and any(w.endswith(f" {short}") for w in words)


def _figure(groups: Groups, members: Sequence[str], lexicon: Lexicon) -> Figure:
    """The figure of some names that are one's: what they name, and what is told at all of their places."""
    places = sorted((p for key in members for p in groups.places[key]), key=lambda p: EDGES(p.name.span))
    natures = {groups.natures[key] for key in members}
    nature = next((n for n in (Nature.PERSON, Nature.BODY) if n in natures), Nature.UNKNOWN)
    words = {groups.places[key][0].name.words for key in members}
    found = (_listed(groups, key, lexicon) for key in members if not _is_a_tail(groups, key, words, lexicon))
    actors = [
        a for a in found if a and (a.nature is Nature.PERSON or nature is not Nature.PERSON)
    ]  # "Ms Fox"
    nouns = {noun for place in places for noun in place.nouns}
    genders = {g for key in members if (g := gender_in(groups, key)) is not Gender.UNKNOWN}
    return Figure(
        tuple(place.name for place in places),
        nature,
        genders.pop() if len(genders) == 1 else Gender.UNKNOWN,
        frozenset(nouns),
        actors[0].kind if actors else Kind.UNKNOWN,
        {groups.places[key][0].name.words: groups.rule.get(key, SAME_WORDS) for key in members},
        tuple(place.credential for place in places if place.credential)[:1],
        tuple(dict.fromkeys(of for place in places for of in place.of)),
    )


def _start(name: Name) -> int:
    return name.span.start
