"""Denials hung on behind a report."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.hung_denials import without_denials
from sayso.reader.missed import missed_rows
from tests.marked import marked_document


def denials(line: str) -> list[tuple[str, str, str]]:
    document, rows = marked_document(line)
    whole = Span(0, len(document.text))
    found = missed_rows(document.text, document.text_id, [whole], rows, nested=True)
    return [
        (row.source[0].of(document.text), row.cue[0].of(document.text), row.content[0].of(document.text))
        for row in found
        if "denial" in row.why
    ]


@pytest.mark.parametrize(
    ("behind", "denial"),
    [
        ("a claim denied by the keeper of the weir", ("the keeper of the weir", "denied by", "a claim")),
        ("a figure disputed by Weir Watch on Friday", ("Weir Watch", "disputed by", "a figure")),
        ("an allegation the mill denies", ("the mill", "denies", "an allegation")),
        ("charges that Orr has rejected as false", ("Orr", "has rejected", "charges")),
        ("a claim that millers have always denied", ("millers", "have always denied", "a claim")),
        ("something the baker, Ada Orr, denies", ("the baker, Ada Orr,", "denies", "something")),
        ("which the mill denies", ("the mill", "denies", "which")),
    ],
)
def test_who_denies_a_claim_behind_it_has_a_row(behind: str, denial: tuple[str, str, str]) -> None:
    found = denials(f"[Moro] <said> {{the weir leaks}}, {behind}.")
    assert [(source.rstrip(","), *rest) for source, *rest in found] == [(denial[0].rstrip(","), *denial[1:])]


@pytest.mark.parametrize(
    "behind",
    [
        "a view shared by the keeper",
        "a figure disputed by no one",
        "a claim that the mill denies him bread was heard",
        "which it denies",
        "and the claim that it was denied by nature grew",
    ],
)
def test_what_nobody_denies_has_none(behind: str) -> None:
    assert not denials(f"[Moro] <said> {{the weir leaks}}, {behind}.")


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("[Moro] <said> {the weir leaks, charges that the mill denies}.", "the weir leaks"),
        ("[Moro] <said> {the weir leaks, a claim denied by the mill}.", "the weir leaks"),
        (
            "[Moro] <said> {the plan, a claim denied by the mill, is old}.",
            "the plan, a claim denied by the mill, is old",
        ),
        ('[Moro] <said> {"it leaks, a claim the mill denies"}.', '"it leaks, a claim the mill denies"'),
    ],
)
def test_a_report_ends_before_the_denial(line: str, content: str) -> None:
    document, rows = marked_document(line)
    (one,) = without_denials(document.text, document.text_id, [Finding(row) for row in rows])
    assert one.attribution.content[0].of(document.text) == content


def test_who_denies_an_allegation_does_not_make_it() -> None:
    line = "Moro says {the weir leaks}, <an allegation> [the mill owner] denies."
    document, rows = marked_document(line)
    (one,) = without_denials(document.text, document.text_id, [Finding(row) for row in rows])
    row = one.attribution
    assert [span.of(document.text) for span in (*row.cue, *row.content)] == ["denies", "an allegation"]
