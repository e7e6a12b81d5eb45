"""Which sources of different articles are one, each merge with its ground; pure, whatever the order given.

Names are read (`called.py`), then the rules below bring them together (`roll.py`), the strongest first, so
that between two names of a source the ground that is shown is the best there is. A person's word goes before
all rules. A wrong merge is worse than a missed one: words that many could mean are counted together by their
words alone, and never said to be one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from sayso.core.decision import SameVerdict, SourceDecision, told
from sayso.core.source import Kind
from sayso.resolving.across.called import (
    OWN,
    Called,
    Reading,
    Sort,
    alike,
    plain,
    surname_of,
    without_initials,
)
from sayso.resolving.across.roll import Ground, Merged, Roll
from sayso.resolving.across.sides import body_of
from sayso.resolving.lexicon import Gender, Lexicon, gender_of

SpelledOut = Mapping[str, Mapping[str, int]]
"""How the articles spell acronyms out: for each its full names, each with how many articles have it."""

Bucket = Sequence[int]


def merged(
    called: Sequence[Called],
    lexicon: Lexicon,
    *,
    spelled_out: Callable[[Iterable[str]], SpelledOut] = lambda acronyms: {},
    decided: Sequence[SourceDecision] = (),
) -> tuple[Merged, ...]:
    """Everybody once who is `called` by one or several names; `spelled_out` looks acronyms up."""
    roll = Roll(called, lexicon, decided)
    found = spelled_out(_acronyms(roll))
    for ground, rule in RULES:
        for bucket in rule(roll, found):
            roll.join(bucket, ground)
    return roll.result()


def _acronyms(roll: Roll) -> list[str]:
    """The acronyms that nobody lists, the commonest first."""
    times: Counter[str] = Counter()
    for k in roll.order:
        if acronym := roll.readings[k].acronym:
            times[acronym] += roll.called[k].times
    return sorted(times, key=lambda acronym: (-times[acronym], acronym))[:MOST_ACRONYMS]


MOST_ACRONYMS: Final = 200
"""Acronyms that are looked up in the texts: of the others hardly one stands in a second article."""


def decided_by_hand(roll: Roll, found: SpelledOut) -> Iterator[Bucket]:
    """A person said so."""
    named = _by(roll, lambda k, reading: told(roll.called[k].name)) if roll.decided else {}
    for decision in roll.decided:
        if decision.verdict is SameVerdict.SAME:
            names = dict.fromkeys((told(decision.one), told(decision.other)))
            yield [k for name in names for k in named.get(name, ())]


def same_name(roll: Roll, found: SpelledOut) -> Iterable[Bucket]:
    """The same full name, or the same office of the same state."""
    return _by(roll, lambda k, reading: reading.key if reading.sort in OWN else "").values()


def title_apart(roll: Roll, found: SpelledOut) -> Iterable[Bucket]:
    """A person's full name with and without a title."""
    return _by(roll, lambda k, reading: reading.bare if _is_full_person(reading) else "").values()


def noun_apart(roll: Roll, found: SpelledOut) -> Iterator[Bucket]:
    """A body with and without the noun behind its name ("SANA news agency"), both of one kind."""
    for bucket in _by(roll, lambda k, reading: reading.bare if _names_a_body(reading) else "").values():
        kinds = {roll.called[k].kind for k in bucket if roll.readings[k].noun}
        if kinds:
            yield [k for k in bucket if roll.called[k].kind in kinds | {Kind.UNKNOWN}]


def _names_a_body(reading: Reading) -> bool:
    return reading.body and reading.sort in (Sort.FULL, Sort.SHORT) and not reading.actor


def listed(roll: Roll, found: SpelledOut) -> Iterable[Bucket]:
    """Names that a list, or the user's own, has as one's; who is meant need have no line of its own."""
    meant = {reading.actor.key for reading in roll.readings if reading.actor}

    def key(k: int, reading: Reading) -> str:
        if reading.sort not in OWN:
            return ""
        return _actor_key(roll, k) or (reading.key if reading.key in meant else "")

    return _by(roll, key).values()


def office_of_a_state(roll: Roll, found: SpelledOut) -> Iterable[Bucket]:
    """ "The Russian Defence Ministry" and "Russia's Ministry of Defence"."""
    return _by(roll, lambda k, reading: reading.office).values()


def spelled_alike(roll: Roll, found: SpelledOut) -> Iterator[Bucket]:
    """A full name in another spelling or script; never a man's name and a woman's."""
    for bucket in _by(roll, lambda k, r: _sound_of(r) if r.sort is Sort.FULL else "").values():
        genders = {k: _gender(roll.readings[k]) for k in bucket}
        if {Gender.MALE, Gender.FEMALE} <= set(genders.values()):
            yield from ([k for k in bucket if genders[k] is g] for g in (Gender.MALE, Gender.FEMALE))
        else:
            yield bucket


def _sound_of(reading: Reading) -> str:
    return alike(reading.key if reading.noun else reading.bare)


def _gender(reading: Reading) -> Gender:
    return gender_of(reading.bare.split()[0]) if reading.person else Gender.UNKNOWN


