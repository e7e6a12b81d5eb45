"""Where a text names somebody, source or not, and what it tells of them right there.

Roles stand before a name ("spokesman Ada Moro"), behind it ("Ada Moro, a medic"), or lead up to it with a
comma ("doctor of military sciences and chairman of the union, Ada Moro"). Headlines in capitals name nobody
surely. A place here is one of a name in the text; those of an outlet beside a row, in which it passes the row
on, are found later (`judging/places.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import EDGES, Span
from sayso.resolving.also_called import is_also_called
from sayso.resolving.asides import descriptions_in
from sayso.resolving.complements import is_of_another, told_behind
from sayso.resolving.countries import is_adjective
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.phrase_details import title_nouns
from sayso.resolving.phrases import Phrase
from sayso.resolving.pieces import Name
from sayso.resolving.roles import bears_either
from sayso.resolving.tokens import OPENERS
from sayso.resolving.units import Unit, units_of


@dataclass(frozen=True, slots=True)
class Place:
    """A name where it stands, with the roles told of it there and the name set behind it in brackets.

    `called` is where the name stands that the text says is also its.
    """

    name: Name
    nouns: tuple[str, ...]
    bracketed: int = -1
    called: int = -1
    credential: Span | None = None


def places_of(
    text: str, phrases: Sequence[Phrase], lexicon: Lexicon
) -> tuple[list[Place], tuple[Phrase, ...], tuple[Sequence[Unit], ...]]:
    """Every name of the text, in a source's words as its phrase reads it; the definite descriptions; and the
    sentences in units.
    """
    descriptions: list[Phrase] = []
    sentences: list[Sequence[Unit]] = []
    found = {EDGES(p.name.span): Place(p.name, p.nouns) for p in phrases if p.name}
    sources = sorted({span for phrase in phrases for span in phrase.spans})
    taken = [found[edges].name.span for edges in sorted(found)]
    labels = {p.said for p in phrases if not p.name and p.said.isalpha() and p.said[0].isupper()}
    common = frozenset(re.findall(r"(?<!\w)[a-z]\w+", text))
    for sentence in sentences_of(text):
        if _is_title_case(sentence.of(text)):
            continue
        units = units_of(text, sentence, lexicon, common)
        sentences.append(units)
        descriptions += descriptions_in(units, text, lexicon)
        for at, unit in enumerate(units):
            if unit.name is None or is_adjective(unit.name.words):
                continue
            if labels and labels & set(unit.name.words.split()):
                continue
            nouns, credential = _introduced(units, at, lexicon)
            roles = (
                *_roles(units, at, lexicon),
                *nouns,
                *_state_of(units, at, text, lexicon),
                *_firm_of(units, at),
            )
            called = _also_called(units, at, text, lexicon)
            place = Place(unit.name, roles, _bracketed(units, at), called, credential)
            edges = EDGES(unit.name.span)
            known = found.get(edges)
            if known:
                nouns = tuple(dict.fromkeys((*known.nouns, *place.nouns)))
                found[edges] = replace(place, name=known.name, nouns=nouns)
            elif not _overlaps(taken, unit.name.span) and not _crosses(sources, unit.name.span):
                found[edges] = place
    return [found[edges] for edges in sorted(found)], tuple(descriptions), tuple(filter(None, sentences))


@lru_cache(maxsize=1)  # the cast and the story ask for those of one text, one after the other
def sentences_of(text: str) -> tuple[Span, ...]:
    """Stretches that no name and no description crosses: sentences, roughly."""
    return tuple(Span(*found.span()) for found in _SENTENCE.finditer(text) if not found.group().isspace())


_SENTENCE: Final = re.compile(
    r"[^\n](?:[^\n.!?…]++|[.!?…])*?(?:[.!?…][\"”’»)]*(?=\s+[\"“«(]?[^\W\da-z_])(?<!\b[A-Z]\.)|(?=\n)|\Z)"
)


def _is_title_case(words: str) -> bool:
    longer = re.findall(r"[^\W\d_]{4,}", words)
    if _STOPPED.search(words):
        return False  # a headline has no full stop
    return len(longer) >= 4 and sum(word[0].isupper() for word in longer) >= _TITLE_CASE * len(longer)


_STOPPED: Final = re.compile(r"(?<![A-Z])\.[\"”’»)]*\s*\Z")
_TITLE_CASE: Final = 0.6
"""From this share of capitalised longer words on, a stretch is a headline whose capitals say nothing."""


def _crosses(spans: Sequence[Span], span: Span) -> bool:
    """Whether a name lies partly inside a source's words and partly outside: headlines run names together."""
    at = bisect_left(spans, EDGES(span), key=EDGES)
    near = [spans[k] for k in range(max(0, at - 2), min(len(spans), at + 2))]
    return any(other.overlaps(span) and not other.contains(span) for other in near)


def _overlaps(spans: Sequence[Span], span: Span) -> bool:
    at = bisect_left(spans, EDGES(span), key=EDGES)
    return any(spans[k].overlaps(span) for k in (at - 1, at) if 0 <= k < len(spans))


