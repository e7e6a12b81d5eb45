"""What supports an event whichever of the claims that contradict each other is told."""

from collections.abc import Iterable, Iterator, Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

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


PAIRS = st.lists(
    st.tuples(
        st.integers(0, 15),
        st.integers(0, 15),
        st.sampled_from(list(Relation)),
        st.sampled_from((0.3, 0.6, 0.9)),
    ),
    max_size=40,
)


def event_of(relations: Iterable[Relation]) -> Event:
    """A first claim and one of each of these relations, two mentions to a claim."""
    told = enumerate((Relation.SAME, *relations))
    return Event("e", tuple(Claim(f"claim {n}", (key(2 * n), key(2 * n + 1)), said) for n, said in told))


def key(number: int) -> str:
    return f"{number:03}"


def by_left(pairs: Iterable[tuple[int, int, Relation, float]]) -> Mapping[str, list[Alike]]:
    found: dict[str, list[Alike]] = {}
    for one, other, relation, probability in pairs:
        if one != other:
            left, right = sorted((key(one), key(other)))
            found.setdefault(left, []).append(pair(left, right, relation, probability))
    return found


@settings(max_examples=200)
@given(st.lists(st.sampled_from(list(Relation)), max_size=6), PAIRS)
def test_each_reading_is_what_its_claim_alone_would_say(
    relations: list[Relation], pairs: list[tuple[int, int, Relation, float]]
) -> None:
    event, alike = event_of(relations), by_left(pairs)
    assert list(other_readings(event, alike)) == [
        reading_of(claim, event, alike) for claim in event.claims if claim.relation is Relation.CONTRADICTION
    ]


def reading_of(claim: Claim, event: Event, alike: Mapping[str, list[Alike]]) -> tuple[str, ...]:
    """All mentions but the first claim's and those of every claim whose surest pair contradicts this one."""
    kept = list(claim.mentions)
    for other in event.claims[1:]:
        between = [
            (-one.probability, one.left, one.right, one.relation)
            for one in (pair for some in alike.values() for pair in some)
            if one.relation is not Relation.SAME
            and any(
                left in claim.mentions and right in other.mentions
                for left, right in ((one.left, one.right), (one.right, one.left))
            )
        ]
        if other is not claim and not (between and min(between)[-1] is Relation.CONTRADICTION):
            kept += other.mentions
    return tuple(sorted(kept))


class Counted(dict[str, list[Alike]]):
    """Pairs that count how often they are gone through."""

    looked_at = 0

    def get(self, left: str, default: object = None) -> Iterator[Alike]:  # type: ignore[override]
        for one in super().get(left, ()):
            self.looked_at += 1
            yield one


def test_every_pair_is_looked_at_once_however_many_claims_contradict() -> None:
    count = 40
    pairs = [(2 * n, 2 * n + 2, Relation.CONTRADICTION, 0.9) for n in range(1, count)]
    alike = Counted(by_left(pairs))
    assert len(list(other_readings(event_of([Relation.CONTRADICTION] * count), alike))) == count
    assert alike.looked_at == len(pairs)
