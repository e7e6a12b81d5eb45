"""The main path of tracing on small articles in marks: origins, decisions, and what must not matter."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from sayso.core.claim import Alike, Relation
from sayso.core.origin import Access, Way
from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.core.trace import Decided, EventTrace, Links, Trace
from sayso.core.verdict import ContentType, Verdict
from sayso.core.voice import Voice, VoiceRow, voice_id
from sayso.resolving.across.speakers import speakers_of
from sayso.tracing.article import Article
from sayso.tracing.clusters import COUNTED
from sayso.tracing.families import Families
from sayso.tracing.trace import BY_HAND, across_of, trace
from tests.tracing.told import told

FIRE = "{Nine people died in the fire at the Ostra oil depot on 3 May 2021}"
POLICE = f"[The Ostra police] <said> {FIRE}.\n\nThe road to the harbour was closed all night long."
HOSPITAL = f"[The Ostra city hospital] <said> {FIRE}.\n\nBuses took the neighbours to a school."
SPOKESMAN = f"[Jan Petrik, a spokesman for the Ostra police,] <said> {FIRE}.\n\nIt rained at noon."


def traced(*articles: Article, decided: Decided | None = None) -> Trace:
    speakers = speakers_of([article.ledger for article in articles])
    return trace(articles, speakers, Families(), decided or Decided())


def the_fire(*articles: Article, decided: Decided | None = None) -> EventTrace:
    (event,) = traced(*articles, decided=decided).events
    return event


def figures(event: EventTrace) -> tuple[int, ...]:
    told = event.whole.independence
    return told.lo, told.likely, told.hi, told.distinct, told.hearing, told.sides


POST = told(POLICE, outlet="Ostra Post", date="2021-05-03")
MAIL = told(HOSPITAL, outlet="Harbour Mail", date="2021-05-04")
COPY = told(POLICE + "\n\nWe will keep following developments.", outlet="Daily Copy", date="2021-05-05")
ECHO = told(SPOKESMAN, outlet="Evening Echo", date="2021-05-05")
EYES = told(
    f"[A reporter of the Evening Echo on the spot] <saw that> {FIRE}.\n\nThe smoke could be smelt for miles.",
    outlet="Evening Echo",
)


def test_two_offices_are_two_independent_origins() -> None:
    event = the_fire(POST, MAIL)
    assert event.whole.independence.words == "2 independent origins"
    assert len(event.whole.independence.origins) == 2
    assert event.whole.first.text_ids == (POST.text_id,)
    assert [one.text_id for one in event.mentions] == [POST.text_id, MAIL.text_id]


def test_an_office_and_its_spokesman_are_one() -> None:
    assert the_fire(POST, ECHO).whole.independence.words == "one origin"


def test_a_copy_with_a_sentence_more_changes_nothing() -> None:
    before, after = the_fire(POST, MAIL), the_fire(POST, MAIL, COPY)
    assert figures(after) == figures(before)
    assert Way.COPY in {rest.way for rest in after.rests}


def test_a_copy_of_today_brings_nothing_said_long_before_into_what_is_sure() -> None:
    old = told(POLICE + "\n\nIt was the third of its kind.", outlet="Ostra Post", date="2020-05-03")
    first, again, other = (article.mentions[0].id for article in (old, COPY, MAIL))
    today = Alike(*sorted((again, other)), Relation.SAME, 0.9, "same figure")
    copied = Alike(*sorted((first, again)), Relation.SAME, 1.0, "same words", copied=True)
    across = across_of([old, COPY, MAIL], Links(alike=(today, copied)), {}, Families())
    assert len(across.together(frozenset((again, other)))) == 1
    assert len(across.together(frozenset((first, again, other)))) == 2


@pytest.mark.parametrize(
    ("why", "probability", "groups"), [("same figure", 0.8, 1), (COUNTED, 1.0, 2), (BY_HAND, 1.0, 1)]
)
def test_near_figures_alone_add_no_claims_up_but_by_hand(why: str, probability: float, groups: int) -> None:
    ids = sorted(mention.id for article in (POST, MAIL) for mention in article.mentions)
    links = Links(alike=(Alike(ids[0], ids[1], Relation.VARIANT, probability, why),))
    across = across_of([POST, MAIL], links, {}, Families())
    assert len(across.together(frozenset(ids))) == groups


def test_a_reporter_of_no_listed_outlet_is_beside() -> None:
    """Whoever makes a domain can say that his reporter was there."""
    told = the_fire(POST, EYES).whole.independence
    assert (told.likely, told.hi) == (1, 2)
    assert "an outlet that no list has says that it saw it" in {counted.why for counted in told.beside}


def test_a_circle_of_credits_has_no_known_origin() -> None:
    pages = [("Ostra Post", "Daily Copy"), ("Daily Copy", "Ostra Post")]
    ring = [told(f"[{other}] <reported that> {FIRE}.", outlet=outlet) for outlet, other in pages]
    event = the_fire(*ring)
    assert event.whole.independence.words == "no known origin"
    assert [set(circle.outlets) for circle in event.circles] == [{"Ostra Post", "Daily Copy"}]


@pytest.mark.parametrize("articles", [(POST, MAIL, COPY, ECHO), (COPY, ECHO, EYES, MAIL)])
def test_neither_order_nor_dates_change_the_figures(articles: Sequence[Article]) -> None:
    assert traced(*reversed(articles)) == traced(*articles)
    undated = [
        replace(one, appearances=tuple(replace(page, published=None) for page in one.appearances))
        for one in articles
    ]
    assert figures(the_fire(*undated)) == figures(the_fire(*articles))


def test_one_article_makes_no_event() -> None:
    assert traced(POST).events == ()
    assert traced(POST, told("It rained all day.", outlet="Daily Copy")).events == ()
    assert traced() == Trace(traced().links, ())


def test_a_person_cuts_and_adds_copies() -> None:
    pair = frozenset((POST.text_id, COPY.text_id))
    assert len(traced(POST, COPY).links.copies) == 1
    assert traced(POST, COPY, decided=Decided(copies={pair: False})).links.copies == ()
    other = frozenset((POST.text_id, EYES.text_id))
    (copy,) = traced(POST, EYES, decided=Decided(copies={other: True})).links.copies
    assert (copy.probability, copy.detector) == (1.0, "a person says so")


def test_a_person_parts_claims() -> None:
    mentions = frozenset(one.id for one in the_fire(POST, MAIL).mentions)
    assert traced(POST, MAIL, decided=Decided(claims={mentions: False})).events == ()


LAMPS = "The crews put out 14 lamp fires in the Ostra harbour district on 3 May 2021"


def said_on_its_page(outlet: str) -> EventTrace:
    """What a page of this outlet says itself, and a paper gives to whom the page is called by."""
    page = told(f"{LAMPS}.\n\nNobody was hurt.", outlet=outlet, date="2021-05-04")
    span = (Span(0, len(LAMPS) + 1),)
    voice = VoiceRow(
        voice_id(page.text_id, span), span, Verdict(Voice.AUTHOR), Verdict(ContentType.CHECKABLE)
    )
    own = replace(page, ledger=replace(page.ledger, voice=(voice,)))
    paper = told(
        f"[The {outlet}] <said> {{{LAMPS}}}.\n\nIt rained.", outlet="Harbour Mail", date="2021-05-05"
    )
    return the_fire(own, paper)


@pytest.mark.parametrize("outlet", ["Ostra City Council", "Council of Ostra"])
def test_a_page_of_a_body_is_what_that_body_says(outlet: str) -> None:
    event = said_on_its_page(outlet)
    assert event.whole.independence.words == "one origin"
    assert {(basis.kind, basis.access) for basis in event.bases} == {(Kind.STATE, Access.OFFICE)}
    assert len({basis.id for basis in event.bases}) == event.whole.independence.distinct == 1


@pytest.mark.parametrize("outlet", ["Council Gazette of Ostra", "Ostra Lamp Review"])
def test_a_page_of_an_outlet_is_no_origin(outlet: str) -> None:
    event = said_on_its_page(outlet)
    assert event.whole.independence.words == "no known origin"
    assert all(basis.kind is Kind.MEDIA for basis in event.bases)
