""" "The man" and "the woman" take up whoever has just spoken."""

from __future__ import annotations

import pytest

from sayso.core.source import Kind
from tests.resolving.reading import named, resolved


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        ("[A driver] <said> {so}. No one came, [the man] <said>.", "A driver"),
        ("[Ada Moro, a baker], <told> the court {so}. It rained. {No}, [the woman] <said>.", "Ada Moro"),
        (
            "[One of the residents] <said> {so}. {No}, [the woman] <said>. {Yes}, [she] <said>.",
            "One of the residents",
        ),
    ],
)
def test_who_has_just_spoken_is_the_man(lines: str, meant: str) -> None:
    assert set(named(lines.replace(". [", ".\n["))) == {meant}


@pytest.mark.parametrize(
    "lines",
    [
        "A woman was robbed. [Ada Moro, a baker], <saw> {it}.\n{No}, [the woman] <said>.",
        "[Ivo Lund, a baker], <said> {so}.\n{No}, [the woman] <said>.",
        "[The police spokeswoman Ada Moro] <said> {so}.\n{No}, [the woman] <said>.",
        "[A driver] <said> {that a young man had run}.\n{No}, [the man] <said>.",
        "[A driver] <said> {so}.\n\nIt rained.\n\n{No}, [the man] <said>.",
        "[A driver] <said> {so}.\nIvo Lund, a baker, came.\n{No}, [the man] <said>.",
    ],
)
def test_another_may_be_meant(lines: str) -> None:
    assert len(set(named(lines))) == len(named(lines))


def test_the_noun_tells_nothing_of_who_is_known_as_something_else() -> None:
    sources, _ = resolved("[An employee of the plant] <said> {so}. [The man] <added> {no}.")
    assert [source.kind.value for source in sources] == [Kind.COMPANY]
