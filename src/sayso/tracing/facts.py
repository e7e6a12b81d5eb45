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
from sayso.core.span import Span, tidy
from sayso.tracing.dates import dates_of
from sayso.tracing.figures import figures_of
from sayso.tracing.lexicon import lexicon, singular
from sayso.tracing.polarity import turned_in
from sayso.tracing.roles import Found, Role, role_of, roles_of
from sayso.tracing.tokens import Token, Tokens, tokens_of

TITLED: Final = 0.7
"""The share of words behind the first that have a capital, from which on capitals tell nothing."""

_LOWER: Final = re.compile(r"\b[^\W\d_A-ZА-ЯЁ]\w*")
_PHRASE: Final = 3
_DETERMINERS: Final = frozenset("the a an this".split())
_NEVER_ACTS: Final = frozenset("night day morning evening afternoon time times year week month".split())


def facts_of(text: str, spans: Iterable[Span]) -> Facts:
    """The facts of a claim that stands in these spans of the text."""
    tokens = _without_answers(tokens_of(text, spans))
    dates = tuple(dates_of(tokens))
    dated = frozenset(place for _, places in dates for place in places)
    places, others = _names(tokens, dated, _lower_words(text))
    who = (*others, *_bodies(tokens))
    roles, clauses = roles_of(tokens, (*who, *_bare_bodies(tokens, {at for at, _ in who})))
    return Facts(
        figures=tuple(figures_of(tokens, dated)),
        negated=tidy(text, (turned.span for turned in turned_in(tokens))),
        actors=_in_order(tokens, who),
        roles=roles,
        clauses=clauses,
        turned=tuple(turned_in(tokens)),
        words=tuple(token.plain for token in tokens),
        places=places,
        dates=tuple(sorted({date for date, _ in dates}, key=lambda date: date.span)),
    )


def _without_answers(tokens: Tokens) -> Tokens:
    """Without the "no" that answers a question, whole as it is: "No. I am staying" turns nothing."""
    following = (*tokens[1:], None)[: len(tokens)]
    answers = (
        token.plain in _ANSWERS
        and (at == 0 or token.apart)
        and after is not None
        and any(mark in after.gap for mark in ",.!;—")
        and not after.word[0].isdigit()  # "No. 7"
        for at, (token, after) in enumerate(zip(tokens, following, strict=True))
    )
    return tuple(token for token, answer in zip(tokens, answers, strict=True) if not answer)


_ANSWERS: Final = frozenset(("no", "yes"))


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
        aside = role_of(tokens, first) is Role.ASIDE
        if before in lexicon("place") and not run[0].apart and aside:
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
    for at, token in enumerate(tokens):
        if token.plain in _DETERMINERS and (named := _body(tokens, at + 1)):
            yield at, named


def _bare_bodies(tokens: Tokens, known: Container[int]) -> Iterator[tuple[int, Named]]:
    """The same without an article, as translations have it: at the begin, behind a verb or by whom it was."""
    for at in range(len(tokens)):
        before = tokens[at - 1] if at else None
        opens = before is None or before.plain in _OPENERS or before.plain in lexicon("past")
        if (
            (opens or (before and before.plain.endswith("ed")))
            and at not in known
            and not (at and tokens[at].apart)
        ):
            first = tokens[at].word
            if (at == 0 or first[0].islower()) and (named := _body(tokens, at)):
                yield at, named


_OPENERS: Final = frozenset("by from to of against at on".split())


def _body(tokens: Tokens, at: int) -> Named | None:
    """The noun phrase that begins here behind its article."""
    stop = lexicon("stop")
    end = at
    while end < min(at + _PHRASE, len(tokens)) and not (
        _breaks(tokens[end], stop) and (end or _stops(tokens[end]))
    ):
        end += 1
        if tokens[end - 1].plain != singular(tokens[end - 1].plain):  # a plural is the head of its phrase
            break
    titles = end < len(tokens) and _capital(tokens[end]) and not tokens[end].apart  # "the tug Bjarne"
    if end == at or titles or singular(tokens[end - 1].plain) in _NEVER_ACTS:
        return None
    head = tokens[at:end]
    return Named(" ".join(singular(t.plain) for t in head), Span(head[0].start, head[-1].end))


def _stops(token: Token) -> bool:
    """Whether a claim's first word, whose capital tells nothing, is none of a noun phrase."""
    return token.plain in lexicon("stop") or token.plain in lexicon("place") or token.word[0].isdigit()


def _breaks(token: Token, stop: Container[str]) -> bool:
    """Whether the words for somebody end before this one."""
    return (
        token.apart
        or token.plain in stop
        or token.plain in lexicon("place")
        or token.plain in lexicon("past")
        or token.word[0].isdigit()
        or token.word[0].isupper()
        or (token.plain.endswith(("ed", "ly")) and token.plain not in lexicon("person"))
    )


def _in_order(tokens: Tokens, found: Iterable[Found]) -> tuple[Named, ...]:
    """Who acts first: behind "was ... by" or "received ... from" stands who goes before the other."""
    ordered = sorted(found, key=lambda entry: (entry[0], entry[1]))
    doing = [named for at, named in ordered if role_of(tokens, at) is Role.ACTS]
    return tuple(doing + [named for _, named in ordered if named not in doing])
