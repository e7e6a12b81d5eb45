"""Which mentions make the claim that somebody typed: for each of its words one like it is looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import numpy as np

from sayso.core.claim import Mention
from sayso.core.span import Span
from sayso.tracing.tokens import Tokens, tokens_of
from sayso.tracing.vectors import Meaning, meaning_of

ENOUGH: Final = 0.6
"""The part of what was typed that must be found again, by the weights of its words (a judgement)."""


def likest(typed: str, mentions: Iterable[Mention], texts: Mapping[str, str]) -> tuple[Mention, ...]:
    """The mentions that say what was typed, the likest first; `texts` by id."""
    asked = _words(tokens_of(typed, (Span(0, len(typed)),)))
    if not asked:
        return ()
    told = ((_share(asked, _words(tokens_of(texts[m.text_id], m.content))), m) for m in mentions)
    found = sorted((-share, m.id, m) for share, m in told if share >= ENOUGH)
    return tuple(mention for _, _, mention in found)


Said = Mapping[str, Meaning]
"""The meanings of words by their plain forms."""


def _words(tokens: Tokens) -> Said:
    return {token.plain: meaning_of(token.plain) for token in tokens}


def _share(asked: Said, told: Said) -> float:
    """How much of the one is found in the other, 0 to 1."""
    found = sum(asked[word].weight * likeness for word, likeness in _found(asked, told))
    return found / max(sum(meaning.weight for meaning in asked.values()), 1e-9)


def _found(asked: Said, told: Said) -> Iterator[tuple[str, float]]:
    held = np.stack([meaning.vector for meaning in told.values()]) if told else None
    for word, meaning in asked.items():
        if word in told:
            yield word, 1.0
        elif held is not None and not word.isdigit():
            yield word, max(0.0, float((held @ meaning.vector).max()))