def initials_apart(roll: Roll, found: SpelledOut) -> Iterable[Bucket]:
    """ "Gary J. Volesky" and "Gary Volesky"."""
    return _by(roll, lambda k, r: without_initials(r.bare) if _is_full_person(r) else "").values()


def acronym_spelled_out(roll: Roll, found: SpelledOut) -> Iterator[Bucket]:
    """An acronym that two articles spell out alike and none otherwise, with its full name."""
    return _spelled_out(roll, found, lambda articles: articles > 1)


def acronym_spelled_out_once(roll: Roll, found: SpelledOut) -> Iterator[Bucket]:
    """An acronym that a single article spells out."""
    return _spelled_out(roll, found, lambda articles: articles == 1)


def _spelled_out(roll: Roll, found: SpelledOut, enough: Callable[[int], bool]) -> Iterator[Bucket]:
    if not found:
        return
    short = _by(roll, lambda k, reading: reading.acronym)
    full = _by(roll, lambda k, reading: _sound(reading.key) if reading.sort in OWN else "")
    for acronym, names in found.items():
        sounds = {_sound(plain(name)) for name in names}
        if len(sounds) == 1 and enough(sum(names.values())):
            yield [*short.get(acronym, ()), *full.get(sounds.pop(), ())]


def _sound(key: str) -> str:
    return alike(key) or key


def listed_surname(roll: Roll, found: SpelledOut) -> Iterator[Bucket]:
    """The surname of somebody much quoted, where the case has no second bearer ("Lavrov")."""
    alone = [k for k in roll.order if roll.readings[k].actor and roll.readings[k].sort is Sort.SHORT]
    bearers = _bearers(roll, alone)
    for bucket in _by(roll, lambda k, reading: _actor_key(roll, k)).values() if alone else ():
        named = [k for k in bucket if roll.readings[k].sort in OWN]
        own = {roll.root(k) for k in named}
        only = [k for k in bucket if k not in named and bearers[surname_of(roll.readings[k].bare)] <= own]
        if only:
            yield only + named


def surname_in_one_body(roll: Roll, found: SpelledOut) -> Iterator[Bucket]:
    """A surname and the only full name in the case that has it, where both belong to one body."""
    alone = [
        k
        for k in roll.order
        if roll.called[k].affiliation
        and roll.readings[k].sort is Sort.SHORT
        and roll.readings[k].person
        and not roll.vouched(k)
    ]
    bearers = _bearers(roll, alone)
    for k in alone:
        meant = bearers[surname_of(roll.readings[k].bare)]
        body = body_of(roll.called[k].affiliation, roll.lexicon)
        if len(meant) == 1 and body in roll.bodies(next(iter(meant))):
            yield [k, *meant]


def _bearers(roll: Roll, alone: Sequence[int]) -> Mapping[str, set[int]]:
    """Who has the surname of one of these that have nothing else, by their full names."""
    found: dict[str, set[int]] = {surname_of(roll.readings[k].bare): set() for k in alone}
    for k in roll.order if found else ():
        if _is_full_person(roll.readings[k]) and (surname := surname_of(roll.readings[k].bare)) in found:
            found[surname].add(roll.root(k))
    return found


def _actor_key(roll: Roll, k: int) -> str:
    actor = roll.readings[k].actor
    return actor.key if actor else ""


def _is_full_person(reading: Reading) -> bool:
    return reading.sort is Sort.FULL and reading.person and " " in reading.bare


def same_words(roll: Roll, found: SpelledOut) -> Iterable[Bucket]:
    """Words that many could mean, counted together and not said to be one."""
    return _by(roll, lambda k, reading: "" if roll.vouched(k) else reading.key).values()


def _by(roll: Roll, key: Callable[[int, Reading], str]) -> Mapping[str, list[int]]:
    """The names by a key, those without one left out."""
    found: dict[str, list[int]] = defaultdict(list)
    for k in roll.order:
        if words := key(k, roll.readings[k]):
            found[words].append(k)
    return found


Rule = Callable[[Roll, SpelledOut], Iterable[Bucket]]

RULES: Final[tuple[tuple[Ground, Rule], ...]] = (
    (Ground.DECIDED, decided_by_hand),
    (Ground.SAME_NAME, same_name),
    (Ground.TITLE_APART, title_apart),
    (Ground.NOUN_APART, noun_apart),
    (Ground.LISTED, listed),
    (Ground.OFFICE_OF_A_STATE, office_of_a_state),
    (Ground.SPELLED_ALIKE, spelled_alike),
    (Ground.INITIALS_APART, initials_apart),
    (Ground.ACRONYM_SPELLED_OUT, acronym_spelled_out),
    (Ground.ACRONYM_SPELLED_OUT_ONCE, acronym_spelled_out_once),
    (Ground.LISTED_SURNAME, listed_surname),
    (Ground.SURNAME_IN_ONE_BODY, surname_in_one_body),
    (Ground.SAME_WORDS, same_words),
)
"""Each rule's ground, the strongest first."""
