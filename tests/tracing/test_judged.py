"""Whether words judge another one's claim."""

from __future__ import annotations

import pytest

from sayso.tracing.judged import judges


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("The minister's figure of 62 people held in Torva was “a joke”", "said"),
        ("the governor's figure of 62 arrests in Torva a joke", "called"),
        ("the governor's claim that 62 people were held in Torva", "mocked"),
        ("The brigade's figure of nine injured covered only those treated on the spot", "said"),
        ("The claim that six patients had died at the clinic was nonsense", "said"),
        ("the police estimate of 3,000 marchers was far too low", "said"),
        ("“Their count of 62 arrests is ridiculous,”", "said"),
        ("Reports that the dam had burst were exaggerated", "said"),
        ("The official number of victims is not credible", "said"),
        ("the ministry's toll of nine does not include the missing", "said"),
    ],
)
def test_who_judges_a_claim(content: str, cue: str) -> None:
    assert judges(content, cue)


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
    ],
)
def test_who_claims_himself(content: str, cue: str) -> None:
    assert not judges(content, cue)


def test_a_hostile_line_stays_quick() -> None:
    assert not judges("The figure of " + "was a " * 200_000)
    assert not judges("The " + "a" * 390)
