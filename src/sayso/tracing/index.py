"""Which articles may share a passage: those with fingerprints in common, found without comparing all pairs.

However many articles tell one story, each is set beside a few of them: a fingerprint that has led to `MOST`
articles leads to no more, and one that over `COMMON` articles have leads to the first of these alone. So ten
thousand copies of one wire story hang together by those, and a roundup still finds every story in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Final, Protocol

import numpy as np

from sayso.tracing.words import Keys, Places

ENOUGH: Final = 3
"""Fingerprints in common that make two articles worth aligning."""

COMMON: Final = 100
"""Articles after which a fingerprint proves little by itself: a standing paragraph, a note, a prayer."""

FIRST: Final = 8
"""So many of the articles that have a common fingerprint stand for all of them."""

ALIKE: Final = 0.3
"""The share of an article's fingerprints that must be in common where these are common ones."""

MUCH: Final = 30
"""So many are enough in any case: a long roundup shares no large part with what it holds."""

MOST: Final = 20
"""Articles to which one fingerprint of an article leads."""

LARGEST: Final = 1 << 22
"""Fingerprints up to which arrays are merged: while they are, they take more than twice their place."""

AT_ONCE: Final = 4_096
"""Articles whose fingerprints are picked out of the merged arrays together."""


class Postings(Protocol):
    """Who has a fingerprint: a case's table, or arrays in memory."""

    def having(self, hashes: Iterable[int]) -> Mapping[int, tuple[str, ...]]:
        """The ids of the articles that have each of these, the first COMMON + 1 of them."""


def candidates(text_id: str, hashes: Iterable[int], postings: Postings) -> tuple[str, ...]:
    """The other articles that are worth aligning with this one, those that share most first."""
    shared: dict[str, list[int]] = {}
    telling: Counter[str] = Counter()
    found = postings.having(hashes)
    for one, having in found.items():
        common = len(having) > COMMON
        for other in having[:FIRST] if common else having:
            shared.setdefault(other, []).append(one)
            telling[other] += not common
    shared.pop(text_id, None)
    much = max(ENOUGH, min(MUCH, ALIKE * len(found)))
    worth = {other: ones for other, ones in shared.items() if telling[other] >= ENOUGH or len(ones) >= much}
    return tuple(_chosen(worth, {having[0] for having in found.values() if having}))


def _chosen(shared: Mapping[str, list[int]], first: Set[str]) -> Iterable[str]:
    """Those that share most, as long as they share ENOUGH that did not lead to MOST others already.

    The first article that has a fingerprint is always among them, so that no crowd of copies falls apart.
    """
    led: Counter[int] = Counter()
    for other in sorted(shared, key=lambda other: (-len(shared[other]), other)):
        if other in first or sum(led[one] < MOST for one in shared[other]) >= ENOUGH:
            led.update(shared[other])
            yield other


class Index:
    """Fingerprints in memory: sorted arrays that are merged as they grow, 12 bytes a fingerprint.

    Each array holds those of articles that were added one after the other.
    """

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._parts: list[tuple[Keys, Places]] = []

    def add(self, text_id: str, hashes: Keys) -> None:
        """Remember an article's fingerprints, each given once and in order."""
        self._parts.append((hashes, np.full(len(hashes), len(self._ids), np.int32)))
        self._ids.append(text_id)
        size, last = len(hashes), len(self._parts) - 1
        while last and (before := len(self._parts[last - 1][0])) < 2 * size and before + size <= LARGEST:
            last -= 1
            size += before
        merging, self._parts[last:] = self._parts[last:], []
        self._parts.append(_merged(merging))

    def having(self, hashes: Iterable[int]) -> Mapping[int, tuple[str, ...]]:
        """The ids of the articles that have each of these, the first COMMON + 1 of them."""
        asked = np.fromiter(hashes, np.uint64)
        found: dict[int, list[int]] = {one: [] for one in asked.tolist()}
        for held, rows in self._parts:
            first, last = np.searchsorted(held, asked), np.searchsorted(held, asked, "right")
            for place in np.flatnonzero(last > first).tolist():
                found[int(asked[place])] += rows[first[place] : last[place]][: COMMON + 1].tolist()
        return {one: tuple(self._ids[row] for row in rows[: COMMON + 1]) for one, rows in found.items()}

    def by_article(self) -> Iterator[tuple[str, Keys]]:
        """The fingerprints of each article that has any, in order: they need be kept nowhere else."""
        for held, rows in self._parts:
            low, high = (int(rows.min()), int(rows.max()) + 1) if len(rows) else (0, 0)
            for first in range(low, high, AT_ONCE):
                here = np.flatnonzero((rows >= first) & (rows < first + AT_ONCE))
                here = here[np.argsort(rows[here], kind="stable")]
                hashes, counts = held[here], np.bincount(rows[here] - first)
                ends = np.cumsum(counts).tolist()
                for row, (count, end) in enumerate(zip(counts.tolist(), ends, strict=True), start=first):
                    if count:
                        yield self._ids[row], hashes[end - count : end]


def _merged(parts: list[tuple[Keys, Places]]) -> tuple[Keys, Places]:
    """Sorted arrays as one; of equal fingerprints the earlier come first. The parts are let go on the way."""
    if len(parts) == 1:
        return parts[0]
    hashes, rows = (np.concatenate(some) for some in zip(*parts, strict=True))
    parts.clear()
    order = np.argsort(hashes, kind="stable")
    hashes = hashes[order]
    return hashes, rows[order]
