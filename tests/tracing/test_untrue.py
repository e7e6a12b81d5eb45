"""What a content calls untrue, and who therefore denies it."""

from __future__ import annotations

import pytest

from sayso.core.claim import Stand
from sayso.core.span import Span, words
from sayso.tracing.mentions import mentions_of
from sayso.tracing.untrue import called_untrue
from tests.tracing.told import told


def untrue_in(said: str) -> str:
    return words(said, called_untrue(said, (Span(0, len(said)),)))


@pytest.mark.parametrize(
    "said",
    [
        "it is not true that nine men died",
        "“It is simply not true that nine men died,”",
        "it isn't the case that nine men died",
        "It was untrue that nine men died",
        "it is an outright lie that nine men died",
        "It is nonsense to say that nine men died",
        "it was wrong to claim that nine men died",
        "Not true that nine men died",
        "false that nine men died",
        "there was no truth in reports that nine men died",
        "there is not a grain of truth in the newspaper's story that nine men died",
        "No truth in claims on social media that nine men died",
        "it is not true that nine men died, but that four did",
        "“No, it is not true that nine men died. Four did.”",
        "That nine men died is a lie.",
        "“That nine men died is not true,”",
    ],
)
def test_what_is_called_untrue(said: str) -> None:
    assert untrue_in(said) == "nine men died"


@pytest.mark.parametrize(
    "said",
    [
        "it is true that nine men died",
        "it is not only true that nine men died",
        "it is no lie that nine men died",
        "it is not untrue that nine men died",
        "it is wrong that nine men died",
        "it was not right that nine men had to die",
        "it is absurd that nine men died",
        "it is a fact that nine men died",
        "it is true that nine men died, but it is not true that they were shot",
        "That nine men died is true",
        "that the dam was safe was a lie that cost nine lives",
        "that what is told of nine men is a fabrication",
        "the truth is that nine men died",
    ],
)
def test_what_is_not(said: str) -> None:
    assert untrue_in(said) == ""


def test_what_is_broken_by_who_says_it() -> None:
    text = "“It is not true,” the mayor said, “that nine men died.”"
    spans = (Span(0, 17), Span(text.index("“that"), len(text)))
    assert words(text, called_untrue(text, spans)) == "nine men died"


def test_who_calls_it_untrue_denies_it() -> None:
    article = told(
        "[The mayor] <said> {it is not true that nine men died in the fire}.\n"
        "[The nurse] <said> {nine men died in the fire}.\n"
        "[The army] <denied> {that it was untrue that nine men died in the fire}."
    )
    found = {words(article.text, m.content): m.stand for m in mentions_of(article.ledger)[:1]}
    assert found == {"nine men died in the fire": Stand.DENIES}
    stands = [mention.stand for mention in mentions_of(article.ledger)]
    assert stands == [Stand.DENIES, Stand.SUPPORTS, Stand.OPEN]


@pytest.mark.parametrize("word", ["simply ", "the ", "that ", "nine men died "])
def test_a_hostile_line_stays_quick(word: str) -> None:
    for begin in ("it is ", "there is no truth in ", "that "):
        assert untrue_in(begin + word * 20_000) == ""
