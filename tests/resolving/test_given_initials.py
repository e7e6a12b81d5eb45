"""Who stands with initials in the place of his first name. All names invented."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named


@pytest.mark.parametrize(
    ("full", "short", "name"),
    [
        ("Gennady Orskov", "G. Orskov", "Gennady Orskov"),
        ("Gennady Orskov", "G.V. Orskov", "Gennady Orskov"),
        ("Gennady Vasilyevich Orskov", "G. V. Orskov", "Gennady Vasilyevich Orskov"),
        ("Gennady Orskov", "Orskov G.V.", "Gennady Orskov"),
        ("Gennady Alyorskov", "G. Alerskov", "Gennady Alyorskov"),
        ("Yevgeny Orskov", "E. Orskov", "Yevgeny Orskov"),
        ("G. V. Orskov", "Gennady Orskov", "Gennady Orskov"),
    ],
)
def test_the_initials_of_the_only_one_with_the_surname(full: str, short: str, name: str) -> None:
    lines = f"[The military expert {full}] {SAYS}\n[{short}] {SAYS}\n[Orskov] {SAYS}"
    assert named(lines)[:2] == [name, name]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Gennady Orskov", "V. Orskov"),
        ("Gennady Orskov", "G. Orskova"),
        ("Evgeny Orskov", "I. Orskov"),
        ("Gennady Petrovich Orskov", "G. V. Orskov"),
        ("Gennady Orskov", "G. Orskov Foundation"),
    ],
)
def test_other_initials_are_anothers(full: str, short: str) -> None:
    first, second = named(f"[The military expert {full}] {SAYS}\n[{short}] {SAYS}")
    assert first != second


def test_of_two_with_one_initial_neither_is_meant() -> None:
    lines = f"[Gennady Orskov] {SAYS}\n[Grigory Orskov] {SAYS}\n[G. Orskov] {SAYS}"
    assert named(lines) == ["Gennady Orskov", "Grigory Orskov", "G. Orskov"]


def test_a_surname_alone_takes_up_whoever_has_the_initials() -> None:
    lines = f"[Gennady Alyorskov] {SAYS}\n[G. Alyorskov] {SAYS}\n[Alerskov] {SAYS}"
    assert named(lines) == ["Gennady Alyorskov"] * 3
