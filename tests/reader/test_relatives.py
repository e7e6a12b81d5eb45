"""Clauses behind "according to" that are no content, and who a clause or a second verb is told of."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.core.span import words
from sayso.reader.relatives import with_relatives, with_second_verbs
from tests.marked import marked_document


@pytest.mark.parametrize(
    ("line", "source", "relay", "content"),
    [
        (
            "<According to> [Ada Moro], {whose words are cited by The Kosa Times, the port is shut}.",
            "Ada Moro", "The Kosa Times", "the port is shut",
        ),
        (
            "<According to> [Ada Moro], {quoted by the agency Utro, the port is shut}.",
            "Ada Moro", "agency Utro", "the port is shut",
        ),
        (
            "<According to> [Ada Moro], whose words are quoted by «Utro», {the port is shut}.",
            "Ada Moro", "«Utro»", "the port is shut",
        ),
        (
            "<According to> [the mayor], {whose house burned down in May, the port is shut}.",
            "the mayor", "", "the port is shut",
        ),
        (
            "<According to> [sources from the union] {of dockers consulted by Utro News, the port is shut}.",
            "sources from the union of dockers consulted by Utro News", "", "the port is shut",
        ),
        (
            "<According to> [sources of the union] {KRN interviewed by Utro News, the port is shut}.",
            "sources of the union KRN interviewed by Utro News", "", "the port is shut",
        ),
    ],
)  # fmt: skip
def test_what_is_told_of_a_source_is_no_content(line: str, source: str, relay: str, content: str) -> None:
    document, (row,) = marked_document(line)
    (one,) = with_relatives(document.text, "text", [Finding(row)])
    found = one.attribution
    assert (words(document.text, found.source), words(document.text, one.relay)) == (source, relay)
    assert words(document.text, found.content) == content


def test_who_only_quotes_is_no_speaker_of_a_second_row() -> None:
    document, rows = marked_document(
        "<According to> [Ada Moro], {whose words are cited by The Kosa Times, the port is shut}.\n"
        "= According to Ada Moro, <whose words are cited by> [The Kosa Times], {the port is shut}."
    )
    assert len(with_relatives(document.text, "text", [Finding(row) for row in rows])) == 1


@pytest.mark.parametrize(
    "line",
    [
        "<According to> [the ministry] {37 people died, of them three children}.",
        "<According to> [the ministry], {the guards, who were asleep, saw nothing}.",
        "[Ada Moro] <said> {whose words are cited by Utro, and why}.",
        "{The port is shut}, <according to> [Ada Moro], who runs it, and nobody else.",
    ],
)
def test_other_rows_stay_as_they_are(line: str) -> None:
    document, (row,) = marked_document(line)
    assert with_relatives(document.text, "text", [Finding(row)]) == [Finding(row)]


def test_a_row_keeps_its_content_where_that_is_all_of_the_clause() -> None:
    document, (row,) = marked_document(
        "<According to> [sources] {of the union consulted by Utro News}, who asked for it, the port is shut."
    )
    (one,) = with_relatives(document.text, "text", [Finding(row)])
    assert one.attribution == row


@pytest.mark.parametrize(
    ("first", "second", "source"),
    [
        (
            "They blame the Front, [a faction that] <rejects> {the accord} and wants a port.",
            "They blame the Front, a faction that rejects the accord and <wants> {a port}.",
            "a faction that",
        ),
        (
            "[The union] <denied> {the report}, but also asked for a lower rate.",
            "The union denied the report, but also <asked for> {a lower rate}.",
            "The union",
        ),
        (
            "[The union] <denied> {that it had debts} and was believed to be broke.",
            "The union denied that it had debts and <was believed> {to be broke}.",
            "",
        ),
        (
            "[The union] <denied> {that it had debts} on Monday and asked for a loan.",
            "The union denied that it had debts on Monday and <asked for> {a loan}.",
            "",
        ),
        (
            "[The union] <denied> {the report} and [the mayor] asked for a loan.",
            "The union denied the report and [the mayor] <asked for> {a loan}.",
            "the mayor",
        ),
    ],
)
def test_a_second_verb_has_the_subject_of_the_first(first: str, second: str, source: str) -> None:
    document, rows = marked_document(second)
    _, before = marked_document(first)
    found = [*map(Finding, [row for row in before if row.cue]), *map(Finding, rows)]
    row = with_second_verbs(document.text, "t", found)[-1].attribution
    assert words(document.text, row.source) == source


def test_a_subject_of_the_sentence_before_the_clause_is_not_the_clauses() -> None:
    line = "The mayor blamed the Front, a faction that rejects the accord and wants a port."
    clause = "[a faction that] <rejects> {the accord}"
    _, first = marked_document(line.replace("a faction that rejects the accord", clause))
    taken = line.replace("The mayor", "[The mayor]").replace("wants a port", "<wants> {a port}")
    document, second = marked_document(taken)
    row = with_second_verbs(document.text, "t", [*map(Finding, first), *map(Finding, second)])[-1].attribution
    assert words(document.text, row.source) == "a faction that"
