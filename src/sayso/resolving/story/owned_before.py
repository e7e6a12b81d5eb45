"""Whose spokesman closes a sentence: "The hospital is full, its director said" is told by the hospital's.

The subject of what is reported is nearer to a possessive behind it than the body of the sentence before. In
somebody's very words it is whoever he speaks of ("'The bank has lied,' its rival's lawyer said").
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import Final

from sayso.resolving.lexicon import Gender, Nature
from sayso.resolving.people import Somebody, told
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.story.binding import is_open
from sayso.resolving.story.known import Known
from sayso.resolving.story.meant_by_description import meant_by
from sayso.resolving.story.sentence_subject import Subject


def body_told_of(known: Known, phrase: Phrase) -> Somebody | None:
    """The body that is the subject of what a possessive's bearer tells before it in its sentence."""
    own = known.layout.said_by.get(phrase.spans, ())
    begin = min((begin for begin, _ in own), default=phrase.start)
    sentence = known.layout.sentence(phrase.start)
    if (
        begin >= phrase.start
        or known.layout.sentence(begin) != sentence
        or is_open(known.text, begin, begin + 1)
    ):
        return None
    at = bisect_left(known.subjects, begin, key=_BEGIN)
    subject = known.subjects[at] if at < len(known.subjects) else None
    if subject is None or subject.span.end > phrase.start:
        return None
    return _described(known, subject.phrase) if subject.phrase else _named(known, subject)


def _named(known: Known, subject: Subject) -> Somebody | None:
    """The body whose name a subject is; a name that tells nothing may be one."""
    if subject.head not in known.cast.at:
        return None
    one, _ = known.named(subject.head)
    untold = one.nature is Nature.UNKNOWN and one.gender is Gender.UNKNOWN
    return one if one.nature is Nature.BODY or untold else None


def _described(known: Known, phrase: Phrase) -> Somebody | None:
    """The body that a subject describes, whether or not it was spoken of before."""
    noun = known.lexicon.noun(phrase.noun)
    if phrase.form is not Form.DEFINITE or phrase.plural or noun is None or noun.nature is not Nature.BODY:
        return None
    found = meant_by(known, phrase) or known.by_words.get(phrase.key)
    if found is None:
        found = known.by_words[phrase.key] = known.new(phrase)
        found.seen.append(phrase)
        told(found, phrase, known.lexicon)
        known.speak_of(phrase.start, found)
    return found


_BEGIN: Final = attrgetter("span.start")
