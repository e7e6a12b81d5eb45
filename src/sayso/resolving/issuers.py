"""Words that somebody issues ("a statement by the ministry"): which of them tell who speaks by them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.lexicon import Lexicon, Nature, Noun
from sayso.resolving.papers import NOT_ISSUED, is_a_platform, issuer_before
from sayso.resolving.units import DEFINITE, MARKS, RELATIVE, Unit, base_end, is_place


def issuing(units: list[Unit], end: int, lexicon: Lexicon) -> list[Unit]:
    """The words after "by" that describe who issued what speaks ("a report by the observer mission")."""
    noun = lexicon.noun(units[end - 1].noun) if units[end - 1].noun else None
    if noun is None or "issued" not in noun.like or _itself(units, noun):
        return []
    if end >= 2 and (maker := units[end - 2]).noun and maker.noun.split()[-1] in body_nouns(Sense.ISSUES):
        return [maker]
    paper = noun.kind is Kind.DOCUMENT
    until = issuer_before(units, end) if paper else len(units)
    by = next((k for k in range(end, until) if units[k].low == "by" and units[k].name is None), len(units))
    if not paper and end < until and units[end].low == "from" and units[end].name is None:
        by = end  # "a statement from the president's office"
    if by < len(units) and (units[by - 1].low in CARRYING or (paper and units[by - 1].low in NOT_ISSUED)):
        return []  # who carries it, or got hold of it, is another than its issuer
    rest = units[by + 1 :]
    stop = next(
        (k for k, u in enumerate(rest) if u.words in MARKS or u.low in RELATIVE or u.low in CARRYING),
        len(rest),
    )
    rest = rest[:stop]
    about = [n for u in rest if u.noun and (n := lexicon.noun(u.noun))]
    described = bool(about) and about[-1].nature is not Nature.DOCUMENT
    named = any(u.name for u in rest)
    if noun.kind is Kind.DOCUMENT and not named and _are_some_people(rest, lexicon):
        return []  # "a report by officers"
    return rest if described or named else []


def _are_some_people(units: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Whether the words mean people of whom none is told from others ("officers", "local economists")."""
    head = lexicon.noun(units[-1].noun) if units and units[-1].noun else None
    return (
        head is not None
        and head.nature is Nature.PERSON
        and units[0].low not in DEFINITE
        and units[-1].low.endswith(("s", "men"))
        and not any(unit.low in ("of", "at", "from") for unit in units)
    )


def _itself(units: Sequence[Unit], noun: Noun) -> bool:
    """Whether a text is told of for itself ("a study by the institute"), not as its issuer's words."""
    report = any(unit.noun == "report" for unit in units)
    several = bool(units[0].noun) and units[0].low.endswith("s")  # "surveys by the institute"
    some = several or units[0].low in ("a", "an", "one", "another")
    return noun.kind is Kind.DOCUMENT and not report and some


CARRYING: Final = frozenset(
    "carried aired broadcast flashed quoted cited relayed reported transmitted".split()
)
"""What others do with words that somebody issued. Whoever publishes or releases a report may be its issuer:
those verbs are not here, but among the words of relays (`judging/place_words.py`)."""


def issuer_named(text: str, units: list[Unit], begin: int, end: int, lexicon: Lexicon) -> Unit | None:
    """Who issued the words that speak: "an Ahrar al-Sham statement", "a report issued by the Network"."""
    noun = lexicon.noun(units[end - 1].noun) if units[end - 1].noun else None
    if noun is None or "issued" not in noun.like or _itself(units, noun):
        return None
    inside = [u for u in units[begin : end - 1] if u.name and not is_place(u) and not is_a_platform(u)]
    if inside and noun.nature is Nature.DOCUMENT:
        return inside[-1]
    for at in range(end, len(units)):
        if units[at].low in _ISSUED_BY and units[at].name is None and noun.kind is Kind.UNKNOWN:
            if units[at - 1].low in CARRYING:
                return None
            stop = base_end(units, min(at + 1, len(units) - 1))
            named = [u for u in units[at + 1 : stop] if u.name]
            return named[-1] if named else None
    return None


_UTTERED: Final = r"(?:press\s)?(?:statement|release|communiqu[eé]|declaration|announcement|message)"
_SITE: Final = r"(?:[A-Z]\w+\s)?(?:web)?(?:site|page|channel|account|feed)"
_OWNED: Final = re.compile(
    rf"(?P<owner>(?:[Tt]he|[Aa]n?)\s[^,;:\n]{{2,60}}?)(?:['’]s|(?<=s)['’])\s(?:[a-z]+\s)?{_UTTERED}"
    rf"|[Aa]n?\s(?:\w+\s)?{_UTTERED}\s(?:(?:posted|published|released|put\sout|issued)\s)?on\s"
    rf"(?:the\s(?:official\s)?{_SITE}\sof\s(?P<of>[^,;:\n]{{2,80}})"
    rf"|(?P<on>[^,;:\n]{{2,60}}?)(?:['’]s|(?<=s)['’])\s(?:official\s)?{_SITE})"
)


def issuer_in(words: str) -> tuple[int, int] | None:
    """Where in the words for an utterance stands whose it is: "|the mayor|'s statement", "a statement on the
    website of |the ministry|".
    """
    found = _OWNED.fullmatch(words)
    return found.span(found.lastgroup) if found and found.lastgroup else None


_ISSUED_BY: Final = frozenset("by from of".split())
