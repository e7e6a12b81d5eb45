"""Under which article each copy hangs: a person's word, its own credit, then what it shares most with."""

from __future__ import annotations

from dataclasses import replace

from sayso.core.copying import BY_HAND, Copy, CopyKind, Credited, Direction
from sayso.core.verdict import Verdict
from sayso.tracing.forest import forest_of


def copy(
    left: str, right: str, share: float, credited: Credited = Credited.UNKNOWN, *, detector: str = "test"
) -> Copy:
    direction = Verdict(Direction.LEFT_FIRST, "date", (), 0.9)
    return Copy(left, right, (), CopyKind.EDITED, share, direction, Verdict(credited, ""), 0.9, detector)


def hung(*copies: Copy) -> dict[str, tuple[str, ...]]:
    """For each article those that it may come from, that which it hangs under first."""
    return {one.text_id: tuple(key for key, _ in one.froms) for tree in forest_of(copies, {}) for one in tree}


WIRE = copy("a", "b", 1.0, Credited.YES)


def test_whom_it_credits_goes_before_who_shares_hardly_more() -> None:
    assert hung(WIRE, copy("a", "c", 0.9, Credited.YES), copy("b", "c", 0.95))["c"] == ("a",)


def test_what_shares_much_more_goes_before_a_credit_in_passing() -> None:
    assert hung(WIRE, copy("a", "c", 0.3, Credited.YES), copy("b", "c", 0.95))["c"] == ("b",)


def test_a_person_goes_before_all() -> None:
    by_hand = copy("b", "c", 0.2, detector=BY_HAND)
    assert hung(WIRE, copy("a", "c", 0.95, Credited.YES), by_hand)["c"] == ("b",)


def test_what_a_person_adds_without_a_direction_takes_nothing_from_its_place() -> None:
    added = copy("0", "b", 1.0, detector=BY_HAND)
    added = replace(added, direction=Verdict(Direction.UNKNOWN, BY_HAND))
    assert hung(WIRE, added) == {"a": (), "b": ("a",), "0": ("b",)}


def test_of_equal_ones_all_are_told() -> None:
    found = hung(WIRE, copy("a", "c", 0.7, Credited.NO), copy("b", "c", 0.7, Credited.NO))
    assert sorted(found["c"]) == ["a", "b"]
    assert hung(WIRE, copy("a", "c", 0.7, Credited.NO), copy("b", "c", 0.5, Credited.NO))["c"] == ("a",)


def test_articles_of_one_day_stand_by_the_hour_whatever_their_zones() -> None:
    dates = {"b": "2031-05-12T09:00:00+02:00", "c": "2031-05-12T08:00:00Z", "d": "2031-05-12T06:30:00Z"}
    (tree,) = forest_of([copy("a", key, 0.9, Credited.YES) for key in "cbd"], dates)
    assert [one.text_id for one in tree] == ["a", "d", "b", "c"]
