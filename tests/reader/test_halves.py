"""Reports of which only the second half was found: the first one is given too."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.reader.halves import with_first_halves
from tests.marked import marked_document


def contents(line: str) -> list[str]:
    document, rows = marked_document(line)
    found = list(with_first_halves(document.text, document.text_id, [Finding(row) for row in rows]))
    assert len({one.attribution.id for one in found}) == len(found)
    return [one.attribution.content[0].of(document.text) for one in found]


@pytest.mark.parametrize(
    "line",
    [
        "[Orr] <said> that the weir leaks and {that nobody has looked at it}.",
        "[Orr] <said> in a letter on Monday that the weir leaks, and {that nobody has looked at it}.",
        "The Weir Post <quoted> [Orr], <as saying> that the weir leaks, but {that nobody has looked at it}.",
    ],
)
def test_the_first_half_of_a_report_is_given(line: str) -> None:
    assert contents(line) == ["that the weir leaks", "that nobody has looked at it"]


@pytest.mark.parametrize(
    "line",
    [
        "[Orr] <said> {that the weir leaks and that nobody has looked at it}.",
        "[Orr] <said> in a letter {that the weir leaks}.",
        "The rumour that the weir leaks and that fish die is old, and {that is all} [Orr] <said>.",
        "[Orr] <said> in a letter that came late. He left and {that was it}.",
    ],
)
def test_whole_reports_stay_alone(line: str) -> None:
    assert len(contents(line)) == 1
