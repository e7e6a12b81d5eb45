"""A name that a place opens stays whole; whose title or comma is lost behind a place stays himself."""

from __future__ import annotations

import pytest

from sayso.core.source import Kind
from tests.resolving.reading import SAYS, named, sources_of


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Kosovo Zvonok", "Kosovo Zvonok"),
        ("The Madrid Lantern", "Madrid Lantern"),
        ("Georgia Vecherka", "Georgia Vecherka"),
        ("RIA Strela", "RIA Strela"),
        ("IA Granit", "IA Granit"),
        ("RIA Novosti", "RIA Novosti"),
        ("Lebanon Hezbollah", "Hezbollah"),
        ("Iran President Reza Lund", "Reza Lund"),
        ("the Iran Defence Ministry", "Iran Defence Ministry"),
    ],
)
def test_a_name_opened_by_a_place_is_whole(phrase: str, name: str) -> None:
    (source,) = sources_of(phrase)
    assert source.name == name


@pytest.mark.parametrize("phrase", ["Kosovo Zvonok", "The Madrid Lantern", "Ukraine Luch"])
def test_nothing_says_that_it_is_a_states(phrase: str) -> None:
    (source,) = sources_of(phrase)
    assert source.kind.value is not Kind.STATE


def test_two_outlets_with_one_last_word_are_two() -> None:
    assert [source.name for source in sources_of("Kosovo Zvonok", "Serbia Zvonok")] == [
        "Kosovo Zvonok",
        "Serbia Zvonok",
    ]


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (f"The head of Kosovo Zarubin was there. [Zarubin] {SAYS}", "Zarubin"),
        (f"In Kosovo [Zarubin] {SAYS}", "Zarubin"),
        (f"In [Kosovo Zarubin] {SAYS}", "Zarubin"),
        (f"President Zarubin came. [Kosovo Zarubin] {SAYS}", "President Zarubin"),
    ],
)
def test_a_surname_behind_a_place_is_no_part_of_it(lines: str, last: str) -> None:
    assert named(lines)[-1] == last


@pytest.mark.parametrize(
    ("phrase", "name"), [("the MoD RF", "MoD RF"), ("the MoFA RT", "MoFA RT"), ("the MoI RF", "MoI RF")]
)
def test_initials_with_a_small_letter_and_their_state_are_one_name(phrase: str, name: str) -> None:
    (source,) = sources_of(phrase)
    assert (source.name, source.kind.value) == (name, Kind.STATE)


def test_a_ministry_is_the_one_its_initials_stand_for() -> None:
    (source,) = sources_of("the MoD RF", "the Russian Defence Ministry")
    assert source.name == "Russian Defence Ministry"


def test_an_agency_is_no_office() -> None:
    assert named(f"[RIA Strela] {SAYS}\n[The governor] {SAYS}") == ["RIA Strela", "The governor"]


def test_a_word_of_a_hundred_thousand_letters_is_read_once() -> None:
    """The time once went with the square of its letters."""
    assert named(f"[The Madrid Lantern] {SAYS}\n{'b' * 100_000}") == ["Madrid Lantern"]
