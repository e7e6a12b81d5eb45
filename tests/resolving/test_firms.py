"""The firm that a text is about: "the company", a bare chief executive, a firm by its first word."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named, resolved

ABOUT = "Lumora, the diary app, hid it for weeks. Critics had warned Lumora in June, and Fentrel checked it."


def body_of(lines: str) -> str:
    """The body of whoever speaks last."""
    sources, rows = resolved(lines)
    found = {source.id: source for source in sources}
    body = found.get(found[rows[-1].source_id].affiliation)
    return body.name if body else ""


@pytest.mark.parametrize("phrase", ["CEO Ada Moro", "Spokesperson Ada Moro", "managing director Ada Moro"])
def test_a_post_that_firms_have_is_of_the_firm_that_the_text_is_about(phrase: str) -> None:
    assert body_of(f"{ABOUT}\n[{phrase}] {SAYS}") == "Lumora"


@pytest.mark.parametrize(
    "lines",
    [
        f"{ABOUT}\n[Chairman Ada Moro] {SAYS}",  # of committees and clubs as well
        f"{ABOUT}\n[An army spokesman] {SAYS}",
        f"Orsk was quiet. Shops in Orsk stayed shut.\n[CEO Ada Moro] {SAYS}",  # a place
        f"Lumora denied it. Lumora sells diaries. Fentrel denied it. Fentrel sells pens. Fentrel shut.\n"
        f"[CEO Ada Moro] {SAYS}",  # which of two?
    ],
)
def test_no_firm_is_guessed(lines: str) -> None:
    assert body_of(lines) == ""


def test_the_company_is_the_only_firm() -> None:
    assert named(f"{ABOUT}\n[the company] {SAYS}") == ["Lumora"]
    assert named(f"Orsk was quiet. Shops in Orsk stayed shut.\n[the company] {SAYS}") == ["the company"]


def test_a_firm_is_known_again_by_its_first_word() -> None:
    assert named(f"[Skyle Freight] {SAYS}\nNobody asked.\n[Skyle] {SAYS}") == ["Skyle Freight"] * 2
    apart = f"[Skyle Freight] {SAYS}\nFog lay in Skyle.\n[Skyle] {SAYS}"
    assert named(apart) == ["Skyle Freight", "Skyle"]  # there it is a town
