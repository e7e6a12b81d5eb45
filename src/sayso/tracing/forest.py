"""Copies in the order in which people read them: each article under the one that it most likely came from.

A picture and no finding: every copy stands in the list of copies with its own probability and ground. An
article hangs under one other at most, the one with which it shares most, and nothing hangs under itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sayso.core.copying import Copy, Direction

LIKELY: Final = 0.5
"""The probability from which a copy is drawn."""


@dataclass(frozen=True, slots=True)
class Hung:
    """An article of a tree: how deep it hangs and by which copy; None for the first of a tree."""

    text_id: str
    depth: int
    by: Copy | None


Tree = tuple[Hung, ...]
"""Every article of one story, each behind the one that it hangs under."""


def forest_of(
    copies: Iterable[Copy], dates: Mapping[str, str], places: Mapping[str, int] | None = None
) -> tuple[Tree, ...]:
    """The trees of these copies, the largest first; `dates` (ISO) put the articles of a tree in order.

    `places` are in how many articles a text stands word for word, where these are several: such a text is a
    story though nothing else shares a passage with it.
    """
    several = places or {}
    parents = _parents(copy for copy in copies if copy.probability >= LIKELY)
    children: dict[str, list[str]] = {}
    for child, (parent, _) in parents.items():
        children.setdefault(parent, []).append(child)
    tops = {parent for parent in (*children, *several) if parent not in parents}
    trees = (tuple(_walked(top, parents, children, dates)) for top in tops)

    def size(tree: Tree) -> int:
        return sum(several.get(hung.text_id, 1) for hung in tree)

    return tuple(sorted(trees, key=lambda tree: (-size(tree), _when(tree[0].text_id, dates))))


def _parents(copies: Iterable[Copy]) -> Mapping[str, tuple[str, Copy]]:
    """Whom each article hangs under: the copies that share most are hung first, and close no ring."""
    parents: dict[str, tuple[str, Copy]] = {}
    top: dict[str, str] = {}
    for copy in sorted(copies, key=_most_shared):
        for first, then in _ways(copy):
            if then not in parents and _top(first, top) != _top(then, top):
                parents[then] = first, copy
                top[_top(then, top)] = _top(first, top)
                break
    return parents


def _ways(copy: Copy) -> tuple[tuple[str, str], ...]:
    """From which to which; both ways where nothing shows it."""
    there, back = (copy.left, copy.right), (copy.right, copy.left)
    if copy.direction.value is Direction.UNKNOWN:
        return there, back
    return (there,) if copy.direction.value is Direction.LEFT_FIRST else (back,)


def _walked(
    top: str,
    parents: Mapping[str, tuple[str, Copy]],
    children: Mapping[str, list[str]],
    dates: Mapping[str, str],
) -> Iterable[Hung]:
    """The articles of one story, each behind the one it came from, the earlier ones first."""
    waiting = [(top, 0)]
    while waiting:
        text_id, depth = waiting.pop()
        yield Hung(text_id, depth, parents[text_id][1] if text_id in parents else None)
        below = sorted(children.get(text_id, ()), key=lambda child: _when(child, dates), reverse=True)
        waiting += ((child, depth + 1) for child in below)


def _top(text_id: str, top: dict[str, str]) -> str:
    while (above := top.get(text_id, text_id)) != text_id:
        top[text_id] = top.get(above, above)
        text_id = top[text_id]
    return text_id


def _most_shared(copy: Copy) -> tuple[bool, float, float, str, str]:
    unknown = copy.direction.value is Direction.UNKNOWN
    return unknown, -copy.share, -copy.probability, copy.left, copy.right


def _when(text_id: str, dates: Mapping[str, str]) -> tuple[str, str]:
    return dates.get(text_id, "9999"), text_id
