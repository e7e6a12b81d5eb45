"""Names of the same words as one group, and which of them are one: what the rules of joining change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from sayso.resolving.cast.places import Place
from sayso.resolving.lexicon import Gender, Lexicon, Nature, gender_of
from sayso.resolving.names import key_of
from sayso.resolving.place_words import stands_for_a_place
from sayso.resolving.roles import bears_either


class Groups:
    """Names of the same words as one group, and groups brought together by rules (a union-find)."""

    def __init__(self, places: Sequence[Place], heard: set[str], lexicon: Lexicon, text: str) -> None:
        self.lexicon, self.heard, self.text = lexicon, heard, text
        self.places: dict[str, list[Place]] = defaultdict(list)
        self.key_at: dict[int, str] = {}
        for place in places:
            key = key_of(place.name.words) or place.name.words
            self.places[key].append(place)
            self.key_at[place.name.span.start] = key
        self.parent = {key: key for key in self.places}
        self.rule: dict[str, str] = {}
        self.natures = {key: self._nature(key) for key in self.places}
        self.genders: dict[str, Gender] = {}

    def root(self, key: str) -> str:
        while self.parent[key] != key:
            self.parent[key] = self.parent[self.parent[key]]
            key = self.parent[key]
        return key

    def join(self, key: str, other: str, rule: str) -> None:
        if self.root(key) != self.root(other):
            self.parent[self.root(key)] = self.root(other)
            self.rule.setdefault(key, rule)

    def joined(self) -> list[list[str]]:
        members: dict[str, list[str]] = defaultdict(list)
        for key in self.places:
            members[self.root(key)].append(key)
        return list(members.values())

    def one(self, keys: Iterable[str]) -> str | None:
        """The only figure among some names, if it is one."""
        roots = {self.root(key) for key in keys}
        return roots.pop() if len(roots) == 1 else None

    def is_a_place(self, key: str) -> bool:
        """Whether the text has a name as that of a place, by the small words before it."""
        starts = (place.name.span.start for place in self.places.get(key, ()))
        return any(stands_for_a_place(self.text, start) for start in starts)

    def _nature(self, key: str) -> Nature:
        """What the bearers of a name are: by the name itself, else by what is told of them."""
        natures = [place.name.nature for place in self.places[key]]
        told = (noun for place in self.places[key] for noun in place.nouns if noun not in bears_either())
        nouns = [n for noun in told if (n := self.lexicon.noun(noun))]
        for nature in (Nature.PERSON, Nature.BODY):
            if nature in natures:
                return nature
        for nature in (Nature.PERSON, Nature.BODY):
            if any(noun.nature is nature for noun in nouns):
                return nature
        return Nature.UNKNOWN


def gender_in(groups: Groups, key: str) -> Gender:
    """By title or role where one tells, else by the first name of a full name; sought once a name."""
    if (gender := groups.genders.get(key)) is None:
        gender = groups.genders[key] = _gender_told(groups, key)
    return gender


def _gender_told(groups: Groups, key: str) -> Gender:
    for place in groups.places[key]:
        for word in (*place.name.titles, *place.nouns):
            if gender := gender_of_titles((word,)):
                return gender
            if (noun := groups.lexicon.noun(word)) and noun.gender is not Gender.UNKNOWN:
                return noun.gender
    return gender_of(key.split()[0]) if groups.natures[key] is Nature.PERSON else Gender.UNKNOWN


def gender_of_titles(titles: Iterable[str]) -> Gender:
    """The gender that titles tell."""
    told = (Gender.MALE if t in _MALE else Gender.FEMALE for t in titles if t in _MALE or t in _FEMALE)
    return next(told, Gender.UNKNOWN)


_MALE: Final = frozenset("mr sir lord king prince father fr brother imam sheikh pope".split())


_FEMALE: Final = frozenset("mrs ms miss lady dame queen princess sister mother".split())
