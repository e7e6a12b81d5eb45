"""Of whom sentences tell, and that "he" and "she" mean him rather than who spoke before."""

from __future__ import annotations

import pytest

from sayso.core.span import Span
from sayso.resolving.lexicon import Lexicon
from sayso.resolving.story.sentence_subject import subject_in
from sayso.resolving.units import units_of
from tests.resolving.reading import named


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("The opposition is split.", "The opposition"),
        ("Environment minister Ivo Lund did not reply.", "Environment minister Ivo Lund"),
        ("The head of the port, Ivo Lund, left early.", "The head of the port, Ivo Lund"),
        ("Born in Velm, Moro made 14 films.", "Moro"),
        ("In March, he left for the coast.", "he"),
        ("In March he left for the coast.", "he"),
        ("In what she called a mistake nobody came.", ""),
        ("The residents' group is angry.", "The residents' group"),
        ("Ivo Lund and Ada Moro left.", ""),
        ("Archive/Ivo Lund We hope so.", ""),
        ("On Monday nobody came.", ""),
    ],
)
def test_the_subject_of(sentence: str, subject: str) -> None:
    lexicon = Lexicon()
    units = units_of(sentence, Span(0, len(sentence)), lexicon)
    found = subject_in(units, sentence, lexicon)
    assert (found.span.of(sentence) if found else "") == subject


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        (
            "[Jan Vik] <said> {no}.\nIvo Lund declined to comment. In May, [he] <said> {it was late}.",
            "Ivo Lund",
        ),
        ("[Jan Vik] <said> {no}.\nThe school was closed. [He] <added> {that it was late}.", "Jan Vik"),
        ("[Jan Vik] <said> {no}.\nThe driver was held. [He] <said> {the brakes had failed}.", "The driver"),
        ("[Ada Moro] <said> {no}.\nIvo Lund was not there. [She] <added> {that it was late}.", "Ada Moro"),
        (
            "[Eva Vik] <said> {no}.\n"
            "Ada Moro was born in Velm. She was a nurse. She married young. [She] <said> {it was late}.",
            "Ada Moro",
        ),
        (
            "{It fell}, <said> [Ivo Lund], 58. The farmer has nine goats. He fears more.\n"
            "= It fell, said Ivo Lund, 58. The farmer has nine goats. [He] <fears> {more}.",
            "Ivo Lund",
        ),
        (
            "[Ada Moro] <said> {no}.\nThe ferryman of the day was late. He slept. {It rained}, [she] <said>.",
            "Ada Moro",
        ),
        ("[Jan Vik] <said> {no}.\nIvo Lund was held. {“He did it”}, [he] <said>.", "Jan Vik"),
        ("[Jan Vik] <said> {no}.\nIvo Lund was held. {“I did it”}, [he] <said>.", "Ivo Lund"),
        ("[Jan Vik] <said> {that Ivo Lund was late}.\n[He] <added> {that it rained}.", "Jan Vik"),
    ],
)
def test_who_is_told_of_last_is_meant(lines: str, meant: str) -> None:
    assert named(lines)[-1] == meant
