"""Rows that plain words give where none was found: their roles, and that they stand beside no other row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.reader.missed import DOUBTFUL, missed_rows
from sayso.reader.sentences import sentences
from tests.marked import marked, marked_document


def missed(text: str, found: tuple[Attribution, ...] = (), *, nested: bool = True) -> list[Attribution]:
    parts = list(sentences(text, [Span(0, len(text))]))
    return missed_rows(text, "text", parts, found, nested=nested)


@pytest.mark.parametrize(
    "line",
    [
        "{Air raid kills 21 at a market in Kosa} [Monitor]",
        "{Air raid kills 21 at a market in Kosa}: [state TV]",
        "{Air raid kills 21 at a market in Kosa} [NGO] - Region - World",
        "Seven died in {an attack} <claimed by> [the Harbour Front group] on Monday.",
        "The advance, {which}, <according to> [local activists], {is also a plan of Borland}.",
        "Before that [the Ministry of Ports] <has published> {new evidence linking Borland with smugglers}.",
        "The bridge stands. [We] <are confident> {that it will hold}.",
    ],
)
def test_plain_words_give_a_doubtful_row(line: str) -> None:
    expected = marked(line)
    (row,) = missed(expected.text)
    assert (row.source, row.cue, row.content) == (expected.source, expected.cue, expected.content)
    assert row.confidence == DOUBTFUL
    assert row.why.startswith("plain words: ")


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke for an hour to foreign media",
        "The statement on chemical weapons report",
        "The river was high.\n\nIt fell by noon. So says the monitor",
        "The ministry has evidence of fraud.",
    ],
)
def test_other_texts_give_none(text: str) -> None:
    assert not missed(text)


def test_words_that_a_row_has_give_no_second_one() -> None:
    document, rows = marked_document("[The mayor] <said> {the attack claimed by the Front killed two}.")
    assert not missed(document.text, rows)
    document, rows = marked_document("{Seven died in an attack} <claimed by> [the Harbour Front].")
    assert not missed(document.text, rows)


def test_views_inside_contents_are_left_where_nothing_inside_is_marked() -> None:
    document, rows = marked_document('[The mayor] <said>: {"We hope that the bridge will hold."}')
    assert not missed(document.text, rows, nested=False)
    (row,) = missed(document.text, rows)
    assert row.cue[0].of(document.text) == "hope"


@given(st.text(alphabet="a Iwe hope evidence claimed by NGO.\n", min_size=1, max_size=200))
def test_roles_are_sorted_places_in_the_text(text: str) -> None:
    for row in missed(text):
        for role in (row.source, row.cue, row.content):
            assert list(role) == sorted(role)
            assert all(span.end <= len(text) for span in role)
