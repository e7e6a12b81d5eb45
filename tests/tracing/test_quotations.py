"""Quotations that several articles share: edits, lost marks, proverbs, slogans, ten thousand copies."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.citing import Utterance
from sayso.core.source import Identity, Kind
from sayso.core.trace import Speaker
from sayso.tracing.article import Article
from sayso.tracing.quotations import utterances_in
from tests.tracing.told import told

LONG = "We counted forty trucks before the northern gate was closed by the army on Monday morning"


def quoting(words: str, who: str, *, before: str = "“", after: str = "”", nth: int = 0) -> Article:
    return told(f"[{who}] <said>: {{{before}{words}{after}}}.\nArticle {nth} goes on here.", outlet=f"O{nth}")


def utterances(*articles: Article) -> tuple[Utterance, ...]:
    speakers = {
        (article.text_id, source.id): Speaker(source.name, source.name, Identity.NAMED, Kind.OTHER, "", "")
        for article in articles
        for source in article.ledger.sources
    }
    return utterances_in(articles, speakers)


@pytest.mark.parametrize(
    "other",
    [
        quoting(LONG, "Moro", nth=1),
        quoting("counted forty trucks before northern gate was closed by army", "Ada Moro", nth=1),
        quoting("Forty trucks before the northern gate", "Ada Moro", nth=1),
        quoting(LONG.replace("e", "е"), "Ada Moro", nth=1),
        quoting(LONG, "Ada Moro", before="«", after="»", nth=1),
        quoting(LONG, "Ada Moro", before="", after="", nth=1),
    ],
)
def test_small_edits_leave_one_utterance(other: Article) -> None:
    (one,) = utterances(quoting(LONG, "Ada Moro"), other)
    assert len(one.quoted) == 2
    assert one.speaker == "Ada Moro"
    assert all(quoted.row for quoted in one.quoted)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (quoting(LONG, "Ada Moro"), quoting("We saw nobody at the southern bridge that evening", "Ada Moro")),
        (
            quoting("all options are on the table", "Ada Moro"),
            quoting("all options are on the table", "Li Wen"),
        ),
        (quoting("no comment", "Ada Moro"), quoting("no comment", "Ada Moro", nth=1)),
        (quoting("six people died", "Ada Moro"), quoting("six people died", "Ada Moro", before="", after="")),
        (quoting(LONG, "Moro", before="", after=""), quoting(LONG, "Moro", before="", after="", nth=1)),
    ],
)
def test_other_words_proverbs_and_what_nobody_marks_are_none(one: Article, other: Article) -> None:
    assert utterances(one, other) == ()


def test_few_words_of_one_speaker_are_an_utterance_of_his_alone() -> None:
    slogan = "all options are on the table"
    found = utterances(
        quoting(slogan, "Ada Moro"), quoting(slogan, "Mrs Moro", nth=1), quoting(slogan, "Li Wen", nth=2)
    )
    assert [one.why for one in found] == ["same words of the same speaker"]
    assert len(found[0].quoted) == 2


def test_a_fragment_draws_no_two_utterances_together() -> None:
    fragment = "forty trucks before the northern gate"
    others = (
        "We counted {} last winter and this one again",
        "Nobody believed the {} story of the mayor at all",
    )
    whole = [quoting(words.format(fragment), "Ada Moro", nth=k) for k, words in enumerate(others)]
    assert all(len(one.quoted) < 3 for one in utterances(*whole, quoting(fragment, "Ada Moro", nth=2)))


def test_a_quotation_in_many_articles_is_compared_once() -> None:
    (article,) = (quoting(LONG, "Ada Moro"),)
    many = [Article(article.ledger, (replace(article.appearances[0], text_id=str(k)),)) for k in range(5000)]
    start = time.perf_counter()
    (one,) = utterances_in(many, {})
    assert len(one.quoted) == 5000
    assert time.perf_counter() - start < 20


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([LONG, "no comment", "all options are on the table"]),
            st.sampled_from(["Ada Moro", "Li Wen"]),
        ),
        max_size=5,
    )
)
def test_order_changes_nothing_and_an_utterance_is_of_two_articles(given: list[tuple[str, str]]) -> None:
    articles = [quoting(words, who, nth=k) for k, (words, who) in enumerate(given)]
    found = utterances(*articles)
    assert found == utterances(*articles[::-1])
    assert all(len({quoted.text_id for quoted in one.quoted}) > 1 for one in found)
