"""Who was asked by an outlet in a sentence of its own."""

from __future__ import annotations

import pytest

from tests.judging.articles import judged


@pytest.mark.parametrize(
    ("line", "chain"),
    [
        ("Ada Moro, a nurse who spoke to AFP at the border, had walked for days.", ["AFP", "Ada Moro"]),
        ("Ada Moro, consulted by the Odra newspaper, is of another mind.", ["Odra", "Ada Moro"]),
        ("Ada Moro was interviewed by Radio Delta.", ["Radio Delta", "Ada Moro"]),
        ("Ada Moro was speaking to the Odra newspaper.", ["Odra", "Ada Moro"]),
        ("Ada Moro told the Odra newspaper of her walk.", ["Odra", "Ada Moro"]),
        ("Ada Moro gave an interview to Radio Delta.", ["Radio Delta", "Ada Moro"]),
        (
            "All was lost, Ada Moro, head of a ward, said in an interview with Radio Delta.",
            ["Radio Delta", "Ada Moro"],
        ),
        ("Ada Moro, whose book was praised by Reuters, is of another mind.", ["Ada Moro"]),
        ("Bo Valk, who spoke to AFP, had seen Ada Moro.", ["Ada Moro"]),
        ("Ada Moro, who spoke to AFP, had walked.\n\nThe night was cold.", ["Ada Moro"]),
    ],
)
def test_the_first_words_behind_were_told_to_that_outlet(line: str, chain: list[str]) -> None:
    assert judged(f"{line} {{We left}}, [Ada Moro] <said>.").chain() == chain


@pytest.mark.parametrize(
    ("line", "chain"),
    [
        ("The daily Odra referred to a source in the army.", ["Odra~", "The source"]),
        ("The daily Odra wrote about it, referring to a source in the army.", ["Odra~", "The source"]),
        ("The daily Odra wrote of the deal. The paper relied on a source.", ["Odra~", "The source"]),
        ("The daily Odra quotes its own source in the ministry.", ["Odra~", "The source"]),
        ("The daily Odra referred to an official in the army.", ["The source"]),
        ("The daily Odra referred to a law. A guard had a source in the army.", ["The source"]),
        ("The daily Odra referred to a source in the army.\n\nThe town is small.", ["The source"]),
    ],
)
def test_whom_an_outlet_cites_speaks_through_it(line: str, chain: list[str]) -> None:
    assert judged(f"{line} [The source] <said> {{it rained}}.").chain() == chain


def test_it_holds_for_the_first_words_alone() -> None:
    lines = """
        Ada Moro, who spoke to AFP, had walked for days. {We left}, [Ada Moro] <said>. It rained, she said.
        = Ada Moro, who spoke to AFP, had walked for days. We left, Ada Moro said. {It rained}, [she] <said>.
    """
    assert judged(lines, same={"she": "Ada Moro"}).chain(1) == ["AFP~", "Ada Moro"]


@pytest.mark.parametrize(
    ("line", "chain"),
    [
        ("Farmers contacted by AFP denied it.", ["AFP", "one of them"]),
        ("Farmers who spoke to AFP denied it.", ["AFP", "one of them"]),
        ("Farmers praised by AFP denied it.", ["one of them"]),
    ],
)
def test_one_of_those_who_were_asked_spoke_to_that_outlet(line: str, chain: list[str]) -> None:
    assert judged(f"{line} {{We left}}, [one of them] <said>.").chain() == chain
