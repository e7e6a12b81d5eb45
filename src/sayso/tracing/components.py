"""Strongly connected components: nodes of a graph that are reached from each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

Graph = Mapping[str, Iterable[str]]


def components(graph: Graph) -> Iterator[frozenset[str]]:
    """Tarjan's algorithm (1972) without recursion, so that no chain is too long; every node must be a key."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    waiting: set[str] = set()
    for start in sorted(graph):
        work = [] if start in index else [_enter(graph, start, index, low, stack, waiting)]
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
                work.append(_enter(graph, other, index, low, stack, waiting))
            elif other in waiting:
                low[node] = min(low[node], index[other])


def _enter(
    graph: Graph, node: str, index: dict[str, int], low: dict[str, int], stack: list[str], waiting: set[str]
) -> tuple[str, Iterator[str]]:
    index[node] = low[node] = len(index)
    stack.append(node)
    waiting.add(node)
    return node, iter(sorted(graph[node]))


def _leave(node: str, stack: list[str], waiting: set[str]) -> frozenset[str]:
    found: set[str] = set()
    while node not in found:
        found.add(stack.pop())
    waiting -= found
    return frozenset(found)
