"""An article's claims made ready for comparison: the words of each with meaning, weight and stem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import xxhash
from numpy.typing import NDArray

from sayso.core.claim import Facts, Mention
from sayso.core.copying import Copy
from sayso.core.span import Span
from sayso.tracing.counted import counted_word
from sayso.tracing.dating import Interval, far_apart
from sayso.tracing.figures import point
from sayso.tracing.lexicon import lexicon, stem
from sayso.tracing.tokens import Token, tokens_of
from sayso.tracing.vectors import WIDTH, Vector, meaning_of

Stems = NDArray[np.uint64]

_NONE: Final = np.zeros(0, np.uint64)

FEW: Final = 10
"""Articles that are thought of as beside those of a case: in a small one no word is common."""

ONE_STORY: Final = 0.5
"""The share from which two articles tell one story, as for furniture."""

LOST: Final = frozenset(("a", "an", "the", "that"))
"""Words that translation and the reader's edges lose."""


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """The mentions of one article that say something; their words in a row.

    `starts` are the places in the row where each mention's words begin; none is without words. Numbers, dates
    and function words are left out: they are compared as facts.
    """

    text_id: str
    mentions: tuple[Mention, ...]
    vectors: Vector
    weights: Vector
    stems: Stems
    starts: NDArray[np.intp]
    words: tuple[tuple[int, ...], ...]
    """For each mention the keys of its words in order, LOST apart: equal where the wording is."""

    names: tuple[frozenset[str], ...]
    """For each mention the words of the names in it."""
    actors: tuple[frozenset[str], ...]
    """For each mention who is named in it, and not as a place."""
    told: NDArray[np.bool_]
    """Which words of the row say what was: neither names nor what is counted."""
    kinds: Stems
    """Each stem once, sorted; `worth` is its weight, `held` how many of the mentions have it."""
    worth: Vector
    held: NDArray[np.int64]
    rare: Mapping[float, float]
    """How rare each number is in the case, 0 to 1."""
    when: tuple[Interval, ...] = ()
    """When its pages say that they were published, as far as they do."""
    outlets: frozenset[str] = frozenset()
    """Where it stood, as far as that is known."""

    @property
    def claims(self) -> tuple[tuple[int, ...], ...]:
        """The words of all its mentions, in an order of their own."""
        return tuple(sorted(self.words))

    def row(self, mention: int) -> NDArray[np.intp]:
        """The places of the words of one mention."""
        ends = (*self.starts[mention + 1 : mention + 2].tolist(), len(self.stems))
        return np.arange(int(self.starts[mention]), ends[0])


def side_of(
    text_id: str,
    text: str,
    mentions: Sequence[Mention],
    when: tuple[Interval, ...] = (),
    outlets: frozenset[str] = frozenset(),
) -> Side:
    """What is compared of an article."""
    kept: list[Mention] = []
    row: list[str] = []
    told: list[bool] = []
    starts: list[int] = []
    words: list[tuple[int, ...]] = []
    for mention in mentions:
        tokens = tokens_of(text, mention.content)
        telling = [token for token in tokens if _tells(token, _dates(mention))]
        if telling:
            kept.append(mention)
            starts.append(len(row))
            row += [token.plain for token in telling]
            told += [token is tokens[0] or not _names_or_counts(token, mention.facts) for token in telling]
            words.append(tuple(_key(token.plain) for token in tokens if token.plain not in LOST))
    meanings = [meaning_of(word) for word in row]
    weights = np.asarray([m.weight for m in meanings], np.float32)
    stems = np.asarray([_key(stem(word)) for word in row], np.uint64)
    kinds, at = np.unique(stems, return_index=True)
    return Side(
        text_id=text_id,
        mentions=tuple(kept),
        vectors=np.stack([m.vector for m in meanings]) if row else np.zeros((0, WIDTH), np.float32),
        weights=weights,
        stems=stems,
        starts=np.asarray(starts, np.intp),
        words=tuple(words),
        names=tuple(_names(mention) for mention in kept),
        actors=tuple(_actors(text, mention) for mention in kept),
        told=np.asarray(told, np.bool_),
        kinds=kinds,
        worth=weights[at],
        held=_held(kinds, stems, starts),
        rare={},
        when=when,
        outlets=outlets,
    )


