"""A report that closes a sentence of several speakers."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.core.span import words
from sayso.reader.closed_by import with_closing_reports
from tests.marked import marked_document

SAID = "[The mayor] <said> {that the baker had told her that it rained, Kosa Wire reported}."


def test_the_report_has_all_that_stands_before_it() -> None:
    document, rows = marked_document(
        f"{SAID}\n"
        "= The mayor said that [the baker] <had told> her {that it rained, Kosa Wire reported}.\n"
        "= The mayor said that {the baker had told her that it rained}, [Kosa Wire] <reported>."
    )
    found = with_closing_reports(document.text, document.text_id, [Finding(row) for row in rows])
    assert [words(document.text, one.attribution.content) for one in found] == [
        "that the baker had told her that it rained",
        "that it rained",
        "The mayor said that the baker had told her that it rained",
    ]


def test_a_report_without_a_row_passes_on() -> None:
    document, (row,) = marked_document(SAID)
    (one,) = with_closing_reports(document.text, document.text_id, [Finding(row)])
    assert words(document.text, one.attribution.content) == "that the baker had told her that it rained"
    assert words(document.text, one.relay) == "Kosa Wire"


@pytest.mark.parametrize(
    "line",
    [
        "[The mayor] <said> {that it rained, he reported}.",
        "[The mayor] <said> {that it rained, Kosa Wire reported losses}.",
        "[The mayor] <said> {that of the wires Kosa Wire reported}.",
        "When it rained, [the mayor] <said> {it was late, Kosa Wire reported} first.",
        "Last week [the mayor] <said> {that it rained, Kosa Wire reported}.",
    ],
)
def test_other_ends_of_sentences_are_left(line: str) -> None:
    document, (row,) = marked_document(line)
    one = Finding(row)
    assert with_closing_reports(document.text, document.text_id, [one]) == [one]
