"""Where a text names somebody, source or not, and what it tells of them right there.

Headlines in capitals name nobody surely. A place here is one of a name in the text; those of an outlet beside
a row, in which it passes the row on, are found later (`judging/places.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from sayso.core.span import EDGES, Span
from sayso.resolving.asides import descriptions_in
from sayso.resolving.cast.also_called import is_also_called
from sayso.resolving.cast.told_beside import as_a_firm, as_a_state, introduced, roles_beside
from sayso.resolving.countries import is_adjective
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.of_what import OfWhat, of_who_is_named
from sayso.resolving.phrases import Phrase
from sayso.resolving.pieces import Name
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
    of: tuple[OfWhat, ...] = ()


def places_of(
    text: str, phrases: Sequence[Phrase], lexicon: Lexicon
) -> tuple[list[Place], tuple[Phrase, ...], tuple[Sequence[Unit], ...]]:
    """Every name of the text, in a source's words as its phrase reads it; the definite descriptions; and the
    sentences in units.
    """
    descriptions: list[Phrase] = []
    sentences: list[Sequence[Unit]] = []
    found = {EDGES(p.name.span): Place(p.name, p.nouns, of=p.of) for p in phrases if p.name}
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
            nouns, credential = introduced(units, at, lexicon)
            roles = (
                *roles_beside(units, at, lexicon),
                *nouns,
                *as_a_state(units, at, text, lexicon),
                *as_a_firm(units, at),
            )
            called = _also_called(units, at, text, lexicon)
            of = of_who_is_named(units, at, lexicon) if unit.name.nature is not Nature.BODY else ()
            place = Place(unit.name, roles, _bracketed(units, at), called, credential, of)
            edges = EDGES(unit.name.span)
            known = found.get(edges)
            if known:
                nouns = tuple(dict.fromkeys((*known.nouns, *place.nouns)))
                found[edges] = replace(place, name=known.name, nouns=nouns, of=(*known.of, *place.of))
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
