"""Which passages two articles share, in truth: where they hold words of the same root.

A passage runs over words that were changed, put in or left out, as long as no more than `BRIDGED` tokens
stand between two that are shared. Furniture (bars, legal notes, standing paragraphs, a headline printed
again) is nobody's copy and ends a passage. Quotations that were copied are part of the passage; those that
two articles heard are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evaluation.presssim.article import Article, Zone
from evaluation.presssim.operators.noise import LOOK_ALIKE
from evaluation.presssim.words import ACTORS, NUMBERS, Role, Root, Word
from sayso.core.span import Span

SHORTEST: Final = 8
"""Tokens that both articles must share for a passage: fewer prove nothing (a judgement)."""
BRIDGED: Final = 6
"""Tokens between two shared ones over which a passage goes on (a judgement: a changed or new phrase)."""
_WORDING: Final = frozenset({Zone.HEADLINE, Zone.BODY, Zone.DATELINE})


class ChangeKind(StrEnum):
    """What a change touches; SCRIPT are the same letters in another script or spelling of a name."""

    NUMBER = "number"
    NEGATION = "negation"
    NAME = "name"
    CREDIT = "credit"
    SCRIPT = "script"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """What stands on one side in place of something on the other; None where there is nothing."""

    kind: ChangeKind
    left: Span | None
    right: Span | None


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """One shared passage, its place in both articles, how many tokens are shared, and what was changed."""

    left: Span
    right: Span
    shared: int
    changes: tuple[Change, ...]

    @property
    def verbatim(self) -> bool:
        """Whether both sides read the same."""
        return not self.changes


@dataclass(frozen=True, slots=True)
class _Place:
    """A word of copied wording; `block` counts the furniture before it."""

    word: Word
    span: Span
    block: int


def passages(left: Article, right: Article) -> tuple[Passage, ...]:
    """Every passage that the two share, in the order of the left one."""
    ours, theirs = _places(left), _places(right)
    there: dict[Root | None, int] = {}
    for n, place in enumerate(theirs):
        there.setdefault(place.word.root, n)
    seen: set[Root | None] = set()
    pairs = []
    for n, place in enumerate(ours):
        root = place.word.root
        if root in there and root not in seen:
            seen.add(root)
            pairs.append((n, there[root]))
    runs = (run for run in _runs(pairs, ours, theirs) if len(run) >= SHORTEST)
    return tuple(_passage(run, ours, theirs) for run in runs)


def wording(article: Article) -> int:
    """How many tokens of an article are wording that could be copied."""
    return len(_places(article))


def _places(article: Article) -> list[_Place]:
    found: list[_Place] = []
    block = 0
    for sentence, spans in zip(article.sentences, article.places, strict=True):
        if sentence.zone in _WORDING:
            found += (_Place(word, span, block) for word, span in zip(sentence.words, spans, strict=True))
        else:
            block += 1
    return found


def _runs(
    pairs: list[tuple[int, int]], ours: list[_Place], theirs: list[_Place]
) -> Iterator[list[tuple[int, int]]]:
    run: list[tuple[int, int]] = []
    for here, there in pairs:
        if run and not _goes_on(run[-1], (here, there), ours, theirs):
            yield run
            run = []
        run.append((here, there))
    if run:
        yield run


def _goes_on(before: tuple[int, int], now: tuple[int, int], ours: list[_Place], theirs: list[_Place]) -> bool:
    """Whether two shared words belong to one passage: close on both sides, and no furniture between."""
    here, there = now[0] - before[0], now[1] - before[1]
    close = here <= BRIDGED + 1 and 0 < there <= BRIDGED + 1
    return (
        close
        and ours[before[0]].block == ours[now[0]].block
        and theirs[before[1]].block == theirs[now[1]].block
    )


def _passage(run: list[tuple[int, int]], ours: list[_Place], theirs: list[_Place]) -> Passage:
    (a, b), (c, d) = run[0], run[-1]
    changes: list[Change] = []
    before = (a - 1, b - 1)
    shared = 0
    for here, there in run:
        gap = _gap(ours[before[0] + 1 : here], theirs[before[1] + 1 : there])
        changes += [gap] if gap else []
        if ours[here].word.text == theirs[there].word.text:
            shared += 1
        else:
            kind = _changed(ours[here].word, theirs[there].word)
            changes.append(Change(kind, ours[here].span, theirs[there].span))
        before = (here, there)
    left, right = Span(ours[a].span.start, ours[c].span.end), Span(theirs[b].span.start, theirs[d].span.end)
    return Passage(left, right, shared, tuple(changes))


def _gap(ours: list[_Place], theirs: list[_Place]) -> Change | None:
    """Words that stand between two shared ones on one side or on both."""
    if [place.word.text for place in ours] == [place.word.text for place in theirs]:
        return None
    words = [place.word for place in (*ours, *theirs)]
    if any(word.slot == "not" for word in words):
        kind = ChangeKind.NEGATION
    elif any(word.slot in ACTORS for word in words):
        kind = ChangeKind.NAME
    elif any(word.role in {Role.SOURCE, Role.CREDIT} for word in words):
        kind = ChangeKind.CREDIT
    else:
        kind = ChangeKind.OTHER
    return Change(kind, _cover(ours), _cover(theirs))


def _cover(places: list[_Place]) -> Span | None:
    return Span(places[0].span.start, places[-1].span.end) if places else None


def _changed(left: Word, right: Word) -> ChangeKind:
    """What a word that was edited in its place touches."""
    if left.slot in NUMBERS:
        return ChangeKind.NUMBER if left.value != right.value else ChangeKind.OTHER
    names = left.text[0].isupper() and right.text[0].isupper()
    alike = left.text.translate(LOOK_ALIKE) == right.text.translate(LOOK_ALIKE)
    return ChangeKind.SCRIPT if alike or names else ChangeKind.OTHER
