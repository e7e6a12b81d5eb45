"""Whether two claims in like words are of two events: in two places, or on two days.

"Six people were killed on Monday when a bus overturned near Telmar" and "on Thursday near Dorvik" share all
but where and when. A place is no other one where it may be the same in another spelling, where one of the two
is wide enough to hold the other, or where an article that tells of one names the other as well. Honest
witnesses differ by a day ("in the night to Tuesday"). What is given on one side alone is in no conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product
from typing import Final

from sayso.core.claim import Facts, Mention
from sayso.core.spelling import sound_of
from sayso.tracing.lexicon import lexicon
from sayso.tracing.words import plain

OTHER_PLACE: Final = "in another place"
OTHER_DAY: Final = "on another day"
ELSEWHERE: Final = frozenset((OTHER_PLACE, OTHER_DAY))
"""Why two mentions are not of one event."""

NEARLY: Final = 0.6
"""The ratio of equal letters from which on two names may be one in two spellings: "Raqqa", "Rakka"."""

Texts = Mapping[str, str]
"""The texts by their ids."""
Place = tuple[str, int]
"""The key of a place, and how wide it is."""
Day = tuple[int, int]
"""A month and a day, or 0 and the place of a day in the week."""


def elsewhere(one: Mention, other: Mention, texts: Texts) -> str:
    """Why the two are of two events; empty where nothing says so."""
    if _other_place(one, other, texts):
        return OTHER_PLACE
    return OTHER_DAY if _other_day(one.facts.words, other.facts.words) else ""


def _other_place(one: Mention, other: Mention, texts: Texts) -> bool:
    """Whether each names a place, and none of one can be one of the other."""
    ours, theirs = _places(one.facts), _places(other.facts)
    return bool(ours and theirs) and not any(
        _may_be_one(a, b)
        or not _words(texts[one.text_id]).isdisjoint(b[0].split())
        or not _words(texts[other.text_id]).isdisjoint(a[0].split())
        for a, b in product(ours, theirs)
    )


@lru_cache(maxsize=256)
def _words(text: str) -> frozenset[str]:
    """The words of an article in plain form."""
    return frozenset(map(plain, _WORD.findall(text)))


_WORD: Final = re.compile(r"\w+")


def _places(facts: Facts) -> tuple[Place, ...]:
    return tuple((named.key, _breadth(named.key.split(), facts.words)) for named in facts.places)


def _breadth(place: Sequence[str], words: Sequence[str]) -> int:
    """How wide a place is: 0 a town or a spot, 1 what may hold towns ("the Telmar region"), 2 a country."""
    if " ".join(place) in lexicon("country"):
        return 2
    ends = (n + len(place) for n in range(len(words)) if list(words[n : n + len(place)]) == list(place))
    behind = (words[end] for end in ends if end < len(words))
    return int(any(word in lexicon("wide") for word in (*place, *behind)))


def _may_be_one(one: Place, other: Place) -> bool:
    (name, breadth), (name_too, breadth_too) = one, other
    if breadth != breadth_too or not set(name.split()).isdisjoint(name_too.split()):
        return True
    spelled = [(name, name_too), (sound_of(name), sound_of(name_too))]
    return max(SequenceMatcher(None, *pair, autojunk=False).ratio() for pair in spelled) >= NEARLY


def _other_day(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether each names a day, and none of one is one of the other, or the next."""
    far = [_far(a, b) for a in _days(ours) for b in _days(theirs)]
    return bool(far) and all(far)


def _far(one: Day, other: Day) -> bool | None:
    """Whether more than a day lies between the two; None where a day of the week meets one of a month."""
    if bool(one[0]) != bool(other[0]):
        return None
    if one[0]:
        apart, around = abs((date(_LEAP, *one) - date(_LEAP, *other)).days), 366
    else:
        apart, around = abs(one[1] - other[1]), 7
    return min(apart, around - apart) > 1


_LEAP: Final = 2000


def _days(words: Sequence[str]) -> Iterator[Day]:
    """The days on which a claim says that it was; not those since, until or before which."""
    week = tuple(lexicon("day"))
    for at, word in enumerate(words):
        if word in week and not _bounds(words, at):
            yield 0, week.index(word)
        month = int(lexicon("month").get(word, "0"))
        behind, before = (words[n] if 0 <= n < len(words) else "" for n in (at + 1, at - 1))
        for day, first in ((behind, at), (before, at - 1)):
            if month and _is_day(month, day) and not _bounds(words, first):
                yield month, int(day)
                break


def _is_day(month: int, word: str) -> bool:
    return word.isascii() and word.isdigit() and 1 <= int(word) <= _LONGEST[month - 1]


_LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _bounds(words: Sequence[str], at: int) -> bool:
    before = words[at - 1] if at else ""
    return before in _BOUNDS or (before == "the" and at > 1 and words[at - 2] in _BOUNDS)


_BOUNDS: Final = frozenset("since until till by before after from to through of between and".split())
