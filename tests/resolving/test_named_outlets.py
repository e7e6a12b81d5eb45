"""An outlet may bear a person's first name, or a town's, and is then no other outlet."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("The Ludmila news agency", "Ludmila news agency"),
        ("The Rosa newspaper", "Rosa"),
        ("the independent Clara portal", "Clara"),
        ("the weekly Victoria", "Victoria"),
        ("the opposition newspaper Vera", "Vera"),
    ],
)
def test_a_first_name_beside_the_noun_of_an_outlet_is_its_name(phrase: str, name: str) -> None:
    assert named(f"[{phrase}] {SAYS}\n[The newspaper Kurant] {SAYS}") == [name, "Kurant"]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("The newspaper reporter Ludmila Moro", "Ludmila Moro"),
        ("Ludmila", "Ludmila"),
        ("The Ludmila newspaper reporter", "The Ludmila newspaper reporter"),
    ],
)
def test_a_person_stays_one(phrase: str, name: str) -> None:
    assert named(f"[{phrase}] {SAYS}\n[The newspaper Kurant] {SAYS}")[0] == name


def test_a_woman_of_the_same_first_name_is_not_the_paper() -> None:
    lines = f"[The Ludmila newspaper] {SAYS}\n[The teacher Ludmila Moro] {SAYS}\n[Moro] {SAYS}"
    assert named(lines) == ["Ludmila", "Ludmila Moro", "Ludmila Moro"]


def test_a_town_may_be_the_name_of_a_paper() -> None:
    assert named(f"[The Sofia newspaper] {SAYS}\n[The Harwick Post] {SAYS}")[0] == "The Sofia newspaper"


def test_a_town_told_of_a_paper_takes_it_up() -> None:
    lines = f"[The Madrid newspaper Farol] {SAYS}\n[The Madrid newspaper] {SAYS}"
    assert named(lines) == ["Farol", "Farol"]


def test_a_nationality_is_no_name() -> None:
    assert named(f"[The Kurant newspaper] {SAYS}\n[The Spanish newspaper] {SAYS}") == ["Kurant", "Kurant"]


@pytest.mark.parametrize("channel", ["Harwick 24", "Harwick One", "HTV Two"])
def test_a_channels_number_belongs_to_its_name(channel: str) -> None:
    lines = f"[The channel {channel}] <reported> {{that it rained}}.\n[The newspaper Kurant] {SAYS}"
    assert named(f"{lines}\n[The channel] {SAYS}") == [channel, "Kurant", channel]


def test_a_number_that_counts_is_no_part_of_a_name() -> None:
    lines = f"[The driver] <told> Harwick 24 {{people were hurt}}.\n[Harwick] {SAYS}\n[Harwick 24] {SAYS}"
    assert named(lines)[1] == "Harwick"


def test_who_speaks_on_a_channel_is_not_it() -> None:
    assert named(f"[the army's voice, Colonel Ada Moro, on Channel Nine] {SAYS}") == ["Ada Moro"]
