"""Whom "he" or "she" means behind an outlet's report of somebody: "Kosa Wire reported that the general had
written to the king. In the letter, he warned ...".

The outlet is the source of the row before and weighs most by that; but it is no person, and of whom it told
is the subject of its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.lexicon import Gender, Nature
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.story.descriptions import nearest_that_fits
from sayso.resolving.story.known import GROUP_REACH, Known
from sayso.resolving.story.pronouns import HE, can_mean
from sayso.resolving.story.sentence_subject import Subject, subject_in
from sayso.resolving.units import Unit


def told_within(known: Known, phrase: Phrase) -> Somebody | None:
    """The subject of what an outlet reported in the sentence before, for a pronoun that opens the next."""
    at = known.layout.sentence(phrase.start)
    if at < 1 or known.layout.told_until(phrase.start) >= 0:
        return None
    before = known.layout.sentences[at - 1]
    if known.layout.paragraph(before.start) != known.layout.paragraph(phrase.start):
        return None
    if not _OPENS.fullmatch(known.layout.before_in_sentence(phrase.start)):
        return None
    near = (p for p in reversed(known.places[-GROUP_REACH:]) if before.start <= p.start < before.end)
    last = next((place for place in near if place.source and place.inside < 0), None)
    if last is None:
        return None
    told = next((known.phrases[k] for k in known.beginning.get(last.start, ())), None)
    if told is None or not _is_nobody(last.somebody):
        return None
    if not _REPORTS.search(known.cues.get(told.spans, "")):
        return None
    begin, end = next(iter(known.layout.said_by.get(told.spans, ())), (before.end, before.end))
    subject = subject_in(_units(known, begin, min(end, before.end)), known.text, known.lexicon)
    return _meant(known, phrase, subject) if subject else None


def _is_nobody(somebody: Somebody) -> bool:
    """Whether somebody is a body, or has but one word for a name that nothing says is a person's."""
    one_word = somebody.figure is not None and all(" " not in name for name in somebody.names)
    unknown = somebody.nature is Nature.UNKNOWN and (one_word or somebody.kind is Kind.MEDIA)
    return somebody.nature is Nature.BODY or unknown


def _units(known: Known, begin: int, end: int) -> Sequence[Unit]:
    """The words of a stretch of one sentence, without the "that" which leads it."""
    at = bisect_left(known.cast.sentences, begin, key=lambda units: units[-1].end if units else -1)
    units = known.cast.sentences[at] if at < len(known.cast.sentences) else ()
    inside = [unit for unit in units if begin <= unit.start < end]
    return inside[1:] if inside and inside[0].low == "that" else inside


def _meant(known: Known, phrase: Phrase, subject: Subject) -> Somebody | None:
    """Whom the subject means, if a pronoun can mean him."""
    word, told = phrase.shown.casefold(), subject.phrase
    if told is None:
        named = known.named(subject.head)[0] if subject.head in known.cast.at else None
        return named if named and can_mean(word, named) else None
    noun = known.lexicon.noun(told.noun)
    if told.form is not Form.DEFINITE or told.plural or noun is None or noun.nature is not Nature.PERSON:
        return None
    if noun.gender is (Gender.FEMALE if word in HE else Gender.MALE):
        return None
    somebody = nearest_that_fits(told, known.lately(), known.lexicon) or known.new(told)
    if told not in somebody.seen:
        somebody.seen.append(told)
    return somebody if can_mean(word, somebody) or not somebody.links else None


_OPENS: Final = re.compile(
    r"(?:(?:In|During|At|On)\s(?:it|(?:the|his|her|this|that)\s(?:\w+\s)?\w+),?|(?:Later|Then|There|Also),?)?"
)
"""What may stand before a pronoun that goes on from the report."""
_REPORTS: Final = re.compile(r"\b(?:report(?:s|ed)|according|wrote|writes)\b", re.IGNORECASE)
