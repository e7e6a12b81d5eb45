"""Who is meant by another noun for a person right behind his words, and who cannot be."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named

MINISTER = "[Deputy Foreign Minister Ivan Sorel] <said> {talks would resume}."


@pytest.mark.parametrize("who", ["The diplomat", "The top diplomat", "The general"])
def test_another_noun_that_adds_to_what_was_said_is_the_only_speaker(who: str) -> None:
    assert named(f"{MINISTER}\n[{who}] <added> {{that the date was open}}.") == ["Ivan Sorel"] * 2


@pytest.mark.parametrize(
    "behind",
    [
        "[The diplomat] <said> {they were dead}.",
        "[The Dornan diplomat] <added> {that they were dead}.",
        "[The diplomats] <added> {that they were dead}.",
        "[The congresswoman] <added> {that they were dead}.",
        "It rained.\n[The diplomat] <added> {that they were dead}.",
        "Prime Minister Tom Halt met Irma Lund.\n[The diplomat] <added> {that they were dead}.",
    ],
)
def test_who_may_be_another_stays_so(behind: str) -> None:
    assert named(f"{MINISTER}\n{behind}")[-1] != "Ivan Sorel"


def test_a_lawmaker_is_the_senator_who_spoke() -> None:
    lines = "[Senator Irma Halt] <said> {it was over}.\n[The lawmaker] <said> {it was late}."
    assert named(lines) == ["Irma Halt"] * 2


@pytest.mark.parametrize(("teller", "told"), [("A diplomat", "the envoy"), ("A minister", "the official")])
def test_who_tells_it_is_no_other_person_of_his_words(teller: str, told: str) -> None:
    words = f"{told} had warned of a famine"
    lines = (
        f"[{teller}] <said> {{that {words}}}.\n= {teller} said that [{told}] <had warned of> {{a famine}}."
    )
    assert len(set(named(lines))) == 2
