"""Who says what "was stated" in a text."""

from __future__ import annotations

import pytest

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.reader.in_papers import in_a_paper


def _found(text: str) -> tuple[str, list[str]] | None:
    """The source of a text whose reporting words stand in brackets, the content behind the last of them."""
    plain, cues = "", []
    for at, piece in enumerate(text.replace("]", "[").split("[")):
        if at % 2:
            cues.append(Span(len(plain), len(plain) + len(piece)))
        plain += piece
    row = Attribution("a", (), tuple(cues), (Span(len(plain) - 5, len(plain) - 1),), 0.7)
    found = in_a_paper(plain, row)
    return found and (found[0].of(plain), [span.of(plain) for span in found[1]])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("In the written statement, [it was stated] that it rained.", "the written statement"),
        ("In its press release on the flood, [it is also noted] that it rained.", "its press release"),
        ("In the daily report of the mission [it is noted] that it rained.", "the mission"),
        ("In the message of the Velm Harbour Guild, [it was said] that it rained.", "the Velm Harbour Guild"),
        ("[It was emphasized] in the release that it rained.", "the release"),
    ],
)
def test_the_text_says_it_or_its_issuer(text: str, source: str) -> None:
    found = _found(text)
    assert found is not None
    assert found[0] == source


def test_a_text_in_the_cue_is_its_source() -> None:
    assert _found("[In the statement], the following [was said:] it rained.") == (
        "the statement",
        ["was said:"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "In the town, [it was said] that it rained.",
        "In the statement of it all, he agreed. [It was said] that it rained.",
        "In the statement, [he said] that it rained.",
        "In a report on the statement on rain and more, Ada Moro slept and [it was said] that it rained.",
    ],
)
def test_other_words_have_no_such_source(text: str) -> None:
    assert _found(text) is None
