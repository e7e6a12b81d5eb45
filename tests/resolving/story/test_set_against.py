"""Whose name stands behind one who was only described: his own, or that of another who speaks of him."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named

ANOTHER = [
    "[The premier] <blamed> {the rebels}.\n[Salwa Nemr] <said> {it was odd}.",
    "[The mayor] <said> {the roof was safe}.\n[Ada Moro] <said> {the stairs were steep}.",
    "[The prime minister] <said> {the law would pass}.\n[Ada Moro] <said> {the vote was near}.",
    "[The harbour minister of Velm] <said> {so}. Ada Moro said no.\n"
    "= The harbour minister of Velm said so. [Ada Moro] <said> {no}.",
    "[The harbour minister of Velm] <said> {so}.\n[Ada Moro] <said> {the minister was lying}.",
    "[A city councillor] <said> {so}.\n[Ada Moro] <said> {the city councillor had been paid}.",
    "[A city councillor] <said> {it was over}.\n[Ada Moro] <said> {that it was not}.",
    "[A city councillor] <said> {it was over}.\nBut [Ada Moro] <said> {there was more to come}.",
    "[A spokesman] <said> {the road was shut}.\n[Otto Brod] <said> {it wasn't}.",
    "[The general] <said> {it had fallen}.\n[Brigadier General Ali Mahfud] <said> {it had not}.",
]
THE_SAME = [
    "[The harbour minister of Velm] <said> {it was over}.\n[Ada Moro] <said> {there was no more to come}.",
    "[A city councillor] <said> {it was over}.\n[Ada Moro] <said> {the mayor had been told}.",
    "[A city councillor] <said> {it was over}. Ada Moro said there was more.\n"
    "= A city councillor said it was over. [Ada Moro] <said> {there was more}.",
    "[The ministry's spokesman] <said> {the road was shut}.\n[Otto Brod] <added> {it was not safe}.",
    "[The mayor] <said> {it was over}.\n[The mayor, Ada Moro,] <said> {it had not begun}.",
    "[The general] <said> {it had fallen}.\n[Brigadier General Ali Mahfud] <said> {he had not slept}.",
]


@pytest.mark.parametrize("lines", ANOTHER)
def test_who_is_named_next_is_another(lines: str) -> None:
    assert len(set(named(lines))) == 2


@pytest.mark.parametrize("lines", THE_SAME)
def test_who_is_named_next_is_the_one_described(lines: str) -> None:
    assert len(set(named(lines))) == 1


@pytest.mark.parametrize(
    "who", ["this diplomat", "that diplomat", "the other diplomat", "one of the diplomats"]
)
def test_words_that_point_back_mean_nobody_who_is_named_later(who: str) -> None:
    assert named(f"[{who}] {SAYS}\n[The Velm ambassador, Ada Moro] {SAYS}") == [who, "Ada Moro"]


def test_who_spoke_as_one_of_a_group_is_taken_up_by_its_noun() -> None:
    names = named(f"[Three diplomats] {SAYS}\n[A fourth] <denied> {{it}}.\n[this diplomat] {SAYS}")
    assert names[1] == names[2] != names[0]
    other = named(f"[Three diplomats] {SAYS}\n[A fourth] <denied> {{it}}.\n[this nurse] {SAYS}")
    assert len(set(other)) == 3
