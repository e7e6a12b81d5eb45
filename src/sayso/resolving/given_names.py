"""Given names that are listed as an agency's, a body's or a country's, too: "Jordan Moro", "Irena Moro".

The words stand in `natures.py`, written by us from general knowledge of all names of one word in our lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sayso.resolving.countries import country_of, is_adjective
from sayso.resolving.lexicon import Lexicon, is_first_name
from sayso.resolving.natures import LAST_WORDS, is_body, may_be_given
from sayso.resolving.place_words import ends_as_a_place
from sayso.resolving.tokens import LINKS, Token

_LONGEST: Final = 3
"""Words of a person's name behind the given one."""


def is_given(run: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a listed name is somebody's given one: a name follows that closes no body and no place."""
    behind = run[at + 1 :]
    if not may_be_given(run[at].words) or not 1 <= len(behind) <= _LONGEST:
        return False
    if len(behind) > 1 and is_first_name(behind[0].words):
        return False  # "told Tasnim Ada Moro", as texts without commas have it
    return all(_is_surname(token, lexicon) for token in behind)


def _is_surname(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may be somebody's surname, for it is nothing else that the lists know."""
    listed = lexicon.noun(token.bare) or lexicon.actor(token.words) or country_of(token.words)
    plain = token.capital and not token.words.isupper() and token.low not in LINKS
    return plain and not (
        listed
        or is_adjective(token.words)
        or is_body(token, lexicon)
        or token.bare in LAST_WORDS
        or ends_as_a_place(f"- {token.bare}")
    )
