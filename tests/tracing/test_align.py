"""Passages are found word by word, in whatever order, and end where more is changed than shared."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.tracing import align
from sayso.tracing.align import SHORTEST, Passage, passages_of
from tests.tracing.printed import prose, words

ONE, TWO, THREE = (prose(n, 30) for n in range(3))


def shown(text: str, other: str) -> list[tuple[str, str]]:
    left, right = words(text), words(other)
    return [(left.span(*p.left).of(text), right.span(*p.right).of(other)) for p in passages_of(left, right)]


def test_the_same_text_is_one_passage() -> None:
    (passage,) = passages_of(words(ONE), words(ONE))
    assert passage == Passage((0, 30), (0, 30), 30, ())


def test_a_passage_inside_other_text_is_cut_out() -> None:
    found = shown(f"{TWO} {ONE} {THREE}", f"{prose('x', 50)} {ONE}")
    assert found == [(ONE.rstrip("."), ONE.rstrip("."))]


def test_passages_in_another_order_are_all_found() -> None:
    found = shown(f"{ONE} {TWO}", f"{TWO} {ONE}")
    assert [left for left, _ in found] == [ONE.rstrip("."), TWO.rstrip(".")]


def test_changed_words_are_named_and_everything_round_them_is_kept() -> None:
    before, after = prose("before", 12).rstrip("."), prose("after", 12).rstrip(".")
    left, right = words(f"{before} forty {after}"), words(f"{before} four hundred {after}")
    (passage,) = passages_of(left, right)
    assert passage.changes == (align.Change((12, 13), (12, 14)),)
    assert passage.shared == 24


def test_a_change_is_one_piece_even_where_a_word_in_it_happens_to_agree() -> None:
    before, after = prose("before", 12).rstrip("."), prose("after", 12).rstrip(".")
    left = words(f"{before} the crews fought the flames through {after}")
    right = words(f"{before} nobody had seen the captain since {after}")
    (passage,) = passages_of(left, right)
    assert passage.changes == (align.Change((12, 18), (12, 18)),)


def test_a_whole_sentence_put_between_parts_two_passages() -> None:
    found = shown(f"{ONE} {TWO}", f"{ONE} {THREE} {TWO}")
    assert len(found) == 2


def test_too_little_is_no_passage() -> None:
    few = prose("few", SHORTEST - 1)
    assert shown(f"{ONE} {few}", f"{few} {TWO}") == []


def test_texts_that_repeat_themselves_end_in_time() -> None:
    again = "and again " * 3_000
    assert passages_of(words(again), words(f"{again} more")) is not None
    assert passages_of(words(""), words("")) == ()


PIECES = st.lists(st.sampled_from([ONE, TWO, THREE, prose("few", 5)]), max_size=7).map(" ".join)


@settings(max_examples=200)
@given(PIECES, PIECES)
def test_passages_lie_in_both_texts_and_no_word_in_two(left: str, right: str) -> None:
    ours, theirs = words(left), words(right)
    found = passages_of(ours, theirs)
    for side, count in (("left", len(ours)), ("right", len(theirs))):
        places = sorted(getattr(passage, side) for passage in found)
        assert all(0 <= a < b <= count for a, b in places)
        assert all(first[1] <= then[0] for first, then in pairwise(places))
