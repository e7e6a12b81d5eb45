"""Bodies in which something is said, as texts put into English have it."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.resolving.joint import parted
from sayso.resolving.lexicon import Lexicon
from sayso.resolving.spoken_within import within_a_body
from tests.marked import marked_document


@pytest.mark.parametrize(
    ("line", "source", "cue"),
    [
        ("In [the Ministry of Roads they] <said> {that the bridge held}.", "the Ministry of Roads", "said"),
        ("In the Roads Ministry, [they] <noted> {that the bridge held}.", "the Roads Ministry", "noted"),
        ("<In> the bank [they] <do not exclude> {a theft}.", "the bank", "do not exclude"),
        ("It rained, and in the press service of the mayor [they] <explained> {why}.",
         "the press service of the mayor", "explained"),
        ("{“The bridge holds,”} [they] <said in the> Ministry of Roads.", "the Ministry of Roads", "said"),
        ("At [the embassy they] <noted> {that the bridge held}.", "the embassy", "noted"),
        ("It rained, and at the mill, [they] <said> {that the bridge held}.", "the mill", "said"),
        ("In the company «Ordel» [they] <said> {that the bridge held}.", "the company «Ordel»", "said"),
        ("At the company [Ordel they] <told> reporters {that it held}.", "the company Ordel", "told"),
        ("At the press conference [they] <said> {that the bridge held}.", "they", "said"),
        ("At the front [they] <said> {that the bridge held}.", "they", "said"),
        ("At the time [they] <said> {that the bridge held}.", "they", "said"),
        ("{“The bridge holds,”} [they] <said at the> Ministry of Roads.", "they", "said at the"),
        ("In court [they] <said> {that the bridge held}.", "they", "said"),
        ("In the village [they] <said> {that the bridge held}.", "they", "said"),
        ("In Moscow [they] <said> {that the bridge held}.", "they", "said"),
        ("In a letter to the ministry [they] <said> {that the bridge held}.", "they", "said"),
        ("In the report of the ministry [they] <said> {that the bridge held}.", "they", "said"),
        ("The masons came. [They] <said> in the ministry {that the bridge held}.", "They", "said"),
    ],
)  # fmt: skip
def test_a_body_in_which_it_is_said_speaks(line: str, source: str, cue: str) -> None:
    document, (row, *_) = marked_document(line)
    (found,) = (one.attribution for one in parted(document, [Finding(row)]))
    assert [span.of(document.text) for span in found.source] == [source]
    assert [span.of(document.text) for span in found.cue] == [cue]


@pytest.mark.parametrize(
    ("line", "within"),
    [
        ("At the university they", True),
        ("In court they", True),
        ("At the bank, they", True),
        ("At the meeting they", False),
        ("At the party they", False),
        ("At the same time they", False),
        ("The bank closed. They", False),
    ],
)
def test_they_are_within_some_body_if_only_as_guests(line: str, within: bool) -> None:
    assert within_a_body(line, len(line), Lexicon()) is within
