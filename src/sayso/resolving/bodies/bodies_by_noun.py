"""Which body of a text the noun of one takes up: "the ministry", "the agency's director"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.people import Somebody, proper_of
from sayso.resolving.ties import SIDES, Tie

Places = dict[int, list[int]]
"""Where a text speaks of each body, by the bodies' numbers in the order in which they are first spoken of."""


class BodiesByNoun:
    """The bodies of a text by the nouns that it has for them."""

    def __init__(self, bodies: Sequence[Somebody], lexicon: Lexicon) -> None:
        self.bodies, self.lexicon = bodies, lexicon
        places = sorted(
            ((start, k) for k, s in enumerate(bodies) for start in _starts(s)), key=lambda place: place[0]
        )
        self.speaking: Places = {}
        self.by_noun: dict[str, Places] = {}
        for start, k in places:
            if bodies[k].figure and bodies[k].is_source:
                self.speaking.setdefault(k, []).append(start)
            for noun in bodies[k].nouns:
                self.by_noun.setdefault(noun, {}).setdefault(k, []).append(start)

    def all_with(self, noun: str) -> list[Somebody]:
        """Every body with this noun."""
        return [self.bodies[k] for k in self.by_noun.get(noun, ())]

    def taken_up(
        self, noun: str, before: frozenset[str], start: int, *, called: bool = False
    ) -> Somebody | None:
        """The body with this noun that was spoken of last, else the only one that comes; one with a name
        rather than one that is only described.
        """
        proper = proper_in(before)
        general = noun.split()[-1] in body_nouns(Sense.TELLS_LITTLE) and not called
        earlier: list[tuple[bool, int, int]] = []  # those with a name are the greatest, then the last
        later: list[Somebody] = []
        for k, places in (self.speaking if general else self.by_noun.get(noun, {})).items():
            body = self.bodies[k]
            if not (self._fits(noun, body) if general else agrees(proper, body)):
                continue
            passed = bisect_left(places, start) if general else bisect_right(places, start)
            if passed:
                earlier.append((bool(body.figure), places[passed - 1], k))
            if passed < len(places) and not general:
                later.append(body)
        if general and not earlier:  # "the agency's director": the only one that is called so
            named = [self.bodies[k] for k in self.by_noun.get(noun, {}) if self.bodies[k].figure]
            only = named[0] if len(named) == 1 and self._may_come(noun, named[0]) else None
            return only if only and agrees(proper, only) else None
        found = self.bodies[max(earlier)[2]] if earlier else None
        named = [body for body in later if body.figure]
        if (found is None or found.figure is None) and len(named) == 1 and self._may_come(noun, named[0]):
            return named[0]
        return found or (later[0] if len(later) == 1 and self._may_come(noun, later[0]) else None)

    def _may_come(self, noun: str, body: Somebody) -> bool:
        """Whether a noun may mean a body that is only named later: "army spokesman" no army of rebels."""
        told = self.lexicon.noun(noun)
        return body.kind not in _APART or (told is not None and told.kind is body.kind)

    def _fits(self, noun: str, body: Somebody) -> bool:
        """Whether a noun that tells little may mean a body that speaks."""
        told = self.lexicon.noun(noun)
        if told is None or told.kind is Kind.UNKNOWN:
            return body.kind not in (Kind.STATE, Kind.MEDIA, Kind.UNKNOWN)
        return told.kind is body.kind

    def only_side(self, tie: Tie) -> Somebody | None:
        """The only armed group or party of the text, for "the rebels' spokesman"."""
        noun = self.lexicon.noun(tie.noun)
        sided = noun is not None and noun.kind in SIDES and noun.nature is not Nature.BODY
        if not (sided and tie.definite and noun):
            return None
        own = [body for body in self.bodies if body.figure and body.kind is noun.kind]
        return own[0] if len(own) == 1 else None


_APART: Final = frozenset((Kind.INTERNATIONAL, Kind.ARMED_GROUP))
"""Kinds of bodies that a bare noun does not take for known."""


def _starts(body: Somebody) -> list[int]:
    """Where a text speaks of a body, by its name or otherwise."""
    named = [name.span.start for name in body.figure.names] if body.figure else []
    told = [phrase.start for _, phrase, _ in body.links if not phrase.name]
    return named + told + [phrase.start for phrase in body.seen]


def proper_in(before: Iterable[str]) -> set[str]:
    """The names among the words before a noun, without their possessive."""
    return {proper_of(w.removesuffix("'s").removesuffix("’s")) for w in before if w[0].isupper()}


def agrees(proper: set[str], body: Somebody) -> bool:
    """Whether a body has the names that stand before its noun ("the Russian army" is not the Syrian one)."""
    return not proper or proper <= body.proper | body.words | {proper_of(word) for word in body.named}
