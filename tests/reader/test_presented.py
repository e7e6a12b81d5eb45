"""Quotations that a line presents, and lines that say nothing of who speaks."""

from __future__ import annotations

import pytest

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.core.span import Span, words
from sayso.reader.presented import with_presented

QUOTE = '"The weir will hold. We built it."'


def presented(line: str, *rows: Attribution) -> list[tuple[str, str]]:
    """Source and cue of the rows that have the quotation behind a line."""
    text = f"It rained in Velm.\n\n{line}\n\n{QUOTE}\n\nIt rained on.\n"
    found = with_presented(text, "t", [Span(0, len(text))], [Finding(row) for row in rows])
    told = [one.attribution for one in found]
    return [(words(text, r.source), words(text, r.cue)) for r in told if words(text, r.content) == QUOTE]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Here are the highlights from Moro's speech:", "Moro"),
        ("We publish the main theses of his speech:", "his"),
        ("Below are excerpts from the speech of the governor Ada Moro:", "the governor Ada Moro"),
        ("The following is the text of the ministry's statement:", "the ministry"),
        ("We quote the words of the miller Ivo Pell, who saw it:", "the miller Ivo Pell"),
        ("And here is what thinks the former guard, who asked not to call his name:", "the former guard"),
        ("Here is how explained it Ada Moro:", "Ada Moro"),
        ("Ada Moro gave an interview to our portal. Here are some excerpts from the interview:", "Ada Moro"),
        ("We publish the interview of our reporter with the miller Ivo Pell:", "the miller Ivo Pell"),
        ("Below are excerpts from the interview of Ada Moro with our reporter:", "Ada Moro"),
        ("Here are the quotes of the day:", ""),
        ("Here is a list of the closed roads:", ""),
        ("Here is a statement from the company's website:", ""),
        ("We publish a letter of thanks:", ""),
        ("The water rose. Here are some excerpts from the interview:", ""),
        ("Moro's speech was long.", ""),
    ],
)
def test_a_line_presents_somebodys_words(line: str, who: str) -> None:
    assert [source for source, _ in presented(line)] == [who] * bool(who)


def test_the_speech_is_the_cue() -> None:
    assert presented("Here are the highlights from Moro's speech:") == [("Moro", "speech:")]


def test_the_page_does_not_say_what_it_publishes() -> None:
    line = "We publish the main theses of his speech:"
    text = f"It rained in Velm.\n\n{line}\n\n{QUOTE}"
    we, quote = text.index("We"), text.index(QUOTE)
    row = Attribution(
        "a", (Span(we, we + 2),), (Span(we + 3, we + 10),), (Span(quote, quote + len(QUOTE)),), 0.8
    )
    assert presented(line, row) == [("his", "speech:")]


def test_who_is_told_behind_a_quotation_keeps_it() -> None:
    line = "Here are the highlights from Moro's speech:"
    text = f"It rained in Velm.\n\n{line}\n\n{QUOTE} Ivo Pell said."
    quote, said = text.index(QUOTE), text.index("Ivo")
    content = (Span(quote, quote + len(QUOTE)),)
    row = Attribution("a", (Span(said, said + 8),), (Span(said + 9, said + 13),), content, 0.8)
    found = with_presented(text, "t", [Span(0, len(text))], [Finding(row)])
    assert [one.attribution for one in found] == [row]
