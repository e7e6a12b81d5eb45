"""The search for a body in a text that is meant to be slow to search."""

import time

import pytest

from sayso.resolving.bodies import _A_MINISTRY, _ministry_in

LETTERS = 100_000


@pytest.mark.parametrize("repeated", ["A", "A-", "A.", "Ministry of A and of "])
def test_a_long_row_of_one_thing_is_searched_at_once(repeated: str) -> None:
    text = repeated * (LETTERS // len(repeated))
    begin = time.process_time()
    _ministry_in(text, "health")
    _A_MINISTRY.search(text[1:])
    assert time.process_time() - begin < 2


def test_a_ministry_is_found_with_the_countries_that_have_one() -> None:
    found, countries = _ministry_in("The Syrian health ministry and Jordan's health minister met.", "health")
    assert found is not None
    assert found["it"] == "health ministry"
    assert countries == {"Syria", "Jordan"}
