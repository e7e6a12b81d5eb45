"""Which lines of lists and live pages tell something, and which only name what comes."""

from __future__ import annotations

import pytest

from sayso.core.span import Span
from sayso.judging.asides import is_aside

BEFORE = "Storm closes the harbour of Kosa\n\nThe storm came on Monday.\n\n"


def aside(line: str) -> bool:
    text = f"{BEFORE}{line}\n- The pier\n"
    return is_aside(text, Span(len(BEFORE), len(BEFORE) + len(line)), 9)


@pytest.mark.parametrize(
    "line",
    [
        "- The ferry will sail on Mondays",
        "* Orrin Freight files suit in Tallow",
        "* Lumen shares fall 9%",
        "• Nurses were sent home",
        "1) The well has run dry",
        "- Union rejected the offer",
        "17.05 Light is back in Morn",
        "4.10pm: Two sailors missing after raft found",
        "11:20 | Three people injured in collision",
        "12h30 Trains stopped at Kosa",
    ],
)
def test_an_item_and_the_head_of_an_hour_tell_something(line: str) -> None:
    assert not aside(line)


@pytest.mark.parametrize(
    "line",
    [
        "- Ada Lind, head of the port, Morn",
        "- Roads and bridges",
        "- Photos of the damaged bridge",
        "- A list of the wounded",
        "* Sports hall of Kosa",
        "- Bed and breakfast",
        "- What happened at the quay",
        "- Questions for the minister",
        "17.05 Weather and travel",
        "9.30 What is known so far",
        "— Ole Berg, who was there",
        "The well has run dry",
    ],
)
def test_a_label_and_a_heading_between_paragraphs_do_not(line: str) -> None:
    assert aside(line)


def test_a_court_or_an_author_makes_no_legal_note_of_an_item() -> None:
    items = [
        "* Orrin Freight files suit in Tallow court",
        "* Author leaves the city",
        "* Lumen shares fall 9%",
    ]
    text = BEFORE + "\n".join(items)
    for item in items[:2]:
        at = text.index(item)
        assert not is_aside(text, Span(at, at + len(item)), 9)
    note = "* The opinion of the author is his own."
    assert is_aside(BEFORE + note, Span(len(BEFORE), len(BEFORE) + len(note)), 9)
    banned = ["* The group is banned as extremist in Arland.", "* The fund is an undesirable organisation."]
    text = BEFORE + "\n".join(banned)
    assert is_aside(text, Span(len(BEFORE), len(BEFORE) + len(banned[0])), 9)
