"""Tellings known by their person or their occasion: described first, named after; "in the interview"."""

import pytest

from sayso.core.source import Kind
from tests.judging.articles import judged


@pytest.mark.parametrize(
    "first", ["A former clerk", "a member of the rebel group Fajr", "One local civil defence official"]
)
def test_who_is_named_after_being_described_told_the_same_outlet(first: str) -> None:
    rest = "{It snowed}, [Lidia Morr] <said>.\n[Morr] <added> {so}."
    lines = f"[{first}] <told> AFP {{that it rained}}.\n\n{rest}"
    article = judged(lines, same={"Morr": "Lidia Morr"})
    assert article.chain(1) == ["AFP~", "Lidia Morr"]
    assert article.chain(2) == ["AFP~", "Lidia Morr"]


@pytest.mark.parametrize(
    "second",
    ["Prime Minister Lidia Morr", "another resident", "The mayor", "Lidia Morr, a baker,", "residents"],
)
def test_who_has_an_office_or_a_description_is_somebody_else(second: str) -> None:
    lines = f"[A former clerk] <told> AFP {{that it rained}}.\n[{second}] <said> {{that it snowed}}."
    assert judged(lines).chain(1) == [second]


def test_a_name_met_before_is_somebody_else() -> None:
    lines = "Lidia Morr came.\n[A former clerk] <told> AFP {rain}.\n[Lidia Morr] <said> {that it snowed}."
    assert judged(lines).chain(1) == ["Lidia Morr"]


def test_several_people_described_are_not_one_who_is_named() -> None:
    lines = "[Two clerks] <told> AFP {that it rained}.\n[Lidia Morr] <said> {that it snowed}."
    assert judged(lines).chain(1) == ["Lidia Morr"]


def test_a_lead_has_the_outlet_of_who_is_named_next() -> None:
    lines = "{Rain fell}, <according to> [a local official].\n{Snow fell}, [Lidia Morr] <told> AFP."
    assert judged(lines).chain() == ["AFP~", "a local official"]
    assert judged(lines.replace("Lidia Morr", "The mayor")).chain() == ["a local official"]


def test_an_outlet_is_nobody_who_was_described_before() -> None:
    lines = "[A local official] <told> AFP {that rain fell}.\n[Delta Gazeta] <reported> {that snow fell}."
    assert judged(lines).chain(1) == ["AFP~", "Delta Gazeta"]
    assert judged(lines, kinds={"Delta Gazeta": Kind.MEDIA}).chain(1) == ["Delta Gazeta"]


def test_the_interview_is_the_one_just_told_of() -> None:
    told = "[The mayor] <told> Radio Delta in an interview {that it rained}."
    lines = f"{told}\nIn the same interview, [his guest] <said> {{that it snowed}}."
    assert judged(lines).chain(1) == ["Radio Delta~", "his guest"]
    other = lines.replace("the same interview", "the interview with Kurant")
    assert judged(other).chain(1)[0] == "Kurant"
    assert judged(lines.replace("In the same interview, ", "")).chain(1) == ["his guest"]


def test_a_reader_may_have_left_out_the_first_name() -> None:
    lines = "[A former clerk] <told> AFP {that it rained}.\n\n{It snowed}, Lidia [Morr] <said>."
    assert judged(lines).chain(1) == ["AFP~", "Morr"]
    assert judged(lines.replace("Lidia [", "then [")).chain(1) == ["Morr"]