def _roles(units: Sequence[Unit], at: int, lexicon: Lexicon) -> tuple[str, ...]:
    """The roles told right before a name ("spokesman Ada Moro") and right behind it ("Ada Moro, a medic")."""
    name = units[at].name
    assert name is not None
    titles = title_nouns(name.titles, lexicon)
    own = at > 0 and _describes(units[at - 1], name, lexicon) and not is_of_another(units, at - 1, lexicon)
    before = [units[at - 1].noun] if own else []
    bodily = any((noun := lexicon.noun(word)) and noun.nature is Nature.BODY for word in before)
    owns = at + 1 < len(units) and units[at + 1].start - name.span.end > _POSSESSIVE
    before += _office_before(units, at, lexicon)
    behind = [] if bodily or owns else _apposed(units[at + 1 : at + 7], name, lexicon)
    return tuple(dict.fromkeys((*titles, *before, *behind)))


def _office_before(units: Sequence[Unit], at: int, lexicon: Lexicon) -> list[str]:
    """The role behind which a person's full name closes what it is of ("Minister of Energy Ada Moro")."""
    name, k = units[at].name, at - 1
    if name is None or name.nature is not Nature.PERSON or " " not in name.words:
        return []
    while k > 0 and at - k <= _LONGEST_OFFICE and _is_of_an_office(units[k]):
        k -= 1
    role = k + 2 < at and units[k + 1].low in ("of", "for") and _is_role(units[k], lexicon)
    return [units[k].noun] if role and not is_of_another(units, k, lexicon) else []


def _is_of_an_office(unit: Unit) -> bool:
    if unit.name:
        return unit.name.nature is not Nature.PERSON
    return unit.low in ("of", "for", "the", "and")


_LONGEST_OFFICE: Final = 7
_POSSESSIVE: Final = 2
"""Code points from a name to the next word from which on a possessive stands between the two ("'s ")."""


