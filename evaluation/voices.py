"""The article's own voice against gold, sentence by sentence.

A voice row of the ledger and one of gold *meet* when they share at least half of the words of either. Rows of
the ledger that lie mostly in what gold sets aside (datelines, share bars, credits) are left out: texts are
read whole here, as one zone, and zones have a measure of their own.

author precision  of the ledger's `author` rows, those that meet an `author` row of gold; beside it the share
                  of `author` among gold's rows: what saying it of every sentence outside of statements gives.
author recall     of gold's `author` rows, those that meet an `author` row of the ledger.
voice             accuracy and macro F1 of author, carried_on, unclear over the rows that meet, one to one.
voice rows        F1 of the rows themselves: whether the same sentences stand outside of every statement.
missed in author  of gold's statements that the ledger has not (not paired by ARC@0.5), those of whose content
                  more than half of the words lie in `author` rows of the ledger. Lower is better.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evaluation.figures import Figure, Pair, accuracy, f1, macro_f1, share
from evaluation.matching import Edge, matching
from evaluation.pairing import Case
from evaluation.scoring import Counts
from evaluation.tokens import tokens_of
from sayso.core.span import Spans
from sayso.core.voice import Voice, VoiceRow

AUTHOR: Final = Voice.AUTHOR.value
HALF: Final = 0.5
Part = tuple[float, float]


def voice_figures(cases: Sequence[Case]) -> dict[str, Figure]:
    """Precision and recall of `author`, the three voices, and what was missed and called the author's."""
    pairs = [voice_pairs(case) for case in cases]
    always = [(sum(v.voice == AUTHOR for v in c.article.voice), len(c.article.voice)) for c in cases]
    return {
        "author precision": share([_author(c, of_gold=False) for c in cases], always, AUTHOR),
        "author recall": share(
            [_author(c, of_gold=True) for c in cases], [(n, n) for n, _ in always], AUTHOR
        ),
        "voice accuracy": accuracy(pairs),
        "voice macro F1": macro_f1(pairs),
        "voice rows": f1([_rows(case) for case in cases]),
        "missed in author": share([_missed(case) for case in cases]),
    }


def voice_pairs(case: Case) -> list[Pair]:
    """(gold, given) of the voice rows that meet."""
    gold, given = case.article.voice, case.ledger.voice
    return [(gold[j].voice, str(given[i].voice.value)) for i, j in met_rows(case)]


def _author(case: Case, *, of_gold: bool) -> Part:
    ours = [_words(case, v.content) for v in rows_of_the_article(case) if v.voice.value == AUTHOR]
    theirs = [_words(case, v.content) for v in case.article.voice if v.voice == AUTHOR]
    asked, others = (theirs, ours) if of_gold else (ours, theirs)
    return sum(any(_meets(row, other) for other in others) for row in asked), len(asked)


def _rows(case: Case) -> Counts:
    met = len(met_rows(case))
    return met, len(rows_of_the_article(case)), met, len(case.article.voice)


def rows_of_the_article(case: Case) -> list[VoiceRow]:
    """The ledger's voice rows but those in what gold sets aside."""
    aside = _words(case, case.article.aside)
    return [
        v
        for v in case.ledger.voice
        if len(_words(case, v.content) & aside) <= HALF * len(_words(case, v.content))
    ]


def _missed(case: Case) -> Part:
    found = {j for _, j in case.told}
    said = frozenset[int]().union(
        *(_words(case, v.content) for v in case.ledger.voice if v.voice.value == AUTHOR)
    )
    missed = [
        _words(case, row.content)
        for j, row in enumerate(case.article.attributions)
        if j not in found and row.fields["act"] == "statement"
    ]
    return sum(len(content & said) > HALF * len(content) for content in missed), len(missed)


def met_rows(case: Case) -> list[Edge]:
    """The voice rows (places in ledger, in gold) that meet, one to one."""
    ours = [_words(case, v.content) for v in case.ledger.voice]
    theirs = [_words(case, v.content) for v in case.article.voice]
    return matching(
        {
            (i, j): len(a & b) / len(a | b)
            for i, a in enumerate(ours)
            for j, b in enumerate(theirs)
            if _meets(a, b)
        }
    )


def _meets(a: frozenset[int], b: frozenset[int]) -> bool:
    shared = len(a & b)
    return shared > 0 and (shared >= HALF * len(a) or shared >= HALF * len(b))


def _words(case: Case, spans: Spans) -> frozenset[int]:
    return tokens_of(case.article.text).under(spans)
