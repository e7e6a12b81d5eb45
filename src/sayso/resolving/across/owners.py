"""The body that a person's description names: "a spokesman for the Civil Defence"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeVar

from sayso.resolving.across.called import plain
from sayso.resolving.lexicon import Lexicon, Nature

MOST_WORDS: Final = 6
"""Words of the longest name of a body that is looked for in a description."""

T = TypeVar("T")


def owner_of(description: str, bodies: Mapping[str, T], lexicon: Lexicon) -> T | None:
    """The body, of those given by their plain names, whose name is the longest in a person's description."""
    words = plain(description).replace("'s ", " ").split()
    if "and" in words or not any(_is_person(word, lexicon) for word in words):
        return None
    for size in range(min(len(words) - 1, MOST_WORDS), 0, -1):
        for start in range(len(words) - size + 1):
            if (found := bodies.get(" ".join(words[start : start + size]))) is not None:
                return found
    return None


def _is_person(word: str, lexicon: Lexicon) -> bool:
    noun = lexicon.noun(word)
    return noun is not None and noun.nature is Nature.PERSON
