"""Whose was first: by a credit, by dates, by the text; where nothing shows it, that is the answer."""

from sayso.core.copying import Direction
from sayso.tracing.article import Article
from sayso.tracing.copies import copy_of
from tests.tracing.printed import printed, prose

STORY = prose("story", 90)


def first_of(one: Article, other: Article) -> tuple[str | None, str]:
    copy = copy_of(one, other)
    assert copy
    first = {Direction.LEFT_FIRST: copy.left, Direction.RIGHT_FIRST: copy.right}
    return first.get(copy.direction.value), copy.direction.by


def test_the_one_that_is_named_was_first_whatever_the_dates() -> None:
    agency = printed(STORY, outlet="VESTA", date="2020-05-03")
    portal = printed(f"{STORY} VESTA reports.", outlet="Portal", date="2020-05-01")
    assert first_of(agency, portal) == (agency.text_id, "credit")


def test_where_both_name_each_other_it_shows_nothing() -> None:
    one = printed(f"{STORY} As Portal reports.", outlet="VESTA", date="2020-05-01")
    other = printed(f"{STORY} VESTA reports.", outlet="Portal", date="2020-05-02")
    assert first_of(one, other) == (one.text_id, "date")


def test_dates_decide_only_as_far_as_both_are_given() -> None:
    month = printed(STORY, outlet="A", date="2020-05")
    day = printed(f"{STORY} x", outlet="B", date="2020-05-02")
    assert first_of(month, day)[1] != "date"


def test_two_texts_that_differ_in_nothing_show_nothing() -> None:
    assert first_of(printed(STORY), printed(STORY.upper())) == (None, "nothing shows it")


def test_the_one_with_more_in_its_passages_was_first() -> None:
    shorter = " ".join(word for n, word in enumerate(STORY.split()) if n % 12 != 5)
    whole = printed(STORY)
    assert first_of(whole, printed(shorter)) == (whole.text_id, "text")


def test_dates_and_the_text_may_show_the_same() -> None:
    shorter = " ".join(word for n, word in enumerate(STORY.split()) if n % 12 != 5)
    whole = printed(STORY, date="2020-05-01")
    assert first_of(whole, printed(shorter, date="2020-05-02")) == (whole.text_id, "date and text")
    later = printed(STORY, date="2020-05-03")
    assert first_of(later, printed(shorter, date="2020-05-02"))[1] == "date"
