"""Who is not meant by a description: whom a statement only tells of, and who only received or carried it."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        ("[The mayor] <denied> {the charge}, the union said in a statement.\n"
         "= {The mayor denied the charge}, [the union] <said in a statement>.\n"
         "[The statement] <added> {that it rained}.", "the union"),
        ("[The ministry] <said in a statement> {that the mayor had denied it}.\n"
         "= The ministry said in a statement that [the mayor] <had denied> {it}.\n"
         "[The statement] <added> {that it rained}.", "The ministry"),
        ("[The mayor] <said> in a statement {that it rained}.\n[The statement] <added> {that it hailed}.",
         "The mayor"),
    ],
)  # fmt: skip
def test_a_statement_is_of_who_issued_it_not_of_whom_it_tells(lines: str, issuer: str) -> None:
    assert named(lines)[-1] == issuer


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("In a statement received by AFQ, [the group] <said> {it had closed the road}.", "the group"),
        ("In a message to the BCQ, [the organisation] <said> {it had closed the road}.", "the organisation"),
        ("In a letter sent to Velm Press and AFQ, [the group] <said> {it had left}.", "the group"),
        ("In a statement by AFQ, [the group] <said> {it had left}.", "AFQ"),
        ("In a raid on AFQ, [the group] <said>, {nine died}.", "AFQ"),
    ],
)
def test_who_receives_or_carries_words_is_not_who_says_them(line: str, source: str) -> None:
    assert named(line)[-1] == source


@pytest.mark.parametrize(
    ("headline", "lead", "name"),
    [
        (
            "Bakers close shops, <says> [union leader]",
            "[Union leader Ada Moro] <said> {it rained}.",
            "Ada Moro",
        ),
        (
            "Bakers close shops, <says> [union leader]",
            "[Party leader Ada Moro] <said> {it rained}.",
            "union leader",
        ),
    ],
)
def test_who_bears_the_words_of_a_headline_before_his_name(headline: str, lead: str, name: str) -> None:
    headline = headline.replace("Bakers close shops", "{Bakers close shops}")
    assert named(f"{headline}\n\n{lead}")[0] == name
