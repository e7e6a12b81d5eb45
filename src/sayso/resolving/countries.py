"""Which country words speak of: its names, its capital, its adjectives (`lexicons/countries.csv`)."""

from __future__ import annotations

from functools import cache, lru_cache

from sayso.resolving.lists import EDGES, SHORT, rows, words_in


@lru_cache(maxsize=20_000)
def country_of(word: str) -> str:
    """The country that a name, a capital or an adjective speaks of, also in the possessive; empty if none."""
    bare = word.strip(EDGES).replace("’", "'").removesuffix("'s").removesuffix("'")
    known = country_words()
    return known.get(bare) or (known.get(bare.removesuffix("s"), "") if len(bare) > SHORT else "")


def is_capital(words: str) -> bool:
    """Whether the words name a capital, which may stand for its state."""
    return words.strip(EDGES) in _capitals()


@lru_cache(maxsize=20_000)
def is_adjective(word: str) -> bool:
    """Whether the word is the adjective or the people of a country ("Syrian")."""
    return word.strip(EDGES) in _adjectives()


@cache
def country_words() -> dict[str, str]:
    """The country of each name, capital and adjective."""
    return {
        word: row["names"].split("|")[0]
        for row in rows("countries")
        for column in ("names", "capital", "adjectives")
        for word in words_in(row[column])
    }


@cache
def _capitals() -> frozenset[str]:
    return frozenset(word for row in rows("countries") for word in words_in(row["capital"]))


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(word for row in rows("countries") for word in words_in(row["adjectives"]))
