"""Which sentences nobody is made responsible for, and which only go on from a source (ledger, section 7).

A sentence is a row when its main assertion stands in no statement. The rules of `voice_rules.py` say whose it
is; `author` only where nothing leaves a doubt: calling a sentence the author's own, when a source goes on
speaking, is an accusation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter, itemgetter
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.document import Document
from sayso.core.finding import Odds, Sentence
from sayso.core.source import Source
from sayso.core.verdict import Act, ContentType, Verdict
from sayso.core.voice import Voice, VoiceRow, voice_id
from sayso.core.zone import Zone, own_words
from sayso.judging.demands import sentence_may_be
from sayso.judging.nearby import Statements, told_below_by
from sayso.judging.outside import held_by, outside, share_of
from sayso.judging.surroundings import Article
from sayso.judging.voice_case import Case
from sayso.judging.voice_rules import RULES

LEADS = 3
"""How many sentences at the beginning may be headlines or leads that sum up what sources say below."""


def find_voice(
    document: Document,
    zones: Sequence[Zone],
    sentences: Sequence[Sentence],
    attributions: Sequence[Attribution],
    sources: Sequence[Source] = (),
) -> tuple[VoiceRow, ...]:
    """The voice rows of an article, in reading order; `sources` are those that the attributions name."""
    text = own_words(document.text, zones)
    article, places = weighable(text, sentences, attributions, sources)
    statements = _statements(attributions)
    placed = Statements(text, statements)
    text_id = document.text_id
    found: list[VoiceRow] = []
    left: Attribution | None = None
    for place in places:
        sentence, share = sentences[place], article.shares[place]
        told = told_below_by(text, sentence, statements, place) if place < LEADS else None
        before, after = placed.round(sentence.span)
        if before is left:  # nothing behind "This is a lie" goes on from the liar
            before = None
        carried = found[-1].content[-1] if found and found[-1].voice.value is Voice.CARRIED_ON else None
        case = Case(text, sentence, share, before, after, told, article, place, carried)
        left = before if case.against else left
        verdict = next(v for rule in RULES if (v := rule(case)) is not None)
        found.append(_row(text_id, case, verdict))
    return tuple(found)


def weighable(
    text: str,
    sentences: Sequence[Sentence],
    attributions: Sequence[Attribution],
    sources: Sequence[Source],
) -> tuple[Article, list[int]]:
    """The article with what stands round its sentences, and the places of those that are voice rows."""
    statements = _statements(attributions)
    held = held_by(text, statements)
    shares = [share_of(sentence.span, held) for sentence in sentences]
    article = Article(text, sentences, shares, attributions, {s.id: s for s in sources})
    return article, outside(text, sentences, statements)


def _statements(attributions: Sequence[Attribution]) -> list[Attribution]:
    return [a for a in attributions if a.act.value is not Act.ATTITUDE]


def _row(text_id: str, case: Case, voice: Verdict[Voice]) -> VoiceRow:
    content = (case.sentence.span,)
    likely = _LIKELY[voice.value](case)
    return VoiceRow(
        voice_id(text_id, content), content, voice, _type(case), likely.source_id if likely else ""
    )


def _type(case: Case) -> Verdict[ContentType]:
    odds: Odds = case.sentence.type
    if not odds:
        return Verdict(ContentType.UNKNOWN)
    value, chance = max(odds.items(), key=_CHANCE)
    if value == ContentType.DEMAND.value and not sentence_may_be(case.sentence.span.of(case.text)):
        others = {other: chance for other, chance in odds.items() if other != value}
        value, chance = max((others or odds).items(), key=_CHANCE)
    return Verdict(ContentType(value), "head", (), round(chance, 2))


_LIKELY: Final[Mapping[Voice, Callable[[Case], Attribution | None]]] = {
    Voice.AUTHOR: lambda _: None,
    Voice.CARRIED_ON: attrgetter("likely"),
    Voice.UNCLEAR: attrgetter("perhaps"),
}
_CHANCE: Final = itemgetter(1)
