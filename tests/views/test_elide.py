"""Words shortened to a width: never half a word, but where there is no whole one."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from sayso.views.elide import elide


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [
        ("Port shut after a leak", 40, "Port shut after a leak"),
        ("Port of Velm shut after a leak of fuel oil in the night", 34, "Port of Velm shut […] the night"),
        ("Air strikes kill 14 in Norvale: activists", 29, "Air strikes […] activists"),
        ("Air strikes kill fourteen in Norvale: eyewitnesses", 29, "Air strikes kill fourteen in…"),
        ("has repeatedly denied", 15, "has repeatedly…"),
        ("https://velm.example/port/shut-after-a-leak-of-oil", 34, "https://velm.examp […] leak-of-oil"),
    ],
)
def test_start_and_end_are_kept_in_whole_words(text: str, width: int, short: str) -> None:
    assert elide(text, width) == short
    assert cell_len(short) <= width
