"""Long lists in parts: every part leads to its neighbours, and nowhere past the ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from sayso.web.pages.parts import Part, further, whole_number


def leads(part: Part) -> list[str]:
    told = str(further(part, "sources"))
    return [link.get("href") for link in html.fromstring(told).xpath("//a")] if told else []


def test_both_neighbours_with_what_the_list_was_narrowed_by() -> None:
    part = Part("/sources", {"q": "a & b"}, 200, 200, 500)
    assert leads(part) == ["/sources?q=a+%26+b", "/sources?q=a+%26+b&from=400"]


@given(st.integers(0, 50), st.integers(1, 20))
def test_the_parts_hold_everything_once(total: int, step: int) -> None:
    seen, address = 0, "/?from=0"
    for _ in range(total + 1):
        start = whole_number(address.partition("from=")[2])
        seen += len(range(start, min(start + step, total)))
        behind = [link for link in leads(Part("/", {}, start, step, total)) if f"from={start + step}" in link]
        if not behind:
            break
        (address,) = behind
    assert seen == total


@pytest.mark.parametrize("words", ["", "-1", "x", "٣", "1e9", "9" * 12])
def test_what_is_no_number_begins_at_the_beginning(words: str) -> None:
    assert whole_number(words) == 0
