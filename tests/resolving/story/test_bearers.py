"""Whom a surname means that several bear, one text a case: the last marked source is asked for."""

from __future__ import annotations

import pytest

from tests.resolving.reading import named, resolved

TWO = "[Farmer Edwin Quell] <said> {the vats were full}.\n[Nurse Ada Quell] <said> {they were empty}.\n"
CASES = [
    ("[Dr. Nihad Abu Quell] <said> {yes}.\n[Abu Quell] <said> {so}.", "Nihad Abu Quell"),
    ("[Fatima Ali Quell] <said> {yes}.\n[Ali Quell] <said> {so}.", "Ali Quell"),
    (TWO + "[Quell] <said> {nobody had looked}.", "Ada Quell"),
    (TWO + "[Mr Quell] <said> {nobody had looked}.", "Edwin Quell"),
    (TWO + "[Ms Quell] <said> {he was wrong}.", "Ada Quell"),
    (TWO + "[Quell] <said> {that he was tired}.", "Edwin Quell"),
    (TWO + "[Quell] <said> {she was tired}.", "Ada Quell"),
    (TWO + "[Quell, the farmer], <said> {so}.", "Edwin Quell"),
    (TWO + "[Mr Quell] <left> {no doubt}.\n[Quell] <said> {so}.", "Edwin Quell"),
    (TWO + "[Mr Quell] <left> {no doubt}.\n[He] <said> {so}.", "Edwin Quell"),
    ("Edwin Quell met Ada Quell and both went home.\n[Quell] <said> {so}.", "Quell"),
    ("[Edwin Quell] <said> {yes}.\nAda Quell mends nets.\n[Quell] <said> {so}.", "Quell"),
    ("[Quell] <denies> {guilt}.\n[Edwin Quell] <said> {no}.\nAda Quell wept.", "Edwin Quell"),
    ("[Prince Omar bin Quellal] <said> {yes}.\n[King Quellal] <said> {no}.", "King Quellal"),
    ("[Omar bin Quellal] <said> {yes}.\n[Mr bin Quellal] <said> {no}.", "Omar bin Quellal"),
    ("Edwin Quell sang. Ada Quell wept.\n[Lia Quell] <said> {no}.\n[Quell] <said> {so}.", "Lia Quell"),
    (
        "[Edwin van Quell] <said> {yes}.\n[Ada van Quell] <said> {no}.\n[Van Quell] <said> {so}.",
        "Ada van Quell",
    ),
    ("[Edwin Quell] <said> {yes}.\n[Ms Quell] <said> {no}.", "Ms Quell"),
    ("[Mr Quell] <said> {yes}.\n[Mrs Quell] <said> {no}.\n[Mr Quell] <said> {yes}.", "Mr Quell"),
    ("[Mr Quell] <said> {yes}.\n[Mrs Quell] <said> {no}.", "Mrs Quell"),
    ("[Edwin Quell] <said> {yes}.\n[Ivo Lund] <said> {no}.\n[Quell] <said> {so}.", "Edwin Quell"),
]


@pytest.mark.parametrize(("lines", "meant"), CASES)
def test_a_surname_means(lines: str, meant: str) -> None:
    assert named(lines)[-1] == meant


def test_a_surname_that_may_be_two_peoples_is_no_third_who_says_all() -> None:
    lines = "Edwin Quell and Ada Quell went home.\n[Quell] <said> {yes}.\n" + TWO + "[Quell] <said> {so}."
    sources, rows = resolved(lines)
    assert len(sources) == 3
    assert rows[0].source_id != rows[-1].source_id
    assert rows[0].confidence == 0.5


def test_a_headline_means_the_only_one_who_speaks_if_he_is_named_first() -> None:
    headline = "[Quell] <denies> {guilt}.\n"
    assert named(headline + "[Edwin Quell] <said> {no}.\nAda Quell wept.")[0] == "Edwin Quell"
    assert named(headline + "Ada Quell wept.\n[Edwin Quell] <said> {no}.")[0] == "Quell"
    assert named(headline + TWO)[0] == "Quell"


def test_a_country_or_a_body_bears_no_surname() -> None:
    lines = "[Ivo Jordan] <said> {yes}.\n[Ada Jordan] <said> {no}.\n[Jordan] <said> {so}."
    assert named(lines)[-1] == "Jordan"
