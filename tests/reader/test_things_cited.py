"""A thing that somebody cites is his ground."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.reader.things_cited import without_grounds
from tests.marked import marked_document


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("[Moro] <said> {the weir leaks, citing radar data}.", "the weir leaks"),
        ("[Moro] <said> {the weir leaks, citing video footage from the gate}.", "the weir leaks"),
        ("[Moro] <said> {the guild left, citing lack of bread}.", "the guild left, citing lack of bread"),
        ('[Moro] <said> {"it leaks, citing data"}.', '"it leaks, citing data"'),
    ],
)
def test_a_content_does_not_end_in_the_ground(line: str, content: str) -> None:
    document, (row,) = marked_document(line)
    (one,) = without_grounds(document.text, "t", [Finding(row)])
    assert one.attribution.content[0].of(document.text) == content
