"""Whom a list of sources names, one by one: "the mayor, police chief Per Aune and the Orlo Times said".

A list of three and more, or two people with their full names, is parted at its commas and its "and". What has
such a list for its own name stays whole: "the Ministry of Labour, Family and Social Affairs", "Johnson and
Johnson", "Arps, Slate and Partners". The network gives the whole list mostly, and sometimes its ends or its
last name alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.span import Span

_WORD: Final = r"[A-ZÀ-Ž][\w.’'-]*"
_BETWEEN: Final = r"(?:(?:of|for|the|de|del|al|la|von|van|bin|without|against)\s){1,2}"
_TITLE: Final = (
    r"(?:(?!(?:the|an?|its|and|or|but|that|who|which|as|by|with|from|said|says)\b)[a-z][\w-]*\s){1,3}"
)
_SMALL: Final = r"(?!(?:and|or|who|which|that|whose|of|by|with|from|in|at|on)\b|\w+(?:ed|ing)\b)[a-z][\w-]*"
_NOUN: Final = rf"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?:{_SMALL}\s){{0,2}}{_SMALL}"
_NAMED: Final = rf"(?:[Tt]he\s)?(?:{_TITLE})?{_WORD}(?:\s(?:{_BETWEEN})?{_WORD}){{0,6}}"
_PARTY: Final = rf"(?:{_NAMED}|{_NOUN})"
_LIST: Final = re.compile(
    rf"(?:[Bb]oth\s)?(?P<first>{_PARTY})(?P<more>(?:,\s{_PARTY})*),?\sand\s(?P<last>{_PARTY})"
)
_BEFORE_LAST: Final = re.compile(
    rf"(?:^|[.!?:\n]\s*|[“\"]\s?)(?:[Bb]oth\s)?(?P<first>(?!(?:In|On|At|After|Before|By|For|From|While|When|As)\s)"
    rf"{_PARTY})(?P<more>(?:,\s{_PARTY})*),?\sand\s$"
)
_AT_COMMA: Final = re.compile(r",\s")
_PERSON: Final = re.compile(rf"(?:(?:[Tt]he\s)?{_TITLE}|(?!The\s){_WORD}\s)?(?!The\s){_WORD}\s{_WORD}")
_LOWER_TITLE: Final = re.compile(rf"(?:[Tt]he\s)?{_TITLE}{_WORD}\s{_WORD}")
_NO_PERSON: Final = re.compile(
    r"\b(?:Ministry|Office|Department|Council|Commission|Committee|Institute|Agency|Authority|Bank|Group|Company|Union"
    r"|University|Court|Party|Foundation|Society|Association|Centre|Center|Partners|Associates|Sons|Brothers|Board"
    r"|Service|Police|Guard|Administration|Health|Safety|Food|Fire|Rescue|Trade|Research|Rights|Times|Post|News)\b"
    r"|\b(?:of|for)\b"
)
_FIRM: Final = re.compile(r"(?:Partners|Associates|Sons|Brothers|Co\.?|Company|LL[PC]|Ltd\.?|Inc\.?)$")
_OPEN: Final = re.compile(r"\b(?:of|for)\s(?:the\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*)*\s?$")
"""A name that goes on over commas and "and": "of Labour, Family and Social Affairs"."""
_ARTICLE: Final = re.compile(r"[Tt]he\s")
_BEFORE: Final = 200
"""Letters before the last source within which the list begins."""


def several(text: str, row: Attribution, rows: Sequence[Attribution]) -> tuple[Span, ...] | None:
    """The sources that a row names in a list, in order; None where it names one or stays whole."""
    if not row.source or not row.cue:
        return None
    whole = Span(row.source[0].start, row.source[-1].end)
    found = _LIST.fullmatch(text, whole.start, whole.end)
    if found:
        parts = (*_commas(text, found), Span(*found.span("last")))
        return parts if _each(text, parts) else None
    if len(row.source) != 1 or row.cue[0].start < whole.end:
        return None
    found = _BEFORE_LAST.search(text, max(0, whole.start - _BEFORE), whole.start)
    if found is None or not re.fullmatch(_PARTY, whole.of(text)):
        return None
    parts = (*_commas(text, found), whole)
    free = not any(is_held(part, rows) for part in parts[:-1])
    return parts if free and _each(text, parts) else None


def _commas(text: str, found: re.Match[str]) -> tuple[Span, ...]:
    """The sources of a list before its "and"."""
    start, end = found.start("first"), found.end("more")
    commas = list(_AT_COMMA.finditer(text, start, end))
    starts = [start, *(comma.end() for comma in commas)]
    ends = [*(comma.start() for comma in commas), end]
    return tuple(Span(a, b) for a, b in zip(starts, ends, strict=True))


def _each(text: str, parts: Sequence[Span]) -> bool:
    """Whether every part is somebody by itself."""
    words = [part.of(text) for part in parts]
    if _FIRM.search(words[-1]):
        return False
    articles = all(_ARTICLE.match(one) for one in words[1:])
    if _OPEN.search(words[0]) and not (articles and len(parts) > 2) and not all(map(_is_person, words[1:])):
        return False
    return len(parts) > 2 or articles or all(map(_is_person, words))


def _is_person(words: str) -> bool:
    """Whether a part is a first name and a surname, maybe with a title."""
    return _PERSON.fullmatch(words) is not None and (
        not _NO_PERSON.search(words) or _LOWER_TITLE.fullmatch(words) is not None
    )


def is_held(span: Span, rows: Sequence[Attribution]) -> bool:
    """Whether a row has some of this for its own."""
    taken = (other for row in rows for other in (*row.source, *row.cue, *row.content))
    return any(other.overlaps(span) for other in taken)
