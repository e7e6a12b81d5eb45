"""Operators that distort: numbers, polarity, who did it to whom. What they make is another exact claim."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

from evaluation.presssim.article import Saying, Voice
from evaluation.presssim.desk import Desk, content_of
from evaluation.presssim.operators.draft import Draft
from evaluation.presssim.sheet import Claim, Exact
from evaluation.presssim.words import Role, Word, Words, as_role, filled, number


def number_nudged(draft: Draft, desk: Desk) -> Draft:
    """One number a little higher or lower, wherever its claim is made."""
    return _renumbered(draft, desk, _nudged, "number_nudged")


def number_misplaced(draft: Draft, desk: Desk) -> Draft:
    """One number with a nought too many, or with its figures exchanged."""
    return _renumbered(draft, desk, _misplaced, "number_misplaced")


def negated_by_the_sheet(draft: Draft, desk: Desk) -> Draft:
    """A claim turned into its contrary, in words of its own."""
    for place, claim, says in _affirmed(draft, desk):
        template = desk.wording(claim, negated=True)
        if template:
            content = content_of(template, claim, says.exact.numbers, says.exact.actors, spelled=True)
            return _in_content(draft, place, content, replace(says.exact, affirmed=False), "negated")
    return draft


def negated_in_place(draft: Draft, desk: Desk) -> Draft:
    """A claim turned into its contrary by one "not"."""
    for place, _, says in _affirmed(draft, desk):
        words = draft.sentences[place].words
        at = next((n for n, w in enumerate(words) if w.role is Role.CONTENT and _VERB.match(w.text)), None)
        if at is not None:
            denying = Word("not", words[at].after, None, Role.CONTENT, "not")
            before = replace(words[at], after=" ")
            content = (*words[:at], before, denying, *words[at + 1 :])
            sentence = replace(
                draft.sentences[place],
                words=content,
                says=replace(says, exact=replace(says.exact, affirmed=False)),
            )
            return draft.with_one(place, sentence, "negated_in_place")
    return draft


def actors_swapped(draft: Draft, desk: Desk) -> Draft:
    """Who did it and who underwent it change places in the same words."""
    for place, claim, says in _affirmed(draft, desk):
        if claim.swaps and len(says.exact.actors) == 2:
            exact = replace(says.exact, actors=says.exact.actors[::-1])
            sentence = draft.sentences[place]
            words = _exchanged(sentence.words, exact.actors)
            changed = replace(sentence, words=words, says=replace(says, exact=exact))
            return draft.with_one(place, changed, "actors_swapped")
    return draft


def actors_swapped_anew(draft: Draft, desk: Desk) -> Draft:
    """Who did it and who underwent it change places, in another wording."""
    for place, claim, says in _affirmed(draft, desk):
        if claim.swaps and len(says.exact.actors) == 2 and (template := desk.wording(claim)):
            exact = replace(says.exact, actors=says.exact.actors[::-1])
            content = content_of(template, claim, exact.numbers, exact.actors, spelled=True)
            return _in_content(draft, place, content, exact, "actors_swapped_anew")
    return draft


def _affirmed(draft: Draft, desk: Desk) -> list[tuple[int, Claim, Saying]]:
    """Claims of the body that can be distorted, in an order of chance."""
    places = draft.claims
    desk.chance.shuffle(places)
    found = []
    for place in places:
        says = draft.sentences[place].says
        if says and says.voice is not Voice.DENIED and says.exact.affirmed:
            found.append((place, desk.sheet.claim(says.exact.claim), says))
    return found


def _in_content(draft: Draft, place: int, content: Words, exact: Exact, edit: str) -> Draft:
    """The sentence with other words where its content stood."""
    sentence = draft.sentences[place]
    words = sentence.words
    inside = [n for n, word in enumerate(words) if word.role is Role.CONTENT]
    content = as_role(content, Role.CONTENT)
    content = (*content[:-1], replace(content[-1], after=words[inside[-1]].after))
    changed = (*words[: inside[0]], *content, *words[inside[-1] + 1 :])
    assert sentence.says
    says = Saying(exact, sentence.says.voice, sentence.says.source, sentence.says.rests)
    return draft.with_one(place, replace(sentence, words=changed, says=says), edit)


def _renumbered(draft: Draft, desk: Desk, change: Callable[[float, Desk], float], edit: str) -> Draft:
    numbered = [entry for entry in _affirmed(draft, desk) if entry[1].numbers]
    if not numbered:
        return draft
    _, claim, says = numbered[0]
    slot = desk.chance.randrange(len(says.exact.numbers))
    old = says.exact.numbers[slot]
    new = change(old, desk)
    made = draft
    for place, sentence in enumerate(draft.sentences):
        if sentence.says and sentence.says.exact.claim == claim.id:
            made = _with_number(made, place, "nmk"[slot], new, edit)
    return made


def _with_number(draft: Draft, place: int, slot: str, new: float, edit: str) -> Draft:
    sentence = draft.sentences[place]
    assert sentence.says
    if all(word.slot != slot for word in sentence.words):  # without the number it says what it said
        return draft
    exact = sentence.says.exact
    words = tuple(_number(word, new) if word.slot == slot else word for word in sentence.words)
    numbers = tuple(new if "nmk"[n] == slot else value for n, value in enumerate(exact.numbers))
    says = replace(sentence.says, exact=replace(exact, numbers=numbers))
    return draft.with_one(place, replace(sentence, words=words, says=says), edit)


def _number(word: Word, new: float) -> Word:
    [printed] = number(new, word.slot, spelled=word.text.isalpha())
    return replace(word, text=printed.text, value=new)


def _nudged(value: float, desk: Desk) -> float:
    if value != int(value):
        return round(value + desk.one((-0.4, 0.3, 0.6)), 1)
    step = max(1, round(abs(value) * desk.chance.uniform(0.05, 0.3)))
    return float(max(1, int(value) + desk.one((-step, step, step)))) if value != 1 else 2.0


def _misplaced(value: float, desk: Desk) -> float:
    figures = f"{value:g}"
    turned = float(figures[::-1]) if figures.isdigit() and figures[-1] != "0" else value
    return turned if turned != value and desk.happens(0.5) else round(value * 10, 1)


def _exchanged(words: Words, actors: tuple[str, ...]) -> Words:
    """Each actor's words replaced by the other's name."""
    names = dict(zip("ab", actors, strict=True))
    found: list[Word] = []
    for slot, group in groupby(words, key=lambda word: word.slot if word.slot in names else ""):
        kept = list(group)
        if slot:
            new = filled(names[slot], slot, kept[0].role)
            found += (*new[:-1], replace(new[-1], after=kept[-1].after))
        else:
            found += kept
    return tuple(found)


_VERB = re.compile(r"(?:was|were|is|are|has|have|had|will|would|can|could|did)$")
