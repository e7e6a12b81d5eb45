"""Candidates are found by fingerprints in common, and never more than a few for each part of an article."""

from unittest.mock import patch

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.tracing.index import COMMON, FIRST, LARGEST, MOST, Index, candidates


def index_of(articles: dict[str, set[int]]) -> Index:
    index = Index()
    for text_id, hashes in articles.items():
        index.add(text_id, np.array(sorted(hashes), np.uint64))
    return index


@settings(max_examples=40)
@given(st.lists(st.sets(st.integers(0, 30), max_size=12), max_size=40), st.sampled_from((20, LARGEST)))
def test_the_index_knows_who_has_what(given_sets: list[set[int]], largest: int) -> None:
    articles = {f"{n:02}": hashes for n, hashes in enumerate(given_sets)}
    with patch("sayso.tracing.index.LARGEST", largest):
        found = index_of(articles).having(range(31))
    for one in range(31):
        assert found[one] == tuple(text_id for text_id, hashes in articles.items() if one in hashes)


@settings(max_examples=40)
@given(st.lists(st.sets(st.integers(0, 30), max_size=12), max_size=40), st.integers(1, 50))
def test_the_index_gives_back_the_fingerprints_of_each_article(sets: list[set[int]], at_once: int) -> None:
    articles = {f"{n:02}": hashes for n, hashes in enumerate(sets)}
    with patch("sayso.tracing.index.AT_ONCE", at_once):
        found = {text_id: hashes.tolist() for text_id, hashes in index_of(articles).by_article()}
    assert found == {text_id: sorted(hashes) for text_id, hashes in articles.items() if hashes}


def test_fingerprints_of_64_bits_are_kept_whole() -> None:
    assert index_of({"a": {2**64 - 1, 1}}).having([2**64 - 1])[2**64 - 1] == ("a",)


def test_three_in_common_make_a_candidate_and_most_shared_comes_first() -> None:
    index = index_of({"a": {1, 2, 3, 4, 5}, "b": {1, 2, 3, 9}, "c": {1, 2, 3, 4}, "d": {1, 2, 8}})
    assert candidates("a", [1, 2, 3, 4, 5], index) == ("c", "b")


def test_of_very_many_copies_an_article_is_set_beside_the_first() -> None:
    story = set(range(40))
    index = index_of({f"{n:05}": story for n in range(5 * COMMON)})
    found = candidates("00250", story, index)
    assert found == tuple(f"{n:05}" for n in range(FIRST))


def test_a_standing_paragraph_that_very_many_have_makes_no_candidates() -> None:
    standing = set(range(8))
    articles = {f"{n:05}": standing | set(range(100 * n + 100, 100 * n + 140)) for n in range(3 * COMMON)}
    index = index_of(articles)
    assert not any(candidates(text_id, hashes, index) for text_id, hashes in articles.items())


def test_a_roundup_finds_its_rare_story_beside_its_common_one() -> None:
    often, rare = set(range(40)), set(range(50, 60))
    articles = {f"often {n}": often for n in range(3 * MOST)} | {"rare": rare}
    found = candidates("roundup", often | rare, index_of(articles))
    assert "rare" in found
    assert len(found) == MOST + 1
