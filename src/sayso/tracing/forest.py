"""Copies in the order in which people read them: each article under the one that it most likely came from.

A picture and no finding: every copy stands in the list of copies with its own probability and ground. An
article hangs under one other at most, and nothing hangs under itself: under the one that a person named, else
under one that it credits and shares hardly less with than with any other, else where it shares most.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sayso.core.copying import BY_HAND, Copy, Credited, Direction
from sayso.tracing.dating import instant

LIKELY: Final = 0.5
"""The probability from which a copy is drawn."""
AS_MUCH: Final = 0.9
"""The part of what an article shares with one other from which on it shares hardly less with this one: copies
of one text differ in a word here and there.
"""


@dataclass(frozen=True, slots=True)
class Hung:
    """An article of a tree: how deep it hangs and by which copy; None for the first of a tree.

    `others` are the copies by which it may as well have come.
    """

    text_id: str
    depth: int
    by: Copy | None
    others: tuple[Copy, ...] = ()

    @property
    def froms(self) -> tuple[tuple[str, Copy], ...]:
        """The articles that it may come from, each with its copy; that which it hangs under first."""
        every = (self.by, *self.others) if self.by else ()
        return tuple((copy.right if copy.left == self.text_id else copy.left, copy) for copy in every)


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
    drawn = [copy for copy in copies if copy.probability >= LIKELY]
    most = _most_of(drawn)
    parents = _parents(drawn, most)
    others = _others(drawn, parents)
    children: dict[str, list[str]] = {}
    for child, (parent, _) in parents.items():
        children.setdefault(parent, []).append(child)
    tops = {parent for parent in (*children, *several) if parent not in parents}
    trees = (tuple(_walked(top, parents, others, children, dates)) for top in tops)

    def size(tree: Tree) -> int:
        return sum(several.get(hung.text_id, 1) for hung in tree)

    return tuple(sorted(trees, key=lambda tree: (-size(tree), _when(tree[0].text_id, dates))))


def _parents(copies: Iterable[Copy], most: Mapping[str, float]) -> Mapping[str, tuple[str, Copy]]:
    """Whom each article hangs under: the copies that tell most are hung first, and close no ring."""
    parents: dict[str, tuple[str, Copy]] = {}
    top: dict[str, str] = {}
    for copy in sorted(copies, key=lambda copy: _rank(copy, most)):
        for first, then in _ways(copy):
            if then not in parents and _top(first, top) != _top(then, top):
                parents[then] = first, copy
                top[_top(then, top)] = _top(first, top)
                break
    return parents


def _most_of(copies: Iterable[Copy]) -> Mapping[str, float]:
    """The most that each article shares with one that it may come from."""
    most: dict[str, float] = {}
    for copy in copies:
        for _, then in _ways(copy):
            most[then] = max(most.get(then, 0.0), copy.share)
    return most


def _others(
    copies: Iterable[Copy], parents: Mapping[str, tuple[str, Copy]]
) -> Mapping[str, tuple[Copy, ...]]:
    """Of each article the copies by which it may as well have come; none where it tells from whom."""
    found: dict[str, list[Copy]] = {}
    for copy in copies:
        if copy.direction.value is Direction.UNKNOWN:
            continue
        ((first, then),) = _ways(copy)
        parent, by = parents.get(then, ("", copy))
        told = by.detector == BY_HAND or by.credited.value is Credited.YES
        if first != parent and not told and copy.share >= AS_MUCH * by.share:
            found.setdefault(then, []).append(copy)
    return {then: tuple(sorted(some, key=_pair)) for then, some in found.items()}


def _ways(copy: Copy) -> tuple[tuple[str, str], ...]:
    """From which to which; both ways where nothing shows it."""
    there, back = (copy.left, copy.right), (copy.right, copy.left)
    if copy.direction.value is Direction.UNKNOWN:
        return there, back
    return (there,) if copy.direction.value is Direction.LEFT_FIRST else (back,)


def _walked(
    top: str,
    parents: Mapping[str, tuple[str, Copy]],
    others: Mapping[str, tuple[Copy, ...]],
    children: Mapping[str, list[str]],
    dates: Mapping[str, str],
) -> Iterable[Hung]:
    """The articles of one story, each behind the one it came from, the earlier ones first."""
    waiting = [(top, 0)]
    while waiting:
        text_id, depth = waiting.pop()
        by = parents[text_id][1] if text_id in parents else None
        yield Hung(text_id, depth, by, others.get(text_id, ()) if by else ())
        below = sorted(children.get(text_id, ()), key=lambda child: _when(child, dates), reverse=True)
        waiting += ((child, depth + 1) for child in below)


def _top(text_id: str, top: dict[str, str]) -> str:
    while (above := top.get(text_id, text_id)) != text_id:
        top[text_id] = top.get(above, above)
        text_id = top[text_id]
    return text_id


def _rank(copy: Copy, most: Mapping[str, float]) -> tuple[bool, bool, bool, float, float, str, str]:
    """A person's word first, then an article's own, then what shares most; what has no direction last."""
    unknown = copy.direction.value is Direction.UNKNOWN
    ((_, then), *_) = _ways(copy)
    credited = copy.credited.value is Credited.YES and copy.share >= AS_MUCH * most[then]
    by_hand = copy.detector == BY_HAND
    return unknown, not by_hand, not credited, -copy.share, -copy.probability, copy.left, copy.right


def _pair(copy: Copy) -> tuple[str, str]:
    return copy.left, copy.right


def _when(text_id: str, dates: Mapping[str, str]) -> tuple[str, str]:
    return instant(dates[text_id]) if text_id in dates else "9999", text_id
