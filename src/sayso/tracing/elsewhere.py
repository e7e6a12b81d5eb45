"""Whether two claims in like words are of two events: in two places, on two days, or of two people.

"Six people were killed on Monday when a bus overturned near Telmar" and "on Thursday near Dorvik" share all
but where and when. A place is no other one where it may be the same in another spelling, where one of the two
is wide enough to hold the other, or where an article that tells of one names the other as well. Honest
witnesses differ by a day ("in the night to Tuesday"). What is given on one side alone is in no conflict.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product
from typing import Final

from sayso.core.claim import Facts, Mention
from sayso.core.spelling import sound_of
from sayso.tracing.dating import Interval
from sayso.tracing.lexicon import lexicon
from sayso.tracing.words import plain

OTHER_PLACE: Final = "in another place"
OTHER_DAY: Final = "on another day"
OTHER_NAMES: Final = "of somebody else"
ELSEWHERE: Final = frozenset((OTHER_PLACE, OTHER_DAY, OTHER_NAMES))
"""Why two mentions are not of one event."""

NEARLY: Final = 0.6
"""The ratio of equal letters from which on two names may be one in two spellings: "Raqqa", "Rakka"."""

Place = tuple[str, int]
"""The key of a place, and how wide it is."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the week, as far as it is known, and of a month, as far as that is said."""

    week: int | None
    month: int = 0
    day: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """What an article says of where and when, whichever of its claims it is about.

    `words` are all of its words in plain form, `year` that of its pages, 0 where none or several are given.
    """

    words: frozenset[str]
    names: frozenset[str]
    places: tuple[Place, ...]
    days: frozenset[Day]
    year: int


def scene_of(text: str, mentions: Iterable[Mention], when: Iterable[Interval]) -> Scene:
    """The scene of an article, by its claims and its dates."""
    mentions = tuple(mentions)
    years = {interval.first.year for interval in when}
    year = years.pop() if len(years) == 1 else 0
    return Scene(
        frozenset(map(plain, _WORD.findall(text))),
        frozenset(
            named.key for m in mentions for named in m.facts.actors if text[named.span.start].isupper()
        ),
        tuple(dict.fromkeys(place for mention in mentions for place in _places(mention.facts))),
        frozenset(day for mention in mentions for day in _days(mention.facts.words, year)),
        year,
    )


_WORD: Final = re.compile(r"\w+")


def elsewhere(one: Mention, other: Mention, here: Scene, there: Scene) -> str:
    """Why the two are of two events; empty where nothing says so.

    A claim that says not where or when is set where its article is ("six killed", in a headline); as an
    article names other places and days as well, both must differ then.
    """
    ours, theirs = (_places(mention.facts) for mention in (one, other))
    days, days_too = (
        frozenset(_days(mention.facts.words, scene.year)) for mention, scene in ((one, here), (other, there))
    )
    if _other_place(ours, theirs, here, there):
        return OTHER_PLACE
    if _other_day(days, days_too):
        return OTHER_DAY
    if _other_day(days or here.days, days_too or there.days) and _other_place(
        ours or here.places, theirs or there.places, here, there
    ):
        return OTHER_PLACE
    return OTHER_NAMES if _other_names(one, other, here, there) else ""


def _other_names(one: Mention, other: Mention, here: Scene, there: Scene) -> bool:
    """Whether each names somebody in full, and neither article names anybody whom the other's claim names.

    One word alone may be another name of the same: "Moscow", "the Kremlin".
    """
    ours, theirs = (
        [(named.key, 0) for named in mention.facts.actors if named.key in scene.names]
        for mention, scene in ((one, here), (other, there))
    )
    full = all(any(" " in name for name, _ in names) for names in (ours, theirs))
    return full and _other_place(ours, theirs, here, there)


def _other_place(ours: Sequence[Place], theirs: Sequence[Place], here: Scene, there: Scene) -> bool:
    """Whether each names a place, and none of one can be one of the other."""
    return bool(ours and theirs) and not any(
        _may_be_one(a, b)
        or not here.words.isdisjoint({*b[0].split()} - {*a[0].split()})
        or not there.words.isdisjoint({*a[0].split()} - {*b[0].split()})
        for a, b in product(ours, theirs)
    )


