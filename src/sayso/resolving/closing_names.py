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
from sayso.resolving.lexicon import Lexicon, Nature, country_of, is_first_name
from sayso.resolving.natures import LAST_WORDS, is_body_word
from sayso.resolving.pieces import Name
from sayso.resolving.roles import Use, roles
from sayso.resolving.units import BREAKS, DEFINITE, INDEFINITE, MARKS, Unit, unit_of


def name_at_the_end(text: str, units: list[Unit], begin: int, end: int, lexicon: Lexicon) -> Unit | None:
    """A person's name right behind what it is no part of: "the manager of the hospital Ada Moro"."""
    head = lexicon.noun(units[end - 1].noun) if units[end - 1].noun else None
    if head is None or head.nature is not Nature.PERSON:
        return None
    parts = [units[begin:], *segments(units)]
    return next((named for part in parts if (named := _closing_name(text, part, lexicon))), None)


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


def _closing_name(text: str, part: Sequence[Unit], lexicon: Lexicon) -> Unit | None:
    """The person's name that ends a part of a phrase, if nothing before it takes it for its complement."""
    comma = next((k for k, unit in enumerate(part) if unit.words in MARKS), len(part))
    while comma and part[comma - 1].name is None and not part[comma - 1].words[0].isalnum():
        comma -= 1
    if comma < 2 or part[comma - 1].name is None:
        return None
    last, before = part[comma - 1], part[comma - 2]
    name = last.name
    assert name is not None
    if before.name is None and before.low in ("named", "called", "nicknamed", "as", "name"):
        return last
    bound = before.name is None and (
        before.low in BREAKS | DEFINITE | INDEFINITE | {"and", "or"} or not before.words[0].isalnum()
    )
    if bound:
        return _split_off(text, last, lexicon) if before.low in COMPLEMENTS or name.owner else None
    media = lexicon.noun(before.noun) if before.noun else None
    if media and media.kind is Kind.MEDIA:
        return None
    full = len(last.words.split()) >= 2
    return last if name.nature is Nature.PERSON or (name.nature is Nature.UNKNOWN and full) else None


def _split_off(text: str, unit: Unit, lexicon: Lexicon) -> Unit | None:
    """The person at the end of a run that begins with a place or a body ("of Brodani Jovan Trifkar")."""
    name = unit.name
    assert name is not None
    if name.owner and name.titles and (len(name.owner.split()) > 1 or _is_officer_behind_a_body(name)):
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
        if at and closes and not any(_is_no_person(word, lexicon) for word in words[at + 1 :]):
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
