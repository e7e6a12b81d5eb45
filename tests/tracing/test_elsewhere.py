"""Claims in like words of another place or another day are of another event."""

from __future__ import annotations

import pytest

from sayso.core.claim import Mention, Stand
from sayso.core.span import Span
from sayso.tracing.claims import alike_in, events_of
from sayso.tracing.dating import interval_of
from sayso.tracing.elsewhere import OTHER_DAY, OTHER_NAMES, OTHER_PLACE, elsewhere, scene_of
from sayso.tracing.facts import facts_of
from sayso.tracing.mentions import mentions_of
from tests.tracing.told import told


def mention(text: str, text_id: str) -> Mention:
    spans = (Span(0, len(text)),)
    return Mention(text_id, text_id, "1", spans, "s", Stand.SUPPORTS, facts_of(text, spans))


def told_in(text: str) -> tuple[Mention, ...]:
    return (mention(text, "c"),) if text else ()


def why(one: str, other: str, behind: str = "", before: str = "") -> str:
    """Why two claims are of two events; `behind` and `before` stand in their articles besides."""
    a, b = mention(one, "a"), mention(other, "b")
    here = scene_of(one + behind, (a, *told_in(behind)), ())
    there = scene_of(other + before, (b, *told_in(before)), ())
    return elsewhere(a, b, here, there)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "a tram left the rails in Hestby and 12 people were hurt",
            "12 people were hurt in a tram in Moldorf",
        ),
        ("a ferry sank near Ullo", "a ferry sank off Grandisle"),
        ("the mine near Sarnau was flooded", "the mine in the hills was flooded near Pelt"),
        ("hail destroyed the vines in Spain", "hail destroyed the vines in Georgia"),
        ("hail destroyed the vines in Arlo province", "hail destroyed the vines in Besk province"),
    ],
)
def test_another_place(one: str, other: str) -> None:
    assert why(one, other) == OTHER_PLACE
    assert why(other, one) == OTHER_PLACE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a tram left the rails in Hestby", "a tram left the rails"),
        ("a tram left the rails in Charkiw", "a tram left the rails in Kharkiv"),
        ("a tram left the rails in Rakka", "a tram left the rails in al-Raqqa"),
        ("a tram left the rails in Hestby", "a tram left the rails in Norway"),
        ("a tram left the rails in Hestby", "a tram left the rails in Arlo province"),
        ("a tram left the rails in Old Hestby", "a tram left the rails in Hestby"),
        ("a tram left the rails in Hestby near Moldorf", "a tram left the rails in Moldorf"),
    ],
)
def test_may_be_the_same_place(one: str, other: str) -> None:
    assert not why(one, other)
    assert not why(other, one)


def test_an_article_that_names_both_places_may_tell_of_either() -> None:
    one, other = "a tram left the rails in Hestby", "a tram left the rails near Moldorf"
    assert why(one, other)
    assert not why(one, other, behind=". The line to Moldorf is closed.")


def test_a_headline_is_set_where_and_when_its_article_is() -> None:
    behind, before = (
        ". A tram left the rails in Hestby on Monday",
        ". A tram left the rails near Moldorf on Friday",
    )
    assert why("Tram leaves the rails", "Tram off the rails", behind, before) == OTHER_PLACE
    assert not why("Tram leaves the rails", "Tram off the rails", behind, ". The driver was taken to Moldorf")
    assert not why("Tram leaves the rails", "Tram off the rails", behind, ". The hospital is in Moldorf")


def test_days_of_week_and_month_meet_by_the_year_of_the_page() -> None:
    one, other = mention("the bridge gave way on Monday", "a"), mention("it gave way on 7 May", "b")
    when = [interval for interval in (interval_of("2026-05-08"),) if interval]
    assert elsewhere(one, other, scene_of("", (), when), scene_of("", (), when)) == OTHER_DAY
    assert not elsewhere(one, other, scene_of("", (), ()), scene_of("", (), ()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the bridge gave way on Monday", "on Thursday the bridge gave way"),
        ("the bridge gave way on 3 May", "the bridge gave way on May 6"),
        ("the bridge gave way on March 31", "the bridge gave way on 2 April"),
    ],
)
def test_another_day(one: str, other: str) -> None:
    assert why(one, other) == OTHER_DAY
    assert why(other, one) == OTHER_DAY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the bridge gave way on Monday", "the bridge gave way on Tuesday night"),
        ("the bridge gave way on Sunday", "the bridge gave way on Monday morning"),
        ("the bridge gave way on Monday", "the bridge gave way"),
        ("the bridge has been shut since Monday", "the bridge was shut on Thursday"),
        ("the bridge is shut from Monday to Friday", "the bridge will be shut on Wednesday"),
        ("the bridge gave way on Monday", "the bridge gave way on 3 May"),
        ("the bridge gave way on 31 December", "the bridge gave way on 1 January"),
        ("the vote of Monday was put off to Thursday, the council met on Thursday", "it met on Thursday"),
    ],
)
def test_may_be_the_same_day(one: str, other: str) -> None:
    assert not why(one, other)
    assert not why(other, one)


ONE = told("[The Hestby police] <said> {nine were hurt on Monday when a tram left the rails in Hestby}.")
TWO = told("[The Moldorf police] <said> {nine were hurt on Friday when a tram left the rails in Moldorf}.")
BARE = told("[A nurse] <said> {nine were hurt when a tram left the rails}.")


def test_two_accidents_are_two_events_and_what_fits_one_joins_it() -> None:
    articles = (ONE, TWO, BARE)
    mentions = [mention for article in articles for mention in mentions_of(article.ledger)]
    found = events_of(mentions, alike_in(articles, ()), articles)
    of_event = {one: event.id for event in found for claim in event.claims for one in claim.mentions}
    here, there, bare = (of_event[mentions_of(article.ledger)[0].id] for article in articles)
    assert here != there
    assert bare in (here, there)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the mayor of Hestby, Ada Moro, has resigned", "the mayor of Moldorf, Jon Lund, has resigned"),
        ("Judge Ada Moro acquitted the dockers", "Judge Jon Lund acquitted the dockers"),
    ],
)
def test_somebody_else(one: str, other: str) -> None:
    assert why(one, other) == OTHER_NAMES
    assert why(other, one) == OTHER_NAMES
    assert not why(one, other, behind=f". It is not known what {other.split()[-1]} and Lund and Moldorf say.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the mayor of Hestby, Ada Moro, has resigned", "the mayor has resigned"),
        ("the mayor of Hestby, Ada Moro, has resigned", "Mrs Moro has resigned as mayor"),
        ("the Kremlin has dismissed the envoy", "Moscow has dismissed the envoy"),
        ("the Sudrian army shelled the port", "the port was shelled by Sudria"),
        ("the army shelled the port of Hestby", "Moldorf hospital took in nine people from Hestby"),
    ],
)
def test_may_be_the_same_somebody(one: str, other: str) -> None:
    assert not why(one, other)
    assert not why(other, one)


def test_a_number_of_thousands_of_digits_is_no_day() -> None:
    assert not why(f"a tram left the rails on March {'9' * 5_000}", "a tram left the rails on 9 June")


def test_a_region_is_wider_than_the_town_it_is_called_after() -> None:
    assert why("hail fell in Besk province", "hail fell in Arlo province") == OTHER_PLACE
    assert not why("hail fell in Besk", "hail fell in Arlo province")
