"""The world that invented articles tell of: its words, places, outlets, bodies and people.

It is always the same one; seeds choose what is told of it. The commonest of each kind come first.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Final

from evaluation.invented.ranked import Ranked, one_of, weighted, zipf
from sayso.core.source import Identity, Kind

WORDS: Final = 50_000
SUBJECTS: Final = 400
WORDS_OF_SUBJECT: Final = 80
PLACES: Final = 1_500
OUTLETS: Final = 300
BODIES: Final = 800
PEOPLE: Final = 4_000

_ONSETS: Final = "b br c d dr f g gr h j k kl l m n p pl r s sh st t tr v w z".split()
_VOWELS: Final = "a e i o u a e i o ai ea ou".split()
_CODAS: Final = "b ck d f g k l lt m n nd nt p r rd rk rn sk sh st t th v x".split()
_FIELDS: Final = "Health Defence Justice Trade Transport Energy Information Culture Labour".split()


@dataclass(frozen=True, slots=True, eq=False)
class Actor:
    """Somebody who speaks or passes on.

    `name` stands inside `first`, the words that bring them in; it is empty where those words are all there
    is. `later` are the words for them after that. `role` is the part of `first` that says who they are.
    """

    name: str
    first: str
    later: tuple[str, ...]
    kind: Kind
    identity: Identity
    role: str = ""
    body: Actor | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Outlet:
    """Who prints: its name and the host of its pages."""

    name: str
    host: str
    as_source: Actor


@dataclass(frozen=True, slots=True, eq=False)
class World:
    """Everything there is to tell of. A subject is the words that its articles come back to."""

    words: Ranked[str]
    subjects: Ranked[Ranked[str]]
    places: Ranked[str]
    outlets: Ranked[Outlet]
    bodies: Ranked[Actor]
    people: Ranked[Actor]


@lru_cache(maxsize=1)
def world() -> World:
    """The world, made once."""
    chance = Random("the invented world")
    words = _vocabulary(chance)
    bodies = zipf([body_of(kind, chance) for kind in _BODIES.several(chance, BODIES)], power=0.9)
    return World(
        words=zipf(words, power=1.05, shift=30),
        subjects=zipf([_subject(words, chance) for _ in range(SUBJECTS)], power=0.7),
        places=zipf([name_of(chance) for _ in range(PLACES)], power=0.9),
        outlets=zipf([_outlet(chance) for _ in range(OUTLETS)], power=0.9),
        bodies=bodies,
        people=zipf([_person(bodies.draw(chance), chance) for _ in range(PEOPLE)], power=0.9),
    )


def name_of(chance: Random) -> str:
    """A word of two syllables with a capital: a surname, a town."""
    return (_open(chance) + _syllable(chance)).capitalize()


def bystander(place: str, chance: Random) -> Actor:
    """Somebody on the spot, whom no other article knows, or whom none names."""
    make = _BYSTANDERS.draw(chance)
    return make(place, chance)


def _vocabulary(chance: Random) -> list[str]:
    """Words that can be spoken, the short ones mostly before the long."""
    found: dict[str, float] = {}
    while len(found) < WORDS:
        syllables = one_of((1, 2, 2, 2, 3, 3, 4), chance)
        word = "".join(_open(chance) for _ in range(syllables - 1)) + _syllable(chance)
        found.setdefault(word, syllables + 3 * chance.random())
    return sorted(found, key=found.__getitem__)


def _syllable(chance: Random) -> str:
    return one_of(_ONSETS, chance) + one_of(_VOWELS, chance) + one_of(_CODAS, chance)


def _open(chance: Random) -> str:
    return one_of(_ONSETS, chance) + one_of(_VOWELS, chance)


def _subject(words: list[str], chance: Random) -> Ranked[str]:
    """Words of middling frequency, from the 100th to the 20,000th: log-uniform, as subjects' words are."""
    ranks = (int(100 * 200 ** chance.random()) for _ in range(WORDS_OF_SUBJECT))
    return zipf([words[rank] for rank in dict.fromkeys(ranks)])


_OUTLET_NAMES: Final = (
    "{} News Agency",
    "The {} Times",
    "{} Today",
    "Daily {}",
    "{} Herald",
    "Radio {}",
    "{} 24",
)


def _outlet(chance: Random) -> Outlet:
    stem = name_of(chance)
    name = one_of(_OUTLET_NAMES, chance).format(stem)
    return Outlet(name, f"www.{stem.lower()}.example", Actor(name, name, (name,), Kind.MEDIA, Identity.NAMED))


