"""Whom "he" means behind what an outlet reported of somebody."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named


@pytest.mark.parametrize(
    ("first", "then", "name"),
    [
        (
            "[Kosawire] <reported> {that the general had written to the king}.",
            "In the letter, ",
            "the general",
        ),
        ("<According to> [Al-Rasid], {the governor wrote to the king}.", "", "the governor"),
        ("{The minister wrote to the king}, [Kosawire] <reported>.", "In it ", "The minister"),
        ("[Kosawire] <reported> {that Carl Lund had left}.", "", "Carl Lund"),
        ("[Bo Halm] <reported> {that the general had left}.", "", "Bo Halm"),
        ("<According to> [Halm], {nine men died}.", "", "Halm"),
        ("[Kosawire] <reported> {that the actress had left}.", "", ""),
    ],
)
def test_he_is_the_subject_of_what_was_reported(first: str, then: str, name: str) -> None:
    he = "he" if then else "He"
    rest = f"{then}[{he}] <said> {{that it rained}}."
    plain = first.translate(str.maketrans("", "", "[]<>{}"))
    found = named(f"{first} {then}{he} said that it rained.\n= {plain} {rest}")[-1]
    assert found == name or (not name and found != "the actress")


def test_another_paragraph_goes_on_from_nobody() -> None:
    first = "[Kosawire] <reported> {that the general had left}."
    assert named(f"{first}\n[He] <said> {{that it rained}}.")[-1] != "the general"
