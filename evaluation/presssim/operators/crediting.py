"""Operators on who is named for a claim. None of them changes what it rests on in truth."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from evaluation.presssim import frames
from evaluation.presssim.article import Cited, Saying, Sentence, Voice, Zone
from evaluation.presssim.desk import Desk, day_of
from evaluation.presssim.operators.draft import Draft
from evaluation.presssim.outlets import Outlet, outlets
from evaluation.presssim.sheet import Source
from evaluation.presssim.words import Role, having, words_of


def credit_in_the_lead(draft: Draft, desk: Desk) -> Draft:
    """The first claim is said to have been reported by the outlet it was taken from."""
    return _credited(draft, desk, draft.claims[:1])


def credit_in_passing(draft: Draft, desk: Desk) -> Draft:
    """One or two claims, the lead not always among them, name the outlet they were taken from."""
    places = desk.some(draft.claims, desk.chance.randint(1, 2))
    return _credited(draft, desk, places)


def credit_at_the_foot(draft: Draft, desk: Desk) -> Draft:
    """A line at the end names the outlet."""
    parent = draft.parents[0]
    words = frames.framed(desk.one(frames.FOOT), (), credit=words_of(parent.outlet.name, {}))
    cited = Cited(parent.outlet.id, parent.number)
    return draft.having((*draft.sentences, Sentence(words, Zone.CREDIT, "\n\n", cited=cited)))


def credit_cut(draft: Draft, desk: Desk) -> Draft:
    """Claims of the lead, and some others, in the own voice: whoever said it is gone."""
    return _unsourced(draft, desk, frames.OWN, Voice.OWN, "credit_cut")


def credit_swallowed(draft: Draft, desk: Desk) -> Draft:
    """Claims of the lead, and some others, "it became known": nobody is named."""
    return _unsourced(draft, desk, frames.UNSTATED, Voice.REPORTED, "credit_swallowed")


def credit_to_another_outlet(draft: Draft, desk: Desk) -> Draft:
    """The lead is said to have been reported by an outlet that it was not taken from."""
    publishers = {draft.outlet.publisher, *(parent.outlet.publisher for parent in draft.parents)}
    other = desk.one([o for o in outlets(desk.sheet.part) if o.publisher not in publishers])
    return _credit(draft, desk, draft.claims[:1], Cited(other.id, None, false=True), other)


def credit_to_unnamed(draft: Draft, desk: Desk) -> Draft:
    """Claims of named sources are given to people whom nobody could find."""
    made = draft
    for place in draft.claims:
        sentence = draft.sentences[place]
        assert sentence.says
        if sentence.says.voice is Voice.DENIED or sentence.utterance or desk.happens(0.3):
            continue
        source = _unnamed(desk)
        content = having(sentence.words, Role.CONTENT)
        words = frames.framed(
            desk.one(frames.REPORTED[draft.outlet.style]), content, words_of(source.full, {})
        )
        says = replace(sentence.says, source=source.id, voice=Voice.REPORTED)
        changed = replace(sentence, words=words, says=says, cited=None)
        made = made.with_one(place, changed, "credit_to_unnamed")
    return made


def _credited(draft: Draft, desk: Desk, places: list[int]) -> Draft:
    """Each of these claims with the outlet of the article that its sentence was taken from."""
    made = draft
    for place in places:
        came = draft.sentences[place].came
        parent = next((p for p in draft.parents if came and p.number == came.article), None)
        if parent:
            made = _credit(made, desk, [place], Cited(parent.outlet.id, parent.number), parent.outlet)
    return made


def _credit(draft: Draft, desk: Desk, places: list[int], cited: Cited, outlet: Outlet) -> Draft:
    made = draft
    for place in places:
        sentence = draft.sentences[place]
        assert sentence.says
        if sentence.says.voice is Voice.DENIED:
            continue
        content, source = having(sentence.words, Role.CONTENT), having(sentence.words, Role.SOURCE)
        drawn = not source or _relies(sentence.says, desk)
        alone = drawn or passes_on(sentence.says, desk)
        words = frames.framed(
            frames.relaying(draft.outlet.style, desk, drawn=drawn, alone=alone),
            content or frames.no_stop(sentence.words),
            source,
            words_of(outlet.name, {}),
            day=words_of(day_of(desk.sheet.date.isoformat()), {}),
        )
        says = replace(sentence.says, source=None) if alone else sentence.says
        says = replace(says, voice=Voice.REPORTED)
        made = made.with_one(place, replace(sentence, words=words, says=says, cited=cited), "credited")
    return made


def _unsourced(draft: Draft, desk: Desk, table: tuple[str, ...], voice: Voice, edit: str) -> Draft:
    made = draft
    for place in draft.claims:
        sentence = draft.sentences[place]
        assert sentence.says
        first = place == draft.claims[0]
        if sentence.says.voice is Voice.DENIED or not having(sentence.words, Role.CONTENT):
            continue
        if not first and desk.happens(0.5):
            continue
        words = frames.framed(desk.one(table), having(sentence.words, Role.CONTENT))
        says = replace(sentence.says, source=None, voice=voice)
        made = made.with_one(place, replace(sentence, words=words, says=says, cited=None), edit)
    return made


def passes_on(says: Saying, desk: Desk) -> bool:
    """Whether the one who is named has it from somebody else: who credits an outlet leaves him out."""
    if says.source is None or says.source not in desk.sheet.sources:
        return False
    claim = desk.sheet.claim(says.exact.claim)
    return _relies(says, desk) or desk.second_hand(claim, desk.source(says.source))


def _relies(says: Saying, desk: Desk) -> bool:
    return says.source is not None and says.exact.claim.rpartition("/")[2] in desk.source(says.source).relies


def _unnamed(desk: Desk) -> Source:
    words = desk.one(_NOBODY)
    key = f"unnamed/{len(desk.added)}"
    desk.added[key] = Source(key, words, words, words, "other", "unnamed_person", invented=True)
    return desk.added[key]


_NOBODY: Final = (
    "a source familiar with the matter",
    "an official who asked not to be named",
    "a well-informed source",
    "a person close to the talks",
    "a source in the administration",
)