_BODIES: Final = weighted(
    (
        (Kind.STATE, 40), (Kind.NGO, 16), (Kind.INTERNATIONAL, 10), (Kind.ARMED_GROUP, 10),
        (Kind.COMPANY, 8), (Kind.PARTY, 6), (Kind.EXPERT, 6), (Kind.OTHER, 3), (Kind.UNKNOWN, 1),
    )
)  # fmt: skip
_BODY_NAMES: Final = {
    Kind.STATE: ("{} Ministry of {field}", "{} City Council", "{} army", "{} Office of {field}"),
    Kind.NGO: ("{} Observatory for Human Rights", "{} Relief Committee", "{} Civil Defence"),
    Kind.INTERNATIONAL: ("{} Monitoring Mission", "Organisation for {} Cooperation"),
    Kind.ARMED_GROUP: ("{} Brigade", "{} Liberation Front"),
    Kind.COMPANY: ("{} {field} Company", "{} Pipelines"),
    Kind.PARTY: ("{} People's Party", "Union of {} Democrats"),
    Kind.EXPERT: ("{} Institute of {field}", "University of {}"),
    Kind.OTHER: ("{} Football Club", "{} Orchestra"),
    Kind.UNKNOWN: ("{} Circle",),
}
_ROLES: Final = {
    Kind.STATE: ("spokesman", "minister", "deputy head"),
    Kind.NGO: ("director", "coordinator"),
    Kind.INTERNATIONAL: ("envoy", "spokeswoman"),
    Kind.ARMED_GROUP: ("commander", "spokesman"),
    Kind.COMPANY: ("chief executive", "engineer"),
    Kind.PARTY: ("chairwoman", "deputy"),
    Kind.EXPERT: ("professor", "researcher", "doctor of sciences"),
    Kind.OTHER: ("captain", "conductor"),
    Kind.UNKNOWN: ("member",),
}


def body_of(kind: Kind, chance: Random) -> Actor:
    """A body of this kind; "the council" after it has been brought in."""
    pattern = one_of(_BODY_NAMES[kind], chance)
    name = pattern.format(name_of(chance), field=one_of(_FIELDS, chance))
    noun = name.split(" of ")[0].split(" for ")[0].split()[-1].lower()
    return Actor(name, f"the {name}", (f"the {noun}", f"the {name}", "it"), kind, Identity.NAMED)


def _person(body: Actor, chance: Random) -> Actor:
    surname, role = name_of(chance), one_of(_ROLES[body.kind], chance)
    name = f"{_syllable(chance).capitalize()} {surname}"
    said = f"{role} of {body.first}"
    first = one_of((f"{name}, {said},", f"the {said}, {name},"), chance)
    later = (surname, surname, one_of(("he", "she"), chance), name)
    return Actor(name, first, later, body.kind, Identity.NAMED, role=said, body=body)


def _witness(place: str, chance: Random) -> Actor:
    surname = name_of(chance)
    name = f"{_syllable(chance).capitalize()} {surname}"
    first = f"{name}, who lives in {place},"
    return Actor(name, first, (surname, "she"), Kind.LOCAL, Identity.NAMED)


def _residents(place: str, chance: Random) -> Actor:
    who = one_of(("residents", "activists", "shopkeepers", "two women"), chance)
    return Actor("", f"{who} in {place}", (f"the {who.split()[-1]}", "they"), Kind.LOCAL, Identity.COLLECTIVE)


def _official(place: str, chance: Random) -> Actor:
    who = one_of(("an official", "a source close to the army", "a diplomat", "a medic"), chance)
    return Actor("", f"{who} in {place}", (f"the {who.split()[1]}",), Kind.STATE, Identity.UNNAMED_PERSON)


def _head_of(place: str, chance: Random) -> Actor:
    return Actor("", f"the mayor of {place}", ("the mayor", "he"), Kind.STATE, Identity.DESCRIBED)


def _report(place: str, chance: Random) -> Actor:
    return Actor("", f"a report on {place}", ("the report",), Kind.DOCUMENT, Identity.DESCRIBED)


def _somebody(place: str, chance: Random) -> Actor:
    return Actor("", f"voices from {place}", ("the voices",), Kind.UNKNOWN, Identity.UNKNOWN)


_BYSTANDERS: Final = weighted(
    ((_witness, 3), (_residents, 5), (_official, 4), (_head_of, 2), (_report, 2), (_somebody, 0.3))
)
