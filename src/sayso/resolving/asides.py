"""Descriptions that a text uses in passing, without a source's saying anything there.

They tell of whom was spoken last, which pronouns need, and name bodies fully that are sources elsewhere under
a shorter description ("the U.S.-led coalition", then "the coalition said").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.span import Span
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.names import head_of
from sayso.resolving.of_what import OfWhat, of_what
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.units import Unit, is_place, is_plural


def descriptions_in(units: Sequence[Unit], text: str, lexicon: Lexicon) -> Iterator[Phrase]:
    """The definite descriptions of people and bodies among the units of a sentence, and its subject."""
    subject = subject_of(units, text, lexicon)
    if subject:
        yield subject
    for at, unit in enumerate(units):
        noun = lexicon.noun(unit.noun) if unit.noun else None
        if noun is None or noun.nature not in (Nature.PERSON, Nature.BODY) or is_plural(unit, noun):
            continue
        if subject and unit.end == subject.spans[0].end:
            continue
        begin = at
        while begin and at - begin < _MOST_BEFORE and (_qualifies(units[begin - 1]) or units[begin - 1].noun):
            begin -= 1
        the = begin > 0 and units[begin - 1].low == "the"
        proper = any(_qualifies(u) for u in units[begin:at])
        ends = at + 1 == len(units) or not (units[at + 1].name or units[at + 1].noun)
        if ends and (the or (proper and noun.nature is Nature.BODY)):
            yield _phrase(text, units[begin : at + 1], of_what(units, at, lexicon))


def subject_of(units: Sequence[Unit], text: str, lexicon: Lexicon) -> Phrase | None:
    """Whom a sentence opens with by a description: it mostly tells of him ("A customs officer refused")."""
    if not units or units[0].low not in THE_OR_ONE:
        return None
    for at in range(1, min(len(units), _LONGEST_SUBJECT)):
        unit = units[at]
        noun = lexicon.noun(unit.noun) if unit.noun else None
        definite = units[0].low == "the"
        of = not definite and at + 1 < len(units) and units[at + 1].low in ("of", "for")
        if noun and (of or not _goes_on(units[at + 1 : at + 3])):
            told = noun.nature is Nature.BODY and at > 1 if definite else noun.nature in _TOLD_OF
            if not told or is_plural(unit, noun) or unit.bare != unit.low:
                return None
            form = Form.DEFINITE if definite else Form.INDEFINITE
            told_of = of_what(units, at, lexicon)
            return replace(_phrase(text, units[1 : at + 1], told_of), form=form)
        if unit.name or not (unit.words.islower() and unit.low.isalpha()):
            return None
    return None


THE_OR_ONE: Final = frozenset(("the", "a", "an", "one", "another"))
_LONGEST_SUBJECT: Final = 5
_TOLD_OF: Final = (Nature.PERSON, Nature.BODY)


def _goes_on(behind: Sequence[Unit]) -> bool:
    """Whether a name or more of the description follows ("the officer, Ada Moro", "the board of Velm")."""
    first = behind[0] if behind else None
    if first is None or first.name or first.noun or first.words in "'’" or first.low in ("of", "for"):
        return True
    called = first.words == "," or first.low in ("named", "called", "nicknamed", "identified", "known")
    return called and len(behind) > 1 and behind[1].name is not None


_MOST_BEFORE: Final = 3
"""How many words before its noun a description may have."""


def _phrase(text: str, units: Sequence[Unit], of: OfWhat | None) -> Phrase:
    span, noun = Span(units[0].start, units[-1].end), units[-1].noun
    names = [u.name for u in units[:-1] if u.name]
    return Phrase(
        (span,),
        head_of(span.of(text)),
        Form.DEFINITE,
        noun=noun,
        nouns=(noun,),
        qualifiers=frozenset(w for u in units[:-1] for w in u.low.split()),
        owner=names[0] if names else None,
        around=tuple(name.words for name in names),
        said=span.of(text),
        of=(of,) if of else (),
    )


def _qualifies(unit: Unit) -> bool:
    """Whether it is a nationality or the like before a noun ("Syrian", "US-led")."""
    return (
        (unit.name is not None and is_place(unit))
        or unit.low.endswith(("-led", "-based", "-backed"))
        or unit.low in _OF_A_REACH
    )


_OF_A_REACH: Final = frozenset(
    "regional provincial federal national municipal local central county district city town state".split()
)
"""How far a body reaches, which it is told from others by."""
