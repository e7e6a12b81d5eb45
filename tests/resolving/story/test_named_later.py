"""Whom a headline or lead describes before he is named: sooner one that speaks later than any other."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named


@pytest.mark.parametrize(
    ("first", "between", "then"),
    [
        ("A rights group", "The Velm Relief Fund sent tents.", "The Karsk Observatory for Rights"),
        ("a monitor", "See also: Orsk Observatory Tweet Views.", "The Karsk Observatory for Rights"),
        ("The monitoring group", "", "The Karsk Observatory for Rights"),
    ],
)
def test_who_speaks_later_is_meant(first: str, between: str, then: str) -> None:
    assert set(named(f"[{first}] {SAYS}\n{between}\n[{then}] {SAYS}")) == {"Karsk Observatory for Rights"}


def test_where_nobody_speaks_later_who_is_named_is_meant() -> None:
    lines = f"[A monitoring group] {SAYS}\nThe Karsk Observatory for Rights counted nine."
    assert named(lines) == ["Karsk Observatory for Rights"]


def test_who_speaks_later_and_is_something_else_is_not_meant() -> None:
    assert named(f"[A monitoring group] {SAYS}\n[The Velm Navy] {SAYS}")[0] == "A monitoring group"


def test_a_headline_tells_of_a_firm_s_head_before_he_is_named() -> None:
    assert set(named(f"[CEO] {SAYS}\n[its chief executive Ada Moro] {SAYS}")) == {"Ada Moro"}


@pytest.mark.parametrize("who", ["the foreman", "a dealer"])
def test_who_works_in_a_firm_is_nobody_named_later(who: str) -> None:
    assert named(f"[{who}] {SAYS}\n[the foreman Ada Moro] {SAYS}")[0] == who
