"""An outlet of which nothing is told but that it spoke: "The Blitz says ..., the newspaper adds", "Lupa
reported on Friday ... The magazine said".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.lexicon import Nature
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Phrase
from sayso.resolving.story.descriptions import SAME, fits
from sayso.resolving.story.known import Known
from sayso.resolving.story.pronouns import Place


def outlet_before(known: Known, phrase: Phrase, lately: Sequence[Somebody]) -> Somebody | None:
    """The outlet that has just spoken, for its noun with nothing beside it: "the agency"."""
    return _with_an_article(known, phrase) or _who_reported(known, phrase, lately)


def _with_an_article(known: Known, phrase: Phrase) -> Somebody | None:
    """The name with an article that spoke right before and of which nothing is told: "The Blitz says ..., the
    newspaper adds".
    """
    last = known.places[-1] if known.places else None
    if last is None or not last.source or known.layout.sentence(phrase.start) - last.sentence > 1:
        return None
    untold = last.somebody.nature is Nature.UNKNOWN and last.somebody.kind is Kind.UNKNOWN
    return last.somebody if untold and last.somebody.figure and has_an_article(known, last) else None


def has_an_article(known: Known, place: Place) -> bool:
    """Whether "the" stands before the name by which somebody is spoken of at a place."""
    name = place.somebody.figure.name_from(place.start) if place.somebody.figure else None
    at = name.span.start if name else place.start
    return known.text[max(0, at - len("the ")) : at].casefold() == "the "


def _who_reported(known: Known, phrase: Phrase, lately: Sequence[Somebody]) -> Somebody | None:
    """Who spoke last by a name alone and "reported" or "wrote", for the noun of an outlet right behind; not
    where somebody was called by that noun before.
    """
    last = known.spoke_last
    if last is None or last.inside >= 0 or known.layout.sentence(phrase.start) - last.sentence > _NEAR:
        return None
    one = last.somebody
    if one.figure is None or one.kind is not Kind.UNKNOWN or one.nouns or one.plural:
        return None
    if one.nature is not Nature.UNKNOWN and not _is_an_agencys(one, phrase):
        return None
    said = [known.phrases[k].spans for k in known.beginning.get(last.start, ())]
    if not any(_REPORTS.search(known.cues.get(spans, "")) for spans in said):
        return None
    return None if any(fits(phrase, other, known.lexicon) is SAME for other in lately) else one


def _is_an_agencys(one: Somebody, phrase: Phrase) -> bool:
    """Whether initials may be those of an agency or a station; hardly a paper's."""
    initials = any(name.isupper() and " " not in name for name in one.names)
    return one.nature is Nature.BODY and initials and phrase.noun.split()[-1] in _BY_INITIALS


_NEAR: Final = 2
"""Sentences from what an outlet reported to "the agency"."""
_BY_INITIALS: Final = frozenset("agency channel broadcaster television tv".split())
_REPORTS: Final = re.compile(
    r"^(?:has |had |also |later |first )?(?:reported|reports|wrote|writes|published)\b"
)
