"""Whom a headline or a lead describes before it names him: "a monitoring group said", then the Observatory.

An unresolved body or person there may be the first named source behind it that fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.lexicon import Lexicon, Nature, is_first_name
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.roles import Use, roles
from sayso.resolving.story.descriptions import CLOSE, SAME, fits

_LEAD: Final = 1_200
"""Up to this place of the text a source may be described before it is named."""
_REACH: Final = 1_500
"""How many characters ahead the name may stand."""


def ahead(phrase: Phrase, coming: Sequence[tuple[int, Somebody]], lexicon: Lexicon) -> Somebody | None:
    """The first figure named behind a description in a headline or lead that fits it; `coming` in order."""
    noun = lexicon.noun(phrase.noun)
    if noun is None or phrase.plural or phrase.start > _LEAD or noun.nature is Nature.DOCUMENT:
        return None
    if noun.kind in (Kind.PARTY, Kind.LOCAL, Kind.OTHER) or phrase.noun in body_nouns(Sense.ONLY_DESCRIBED):
        return None
    in_a_firm = phrase.noun in roles(Use.IN_A_FIRM) | roles(Use.OF_A_FIRM)
    heads_a_firm = in_a_firm and noun.nature is Nature.PERSON
    if noun.kind is Kind.COMPANY and not (heads_a_firm and phrase.form is Form.DEFINITE):
        return None
    if (
        phrase.form is Form.INDEFINITE
        and noun.nature is Nature.PERSON
        and phrase.said[:2].casefold() in ("a ", "an")
    ):
        return None
    if _names_a_person(phrase.said):
        return None
    close = SAME if phrase.noun == "court" else CLOSE  # it is not the regulator that sues there
    return next(
        (
            somebody
            for start, somebody in coming
            if start <= phrase.start + _REACH and fits(phrase, somebody, lexicon) >= close
        ),
        None,
    )


def _names_a_person(words: str) -> bool:
    """Whether a description ends in somebody's own name: "the head of the Centre Major General Ivan Moro"."""
    first, last = (["", "", *words.strip(" ,").split()])[-2:]
    return is_first_name(first) and last[:1].isupper()
