"""What of a claim can be compared: its figures, the words that turn it, who acts, where and when.

Rules and word lists only, each finding with its place. Names are told by capitals; where a headline writes
every word with one, or a whole line in capitals, capitals tell nothing and no name is found.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from typing import Final

from sayso.core.claim import Facts, Named
from sayso.core.span import Span, Spans, tidy
from sayso.tracing.dates import dates_of
from sayso.tracing.figures import figures_of
from sayso.tracing.lexicon import lexicon, singular
from sayso.tracing.tokens import Token, Tokens, tokens_of

TITLED: Final = 0.7
"""The share of words behind the first that have a capital, from which on capitals tell nothing."""

_LOWER: Final = re.compile(r"\b[^\W\d_A-ZА-ЯЁ]\w*")
_PHRASE: Final = 3
_DETERMINERS: Final = frozenset("the a an this".split())
_TURNS: Final = {"by": "be", "from": "converse"}
"""Words behind which the one who acts stands, and the kind of word that must stand before them."""
_NEVER_ACTS: Final = frozenset("night day morning evening afternoon time times year week month".split())


def facts_of(text: str, spans: Iterable[Span]) -> Facts:
    """The facts of a claim that stands in these spans of the text."""
    tokens = tokens_of(text, spans)
    dates = tuple(dates_of(tokens))
    dated = frozenset(place for _, places in dates for place in places)
    places, others = _names(tokens, dated, _lower_words(text))
    return Facts(
        figures=tuple(figures_of(tokens, dated)),
        negated=_negations(text, tokens),
        actors=_in_order(tokens, (*others, *_bodies(tokens))),
        places=places,
        dates=tuple(sorted({date for date, _ in dates}, key=lambda date: date.span)),
    )


def _negations(text: str, tokens: Tokens) -> Spans:
    """The words that deny, not those of a side remark ("who did not want") or a bound ("no fewer than")."""
    return tidy(text, (Span(t.start, t.end) for at, t in enumerate(tokens) if _denies(tokens, at)))


def _denies(tokens: Tokens, at: int) -> bool:
    word = tokens[at]
    turned = word.plain in lexicon("negation") or re.search(r"n['’ʼ]t$", word.word.lower())
    return bool(turned) and not _bounds(tokens, at) and not _aside(tokens, at)


def _bounds(tokens: Tokens, at: int) -> bool:
    """ "no fewer than 43", "not only", "No. 7" """
    after = tokens[at + 1].plain if at + 1 < len(tokens) else ""
    return after in ("fewer", "less", "more", "later", "only", "least") or (
        tokens[at].word in ("No", "no") and after.isdigit()
    )


def _aside(tokens: Tokens, at: int) -> bool:
    """Whether a relative word stands before it in its clause."""
    for token in reversed(tokens[: at + 1]):
        if token.plain in lexicon("relative"):
            return True
        if token.apart:
            return False
    return False


def _names(
    tokens: Tokens, dated: Container[int], lower: frozenset[str]
) -> tuple[tuple[Named, ...], tuple[tuple[int, Named], ...]]:
    """Names behind a word of place, and all others with their places."""
    places: list[Named] = []
    others: list[tuple[int, Named]] = []
    for first, end in _runs(tokens, dated, lower):
        run = tokens[first:end]
        named = Named(" ".join(_bare(token) for token in run), Span(run[0].start, run[-1].end))
        before = tokens[first - 1].plain if first else ""
        if before in lexicon("place") and not run[0].apart and not _by(tokens, first):
            places.append(named)
        else:
            others.append((first, named))
    return tuple(places), tuple(others)


def _runs(tokens: Tokens, dated: Container[int], lower: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Stretches of words with capitals that are names."""
    if _titled(tokens):
        return
    at = 0
    while at < len(tokens):
        end = at
        while (
            end < len(tokens)
            and _capital(tokens[end])
            and end not in dated
            and (end == at or not tokens[end].apart)
        ):
            end += 1
        first = at + (end > at and not _sure(tokens, at, end, lower))
        if first < end:
            yield first, end
        at = max(end, at + 1)


def _capital(token: Token) -> bool:
    return (
        token.word[0].isupper() and token.plain not in lexicon("stop") and token.plain not in lexicon("day")
    )


def _sure(tokens: Tokens, at: int, end: int, lower: frozenset[str]) -> bool:
    """Whether the first capital is not only that of a sentence's first word."""
    first = tokens[at]
    begins = at == 0 or any(mark in first.gap for mark in '.!?:\n“«"')
    if not begins:
        return True
    word = first.word.casefold()
    return (
        word not in lower and first.plain not in lexicon("number") and (end - at > 1 or not _inflected(word))
    )


def _inflected(word: str) -> bool:
    return word.endswith(("ing", "ed", "ly", "ers", "ns"))


def _titled(tokens: Tokens) -> bool:
    words = [token for token in tokens[1:] if token.word[0].isalpha() and token.plain not in lexicon("stop")]
    return len(words) > 3 and sum(token.word[0].isupper() for token in words) >= TITLED * len(words)


@lru_cache(maxsize=64)
def _lower_words(text: str) -> frozenset[str]:
    """The words that the text writes without a capital: at the head of a sentence they are no names."""
    return frozenset(_LOWER.findall(text))


def _bare(token: Token) -> str:
    """A name's word without "'s"."""
    if re.search(r"['’ʼ]s$", token.word):
        return token.plain.removesuffix("s")
    return token.plain


def _bodies(tokens: Tokens) -> Iterator[tuple[int, Named]]:
    """Who is told without a name: "the measuring office", up to three words behind an article."""
    stop = lexicon("stop")
    for at, token in enumerate(tokens):
        if token.plain not in _DETERMINERS:
            continue
        end = at + 1
        while end < min(at + 1 + _PHRASE, len(tokens)) and not _breaks(tokens[end], stop):
            end += 1
            if tokens[end - 1].plain != singular(tokens[end - 1].plain):  # a plural is the head of its phrase
                break
        titles = end < len(tokens) and _capital(tokens[end]) and not tokens[end].apart  # "the tug Bjarne"
        if end > at + 1 and not titles and singular(tokens[end - 1].plain) not in _NEVER_ACTS:
            head = tokens[at + 1 : end]
            yield at, Named(" ".join(singular(t.plain) for t in head), Span(head[0].start, head[-1].end))


def _breaks(token: Token, stop: Container[str]) -> bool:
    return (
        token.apart
        or token.plain in stop
        or token.plain in lexicon("place")
        or token.word[0].isdigit()
        or token.word[0].isupper()
        or token.plain.endswith(("ed", "ly"))
    )


def _in_order(tokens: Tokens, found: Iterable[tuple[int, Named]]) -> tuple[Named, ...]:
    """Who acts first: behind "was ... by" or "received ... from" stands who goes before the other."""
    ordered = sorted(found, key=lambda entry: (entry[0], entry[1]))
    doing = [named for at, named in ordered if _by(tokens, at)]
    return tuple(doing + [named for _, named in ordered if named not in doing])


def _by(tokens: Tokens, at: int) -> bool:
    """Whether it stands behind "was ... by" ("was taken in tow by the tug Bjarne") or "received ... from"."""
    for place in range(at - 1, max(-1, at - 4), -1):
        if tokens[place + 1].apart:
            return False
        kind = _TURNS.get(tokens[place].plain)
        if kind:
            return any(token.plain in lexicon(kind) for token in tokens[max(0, place - 8) : place])
    return False
