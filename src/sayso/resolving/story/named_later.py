"""Whom a headline or a lead describes before it names him: "a monitoring group said", then the Observatory.

An unresolved body or person there may be the first named source behind it that fits.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.lexicon import Lexicon, Nature, is_first_name
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.roles import Use, roles
from sayso.resolving.story.descriptions import CLOSE, SAME, fits
from sayso.resolving.story.known import Known
from sayso.resolving.story.set_against import gainsays

_LEAD: Final = 1_200
"""Up to this place of the text a source may be described before it is named."""
_REACH: Final = 1_500
"""How many characters ahead the name may stand."""
_NAMES: Final = 60
"""How many names ahead are looked at."""


def named_later(known: Known, phrase: Phrase) -> Somebody | None:
    """Who is described in a headline or lead before he is named, sooner one that speaks later; nobody who
    asked to stay without a name.
    """
    if phrase.unnamed or _POINTS_BACK.match(phrase.said):
        return None
    at = bisect_right(known.named_at, (phrase.start, len(known.figures)))
    coming = [
        (start, place) for start, place in known.named_at[at : at + _NAMES] if not _takes_back(known, start)
    ]
    speaking = [(start, known.figures[place]) for start, place in coming if place in known.heard]
    named = [(start, known.figures[place]) for start, place in coming]
    return (
        _called_so_in_the_lead(known, phrase, named)
        or _ahead(phrase, speaking, known.lexicon)
        or _ahead(phrase, named, known.lexicon)
    )


def _takes_back(known: Known, start: int) -> bool:
    """Whether whose name stands at a place only says that what was told before is not so."""
    phrase = known.naming.get(start)
    return phrase is not None and gainsays(known, phrase)


_POINTS_BACK: Final = re.compile(
    r"(?:th(?:is|at|ese|ose)|another|one\sof|the\s(?:other|second|third|fourth|latter|former|same))\s",
    re.IGNORECASE,
)
"""Words that take up whom a text has told of, or tell him from others of whom none has a name."""


def _called_so_in_the_lead(
    known: Known, phrase: Phrase, coming: Sequence[tuple[int, Somebody]]
) -> Somebody | None:
    """Whoever bears the very words of a headline for somebody before his name, whatever they say he is."""
    noun = known.lexicon.noun(phrase.noun)
    if phrase.start >= known.layout.headline or noun is None or noun.nature is not Nature.PERSON:
        return None
    if phrase.plural or " " not in phrase.said:
        return None
    said = f"{phrase.said} ".casefold()
    called = (one for at, one in coming if known.text[max(0, at - len(said)) : at].casefold() == said)
    return next(called, None)


def _ahead(phrase: Phrase, coming: Sequence[tuple[int, Somebody]], lexicon: Lexicon) -> Somebody | None:
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
