"""Who can have been first: dates of any precision, none, false ones, and credits that outweigh them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.citing import Citation, CitedBy
from sayso.core.origin import Sighting
from sayso.core.span import Span
from sayso.tracing.article import Article
from sayso.tracing.copies import copy_of
from sayso.tracing.dating import interval_of, later
from sayso.tracing.sightings import sighting_of
from tests.tracing.told import told

STORY = "Four trucks with grain burnt down at the northern gate of Kelda on Monday night. Article {}."


def dated(*dates: str | None) -> list[Article]:
    return [told(STORY.format(k), outlet=f"Outlet {k}", date=date) for k, date in enumerate(dates)]


def first(articles: list[Article], citations: tuple[Citation, ...] = ()) -> set[int]:
    found = sighting(articles, citations).text_ids
    return {k for k, article in enumerate(articles) if article.text_id in found}


def sighting(articles: list[Article], citations: tuple[Citation, ...] = ()) -> Sighting:
    pairs = [(one, other) for k, one in enumerate(articles) for other in articles[:k]]
    copies = [copy for one, other in pairs if (copy := copy_of(one, other))]
    return sighting_of(articles, [copy for copy in copies if copy.direction.by != "text"], citations)


def credit(here: Article, there: Article) -> Citation:
    return Citation(here.text_id, (Span(0, 4),), "X", CitedBy.RELAY, (), (there.text_id,), 0.9, "test")


@pytest.mark.parametrize(
    ("date", "seconds"),
    [
        ("2016", 366 * 86400 - 1),
        ("2016-02", 29 * 86400 - 1),
        ("2016-02-03", 86400 - 1),
        ("2016-02-03T10:20", 60),
        ("2016-02-03T10:20:30Z", 1),
        ("2016-02-03T10:20:30+03:00", 1),
    ],
)
def test_a_date_covers_what_it_does_not_say(date: str, seconds: int) -> None:
    interval = interval_of(date)
    assert interval
    assert interval.last - interval.first == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "date", ["", "yesterday", "2016-13", "2016-02-31", "0001-01-01", "1970-01-01", "99999"]
)
def test_what_is_no_date_or_cannot_be_is_none(date: str) -> None:
    assert interval_of(date) is None


def test_a_date_after_the_page_was_fetched_is_none() -> None:
    assert interval_of("2031-01-01", retrieved="2020-05-05T10:00:00Z") is None
    assert interval_of("2020-05-05", retrieved="2020-05-05T10:00:00Z")


def test_zones_count_and_a_missing_date_is_never_later() -> None:
    assert later(["2020-05-05T01:00:00+00:00"], ["2020-05-05T02:00:00+03:00"])
    assert not later(["2020-05-05"], ["2020-05-05T02:00:00Z"])
    assert not later([], ["2020-05-05"])


def test_the_earliest_date_is_first_and_ties_are_a_set() -> None:
    assert first(dated("2020-05-03T10:00:00Z", "2020-05-03T09:00:00Z", "2020-05-04")) == {1}
    assert first(dated("2020-05-03", "2020-05-03", "2020-05-09")) == {0, 1}


def test_without_any_date_everybody_can_be_first() -> None:
    articles = dated(None, None, None)
    assert first(articles) == {0, 1, 2}
    assert sighting(articles).why == "no date that can be believed"
    assert sighting(articles).date == ""


def test_a_missing_date_stays_beside_the_earliest_one() -> None:
    assert first(dated("2020-05-03T10:00:00Z", None, "2020-05-08")) == {0, 1}


def test_who_credits_another_is_not_first_whatever_its_date() -> None:
    articles = dated("2020-05-03T10:00:00Z", "2020-05-02T10:00:00Z")
    assert first(articles, (credit(articles[1], articles[0]),)) == {0}


def test_a_ring_of_credits_leaves_the_dates() -> None:
    articles = dated("2020-05-03T10:00:00Z", "2020-05-02T10:00:00Z")
    ring = (credit(articles[1], articles[0]), credit(articles[0], articles[1]))
    assert first(articles, ring) == {1}


def test_a_date_wrong_by_years_is_not_believed_of_a_copy() -> None:
    assert 1 in first(dated("2010-01-01", "2020-05-02T10:00:00Z", "2020-05-03T10:00:00Z"))


def test_one_article_is_first_and_says_so() -> None:
    (article,) = dated(None)
    assert sighting([article]).text_ids == (article.text_id,)
    assert sighting_of((), (), ()).text_ids == ()


DATES = st.sampled_from([None, "2020", "2020-05", "2020-05-03", "2020-05-03T10:00:00Z", "2031-01-01", "x"])


@settings(max_examples=40, deadline=None)
@given(st.lists(DATES, min_size=1, max_size=6), st.data())
def test_somebody_is_first_in_whatever_order_they_come(dates: list[str | None], data: st.DataObject) -> None:
    articles = dated(*dates)
    pairs = st.tuples(st.sampled_from(articles), st.sampled_from(articles))
    ring = tuple(credit(a, b) for a, b in data.draw(st.lists(pairs, max_size=6)) if a is not b)
    found = sighting(articles, ring)
    assert found.text_ids
    assert found == sighting(articles[::-1], ring[::-1])
    assert set(found.text_ids) <= {article.text_id for article in articles}


def test_a_month_in_which_all_happened_says_no_more_than_no_date() -> None:
    """On the 28th most of March is over; that does not make the page without a day the first."""
    with_month = dated("2016-03-28T10:00", "2016-03", "2016-03-29")
    assert first(with_month) == first(dated("2016-03-28T10:00", None, "2016-03-29"))
    assert first(dated("2016-03-02T10:00", "2016-03")) == first(dated("2016-03-02T10:00", None))


def test_a_month_that_is_over_before_is_earlier() -> None:
    assert first(dated("2016-03-02T10:00", "2016-02", "2016-03-03")) == {1}


def test_one_date_years_before_all_others_leaves_the_next_one_in_question() -> None:
    texts = ("Grain burnt at Kelda.", "A lorry caught fire.", "Smoke rose by the gate.", "Firemen came late.")

    def of(*dates: str) -> set[int]:
        return first([told(text, outlet=text, date=date) for text, date in zip(texts, dates, strict=False)])

    assert of("2011-08-01", "2021-08-18T20:13", "2021-08-19", "2021-08-20") == {0, 1}
    assert of("2011-08-01", "2021-08-18T20:13") == {0}
    assert of("2011-08-01", "2016-08-01", "2021-08-19", "2021-08-20") == {0}
    assert of("2021-08-17", "2021-08-18T20:13", "2021-08-19", "2021-08-20") == {0}
