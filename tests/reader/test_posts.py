"""Posts that a page prints in its text, known by the handle and the day under them."""

from __future__ import annotations

import pytest

from sayso.core.attribution import Attribution
from sayso.core.span import Span
from sayso.reader.posts import post_rows
from sayso.reader.reader import with_plain_words
from tests.marked import marked, marked_document


@pytest.mark.parametrize(
    "line",
    [
        "It was shut. {Nobody gets through at Kosa tonight} [Port Watch (portwatch)] May 3 2017 All day.",
        "Nobody spoke. {Look at the water!} pic.twitter.comA1b2C3 [Ada Moro (@adamoro)], 3 May 2017",
        'He said "no." {It is over the lamps now} httpst.co1A [Lock House (lockhouse)] Sept 12, 2016.',
        "It rose. {It is over the lamps now} httpst.co1A2b — [Lock House (lockhouse)] Sept 12, 2016 It fell.",
    ],
)
def test_a_post_run_together_with_the_article(line: str) -> None:
    expected = marked(line)
    (row,) = post_rows(expected.text, "text", _said_before(expected.text))
    assert (row.source, row.cue, row.content) == (expected.source, expected.cue, expected.content)


def test_what_somebody_feels_in_his_post_stands_inside_it() -> None:
    text = "It rose. We are worried about the lamps pic.twitter.comA1 Lock House (lockhouse) Sept 12, 2016"
    ours = Attribution("we", (Span(9, 11),), (Span(12, 29),), (Span(30, 39),), 0.9)
    (row,) = post_rows(text, "text", (*_said_before(text), ours))
    assert row.content[0].of(text) == "We are worried about the lamps"


def _said_before(text: str) -> tuple[Attribution, ...]:
    """A row that has the first sentence."""
    return (Attribution("first", (), (), (Span(0, text.index(".")),), 0.9),)


def test_a_post_of_its_own_lines_is_the_paragraph_before() -> None:
    text = "The bridge was shut.\n\nNo way through. None at all.\n\n— Port Watch (@portwatch) May 3, 2017\n"
    (row,) = post_rows(text, "text", ())
    assert row.content[0].of(text) == "No way through. None at all."
    assert row.source[0].of(text) == "Port Watch (@portwatch)"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor (independent) said on May 3 2017 that the bridge was shut.",
        "The bridge was shut. Port Watch (portwatch) told us so.",
    ],
)
def test_other_brackets_sign_nothing(text: str) -> None:
    assert not list(post_rows(text, "text", ()))


def test_a_source_that_a_row_has_posts_nothing_again() -> None:
    document, rows = marked_document("{No way through at Kosa} [Port Watch (portwatch)] May 3 2017")
    assert not list(post_rows(document.text, "text", rows))


def test_a_post_in_what_is_set_aside_is_no_row() -> None:
    text = "The bridge was shut.\n\nNo way through.\n\n— Port Watch (@portwatch) May 3, 2017\n"
    read = [Span(0, 20), Span(22, len(text))], [Span(0, 40)]
    assert [len(with_plain_words(text, "text", spans, (), (), nested=False)) for spans in read] == [1, 0]
