"""A firm and those it is told by: "the Canadian company", "the company's board", "the company's chief"."""

from __future__ import annotations

import pytest

from tests.resolving.reading import SAYS, named, resolved

FIRM = f"[Smartphone maker Kestrelo] {SAYS}"


@pytest.mark.parametrize("words", ["The Canadian company", "The company", "The firm"])
def test_a_firm_that_spoke_is_meant_before_one_that_is_named_later(words: str) -> None:
    assert named(f"{FIRM}\n[{words}] {SAYS}\nRivals such as Nordcom Inc have gained.") == ["Kestrelo"] * 2


def test_what_is_a_firms_is_not_the_firm() -> None:
    names = named(f"{FIRM}\n[The company's board] {SAYS}\n[The company's chief executive] {SAYS}\n")
    assert len(set(names)) == 3


def test_the_firm_is_not_its_board_that_spoke_last() -> None:
    names = named(f"{FIRM}\n[The company's board] {SAYS}\n[The company] {SAYS}")
    assert names == ["Kestrelo", "The company's board", "Kestrelo"]


def test_a_council_of_a_body_is_of_its_kind() -> None:
    sources, _ = resolved(f"[The Kestrelo Corporation] {SAYS}\n[The corporation's committee] {SAYS}")
    assert {source.kind.value.value for source in sources} == {"company"}


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("On Monday Kestrelo shares rose by five percent.", "company"),
        ("A fund from abroad holds a large stake in Kestrelo.", "company"),
        ("Analysts had thought that Kestrelo's shares were cheap.", "company"),
        ("Everybody there knows that Kestrelo shares the view of others.", "unknown"),
    ],
)
def test_what_has_shares_is_a_firm(told: str, kind: str) -> None:
    sources, _ = resolved(f"[Kestrelo] {SAYS} {told}")
    assert sources[0].kind.value.value == kind


def test_the_company_is_the_one_that_a_text_is_about() -> None:
    lines = f"""
    Shares of the firm Kestrelo Inc fell again, as nobody there had expected.
    Kestrelo Inc was founded ten years ago, and its main rival is Nordcom Inc from the north.
    [The company] {SAYS}
    """
    assert named(lines) == ["Kestrelo Inc"]
