"""What supports an event whichever of the claims that contradict each other is told."""

from sayso.core.claim import Alike, Claim, Event, Relation
from sayso.tracing.pivots import other_readings

ONE = Claim("one", ("a", "b"), Relation.SAME)
OTHER = Claim("other", ("c",), Relation.CONTRADICTION)
VARIANT = Claim("variant", ("d",), Relation.VARIANT)


def pair(left: str, right: str, relation: Relation, probability: float = 0.9) -> Alike:
    return Alike(left, right, relation, probability, "test")


def test_there_is_one_reading_where_nothing_contradicts() -> None:
    assert not list(other_readings(Event("e", (ONE, VARIANT)), {}))


def test_another_reading_leaves_out_what_contradicts_it() -> None:
    event = Event("e", (ONE, OTHER, VARIANT))
    assert list(other_readings(event, {})) == [("c", "d")]
    against = {"c": [pair("c", "d", Relation.CONTRADICTION)]}
    assert list(other_readings(event, against)) == [("c",)]
    surer = {"c": [pair("c", "d", Relation.CONTRADICTION, 0.7), pair("c", "d", Relation.VARIANT, 0.9)]}
    assert list(other_readings(event, surer)) == [("c", "d")]


def test_a_claim_is_not_left_out_for_two_of_its_own_wordings() -> None:
    other = Claim("other", ("c", "e"), Relation.CONTRADICTION)
    within = {"c": [pair("c", "e", Relation.CONTRADICTION)]}
    assert list(other_readings(Event("e", (ONE, other, VARIANT)), within)) == [("c", "d", "e")]
