"""Names that a place opens and a word of no list closes: "Velm Dnevnik", "the Velm Beacon"; also letters that
say what the rest is called an outlet by ("RIA Strela"), and a listed charity's name with the place of its own
part behind it ("Amnesty Velm").

A country or a capital alone would speak for its state, and the rest be called a body of it. Together they are
one name, most often a paper's, of which nothing says that it is a state's. Who holds an office is told behind
his place, too, the title or the comma lost ("President of Velm Moro", "in Velm Moro said"): behind a
preposition, and where the text has the last word behind somebody's first name or title, two names stay two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.countries import country_of, is_adjective
from sayso.resolving.lexicon import Actor, Lexicon, is_first_name
from sayso.resolving.natures import is_body
from sayso.resolving.tokens import Token


def behind_a_preposition(text: str, start: int) -> bool:
    """Whether what begins there is told as a place or as whose something is ("in Velm", "head of Velm"), and
    not as where somebody writes ("the editor of Velm Dnevnik").
    """
    return _WHERE.search(text, max(0, start - _NEAR), start) is not None


_NEAR: Final = 40
_WHERE: Final = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]round|[Tt]hroughout|[Aa]cross|[Oo]utside"
    r"|(?<!editor\s)(?<!journalist\s)(?<!reporter\s)(?<!correspondent\s)(?<!columnist\s)(?<!author\s)(?<!issue\s)of)"
    r"\s(?:the\s)?$"
)


def closed_by_another_word(text: str, run: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a run is a place and one or two words that no list knows, so that all of it is one name."""
    if not 1 < len(run) < _LONGEST:
        return False
    first = run[0].words
    if first not in AGENCY and (not country_of(first) or is_adjective(first) or first.isupper()):
        return False
    return all(_is_plain(token, lexicon) for token in run[1:]) and not _is_somebodys(text, run[-1].bare)


def is_a_charitys_part(text: str, run: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a run is a listed charity's name and one word for where its part works ("Oxfam Velm")."""
    if not 1 < len(run) <= _LONGEST:
        return False
    last = run[-1]
    if charity_of(text[run[0].start : last.end], lexicon) is None:
        return False
    if country_of(last.words):
        return not is_adjective(last.words)
    return _is_plain(last, lexicon) and not _is_somebodys(text, last.bare)


def charity_of(name: str, lexicon: Lexicon) -> Actor | None:
    """The listed charity of which a name is that of a part, by one more word."""
    whole = lexicon.actor(name.rpartition(" ")[0]) if lexicon.actor(name) is None else None
    return whole if whole is not None and whole.kind is Kind.NGO else None


def is_opened_by_a_place(name: str) -> bool:
    """Whether a country or a capital opens a name of several words."""
    first, _, rest = name.partition(" ")
    return bool(rest) and bool(country_of(first)) and not is_adjective(first)


_LONGEST: Final = 4
"""Words from which on a run may hold a name of its own behind the place."""


def _is_plain(token: Token, lexicon: Lexicon) -> bool:
    words = token.words
    return (
        token.capital
        and words[1:].islower()
        and words.isalpha()
        and not country_of(words)
        and not is_first_name(words)
        and not is_body(token, lexicon)
        and lexicon.noun(token.low) is None
        and lexicon.actor(words) is None
    )


def _is_somebodys(text: str, last: str) -> bool:
    """Whether the text has a word behind a first name or a title: then it is a surname."""
    return last in _surnames_in(text)


@lru_cache(maxsize=1)  # every name that a place opens asks the same of one text
def _surnames_in(text: str) -> frozenset[str]:
    """The words behind a first name or a title, in small letters."""
    pairs = (found.groups() for found in _TWO_WORDS.finditer(text))
    return frozenset(
        last.casefold() for first, last in pairs if is_first_name(first) or first.casefold() in _TITLES
    )


_TWO_WORDS: Final = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\.?\s(?=([^\W\d_]+)\b)")
"""A word and the one behind it; begun nowhere within a word, lest a long one be read from each letter."""


_TITLES: Final = frozenset(
    "mr mrs ms dr president minister premier general colonel governor mayor senator secretary"
    " chancellor".split()
)
AGENCY: Final = frozenset(("RIA", "IA"))
"""Letters for "information agency" before the name of one."""
