"""Figures, polarity, actors, places and dates of a claim, each with its place."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.claim import Facts
from sayso.core.span import Span
from sayso.tracing.facts import facts_of

INF = math.inf


def facts(text: str) -> Facts:
    return facts_of(text, (Span(0, len(text)),)) if text else Facts()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("four inhabitants lost their lives", [(4, 4, "inhabitant")]),
        ("Four inhabitants died", [(4, 4, "inhabitant")]),
        ("at least 40 homes burned", [(40, INF, "home")]),
        ("no fewer than 43 were hurt", [(43, INF, "")]),
        ("about 3,400 inhabitants left", [(3060, 3740, "inhabitant")]),
        ("up to 50 lorries", [(0, 50, "lorry")]),
        ("a dozen soldiers", [(12, 12, "soldier")]),
        ("twenty-six medics", [(26, 26, "medic")]),
        ("two hundred and fourteen sailors", [(214, 214, "sailor")]),
        ("three thousand five hundred homes", [(3500, 3500, "home")]),
        ("half a million crowns", [(500_000, 500_000, "crown")]),
        ("60 metres of wall", [(60, 60, "metre")]),
        ("a crack of 85 cm", [(85, 85, "centimetre")]),
        ("between 40 and 50 per cent", [(40, 50, "per cent")]),
        ("60-70 % of them", [(60, 70, "per cent")]),
        ("$5 million was paid", [(5_000_000, 5_000_000, "dollar")]),
        ("1.4 million crowns", [(1_400_000, 1_400_000, "crown")]),
        ("rust had blocked two of the gates", [(2, 2, "gate")]),
        ("it broke out shortly after 2 in the morning", [(2, 2, "o'clock")]),
        ("it was over by half past seven", [(7, 7, "o'clock")]),
        ("dozens were hurt, thousands fled", []),
        ("3 400 рeople were told to go", [(3400, 3400, "people")]),
        ("one woman died", [(1, 1, "woman")]),
        ("one of them died, the one who drove; no one else", []),
        ("a Su-24 fell near house No. 7 on 27 March 2016", [(7, 7, "")]),
        ("9" * 40, []),
        ("", []),
    ],
)
def test_figures(text: str, expected: list[tuple[float, float, str]]) -> None:
    found = [(figure.low, figure.high, figure.unit) for figure in facts(text).figures]
    assert found == [(pytest.approx(low), pytest.approx(high), unit) for low, high, unit in expected]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("on the night of 27 March", ["03-27"]),
        ("on March 27, 2016", ["2016-03-27"]),
        ("on 27.03.2016", ["2016-03-27"]),
        ("in March 2016", ["2016-03"]),
        ("nobody had tested them since 2020", ["2020"]),
        ("in 2020 homes", []),
        ("on Tuesday he may march", []),
        ("on 45 March", []),
    ],
)
def test_dates(text: str, keys: list[str]) -> None:
    assert [date.key for date in facts(text).dates] == keys


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no alarm sounded", ["no"]),
        ("it wasn’t closed and never will be", ["wasn’t", "never"]),
        ("no fewer than 43 died", []),
        ("a man who did not want his name printed saw it", []),
        ("not only the bridge was closed", []),
    ],
)
def test_what_turns_a_claim(text: str, words: list[str]) -> None:
    assert [span.of(text) for span in facts(text).negated] == words


@pytest.mark.parametrize(
    ("text", "actors", "places"),
    [
        ("the tug Bjarne was pulling the ferry", ["bjarne", "ferry"], []),
        ("The ferry was taken in tow by the tug Bjarne", ["bjarne", "ferry"], []),
        (
            "Three warnings were left unanswered by the operator near Port Sellin",
            ["operator"],
            ["port sellin"],
        ),
        ("army of Ostmark shelled village", ["ostmark"], []),
        ("Ostmark’s Army Hit The Village Near Kelda", [], []),
    ],
)
def test_who_and_where(text: str, actors: list[str], places: list[str]) -> None:
    found = facts(text)
    assert [named.key for named in found.actors] == actors
    assert [named.key for named in found.places] == places


@given(
    st.lists(
        st.sampled_from(
            "No not 27 March in 2016 the Army 1,000 about - a dozen half «three» % $ was by 2:30".split()
        )
    ).map(" ".join)
    | st.text(max_size=60)
)
def test_facts_lie_in_the_text(text: str) -> None:
    found = facts(text)
    named = (*found.figures, *found.actors, *found.places, *found.dates)
    for span in (*(one.span for one in named), *found.negated):
        assert span.end <= len(text)
        assert span.of(text).strip() == span.of(text)
    assert all(figure.low <= figure.high for figure in found.figures)


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("No. I am leaving in 2031", []),
        ("No, the mine is open", []),
        ("No, there was no leak at the mine", ["leak"]),
        ("No leak was found at the mine", ["found"]),
        ("No. 7 of the pumps is broken", []),
    ],
)
def test_an_answer_turns_nothing(text: str, turned: list[str]) -> None:
    assert [one.word for one in facts(text).turned] == turned
