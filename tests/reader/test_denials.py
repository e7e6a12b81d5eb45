"""A denial and the quotation behind its colon are two rows."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.reader.denials import with_denied
from tests.marked import marked_document


def rows(line: str) -> list[tuple[str, str]]:
    """Cue and content of each row."""
    document, found = marked_document(line)
    odds = {"polarity": {"denied": 0.9}, "type": {"judgement": 0.9}}
    parted = list(with_denied(document.text, document.text_id, [Finding(row, (), odds) for row in found]))
    assert len({one.attribution.id for one in parted}) == len(parted)
    text = document.text
    for one in parted[1:]:
        assert "polarity" not in one.odds
    return [(one.attribution.cue[0].of(text), one.attribution.content[0].of(text)) for one in parted]


@pytest.mark.parametrize(
    "line",
    [
        '[Orr] <denied> the theft: {"We paid every bill."}',
        '[Orr] <denied> {the theft}: "We paid every bill."',
        '[Orr] <denied> the theft in an interview with Kurant: {"We paid every bill."}',
        '[Orr] <denied> {the theft} in an interview with Kurant: "We paid every bill."',
    ],
)
def test_what_is_denied_and_what_is_said(line: str) -> None:
    assert rows(line) == [("denied", "the theft"), (":", '"We paid every bill."')]


def test_a_clause_without_marks() -> None:
    assert rows("[The club] <denied> it: {the player was at home that day}.") == [
        ("denied", "it"),
        (":", "the player was at home that day"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "[The bank] <denied> two charges: {theft and fraud}.",
        '[Orr] <denied> {"any part in the theft"}.',
        '[Orr] <denied> {the theft}. "We paid," she wrote: "Every bill."',
        '[Orr] <confirmed> the theft: {"They took all of it."}',
        "[Orr] <denied> {that the pumps, the lamps: all of it, were late}.",
    ],
)
def test_one_row_stays_one(line: str) -> None:
    assert len(rows(line)) == 1
