"""Standing paragraphs: what an outlet prints under one story after another is furniture and nobody's copy.

A passage is furniture of an article where the same outlet carries it in at least `STORIES` other stories, of
which no two share much. Furniture is left out of the copies between stories that this outlet carries, and
copies that hold nothing else are dropped. Where another outlet has the passage in a story of its own, it
stays: there it was copied, however often the first prints it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.copying import Copy, SharedPassage
from sayso.core.span import Span
from sayso.tracing.likely import probability

STORIES: Final = 3
"""Other stories in which a passage stands."""
ONE_STORY: Final = 0.5
"""The share from which two articles tell one story."""
COVERED: Final = 0.8
"""The part of a passage that must be furniture."""

Outlets = Mapping[str, frozenset[str]]
Shares = Mapping[tuple[str, str], float]
Found = Mapping[str, Sequence[Span]]
"""The furniture of each article by its id."""
Sentence = tuple[int, ...]
"""The keys of its words, in order."""


def without_furniture(copies: Sequence[Copy], outlets: Outlets) -> tuple[Copy, ...]:
    """The copies without the passages that are furniture; `outlets` of each article by its id."""
    carried = _carried(copies, outlets)
    within = [copy for copy in copies if not carried[copy.left].isdisjoint(carried[copy.right])]
    found = _spread(within, _furniture(within, {(copy.left, copy.right): copy.share for copy in copies}))
    if not found:
        return tuple(copies)
    cleared = {(copy.left, copy.right): _cleared(copy, found) for copy in within}
    kept = (cleared.get((copy.left, copy.right), copy) for copy in copies)
    return tuple(copy for copy in kept if copy)


def standing(
    claims: Iterable[tuple[str, Sentence]], outlets: Outlets, copies: Iterable[Copy]
) -> frozenset[Sentence]:
    """Sentences that one outlet alone prints in so many of its stories: a page's footer claims nothing.

    `claims` are the sentences of each article, by the keys of their words.
    """
    held: dict[Sentence, set[str]] = defaultdict(set)
    for text_id, sentence in claims:
        held[sentence].add(text_id)
    often = {sentence: sorted(texts) for sentence, texts in held.items() if len(texts) > STORIES}
    shares = {(copy.left, copy.right): copy.share for copy in copies} if often else {}
    return frozenset(
        sentence
        for sentence, texts in often.items()
        if frozenset.intersection(*(outlets[text_id] for text_id in texts))
        and len(frozenset().union(*(outlets[text_id] for text_id in texts))) == 1
        and _stories_of(texts, shares) > STORIES
    )


def _stories_of(texts: Iterable[str], shares: Shares) -> int:
    """How many of the articles tell stories apart, as far as it takes."""
    apart: list[str] = []
    for text_id in texts:
        if all(shares.get((one, text_id), 0.0) < ONE_STORY for one in apart):
            apart.append(text_id)
            if len(apart) > STORIES:
                break
    return len(apart)


def _carried(copies: Iterable[Copy], outlets: Outlets) -> Mapping[str, frozenset[str]]:
    """The outlets that carry the story of each article: its own, and those of articles that share much."""
    carried = defaultdict(frozenset, outlets)
    for copy in copies:
        if copy.share >= ONE_STORY:
            carried[copy.left] |= outlets[copy.right]
            carried[copy.right] |= outlets[copy.left]
    return carried


def _furniture(within: Iterable[Copy], shares: Shares) -> Found:
    """The passages that stand in enough other stories."""
    stood: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for copy in within:
        if copy.share < ONE_STORY:
            stood[copy.left] += [(passage.left, copy.right) for passage in copy.passages]
            stood[copy.right] += [(passage.right, copy.left) for passage in copy.passages]
    found = {
        text_id: [span for span in sorted({span for span, _ in places}) if _often(span, places, shares)]
        for text_id, places in stood.items()
        if len(places) >= STORIES
    }
    return {text_id: spans for text_id, spans in found.items() if spans}


def _often(passage: Span, stood: Iterable[tuple[Span, str]], shares: Shares) -> bool:
    """Whether a passage stands in so many articles of which no two tell one story."""
    apart: list[str] = []
    for other in sorted({other for span, other in stood if _covers([span], passage)}):
        if all(shares.get((one, other), 0.0) < ONE_STORY for one in apart):
            apart.append(other)
            if len(apart) == STORIES:
                return True
    return False


def _spread(within: Iterable[Copy], found: Found) -> Found:
    """Furniture on one side is furniture on the other: articles that hold little else are known by it."""
    spread = defaultdict(list, {text_id: list(spans) for text_id, spans in found.items()})
    for copy in within:
        for passage in copy.passages:
            if _covers(found.get(copy.left, ()), passage.left):
                spread[copy.right].append(passage.right)
            if _covers(found.get(copy.right, ()), passage.right):
                spread[copy.left].append(passage.left)
    return spread


def _cleared(copy: Copy, found: Found) -> Copy | None:
    """A copy without furniture, its share and probability by what is left; None where nothing is."""
    kept = tuple(passage for passage in copy.passages if not _is_furniture(passage, copy, found))
    if not kept:
        return None
    if len(kept) == len(copy.passages):
        return copy
    left = sum(passage.shared for passage in kept) / sum(passage.shared for passage in copy.passages)
    share = copy.share * left
    likely = probability(share, max(passage.shared for passage in kept))
    return replace(copy, passages=kept, share=round(share, 3), probability=round(likely, 2))


def _is_furniture(passage: SharedPassage, copy: Copy, found: Found) -> bool:
    sides = (copy.left, passage.left), (copy.right, passage.right)
    return all(_covers(found.get(text_id, ()), span) for text_id, span in sides)


def _covers(spans: Iterable[Span], passage: Span) -> bool:
    """Whether one of these covers most of a passage."""
    enough = COVERED * len(passage)
    return any(min(span.end, passage.end) - max(span.start, passage.start) >= enough for span in spans)
