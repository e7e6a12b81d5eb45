"""A surname behind the possessive of a state or a body, as headlines have it."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named

SAID = "<said> {it was over}."


@pytest.mark.parametrize("owner", ["Velm's", "Turkey's", "Velm’s"])
def test_a_surname_behind_a_possessive_is_its_bearers(owner: str) -> None:
    assert named(f"[{owner} Halt] {SAID}\n[The mayor, Irma Halt,] {SAID}") == ["Irma Halt"] * 2


def test_it_is_no_bearer_of_the_surname_itself() -> None:
    lines = f"[The mayor, Irma Halt,] {SAID}\n[Halt] {SAID}\n[Velm's Halt] {SAID}"
    assert named(lines) == ["Irma Halt"] * 3


@pytest.mark.parametrize("other", ["Velm's Harbour Board", "Velm's Sorel"])
def test_another_name_behind_a_possessive_is_anothers(other: str) -> None:
    assert named(f"[{other}] {SAID}\n[The mayor, Irma Halt,] {SAID}")[0] != "Irma Halt"
