"""Whom "the defendant" means: the only one of whom the text says that he is accused."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named


@pytest.mark.parametrize(
    "before",
    [
        "Karl Lund, 44, is accused of theft.",
        "Karl Lund went on trial on Monday over the theft.",
        "The trial of Karl Lund opened.",
        "Karl Lund pleaded not guilty, and Ada Moro watched.",
    ],
)
def test_the_defendant_is_the_only_one_tried(before: str) -> None:
    assert named(f"{before}\n[the defendant] {SAYS}") == ["Karl Lund"]


@pytest.mark.parametrize(
    "before",
    ["Karl Lund is accused of theft. Ada Moro is charged with fraud.", "Karl Lund saw the theft."],
)
def test_of_two_or_of_none_nobody_is_meant(before: str) -> None:
    assert named(f"{before}\n[the defendant] {SAYS}") == ["the defendant"]


@pytest.mark.parametrize(
    "before",
    [
        "The Minister of Energy and Water Karl Lund received them.",
        "The Minister of Health and Social Affairs Karl Lund received them.",
    ],
)
def test_a_minister_whose_name_closes_what_he_is_for(before: str) -> None:
    assert named(f"{before}\n[the minister] {SAYS}") == ["Karl Lund"]
