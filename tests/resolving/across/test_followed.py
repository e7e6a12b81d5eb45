"""Which of a person's decisions hold where they contradict each other."""

from __future__ import annotations

from sayso.core.decision import SameVerdict, SourceDecision
from sayso.resolving.across.followed import followed

SAME, DIFFERENT = SameVerdict.SAME, SameVerdict.DIFFERENT


def holding(*told: tuple[str, str, SameVerdict]) -> list[int]:
    decisions = [SourceDecision(*words, number=n) for n, words in enumerate(told, start=1)]
    return sorted(decision.number for decision in followed(reversed(decisions)))


def test_decisions_that_agree_all_hold() -> None:
    assert holding(("A", "B", SAME), ("B", "C", SAME), ("A", "D", DIFFERENT)) == [1, 2, 3]


def test_the_later_of_two_holds() -> None:
    assert holding(("A", "B", SAME), ("b", "A", DIFFERENT)) == [2]
    assert holding(("A", "B", DIFFERENT), ("A", "B", SAME)) == [2]
    assert holding(("A", "A", SAME), ("A", "A", DIFFERENT)) == [2]


def test_also_where_it_contradicts_by_way_of_others() -> None:
    assert holding(("A", "B", SAME), ("B", "C", SAME), ("A", "C", DIFFERENT)) == [2, 3]
    assert holding(("A", "C", DIFFERENT), ("A", "B", SAME), ("B", "C", SAME)) == [2, 3]


def test_a_name_that_many_bear_may_still_be_told_apart_from_another() -> None:
    assert holding(("A", "A", DIFFERENT), ("A", "B", SAME)) == [1, 2]
