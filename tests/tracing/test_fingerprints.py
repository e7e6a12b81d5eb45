"""Fingerprints are few, and texts that share a passage share some."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.tracing.fingerprints import RUN, WINDOW, WINDOW_OF_SHORT, fingerprints_of, runs_of
from sayso.tracing.words import Words
from tests.tracing.printed import printed, prose, words


def kept(text: str) -> set[int]:
    return set(fingerprints_of(words(text))[0].tolist())


@given(st.integers(0, 50), st.integers(0, 400), st.integers(0, 400))
def test_a_shared_stretch_gives_a_shared_fingerprint(seed: int, before: int, after: int) -> None:
    shared = prose(f"{seed} shared", RUN + WINDOW - 1)
    one = f"{prose(f'{seed} a', 300)} {shared} {prose(f'{seed} b', before + 1)}"
    other = f"{prose(f'{seed} c', after + 1)} {shared}"
    assert kept(one) & kept(other)


def test_a_short_text_is_winnowed_less_and_still_meets_a_long_one() -> None:
    shared = prose("shared", RUN + WINDOW_OF_SHORT - 1)
    assert kept(f"{prose('a', 40)} {shared}") & kept(f"{shared} {prose('b', 40)}")
    assert kept(prose("c", 200)) & kept(f"{prose('c', 200)} {prose('d', 200)}")


def test_about_a_fifth_of_the_runs_are_kept() -> None:
    assert 70 <= len(kept(prose("long", 400))) <= 110


def test_articles_make_no_difference() -> None:
    assert kept("The ferry caught fire in the night off a rocky coast, the crew said.") == kept(
        "Ferry caught fire in night off rocky coast, crew said."
    )


def test_what_stands_in_quotation_marks_gives_none() -> None:
    quoted = printed(f'He said: "{prose("quoted", 60)}"').words
    assert len(fingerprints_of(quoted)[0]) <= 3


def test_each_fingerprint_is_given_once_in_order_with_its_first_place() -> None:
    twice = words(f"{prose('x', 40)} {prose('x', 40)}")
    hashes, places = fingerprints_of(twice)
    assert (hashes[:-1] < hashes[1:]).all()
    assert (places < 45).all()


def test_texts_without_a_run_have_none() -> None:
    for text in ("", "One", "four words are few"):
        assert len(fingerprints_of(words(text))[0]) == 0
    nothing = Words(*(np.zeros(0, kind) for kind in (np.uint64, np.int32, np.int32, np.bool_)))
    assert len(runs_of(nothing.keys)) == 0
