"""Two articles side by side: whether they share passages, which, and which of the two was first.

A passage that is quoted on both sides proves a common speaker and no copying, so only words outside of
quotations count for whether there is a copy; the passages shown hold both.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from sayso.core.copying import Copy, CopyKind, Credited, Direction, SharedPassage
from sayso.core.verdict import Verdict
from sayso.tracing import align
from sayso.tracing.article import Article
from sayso.tracing.changes import change_of
from sayso.tracing.direction import credited_by, direction_of
from sayso.tracing.words import Words

DETECTOR: Final = "copies-1"

WEIGHTS: Final = (-6.0, 12.0, 0.10)
"""Of a constant, the share of the shorter article, and the words of the longest passage;

see evaluation/README.md.
"""

VERBATIM: Final = 0.98
"""The share of equal words from which passages are called verbatim."""


def copy_of(one: Article, other: Article) -> Copy | None:
    """What two articles share; None where nothing outside of quotations is."""
    left, right = sorted((one, other), key=lambda article: article.text_id)
    found = align.passages_of(left.words, right.words)
    own = [passage for passage in found if _unquoted(passage, left.words, right.words) >= align.SHORTEST]
    if not own:
        return None
    share, longest = share_of(tuple(own), left.words, right.words), max(p.shared for p in own)
    passages = tuple(_shared(passage, left, right) for passage in found)
    direction = direction_of(left, right, passages)
    return Copy(
        left=left.text_id,
        right=right.text_id,
        passages=passages,
        kind=_kind(found),
        share=round(share, 3),
        direction=direction,
        credited=_credited(left, right, direction.value),
        probability=round(probability(share, longest), 2),
        detector=DETECTOR,
    )


def share_of(passages: tuple[align.Passage, ...], left: Words, right: Words) -> float:
    """The part of the shorter article's own words that the passages cover, 0 to 1."""
    parts = (
        align.covered(passages, words, right=side) / max(1, int((~words.quoted).sum()))
        for words, side in ((left, False), (right, True))
    )
    return min(1.0, max(parts))


def probability(share: float, longest: int) -> float:
    """That one was made from the other, or both from a third, by how much they share."""
    score = WEIGHTS[0] + WEIGHTS[1] * share + WEIGHTS[2] * min(longest, 60)
    return 1 / (1 + math.exp(-score))


def _unquoted(passage: align.Passage, left: Words, right: Words) -> int:
    return int(
        min(
            np.count_nonzero(~left.quoted[slice(*passage.left)]),
            np.count_nonzero(~right.quoted[slice(*passage.right)]),
        )
    )


def _shared(passage: align.Passage, left: Article, right: Article) -> SharedPassage:
    sides = (left.text, left.words), (right.text, right.words)
    changes = tuple(change_of(change, *sides) for change in passage.changes)
    return SharedPassage(
        left.words.span(*passage.left), right.words.span(*passage.right), passage.shared, changes
    )


def _kind(passages: tuple[align.Passage, ...]) -> CopyKind:
    longest = sum(max(p.left[1] - p.left[0], p.right[1] - p.right[0]) for p in passages)
    alike = sum(p.shared for p in passages)
    return CopyKind.VERBATIM if alike >= VERBATIM * longest else CopyKind.EDITED


def _credited(left: Article, right: Article, direction: Direction) -> Verdict[Credited]:
    """Whether the later article names the outlet of the earlier one; not known where neither is the later."""
    if direction is Direction.UNKNOWN:
        return Verdict(Credited.UNKNOWN, "direction not known")
    first, then = (left, right) if direction is Direction.LEFT_FIRST else (right, left)
    if not first.outlets:
        return Verdict(Credited.UNKNOWN, "outlet of the first not known")
    spans = credited_by(then, first)
    return Verdict(Credited.YES if spans else Credited.NO, "names the outlet", spans, 0.9)
