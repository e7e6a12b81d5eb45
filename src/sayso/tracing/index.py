"""Which articles may share a passage:

those that have fingerprints in common, found without comparing all pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final, Protocol

ENOUGH: Final = 3
"""Fingerprints in common that make two articles worth aligning."""

COMMON: Final = 100
"""Articles after which a fingerprint tells nothing: a standing paragraph, a legal note, a prayer."""


class Postings(Protocol):
    """Who has a fingerprint: a case's table, or a dictionary in memory."""

    def having(self, hashes: Iterable[int]) -> Mapping[int, tuple[str, ...]]:
        """The ids of the articles that have each of these, at most COMMON + 1 of them."""


class Index:
    """Fingerprints in memory."""

    def __init__(self) -> None:
        self._having: dict[int, list[str]] = {}

    def add(self, text_id: str, hashes: Iterable[int]) -> None:
        """Remember an article's fingerprints; a common one keeps no more than it must."""
        for one in hashes:
            held = self._having.setdefault(one, [])
            if len(held) <= COMMON:
                held.append(text_id)

    def having(self, hashes: Iterable[int]) -> Mapping[int, tuple[str, ...]]:
        """The ids of the articles that have each of these."""
        return {one: tuple(self._having.get(one, ())) for one in hashes}


def candidates(
    text_id: str, hashes: Iterable[int], postings: Postings, *, enough: int = ENOUGH
) -> tuple[str, ...]:
    """The other articles that share at least `enough` fingerprints that are not common, most shared first."""
    shared: Counter[str] = Counter()
    for having in postings.having(hashes).values():
        if len(having) <= COMMON:
            shared.update(having)
    shared.pop(text_id, None)
    return tuple(other for other, count in sorted(shared.items(), key=_most_first) if count >= enough)


def _most_first(found: tuple[str, int]) -> tuple[int, str]:
    return -found[1], found[0]
