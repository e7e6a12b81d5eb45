"""Stops inside names: no sentence ends there, and a source is not cut there. "|" marks what is asked."""

from __future__ import annotations

import time

import pytest

from sayso.core.span import Span
from sayso.reader.dotted import whole_name, with_owner
from sayso.reader.sentences import sentences


@pytest.mark.parametrize(
    "line",
    [
        "This was told by Morla.Media on Sunday. |The ferry left.",
        "At the disposal of «Quay.Inform» was a letter. |It is old.",
        "The reporter of Velm.Realities was fined.",
        "Tide.Today writes that it rains. |It does.",
        "It was told by Velm.News.Today on Sunday.",
        "He works for Velm.Live. |She does not.",
        "The paper (Morla.Online) closed.",
        "The ferry left Velm.|The crew stayed.",
        "He was born in Velm.|Ada Moro took the picture.",
        "It was moored in Velm.|Dockers were afraid.",
        "They live in New Velm.|FlagShareLike",
        "It stays there.|Velm is far.",
    ],
)
def test_a_sentence_ends_at_no_stop_inside_a_name(line: str) -> None:
    text = line.replace("|", "")
    found = [span.of(text) for span in sentences(text, [Span(0, len(text))])]
    assert found == [piece.strip() for piece in line.split("|")]


@pytest.mark.parametrize(
    ("text", "read", "whole"),
    [
        ("Rain fell. According to Morla.Media, it rains.", "Morla", "Morla.Media"),
        ("The editors of Tide.Velmers said so.", "Velmers", "Tide.Velmers"),
        ("It was moored in Velm.Dockers said so.", "Dockers", "Dockers"),
        ("It rains, said Moro. Velm is wet.", "Moro", "Moro"),
    ],
)
def test_a_source_that_was_cut_inside_a_name_is_whole(text: str, read: str, whole: str) -> None:
    start = text.index(read)
    assert whole_name(text, Span(start, start + len(read))).of(text) == whole


def test_a_row_of_such_names_takes_no_time() -> None:
    text = "It was in Velm.Dockers were " * 4_000
    begin = time.process_time()
    assert list(sentences(text, [Span(0, len(text))]))
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(
    ("text", "read", "whole"),
    [
        ("The agency's man in the port said so.", "'s man in the port", "The agency's man in the port"),
        ("Later «Utro»'s source said so.", "'s source", "«Utro»'s source"),
        ("The agency's man said so.", "man", "man"),
        ("'s man said so.", "'s man", "'s man"),
    ],
)
def test_a_source_begins_with_whose_it_is(text: str, read: str, whole: str) -> None:
    at = text.find(read)
    assert with_owner(text, Span(at, at + len(read))).of(text) == whole
