"""By which noun a body may be taken up whose name says it in other words: "the union" for a federation.

The list `lexicons/called_by.csv` was written by us from general knowledge of what bodies are called. A row
has nouns, and words that close the names of bodies for which they are said.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sayso.resolving.lists import rows


def may_be_called(noun: str, names: Iterable[str]) -> bool:
    """Whether a noun is said of a body with one of these names, by the word that its name turns on."""
    heads = _by_noun().get(noun)
    return heads is not None and any(_head(name) in heads for name in names if " " in name)


def _head(name: str) -> str:
    """The last word of a name before the first small word in it ("Federation of Dockers")."""
    words = name.split()
    end = next((k for k, word in enumerate(words) if k and word[0].islower()), len(words))
    return words[end - 1].casefold()


@cache
def _by_noun() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in rows("called_by"):
        for noun in row["nouns"].split("|"):
            found[noun] = found.get(noun, frozenset()) | frozenset(row["names"].split("|"))
    return found
