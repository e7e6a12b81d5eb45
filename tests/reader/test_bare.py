"""Quotations that stand alone go to who speaks before them or signs below; others stay nobody's."""

from __future__ import annotations

import pytest

from sayso.core.span import Span, words
from sayso.reader.bare import with_bare_quotations
from sayso.reader.sentences import sentences
from tests.marked import marked_document


def rows(lines: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of all rows, those that were marked and those that were found beside them."""
    document, marked = marked_document(lines)
    text, whole = document.text, [Span(0, len(document.text))]
    longer, new = with_bare_quotations(
        text, document.text_id, whole, list(sentences(text, whole)), list(marked)
    )
    every = [*(longer.get(row.id, row) for row in marked), *new]
    return [(words(text, r.source), words(text, r.cue), words(text, r.content)) for r in every]


def test_a_quotation_goes_on_from_the_one_before() -> None:
    lines = '{"The weir will hold,"} [the keeper] <said>. "It held all through the flood in May."'
    assert rows(lines) == [
        ("the keeper", "said", '"The weir will hold," … "It held all through the flood in May."')
    ]


def test_a_quotation_behind_what_somebody_is_said_to_think_is_his() -> None:
    lines = '[Orr] <says> {he knows the man}. "He bought rolls from me on Saturdays." Nobody else came.'
    assert rows(lines)[1] == ("Orr", "says", '"He bought rolls from me on Saturdays."')


def test_a_quotation_behind_what_somebody_does_is_his() -> None:
    lines = 'Ada Orr laughs at the word. "They say they come to guard the weir."'
    assert rows(lines) == [("Ada Orr", "", '"They say they come to guard the weir."')]
    lines = 'Ada Orr came. Orr laughs at the word. "They say they come to guard the weir."'
    assert rows(lines) == [("Orr", "", '"They say they come to guard the weir."')]
    lines = '[Orr] <thinks> {he knows the man}. "He bought rolls from me on Saturdays."'
    assert rows(lines)[1] == ("Orr", "", '"He bought rolls from me on Saturdays."')


def test_a_quotation_is_the_signers() -> None:
    lines = 'Two of them have not read it.\n\n"We will appeal against it. That is sure."\n— Ada Orr, director'
    assert rows(lines) == [("Ada Orr, director", "", '"We will appeal against it. That is sure."')]


@pytest.mark.parametrize(
    "lines",
    [
        'The weir has leaked since March. "It held all through the flood in May."',
        '[Orr] <says> {the weir leaks}.\n\n"It held all through the flood in May."',
        '[Orr] <says> {the weir leaks}. The "weir of May and June" is old.',
        '[Orr] <says> {the weir leaks}. "So what."',
        'Summer ended in May. "It held all through the flood in May."',
        '[Orr] <says>: {"It held all through the flood in May."}',
    ],
)
def test_others_are_left_alone(lines: str) -> None:
    _, marked = marked_document(lines)
    assert len(rows(lines)) == len(marked)
