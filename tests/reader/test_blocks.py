"""What stands whole behind "X said:" and a line break is X's, as far as it goes on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.reader.blocks import led_on

OPENING = "The Mayor Ada Moro said:\n\n"
READ = "The bridge is safe"


def row_of(text: str) -> Attribution:
    at = text.index(READ)
    said = text.index("said")
    return Attribution("id", (Span(0, 18),), (Span(said, said + 4),), (Span(at, at + len(READ)),), 0.9)


def content_of(text: str) -> str:
    return led_on(text, "text", row_of(text), len(text)).content[-1].of(text)


@pytest.mark.parametrize(
    ("rest", "content"),
    [
        (". It was built well.", "The bridge is safe. It was built well"),
        (".\n\nWe will watch it.\n", "The bridge is safe.\n\nWe will watch it"),
        (".\n\nMoro is in office since May.", "The bridge is safe"),
        (".\n\nThe opposition said it was not.", "The bridge is safe"),
        (".\n\nThe full report can be found in the archive.", "The bridge is safe"),
    ],
)
def test_a_block_is_led_on_to_its_end(rest: str, content: str) -> None:
    assert content_of(OPENING + READ + rest) == content


def test_a_block_ends_where_the_article_is_broken_off() -> None:
    text = OPENING + READ + ". It was built well.\n\n16.55 GMT\n\nGood evening. The office has a warning."
    led = led_on(text, "text", row_of(text), text.index("16.55"))
    assert led.content[-1].of(text) == "The bridge is safe. It was built well"


@pytest.mark.parametrize(
    ("cue", "rest", "content"),
    [
        ("issued the following statement:", ". We built it well.\n\nIt rained.", f"{READ}. We built it well"),
        ("put out this short message:", ". We built it well.", f"{READ}. We built it well"),
        ("issued a statement:", ". We built it well.", READ),
        ("issued the following statement:", ". It is old, the union said.", READ),
        ("issued the following statement:", '. "It is old," he read.', READ),
    ],
)
def test_a_statement_that_follows_goes_on_to_the_end_of_its_paragraph(
    cue: str, rest: str, content: str
) -> None:
    text = f"The port {cue} {READ}{rest}"
    at = text.index(READ)
    spans = (Span(0, 8), Span(9, 9 + len(cue)), Span(at, at + len(READ)))
    row = Attribution("id", *((span,) for span in spans), 0.9)
    assert led_on(text, "text", row, len(text)).content[0].of(text) == content


def test_other_rows_stay_as_they_are() -> None:
    for text in (
        f"The Mayor Ada Moro said {READ}. It was built well.",
        f"The Mayor Ada Moro said: {READ}. It was built well.",
        f'The Mayor Ada Moro said:\n\n"{READ}." It was built well.',
    ):
        row = row_of(text)
        assert led_on(text, "text", row, len(text)) is row


def test_a_block_of_paragraphs_in_quotation_marks_is_one_quotation() -> None:
    text = 'The Mayor Ada Moro said:\n\n"The bridge is safe."\n\n"It was built well."\n\nIt rained.'
    row = row_of(text)
    quoted = replace(row, content=(Span(text.index('"'), text.index('"\n') + 1),))
    led = led_on(text, "text", quoted, len(text))
    assert led.content[-1].of(text) == '"The bridge is safe."\n\n"It was built well."'


def test_a_title_that_others_bear_as_well_ends_no_block() -> None:
    text = "The Minister Ada Moro said:\n\nThe bridge is safe.\n\nI thank Prime Minister Orr for his help.\n"
    at, said = text.index(READ), text.index("said")
    row = Attribution("id", (Span(0, 21),), (Span(said, said + 4),), (Span(at, at + len(READ)),), 0.9)
    assert led_on(text, "text", row, len(text)).content[-1].of(text).endswith("for his help")
