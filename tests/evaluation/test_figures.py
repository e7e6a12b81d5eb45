"""Figures of numbers that a person can check."""

import pytest

from evaluation.figures import accuracy, f1, kappa, macro_f1, share

PAIRS = [[("a", "a"), ("a", "b"), ("b", "b")], [("a", "a")]]


def test_a_share_stands_beside_the_commonest_answer() -> None:
    figure = share([(3, 4), (0, 1)], [(1, 4), (1, 1)], "x")
    assert (figure.value, figure.n, figure.commonest, figure.answer) == (60.0, 5, 40.0, "x")
    assert (figure.low, figure.high) == (0.0, 75.0)
    assert figure.above[0] == 20.0


def test_accuracy_and_its_commonest_answer() -> None:
    figure = accuracy(PAIRS)
    assert (figure.value, figure.commonest, figure.answer, figure.n) == (75.0, 75.0, "a", 4)


def test_macro_f1_is_the_mean_over_the_values_in_gold() -> None:
    figure = macro_f1(PAIRS)
    assert figure.value == pytest.approx((80 + 200 / 3) / 2, abs=0.01), "a: P 1, R 2/3; b: P 1/2, R 1"
    assert figure.commonest == pytest.approx(200 * 3 / 7 / 2, abs=0.01), "a alone: P 3/4, R 1"
    unknown = macro_f1([[("a", "unknown"), ("a", "a"), ("b", "b")]])
    assert unknown.value == pytest.approx((200 / 3 + 100) / 2, abs=0.01), "unknown is no value of gold"


def test_f1_of_nothing_is_nothing() -> None:
    assert f1([(0, 0, 0, 0)]).value == 0.0
    assert f1([(1, 2, 1, 1)]).value == pytest.approx(66.67)
    assert accuracy([[]]).n == share([(0, 0)]).n == 0


def test_articles_that_are_alike_leave_no_doubt() -> None:
    figure = f1([(1, 2, 1, 3)] * 6)
    assert figure.low == figure.value == figure.high


def test_kappa() -> None:
    assert kappa([[("a", "a"), ("b", "b")]]) == 1.0
    assert kappa([[("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]]) == 0.0
    assert kappa([[("a", "a")]]) is None, "no chance to disagree"
    assert kappa([[]]) is None
