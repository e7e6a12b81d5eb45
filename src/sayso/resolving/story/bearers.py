"""Whom a surname means that several people of a text bear ("Josip Kovac", "Ante Kovac", then "Kovac").

A title, a role and the "he" or "she" that opens what is said rule bearers out; of those who are left it is
the one spoken of last, as it is with a pronoun. Where two are as likely, the surname stays a source of its
own: it is never a third person who has said all that bearers of the name say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sayso.resolving.cast.groups import gender_of_titles
from sayso.resolving.cast.joining import SON_OF
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Gender, Lexicon, Nature
from sayso.resolving.people import Somebody, of_figure
from sayso.resolving.phrases import Phrase
from sayso.resolving.pieces import Name
from sayso.resolving.story.pronouns import BACK, NEAR, Place, weight


class Surnames:
    """The places of a text where a surname stands alone that several bear."""

    def __init__(self, figures: Sequence[Somebody], heard: set[int], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.speaking = {id(figures[k]) for k in heard}
        self.bearers: dict[str, list[Somebody]] = {}
        """Those with a full name, by the surname."""
        self.apart: dict[tuple[str, Gender], Somebody] = {}
        """The last one of no more than a surname, by it and by the gender."""
        for k, one in enumerate(figures):
            if one.nature is Nature.PERSON or (one.nature is Nature.UNKNOWN and k in heard):
                for surname in {surname for name in one.names for surname in _surnames(name)}:
                    self.bearers.setdefault(surname, []).append(one)
        self.at = {name.span.start: (name, one) for one in figures for name in self._shared(one)}

    def _shared(self, one: Somebody) -> Iterator[Name]:
        """The names of a figure that may be another's."""
        figure = one.figure
        if figure is None or one.nature is Nature.BODY:
            return
        alone = [name for name in figure.names if self._may_be_cut(name, one)]
        titled = {gender_of_titles(name.titles) for name in alone} - {Gender.UNKNOWN}
        for name in alone:
            bearers = self.bearers.get(name.words.casefold(), [])
            other = gender_of_titles(name.titles)
            of_others = bearers and Gender.UNKNOWN not in (other, one.gender) and other is not one.gender
            if len(bearers) > 1 or len(titled) > 1 or of_others:
                yield name

    def _may_be_cut(self, name: Name, one: Somebody) -> bool:
        """Whether a name may be no more than a person's surname."""
        actor = self.lexicon.actor(name.words)
        may_be = not country_of(name.words) and (actor is None or actor.nature is Nature.PERSON)
        others = self.bearers.get(name.words.casefold(), [])
        return may_be and (" " not in name.words or (len(others) > 1 and one not in others))

    def of(self, name: Name) -> list[Somebody]:
        """Those who bear a surname."""
        surname = name.words.casefold()
        apart = (self.apart.get((surname, gender)) for gender in Gender)
        return [*self.bearers.get(surname, ())[:_MOST], *filter(None, apart)]

    def meant_ahead(self, bearers: Sequence[Somebody]) -> Somebody | None:
        """Whom a headline means by a surname of which none was spoken of before: the only one who speaks, if
        he is named first.
        """
        named = [one for one in bearers if one.figure and one.last < 0]
        first = min(named, key=_first_place, default=None)
        only = first and {id(one) for one in bearers} & self.speaking == {id(first)}
        return first if only and len(named) == len(bearers) else None

    def alone(self, name: Name, shared: Somebody, gender: Gender) -> Somebody:
        """Somebody of whom no more than a surname is known, kept apart from its other bearers."""
        assert shared.figure
        figure = replace(shared.figure, names=(name,), gender=gender, nouns=frozenset(name.titles))
        made = self.apart[name.words.casefold(), gender] = of_figure(figure, self.lexicon)
        return made


def _first_place(one: Somebody) -> int:
    return one.figure.names[0].span.start if one.figure else -1


def _surnames(name: str) -> Iterator[str]:
    """What a full name may be cut to, in small letters; a father's name is none."""
    words = name.casefold().split()
    return (" ".join(words[at:]) for at in range(1, len(words)) if words[at - 1] not in SON_OF)


_MOST: Final = 60
"""How many bearers of a surname are looked at: the time goes with the length of the article."""


def likeliest(
    bearers: Sequence[Somebody], start: int, sentence: int, paragraph: int, places: Sequence[Place]
) -> Somebody | None:
    """Who of some bearers was spoken of last before a place; None where two are as likely."""
    scores: dict[int, float] = {}
    spoken_of = {id(one): one for one in bearers if 0 <= one.last < start}
    for place in places:
        if id(place.somebody) in spoken_of and place.start < start:
            score = weight("", place, sentence - place.sentence, paragraph)
            scores[id(place.somebody)] = max(scores.get(id(place.somebody), LEAST), score)
    ranked = sorted(spoken_of, key=lambda k: (scores.get(k, LEAST), spoken_of[k].last), reverse=True)
    if not ranked:
        return None
    best, *others = ranked
    close = any(scores.get(best, LEAST) - scores.get(k, LEAST) < CLEAR for k in others)
    passing = not spoken_of[best].is_source and any(spoken_of[k].is_source for k in others)
    return None if close or passing else spoken_of[best]


CLEAR: Final = BACK - 0.1
"""By how much one bearer must be likelier than the next: what one sentence nearer counts for."""
LEAST: Final = NEAR - BACK * 1000
"""What somebody counts for who was not spoken of lately."""


def fitting(
    bearers: Sequence[Somebody], name: Name, phrase: Phrase | None, said: str
) -> tuple[list[Somebody], Gender]:
    """The bearers whom neither title nor role nor the pronoun that opens what is `said` rules out, and the
    gender that these tell.
    """
    gender = gender_of_titles(name.titles) or _gender_said(said)
    fit = [one for one in bearers if not gender or one.gender in (gender, Gender.UNKNOWN)]
    known = [one for one in fit if gender and one.gender is gender]
    roles = {*name.titles, *(phrase.nouns if phrase else ())}
    told = [one for one in fit if not roles.isdisjoint(one.nouns)]
    return told or known or fit, gender


def _gender_said(said: str) -> Gender:
    """The gender of a speaker of whom reported words, unless they are quoted, say "he" or "she" first."""
    found = _OPENS_WITH.match(said)
    return Gender.UNKNOWN if found is None else Gender.MALE if found["who"] == "he" else Gender.FEMALE


_OPENS_WITH: Final = re.compile(r"(?:that )?(?P<who>s?he)(?:['’](?:d|s|ll))? ")
