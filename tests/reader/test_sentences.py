"""Where sentences end: a test is a text with bars at the cuts."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.span import Span
from sayso.reader.sentences import sentences


@pytest.mark.parametrize(
    "line",
    [
        "The bridge is old.|Nobody crosses it.",
        "Dr. Moro met Gen. Valk in the U.S. embassy.|He left at 5 p.m.|She stayed.",
        '"We wait." |She left.',
        "It fell at 4 a.m. Velm time.|It was late.",
        "It fell at 9 p.m. Friday and sank.|It was late.",
        "«Мост закрыт».|Он ушёл.",
        "« Мост закрыт. »|« Он ушёл », сказал он.|Ночь.",
        "He asks: „Why?“|His coach left.",
        "What now?|Nobody knows!|The end",
        "the crowd rose to 3.5 million a year",
        "It fell.[6] |They left.[12][a] |Night.",
    ],
)
def test_cuts(line: str) -> None:
    text = line.replace("|", " ").replace("  ", " ")
    found = [span.of(text) for span in sentences(text, [Span(0, len(text))])]
    assert found == [piece.strip() for piece in line.split("|")]


@given(st.text(alphabet="aB. ?!\n\"”»'1é", min_size=1, max_size=80))
def test_sentences_are_in_order_apart_and_hold_every_word(text: str) -> None:
    spans = list(sentences(text, [Span(0, len(text))]))
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())


@pytest.mark.parametrize("repeated", ["»", "»'", ".", "?»", ". »"])
def test_a_long_row_of_marks_takes_no_time(repeated: str) -> None:
    text = "x." + repeated * (20_000 // len(repeated)) + "x"
    begin = time.process_time()
    assert list(sentences(text, [Span(0, len(text))]))
    assert time.process_time() - begin < 2
