"""Which sentences assert nothing of the article's own, and that plain assertions are none of them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.span import Span
from sayso.judging.asides import is_aside

HEADLINE = "Storm closes the harbour of Kosa\n\n"


def aside(sentence: str, *, place: int = 1, before: str = HEADLINE, after: str = "") -> bool:
    text = before + sentence + after
    return is_aside(text, Span(len(before), len(before) + len(sentence)), place)


@pytest.mark.parametrize(
    "sentence",
    [
        "Who paid for it?",
        "Read more",
        "12 June 2016 Storm closes the harbour of Kosa.",
        "Reporting by Ada Moro; Editing by Ole Berg",
        "* – The organization is forbidden in Arland.",
        "Source Kosa and agencies",
        "Share this story: Mail / Print",
        "12 November 2016",
        "Поделиться с друзьями",
        "A boy carries a chair through a street of Kosa on June 3 2016.",
        "What the company found",
        "Why the harbour of Kosa stayed closed for a second week in June",
        "Now the pictures.",
        "R. Sh. / Kh.",
        "Rana Saleh / Omar al-Hadi",
        "R. Saleh/ Omar",
        "— @KosaHarbour, the harbour's own account",
        "Kosa, 18 October.",
        "12:41 p.m.",
        "Release No. 118.",
        "(Source: Kosa Media Office)",
        "* The edition is recognized as undesirable in Arland.",
        "Excerpts from the weekly briefing by the Harbour Spokesperson (3 June 2016)",
        "Write to the News Desk.",
        "The harbour in June 2016.",
        "The harbour of Kosa in 2016.",
        "Ada Moro in March 2014",
        "Reach her at the newsroom.",
        "The Herald's website can also be accessed at the following addresses: herald.example",
        "Fri Jun 3, 2016 9:12 AM [ Updated: Fri Jun 3, 2016 10:40 AM ]",
        "This release contains forward-looking statements.",
        "The Kosa Herald is the largest daily newspaper printed in Arland.",
        "Launched in Kosa in 1958 the Herald has established itself as the voice of the north.",
    ],
)
def test_asides(sentence: str) -> None:
    assert aside(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Moro covers the ports.",
        "Ole Berg is a senior reporter in Kosa.",
        "Ada Lind Moro writes about fish.",
    ],
)
def test_a_line_on_who_wrote_it_is_an_aside_at_the_end_alone(sentence: str) -> None:
    assert aside(sentence, place=9)
    assert not aside(sentence, place=2)


def test_the_office_that_gives_a_text_out_is_no_claim_in_its_first_line() -> None:
    assert aside("Ministry of Ports of Arland", place=0, before="", after="\n\nThe harbour is shut.")
    assert not aside("Ministry of Ports to shut Kosa harbour", place=0, before="", after="\n\nIt leaks.")


@pytest.mark.parametrize(
    "sentence", ["The harbour opened in June 2016.", "Kosa took its first ship in 1994."]
)
def test_a_line_with_a_verb_is_no_picture(sentence: str) -> None:
    assert not aside(sentence)


def test_a_headline_and_a_verdict_tell_something() -> None:
    assert not aside("Why the harbour of Kosa stays closed", place=0, before="")
    assert not aside("VERDICT: False.")
    assert not aside("Misleading.")
    assert aside("Verdict:")


def test_the_headline_asserts_nothing_again_at_the_end_of_the_page() -> None:
    assert aside("Storm closes the harbour of Kosa 12.06.2019", place=20)
    assert not aside("Storm closes Kosa.", place=20)


def test_a_lead_printed_twice_asserts_nothing_the_second_time() -> None:
    lead = "A storm closed the harbour of Kosa on Monday and sank two boats. "
    assert aside(lead.strip(), before=HEADLINE + lead, place=2)
    assert aside("A big " + lead[2:].strip(), before=HEADLINE + lead, place=2)
    assert not aside(lead.strip(), before=HEADLINE + lead, place=20)
    assert not aside("The storm sank two boats on Monday at the quay.", before=HEADLINE + lead, place=2)


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour of Kosa was closed on Monday by a storm.",
        "The harbour is old.",
        "* The harbour has been in use since the Bronze Age.",
        "A boy carries a chair through the street, and nobody looks at him.",
        "Published in May, the report was soon forgotten.",
        "In June 2016 the harbour was closed.",
        "What the company found was never told.",
        "Now the harbour is closed again, and nobody knows for how long.",
        "The Kosa Herald is a daily newspaper.",
        "Kosa fell on 18 October.",
        "Source of the Kosa is a lake.",
    ],
)
def test_assertions_are_none(sentence: str) -> None:
    assert not aside(sentence)


def test_words_of_a_menu_run_together_are_one_but_for_the_first_lines() -> None:
    menu = "Kosa Herald Watch Live TV Schedule Where to Find Us Terms of Use Privacy Contact"
    assert aside(f"{menu}.", place=9)
    assert not aside(f"{menu}.", place=1)


def test_the_first_line_is_no_heading_and_no_repetition() -> None:
    assert not aside("Storm closes the harbour of Kosa", place=0, before="", after="\n\nIt rained.")


@given(st.text(min_size=1, max_size=80), st.integers(0, 9))
def test_any_sentence_is_judged(sentence: str, place: int) -> None:
    assert is_aside(sentence, Span(0, len(sentence)), place) in (True, False)


@pytest.mark.parametrize("repeated", ["A.", "A.A/", "*", "A. ", "(AFP) ", "2015)."])
def test_a_long_row_of_one_thing_is_no_aside_that_takes_long(repeated: str) -> None:
    text = repeated * (20_000 // len(repeated)) + "x"
    begin = time.process_time()
    is_aside(text, Span(0, len(text)), 9)
    assert time.process_time() - begin < 2