def _places(facts: Facts) -> tuple[Place, ...]:
    """The places that a claim names, each with its breadth; where they stand is looked up once for all."""
    wide = [n for n, word in enumerate(facts.words) if word in lexicon("wide")] if facts.places else []
    keys = [tuple(named.key.split()) for named in facts.places]
    lengths = {len(key) for key in keys}
    called_wide = {facts.words[n - length : n] for n in wide for length in lengths if n >= length}
    breadths = (_breadth(key, called_wide) for key in keys)
    return tuple((named.key, wide) for named, wide in zip(facts.places, breadths, strict=True))


def _breadth(place: tuple[str, ...], called_wide: Container[tuple[str, ...]]) -> int:
    """How wide a place is: 0 a town or a spot, 1 what may hold towns ("the Telmar region"), 2 a country."""
    if " ".join(place) in lexicon("country"):
        return 2
    return int(place in called_wide or any(word in lexicon("wide") for word in place))


@lru_cache(maxsize=65_536)  # the same places are compared for every two claims of two articles
def _may_be_one(one: Place, other: Place) -> bool:
    (name, breadth), (name_too, breadth_too) = one, other
    ours, theirs = name.split(), name_too.split()
    both = {*ours} & {*theirs}
    if breadth != breadth_too or ours[-1] == theirs[-1] or 2 * len(both) >= max(len(ours), len(theirs)):
        return True
    if both and len(both) == min(len({*ours}), len({*theirs})):
        return True  # "Hestby", "Hestby and Moldorf"; a title alone is no name in common: "Judge Moro"
    name, name_too = (" ".join(w for w in words if w not in both) for words in (ours, theirs))
    spelled = ((name, name_too), (sound_of(name), sound_of(name_too)))
    ratios = (SequenceMatcher(None, min(a, b), max(a, b), autojunk=False).ratio() for a, b in spelled)
    return max(ratios) >= NEARLY


def _other_day(ours: Iterable[Day], theirs: Iterable[Day]) -> bool:
    """Whether each names a day, and none of one is one of the other, or the next."""
    far = [far for a, b in product(ours, theirs) if (far := _far(a, b)) is not None]
    return bool(far) and all(far)


def _far(one: Day, other: Day) -> bool | None:
    """Whether more than a day lies between the two; None where they have nothing to compare."""
    if one.month and other.month:
        apart = abs((date(_LEAP, one.month, one.day) - date(_LEAP, other.month, other.day)).days)
        return min(apart, 366 - apart) > 1
    if one.week is None or other.week is None:
        return None
    apart = abs(one.week - other.week)
    return min(apart, 7 - apart) > 1


_LEAP: Final = 2000


def _days(words: Sequence[str], year: int) -> Iterator[Day]:
    """The days on which a claim says that it was; not those since, until or before which."""
    week = tuple(lexicon("day"))
    for at, word in enumerate(words):
        if word in week and not _bounds(words, at):
            yield Day(week.index(word))
        month = int(lexicon("month").get(word, "0"))
        behind, before = (words[n] if 0 <= n < len(words) else "" for n in (at + 1, at - 1))
        for day, first in ((behind, at), (before, at - 1)):
            if month and _is_day(month, day) and not _bounds(words, first):
                yield Day(_weekday(year, month, int(day)), month, int(day))
                break


def _weekday(year: int, month: int, day: int) -> int | None:
    return date(year, month, day).weekday() if year and (month, day) != (2, 29) else None


def _is_day(month: int, word: str) -> bool:
    return len(word) <= 2 and word.isascii() and word.isdigit() and 1 <= int(word) <= _LONGEST[month - 1]


_LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _bounds(words: Sequence[str], at: int) -> bool:
    before = words[at - 1] if at else ""
    return before in _BOUNDS or (before == "the" and at > 1 and words[at - 2] in _BOUNDS)


_BOUNDS: Final = frozenset("since until till by before after from to through of between and".split())
