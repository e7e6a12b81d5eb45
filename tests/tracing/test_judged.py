"""Whether words judge another one's claim."""

from __future__ import annotations

import pytest

from sayso.core.claim import Stand
from sayso.core.span import Span, words
from sayso.tracing.judged import judged, opening
from sayso.tracing.mentions import mentions_of
from tests.tracing.told import told


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("The minister's figure of 62 people held in Torva was “a joke”", "said"),
        ("the governor's figure of 62 arrests in Torva a joke", "called"),
        ("the governor's claim that 62 people were held in Torva", "mocked"),
        ("The brigade's figure of nine injured covered only those treated on the spot", "said"),
        ("the police estimate of 3,000 marchers was far too low", "said"),
        ("“Their count of 62 arrests is ridiculous,”", "said"),
        ("Reports that the dam had burst were exaggerated", "said"),
        ("The official number of victims is not credible", "said"),
        ("the ministry's toll of nine does not include the missing", "said"),
    ],
)
def test_who_judges_a_claim(content: str, cue: str) -> None:
    assert judged(content, cue) is Stand.OPEN


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("The claim that six patients had died at the clinic was nonsense", "said"),
        ("that reports of six deaths at the clinic were false", "said"),
        ("the minister's claim that the dam was safe was not true", "said"),
        ("that six patients had died at the clinic a lie", "called the report"),
        ("reports of six deaths “a pack of lies”", "called"),
        ("claims that six patients had been poisoned as baseless", "described"),
        ("that the dam had cracked nonsense", "has called reports"),
    ],
)
def test_who_calls_a_claim_untrue(content: str, cue: str) -> None:
    assert judged(content, cue) is Stand.DENIES


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("The ministry's figure of 62 held in Torva is correct", "said"),
        ("The minister's claim that the alarm was false", "confirmed"),
        ("The minister's claim that the alarm was false was confirmed by the brigade", "said"),
        ("The minister's figure of 62 was wrong: ninety people were held", "said"),
        ("The company's report showed 62 leaks at the plant", "said"),
        ("The number of people held in Torva rose to 62", "said"),
        ("The number of false alarms was 62", "said"),
        ("62 people were held in Torva on a false charge", "said"),
        ("The figure of 62 is no joke", "said"),
        ("The police estimate of 62 is not exaggerated", "said"),
        ("a story about 62 prisoners was found in the archive", "said"),
        ("that the alarm was false", "published a report"),
        ("that six patients had died", "confirmed the report"),
        ("that the clinic had lied about six deaths", "according to the report"),
    ],
)
def test_who_claims_himself(content: str, cue: str) -> None:
    assert judged(content, cue) is Stand.SUPPORTS


def test_what_is_told_beside_a_judgement() -> None:
    for said, first in (
        ("the report of nine dead was wrong and that four had died", "the report of nine dead was wrong"),
        ("The figure of 62 is a lie. Ninety were held.", "The figure of 62 is a lie"),
        ("the figure of 62 was wrong: ninety were held", "the figure of 62 was wrong"),
        ("the figure of 62 and the list were wrong", "the figure of 62 and the list were wrong"),
    ):
        assert words(said, opening(said, (Span(0, len(said)),))) == first


def test_who_denies_reports_does_not_carry_them() -> None:
    article = told(
        "[The spokesman] <rejected> {reports that nine people had died in the fire}.\n"
        "[The mayor] <said> {the report of nine dead in the fire was wrong and that four had died}.\n"
        "[The nurse] <said> {nine people had died in the fire}."
    )
    stands = [mention.stand for mention in mentions_of(article.ledger)]
    assert stands == [Stand.DENIES, Stand.DENIES, Stand.SUPPORTS]


def test_a_hostile_line_stays_quick() -> None:
    assert judged("The figure of " + "was a " * 200_000) is Stand.SUPPORTS
    assert judged("The " + "a" * 390) is Stand.SUPPORTS
    assert judged("nine died", "called the " + "report the " * 20_000) is Stand.SUPPORTS
    line = "the figure " * 20_000
    assert opening(line, (Span(0, len(line)),)) == (Span(0, len(line)),)
