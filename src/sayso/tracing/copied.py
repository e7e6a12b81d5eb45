"""Which claims of two articles are one copied sentence: nobody has said it twice, whoever prints it.

Claims lie in one passage that both articles share, at about its same place, and share most of their words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from sayso.core.claim import Mention
from sayso.core.copying import Copy, SharedPassage
from sayso.core.span import Span
from sayso.tracing.words import plain

ALIKE: Final = 0.4
"""Shared words, of all, from which on two claims in one passage are the same sentence."""

Words = Callable[[Mention], frozenset[str]]
"""The words of a claim in plain form."""


def one_sentence(
    copy: Copy, lefts: Sequence[Mention], rights: Sequence[Mention], words: Words
) -> Iterator[tuple[Mention, Mention]]:
    """The claims of both sides that are one sentence, each at most once; the likest go first."""
    pairs = sorted(
        (-_likeness(words(left), words(right)), _drift(left, right, passage), left.id, n, m)
        for passage in copy.passages
        for n, left in _inside(lefts, passage.left)
        for m, right in _inside(rights, passage.right)
    )
    taken: set[tuple[str, int]] = set()
    for unlike, _, _, n, m in pairs:
        if -unlike >= ALIKE and taken.isdisjoint((("left", n), ("right", m))):
            taken |= {("left", n), ("right", m)}
            yield lefts[n], rights[m]


def words_in(text: str, mention: Mention) -> frozenset[str]:
    """The words of a claim in plain form."""
    return frozenset(plain(word) for span in mention.content for word in span.of(text).split())


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The part of the words of both that both have."""
    return len(one & other) / max(1, len(one | other))


def _inside(mentions: Iterable[Mention], passage: Span) -> list[tuple[int, Mention]]:
    """The claims most of what says them lies in the passage, with their places in the row."""
    return [(n, mention) for n, mention in enumerate(mentions) if _lies_in(mention, passage)]


def _lies_in(mention: Mention, passage: Span) -> bool:
    parts = (min(s.end, passage.end) - max(s.start, passage.start) for s in mention.content)
    return sum(part for part in parts if part > 0) > sum(map(len, mention.content)) / 2


def _drift(left: Mention, right: Mention, passage: SharedPassage) -> int:
    """How far two places in a passage lie apart, measured from the nearer of its ends."""
    begin = (left.content[0].start - passage.left.start) - (right.content[0].start - passage.right.start)
    end = (passage.left.end - left.content[-1].end) - (passage.right.end - right.content[-1].end)
    return min(abs(begin), abs(end))
