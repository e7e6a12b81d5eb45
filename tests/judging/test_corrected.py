"""A page that corrects itself speaks for itself."""

import pytest

from sayso.core.span import Span
from sayso.judging.corrected import corrects


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Correction: An earlier version of this article said nine.", "An earlier version of this article"),
        ("This story previously stated that nine mills shut.", "This story previously"),
        ("This article was amended on 3 May to give the number.", "This article was amended on"),
        ("The first edition of the atlas said nine.", None),
        ("An earlier version of the report by Ordel said nine.", None),
        ("This story is about nine mills.", None),
        ("She said this story was wrong.", None),
    ],
)
def test_a_note_says_that_the_page_was_wrong(text: str, words: str | None) -> None:
    found = corrects(text, Span(0, len(text)))
    assert (found and found.of(text)) == words


def test_what_is_right_stands_behind_it_in_its_paragraph() -> None:
    text = "It rained.\n\nOur original version of this report said nine. There were ten.\n\nIt rained again."
    for words, told in (("There were ten.", True), ("It rained again.", False), ("It rained.", False)):
        at = text.index(words)
        assert (corrects(text, Span(at, at + len(words))) is not None) is told


def test_a_text_without_breaks_is_not_searched_whole_for_each_sentence() -> None:
    text = "Our original version of this report said nine. " + "It rained. " * 1_000
    last = text.rindex("It rained.")
    assert corrects(text, Span(47, 57))
    assert corrects(text, Span(last, last + 10)) is None
