"""A charity's part is called by its place; people call themselves by what is not there."""

from __future__ import annotations

import pytest

from sayso.core.source import Kind
from tests.resolving.reading import SAYS, named, sources_of


@pytest.mark.parametrize(
    "name",
    [
        "Amnesty Aladra",
        "Greenpeace Velmark",
        "Human Rights Watch Kerdia",
        "Oxfam America",
        "Reporters Without Fear",
        "Engineers Without Fences",
        "Institution of Structural Engineers",
    ],
)
def test_the_name_is_whole(name: str) -> None:
    (source,) = sources_of(name)
    assert source.name == name
    assert source.kind.value is Kind.NGO or name.startswith("Institution")


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Amnesty Aladra", "Greenpeace Aladra"),
        ("Amnesty Aladra", "Aladra"),
        ("Reporters Without Fear", "Doctors Without Fear"),
    ],
)
def test_they_are_two(first: str, then: str) -> None:
    assert named(f"[{first}] {SAYS}\n[{then}] {SAYS}") == [first, then]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Oxfam director Ada Moro", "Ada Moro"),
        ("Amnesty Ada Moro", "Ada Moro"),
        ("Amnesty", "Amnesty"),
        ("Human Rights Watch", "Human Rights Watch"),
        ("Amnesty International", "Amnesty International"),
    ],
)
def test_a_person_is_no_part(phrase: str, name: str) -> None:
    (source,) = sources_of(phrase)
    assert source.name == name
