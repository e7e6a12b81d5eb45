"""The nouns of bodies that count for something: each row is well formed, and they agree with one another."""

from __future__ import annotations

from collections import Counter

from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.lists import rows


def test_every_noun_stands_in_one_row_in_small_letters() -> None:
    every = [noun for row in rows("body_nouns") for noun in row["nouns"].split("|")]
    assert [noun for noun, times in Counter(every).items() if times > 1] == []
    assert all(noun and noun == noun.strip().casefold() for noun in every)


def test_every_sense_is_known_and_has_nouns() -> None:
    assert {sense for row in rows("body_nouns") for sense in row["counts"].split("|")} == set(Sense)


def test_what_takes_up_any_body_tells_little() -> None:
    assert body_nouns(Sense.ANY_BODY) < body_nouns(Sense.TELLS_LITTLE)


def test_who_helps_is_not_called_as_those_who_watch() -> None:
    assert not body_nouns(Sense.HELPS) & body_nouns(Sense.WATCHES)
