"""Whose group "the group" is behind the words of a person who is said to be of one."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named

SAID = "<said> {it was over}."
WATCHERS = f"[The Dorna Human Rights Network] {SAID}\n"


@pytest.mark.parametrize("who", ["Irma Halt, a volunteer with the Red Coats,", "Irma Halt of the Red Coats"])
def test_the_group_is_that_of_the_person_who_spoke_last(who: str) -> None:
    assert named(f"{WATCHERS}[{who}] {SAID}\n[The group] {SAID}")[-1] == "Red Coats"


@pytest.mark.parametrize(
    "who", ["Irma Halt, a doctor in Velm,", "Irma Halt, a spokeswoman for the Ministry of Health,"]
)
def test_a_town_or_an_office_is_no_group(who: str) -> None:
    assert named(f"{WATCHERS}[{who}] {SAID}\n[The group] {SAID}")[-1] == "Dorna Human Rights Network"


def test_a_noun_of_the_other_one_alone_is_his() -> None:
    nurse = "Irma Halt, a nurse with the Red Coats,"
    assert named(f"{WATCHERS}[{nurse}] {SAID}\n[The network] {SAID}")[-1] == "Dorna Human Rights Network"
