"""Whom a description means where it stands: one spoken of before, one named later, or somebody new."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.cast.joining import SAME_WORDS
from sayso.resolving.countries import country_of
from sayso.resolving.firms import firm_beside, only_firm
from sayso.resolving.lexicon import Gender, Nature, head_word
from sayso.resolving.papers import PLATFORMS
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.story.descriptions import SAME, fits, nearest_that_fits
from sayso.resolving.story.interviewed import interviewed
from sayso.resolving.story.issued_before import issuer_of, issuer_of_text, who_received
from sayso.resolving.story.just_spoke import man_who_spoke
from sayso.resolving.story.known import DESCRIPTION, GROUP_REACH, ISSUER, NAMED_LATER, Known
from sayso.resolving.story.named_later import named_later
from sayso.resolving.story.pronouns import OWNED, may_be_any_word
from sayso.resolving.story.reported import has_an_article, outlet_before
from sayso.resolving.story.tried import TRIED, only_one_tried
from sayso.resolving.story.which_outlet import called_by_its_last_word
from sayso.resolving.trades import are_of_other_trades


def by_description(known: Known, phrase: Phrase) -> tuple[Somebody, str]:
    """Whom a source's description means, and the rule."""
    if asked := interviewed(known, phrase) or called_by_its_last_word(phrase, known.figures):
        return asked, DESCRIPTION
    sent_to = who_received(known, phrase)
    lately = [
        one
        for one in known.lately()
        if not (phrase.unnamed and one.figure) and id(one) not in sent_to and not _is_where(known, one)
    ]
    noun = known.lexicon.noun(phrase.noun)
    definite = phrase.form is Form.DEFINITE
    if phrase.said.casefold().startswith("this ") and noun is not None and noun.kind is Kind.MEDIA:
        spoke = [one for one in lately if one.is_source]  # "this newspaper" is one that spoke, or the page
        one = nearest_that_fits(phrase, spoke, known.lexicon) or _same_words(known, phrase)
        return (one, DESCRIPTION) if one else (known.new(phrase), SAME_WORDS)
    if phrase.noun == "paper" and definite and (paper := _paper(lately)):
        return paper, DESCRIPTION
    if definite and (issuer := issuer_of_text(known, phrase)):
        return issuer, ISSUER
    if (
        phrase.noun in body_nouns(Sense.MEDIA)
        and _is_bare(phrase)
        and (outlet := outlet_before(known, phrase, lately))
    ):
        return outlet, DESCRIPTION
    document = noun is not None and noun.kind is Kind.DOCUMENT
    itself = nearest_that_fits(phrase, lately, known.lexicon) if document else None
    if (
        (itself is None or not itself.is_source)
        and phrase.issued
        and phrase.form is Form.DEFINITE
        and (issuer := issuer_of(known, phrase))
    ):
        return issuer, ISSUER
    theirs = phrase.said.casefold().startswith(_PEOPLES)
    if one := _one_of_them(known, phrase):
        return one, DESCRIPTION
    if one := man_who_spoke(known, phrase):
        return one, DESCRIPTION
    if (
        phrase.form is Form.DEFINITE
        and not theirs
        and (found := nearest_that_fits(phrase, _not_its_tellers(known, phrase, lately), known.lexicon))
    ):
        if _may_be_who_spoke_since(known, phrase, found):
            return known.new(phrase), SAME_WORDS
        if group := _group_of_who_spoke(known, phrase, found):
            return group, DESCRIPTION
        return _who_acts(known, phrase, found), DESCRIPTION
    if same := _same_words(known, phrase):
        return same, SAME_WORDS
    if later := named_later(known, phrase):
        return later, NAMED_LATER
    if firm := _only_firm(known, phrase):
        return firm, DESCRIPTION
    if (
        phrase.noun in TRIED
        and _is_bare(phrase)
        and (one := only_one_tried(known.figures, known.text, phrase.start))
    ):
        return one, DESCRIPTION
    if one := _who_goes_on(known, phrase):
        return one, DESCRIPTION
    return known.new(phrase), SAME_WORDS


