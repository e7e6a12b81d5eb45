"""What may go on from somebody is not surely the author's; a headline that asserts nothing is."""

from __future__ import annotations

import pytest

from sayso.core.span import Span
from sayso.judging.stances import only_announces, stance_before, takes_up


@pytest.mark.parametrize(
    "stance",
    [
        "The geologist Ada Moro is less sure.",
        "Ada Moro disagrees.",
        "The dockers' union sees it differently.",
        "Ilka Varn, who built the crane, rejects the criticism.",
        "Her deputy remains unconvinced.",
    ],
)
def test_a_stance_may_go_on(stance: str) -> None:
    text = f"It rained.\n{stance} The crane is old. It leans."
    for behind in ("The crane is old.", "It leans."):
        at = text.index(behind)
        found = stance_before(text, Span(at, at + len(behind)))
        assert found is not None
        assert found.of(text) == stance


@pytest.mark.parametrize(
    "before",
    [
        "Ada Moro is less sure.\n",
        "That is less certain. ",
        "Nobody disagrees. ",
        "The court rejects most appeals. ",
        "Ada Moro is ill. ",
    ],
)
def test_no_stance_of_anybody(before: str) -> None:
    text = f"{before}The crane is old."
    assert stance_before(text, Span(len(before), len(text))) is None


@pytest.mark.parametrize(
    ("one", "other", "goes_on"),
    [
        ("It was built in May.", "It leans.", True),
        ("It was built in May.", "The crane leans.", False),
        ("They came in May.", "It leans.", False),
        ("The crane was built.", "It leans.", False),
    ],
)
def test_the_same_pronoun_goes_on(one: str, other: str, goes_on: bool) -> None:
    text = f"{one} {other}"
    found = takes_up(text, Span(0, len(one)), Span(len(one) + 1, len(text)))
    assert (found is not None) is goes_on


@pytest.mark.parametrize(
    ("headline", "announces"),
    [
        ("How the crane at Tarn fell", True),
        ("Why nobody at Tarn sleeps", True),
        ("What we know about the crane at Tarn", True),
        ("Log, pictures and silence: what is known", True),
        ("Dockers, drivers and a bishop: who says what of the crane", True),
        ("The crane at Tarn has fallen", False),
        ("How the crane fell: a bolt was loose", False),
        ("What the mayor signed was a loan", False),
        ("How many cranes fell", False),
    ],
)
def test_a_headline_that_asserts_nothing(headline: str, announces: bool) -> None:
    text = f"{headline}\n\nPolice closed the port."
    assert (only_announces(text, Span(0, len(headline))) is not None) is announces


def test_no_sentence_of_a_paragraph_is_a_headline() -> None:
    text = "How the crane fell. Police closed the port.\n"
    assert only_announces(text, Span(0, 19)) is None
