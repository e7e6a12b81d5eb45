"""The name of a person that closes a phrase, or a part of it between commas, without a mark before it.

Texts without commas have it behind a role ("the manager of the hospital Ada Moro"), or in one run with a body
or a place that it is no part of ("the dean of Velm University Moro").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Gender, Lexicon, Nature, gender_of, is_first_name
from sayso.resolving.natures import LAST_WORDS, is_body_word
from sayso.resolving.pieces import Name
from sayso.resolving.roles import Use, counts, is_office, roles, takes_a_kind
from sayso.resolving.titles import HONORIFICS
from sayso.resolving.units import (
    BREAKS,
    DEFINITE,
    INDEFINITE,
    MARKS,
    RELATIVE,
    Unit,
    base_end,
    is_plural,
    opens_a_clause,
    unit_of,
)


def name_at_the_end(text: str, units: list[Unit], begin: int, end: int, lexicon: Lexicon) -> Unit | None:
    """A person's name right behind what it is no part of: "the manager of the hospital Ada Moro"."""
    head = lexicon.noun(units[end - 1].noun) if units[end - 1].noun else None
    if head is None or head.nature is not Nature.PERSON:
        return None
    definite = not any(unit.low in INDEFINITE for unit in units[:begin])
    parts = [units[begin:], *segments(units)]
    named = (_closing_name(text, part, lexicon, definite=definite) for part in parts)
    return next(
        (name for name in named if name and not _differ(head.gender, gender_of(name.words.split()[0]))), None
    )


def _differ(one: Gender, other: Gender) -> bool:
    """Whether a role and a first name are a woman's and a man's ("the wife of the mayor Ivan Moro")."""
    return Gender.UNKNOWN not in (one, other) and one is not other


