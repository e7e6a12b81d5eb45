"""Numbers as a claim plainly gives them: how many, at least or about how many, and what is counted.

A number in words and one in digits are the same. A bound or a doubt stands before it ("no fewer than 43",
"about 3,400"), a unit behind it; "dozens" and "thousands" say no number; what is counted is the first plural
or known noun within three words.
"""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterator
from functools import cache
from typing import Final

from sayso.core.claim import Figure
from sayso.core.span import Span
from sayso.tracing.lexicon import lexicon, singular
from sayso.tracing.tokens import Token, Tokens

ABOUT: Final = 0.1
"""How far "about 700" reaches to both sides, as a share: 630 to 770."""

LARGEST: Final = 1e15
"""Longer rows of digits are codes, not counts."""

_DECIMAL: Final = re.compile(r"\d+[.,]\d{1,2}|\d+\.\d+")
_CLOCK: Final = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")
_GROUPED: Final = re.compile(r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+")
_LONGEST_PHRASE: Final = 3
_UNIT_WITHIN: Final = 3


def figures_of(tokens: Tokens, dated: Container[int]) -> Iterator[Figure]:
    """Every figure, in order; `dated` are the places of words that are a date's."""
    at = 0
    while at < len(tokens):
        found = None if at in dated else _number(tokens, at)
        if found is None:
            at += 1
            continue
        value, end = found
        high, end = _range(tokens, value, end)
        unit, last = _unit(tokens, at, end)
        sense, first = _bound(tokens, at)
        low, high = _bounded(sense, value, high)
        if _is_figure(tokens, at, end, unit):
            span = Span(tokens[first].start, tokens[last - 1].end)
            yield Figure(low, high, unit, span, beyond=sense in ("over", "under"))
        at = end


def point(figure: Figure) -> float:
    """The number that is said: 40 of "at least 40", 700 of "about 700", the middle of a range."""
    if math.isinf(figure.high):
        return figure.low
    return figure.high if figure.low == 0 else round((figure.low + figure.high) / 2, 6)


def person(unit: str) -> bool:
    """Whether what is counted are people."""
    return unit in lexicon("person")


def measure(unit: str) -> bool:
    """Whether something is measured (metres, dollars, per cent), not counted."""
    return unit in _measures()


@cache
def _measures() -> frozenset[str]:
    return frozenset(lexicon("unit").values())


def _number(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """The number that begins here with where it ends: digits or words, with what multiplies it."""
    token = tokens[at]
    if token.word[0].isdigit():
        value = _digits(token)
        if value is None or (token.joined and tokens[at - 1].word[0].isalpha()):
            return None
        return _times(tokens, value, at + 1)
    return _in_words(tokens, at)


def _digits(token: Token) -> float | None:
    """The value of a number in figures: grouped, with a decimal point, or as on a clock."""
    word = token.word
    if not word.isascii() and not _GROUPED.fullmatch(word):
        return None
    if _GROUPED.fullmatch(word):
        value = float(re.sub(r"\D", "", word))
    elif _DECIMAL.fullmatch(word):
        value = float(word.replace(",", "."))
    elif word.isdigit():
        value = float(word)
    elif match := _CLOCK.fullmatch(word):
        value = int(match[1]) + int(match[2]) / 100
    else:
        return None
    return value if value < LARGEST else None


def _times(tokens: Tokens, value: float, at: int) -> tuple[float, int]:
    """A number with "hundred", "thousand", "million" or "dozen" behind it."""
    while at < len(tokens) and not tokens[at].apart and (times := lexicon("times").get(tokens[at].plain)):
        value, at = value * float(times), at + 1
    return value, at


def _in_words(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """ "twenty-six", "two hundred and fourteen", "a dozen", "half a million" """
    words = [token.plain for token in tokens[at : at + 3]]
    if words[:2] == ["half", "a"] and len(words) == 3 and (times := lexicon("times").get(words[2])):
        return float(times) / 2, at + 3
    if words[0] == "a" and len(words) > 1 and (times := lexicon("times").get(words[1])):
        return _times(tokens, float(times), at + 2)
    return _spelled(tokens, at)


def _spelled(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """The value of a number in words that begins here, and where it ends: "two hundred and forty"."""
    total = part = 0.0
    start, end = at, at
    while at < len(tokens) and (at == start or not tokens[at].apart):
        word = tokens[at].plain
        value = lexicon("number").get(word)
        if value is not None and _fits(part, int(value)):
            part += float(value)
        elif end > start and (times := lexicon("times").get(word)):
            part *= float(times)
            if float(times) >= 1000:
                total, part = total + part, 0.0
        elif word == "and" and end > start and (part >= 100 or total):
            at += 1
            continue
        else:
            break
        at += 1
        end = at
    return (total + part, end) if end > start else None


def _fits(part: float, value: int) -> bool:
    """Whether a number word can go on with what is said so far: "six" behind "twenty" or "two hundred"."""
    return part == 0 or (part % 100 >= 20 and value < 10) or (part >= 100 and part % 100 == 0)


def _range(tokens: Tokens, value: float, at: int) -> tuple[float, int]:
    """The upper end of "40 to 50", "40-50", "between 40 and 50"; the value itself where there is none."""
    if at >= len(tokens):
        return value, at
    word = tokens[at].plain
    if tokens[at].joined and tokens[at].word[0].isdigit():
        upper = _number_behind(tokens, at)
    elif word in ("to", "and", "or") and not tokens[at].apart and at + 1 < len(tokens):
        upper = _number_behind(tokens, at + 1)
    else:
        upper = None
    return upper if upper and value < upper[0] <= 10 * max(value, 1) else (value, at)


def _number_behind(tokens: Tokens, at: int) -> tuple[float, int] | None:
    value = _digits(tokens[at]) if tokens[at].word[0].isdigit() else None
    return _times(tokens, value, at + 1) if value is not None else _in_words(tokens, at)


def _unit(tokens: Tokens, at: int, end: int) -> tuple[str, int]:
    """What is counted or measured, and where its word ends; "" where nothing stands by it."""
    if at and tokens[at - 1].plain in ("$", "€", "£"):
        return lexicon("unit")[tokens[at - 1].plain], end
    if tuple(token.plain for token in tokens[max(0, at - 2) : at]) in _PARTS_OF_AN_HOUR:
        return "o'clock", end
    stop, here, named = lexicon("stop"), end, ("", end)
    if here < len(tokens) and tokens[here].plain == "of" and here + 1 < len(tokens):
        here += 2 if tokens[here + 1].plain in _WHOSE else 1
    for place in range(here, min(here + _UNIT_WITHIN, len(tokens))):
        token = tokens[place]
        if token.apart or token.plain in stop or token.plain in lexicon("place") or token.word[0].isdigit():
            break
        noun = lexicon("unit").get(token.plain) or lexicon("unit").get(singular(token.plain))
        if noun:
            return noun, place + 1
        if token.plain in lexicon("person") or singular(token.plain) in lexicon("person"):
            return singular(token.plain), place + 1
        if token.plain.endswith("s") and len(token.plain) > 3:
            return singular(token.plain), place + 1
        if not named[0]:
            named = singular(token.plain), place + 1
    if _is_clock(tokens, at, end):
        return "o'clock", end
    return named


_WHOSE: Final = frozenset("the these those them us its their his her our my your".split())
"""What stands between "of" and what is counted."""

_PARTS_OF_AN_HOUR: Final = (("half", "past"), ("quarter", "past"), ("quarter", "to"))
"""What stands before an hour."""


def _is_clock(tokens: Tokens, at: int, end: int) -> bool:
    """ "at 2 in the morning", "by 14:30" """
    if _CLOCK.fullmatch(tokens[at].word) and ":" in tokens[at].word:
        return True
    after = [token.plain for token in tokens[end : end + 3]]
    return after in (
        ["in", "the", "morning"],
        ["in", "the", "afternoon"],
        ["in", "the", "evening"],
        ["at", "night"],
    ) or after[:2] in (
        ["in", "morning"],
        ["in", "afternoon"],
        ["in", "evening"],
        ["at", "night"],
    )


def _bound(tokens: Tokens, at: int) -> tuple[str, int]:
    """What the words before a number say of it (a value of the kind "bound"), and where they begin."""
    for size in range(_LONGEST_PHRASE, 0, -1):
        first = at - size
        if first < 0 or any(token.apart for token in tokens[first + 1 : at + 1]):
            continue
        sense = lexicon("bound").get(" ".join(token.plain for token in tokens[first:at]))
        if sense:
            return sense, first
    return "", at


def _bounded(sense: str, value: float, high: float) -> tuple[float, float]:
    """Lower and upper end."""
    if sense in ("low", "over"):
        return value, math.inf
    if sense in ("high", "under"):
        return 0.0, high
    if sense == "about" and high == value:
        return value * (1 - ABOUT), value * (1 + ABOUT)
    return value, high


def _is_figure(tokens: Tokens, at: int, end: int, unit: str) -> bool:
    """ "one" counts only before what it counts: "one of them", "the one who", "no one" do not. What has its
    number behind it has it for a name: "loading bay two", "Flight 302".
    """
    if not unit and at and tokens[at - 1].plain in lexicon("numbered") and not tokens[at].apart:
        return False
    if tokens[at].plain != "one" or end > at + 1:
        return True
    before = tokens[at - 1].plain if at else ""
    after = tokens[end].plain if end < len(tokens) else "of"
    if before == "that" and at == 1:  # a content that opens with it: "that one plane attacked"
        before = ""
    return (
        bool(unit) and after != "of" and before not in ("the", "no", "this", "that", "any", "each", "every")
    )
