"""Which sentences nobody is made responsible for, and which only go on from a source (ledger, section 7).

A sentence is a row when its main assertion stands in no statement. The rules come in order and the first
verdict wins; the trained head speaks last, and `author` is said only when the head is sure: calling a
sentence the author's own, when a source goes on speaking, is an accusation.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.core.attribution import Attribution
from sayso.core.document import Document
from sayso.core.finding import Odds, Sentence
from sayso.core.source import UNSTATED
from sayso.core.span import Span
from sayso.core.verdict import Act, ContentType, Verdict
from sayso.core.voice import Voice, VoiceRow, voice_id

COVERED = 0.5
"""Share of a sentence that statements must hold for its main assertion to be theirs."""
SURE = 0.9
"""Probability of `author` from which it is said; its precision by sentence on war-dev is in evaluation/."""
REPORTED = 0.5
"""Probability from which the head takes a sentence for reported although no statement was found in it."""
_QUESTION = re.compile(r"\?[\"”’»'\)\]]*$")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence with what stands round it.

    `share` is the part of it that statements hold; `before` and `after` are the nearest statements with a
    source on both sides in the same paragraph, or None.
    """

    text: str
    sentence: Sentence
    share: float
    before: Attribution | None
    after: Attribution | None


Rule = Callable[[Case], Verdict[Voice] | None]


def find_voice(
    document: Document, sentences: Sequence[Sentence], attributions: Sequence[Attribution]
) -> tuple[VoiceRow, ...]:
    """The voice rows of an article, in reading order."""
    statements = [a for a in attributions if a.act.value is not Act.ATTITUDE]
    shares = _shares(document.text, sentences, statements)
    placed = _Statements(document.text, statements)
    rows = []
    for place, (sentence, share) in enumerate(zip(sentences, shares, strict=True)):
        if share >= COVERED or not _asserts(document.text, sentence):
            continue
        case = Case(document.text, sentence, share, *placed.round(sentence.span))
        verdict = next(v for rule in RULES if (v := rule(case)) is not None)
        rows.append(_row(document, case, verdict, lead=place < 2, statements=statements))
    return tuple(rows)


def partly_reported(case: Case) -> Verdict[Voice] | None:
    """Words of a statement stand in it, so somebody may answer for the rest."""
    return (
        Verdict(Voice.UNCLEAR, "partly reported", (case.sentence.span,), 0.5) if case.share > 0.15 else None
    )


def unheard_report(case: Case) -> Verdict[Voice] | None:
    """The head takes it for reported, though no statement was found: what was missed is not the author's."""
    chance = case.sentence.voice.get("reported", 0.0)
    return Verdict(Voice.UNCLEAR, "may be reported", (), round(1 - chance, 2)) if chance >= REPORTED else None


def sure_author(case: Case) -> Verdict[Voice] | None:
    """The head is sure that nobody is made responsible."""
    chance = case.sentence.voice.get(Voice.AUTHOR.value, 0.0)
    return Verdict(Voice.AUTHOR, "head", (), round(chance, 2)) if chance >= SURE else None


def likelier_of_two(case: Case) -> Verdict[Voice] | None:
    """Carried on where the head says so and somebody is there to go on from; else unclear."""
    odds = case.sentence.voice
    carried, unclear = odds.get(Voice.CARRIED_ON.value, 0.0), odds.get(Voice.UNCLEAR.value, 0.0)
    if carried > max(unclear, odds.get(Voice.AUTHOR.value, 0.0)):
        return Verdict(Voice.CARRIED_ON, "head", (), round(carried, 2))
    return None


def nobody_knows(case: Case) -> Verdict[Voice] | None:
    """Neither is sure."""
    return Verdict(Voice.UNCLEAR, "not sure enough", (), round(case.sentence.voice.get("unclear", 0.0), 2))


RULES: tuple[Rule, ...] = (partly_reported, unheard_report, sure_author, likelier_of_two, nobody_knows)


def _asserts(text: str, sentence: Sentence) -> bool:
    """Whether it asserts something at all: the author's own questions make no row, nor does a lone label."""
    words = sentence.span.of(text)
    return not _QUESTION.search(words) and len(_WORD.findall(words)) > 2


def _shares(text: str, sentences: Sequence[Sentence], statements: Sequence[Attribution]) -> list[float]:
    """The part of each sentence's letters that statements hold, their cues and sources included."""
    held = bytearray(len(text))
    for row in statements:
        for span in (*row.source, *row.cue, *row.content):
            held[span.start : span.end] = b"\x01" * len(span)
    return [sum(held[s.span.start : s.span.end]) / len(s.span) for s in sentences]


class _Statements:
    """The statements with a source, found by place."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        self._text = text
        told = [a for a in attributions if a.source_id not in ("", UNSTATED) and a.content]
        self._by_end = sorted(told, key=lambda a: a.content[-1].end)
        self._by_start = sorted(told, key=lambda a: a.content[0].start)
        self._ends = [a.content[-1].end for a in self._by_end]
        self._starts = [a.content[0].start for a in self._by_start]

    def round(self, span: Span) -> tuple[Attribution | None, Attribution | None]:
        """The nearest before and the nearest after the span, each only from its own paragraph."""
        before = bisect_right(self._ends, span.start) - 1
        after = bisect_left(self._starts, span.end)
        return (
            self._by_end[before] if before >= 0 and self._joined(self._ends[before], span.start) else None,
            self._by_start[after]
            if after < len(self._starts) and self._joined(span.end, self._starts[after])
            else None,
        )

    def _joined(self, start: int, end: int) -> bool:
        return self._text.find("\n\n", start, end) < 0


def _row(
    document: Document, case: Case, voice: Verdict[Voice], *, lead: bool, statements: Sequence[Attribution]
) -> VoiceRow:
    content = (case.sentence.span,)
    likely = "" if voice.value is Voice.AUTHOR else _likely(case, lead=lead, statements=statements)
    return VoiceRow(voice_id(document.text_id, content), content, voice, _type(case.sentence.type), likely)


def _likely(case: Case, *, lead: bool, statements: Sequence[Attribution]) -> str:
    """The source that a sentence probably goes on from; of a headline or lead, who says most of it."""
    if lead and (same := _says_the_same(case, statements)) is not None:
        return same.source_id
    found = case.before or case.after
    return found.source_id if found else ""


def _says_the_same(case: Case, statements: Sequence[Attribution]) -> Attribution | None:
    own = _long_words(case.text, case.sentence.span)
    shared = [
        (len(own & {w for s in row.content for w in _long_words(case.text, s)}), -n, row)
        for n, row in enumerate(statements)
        if row.source_id not in ("", UNSTATED)
    ]
    best = max(shared, default=None, key=lambda entry: entry[:2])
    return best[2] if best and best[0] >= 2 else None


def _long_words(text: str, span: Span) -> set[str]:
    return {word.casefold() for word in _WORD.findall(span.of(text)) if len(word) > 3}


def _type(odds: Odds) -> Verdict[ContentType]:
    if not odds:
        return Verdict(ContentType.UNKNOWN)
    value, chance = max(odds.items(), key=lambda entry: entry[1])
    return Verdict(ContentType(value), "head", (), round(chance, 2))
