"""Operators that dress a text: headlines, share bars, related links, legal notes, the headline again."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from evaluation.presssim.article import Sentence, Voice, Zone
from evaluation.presssim.desk import Desk, content_of
from evaluation.presssim.operators.draft import Draft
from evaluation.presssim.origin import empty_headline, headline
from evaluation.presssim.words import Words, words_of


def headline_of_a_claim(draft: Draft, desk: Desk) -> Draft:
    """A new headline for any claim of the text."""
    found = headline(desk, draft.sentences[desk.one(draft.claims)]) if draft.claims else ()
    return _headed(draft, found) if found else draft


def headline_that_shouts(draft: Draft, desk: Desk) -> Draft:
    """A new headline for the lead, louder than the text."""
    if not draft.claims:
        return draft
    says = draft.sentences[draft.claims[0]].says
    assert says
    claim = desk.sheet.claim(says.exact.claim)
    template = desk.headline(claim) if says.exact.affirmed else None
    if template is None:
        words, said = words_of(empty_headline(desk), {}), None
    else:
        words = content_of(template, claim, says.exact.numbers, says.exact.actors, spelled=False)
        said = replace(says, source=None, voice=Voice.OWN)
    loud = _spaced((*words_of(desk.one(_LOUD), {}), *words, *words_of("!", {})))
    return _headed(draft, (Sentence(loud, Zone.HEADLINE, "\n\n", said),))


def bars_after(draft: Draft, desk: Desk) -> Draft:
    """What stands under every article of the outlet."""
    found = _bars(draft)
    if draft.outlet.style == "wire" and desk.happens(0.7):
        found = [Sentence(words_of(desk.sheet.standing, {}), Zone.STANDING, "\n\n"), *found]
    return draft.having((*draft.sentences, *found)) if found else draft


def bars_between(draft: Draft, desk: Desk) -> Draft:
    """Share bars after the lead, the headline once more at the end, as portals have it."""
    bars = _bars(draft)
    if not bars or not draft.body:
        return draft
    found = list(draft.sentences)
    found.insert(draft.body[0] + 1, bars[0])
    if found[0].zone is Zone.HEADLINE and desk.happens(0.4):
        found.append(_again(found[0]))
    if draft.outlet.style == "wire" and desk.happens(0.7):
        found.append(Sentence(words_of(desk.sheet.standing, {}), Zone.STANDING, "\n\n"))
    return draft.having((*_breaking(found, draft.body[0]), *bars[1:]))


def _bars(draft: Draft) -> list[Sentence]:
    bars = [Sentence(words_of(bar, {}), Zone.SHARE, "\n") for bar in draft.outlet.bars]
    legal = draft.outlet.legal
    return [*bars, Sentence(words_of(legal, {}), Zone.LEGAL, "\n")] if legal else bars


def _breaking(sentences: list[Sentence], place: int) -> list[Sentence]:
    """The paragraph ends where the bar stands."""
    sentences[place] = replace(sentences[place], after="\n\n")
    sentences[place + 1] = replace(sentences[place + 1], after="\n\n")
    return sentences


def _again(head: Sentence) -> Sentence:
    """The headline printed again: it claims nothing new and copies nobody."""
    words = tuple(replace(word, root=None) for word in head.words)
    return Sentence(words, Zone.REPEAT, "\n\n")


def _headed(draft: Draft, head: tuple[Sentence, ...]) -> Draft:
    rest = [sentence for sentence in draft.sentences if sentence.zone is not Zone.HEADLINE]
    return draft.having((*head, *rest))


def _spaced(words: Words) -> Words:
    """A space behind the colon of the loud word."""
    return tuple(replace(word, after=" ") if word.text == ":" else word for word in words)


_LOUD: Final = ("shock:", "sensation:", "urgent:", "official:", "exclusive:")
