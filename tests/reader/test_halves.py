"""Reports of which only the second half was found: the first one is given too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.halves import with_first_halves, with_whole_outer, without_others
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


def outer_of(text: str, *lines: str) -> str:
    """The content of the first of two reports that share the content marked in their lines."""
    rows = []
    for line in lines:
        document, (row,) = marked_document(line)
        assert document.text.strip() == text
        rows.append(row)
    whole = list(with_whole_outer(document.text, document.text_id, [Finding(row) for row in rows]))
    assert whole[1].attribution == rows[1]
    return whole[0].attribution.content[0].of(document.text)


def test_a_report_holds_the_whole_of_another_that_stands_in_it() -> None:
    assert (
        outer_of(
            "Orr wrote in May that the guild had confirmed that every lamp was lit.",
            "[Orr] <wrote> in May that the guild had confirmed {that every lamp was lit}.",
            "Orr wrote in May that [the guild] <had confirmed> {that every lamp was lit}.",
        )
        == "that the guild had confirmed that every lamp was lit"
    )


def test_joint_speakers_keep_their_content() -> None:
    assert (
        outer_of(
            "Orr said and the guild confirmed that every lamp was lit.",
            "[Orr] <said> and the guild confirmed {that every lamp was lit}.",
            "Orr said and [the guild] <confirmed> {that every lamp was lit}.",
        )
        == "that every lamp was lit"
    )


def test_words_quoted_before_a_denial_stay_where_they_are() -> None:
    assert (
        outer_of(
            "“Every lamp was lit,” Orr denied on Monday claims.",
            "{“Every lamp was lit,”} [Orr] <denied> on Monday claims.",
            "{“Every lamp was lit,”} Orr denied on Monday <claims>.",
        )
        == "“Every lamp was lit,”"
    )


def first_of(*lines: str) -> str:
    """What is left of the content of the first report of a line that holds several."""
    rows = []
    for line in lines:
        document, (row,) = marked_document(line)
        rows.append(Finding(row))
    (first, *_) = without_others(document.text, document.text_id, rows)
    return first.attribution.content[0].of(document.text)


def test_a_content_ends_where_another_reports_meanwhile() -> None:
    assert (
        first_of(
            "[Orr] <said> {that six had died while the guild said that nine had}.",
            "Orr said that six had died while [the guild] <said> {that nine had}.",
        )
        == "that six had died"
    )


@pytest.mark.parametrize(
    "joint",
    ["; ", ", whereas "],
)
def test_a_content_ends_where_another_tells_beside_it(joint: str) -> None:
    assert (
        first_of(
            f"<According to> [Orr], {{six had died{joint}the guild said that nine had}}.",
            f"According to Orr, six had died{joint}[the guild] <said> {{that nine had}}.",
        )
        == "six had died"
    )


@pytest.mark.parametrize(
    ("told", "rest"),
    [
        ("that six had died", " without saying where"),
        ("that six had died", ", without giving any details"),
        ("that a lamp burned", ", but this could not be independently verified"),
        ("the toll higher", " but the figures could not immediately be confirmed"),
    ],
)
def test_a_content_ends_where_the_article_remarks_on_it(told: str, rest: str) -> None:
    assert first_of(f"[Orr] <put> {{{told}{rest}}}.") == told


@pytest.mark.parametrize(
    "told",
    [
        "that the army came without giving a warning",
        "that he left without saying goodbye",
        "that it was shut, but the lamps burned",
        "that the lamps could not be seen",
        "that two died; nobody was seen",
    ],
)
def test_what_belongs_to_the_telling_is_kept(told: str) -> None:
    assert first_of(f"[Orr] <said> {{{told}}}.") == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "The mayor, [who] <says> {she read of it in the Post, fears a strike}.",
            "she read of it in the Post",
        ),
        ("The board, [which] <said> {it had no say in it, was told in May}.", "it had no say in it"),
        (
            "The mayor, [who] <says> {she was told, by a clerk, of it}, left.",
            "she was told, by a clerk, of it",
        ),
        (
            "The mayor, [who] <says> {the guards, left alone by it, slept}.",
            "the guards, left alone by it, slept",
        ),
        ("A man [who] <says> {he saw the boat, was told to go}.", "he saw the boat, was told to go"),
        (
            "[Orr] <says> {she read of it in the Post, fears a strike}.",
            "she read of it in the Post, fears a strike",
        ),
    ],
)
def test_the_main_clause_behind_a_relative_one_is_its_own(line: str, told: str) -> None:
    assert first_of(line) == told


def test_a_quotation_and_a_while_of_time_are_kept() -> None:
    quoted = '"Six died while the guild said nine."'
    assert (
        first_of(
            f"[Orr] <said>: {{{quoted}}}",
            '[Orr] said: "Six died while [the guild] <said> {nine}."'.replace("[Orr]", "Orr"),
        )
        == quoted
    )
    assert first_of("[Orr] <said> {that six died while they slept}.") == "that six died while they slept"


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("[Orr] <denied> on Monday reports {that the weir leaks}.", "reports that the weir leaks"),
        ("[Orr] <denied> late on Monday claims {that the weir leaks}.", "claims that the weir leaks"),
    ],
)
def test_a_denial_holds_the_reports_that_it_denies(line: str, whole: str) -> None:
    document, (row,) = marked_document(line)
    start = document.text.index(whole)
    noun = replace(row, id="b", source=(), cue=(Span(start, start + len(whole.split()[0])),))
    found = list(with_whole_outer(document.text, document.text_id, [Finding(row), Finding(noun)]))
    texts = [one.attribution.content[0].of(document.text) for one in found]
    assert texts == [whole, "that the weir leaks"]
