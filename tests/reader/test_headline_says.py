"""Headlines that close with who says it."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.core.span import Span, words
from sayso.reader.headline_says import said_by_whom_it_closes_with
from tests.marked import marked_document


@pytest.mark.parametrize(
    ("line", "source", "content"),
    [
        (
            "[Bakers] close 14 shops in Kosa, <says> {union leader}",
            "union leader",
            "Bakers close 14 shops in Kosa",
        ),
        ("{Kosa shuts its bridge}, <says> minister", "minister", "Kosa shuts its bridge"),
        ("{Kosa shuts its bridge … school head}, <says> school head", "school head", "Kosa shuts"),
        ("{Kosa shuts its bridge}, <says> [port police chief]", "port police chief", "Kosa shuts its bridge"),
    ],
)
def test_the_speaker_behind_the_verb(line: str, source: str, content: str) -> None:
    document, (row,) = marked_document(f"{line}\n\nIt rained.")
    head = Span(0, document.text.index("\n"))
    one = said_by_whom_it_closes_with(document.text, document.text_id, (head,), Finding(row))
    assert words(document.text, one.attribution.source) == source
    assert words(document.text, one.attribution.content).startswith(content)


@pytest.mark.parametrize(
    "line",
    [
        "[Mayor] quits, <says> {town is broken}",
        "[Mayor] quits, <says> {no to the minister}",
        "[Mayor] quits, <says> {she fears police}",
        "[Mayor] quits, <says> {season over}",
        "[Mayor] quits, <says> {bread at the airport stale}",
    ],
)
def test_what_is_said_behind_the_verb_is_no_speaker(line: str) -> None:
    document, (row,) = marked_document(f"{line}\n\nIt rained.")
    head = Span(0, document.text.index("\n"))
    one = Finding(row)
    assert said_by_whom_it_closes_with(document.text, document.text_id, (head,), one) is one


def test_sentences_of_the_body_are_left_as_they_are() -> None:
    document, (row,) = marked_document("[Bakers] close 14 shops in Kosa, <says> {union leader}")
    one = Finding(row)
    assert said_by_whom_it_closes_with(document.text, document.text_id, (), one) is one