def segments(units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """The parts after the first comma."""
    segment: list[Unit] | None = None
    for unit in units:
        if unit.words == "," and unit.name is None:
            if segment:
                yield segment
            segment = []
        elif segment is not None:
            segment.append(unit)
    if segment:
        yield segment


def _closing_name(text: str, part: Sequence[Unit], lexicon: Lexicon, *, definite: bool) -> Unit | None:
    """The person's name that ends a part of a phrase, if nothing before it takes it for its complement."""
    part = _without_brackets(part)
    comma = next((k for k, unit in enumerate(part) if unit.words in MARKS), len(part))
    while comma and part[comma - 1].name is None and not part[comma - 1].words[0].isalnum():
        comma -= 1
    if comma < 2 or part[comma - 1].name is None:
        return None
    last, before = part[comma - 1], part[comma - 2]
    name = last.name
    assert name is not None
    if before.name is None and before.low in _GIVES_A_NAME:
        return None if before.low != "as" and names_another(part, comma - 3) else last
    if any(rule(part, comma - 2, lexicon, definite=definite) for rule in (_in_a_clause, _is_told_of)):
        return None
    bound = before.name is None and (
        before.low in BREAKS | DEFINITE | INDEFINITE | {"and", "or"} or not before.words[0].isalnum()
    )
    if bound:
        return _split_off(text, part, last, lexicon) if before.low in COMPLEMENTS or name.owner else None
    media = lexicon.noun(before.noun) if before.noun else None
    if media and media.kind is Kind.MEDIA:
        return None
    full = len(last.words.split()) >= 2
    return last if name.nature is Nature.PERSON or (name.nature is Nature.UNKNOWN and full) else None


def _without_brackets(part: Sequence[Unit]) -> Sequence[Unit]:
    """A part without what stands in brackets in it: "the head of the Union (OU) Ada Moro"."""
    opens = next((k for k, unit in enumerate(part) if unit.words == "("), 0)
    closes = next((k for k in range(opens + 1, len(part) - 1) if part[k].words == ")"), 0)
    return [*part[:opens], *part[closes + 1 :]] if opens and closes else part


_GIVES_A_NAME: Final = ("named", "called", "nicknamed", "as", "name")


def names_another(part: Sequence[Unit], at: int) -> bool:
    """Whether the noun before "named" stands in a clause itself ("who shot an officer named Moro")."""
    relative = any(unit.low in RELATIVE and unit.name is None for unit in part[: max(at, 0)])
    return relative and bool(part[at].noun)


def _in_a_clause(part: Sequence[Unit], last: int, lexicon: Lexicon, *, definite: bool) -> bool:
    """Whether a clause that tells more of the head holds the name behind units[last] ("who treated Ada Moro",
    "accused of robbing Ada Moro"). Behind a thing the head's own name stands, the comma lost ("the scientist
    leading the team Ada Moro").
    """
    if not any(opens_a_clause(part, at) for at in range(last + 1)):
        return False
    noun = lexicon.noun(part[last].noun) if part[last].noun else None
    return not (definite and noun is not None and noun.nature is not Nature.PERSON)


def _is_told_of(part: Sequence[Unit], last: int, lexicon: Lexicon, *, definite: bool) -> bool:
    """Whether the words right before a name tell of somebody behind a preposition: "a cousin of murdered
    teacher | Ada Moro", "the family of the late | Ada Moro". With two articles it may be the head that is
    named so, the comma lost ("the deputy of the mayor Ada Moro").
    """
    before = part[last]
    noun = lexicon.noun(before.noun) if before.noun else None
    told = before.low.endswith("ed") if noun is None else noun.nature is Nature.PERSON
    if before.low != "late" and not (told and before.words.islower() and not is_plural(before, noun)):
        return False
    at = last - 1
    while at > 0 and part[at].name is None and not part[at].noun and part[at].low not in BREAKS | {"and"}:
        at -= 1
    article = any(unit.low in DEFINITE for unit in part[at:last])
    return part[at].low in BREAKS and (before.low == "late" or not (article and definite))


def _split_off(text: str, part: Sequence[Unit], unit: Unit, lexicon: Lexicon) -> Unit | None:
    """The person at the end of a run that begins with a place or a body ("of Brodani Jovan Trifkar")."""
    name = unit.name
    assert name is not None
    if name.owner and name.titles and (len(name.owner.split()) > 1 or _is_officer_behind_a_body(name)):
        return unit
    if name.owner and _is_called_by_a_title(name, lexicon) and _tells_of_an_office(part, lexicon):
        return unit
    words = name.words.split()
    if len(words) < 3 or name.titles or is_first_name(words[0]):
        return None
    if size := _behind_a_body(words, lexicon):
        return _last_words(unit, " ".join(words[-size:]))
    apart = name.nature is not Nature.BODY and _stands_alone(text, " ".join(words[:-2]))
    if not (is_first_name(words[-2]) or apart):
        return None
    return _last_words(unit, " ".join(words[-2:]))


def _is_officer_behind_a_body(name: Name) -> bool:
    """Whether an officer's rank stands behind a body's noun or letters ("of the Department Major")."""
    letters = name.owner.isupper() and name.owner.isalpha() and not country_of(name.owner)
    return name.titles[0] in roles(Use.RANK) and (letters or is_body_word(name.owner))


def _is_called_by_a_title(name: Name, lexicon: Lexicon) -> bool:
    """Whether what stands before a name is no office but how its bearer is called whatever he does ("Dr.",
    "Sheikh"), or a rank that is none of a body ("Velm Gen. Ada Moro", not "Army Gen. Ada Moro").
    """
    if not name.titles:
        return False
    noun = lexicon.noun(name.titles[0])
    if lexicon.noun_form(name.titles[0]) in roles(Use.RANK):
        return not (is_body_word(name.owner) or lexicon.noun(name.owner))
    return name.titles[0] in HONORIFICS and (noun is None or noun.kind not in (Kind.STATE, Kind.UNKNOWN))


def _tells_of_an_office(part: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Whether a part of a phrase begins with an office held over a place or in a field, so that who is named
    behind that holds it, whatever his other title ("Governor of Velm Dr. Ada Moro"); not with one who only
    speaks or works for another ("a spokesman for Velm Mayor Ada Moro").
    """
    role = part[base_end(part, 0) - 1].noun
    noun = lexicon.noun(role) if role else None
    if noun is None or noun.nature is not Nature.PERSON or takes_a_kind(role):
        return False
    return is_office(role) or counts(role, Use.OF_A_SEE) or not noun.like.isdisjoint(("leader", "head"))


def _last_words(unit: Unit, rest: str) -> Unit | None:
    """The unit of a person whose name closes another one."""
    name = unit.name
    assert name is not None
    start = name.span.end - len(rest)
    if not name.words.endswith(rest):
        return None
    return unit_of(start, unit.end, rest, Name(Span(start, name.span.end), rest, Nature.PERSON))


def _behind_a_body(words: Sequence[str], lexicon: Lexicon) -> int:
    """How many words are a person's behind a body's noun ("Velm University Hashim"), two at most; else 0."""
    for size in (1, 2):
        at = len(words) - size - 1
        noun = lexicon.noun(words[at])
        closes = noun is not None and noun.nature is Nature.BODY and words[at].casefold() in CLOSING
        opposition = words[at] == "Opposition"  # "the Leader of the Opposition Ada Moro"
        if ((at and closes) or opposition) and not any(
            _is_no_person(word, lexicon) for word in words[at + 1 :]
        ):
            return size
    return 0


def _is_no_person(word: str, lexicon: Lexicon) -> bool:
    known = lexicon.noun(word) or lexicon.actor(word) or country_of(word) or word.casefold() in LAST_WORDS
    return bool(known) or not word[:1].isupper() or word.isupper() or is_body_word(word)


CLOSING: Final = frozenset("university hospital municipality ministry department directorate council".split())
"""Nouns that close a body's name: what stands behind them in a run is another name."""
COMPLEMENTS: Final = frozenset("of in at for to from near the".split())


def _stands_alone(text: str, words: str) -> bool:
    """Whether the words are a name of their own elsewhere ("in Idlib Leys el-Faris", and "in Idlib.")."""
    return re.search(rf"(?<!\w){re.escape(words)}(?![\w’'-])(?!\s+(?:al-|el-)?[A-Z])", text) is not None
