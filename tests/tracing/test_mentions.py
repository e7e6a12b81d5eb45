"""Which rows of a ledger are claims, and who stands behind each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.core.claim import Mention, Stand
from sayso.core.source import UNSTATED
from sayso.core.span import Span, words
from sayso.core.verdict import ContentType, Form, Polarity, Verdict
from sayso.core.voice import Voice, VoiceRow, voice_id
from sayso.tracing.article import Article
from sayso.tracing.mentions import mentions_of
from tests.tracing.told import told


def spoken(*sentences: str) -> Article:
    """An article that says everything itself."""
    article = told("\n".join(sentences))
    spans = [Span(at := article.text.index(sentence), at + len(sentence)) for sentence in sentences]
    rows = (
        VoiceRow(
            voice_id(article.text_id, (span,)), (span,), Verdict(Voice.AUTHOR), Verdict(ContentType.CHECKABLE)
        )
        for span in spans
    )
    return replace(article, ledger=replace(article.ledger, voice=tuple(rows)))


def told_by(article: Article) -> dict[str, Mention]:
    return {words(article.text, mention.content): mention for mention in mentions_of(article.ledger)}


def test_reported_claims_with_their_stand() -> None:
    article = told(
        "[The ministry] <said> {four homes burned in Kelda}.\n"
        "[The army] <denied that> {it had shelled the village}.\n"
        "<Reportedly>, {the bridge has been closed}."
    )
    found = told_by(article)
    assert found["four homes burned in Kelda"].stand is Stand.SUPPORTS
    assert found["it had shelled the village"].stand is Stand.DENIES
    assert found["the bridge has been closed"].source_id == UNSTATED
    assert [mention.number for mention in found.values()] == ["1", "2", "3"]
    assert all(mention.text_id == article.text_id for mention in found.values())


def test_attitudes_and_demands_claim_nothing() -> None:
    found = told_by(
        told(
            "[Washington] <wants> {the oil fields of the east}.\n"
            "[The mayor] <called for> {help with the wounded people}.\n"
        )
    )
    assert not found


def test_the_articles_own_voice() -> None:
    found = told_by(
        spoken("The bridge of Kelda was closed to all traffic on Monday.", "Who has closed it again?")
    )
    own = found["The bridge of Kelda was closed to all traffic on Monday."]
    assert (own.number, own.own_voice, own.stand) == ("V1", True, Stand.SUPPORTS)
    assert found["Who has closed it again?"].stand is Stand.OPEN


def test_an_empty_article() -> None:
    assert mentions_of(told("\n").ledger) == ()


def test_what_is_not_quoted_is_one_sentence() -> None:
    found = told_by(
        told(
            '[Amon] <said>: {"Two jets came over the roofs. Rockets lay below."}\n'
            "[Amon] <said> {that Dr. Holt left at 5 p.m. from the dock}."
        )
    )
    assert '"Two jets came over the roofs. Rockets lay below."' in found
    assert "that Dr. Holt left at 5 p.m. from the dock" in found


def test_the_content_of_one_row_ends_with_the_sentence_of_its_cue() -> None:
    article = told("[Amon] <said> {that two jets came over the roofs. Rockets lay below}.")
    row = article.ledger.attributions[0]
    indirect = replace(row, form=Verdict(Form.INDIRECT))
    found = mentions_of(replace(article.ledger, attributions=(indirect,)))
    assert [words(article.text, one.content) for one in found] == ["that two jets came over the roofs"]


@pytest.mark.parametrize(
    ("line", "claims"),
    [
        (
            "[Holt] <said> {that the owners had offered seven per cent more pay}.\n"
            "= Holt said that [the owners] <had offered> {seven per cent more pay}.",
            ["that the owners had offered seven per cent more pay"],
        ),
        (
            "[Holt] <said> {the guard said two boats had sunk in the bay}.\n"
            "= Holt said [the guard] <said> {two boats had sunk in the bay}.",
            ["two boats had sunk in the bay"],
        ),
        (
            "[Kelda TV] <reported> "
            "{that the guard had confirmed two boats lost in the bay with all hands on Monday night}.\n"
            "= Kelda TV reported that [the guard] <had confirmed> "
            "{two boats lost in the bay with all hands on Monday night}.",
            ["two boats lost in the bay with all hands on Monday night"],
        ),
    ],
)
def test_a_deed_that_somebody_tells_is_the_tellers_word(line: str, claims: list[str]) -> None:
    assert list(told_by(told(line))) == claims


def test_a_deed_is_no_saying() -> None:
    assert not told_by(told("[The guard] <had charged> {at the strikers in a crowd of 300 people}."))
    assert told_by(told("[The guard] <said> {at the gate 300 people had waited for hours}."))


@pytest.mark.parametrize(
    "frame",
    [
        "How reports the Post with the link to Ada Holt, a teacher who counted votes, ",
        "As writes the Post with reference to the guard, ",
    ],
)
def test_who_reports_it_is_no_part_of_the_claim(frame: str) -> None:
    assert list(told_by(spoken(f"{frame}37 boxes had been opened before the count began."))) == [
        "37 boxes had been opened before the count began."
    ]


@pytest.mark.parametrize(("named", "stands"), [("The guild", 1), ("the Post", 2)])
def test_who_denies_what_others_report_claims_none_of_it(named: str, stands: int) -> None:
    article = told("[The guild] <denied> {claims in the Post that the tug had been overloaded}.")
    (row,) = article.ledger.attributions
    at, inside = article.text.index(named), article.text.index("that the tug")
    content = (Span(inside, row.content[-1].end),)
    again = replace(
        row,
        id="again",
        source=(Span(at, at + len(named)),),
        content=content,
        parent=row.id,
        polarity=Verdict(Polarity.AFFIRMED),
    )
    found = mentions_of(replace(article.ledger, attributions=(row, again)))
    assert [mention.stand for mention in found] == [Stand.DENIES, Stand.SUPPORTS][:stands]


def test_who_judges_the_figure_of_another_one_does_not_carry_it() -> None:
    found = told_by(told("[Rosa Holt] <said> {the mayor's figure of 62 arrests in Torva was a joke}."))
    assert [mention.stand for mention in found.values()] == [Stand.OPEN]


def test_a_claim_is_without_what_it_recalls() -> None:
    found = told_by(
        told("[The hospital] <said> {six were hurt in a fire in Torva, a week after a flood had killed two}.")
    )
    assert list(found) == ["six were hurt in a fire in Torva"]
    assert [figure.low for mention in found.values() for figure in mention.facts.figures] == [6]
