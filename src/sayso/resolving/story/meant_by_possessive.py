"""Whose somebody is by the possessive that he is told by, found as any other mention is (`principals.py`)."""

from __future__ import annotations

from typing import Final

from sayso.core.source import Kind
from sayso.resolving.cast.joining import SAME_WORDS
from sayso.resolving.lexicon import Nature
from sayso.resolving.people import Somebody, proper_of, told
from sayso.resolving.phrases import Phrase
from sayso.resolving.roles import Use, roles
from sayso.resolving.story.descriptions import SAME, fits, nearest_that_fits
from sayso.resolving.story.known import DESCRIPTION, NAMED_LATER, Known
from sayso.resolving.story.meant_by_description import meant_by
from sayso.resolving.story.named_later import named_later
from sayso.resolving.story.owned_before import body_told_of
from sayso.resolving.story.principals import Possessive, Whose, may_belong, possessive_of, takes_its_kind
from sayso.resolving.story.pronouns import ABOUT, WINDOW, Place, antecedent, can_own, owner


def by_possessive(known: Known, phrase: Phrase) -> tuple[Somebody, str] | None:
    """Whom "its leader" or "his brother" means, and the rule: of those who fit only who is known to be of the
    same body or person, else somebody new. None for other descriptions, and for what a text says.
    """
    possessive = _told_by_a_pronoun(known, phrase)
    if possessive is None:
        return None
    whom = _principal(known, possessive, phrase)
    if whom is None:
        if same := _same_of_nobody_else(known, possessive, phrase):
            return same, SAME_WORDS
    else:
        theirs = [one for one in known.lately() if one is not whom and _is_of(one, whom)]
        if found := nearest_that_fits(phrase, theirs, known.lexicon):
            return found, DESCRIPTION
    later = named_later(known, phrase)
    if later and fits(phrase, later, known.lexicon) == SAME and not _is_of_another(later, whom):
        return later, NAMED_LATER
    return known.new(phrase), SAME_WORDS


def _told_by_a_pronoun(known: Known, phrase: Phrase) -> Possessive | None:
    """The possessive pronoun that a description of people opens with."""
    possessive = possessive_of(phrase, known.lexicon)
    noun = known.lexicon.noun(phrase.noun)
    text = phrase.issued or (noun is not None and noun.nature is Nature.DOCUMENT)
    if possessive is None or possessive.sort not in (Whose.BODYS, Whose.PERSONS) or text:
        return None
    return possessive if phrase.said.casefold().startswith(possessive.words) else None


def _is_of(somebody: Somebody, whom: Somebody) -> bool:
    if whom in (somebody.whose, somebody.principal, *somebody.bodies):
        return True
    return any(noun in whom.nouns for _, phrase, _ in somebody.links[:_FIRST] for noun in phrase.bodies)


_FIRST: Final = 20
"""How many mentions are asked for the body that somebody is of: he is presented where he comes in."""


def _is_of_another(somebody: Somebody, whom: Somebody | None) -> bool:
    """Whether the names round somebody's own are of another body than the one that is meant."""
    return (
        whom is not None and bool(somebody.proper) and somebody.proper.isdisjoint(map(proper_of, whom.names))
    )


def _same_of_nobody_else(known: Known, possessive: Possessive, phrase: Phrase) -> Somebody | None:
    """Who was told by the very words, whoever he is of, if nobody else who may be meant was named since."""
    same = known.by_words.get(phrase.key)
    if same is None:
        return None
    since = (place.somebody for place in known.places[-ABOUT:] if same.last < place.start < phrase.start)
    return None if any(_may_be_whose(possessive, one) for one in since if one is not same) else same


def _may_be_whose(possessive: Possessive, somebody: Somebody) -> bool:
    """Whether "his" may mean somebody, or "its", as far as he is known."""
    if somebody.nature is Nature.UNKNOWN:
        return somebody.figure is not None
    if possessive.sort is Whose.PERSONS:
        return somebody.nature is Nature.PERSON and not somebody.plural
    return somebody.nature in (Nature.BODY, Nature.GROUP) or somebody.plural


def belongs(known: Known, somebody: Somebody, phrase: Phrase) -> None:
    """Whose somebody is by a possessive; a spokesman alone speaks for the body that spoke last."""
    possessive = possessive_of(phrase, known.lexicon)
    whom = _principal(known, possessive, phrase) if possessive else None
    if possessive is None and phrase.noun in roles(Use.SPEAKS) and not (phrase.bodies or phrase.owner):
        whom = _spoken_for(known, phrase)
    if whom is None or whom is somebody:
        return
    somebody.whose = somebody.whose or whom
    if whom.plural:
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
        before = (place for place in known.places[-ABOUT:] if place.start < phrase.start)
        places = [p for p in before if not (p.somebody.whose and phrase.noun in p.somebody.nouns)]
        return antecedent(possessive.words, phrase.start, sentence, paragraph, places)
    if possessive.sort is Whose.BODYS and phrase.noun == "author":
        return _spoken_for(known, phrase)  # of whoever issued a text, not of what is spoken of beside it
    if possessive.sort is Whose.BODYS:
        if possessive.words == "its" and (body := body_told_of(known, phrase)):
            return body
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
