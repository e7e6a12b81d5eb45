"""Words that make a sentence somebody's though no statement was found in it, and words that do not."""

from __future__ import annotations

import pytest

from sayso.core.span import Span
from sayso.judging.unheard import SIGNS, answers, how_people_live, reports_shortly


def sign(text: str) -> str:
    found = [span for _, of in SIGNS if (span := of(text, Span(0, len(text))))]
    return found[0].of(text) if found else ""


def report(text: str) -> str:
    found = reports_shortly(text, Span(0, len(text)))
    return found.of(text) if found else ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The drivers' union contested this version.", "contested"),
        ("The keeper of the light, Ada Moro, invites prudence.", "invites"),
        ("Moro credited the new pumps.", "credited"),
        ("All nine said no.", "said"),
        ("The harbour board dismissed the idea.", "dismissed"),
        ("Fishermen blame the dredger.", ""),
        ("The opposition leader praised the rescuers.", "praised"),
        ("The port authority regrets the delay.", "regrets"),
        ("Its crew denies any wrongdoing.", "denies"),
        ("Kosa's mayor welcomed the verdict.", "welcomed"),
        ("The paper hinted at a sale.", ""),
        ("The lead engineer warned against haste.", "warned"),
        ("The envoy insisted on a vote.", "insisted"),
        ("The clerk confirmed the date.", "confirmed"),
        ("The miners rejected “a pittance”.", "rejected"),
        ("The coach lamented the lost ball.", "lamented"),
        ("The firm has committed to paying the crews.", "has committed to"),
        ("The notes were photographed by a clerk.", ""),
        ("Three member states withdrew their pilots.", ""),
        ("An alleged raid hit the mill.", ""),
        ("The figures could not be independently confirmed.", ""),
        ("Some contested areas remain.", ""),
        ("The mill, which Moro praised as safe, burned down.", ""),
        ("The village was first described in 1912.", ""),
        ("Nobody denies the flood.", ""),
        ("Seven barges sank in suspected sabotage.", ""),
    ],
)
def test_a_verb_of_words_or_thoughts_reports(text: str, words: str) -> None:
    assert report(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Moro was widely seen as the next keeper.", "was widely seen as"),
        ("The wreck is believed to lie off Kosa.", "is believed to"),
        ("He is described as a quiet man.", "is described as"),
        ("The fire is thought to have begun in the hold.", "is thought to"),
        ("The barge was long rumoured to be for sale.", "was long rumoured to"),
        ("In the view of many, the quarrel is about the weir.", "In the view of"),
        ("By her own count, nine boats are missing.", "By her own count"),
        ("The sum, as the mayor put it, is small change.", "as the mayor put it"),
        ("There was some talk of a sale.", "There was some talk of"),
        ("Speculation has grown since May.", "Speculation has grown"),
        ("The theory is that the rope was cut.", "The theory is"),
        ("The wreck was seen by nobody.", ""),
        ("The pier was supposed to open in May.", ""),
        ("The lamp is considered by the board.", ""),
        ("There were nine boats in the harbour.", ""),
        ("Moro talked of the weir as a boy.", ""),
    ],
)
def test_a_sign_names_somebody_or_says_that_something_is_told(text: str, words: str) -> None:
    assert sign(text) == words


@pytest.mark.parametrize(
    ("text", "lives"),
    [
        ("Water has been cut for weeks.", True),
        ("Bread has become scarce in the town.", True),
        ("Aid convoys have not reached the islands.", True),
        ("The harbour was built in 1931.", False),
        ("Kosa has 9,000 people.", False),
    ],
)
def test_how_people_live_is_told_by_those_on_the_spot(text: str, lives: bool) -> None:
    assert (how_people_live(text, Span(0, len(text))) is not None) is lives


INTERVIEW = """A talk with Ada Orr

Ada Orr keeps the weir. We met her in May.

How did it begin?
The board sent her here.
Nobody else came.

And then?
The flood took the gate.

Ada Orr was born in Velm.
"""


def test_what_follows_a_question_of_an_interview_is_an_answer() -> None:
    assert [span.of(INTERVIEW) for span in answers(INTERVIEW)] == [
        "The board sent her here.",
        "Nobody else came.",
        "The flood took the gate.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The weir\n\nWhat do we know?\nThe weir leaks.\n\nWhat comes next?\nThe gate is shut.\n",
        "A talk with Ada Orr\n\nHow did it begin?\nThe board sent her here.\n",
        "",
    ],
)
def test_headings_that_ask_and_a_single_question_make_no_interview(text: str) -> None:
    assert answers(text) == ()
