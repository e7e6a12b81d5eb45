"""Who is meant by "the interlocutor of the agency", as translations have it: whom an outlet spoke with.

He is nobody of the outlet, and no unnamed source where one person of the text has told an outlet what he said
("Ada Moro told the agency"). Where two have, it may be either.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.story.known import LATELY, Known

INTERLOCUTOR: Final = "interlocutor"


def asked_by(phrase: Phrase, lexicon: Lexicon) -> str | None:
    """The outlet whose interlocutor a phrase means, empty where it has no name; None for other phrases, also
    for an interlocutor of whom more is told ("in the ministry").
    """
    found = _INTERLOCUTOR.fullmatch(phrase.said.strip(" ,")) if phrase.noun == INTERLOCUTOR else None
    if found is None:
        return None
    words = found["whose"] or found["whom"] or ""
    return _outlet(words, lexicon) if words else ""


_INTERLOCUTOR: Final = re.compile(
    r"(?:[Tt]he|[Oo]ur|[Tt]his)\s(?:(?P<whose>[\w.-]+(?:\s[\w.-]+)?)['’]s\s)?interlocutor"
    r"(?:\s(?:of|with|for)\s(?:the\s|our\s)?(?P<whom>[\w.-]+(?:\s[\w.-]+){0,2}))?"
)


def _outlet(words: str, lexicon: Lexicon) -> str | None:
    """The name of an outlet in these words, empty where they are but the noun of one; None for others."""
    names = [word for word in words.split() if not _is_outlets_noun(word, lexicon)]
    name = " ".join(names)
    if not name or name == "us":
        return ""
    actor = lexicon.actor(name)
    outlet = actor.kind is Kind.MEDIA if actor else name[0].isupper() or "." in name
    return (actor.key if actor else name.casefold()) if outlet else None


def _is_outlets_noun(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is the noun of an outlet, or of one who works for it, but of no reporters in general."""
    noun = lexicon.noun(word) if word.islower() else None
    return (
        noun is not None
        and noun.kind is Kind.MEDIA
        and not (noun.nature is Nature.PERSON and word[-1:] == "s")
    )


def without_outlet(phrase: Phrase, lexicon: Lexicon) -> Phrase:
    """An interlocutor's or informant's phrase without the outlet: nothing of it is told of him."""
    if asked_by(phrase, lexicon) is not None:
        return replace(phrase, owner=None, bodies=(), qualifiers=frozenset())
    informs = _INFORMANT.search(phrase.said)
    if informs is None or not _is_outlets_noun(informs[1], lexicon):
        return phrase
    bodies = tuple(body for body in phrase.bodies if not _is_outlets_noun(body, lexicon))
    return replace(phrase, owner=None, bodies=bodies)


_INFORMANT: Final = re.compile(
    r"\b(?:[Ss]ource|[Ii]nformant|[Ii]nterlocutor)s?\sof\s(?:the\s|our\s|this\s)?([\w.-]+)"
)


def interviewed(known: Known, phrase: Phrase) -> Somebody | None:
    """The only person who has told the outlet of an interlocutor what he said, up to a phrase."""
    if phrase.form is not Form.DEFINITE or (asked := asked_by(phrase, known.lexicon)) is None:
        return None
    found: dict[int, Somebody] = {}
    for k, somebody in islice(reversed(known.meant.items()), LATELY):
        person = somebody.nature in (Nature.PERSON, Nature.UNKNOWN) and not somebody.plural
        outlet = _outlet_told(known, k) if person and known.phrases[k].start < phrase.start else None
        if outlet is not None and (not asked or outlet in ("", asked)):
            found[id(somebody)] = somebody
    return next(iter(found.values())) if len(found) == 1 else None


def _outlet_told(known: Known, k: int) -> str | None:
    """The same as `_told_to` of a source by its number, found once."""
    if k not in known.outlets:
        known.outlets[k] = _told_to(known, known.phrases[k])
    return known.outlets[k]


def _told_to(known: Known, phrase: Phrase) -> str | None:
    """The outlet that the sentence of a source has it speak to, empty without a name; None for no outlet."""
    sentence = known.layout.sentence_span(phrase.start)
    if sentence is None:
        return None
    begin, end = max(sentence.start, phrase.start - _FAR), min(sentence.end, phrase.start + _FAR)
    told = _TOLD.search(known.text, begin, end) if _TELLING.search(known.cues.get(phrase.spans, "")) else None
    found = told or _IN_AN_INTERVIEW.search(known.text, begin, end)
    if found is None:
        return None
    outlet = _outlet(found["whom"], known.lexicon)
    figure = known.cast.at.get(found.start("whom"))
    anybody = figure is not None and known.figures[figure].nature is Nature.PERSON
    return None if anybody else outlet


_FAR: Final = 1_000
"""Code points from a source in which its sentence says to whom it spoke."""
_WHOM: Final = (
    r"(?:to\s)?(?:the\s|our\s|an?\s)?(?:correspondent\sof\s(?:the\s)?)?"
    r"(?P<whom>us\b|[a-z]+(?:\s[A-Z][\w.-]*){0,3}|[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,2})"
)
_TELLING: Final = re.compile(r"\b(?:told|tells|spoke|speaks)\b|\bto$")
_TOLD: Final = re.compile(r"\b(?:told|tells|said\sto|spoke\s(?:to|with)|explained\sto)\s" + _WHOM)
_IN_AN_INTERVIEW: Final = re.compile(
    r"\b[Ii]n\s(?:an?\s|his\s|her\s|the\s)?(?:\w+\s)?(?:interview|conversation|commentary|comment)\s"
    r"(?:with|to|for)\s" + _WHOM
)
