"""Whom a list of sources names."""

import pytest

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.reader.several import several


def parts(text: str, source: str, cue: str = "said") -> list[str] | None:
    at = text.index(source)
    said = text.index(f" {cue}") + 1
    row = Attribution(
        "a", (Span(at, at + len(source)),), (Span(said, said + len(cue)),), (Span(said + 5, len(text)),), 0.9
    )
    found = several(text, row, [row])
    return found and [span.of(text) for span in found]


@pytest.mark.parametrize(
    ("source", "each"),
    [
        (
            "Mayor Ada Moro, police chief Per Aune and fire chief Odd Hauge",
            ["Mayor Ada Moro", "police chief Per Aune", "fire chief Odd Hauge"],
        ),
        ("The mayor Ada Moro and police chief Per Aune", ["The mayor Ada Moro", "police chief Per Aune"]),
        ("Ada Moro and Per Aune", ["Ada Moro", "Per Aune"]),
        ("Velm Relief, Norraid and Hands for Children", ["Velm Relief", "Norraid", "Hands for Children"]),
        ("The bank, the union and the mayor", ["The bank", "the union", "the mayor"]),
        ("The Velm Post and the Orlo Times", ["The Velm Post", "the Orlo Times"]),
        ("The Ministry of Labour, Family and Social Affairs", None),
        ("The Food and Drug Administration", None),
        ("The Velm Fire and Rescue Service", None),
        ("Moro and Moro", None),
        ("Moro, Aune and Partners", None),
        ("The ministries of health and finance", None),
    ],
)
def test_a_list_is_parted_and_a_name_is_not(source: str, each: list[str] | None) -> None:
    assert parts(f"{source} said the dam holds.", source) == each


def test_those_before_the_last_are_found() -> None:
    text = "It rained. The Velm Post, the Orlo Times and the Karsk Courier said the dam holds."
    assert parts(text, "the Karsk Courier") == ["The Velm Post", "the Orlo Times", "the Karsk Courier"]
    assert parts("Both the Velm Post and the Orlo Times said the dam holds.", "the Orlo Times") == [
        "the Velm Post",
        "the Orlo Times",
    ]


def test_a_place_before_the_sources_is_none() -> None:
    text = "In Velm, Karsk and Orlo, the mayors said the dam holds."
    assert parts(text, "the mayors") is None


def test_a_long_name_before_a_stop_is_no_toil() -> None:
    """The time once doubled with each letter."""
    source = f"the Office of {'A' * 60}.x and Eva Lund"
    assert parts(f"{source} said the dam holds.", source) is None
