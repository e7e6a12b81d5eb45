"""Everyday words report nothing unless the network is sure."""

import pytest

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.reader.everyday import SURE, is_everyday


@pytest.mark.parametrize(
    ("cue", "everyday"),
    [
        ("carried", True),
        ("gives", True),
        ("bears", True),
        ("On", True),
        ("had been reported", False),
        ("is said to be", False),
        ("planned", False),
        ("was refusing", False),
        ("reportedly", False),
        ("thinks", False),
        ("according to", False),
        ("demonstrates", False),
        ("her hope", False),
    ],
)
def test_words_of_saying_showing_and_thinking_are_none(cue: str, everyday: bool) -> None:
    text = f"Moro {cue} the weir."
    end = 5 + len(cue)
    for confidence, dropped in ((SURE - 0.01, everyday), (SURE, False)):
        row = Attribution("a", (Span(0, 4),), (Span(5, end),), (Span(end + 1, len(text) - 1),), confidence)
        assert is_everyday(text, row) is dropped


def test_a_row_without_a_word_is_left() -> None:
    row = Attribution("a", (Span(0, 4),), (Span(4, 5),), (Span(6, 14),), 0.3)
    assert not is_everyday("Moro: The weir", row)
