"""Who answers a question: whoever was asked, and nobody who has just asked.

"The judge asked Moro whether it had rained. He said that it had": a pronoun that opens what follows a
question means whom the question names, whoever else was spoken of last; with "asked him" or with no hearer
the asker alone is ruled out. Who is asked to do something ("asked Moro to leave") need not speak next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Phrase
from sayso.resolving.story.known import Known
from sayso.resolving.story.pronouns import PERSONAL, Place, can_mean


@dataclass(frozen=True, slots=True)
class _Question:
    """Where a sentence says that somebody asked: its begin, the verb, and the end of what may be meant."""

    begin: int
    verb: int
    behind: int
    end: int


def hearer(known: Known, phrase: Phrase) -> Somebody | None:
    """Who was asked by name right before a pronoun that answers."""
    if (question := _question(known, phrase)) is None:
        return None
    near = (p for p in known.places[-_NEAR:] if question.behind <= p.start < question.end)
    place = next(near, None)
    if place is None or not _TITLES.fullmatch(known.text, question.behind, place.start):
        return None
    told = _WHAT_IS_ASKED.match(known.text, place.start, question.end) is not None
    asks = told or _follows_a_question(known.text, question)
    return place.somebody if asks and can_mean(phrase.shown.casefold(), place.somebody) else None


def askers(known: Known, phrase: Phrase) -> list[Somebody]:
    """Who has asked right before a pronoun that answers, and so is not meant by it; behind "asked by" whoever
    is named there, for of himself nobody is asked by name.
    """
    if question := _question(known, phrase):
        answers = _ANSWERS.search(known.cues.get(phrase.spans, ""))
        if answers or _HIM.match(known.text, question.behind):
            return _last(known, question.begin, question.verb)
    sentence = known.layout.sentence_span(phrase.start)
    begin = max(sentence.start, phrase.start - _FAR) if sentence else phrase.start
    found = _ASKED_BY.match(known.text, begin, phrase.start)
    return _last(known, found.end(), phrase.start) if found else []


def _last(known: Known, begin: int, end: int) -> list[Somebody]:
    """The last who speaks or acts between two places, else the first who is named."""
    near: list[Place] = [p for p in known.places[-_NEAR:] if begin <= p.start < end]
    return [p.somebody for p in near if p.source or p.subject][-1:] or [p.somebody for p in near][:1]


def _question(known: Known, phrase: Phrase) -> _Question | None:
    """The question told right before a pronoun that opens a sentence, or closes the one of the question."""
    if phrase.shown.casefold() not in PERSONAL or _GOES_ON.search(known.cues.get(phrase.spans, "")):
        return None
    own = [begin for begin, _ in known.layout.said_by.get(phrase.spans, ())]
    opens = min([*own, phrase.start])
    at = known.layout.sentence(opens)
    if at < 0 or known.layout.told_until(phrase.start) >= 0:
        return None
    if found := _asked(known, known.layout.starts[at], opens):
        return found
    before = known.layout.before_in_sentence(opens)
    if at == 0 or not _OPENS.fullmatch(before):
        return None
    return _asked(known, known.layout.starts[at - 1], known.layout.sentences[at - 1].end)


def _asked(known: Known, begin: int, end: int) -> _Question | None:
    found = _ASKED.search(known.text, max(begin, end - _FAR), end)
    if found is None or known.layout.told_until(found.start()) >= 0:
        return None
    return _Question(begin, found.start(), found.end(), end)


def _follows_a_question(text: str, question: _Question) -> bool:
    """Whether the question itself stands before the words that say who asked whom."""
    return _QUOTED.search(text, max(0, question.verb - _FAR), question.verb) is not None


_FAR: Final = 400
"""Code points before a pronoun in which the question is looked for."""
_NEAR: Final = 30
"""How many places back who asked whom is looked for."""
_ASKED: Final = re.compile(r"(?<!was\s)(?<!were\s)(?<!been\s)\b(?:asked|asks|questioned)\s(?!by\b)")
_ASKED_BY: Final = re.compile(r"\W{0,3}(?:(?:When|If)\s)?[Aa]sked\s(?:\w+\s)?by\s")
_HIM: Final = re.compile(r"(?:him|her)\b")
_TITLES: Final = re.compile(r"(?:(?!whether\b|if\b|about\b|for\b|to\b|his\b|her\b|their\b)[\w’'.-]+\s){0,5}")
_WHAT_IS_ASKED: Final = re.compile(
    r"(?:(?!to\b)[\w’'.-]+,?\s){1,8}?(?:whether|if|when|where|why|how|what|who|which|about|for\s(?:comment|a\scomment"
    r"|details|proof)|to\s(?:say|explain|tell|clarify|describe|comment))\b"
)
_QUOTED: Final = re.compile(r"\?[”\"»’']?,?\s(?:[\w’'.-]+\s){1,8}$")
_OPENS: Final = re.compile(
    r"[\"“„«‘']*(?:(?:But|And|To\s(?:this|that|which)|In\s(?:response|reply|answer|return)),?)?"
)
_ANSWERS: Final = re.compile(r"\b(?:answer|repl|respond|retort)")
_GOES_ON: Final = re.compile(r"\b(?:add(?:s|ed)|went on|continued|also|ask(?:s|ed)|inquired|wondered)\b")
"""Who asks on, or adds something, is not the one who was asked."""
