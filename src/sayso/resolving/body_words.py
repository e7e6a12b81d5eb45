"""What the words of a body's name say of its kind, in any country: "Ministry of X", "X Holdings", "X Trust".

The list `lexicons/bodies.csv` was written by us from general knowledge of how bodies are called in English
and of the legal forms of companies. A row has nouns that make names of bodies, words that turn them ("Refugee
Council" is no council of a state), and the kind that they make; a word alone counts where no word turns it.
The head of a name, its last word before "of" or "for", is asked before its other words, the last first.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.lists import rows

_LAST: Final = "(last)"
"""Stands for the words that turn a noun where it counts at the very end of a name alone: legal forms."""
_CUTS: Final = frozenset("of for in on at to against without and & the".split())
_EDGES: Final = "\"'“”„«»‘’()[],;:"

Row = tuple[tuple[str, ...], Kind]


@lru_cache(maxsize=20_000)
def kind_by_words(name: str) -> Kind | None:
    """The kind that the words of a body's name speak for; None where none of them does."""
    words = [bare for word in name.split() if (bare := _bare(word))]
    told = f" {' '.join(words)} "
    return next((kind for head in _heads(words) if (kind := _kind_of(head, words, told))), None)


@lru_cache(maxsize=20_000)
def kind_by_turning_words(description: str) -> Kind | None:
    """The kind of a body that is only described, where a word turns its noun ("the refugee council")."""
    words = [bare for word in description.split() if (bare := _bare(word))]
    head = next(_heads(words), "")
    return _kind_of(head, words, f" {' '.join(words)} ", alone=False)


def _bare(word: str) -> str:
    low = word.casefold().replace("’", "'").strip(_EDGES)
    return low.removesuffix("'s") if low.endswith("'s") else low.rstrip(".,").replace(".", "")


def _heads(words: list[str]) -> Iterator[str]:
    cut = next((at for at, word in enumerate(words) if at and word in _CUTS), len(words))
    yield words[cut - 1] if words else ""
    for at in range(len(words) - 1, -1, -1):
        if at != cut - 1:
            yield words[at]


def _kind_of(head: str, words: list[str], told: str, *, alone: bool = True) -> Kind | None:
    """The first kind in the list that a head has with such words beside it."""
    for turning, kind in _by_head().get(head, ()):
        if not alone and not turning:
            continue
        if turning == (_LAST,):
            if len(words) > 1 and words[-1] == head:
                return kind
        elif not turning or any(f" {word} " in told for word in turning if word != head):
            return kind
    return None


def _singular(topic: str) -> str:
    """The singular of one word that turns a noun ("Migrant Help Centre"); empty for others."""
    plural = topic.endswith("s") and not topic.endswith(("ss", "ics", "us", "'s")) and " " not in topic
    return topic.removesuffix("s") if plural and len(topic) > _SHORT else ""


_SHORT: Final = 4
"""Words up to this length are kept as they stand ("arts")."""


@cache
def _by_head() -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows("bodies"):
        topics = row["topics"].split("|") if row["topics"] else []
        turning = tuple(dict.fromkeys([*topics, *filter(None, map(_singular, topics))]))
        for head in dict.fromkeys(row["heads"].split("|")):
            found.setdefault(head, []).append((turning, Kind(row["kind"])))
    return found
