"""Groups and source components, beside the definition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.tracing.graph import grouped, source_components

NODES = "abcdefgh"
GRAPHS = st.fixed_dictionaries({node: st.frozensets(st.sampled_from(NODES)) for node in NODES})


def reach(graph: dict[str, frozenset[str]], node: str) -> frozenset[str]:
    seen = {node}
    while more := {other for one in seen for other in graph[one]} - seen:
        seen |= more
    return frozenset(seen)


@given(GRAPHS)
def test_source_components_are_what_reaches_itself_and_nothing_else(graph: dict[str, frozenset[str]]) -> None:
    reached = {node: reach(graph, node) for node in graph}
    expected = {reached[node] for node in graph if all(reached[o] == reached[node] for o in reached[node])}
    found = source_components(graph)
    assert set(found) == expected
    assert found == sorted(found, key=sorted)


@pytest.mark.slow
def test_a_long_chain_is_no_trouble() -> None:
    graph = {f"{n:06d}": [f"{n + 1:06d}"] for n in range(50_000)} | {"050000": []}
    assert source_components(graph) == [frozenset({"050000"})]


def test_groups_are_called_by_their_smallest() -> None:
    assert grouped("abcde", [("c", "b"), ("d", "c"), ("e", "x")]) == dict(zip("abcde", "abbbe", strict=True))
