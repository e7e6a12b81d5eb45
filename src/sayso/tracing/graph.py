"""Graphs of what rests on what: groups of nodes that are one, and those that rest on nothing else.

A *source component* is a strongly connected component without a way out (design, "Across articles").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

Graph = Mapping[str, Iterable[str]]


def grouped(nodes: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For every node the smallest of those that pairs join it with, itself where none do."""
    parent = {node: node for node in nodes}

    def root(node: str) -> str:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, other in pairs:
        if one in parent and other in parent:
            first, second = sorted((root(one), root(other)))
            parent[second] = first
    return {node: root(node) for node in parent}


def source_components(graph: Graph) -> list[frozenset[str]]:
    """The strongly connected components that rest on nothing else, sorted; every node must be a key."""
    found = list(components(graph))
    at = {node: number for number, component in enumerate(found) for node in component}
    return sorted(
        (
            component
            for number, component in enumerate(found)
            if all(at[other] == number for node in component for other in graph[node])
        ),
        key=sorted,
    )


def components(graph: Graph) -> Iterator[frozenset[str]]:
    """Nodes that are reached from each other, by Tarjan's algorithm (1972); no chain is too long for it."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    waiting: set[str] = set()
    for start in sorted(graph):
        work = [] if start in index else [(start, iter(sorted(graph[start])))]
        if work:
            _enter(start, index, low, stack, waiting)
        while work:
            node, others = work[-1]
            other = next(others, None)
            if other is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    yield _leave(node, stack, waiting)
            elif other not in index:
                _enter(other, index, low, stack, waiting)
                work.append((other, iter(sorted(graph[other]))))
            elif other in waiting:
                low[node] = min(low[node], index[other])


def _enter(
    node: str, index: dict[str, int], low: dict[str, int], stack: list[str], waiting: set[str]
) -> None:
    index[node] = low[node] = len(index)
    stack.append(node)
    waiting.add(node)


def _leave(node: str, stack: list[str], waiting: set[str]) -> frozenset[str]:
    found = set()
    while True:
        last = stack.pop()
        waiting.discard(last)
        found.add(last)
        if last == node:
            return frozenset(found)
