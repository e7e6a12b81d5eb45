"""Names of one event beside each other: which may be one, though nothing across the case says so.

Within one event a short or definite name is hardly another's: "Petrik" is "fire chief Jan Petrik", "the
police" are "the Ostra police". Over a whole case that would be rash, so it holds for an event alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from itertools import combinations
from typing import Final

from sayso.tracing.words import plain

Words = tuple[str, ...]
Pair = tuple[str, str]
"""Two ids, the smaller first."""

WITHIN: Final = 0.9
"""That a name whose words are all in another one's is that one's, in one event."""
SPELLED: Final = 0.85
"""That two names spelled nearly alike are one's."""
NEARLY: Final = 0.84
"""From which ratio of equal letters on two names are spelled nearly alike."""
_MOST: Final = 50
"""Names with one word in common that are compared; more have it only where somebody floods the event."""


def words_of_name(name: str) -> Words:
    """The words of a name as they compare, articles and small words left out."""
    words = (plain(word).removesuffix("s") for word in _WORD.findall(_OWNER.sub("", name)))
    return tuple(word for word in words if word and word not in _SMALL)


_WORD: Final = re.compile(r"\w+")
_OWNER: Final = re.compile(r"['’ʼ]s\b")
_SMALL: Final = frozenset(
    "the a an of for and on in at to it who which that local nearby mr mr. ms mrs dr"
    " sgt sergeant cpl corporal lt lieutenant capt maj col colonel gen brig cdr supt insp prof rev".split()
)


def may_be_one(names: Mapping[str, Iterable[str]]) -> Iterator[tuple[Pair, float, str]]:
    """Pairs of ids whose names may be one's, how surely, and why; ids with their names are given."""
    said = {(words, key) for key, some in names.items() for name in some if (words := words_of_name(name))}
    found: dict[Pair, tuple[float, str]] = {}
    for (words, one), (others, other) in _beside(sorted(said)):
        pair = (min(one, other), max(one, other))
        if one != other and (verdict := _verdict(words, others)) and verdict > found.get(pair, (0.0, "")):
            found[pair] = verdict
    for pair in sorted(found):
        yield pair, *found[pair]


def _beside(said: list[tuple[Words, str]]) -> Iterator[tuple[tuple[Words, str], tuple[Words, str]]]:
    """Names that share a word, or whose last words begin alike."""
    buckets: dict[str, list[tuple[Words, str]]] = defaultdict(list)
    for entry in said:
        for key in {*entry[0], f"{entry[0][-1][:2]}…"}:
            buckets[key].append(entry)
    for bucket in buckets.values():
        yield from combinations(bucket[:_MOST], 2)


def _verdict(one: Words, other: Words) -> tuple[float, str] | None:
    if set(one) <= set(other) or set(other) <= set(one):
        return WITHIN, "the same name, or a part of it"
    if spelled_alike(one, other):
        return SPELLED, "names spelled nearly alike"
    return None


def spelled_alike(one: Words, other: Words) -> bool:
    """Whether as many words are nearly the same letters: "Sivkov" and "Sivkow"."""
    if len(one) != len(other) or min(map(len, (*one, *other))) < 2:
        return False
    ratios = [SequenceMatcher(None, a, b, autojunk=False).ratio() for a, b in zip(one, other, strict=True)]
    return min(ratios) >= 0.6 and sum(ratios) / len(ratios) >= NEARLY
