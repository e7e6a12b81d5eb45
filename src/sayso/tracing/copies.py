"""All copies among articles, and two articles side by side: what they share, how surely copied, whose first.

A passage that is quoted on both sides proves a common speaker and no copying, so only words outside of
quotations count for whether there is a copy; the passages shown hold both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile
from typing import Final

import numpy as np

from sayso.core.copying import Copy, CopyKind, Credited, Direction, SharedPassage
from sayso.core.span import Span
from sayso.core.verdict import Verdict
from sayso.tracing import align
from sayso.tracing.article import Article
from sayso.tracing.changes import change_of
from sayso.tracing.direction import BY_DATE, credited_by, direction_of
from sayso.tracing.fingerprints import fingerprints_of
from sayso.tracing.furniture import without_furniture
from sayso.tracing.index import Index, candidates
from sayso.tracing.likely import probability
from sayso.tracing.said_itself import says_itself
from sayso.tracing.words import Words

DETECTOR: Final = "copies-5"
"""Of fingerprints and copies: those of another version are made anew."""

VERBATIM: Final = 0.98
"""The share of equal words from which passages are called verbatim."""

PROVING: Final = 11
"""Words in a row, outside of quotations, that are more than a formula ("A source at the police command
said"): fewer prove something only where they are a NOTABLE part of the shorter article."""
NOTABLE: Final = 0.15

OPENING: Final = frozenset("([\"'“‘«„‚")
CLOSING: Final = frozenset(".,;:!?…)]\"'”’»“")
MARKS: Final = 4
"""Marks in a row that are looked at."""

KEPT_OPEN: Final = 2_048
"""Articles whose words stay at hand while pairs are aligned; about 8 kB each."""


def copies_in(articles: Iterable[Article]) -> tuple[Copy, ...]:
    """Every copy among these articles, by their ids; the order of the articles makes no difference.

    Articles with the same text are one: of them the last given counts.
    """
    return copies_among({article.text_id: article for article in articles})


def copies_among(given: Mapping[str, Article]) -> tuple[Copy, ...]:
    """Every copy among articles by their ids, which may be opened each time that they are asked for."""
    opened = lru_cache(KEPT_OPEN)(lambda text_id: replace(given[text_id]))  # its words go when it goes
    found = (copy_of(opened(left), opened(right)) for left, right in sorted(pairs_among(given)))
    copies = [copy for copy in found if copy]
    copied = {text_id for copy in copies for text_id in (copy.left, copy.right)}
    return without_furniture(copies, {text_id: given[text_id].outlets for text_id in copied})


def pairs_in(articles: Iterable[Article]) -> set[tuple[str, str]]:
    """The pairs of articles that are worth aligning, by their ids, the smaller one first."""
    return pairs_among({article.text_id: article for article in articles})


def pairs_among(given: Mapping[str, Article]) -> set[tuple[str, str]]:
    """The same of articles by their ids; each is opened once, and let go."""
    index = Index()
    for text_id in sorted(given):
        index.add(text_id, fingerprints_of(replace(given[text_id]).words)[0])
    return {
        (min(text_id, other), max(text_id, other))
        for text_id, hashes in index.by_article()
        for other in candidates(text_id, hashes.tolist(), index)
    }


def copy_of(one: Article, other: Article) -> Copy | None:
    """What two articles share; None where nothing outside of quotations is."""
    left, right = sorted((one, other), key=lambda article: article.text_id)
    found = align.passages_of(left.words, right.words)
    own = {passage: _unquoted(passage, left.words, right.words) for passage in found}
    longest = max((p.shared for p, count in own.items() if count >= align.SHORTEST), default=0)
    share = share_of(found, left.words, right.words)
    if not longest or (share < NOTABLE and max(own.values()) < PROVING):
        return None
    passages = tuple(_shared(passage, left, right) for passage in found)
    direction = direction_of(left, right, passages)
    return Copy(
        left=left.text_id,
        right=right.text_id,
        passages=passages,
        kind=_kind(found),
        share=round(share, 3),
        direction=direction,
        credited=_credited(left, right, direction, passages),
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


def _unquoted(passage: align.Passage, left: Words, right: Words) -> int:
    """The words of a passage outside of quotations, on the side that has fewer."""
    sides = (left, passage.left), (right, passage.right)
    return min(int(np.count_nonzero(~words.quoted[slice(*place)])) for words, place in sides)


def _shared(passage: align.Passage, left: Article, right: Article) -> SharedPassage:
    sides = (left.text, left.words), (right.text, right.words)
    changes = tuple(change_of(change, *sides) for change in passage.changes)
    here, there = left.words.span(*passage.left), right.words.span(*passage.right)
    before, behind = _marks(left.text, here, right.text, there)
    here, there = (Span(span.start - before, span.end + behind) for span in (here, there))
    return SharedPassage(here, there, passage.shared, changes)


def _marks(left: str, here: Span, right: str, there: Span) -> tuple[int, int]:
    """How many marks before and behind a passage stand on both sides: quotation marks, a full stop."""
    before = left[: here.start][: -MARKS - 1 : -1], right[: there.start][: -MARKS - 1 : -1]
    behind = left[here.end : here.end + MARKS], right[there.end : there.end + MARKS]
    return _in_common(*before, OPENING), _in_common(*behind, CLOSING)


def _in_common(left: str, right: str, marks: frozenset[str]) -> int:
    """How many of these marks both begin with."""
    equal = takewhile(lambda two: two[0] == two[1] and two[0] in marks, zip(left, right, strict=False))
    return sum(1 for _ in equal)


def _kind(passages: Iterable[align.Passage]) -> CopyKind:
    longest = sum(max(p.left[1] - p.left[0], p.right[1] - p.right[0]) for p in passages)
    alike = sum(p.shared for p in passages)
    return CopyKind.VERBATIM if alike >= VERBATIM * longest else CopyKind.EDITED


def _credited(
    left: Article, right: Article, direction: Verdict[Direction], passages: Iterable[SharedPassage]
) -> Verdict[Credited]:
    """Whether the later article names the outlet of the earlier one.

    That it does not is told where it is sure that it has its words from there: not by the dates of pages
    alone, and not where what is shared is somebody's who is named.
    """
    if direction.value is Direction.UNKNOWN:
        return Verdict(Credited.UNKNOWN, "direction not known")
    first, then = (left, right) if direction.value is Direction.LEFT_FIRST else (right, left)
    if not first.outlets:
        return Verdict(Credited.UNKNOWN, "outlet of the first not known")
    spans = credited_by(then, first)
    if spans:
        return Verdict(Credited.YES, "names the outlet", spans, 0.9)
    if direction.by == BY_DATE:
        return Verdict(Credited.UNKNOWN, "nothing but dates shows which was first")
    if not says_itself(then, [passage.right if then is right else passage.left for passage in passages]):
        return Verdict(Credited.UNKNOWN, "what is shared is given to somebody")
    return Verdict(Credited.NO, "does not name the outlet", (), 0.9)
