"""Which ministries and countries a text names: asked once of each text, however many roles ask for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from sayso.core.span import Span
from sayso.resolving.countries import country_of
from sayso.resolving.offices import spelled
from sayso.resolving.tokens import Token

_A_MINISTRY: Final = re.compile(
    r"\b(?:(?!The )[A-Z][\w-]{1,40} )?Ministry of (?:the )?[A-Z]\w+(?: (?:and )?(?:of )?[A-Z]\w+)*"
)


def tells_whose_ministry(run: Sequence[Token], at: int) -> bool:
    """Whether a country's name here closes a ministry's ("Ministry of Defense of the Russian Federation")."""
    at += run[at].low == "the"
    link = at - 2 if at > 1 and run[at - 1].low == "the" else at - 1
    if at >= len(run) or link < 1 or run[link].low != "of" or not country_of(run[at].words):
        return False
    return any(token.low == "ministry" for token in run[:link])


def ministry_named(name: str) -> tuple[frozenset[str], str] | None:
    """What a ministry with this name is for, and its country; empty where the name has none."""
    low = name.casefold()
    if "ministry" not in low.split():
        return None
    countries = [country for word in name.split() if (country := country_of(word))]
    found = _WHOSE.fullmatch(low)  # whether or not a list has it
    country = next(iter(countries), found["before"] or found["behind"] or "" if found else "")
    told = {spelled(word) for word in low.split() if not country_of(word.title())} - _NO_SUBJECT
    return frozenset(told.difference(country.split())), country


_WHOSE: Final = re.compile(
    r"(?:(?P<before>[\w-]+) )?ministry of (?!of\b)[\w-]+(?: (?!of\b)[\w-]+)*"
    r"(?: of (?:the )?(?P<behind>.+)| ?)"
)
_NO_SUBJECT: Final = frozenset("of the for and & affairs federation republic kingdom".split())


@lru_cache(maxsize=1)
def countries_with_ministries(text: str) -> frozenset[str]:
    """The countries of whose ministries a text speaks, in capitals or not."""
    words = {word for found in _ROUND_A_MINISTRY.finditer(text) for word in found.group().split()}
    return frozenset(filter(None, (country_of(word) for word in words if word[0].isupper())))


_ROUND_A_MINISTRY: Final = re.compile(
    r"(?:\b[\w.'’-]{1,40} ){0,3}\b[Mm]inistry\b"
    r"(?: (?:of|for|and)(?: the)? (?![Mm]inistry\b)\w{1,40}(?: (?!of\b)[A-Z]\w{1,40})?){0,3}"
)


@lru_cache(maxsize=1)  # every role at "the ministry" asks the same of one text
def sole_ministry_in(text: str) -> Span | None:
    """Where a text names its ministry, if it names no other one."""
    places = {match.group(): match.span() for match in _A_MINISTRY.finditer(text)}
    return Span(*next(iter(places.values()))) if len(places) == 1 else None


def is_about_the_ministry(text: str, named: Span, before: int) -> bool:
    """Whether the name of a ministry heads a text, alone in its line, or "the ministry" takes it up right
    before a place: a minister named there is its own. Any other ministry may be another's.
    """
    opens = _ALONE_BEFORE.search(text, max(0, named.start - _MARKS), named.start)
    if named.start < before and opens and _ALONE_BEHIND.match(text, named.end):
        return True
    furthest = max(0, before - _REACH)
    lately = text.rfind("\n\n", furthest, max(0, text.rfind("\n\n", furthest, before)))
    taken_up = _BARE.finditer(text, max(lately, furthest), before)
    return any(named.start < found.start() for found in taken_up)


def ministry_behind(text: str, minister: int) -> Span | None:
    """Where "the ministry" stands behind a minister, in his paragraph or the next, before any is named."""
    furthest = min(len(text), minister + _REACH)
    end = text.find("\n\n", minister, furthest)
    end = text.find("\n\n", end + 2, furthest) if end >= 0 else -1
    end = end if end >= 0 else furthest
    found = _BARE.search(text, minister, end)
    named = _A_MINISTRY.search(text, minister, end) or _MINISTRY_BEHIND.search(text, minister, end)
    if found is None or (named and named.start() < found.start()):
        return None
    return Span(found.start() + len("the "), found.end())


_ALONE_BEFORE: Final = re.compile(r"(?:\A|\n)[ .:]*$")
_ALONE_BEHIND: Final = re.compile(r"[ .:]*(?:\n|\Z)")
"""What stands round a name that is alone in its line."""
_MARKS: Final = 20
"""Code points before such a name in which its line begins."""
_REACH: Final = 2_000
"""How many characters from a minister "the ministry" may stand that is his."""
_MINISTRY_BEHIND: Final = re.compile(r"\b[A-Z]\w+ [Mm]inistry\b")
_BARE: Final = re.compile(r"\b[Tt]he [Mm]inistry\b(?! (?:of|for)\b)")


@lru_cache(maxsize=64)  # as does everybody of one country
def first_place(text: str, name: str) -> Span | None:
    """Where a text first has a name, on its own."""
    found = re.search(rf"\b{re.escape(name)}\b(?!-)", text)
    return Span(*found.span()) if found else None


@lru_cache(maxsize=64)  # everybody of one portfolio asks the same of one text
def ministry_in(text: str, portfolio: str) -> tuple[re.Match[str] | None, frozenset[str]]:
    """The first ministry of a portfolio that a text names, and the countries whose ministries or ministers of
    it are named.
    """
    countries = (country_of(found[1]) for found in _of_portfolio(portfolio).finditer(text))
    return _ministry_of(portfolio).search(text), frozenset(filter(None, countries))


@lru_cache(maxsize=100)
def _ministry_of(portfolio: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<of>[A-Z][\w.-]{{1,40}}?)(?:['’]?s)? )?(?P<it>(?i:{portfolio} (?:ministry|department)"
        rf"|(?:ministry|department) (?:of|for) (?:the )?{portfolio}(?: affairs)?)"
        rf"(?: of (?:the )?[A-Z]\w+)?)\b"
    )


@lru_cache(maxsize=100)
def _of_portfolio(portfolio: str) -> re.Pattern[str]:
    office = "ministry|department|minister|secretary"
    return re.compile(rf"([A-Z][\w.-]{{1,40}}?)(?:['’]?s)? (?i:{portfolio} (?:{office}))\b")