def _one_of_them(known: Known, phrase: Phrase) -> Somebody | None:
    """Who spoke last as one of a group ("a fourth"), for "this" and the group's noun behind his words."""
    last = known.spoke_last
    if last is None or last.somebody.among is None or not phrase.said.casefold().startswith("this "):
        return None
    one, near = last.somebody, known.layout.sentence(phrase.start) - last.sentence <= OWNED
    return one if near and phrase.noun in map(head_word, last.somebody.among.nouns) else None


def _is_where(known: Known, one: Somebody) -> bool:
    """Whether somebody is but the platform on which others write ("the owner wrote on Facebook")."""
    if one.is_source or one.figure is None or PLATFORMS.isdisjoint(map(str.casefold, one.names)):
        return False
    return all(
        _WHERE.search(known.text, max(0, n.span.start - len("through ")), n.span.start)
        for n in one.figure.names[:_LOOKED_AT]
    )


_LOOKED_AT: Final = 20
"""How many mentions of a platform are looked at: the time goes with the length of the text."""
_WHERE: Final = re.compile(
    r"\b(?:[Oo]n|[Ii]n|[Vv]ia|[Tt]hrough|[Tt]o|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?)\s$"
)


def _not_its_tellers(known: Known, phrase: Phrase, lately: Sequence[Somebody]) -> list[Somebody]:
    """Those spoken of last without who tells the words that a person's noun stands in, but where he was
    called so himself: "a diplomat said that the envoy had warned" has two.
    """
    around = (known.by_spans.get(source) for _, _, source in known.layout.contents_round(phrase.start))
    tellers = {id(known.meant[k]) for k in around if k is not None and k in known.meant}
    noun = known.lexicon.noun(phrase.noun)
    if not tellers or noun is None or noun.nature is not Nature.PERSON:
        return list(lately)
    return [one for one in lately if id(one) not in tellers or fits(phrase, one, known.lexicon) is SAME]


def _who_goes_on(known: Known, phrase: Phrase) -> Somebody | None:
    """The only person of the sentence before, who spoke in it, for another noun of his kind that adds to what
    was said: "Deputy Foreign Minister Ada Moro said ... The diplomat added".
    """
    last, noun = known.spoke_last, known.lexicon.noun(phrase.noun)
    if last is None or noun is None or noun.nature is not Nature.PERSON:
        return None
    one, adds = last.somebody, _ADDS.search(known.cues.get(phrase.spans, ""))
    if not adds or phrase.form is not Form.DEFINITE or phrase.plural or phrase.around or one.plural:
        return None
    if one.figure is None or one.nature is not Nature.PERSON or one.kind is not noun.kind:
        return None
    near = known.layout.sentence(phrase.start) - last.sentence == 1 and last.inside < 0
    genders = {noun.gender, one.gender} - {Gender.UNKNOWN}
    since = (p.somebody for p in known.places[-GROUP_REACH:] if p.sentence >= last.sentence)
    others = any(p is not one and p.nature is Nature.PERSON for p in since)
    return one if near and len(genders) < 2 and not others else None


_ADDS: Final = re.compile(r"\b(?:add(?:s|ed)|went on|goes on|continued|continues|concluded|concludes|also)\b")
"""Cues that take up what the same person has just said."""


def _may_be_who_spoke_since(known: Known, phrase: Phrase, found: Somebody) -> bool:
    """Whether a noun that nobody was called by may as well mean one without a name who has spoken since: "the
    athlete" behind a pole vaulter with a name and then a champion who gave none.
    """
    last = known.spoke_last
    if last is None or last.start <= found.last or found.figure is None or not _is_bare(phrase):
        return False
    one, noun = last.somebody, known.lexicon.noun(phrase.noun)
    if noun is None or noun.nature is not Nature.PERSON or one.figure or one.plural or phrase.plural:
        return False
    of_its_kind = one.nature is Nature.PERSON and one.kind in (noun.kind, Kind.UNKNOWN)
    return of_its_kind and fits(phrase, found, known.lexicon) < SAME


