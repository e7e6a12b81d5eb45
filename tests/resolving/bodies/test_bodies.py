"""The search for a body in a text that is meant to be slow to search."""

import time

import pytest

from sayso.resolving.ministries import _A_MINISTRY, first_place, ministry_in, sole_ministry_in

LETTERS = 100_000


@pytest.mark.parametrize("repeated", ["A", "A-", "A.", "Ministry of A and of "])
def test_a_long_row_of_one_thing_is_searched_at_once(repeated: str) -> None:
    text = repeated * (LETTERS // len(repeated))
    begin = time.process_time()
    ministry_in(text, "health")
    _A_MINISTRY.search(text[1:])
    assert time.process_time() - begin < 2


def test_a_ministry_is_found_with_the_countries_that_have_one() -> None:
    found, countries = ministry_in("The Syrian health ministry and Jordan's health minister met.", "health")
    assert found is not None
    assert found["it"] == "health ministry"
    assert countries == {"Syria", "Jordan"}


def test_a_text_is_asked_once_for_its_only_ministry_and_a_country() -> None:
    text = "An official of the ministry spoke. " * (LETTERS // 35) + "The Ministry of Health wrote to Jordan."
    begin = time.process_time()
    for _ in range(1_000):
        assert sole_ministry_in(text) == first_place(text, "Ministry of Health")
        assert first_place(text, "Jordan") is not None
    assert time.process_time() - begin < 2


def test_two_ministries_are_none_that_is_the_only_one() -> None:
    assert sole_ministry_in("The Ministry of Health met the Ministry of Trade.") is None
    assert first_place("Jordan-based", "Jordan") is None
