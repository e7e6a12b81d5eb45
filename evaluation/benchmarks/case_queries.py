"""What people might look for in a case of invented articles: words, names, phrases, some of it narrowed.

Most words are of middling or low frequency, since nobody looks for "people" alone; words asked for together
stand together in some article in most cases. Each query is the same however many are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random
from typing import Any, Final

from evaluation.invented import invented, world
from evaluation.invented.ranked import one_of, weighted
from sayso.core.evidence import EvidenceKind
from sayso.core.source import Identity, Kind
from sayso.core.verdict import ContentType
from sayso.core.voice import Voice

FILTERED: Final = 0.3
"""The share of queries that are narrowed."""
COMMON: Final = 300
"""Ranks of the words that stand in nearly every article."""

_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, the filters by name, and what kind of query it is."""

    words: str
    filters: Mapping[str, Any] = field(default_factory=dict)
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: chance, and the case as it was made (its seed, how many articles)."""

    chance: Random
    seed: int
    articles: int

    def tokens(self) -> list[str]:
        """The words of some article in their order."""
        data, _ = invented(self.seed, int(self.articles * self.chance.random()))
        return _WORD.findall(data.decode().casefold())


def queries(count: int, *, seed: int, made: int, articles: int) -> Iterator[Query]:
    """So many queries on the case that was `made` of that seed with so many articles."""
    for number in range(count):
        asker = Asker(Random(f"{seed}/{number}/asked"), made, articles)
        kind = _KINDS.draw(asker.chance)
        words = kind(asker)
        narrowed = not words or asker.chance.random() < FILTERED
        yield Query(words, _filters(asker) if narrowed else {}, kind.__name__)


def words_of_an_article(asker: Asker) -> str:
    """One to three words that stand together somewhere."""
    known = [word for word in dict.fromkeys(asker.tokens()) if _rank(word) > COMMON]
    return " ".join(one_of(known, asker.chance) for _ in range(one_of((1, 2, 2, 3), asker.chance)) if known)


def words_by_themselves(asker: Asker) -> str:
    """One or two words from the 300th to the rarest."""
    things = world().words.things
    ranks = (
        int(COMMON * (len(things) / COMMON) ** asker.chance.random())
        for _ in range(one_of((1, 1, 2), asker.chance))
    )
    return " ".join(things[min(rank, len(things) - 1)] for rank in ranks)


def a_name(asker: Asker) -> str:
    """Somebody's whole name or surname, or a body's."""
    actor = (world().people if asker.chance.random() < 0.7 else world().bodies).draw(asker.chance)
    return actor.name if asker.chance.random() < 0.5 else actor.name.split()[-1]


def a_phrase(asker: Asker) -> str:
    """Two or three words in their order, in quotation marks."""
    tokens, size = asker.tokens(), one_of((2, 3), asker.chance)
    at = int((len(tokens) - size) * asker.chance.random())
    return f'"{" ".join(tokens[at : at + size])}"'


def common_words(asker: Asker) -> str:
    """Words that are in very many articles."""
    return " ".join(world().words.things[int(COMMON * asker.chance.random())] for _ in range(2))


def a_beginning(asker: Asker) -> str:
    """The first letters of a word."""
    return words_by_themselves(asker).split()[0][:5] + "*"


def no_words(asker: Asker) -> str:
    """Filters alone."""
    return ""


_KINDS: Final = weighted(
    (
        (words_of_an_article, 38), (words_by_themselves, 20), (a_name, 20), (a_phrase, 10),
        (common_words, 5), (a_beginning, 3), (no_words, 4),
    )
)  # fmt: skip


def _filters(asker: Asker) -> dict[str, Any]:
    """One filter, seldom two."""
    found: dict[str, Any] = {}
    for _ in range(one_of((1, 1, 2), asker.chance)):
        found |= _FILTERS.draw(asker.chance)(asker.chance)
    return found


def _dates(chance: Random) -> dict[str, Any]:
    year = 2011 + int(8 * chance.random())
    return {"since": str(year), "until": one_of((str(year), f"{year + 1}-06", f"{year}-03-15"), chance)}


def _one(name: str, values: Callable[[Random], Any]) -> Callable[[Random], dict[str, Any]]:
    return lambda chance: {name: values(chance)}


_FILTERS: Final = weighted(
    (
        (_dates, 25),
        (_one("outlet", lambda chance: world().outlets.draw(chance).name), 20),
        (_one("source", lambda chance: world().people.draw(chance).name), 20),
        (_one("kind", lambda chance: one_of(tuple(Kind), chance).value), 10),
        (_one("identity", lambda chance: one_of(tuple(Identity), chance).value), 5),
        (_one("voice", lambda chance: one_of(("reported", *(v.value for v in Voice)), chance)), 5),
        (_one("evidence", lambda chance: one_of(("none", *(k.value for k in EvidenceKind)), chance)), 5),
        (_one("type", lambda chance: one_of(tuple(ContentType), chance).value), 5),
        (_one("denied", lambda chance: True), 5),
    )
)


@lru_cache(maxsize=1)
def _ranks() -> dict[str, int]:
    return {word: rank for rank, word in enumerate(world().words.things)}


def _rank(word: str) -> int:
    """Where a word stands among those of the world; 0 for one of the language's own ("the")."""
    return _ranks().get(word, 0)
