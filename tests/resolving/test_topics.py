"""What "it" means after a sentence that was about a text."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named

SHE = "[Ada Moro] <said> {yes}."
CASES = [
    ("The Kosa Institute published a report on Monday. [It] <found> {cracks}.", "a report"),
    ("The Kosa Post has seen the yard's invoice. [It] <bills> {the firm for paint}.", "the yard's invoice"),
    ("In April a memo by a firm appeared. [It] <recommends> {the sale}.", "a memo"),
    ("The inspectors' report was damning. [It] <said> {the kitchen was a danger}.", "The inspectors' report"),
    (
        "The Kosa Post has seen a page of the ship's log. [It] <reads>: {pumps failed}.",
        "a page of the ship's log",
    ),
    ("What changed was a four-page memo. Sent in May, [it] <warned> {of losses}.", "a four-page memo"),
    ("The files of the office tell another tale: [they] <show> {a transfer}.", "The files"),
    (
        f"{SHE}\nA study in the Kosa Journal has followed 40 nurses. [It] <finds> {{that rest helps}}.",
        "A study",
    ),
]
OTHERS = [
    "The Kosa Institute rejected the report. [It] <said> {the sums were old}.",
    "The Kosa Institute published a report on Monday. [It] <apologised for> {the delay}.",
    "In a letter to the court the Kosa Institute kept silent on fish. [It] <says> {it has no sums}.",
    "The report came out in May. Rain fell. Snow fell. [It] <found> {cracks}.",
    "The Kosa Institute issued a statement. [It] <says> {the sums are old}.",
]


@pytest.mark.parametrize(("lines", "meant"), CASES)
def test_it_is_the_text_that_the_sentence_before_was_about(lines: str, meant: str) -> None:
    assert named(lines)[-1].casefold() == meant.casefold()


@pytest.mark.parametrize("lines", OTHERS)
def test_it_is_no_text(lines: str) -> None:
    assert named(lines)[-1] in ("Kosa Institute", "The Kosa Institute", "It")


def test_the_text_goes_on() -> None:
    lines = "The Kosa Institute issued a study. [It] <found> {cracks}.\n[It] <recommends> {repairs}."
    assert named(lines) == ["a study", "a study"]


def test_a_relative_pronoun_means_the_source_right_before_it() -> None:
    lines = (
        "{Bars are dearer}, <according to> [a survey by a friend of the Kosa Club], [which] <found> {a rise}."
    )
    assert len(set(named(lines))) == 1
