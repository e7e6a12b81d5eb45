"""An article's claims made ready for comparison: the words of each with meaning, weight and stem."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import xxhash
from numpy.typing import NDArray

from sayso.core.claim import Mention
from sayso.core.span import Span
from sayso.tracing.lexicon import lexicon, stem
from sayso.tracing.tokens import Token, tokens_of
from sayso.tracing.vectors import WIDTH, Vector, meaning_of

Stems = NDArray[np.uint64]


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
    """For each mention the keys of all its words in order, function words too: equal where the wording is."""

    def row(self, mention: int) -> slice:
        """The places of a mention's words."""
        ends = (*self.starts[1:], len(self.stems))
        return slice(int(self.starts[mention]), int(ends[mention]))


def side_of(text_id: str, text: str, mentions: Sequence[Mention]) -> Side:
    """What is compared of an article."""
    kept: list[Mention] = []
    row: list[str] = []
    starts: list[int] = []
    words: list[tuple[int, ...]] = []
    for mention in mentions:
        tokens = tokens_of(text, mention.content)
        telling = [token.plain for token in tokens if _tells(token, _dates(mention))]
        if telling:
            kept.append(mention)
            starts.append(len(row))
            row += telling
            words.append(tuple(_key(token.plain) for token in tokens))
    meanings = [meaning_of(word) for word in row]
    return Side(
        text_id=text_id,
        mentions=tuple(kept),
        vectors=np.stack([m.vector for m in meanings]) if row else np.zeros((0, WIDTH), np.float32),
        weights=np.asarray([m.weight for m in meanings], np.float32),
        stems=np.asarray([_key(stem(word)) for word in row], np.uint64),
        starts=np.asarray(starts, np.intp),
        words=tuple(words),
    )


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
