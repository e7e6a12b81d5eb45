"""What a role is of: two heads of two bodies are two, said in fewer words one is one. All names invented."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("The spokesman of the army Karl Lund", "The spokesman of the rebels"),
        ("The spokesman of the army", "The spokesman of the rebels"),
        ("The minister of defence Karl Lund", "The minister of health"),
        ("Defence Minister Karl Lund", "The minister of health"),
        ("The director of the plant, Ada Moro,", "The director of the hospital"),
        ("Ada Moro, director of the plant,", "The director of the hospital"),
        ("The head of the election commission Ada Moro", "The head of the observer mission"),
        ("The commander of the northern front Karl Lund", "The commander of the southern front"),
        ("Army spokesman Karl Lund", "The spokesman for the rebels"),
        ("The mayor Ada Moro", "The former mayor"),
        ("The mayor Ada Moro", "The ex-mayor"),
        ("The deputy head of the police Ada Moro", "The police chief"),
        ("The spokesman of the police Karl Lund", "The police chief"),
        ("The head of the police Ada Moro", "The fire chief"),
        ("The head of the mill Ada Moro", "The former head of the mill"),
        ("The lawyer Ada Moro", "The lawyer of the opposite side"),
        ("The lawyer Ada Moro", "The other lawyer"),
        ("The president of the club Karl Lund", "The president of the federation"),
        ("The committee on energy", "The committee on health"),
        ("The captain of the tanker, Ada Moro,", "The captain of the ferry"),
        ("The owner of the cafe, Ada Moro,", "The owner of the shop"),
        ("The Ministry of Health", "The ministry of defence"),
    ],
)
def test_of_something_else_is_somebody_else(first: str, then: str) -> None:
    one, other = named(f"[{first}] {SAYS}\n[{then}] {SAYS}")
    assert one != other


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("The spokesman of the army Karl Lund", "The spokesman"),
        ("The spokesman of the army Karl Lund", "The army spokesman"),
        ("The minister of defence Karl Lund", "The defence minister"),
        ("Foreign Minister Karl Lund", "The minister of foreign affairs"),
        ("The head of the Central Election Commission Ada Moro", "The head of the commission"),
        ("The head of the Central Election Commission Ada Moro", "The head of the CEC"),
        ("The head of the Central Election Commission Ada Moro", "The head of the organisation"),
        ("The director of the company Ostrel, Ada Moro,", "The director of the firm"),
        ("The editor of the newspaper Ostrel, Ada Moro,", "The editor of the paper"),
        ("The coach of Karsk Rovers, Karl Lund,", "The coach of the team"),
        ("The mayor of Karsk Ada Moro", "The mayor of the city"),
        ("The mayor Ada Moro", "The mayor of Karsk"),
        ("The former director of the mill, Ada Moro,", "The former director"),
        ("The former director of the mill, Ada Moro,", "The director"),
        ("Ada Moro, director of the mill until March,", "The former director"),
        ("A source in the cabinet", "The source of the agency"),
        ("The ex-minister Ada Moro", "The former minister"),
        ("Police chief Ada Moro", "The head of the police"),
        ("The mother of the boy, Ada Moro,", "The mother of the child"),
        ("The captain of the tanker, Ada Moro,", "The captain of the ship"),
        ("A spokesman for the Karsk Police Department, Karl Lund,", "The police spokesman"),
        ("Ada Moro, head of the Karsk regional administration,", "The head of the region"),
        ("The head of the police Ada Moro", "The police chief"),
        ("The leader of the opposition Ada Moro", "The opposition leader"),
        ("The leader of the rebels Ada Moro", "The rebel leader"),
        ("The deputy Ada Moro", "The parliamentarian"),
        ("The Ministry of Health", "The ministry of health"),
        ("The Ministry of Health", "The ministry"),
    ],
)
def test_less_said_of_the_same_is_one(first: str, then: str) -> None:
    one, other = named(f"[{first}] {SAYS}\n[{then}] {SAYS}")
    assert one == other


def test_who_is_only_told_of_is_kept_apart_too() -> None:
    lines = f"[The minister of defence Karl Lund] {SAYS}\nThe minister of health left. [He] {SAYS}"
    assert named(lines)[1] != "Karl Lund"