def _state_of(units: Sequence[Unit], at: int, text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """That a name is a country's, told by what it has: "Veldor's ministry", "the army of the Rasnia"."""
    name = units[at].name
    assert name is not None
    if name.nature is not Nature.UNKNOWN or len(name.words.split()) > 2 or name.words.isupper():
        return ()  # an acronym is a body's: countries that have one are listed
    possessive = text.startswith(("'s", "’s"), name.span.end)
    linked = at >= 2 and "of" in (units[at - 2].low, units[at - 1].low)
    if not (possessive or linked):
        return ()
    before = [u for u in units[max(0, at - 3) : at] if u.low not in ("of", "the")]
    owning = possessive and at + 1 < len(units) and units[at + 1].noun
    of = linked and before and before[-1].noun
    return ("country",) if (owning or of or "").replace(" ", "_") in _HAS_A_COUNTRY else ()


_HAS_A_COUNTRY: Final = frozenset(
    "army government parliament ministry president foreign_minister prime_minister"
    " defence_ministry foreign_ministry deputy_minister president's_office general_staff"
    " armed_forces coast_guard".split()
)
"""What only a country has, with "_" between the words of one noun."""


def _firm_of(units: Sequence[Unit], at: int) -> tuple[str, ...]:
    """That a name is a firm's, told by what only firms have ("Kestrelo shares rose")."""
    name = units[at].name
    assert name is not None
    if name.nature is not Nature.UNKNOWN or name.titles:
        return ()
    behind = [unit.low for unit in units[at + 1 : at + 4] if unit.low not in ("'", "’", "s")]
    before = [unit.low for unit in units[max(0, at - 3) : at] if unit.low != "the"][-2:]
    shares = behind[:1] == ["shares"] and (behind[1:2] or ["."])[0] in _SHARES_DO
    owned = (
        shares
        or behind[:1] in (["shareholders"], ["stock"], ["investors"])
        or behind[:2] == ["share", "price"]
    )
    return ("company",) if owned or tuple(before) in _OWNED_IN else ()


_SHARES_DO: Final = frozenset(
    "rose fell were are have had jumped slumped dropped gained lost closed traded climbed slid plunged soared"
    " ended tumbled surged plummeted sank dipped edged opened went hit . , in on".split()
)
_OWNED_IN: Final = frozenset(
    (("stake", "in"), ("shares", "of"), ("shareholders", "of"), ("shareholder", "of"))
)


def _describes(unit: Unit, name: Name, lexicon: Lexicon) -> bool:
    """Whether a noun right before a name can be told of it, for all that the name itself says."""
    noun = lexicon.noun(unit.noun) if unit.noun else None
    if (
        noun is None
        or noun.nature not in (Nature.PERSON, Nature.BODY)
        or unit.low.split()[-1] != unit.noun.split()[-1]
    ):
        return False
    actor = lexicon.actor(name.words)
    if actor and actor.kind is not noun.kind and noun.kind is not Kind.UNKNOWN:
        return actor.nature is Nature.PERSON is noun.nature
    if noun.nature is Nature.BODY and noun.kind is Kind.STATE:
        return False  # "the regime Manbij ...": texts without commas; a state's office has its name in itself
    return name.nature in (Nature.UNKNOWN, noun.nature)


def _apposed(behind: Sequence[Unit], name: Name, lexicon: Lexicon) -> list[str]:
    if not behind or name.nature is Nature.BODY:
        return []
    is_told = behind[0].low in ("is", "was", "became") and behind[1:2] and behind[1].low in ("a", "an", "the")
    comma = behind[0].words == "," or (is_told and " " in name.words)
    rest = behind[1:] if comma else behind
    ends = _ENDS | _AFTER_A_ROLE if is_told else _ENDS
    if not rest or not rest[0].words[0].isalpha() or (not comma and len(name.words.split()) < 2):
        return []
    if not (comma or rest[0].low in ("a", "an", "the") or rest[0].noun):
        return []
    for k, unit in enumerate(rest[: told_behind(rest)]):
        closed = k + 1 == len(rest) or rest[k + 1].low in _AFTER_A_ROLE
        noun = lexicon.noun(unit.noun) if unit.noun else None
        if noun and noun.nature is Nature.PERSON and closed:
            return [unit.noun] if comma or k or rest[1:] else []
        body = noun is not None and noun.nature is Nature.BODY and noun.kind in _TOLD_BEHIND
        if body and closed and comma and rest[0].low in ("a", "an", "the") and name.nature is Nature.UNKNOWN:
            return [unit.noun]  # "Kestrelo, a shipping company,"
        told = unit.words[0].isalpha() or unit.low.endswith("-year-old")
        if k and (unit.name or not told or unit.low in ends):
            return []
    return []


_TOLD_BEHIND: Final = frozenset((Kind.COMPANY, Kind.NGO, Kind.PARTY, Kind.MEDIA))
"""Kinds of bodies of which no place is one, so that their noun behind a name tells what it names."""
_ENDS: Final = frozenset("of who which said".split())
_AFTER_A_ROLE: Final = frozenset(", . of for at in from with who to on".split())


def _introduced(units: Sequence[Unit], at: int, lexicon: Lexicon) -> tuple[tuple[str, ...], Span | None]:
    """The roles in a description that leads up to a person, and the words that present an expert.

    "doctor of military sciences and Chairman of the Union of geopolitics, Konstantin Sivkov"
    """
    name = units[at].name
    if (
        name is None
        or name.nature is Nature.BODY
        or at < 2
        or units[at - 1].words != ","
        or len(name.words.split()) < 2
    ):
        return (), None
    if name.nature is not Nature.PERSON and units[at - 2].noun in bears_either():
        return (), None  # "consultant for the operator, Velm Line"
    begin = at - 1
    while begin and at - begin < _LONGEST_INTRODUCTION and _leads_up(units[begin - 1], units[begin], lexicon):
        begin -= 1
    while begin < at - 1 and not _is_role(units[begin], lexicon):
        begin += 1
    own = [k for k in range(begin, at - 1) if _is_role(units[k], lexicon)]
    nouns = tuple(units[k].noun for k in own if not is_of_another(units, k, lexicon))
    expert = any((noun := lexicon.noun(word)) and noun.kind is Kind.EXPERT for word in nouns)
    return nouns, Span(units[begin].start, units[at - 2].end) if expert else None


_LONGEST_INTRODUCTION: Final = 16


def _is_role(unit: Unit, lexicon: Lexicon) -> bool:
    noun = lexicon.noun(unit.noun) if unit.noun else None
    return noun is not None and noun.nature is Nature.PERSON


def _leads_up(unit: Unit, following: Unit, lexicon: Lexicon) -> bool:
    """Whether a word can stand in a description without a verb; a role must be followed by its complement."""
    if _is_role(unit, lexicon):
        return following.low in ("of", "for", "at", "in", "and", ",") or _is_role(following, lexicon)
    if unit.name or unit.noun or unit.low in ("of", "for", "the", "and", "at"):
        return True
    return (
        unit.words.islower()
        and unit.low.isalpha()
        and unit.low not in OPENERS
        and not unit.low.endswith(("ed", "ing"))
    )


def _bracketed(units: Sequence[Unit], at: int) -> int:
    """Where the name begins that stands in brackets behind this one; -1 for none."""
    if at + 2 < len(units) and units[at + 1].words in "([":
        inner = units[at + 2].name
        return inner.span.start if inner else -1
    return -1


def _also_called(units: Sequence[Unit], at: int, text: str, lexicon: Lexicon) -> int:
    """Where the next name begins if the text says that it is this one's, too; -1 if not."""
    name = units[at].name
    other = next((u.name for u in units[at + 1 : at + _MOST_BETWEEN] if u.name), None)
    return other.span.start if name and other and is_also_called(text, name, other, lexicon) else -1


_MOST_BETWEEN: Final = 16
"""Units behind a name in which another name for it may stand."""
