"""Whom "the agency" and "the magazine" mean: who reported last, and no paper by its name."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named

TIMES = f"[The Harwick Times] {SAYS}"


@pytest.mark.parametrize(
    ("reported", "taken_up", "name"),
    [
        ("[SILTA] <reported> {that it rained}.", "The agency", "SILTA"),
        ("[Lupine] <wrote> {that it rained}.", "The magazine", "Lupine"),
        ("[Lupine] <reported> {that it rained}.", "The portal", "Lupine"),
        ("[SILTA] <reported> {that it rained}.", "The newspaper", "Harwick Times"),
        ("[Lupine] <said> {that it rained}.", "The magazine", "Harwick Times"),
    ],
)
def test_who_reported_last_is_taken_up(reported: str, taken_up: str, name: str) -> None:
    assert named(f"{TIMES}\n{reported}\n[{taken_up}] {SAYS}")[-1] == name


def test_who_was_called_so_is_taken_up() -> None:
    lines = f"[The newspaper Kurant] {SAYS}\n[Velmsoft] <reported> {{a loss}}.\n[The newspaper] {SAYS}"
    assert named(lines)[-1] == "Kurant"


@pytest.mark.parametrize("taken_up", ["The agency", "The channel"])
def test_a_paper_is_no_agency(taken_up: str) -> None:
    assert named(f"{TIMES}\n[{taken_up}] {SAYS}")[-1] == taken_up


def test_a_paper_is_a_newspaper() -> None:
    assert named(f"{TIMES}\n[The newspaper] {SAYS}")[-1] == "Harwick Times"


@pytest.mark.parametrize(
    "before",
    [
        "The memo was leaked to the Velm Post.",
        "[an internal memo obtained by the Velm Post] <says> {so}. The memo was long.",
        "The Velm Post published four pages of it.",
    ],
)
def test_a_paper_is_called_by_its_last_word(before: str) -> None:
    assert named(f"{before}\n[The Post] {SAYS}")[-1] == "Velm Post"


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("The memo was leaked to the Velm Post.", "The post"),
        ("The memo was leaked to the Velm Post and the Karsk Post.", "The Post"),
    ],
)
def test_another_post_is_not_the_paper(before: str, who: str) -> None:
    assert named(f"{before}\n[{who}] {SAYS}")[-1] == who
