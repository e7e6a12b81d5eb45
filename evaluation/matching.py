"""The best one-to-one matching of predicted to gold rows: the largest sum of weights, exactly.

Rows fall into small groups that touch no other group; each group is solved by the Hungarian method.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf

Edge = tuple[int, int]
FAVOUR_PAIRS = 1e-7
"""Added to every weight: among matchings of equal sum, the one with more pairs."""


def matching(weights: Mapping[Edge, float]) -> list[Edge]:
    """Pairs (left, right) of the heaviest matching, sorted; only keys of `weights` can be paired."""
    return sorted(edge for group in _groups(weights) for edge in _heaviest(group, weights))


def _groups(edges: Iterable[Edge]) -> list[list[Edge]]:
    """The edges in groups that share no row with each other."""
    groups: list[tuple[set[int], set[int], list[Edge]]] = []
    for left, right in edges:
        touching = [g for g in groups if left in g[0] or right in g[1]]
        groups = [g for g in groups if g not in touching]
        joined = [edge for g in touching for edge in g[2]] + [(left, right)]
        groups.append(({a for a, _ in joined}, {b for _, b in joined}, joined))
    return [edges for _, _, edges in groups]


def _heaviest(edges: list[Edge], weights: Mapping[Edge, float]) -> list[Edge]:
    if len(edges) == 1:
        return edges
    lefts, rights = sorted({a for a, _ in edges}), sorted({b for _, b in edges})
    # One free column a row lets a row stay unmatched at no cost.
    costs = [
        [-(weights[a, b] + FAVOUR_PAIRS) if (a, b) in weights else inf for b in rights] + [0.0] * len(lefts)
        for a in lefts
    ]
    chosen = _assignment(costs)
    return [(a, rights[k]) for a, k in zip(lefts, chosen, strict=True) if k < len(rights)]


def _assignment(costs: list[list[float]]) -> list[int]:
    """The column of every row at the least total cost (rows <= columns): shortest augmenting paths."""
    rows, columns = len(costs), len(costs[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)
    for row in range(1, rows + 1):
        least, before, done = [inf] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        row_of[0], column = row, 0
        while row_of[column]:
            done[column] = True
            here = row_of[column]
            for k in range(1, columns + 1):
                reduced = costs[here - 1][k - 1] - row_price[here] - column_price[k]
                if not done[k] and reduced < least[k]:
                    least[k], before[k] = reduced, column
            step, nearest = min((least[k], k) for k in range(1, columns + 1) if not done[k])
            for k in range(columns + 1):
                if done[k]:
                    row_price[row_of[k]] += step
                    column_price[k] -= step
                else:
                    least[k] -= step
            column = nearest
        while column:
            row_of[column], column = row_of[before[column]], before[column]
    chosen = [0] * rows
    for k in range(1, columns + 1):
        if row_of[k]:
            chosen[row_of[k] - 1] = k - 1
    return chosen
