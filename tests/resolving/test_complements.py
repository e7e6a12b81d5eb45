"""An office that only tells whose adviser, wife or deputy somebody is, is another's. All names invented."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named


@pytest.mark.parametrize(
    ("speaker", "office"),
    [
        ("Karl Lund, an adviser to the president,", "The president"),
        ("Adviser to the president Karl Lund", "The president"),
        ("An aide to the prime minister, Karl Lund,", "The prime minister"),
        ("The deputy of the minister Karl Lund", "The minister"),
        ("Advisor to the Minister of Energy Karl Lund", "The minister"),
        ("Assistant to the head of the district Karl Lund", "The head of the district"),
        ("The head of the press service of the governor Karl Lund", "The governor"),
        ("The lawyer of the accused Karl Lund", "The accused"),
        ("The lawyer Karl Lund, representing the accused,", "The accused"),
        ("The wife of the governor Ada Moro", "The governor"),
        ("The doctor who treated the king, Karl Lund,", "The king"),
        ("Karl Lund, accompanied by the governor,", "The governor"),
        ("Deputy Mayor Karl Lund", "The mayor"),
        ("Vice President Karl Lund", "The president"),
        ("The first deputy prime minister Karl Lund", "The prime minister"),
        ("Karl Lund, deputy head of the council,", "The head of the council"),
        ("Karl Lund, an adviser to the union,", "The head of the union"),
        ("The accused", "The lawyer"),
    ],
)
def test_whose_adviser_somebody_is_speaks_for_himself(speaker: str, office: str) -> None:
    first, second = named(f"[{speaker}] {SAYS}\n[{office}] {SAYS}")
    assert (first != second, second) == (True, office)


@pytest.mark.parametrize(
    ("speaker", "taken_up"),
    [
        ("Karl Lund, an adviser to the president,", "The adviser"),
        ("Karl Lund, a former minister and adviser to the president,", "The former minister"),
        ("Deputy Mayor Karl Lund", "The deputy mayor"),
        ("Deputy Mayor Karl Lund", "The official"),
        ("The mayor of the city Karl Lund", "The mayor"),
        ("Karl Lund, mayor of Velm,", "The mayor"),
        ("The minister of energy Karl Lund", "The minister"),
        ("The director of the institute and member of the academy, Professor Karl Lund,", "The professor"),
        ("The head of the department doctor Karl Lund", "The doctor"),
        ("Karl Lund, chairman of the board and deputy head of the union,", "The chairman"),
    ],
)
def test_his_own_role_takes_him_up(speaker: str, taken_up: str) -> None:
    assert named(f"[{speaker}] {SAYS}\n[{taken_up}] {SAYS}") == ["Karl Lund"] * 2


def test_the_office_is_the_one_who_is_known_to_bear_it() -> None:
    lines = f"""
    [President Ada Moro] {SAYS}
    [Karl Lund, an adviser to the president,] {SAYS}
    [The president] {SAYS}
    """
    assert named(lines) == ["Ada Moro", "Karl Lund", "Ada Moro"]


def test_a_mans_name_is_not_the_wifes() -> None:
    assert named(f"[The wife of the mayor Ivan Moro] {SAYS}") == ["The wife of the mayor Ivan Moro"]
