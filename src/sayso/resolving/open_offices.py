"""Whether a text leaves it open that somebody with a bare name holds an office.

The trained head takes most names of which nothing is told for those of ministers, more so the more they look
like those of its training. That is no ground: where the text speaks of no office of state whose holder it
does not name, nobody with a bare name is said to hold one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.core.source import Kind, Source
from sayso.core.verdict import Verdict
from sayso.resolving.cast.cast import Cast
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.people import Somebody
from sayso.resolving.weighing import BY_HEAD


def has_an_open_office(cast: Cast, lexicon: Lexicon) -> bool:
    """Whether the text has a role of state that it tells of nobody by name."""
    held = {noun for figure in cast.figures for noun in figure.nouns}
    return any(
        unit.noun and unit.noun not in held and _is_of_state(unit.noun, lexicon)
        for units in cast.sentences
        for unit in units
    )


def _is_of_state(word: str, lexicon: Lexicon) -> bool:
    noun = lexicon.noun(word)
    return noun is not None and noun.nature is Nature.PERSON and noun.kind is Kind.STATE


def without_office(somebody: Somebody, source: Source, of_body: Kind | None) -> Source:
    """The source without the kind of an office holder, where nothing but the head says that it is one."""
    if source.kind.by != BY_HEAD or source.kind.value is not Kind.STATE or of_body is not None:
        return source
    bare = _has_a_bare_name(somebody) and not any(_has_a_title(name) for name in somebody.names)
    return replace(source, kind=Verdict(Kind.UNKNOWN)) if bare else source


def _has_a_title(name: str) -> bool:
    """Whether half a word of a name is a role ("Vice-Chancellor Ada Moro")."""
    return _TITLE.search(name) is not None


_TITLE: Final = re.compile(
    r"\b(?:(?:[Vv]ice|[Dd]eputy|[Ee]x|[Ff]irst|[Aa]cting)[ -](?=[A-Z])"
    r"|\w+-(?:[Gg]eneral|[Mm]inister|[Cc]hancellor)\b)"
)


def _has_a_bare_name(somebody: Somebody) -> bool:
    """Whether a name of a person, or of several words that may be one, is all that is told of somebody."""
    one = somebody.nature is Nature.PERSON or (
        somebody.nature is Nature.UNKNOWN and any(" " in name for name in somebody.names)
    )
    return one and bool(somebody.names) and not somebody.nouns and not somebody.proper and not somebody.bodies
