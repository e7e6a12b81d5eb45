"""Offices of states: which one a name names, and names that are any state's ("the Ministry of Defence")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.names import ARTICLES, key_of


def office_of(name: str, lexicon: Lexicon) -> str:
    """State and office of a body named by both, in whatever order: "Russia's Ministry of Defence".

    Empty where either is missing, and for what is many bodies ("the Syrian opposition", "Syrian media").
    """
    words = [word for word in name.split() if word.casefold() not in ("the", "of", "for")]
    if len(words) < 2 or not _speaks_of_a_body(words, lexicon) or words[0].casefold() in NOT_THE:
        return ""
    found = list(_countries(words))
    if len(found) != 1:
        return ""
    at, size, country = found[0]
    office = spelled(key_of(" ".join(words[:at] + words[at + size :])))
    office = _TURNED.sub(r"\2 \1", office).replace("foreign affairs", "foreign")
    return f"{country}: {office}" if _is_office(office, lexicon) else ""


_TURNED: Final = re.compile(r"^(ministry|department) (.+)$")
NOT_THE: Final = frozenset("a an another one some any other many several".split()) | ARTICLES - {"the"}
"""What begins a phrase that names nobody surely."""


def _speaks_of_a_body(words: Iterable[str], lexicon: Lexicon) -> bool:
    nouns = (lexicon.noun(word) for word in words)
    return any(noun is not None and noun.nature in (Nature.BODY, Nature.GROUP) for noun in nouns)


def _countries(words: list[str]) -> Iterator[tuple[int, int, str]]:
    """Where a name says a country, in how many words, and which."""
    at = 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if country_of(" ".join(words[at : at + n]))), 0)
        if size:
            yield at, size, country_of(" ".join(words[at : at + size]))
        at += size or 1


def _is_office(words: str, lexicon: Lexicon) -> bool:
    *before, last = words.split() or [""]
    noun = lexicon.noun(words) or (lexicon.noun(last) if set(before) <= _OF_OFFICES else None)
    return words in _STATE_MEDIA or (
        noun is not None and noun.nature is Nature.BODY and noun.kind is Kind.STATE
    )


_STATE_MEDIA: Final = frozenset(("state tv", "state television", "state radio", "state news agency"))


def is_any_office(words: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether a body's name is but an office or service that every state has."""
    return all(
        word in _OF_OFFICES or ((noun := lexicon.noun(word)) is not None and noun.nature is Nature.BODY)
        for word in words
    )


_OF_OFFICES: Final = frozenset(
    "of for the and on & defence defense interior foreign exterior health education higher transport finance"
    " justice information energy oil labour labor agriculture culture affairs security public national"
    " supreme central high higher general state local human rights relief emergency civil military political"
    " joint special social internal external economic economy trade industry environment tourism sports youth"
    " planning media press communications religious municipal provincial regional city town federal royal"
    " people's armed air naval border customs house staff chief executive main rescue red crescent cross"
    " medical reconciliation election electoral investigation inquiry coordination operations"
    " development".split()
)  # fmt: skip
"""Words of the names of offices and services that tell of no one state or place."""


def spelled(words: str) -> str:
    """British spellings as American ones."""
    for british, american in _SPELLINGS:
        words = words.replace(british, american)
    return words


_SPELLINGS: Final = (
    ("defence", "defense"), ("centre", "center"), ("isation", "ization"), ("labour", "labor"),
    ("programme", "program"), ("harbour", "harbor"),
)  # fmt: skip
