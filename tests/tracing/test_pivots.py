"""What supports an event whichever of the sentences that contradict each other is told."""

from collections.abc import Iterable, Iterator, Mapping

from hypothesis import given
from hypothesis import strategies as st

from sayso.core.claim import Alike, Claim, Event, Relation
from sayso.tracing.pivots import other_readings

SAME, CONTRADICTION, VARIANT = Relation.SAME, Relation.CONTRADICTION, Relation.VARIANT


def pair(left: str, right: str, relation: Relation, *, copied: bool = False) -> Alike:
    return Alike(*sorted((left, right)), relation, 0.9, "test", copied)


def by_left(pairs: Iterable[Alike]) -> Mapping[str, list[Alike]]:
    found: dict[str, list[Alike]] = {}
    for one in pairs:
        found.setdefault(one.left, []).append(one)
    return found


def event_of(*claims: str) -> Event:
    """A claim for each word, its letters the mentions."""
    return Event("e", tuple(Claim(told, tuple(sorted(told))) for told in claims))


def readings(event: Event, *pairs: Alike) -> list[str]:
    return ["".join(some) for some in other_readings(event, by_left(pairs))]


def test_there_is_one_reading_where_nothing_contradicts() -> None:
    assert not readings(event_of("ab", "d"), pair("a", "b", SAME), pair("a", "d", VARIANT))


def test_another_reading_leaves_out_what_contradicts_it() -> None:
    assert readings(event_of("ab", "c"), pair("a", "c", CONTRADICTION)) == ["bc", "ab"]


def test_what_contradicts_neither_is_told_with_both_to_whichever_claim_it_is_put() -> None:
    against = pair("a", "c", CONTRADICTION)
    assert (
        readings(event_of("abu", "c"), against) == readings(event_of("ab", "cu"), against) == ["bcu", "abu"]
    )


def test_a_copy_that_was_misread_is_its_sentence() -> None:
    """ "The strikers in a crowd of 300" was read in a copy of what contradicts the other."""
    against, copied = pair("a", "c", CONTRADICTION), pair("a", "z", SAME, copied=True)
    assert readings(event_of("a", "cz"), against, copied) == ["c", "az"]


def test_who_contradicts_copies_of_his_own_sentence_stands_alone() -> None:
    changed = pair("a", "c", CONTRADICTION, copied=True)
    copies = pair("a", "z", SAME, copied=True), pair("c", "z", SAME, copied=True)
    assert readings(event_of("az", "c", "d"), changed, *copies) == ["ad", "cd"]


MENTIONS = "abcdef"
PAIRS = st.lists(
    st.builds(
        lambda two, relation, copied: pair(*two, relation, copied=copied),
        st.lists(st.sampled_from(MENTIONS), min_size=2, max_size=2, unique=True),
        st.sampled_from(list(Relation)),
        st.booleans(),
    ),
    max_size=15,
)


@given(
    PAIRS,
    st.sampled_from(MENTIONS),
    st.lists(st.tuples(st.sampled_from(MENTIONS), st.sampled_from(Relation))),
)
def test_a_copy_more_brings_nothing_into_what_must_be_sure(
    pairs: list[Alike], copied: str, others: list[tuple[str, Relation]]
) -> None:
    """Whatever was read in it, and whatever it seems to be beside the rest."""
    more = [pair(copied, "z", SAME, copied=True), *(pair(other, "z", how) for other, how in others)]
    before = readings(event_of(MENTIONS), *pairs)
    after = readings(event_of(MENTIONS, "z"), *pairs, *more)
    for told in before:
        assert any(set(also) - {"z"} <= set(told) and (copied in also or "z" not in also) for also in after)


class Counted(dict[str, list[Alike]]):
    """Pairs that count how often they are gone through."""

    looked_at = 0

    def get(self, left: str, default: object = None) -> Iterator[Alike]:  # type: ignore[override]
        for one in super().get(left, ()):
            self.looked_at += 1
            yield one


def test_every_pair_is_looked_at_once_however_many_sentences_contradict() -> None:
    keys = [f"{number:03}" for number in range(80)]
    pairs = [pair(one, other, CONTRADICTION) for one, other in zip(keys[::2], keys[1::2], strict=True)]
    alike = Counted(by_left(pairs))
    assert len(list(other_readings(Event("e", (Claim("all", tuple(keys)),)), alike))) == len(keys)
    assert alike.looked_at == len(pairs)
