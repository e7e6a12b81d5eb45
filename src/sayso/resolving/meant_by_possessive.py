"""Whose somebody is by the possessive that he is told by, found as any other mention is (`principals.py`)."""

from __future__ import annotations

from sayso.core.source import Kind
from sayso.resolving.known import Known
from sayso.resolving.lexicon import Nature
from sayso.resolving.meant_by_description import meant_by
from sayso.resolving.people import Somebody, told
from sayso.resolving.phrases import Phrase
from sayso.resolving.principals import Possessive, Whose, may_belong, possessive_of, takes_its_kind
from sayso.resolving.pronouns import ABOUT, WINDOW, Place, antecedent, can_own, owner
from sayso.resolving.roles import Use, roles


def belongs(known: Known, somebody: Somebody, phrase: Phrase) -> None:
    """Whose somebody is by a possessive; a spokesman alone speaks for the body that spoke last."""
    possessive = possessive_of(phrase, known.lexicon)
    whom = _principal(known, possessive, phrase) if possessive else None
    if possessive is None and phrase.noun in roles(Use.SPEAKS) and not (phrase.bodies or phrase.owner):
        whom = _spoken_for(known, phrase)
    if whom is None or whom is somebody:
        return
    if possessive and may_belong(possessive, phrase, whom, somebody.nature):
        somebody.principal = whom
    elif possessive and not takes_its_kind(possessive, phrase, whom):
        return
    somebody.bodies.append(whom)
    told(somebody, phrase, known.lexicon)
    if possessive and possessive.sort is Whose.DESCRIPTION:
        known.note(phrase.start, whom, source=False, owner=True)


def _principal(known: Known, possessive: Possessive, phrase: Phrase) -> Somebody | None:
    """Whom a possessive means, as any other mention of him would."""
    if possessive.sort is Whose.NAME and phrase.owner:
        named = phrase.owner.span.start
        return known.named(named)[0] if named in known.cast.at else None
    if possessive.told:
        return meant_by(known, possessive.told)
    sentence, paragraph = known.layout.sentence(phrase.start), known.layout.paragraph(phrase.start)
    if possessive.sort is Whose.PERSONS:
        places = [place for place in known.places[-ABOUT:] if place.start < phrase.start]
        return antecedent(possessive.words, phrase.start, sentence, paragraph, places)
    if possessive.sort is Whose.BODYS and phrase.noun == "author":
        return _spoken_for(known, phrase)  # of whoever issued a text, not of what is spoken of beside it
    if possessive.sort is Whose.BODYS:
        places = [place for place in known.places[-WINDOW:] if _may_have(known, phrase, place)]
        if possessive.words == "whose":
            near = [place for place in places if place.start < phrase.start][-1:]
            places = [place for place in near if place.sentence == sentence]
        return owner(phrase.start, sentence, paragraph, places, many=possessive.words == "their")
    return None


def _spoken_for(known: Known, phrase: Phrase) -> Somebody | None:
    """For whom a spokesman speaks of whom no more is told: the body that spoke last."""
    sentence = known.layout.sentence(phrase.start)
    near = [p for p in known.places[-12:] if p.start < phrase.start and can_own(p)]
    recent = [p for p in near if p.somebody.nature is Nature.BODY or p.somebody.kind is not Kind.MEDIA]
    if phrase.said.casefold().startswith(("a ", "an ")):  # "The FBI is assisting, a spokesperson said"
        opens = (
            p.somebody for p in recent if p.sentence == sentence and p.opens and _may_have(known, phrase, p)
        )
        if body := next(opens, None):
            return body
    return next((p.somebody for p in reversed(recent) if p.source), None)


def _may_have(known: Known, phrase: Phrase, place: Place) -> bool:
    """Whether a body may have a post: no outlet has an undersecretary, nothing but outlets reporters."""
    noun, kind = known.lexicon.noun(phrase.noun), place.somebody.kind
    post = noun.kind if noun else Kind.UNKNOWN
    if kind is Kind.UNKNOWN or post not in (Kind.STATE, Kind.MEDIA):
        return True
    return (kind is Kind.MEDIA) is (post is Kind.MEDIA)
