"""What is left of a claim without what it only recalls."""

from __future__ import annotations

import pytest

from sayso.core.span import Span, words
from sayso.tracing.background import without_background


def left(text: str) -> str:
    return words(text, without_background(text, (Span(0, len(text)),)))


FIRE = "Six people were hurt in a fire at the Torva depot"


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRE}, a week after a barn fire had hurt two in the town",
        f"{FIRE}, three months after a barn had burned down",
        f"{FIRE}, just days after a barn fire.",
        f"{FIRE}, where an explosion had killed two men last year",
        f"{FIRE}, which had burned down three years earlier",
    ],
)
def test_an_older_event_is_left_out(text: str) -> None:
    assert left(text) == FIRE


def test_at_the_beginning() -> None:
    assert left(f"A week after a barn fire had hurt two, {FIRE[0].lower()}{FIRE[1:]}") == FIRE.replace(
        "S", "s", 1
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRE}, two hours after the alarm was raised",
        f"{FIRE}, where two of four doors had been locked",
        "The miner was found three days after the shaft had caved in",
        "Four men from Torva, a week after a barn fire, were arrested",
        "The fire, a week after the flood",
        f"{FIRE}, a week after the flood, and nine others fled",
    ],
)
def test_the_rest_of_a_claim_stays(text: str) -> None:
    assert left(text) == text


def test_a_hostile_line_stays_quick() -> None:
    text = "Six were hurt" + ", a week after" * 70_000
    assert left(text).startswith("Six were hurt")