def in_case(sides: Sequence[Side], copies: Iterable[Copy] = ()) -> tuple[Side, ...]:
    """The articles of one case, their words and numbers weighed by how rare they are in it.

    In a case about one war every article has its towns and armies, and many an "at least three". Articles
    that share most of their wording count once: a copy more makes no word commoner, and no claim another.
    """
    stories = _stories(sides, copies)
    size = len(stories) + FEW
    held = [np.unique(np.concatenate([side.kinds for side in story])) for story in stories]
    kinds, counts = np.unique(np.concatenate(held or [_NONE]), return_counts=True)
    rare_kinds = np.log(size / counts) / np.log(size)
    numbers = Counter(number for story in stories for number in frozenset().union(*map(_numbers, story)))
    rare = {number: float(np.log(size / count) / np.log(size)) for number, count in numbers.items()}
    return tuple(_weighed(side, rare_kinds[np.searchsorted(kinds, side.kinds)], rare) for side in sides)


def _stories(sides: Sequence[Side], copies: Iterable[Copy]) -> tuple[tuple[Side, ...], ...]:
    """The articles, those together that share `ONE_STORY` of the shorter one, at whatever distance."""
    top = {side.text_id: side.text_id for side in sides}

    def top_of(text_id: str) -> str:
        while top[text_id] != text_id:
            top[text_id] = top[top[text_id]]
            text_id = top[text_id]
        return text_id

    for copy in copies:
        if copy.share >= ONE_STORY and copy.left in top and copy.right in top:
            top[max(top_of(copy.left), top_of(copy.right))] = min(top_of(copy.left), top_of(copy.right))
    found: dict[str, list[Side]] = {}
    for side in sides:
        found.setdefault(top_of(side.text_id), []).append(side)
    return tuple(map(tuple, found.values()))


def _weighed(side: Side, rare: NDArray[np.float64], numbers: Mapping[float, float]) -> Side:
    weights = side.weights * rare[np.searchsorted(side.kinds, side.stems)]
    return replace(
        side,
        weights=np.asarray(weights, np.float32),
        worth=np.asarray(side.worth * rare, np.float32),
        rare=numbers,
    )


def _numbers(side: Side) -> frozenset[float]:
    return frozenset(point(figure) for mention in side.mentions for figure in mention.facts.figures)


def _held(kinds: Stems, stems: Stems, starts: Sequence[int]) -> NDArray[np.int64]:
    held = np.zeros(len(kinds), np.int64)
    for one in np.split(stems, starts[1:]):
        held[np.searchsorted(kinds, np.unique(one))] += 1
    return held


def _names(mention: Mention) -> frozenset[str]:
    facts = mention.facts
    return frozenset(word for named in (*facts.actors, *facts.places) for word in named.key.split())


def _actors(text: str, mention: Mention) -> frozenset[str]:
    return frozenset(named.key for named in mention.facts.actors if text[named.span.start].isupper())


def _names_or_counts(token: Token, facts: Facts) -> bool:
    if token.word[0].isupper() and any(
        named.span.start <= token.start < named.span.end for named in (*facts.actors, *facts.places)
    ):
        return True
    return any(
        figure.span.start <= token.start < figure.span.end and counted_word(token.plain, figure.unit)
        for figure in facts.figures
    )


def apart(left: Side, right: Side) -> bool:
    """Whether the two are of so different dates that their claims are never one."""
    return far_apart(left.when, right.when)


def shared(left: Side, right: Side) -> float:
    """The share of the stems of the article with fewer, by weight, that the other has as well; 0 to 1."""
    _, here, _ = np.intersect1d(left.kinds, right.kinds, assume_unique=True, return_indices=True)
    least = min(float(side.worth.sum()) for side in (left, right))
    return float(left.worth[here].sum()) / max(least, 1e-3)


def _dates(mention: Mention) -> tuple[Span, ...]:
    return tuple(date.span for date in mention.facts.dates)


def _tells(token: Token, dates: tuple[Span, ...]) -> bool:
    return (
        token.word[0].isalpha()
        and token.plain not in lexicon("stop")
        and token.plain not in lexicon("number")
        and token.plain not in lexicon("day")
        and token.plain not in lexicon("place")
        and not any(span.start <= token.start < span.end for span in dates)
    )


def _key(word: str) -> int:
    return xxhash.xxh3_64_intdigest(word.encode("utf-8", "surrogatepass"))
