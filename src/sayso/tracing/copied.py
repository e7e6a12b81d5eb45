"""Which claims of two articles are one copied sentence: nobody has said it twice, whoever prints it.

Claims lie in one passage that both articles share, at about its same place, and share most of their words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from sayso.core.claim import Mention
from sayso.core.copying import Copy, SharedPassage
from sayso.core.span import Span
from sayso.tracing.words import plain

ALIKE: Final = 0.4
"""Shared words, of all, from which on two claims in one passage are the same sentence."""

Words = Callable[[Mention], frozenset[str]]
"""The words of a claim in plain form."""
Told = tuple[int, Mention, frozenset[str]]
"""A claim with its place in the row, and its words."""


def one_sentence(
    copy: Copy, lefts: Sequence[Mention], rights: Sequence[Mention], words: Words
) -> Iterator[tuple[Mention, Mention]]:
    """The claims of both sides that are one sentence, each at most once; the likest go first."""
    pairs = sorted(
        (-alike, _drift(left, right, passage), left.id, n, m)
        for passage in copy.passages
        for alike, (n, left, _), (m, right, _) in _alike(
            _inside(lefts, passage.left, words), _inside(rights, passage.right, words)
        )
    )
    taken: set[tuple[str, int]] = set()
    for _, _, _, n, m in pairs:
        if taken.isdisjoint((("left", n), ("right", m))):
            taken |= {("left", n), ("right", m)}
            yield lefts[n], rights[m]


def words_in(text: str, mention: Mention) -> frozenset[str]:
    """The words of a claim in plain form."""
    return frozenset(plain(word) for span in mention.content for word in span.of(text).split())


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The part of the words of both that both have."""
    return len(one & other) / max(1, len(one | other))


def _alike(lefts: Sequence[Told], rights: Sequence[Told]) -> Iterator[tuple[float, Told, Told]]:
    """The pairs that share enough of their words, and how much that is.

    Two claims that do have one of their rarer words in common (prefix filtering: Chaudhuri, Ganti and
    Kaushik, ICDE 2006), so only those are set beside each other, however many claims two articles make.
    """
    often = Counter(word for _, _, said in (*lefts, *rights) for word in said)
    having: dict[str, list[int]] = defaultdict(list)
    for place, (_, _, said) in enumerate(rights):
        for word in _rarer(said, often):
            having[word].append(place)
    for left in lefts:
        for place in {place for word in _rarer(left[2], often) for place in having.get(word, ())}:
            if (alike := _likeness(left[2], rights[place][2])) >= ALIKE:
                yield alike, left, rights[place]


def _rarer(said: frozenset[str], often: Mapping[str, int]) -> list[str]:
    """So many words of a claim, the rarest first, that all the others are too few to be alike by."""
    enough = max(1, int(ALIKE * len(said)))
    return sorted(said, key=lambda word: (often[word], word))[: len(said) - enough + 1]


def _inside(mentions: Iterable[Mention], passage: Span, words: Words) -> list[Told]:
    """The claims most of what says them lies in the passage."""
    return [(n, one, words(one)) for n, one in enumerate(mentions) if _lies_in(one, passage)]


def _lies_in(mention: Mention, passage: Span) -> bool:
    parts = (min(s.end, passage.end) - max(s.start, passage.start) for s in mention.content)
    return sum(part for part in parts if part > 0) > sum(map(len, mention.content)) / 2


def _drift(left: Mention, right: Mention, passage: SharedPassage) -> int:
    """How far two places in a passage lie apart, measured from the nearer of its ends."""
    begin = (left.content[0].start - passage.left.start) - (right.content[0].start - passage.right.start)
    end = (passage.left.end - left.content[-1].end) - (passage.right.end - right.content[-1].end)
    return min(abs(begin), abs(end))