def _group_of_who_spoke(known: Known, phrase: Phrase, found: Somebody) -> Somebody | None:
    """The only body, named with an article, whose person spoke in the sentence before, for "the group" where
    the other one was last spoken of before that: "said Ada Moro, a volunteer with the White Lamps".
    """
    last = known.spoke_last
    if last is None or phrase.noun not in body_nouns(Sense.ANY_BODY) or not _is_bare(phrase):
        return None
    sentence = known.layout.sentence_span(last.start)
    near = known.layout.sentence(phrase.start) - last.sentence == 1
    if not near or sentence is None or found.last >= sentence.start:
        return None
    if last.somebody.nature is not Nature.PERSON:
        return None
    ends = (known.phrases[k].spans[-1].end for k in known.beginning.get(last.start, ()))
    until = max(ends, default=last.start)
    at = bisect_right(known.named_at, (last.start, len(known.figures)))
    named = [known.figures[k] for start, k in known.named_at[at : at + GROUP_REACH] if start < until]
    named = [one for one in named if one is not last.somebody and one.nature is not Nature.PERSON]
    one = named[0] if len(named) == 1 else None
    fit = one is not None and one.kind is not Kind.STATE and not country_of(one.names[0])
    return one if one and fit and has_an_article(known, replace(last, somebody=one)) else None


def _paper(lately: Sequence[Somebody]) -> Somebody | None:
    """The text that "the paper" takes up ("a discussion paper"), if no outlet has spoken since."""
    for one in lately:
        if one.nature is Nature.DOCUMENT and any(noun.split()[-1] == "paper" for noun in one.nouns):
            return one
        if one.is_source and one.kind is Kind.MEDIA:
            return one
    return None


def _who_acts(known: Known, phrase: Phrase, found: Somebody) -> Somebody:
    """Of two who fit alike and stand in one sentence, the one that opens it: it does what is told there."""
    near = [place for place in known.places[-GROUP_REACH:] if place.start < phrase.start]
    last = next((place for place in reversed(near) if place.somebody is found), None)
    if last is None or last.source or last.opens or found.figure is None:
        return found
    opening = (p.somebody for p in near if p.sentence == last.sentence and p.opens)
    first = next(opening, found)
    alike = first.figure and fits(phrase, first, known.lexicon) == fits(phrase, found, known.lexicon)
    return first if alike else found


def _same_words(known: Known, phrase: Phrase) -> Somebody | None:
    """Who was described by the very words; "a witness" and "a witness" may be two."""
    alone = phrase.shown.casefold().startswith(("a ", "an ", "another ", "one ")) and not phrase.owner
    noun = known.lexicon.noun(phrase.noun)
    if alone and noun and noun.nature is Nature.PERSON:
        return None
    return known.by_words.get(phrase.key)


def _only_firm(known: Known, phrase: Phrase) -> Somebody | None:
    """The firm that a text is about, for "the company" with nothing more."""
    noun = known.lexicon.noun(phrase.noun)
    of_firms = noun is not None and noun.kind is Kind.COMPANY and noun.nature is Nature.BODY
    if not of_firms or not _is_bare(phrase):
        return None
    only = only_firm(known.figures, known.text, phrase.start)
    if only and not _is_where(known, only):
        return None if are_of_other_trades(phrase.noun, (*only.names, *only.nouns)) else only
    sentence = known.layout.sentence(phrase.start)
    near = [p for p in known.places[-GROUP_REACH:] if sentence - p.sentence <= OWNED]
    near = [p for p in near if not _is_where(known, p.somebody)]
    firm = firm_beside((p.somebody for p in near), known.text)
    if firm is None or any(may_be_any_word(p) for p in near if p.somebody is firm):
        return None
    return None if are_of_other_trades(phrase.noun, (*firm.names, *firm.nouns)) else firm


def meant_by(known: Known, phrase: Phrase) -> Somebody | None:
    """Whom a description means that is no source here."""
    found = nearest_that_fits(phrase, known.lately(), known.lexicon)
    return found or named_later(known, phrase) or _only_firm(known, phrase)


_PEOPLES: Final = ("his ", "her ", "my ", "our ")


def _is_bare(phrase: Phrase) -> bool:
    """Whether nothing stands beside a noun and its article."""
    theirs = phrase.said.casefold().startswith(_PEOPLES)
    return phrase.form is Form.DEFINITE and not (theirs or phrase.qualifiers or phrase.around)
