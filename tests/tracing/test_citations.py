"""Outlets that articles name as who reported, and the articles of the case that can be meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.citing import Citation, CitedBy, Credit
from sayso.core.document import Link
from sayso.core.source import Kind
from sayso.core.span import Span, words
from sayso.core.verdict import ContentType, Verdict
from sayso.core.voice import Voice, VoiceRow, voice_id
from sayso.tracing.article import Article
from sayso.tracing.citations import citations_in
from sayso.tracing.copies import copy_of
from sayso.tracing.families import shipped_families
from sayso.tracing.meant import credits_in
from tests.tracing.told import told

SHIPPED = shipped_families()
STORY = "Four trucks with grain burnt down at the northern gate of Kelda on Monday night, {} said."


def cited(*articles: Article) -> tuple[Citation, ...]:
    copies = [
        copy for k, one in enumerate(articles) for other in articles[:k] if (copy := copy_of(one, other))
    ]
    return citations_in(articles, copies, SHIPPED)


@pytest.mark.parametrize(
    ("line", "outlet", "by"),
    [
        ("[Ada Moro] <told> Reuters <that> {the bridge was closed}.", "Reuters", CitedBy.RELAY),
        ("[Reuters] <reported that> {the bridge was closed}.", "Reuters", CitedBy.RELAY),
        ("As the portal «Маяк» writes, the bridge was closed.", "Маяк", CitedBy.TEXT),
        ("It became known to RIA Novosti that the bridge was closed.", "RIA Novosti", CitedBy.TEXT),
        ("The bridge was closed /Interfax/.", "Interfax", CitedBy.TEXT),
        ("KELDA, 3 May (TASS) — The bridge was closed.", "TASS", CitedBy.CREDIT_LINE),
        ("Source: the Harbour Post", "Harbour Post", CitedBy.CREDIT_LINE),
        ("Источник: РИА Новости", "RIA Novosti", CitedBy.CREDIT_LINE),
        ("As writes the Valley Echo with reference to Ada Moro, it is closed.", "Valley Echo", CitedBy.TEXT),
    ],
)
def test_places_that_name_who_reported(line: str, outlet: str, by: CitedBy) -> None:
    article = told(
        f"The bridge of Kelda is closed to all traffic\n{line}\nNobody was hurt.", outlet="Own Post"
    )
    (one,) = cited(article)
    assert (one.outlet, one.by, one.meant) == (outlet, by, ())
    assert one.outlet == SHIPPED.outlet_of(words(article.text, one.spans))


@pytest.mark.parametrize(
    ("outlet", "others"), [("Harrow Times", 0), ("The Harrow Times", 0), ("Own Post", 1)]
)
def test_the_end_of_the_pages_own_name_is_no_other_paper(outlet: str, others: int) -> None:
    line = "It became known to The Times that the bridge was closed."
    article = told(f"The bridge of Kelda is closed to all traffic\n{line}\nNobody was hurt.", outlet=outlet)
    assert len(cited(article)) == others


@pytest.mark.parametrize(
    "line",
    [
        "The Observer Mission said that the bridge was closed.",
        "Minister Pavel Stern said the bridge was closed.",
        "Dr Mona Sadiq reported that the bridge was closed.",
        "Photo: Reuters",
        "The bridge leads to the house of the BBC.",
        "Local media and state television reported that the bridge was closed.",
        "The children's agency UNICEF reported that the bridge was closed.",
        "As reports Ada Moro, the bridge was closed.",
        "The Own Post reported that the bridge was closed.",
    ],
)
def test_places_that_name_nobody_who_reported(line: str) -> None:
    assert (
        cited(told(f"The bridge of Kelda is closed\n{line}\nNobody was hurt.", outlet="the Own Post")) == ()
    )


def test_the_article_meant_is_the_one_of_that_outlet_that_tells_the_same() -> None:
    first = told(STORY.format("the police"), outlet="Valley Echo", date="2020-05-03")
    other = told("The mayor of Kelda opened a school for forty children.", outlet="Valley Echo")
    late = told(STORY.format("everybody"), outlet="Valley Echo", date="2020-05-09")
    citing = told(STORY.format("the Valley Echo"), outlet="Own Post", date="2020-05-04")
    (one,) = cited(first, other, late, citing)
    assert one.text_id == citing.text_id
    assert one.meant == (first.text_id,)


def test_a_link_means_its_article_and_nothing_round_the_article_does() -> None:
    first = told("A short note.", outlet="Valley Echo", url="https://valley.example/1?utm_source=x")
    text = "The bridge was closed, as we could read there."
    link = Link(Span(text.index("there"), len(text) - 1), "http://www.valley.example/1#top", "link")
    (one,) = cited(first, told(text, outlet="Own Post", links=(link,)))
    assert (one.by, one.meant, one.outlet) == (CitedBy.LINK, (first.text_id,), "Valley Echo")


def test_look_alike_letters_hide_no_outlet() -> None:
    (one,) = cited(told("Аs it was, Rеutеrs reported that the bridge was closed.", outlet="Own Post"))
    assert one.outlet == "Reuters"


def test_a_ring_of_articles_without_dates_is_told_as_it_stands() -> None:
    names = ["Valley Echo", "Harbour Post", "Border Watch"]
    ring = [told(STORY.format(f"the {names[k - 1]}"), outlet=name) for k, name in enumerate(names)]
    assert {(one.outlet, len(one.meant)) for one in cited(*ring)} == {(name, 1) for name in names}


def test_one_outlet_only_and_empty_texts_cite_nobody() -> None:
    assert cited(told("", outlet="Own Post"), told(STORY.format("Own Post"), outlet="Own Post")) == ()


LINES = st.sampled_from(
    [
        STORY.format("the Valley Echo"),
        STORY.format("the Own Post"),
        "Source: Border Watch",
        "[Ada Moro] <told> Reuters <that> {the bridge was closed}.",
        "The bridge was closed (TASS).",
    ]
)
OUTLETS = st.sampled_from(["Valley Echo", "Own Post", "Border Watch", None])


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(LINES, st.sampled_from(["Valley Echo", "Own Post", "Border Watch", None])), max_size=5)
)
def test_order_changes_nothing_and_nobody_cites_itself(given: list[tuple[str, str | None]]) -> None:
    articles = [told(f"{line}\nArticle {k}.", outlet=outlet) for k, (line, outlet) in enumerate(given)]
    found = cited(*articles)
    assert found == cited(*reversed(articles))
    at = {article.text_id: article for article in articles}
    for one in found:
        assert one.outlet not in at[one.text_id].outlets
        assert one.text_id not in one.meant
        assert all(span.end <= len(at[one.text_id].text) for span in one.spans)


def test_the_articles_that_a_credit_can_lead_to() -> None:
    here = told("[Harbour Post] <reports that> {four trucks burnt down}.", outlet="Inland Courier")
    others = [
        told(f"[The mill] <said> {{wages rose by {n} crowns}}.", outlet="Harbour Post") for n in range(3)
    ]
    outlet = shipped_families().outlet_of("Harbour Post")
    unknown = Citation(here.text_id, (Span(0, 12),), outlet, CitedBy.RELAY, (), (), 0.95, "test")
    known = Citation(here.text_id, (Span(0, 12),), outlet, CitedBy.RELAY, (), (others[1].text_id,), 0.95, "t")
    ids = {one.text_id for one in others}
    assert {one.meant for one in credits_in((here, *others), (unknown,), SHIPPED)} == ids
    assert list(credits_in((here, *others), (known,), SHIPPED)) == [Credit(here.text_id, others[1].text_id)]
    many = [
        told(f"[The mill] <said> {{wages rose by {n} crowns}}.", outlet="Harbour Post") for n in range(20)
    ]
    assert list(credits_in((here, *many), (unknown,), SHIPPED)) == []


def test_an_agency_is_the_same_where_it_is_not_named_again() -> None:
    first = told("[A fireman] <said> {the fire in the mill of Kelda began at night}.", outlet="Southwire")
    lines = (
        "{A mill burnt in Kelda}, <this was reported by> [the agency Southwire].\n"
        "<According to> [the agency], {the fire began at night}.\n[The miller] <said> {it rained}."
    )
    then = told(lines, outlet="Own Post")
    taken_for_an_office = tuple(
        replace(one, kind=replace(one.kind, value=Kind.STATE)) for one in then.ledger.sources
    )
    then = Article(replace(then.ledger, sources=taken_for_an_office), then.appearances)
    rows = [row.id for row in then.told]
    assert {(row, one.outlet) for one in cited(first, then) for row in one.rows} == {
        (row, "Southwire") for row in rows[:2]
    }


def in_its_own_voice(article: Article, sentence: str) -> Article:
    """The article with this sentence of it as what it says itself."""
    start = article.text.index(sentence)
    span = (Span(start, start + len(sentence)),)
    voice = VoiceRow(
        voice_id(article.text_id, span), span, Verdict(Voice.AUTHOR), Verdict(ContentType.CHECKABLE)
    )
    return replace(article, ledger=replace(article.ledger, voice=(voice,)))


def test_a_credit_names_the_rows_of_its_sentence_where_one_article_can_be_meant() -> None:
    lines = "[Harbour Post] <reports that> {four trucks burnt down}.\nThe fire had begun at night."
    here = in_its_own_voice(told(lines, outlet="Inland Courier"), "The fire had begun at night.")
    one, two = (told(f"A truck burnt down on day {n}.", outlet="Harbour Post") for n in range(2))
    row, behind = here.ledger.attributions[0].id, here.ledger.voice[0].id
    outlet = SHIPPED.outlet_of("Harbour Post")
    citation = Citation(here.text_id, (Span(0, 12),), outlet, CitedBy.RELAY, (row, behind), (), 0.95, "test")
    assert [credit.rows for credit in credits_in((here, one), (citation,), SHIPPED)] == [(row,)]
    assert [credit.rows for credit in credits_in((here, one, two), (citation,), SHIPPED)] == [(), ()]


FEARED = "How informs Harbour Post, it is feared that four more are missing."


@pytest.mark.parametrize(
    ("line", "own", "credited"),
    [
        ("How informs [Harbour Post], <it is feared> {that four more are missing}.", FEARED, True),
        ("[Harbour Post] <reports that> {four are missing}. The sea was calm.", "The sea was calm.", False),
    ],
)
def test_a_sentence_that_names_an_outlet_is_credited_to_it(line: str, own: str, *, credited: bool) -> None:
    here = in_its_own_voice(told(f"{line}\nMore in the evening.", outlet="Inland Courier"), own)
    there = told("Four are missing.", outlet="Harbour Post")
    (one,) = (one for one in cited(here, there) if one.text_id == here.text_id)
    assert (here.ledger.voice[0].id in one.rows) is credited
