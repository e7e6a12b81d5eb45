"""The toll of a whole war, a plague, a flood: every article repeats it in words of its own, months long.

"More than 280,000 people have been killed since 2011", "a war that killed over 280,000": of so large a number
of dead, or of people driven from home, an event has but one. Where the number and what has become of the
people are the same it is one claim, however unlike the rest of the words, and however far apart the dates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Final

from sayso.core.claim import Figure, Mention, Stand
from sayso.tracing.figures import person, point
from sayso.tracing.lexicon import lexicon

FROM: Final = 10_000
"""The smallest number that is taken for a toll: of smaller ones several events may have the same."""

SAME_TOLL: Final = "same toll"
PROBABLE: Final = 0.85
"""Of the pairs of the half of the real claims that was looked at (evaluation/tracing/pairs.py)."""

MOST: Final = 40
"""Mentions of one toll that are all paired; of more each is paired with so many of them, evenly chosen."""

_TIMES: Final[Mapping[str, float]] = {"thousand": 1e3, "million": 1e6}

Toll = tuple[float, str]
"""The number, and what became of the people: a value of the lexicon's kind "toll"."""


def same_tolls(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Every two mentions of different texts that tell the same toll, by their ids."""
    told: dict[Toll, list[Mention]] = defaultdict(list)
    for mention in mentions:
        for toll in tolls_of(mention):
            told[toll].append(mention)
    for _, some in sorted(told.items()):
        yield from _pairs(sorted(some, key=lambda mention: mention.id))


def tolls_of(mention: Mention) -> frozenset[Toll]:
    """The tolls that a claim tells; none where it denies or asks."""
    if mention.stand is not Stand.SUPPORTS or mention.facts.negated:
        return frozenset()
    large = [figure for figure in mention.facts.figures if point(figure) >= FROM and _of_people(figure)]
    if not large:
        return frozenset()
    return frozenset(
        (point(figure), fate) for figure in large if (fate := _fate(figure, mention.facts.words))
    )


def _of_people(figure: Figure) -> bool:
    return not figure.unit or person(figure.unit) or figure.unit in _fates()


def _fate(figure: Figure, words: Sequence[str]) -> str:
    """What became of those who are counted: what the counted word itself says, else the word nearest by."""
    fates = _fates()
    if figure.unit in fates:
        return fates[figure.unit]
    numbers = {n: number for n in range(len(words)) if (number := _number(words, n)) >= 0}
    told = [n for n, word in enumerate(words) if word in fates]
    if not any(number == point(figure) for number in numbers.values()):  # in words: "a quarter of a million"
        return fates[words[told[0]]] if len({fates[words[n]] for n in told}) == 1 else ""
    ours = [n for n in told if numbers[min(numbers, key=lambda at: (abs(at - n), at))] == point(figure)]
    return fates[words[ours[0]]] if ours else ""


def _number(words: Sequence[str], at: int) -> float:
    """The number that begins at a word: "280,000", "11 million"; -1 for none."""
    digits = words[at].replace(",", "")
    if not (digits.isascii() and digits.isdigit()):
        return -1.0
    return float(digits) * _TIMES.get(words[at + 1] if at + 1 < len(words) else "", 1)


def _fates() -> Mapping[str, str]:
    return lexicon("fate")


def _pairs(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Mentions of one toll two by two, each with some of the others where there are many."""
    chosen = mentions
    if len(mentions) > MOST:
        chosen = [mentions[n * len(mentions) // MOST] for n in range(MOST)]
    ids = {mention.id for mention in chosen}
    others = [mention for mention in mentions if mention.id not in ids]
    for one, other in (*combinations(chosen, 2), *product(chosen, others)):
        if one.text_id != other.text_id:
            first, second = sorted((one, other), key=lambda mention: mention.id)
            yield first, second
