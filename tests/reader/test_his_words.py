"""Whose words they are by a possessive. All texts invented."""

from __future__ import annotations

import pytest

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.reader.his_words import by_his_words, by_who_says_it_again


def _row(text: str, source: str, cue: str, content: str) -> Attribution:
    def at(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    return Attribution("", at(source), at(cue), at(content), 0.9)


@pytest.mark.parametrize(
    ("text", "source", "cue", "whose", "cues"),
    [
        ("It rained, according to his expression", "his expression", "according to", "his", ["expression"]),
        ("It rained, according to her own estimates", "", "according to", "her", ["own estimates"]),
        ("It rained, by its calculations", "its calculations", "by", "its", ["calculations"]),
    ],
)
def test_the_noun_goes_to_the_cue(text: str, source: str, cue: str, whose: str, cues: list[str]) -> None:
    row = by_his_words(text, _row(text, source, cue, "It rained"))
    assert [span.of(text) for span in row.source] == [whose]
    assert [span.of(text) for span in row.cue] == [cue, *cues]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("It rained, according to his lawyer", "his lawyer", "according to"),
        ("It rained, according to his estimates team", "his estimates team", "according to"),
        ("It rained, according to the assessment", "the assessment", "according to"),
        ("It rained, Moro said in his view", "Moro", "said"),
    ],
)
def test_others_stay(text: str, source: str, cue: str) -> None:
    row = _row(text, source, cue, "It rained")
    assert by_his_words(text, row) == row


@pytest.mark.parametrize(
    ("before", "source", "cue"),
    [
        ("The envoy repeated his ", "The envoy", "repeated his accusation"),
        ("It rained. Otto Brod has also renewed his ", "Otto Brod", "has also renewed his accusation"),
        ("He later withdrew his ", "He", "later withdrew his accusation"),
    ],
)
def test_who_says_a_thing_again(before: str, source: str, cue: str) -> None:
    text = f"{before}accusation that it rained."
    row = by_who_says_it_again(text, _row(text, "", "accusation", "that it rained"))
    assert [span.of(text) for span in (*row.source, *row.cue)] == [source, cue]


@pytest.mark.parametrize(
    "before", ["The judge heard the ", "The envoy faced his ", "The judge repeated the "]
)
def test_an_accusation_of_another_keeps_no_source(before: str) -> None:
    text = f"{before}accusation that it rained."
    row = _row(text, "", "accusation", "that it rained")
    assert by_who_says_it_again(text, row) == row
