"""The matching is the heaviest there is."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from evaluation.matching import Edge, matching

WEIGHTS = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)),
    st.sampled_from([0.5, 0.6, 0.75, 0.9, 1.0]),
    max_size=9,
)


@given(WEIGHTS)
def test_no_other_matching_is_heavier_or_as_heavy_with_more_pairs(weights: dict[Edge, float]) -> None:
    found = matching(weights)
    assert _is_matching(found)
    assert set(found) <= set(weights)
    best = max((_weight(pairs, weights), len(pairs)) for pairs in _all_matchings(list(weights)))
    assert (_weight(found, weights), len(found)) == best


def test_a_greedy_choice_is_undone() -> None:
    assert matching({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}) == [(0, 1), (1, 0)]


def _all_matchings(edges: list[Edge]) -> list[list[Edge]]:
    return [
        list(some)
        for size in range(len(edges) + 1)
        for some in combinations(edges, size)
        if _is_matching(list(some))
    ]


def _is_matching(pairs: list[Edge]) -> bool:
    return len({a for a, _ in pairs}) == len(pairs) == len({b for _, b in pairs})


def _weight(pairs: list[Edge], weights: dict[Edge, float]) -> float:
    return round(sum(weights[pair] for pair in pairs), 6)
