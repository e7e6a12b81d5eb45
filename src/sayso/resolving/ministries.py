"""Which ministries and countries a text names: asked once of each text, however many roles ask for them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sayso.core.span import Span
from sayso.resolving.countries import country_of

_A_MINISTRY: Final = re.compile(
    r"\b(?:(?!The )[A-Z][\w-]{1,40} )?Ministry of (?:the )?[A-Z]\w+(?: (?:and )?(?:of )?[A-Z]\w+)*"
)


@lru_cache(maxsize=1)  # every role at "the ministry" asks the same of one text
def sole_ministry_in(text: str) -> Span | None:
    """Where a text names its ministry, if it names no other one."""
    places = {match.group(): match.span() for match in _A_MINISTRY.finditer(text)}
    return Span(*next(iter(places.values()))) if len(places) == 1 else None


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
