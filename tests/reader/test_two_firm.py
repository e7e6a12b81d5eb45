"""Two firmnesses under one cue are two rows."""

import time

import pytest

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.two_firm import with_two_firmnesses


def contents(told: str) -> list[str]:
    """The contents of the rows that come of "Moro said ..."."""
    text = f"Moro said {told}"
    row = Attribution("a", (Span(0, 4),), (Span(5, 9),), (Span(10, len(text)),), 0.9)
    rows = with_two_firmnesses(text, "t", [Finding(row)])
    return [" ".join(span.of(text) for span in one.attribution.content) for one in rows]


@pytest.mark.parametrize(
    ("first", "between", "second"),
    [
        ("nine boats were lost", " and ", "the toll could rise further"),
        ("that nine boats were lost", " and that ", "the count of the drowned may still rise"),
        ("“There are nine wounded", " and ", "the toll could rise.”"),
        ("the pier had been hit", " but ", "it was not immediately clear by whom"),
        ("the pier was closed", " and ", "its owner's whereabouts are unknown"),
        ("the crew had been taken off", ", and ", "more men were feared to be below"),
        ("the shells hit two houses", " but ", "no casualties were reported"),
        ("that it had found the boat", " but ", "it had no immediate toll"),
        ("nine might have been hurt in the port", " and ", "it was not clear who fired"),
    ],
)
def test_a_doubt_has_a_row_of_its_own(first: str, between: str, second: str) -> None:
    that = "that " if between.endswith("that ") else ""
    assert contents(first + between + second) == [first, that + second]


@pytest.mark.parametrize(
    "told",
    [
        "heavy shelling and the wind could be heard",
        "heavy shelling and the wind could close the port",
        "talks were held between the council and the owners could leave",
        "nine boats were lost and the toll rose further",
        "the council was told how the mayor and his deputy could leave",
        "nine boats could be lost and the toll could rise",
        "that the pier had been hit and that the council had met",
        "nine boats were lost and the toll could rise. The pier is closed",
        "the crew was on board and could not get off",
        "if it was hit it is a crime and the council may meet",
    ],
)
def test_one_firmness_is_one_row(told: str) -> None:
    assert contents(told) == [told]


def test_long_contents_are_read_quickly() -> None:
    begin = time.perf_counter()
    contents("the boats were lost and the mayor " * 4_000 + "slept")
    assert time.perf_counter() - begin < 2
