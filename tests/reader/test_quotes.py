"""Quotations are found by their marks, and a missing mark never swallows the page."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reader.quotes import find_quotes

CASES = [
    ("He said “yes” and “no”.", ["“yes”", "“no”"]),
    ('He said "yes" and "no".', ['"yes"', '"no"']),
    ("Он сказал: «Да», и ушел.", ["«Да»"]),
    ("Er sagte „ja“ und ging.", ["„ja“"]),
    ("She said 'it is over,' and left.", ["'it is over,'"]),
    ("She said ‘it isn’t over’ and left.", ["‘it isn’t over’"]),
    ("The soldiers' camp and the dogs' kennel.", []),
    ("“An outer with a ‘small’ inside,” he said.", ["“An outer with a ‘small’ inside,”"]),
    ("“This one never closes.\n\nA new paragraph.", ["“This one never closes."]),
    ("“First part.\n\n“Second part,” he said.", ["“First part.", "“Second part,”"]),
    ("A lone closing mark” stands here.", []),
    ('It is 5" long and 3" wide.', []),
    (
        "«Islamic state» as well as «al-Qaeda»* is a tool», said the expert.",
        ["«Islamic state»", "«al-Qaeda»"],
    ),
    ("", []),
]


@pytest.mark.parametrize(("text", "quotes"), CASES)
def test_quotations_of_many_styles(text: str, quotes: list[str]) -> None:
    assert [span.of(text) for span in find_quotes(text)] == quotes


@given(st.text(alphabet="ab .,\n\"“”«»„'‘’", max_size=80))
def test_quotations_are_in_order_apart_and_within_a_paragraph(text: str) -> None:
    spans = find_quotes(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert not any("\n\n" in span.of(text) for span in spans)


def test_a_part_of_a_text_is_searched_with_the_offsets_of_the_whole() -> None:
    text = "“outside” then “inside” then “after”"
    assert [s.of(text) for s in find_quotes(text, 10, 25)] == ["“inside”"]
