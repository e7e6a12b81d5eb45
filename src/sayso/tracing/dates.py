"""Dates as far as a claim plainly gives them; weekdays need the article's own date and are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.core.claim import Named
from sayso.core.span import Span
from sayso.tracing.lexicon import lexicon
from sayso.tracing.tokens import Token, Tokens

_ISO: Final = re.compile(r"\d{4}")
_DOTTED: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_YEAR_BEFORE: Final = frozenset("in since until till by before after during from of year early late".split())


def dates_of(tokens: Tokens) -> Iterator[tuple[Named, range]]:
    """Each date with the places of its words."""
    at = 0
    while at < len(tokens):
        found = _date_at(tokens, at)
        if found is None:
            at += 1
            continue
        key, end = found
        yield Named(key, Span(tokens[at].start, tokens[end - 1].end)), range(at, end)
        at = end


def _date_at(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """The date that begins here, as its key and where it ends."""
    for rule in (_dotted, _day_month, _month_day, _year):
        if found := rule(tokens, at):
            return found
    return None


def _dotted(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """ "27.03.2016" """
    match = _DOTTED.fullmatch(tokens[at].word)
    if not match or not _is_day(match[1]) or not 1 <= int(match[2]) <= 12:
        return None
    return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}", at + 1


def _day_month(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """ "27 March 2016", "the 27th of March" """
    day, then = tokens[at], at + 1
    if not _is_day(day.plain):
        return None
    if then < len(tokens) and tokens[then].plain in ("st", "nd", "rd", "th"):
        then += 1
    if then < len(tokens) and tokens[then].plain == "of":
        then += 1
    if not (month := _month(tokens, then)):
        return None
    return _with_year(tokens, then + 1, f"{month:02}-{int(day.plain):02}")


def _month_day(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """ "March 27, 2016", "March 2016", "in March" """
    month = _month(tokens, at)
    if not month:
        return None
    if at + 1 < len(tokens) and _is_day(tokens[at + 1].plain) and not _counts(tokens, at + 1):
        return _with_year(tokens, at + 2, f"{month:02}-{int(tokens[at + 1].plain):02}")
    if at + 1 < len(tokens) and _is_year(tokens[at + 1]):
        return f"{tokens[at + 1].word}-{month:02}", at + 2
    before = tokens[at - 1].plain if at else ""
    return (f"{month:02}", at + 1) if before in _YEAR_BEFORE else None


def _year(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """ "in 2016", and a year with nothing behind it that it could count"""
    if not _is_year(tokens[at]):
        return None
    before = tokens[at - 1].plain if at else ""
    ends = at + 1 == len(tokens) or tokens[at + 1].apart
    return (tokens[at].word, at + 1) if before in _YEAR_BEFORE and (ends or not _counts(tokens, at)) else None


def _with_year(tokens: Tokens, at: int, day: str) -> tuple[str, int]:
    if at < len(tokens) and _is_year(tokens[at]):
        return f"{tokens[at].word}-{day}", at + 1
    return day, at


def _month(tokens: Tokens, at: int) -> int:
    """The month named here, 0 where none is; "may" and "march" need their capital."""
    if at >= len(tokens) or not tokens[at].word[0].isupper():
        return 0
    return int(lexicon("month").get(tokens[at].plain, "0"))


def _is_day(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31


def _is_year(token: Token) -> bool:
    return bool(_ISO.fullmatch(token.word)) and token.word.isascii() and 1800 <= int(token.word) <= 2099


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether a plural noun follows, as in "2020 homes"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        after is not None
        and not after.apart
        and after.plain.endswith("s")
        and after.word[0].islower()
        and (after.plain not in lexicon("stop"))
    )
