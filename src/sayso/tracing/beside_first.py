"""What each exact claim of an event is beside the first: a variant of it, or a contradiction.

The surest pair with the first says so. Where no wording of a claim was compared with one of the first, it is
told by way of others: what contradicts a variant of the first contradicts the first, and so does what
contradicts the claim that somebody denies and the first makes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush

from sayso.core.claim import Alike, Mention, Relation
from sayso.tracing.polarity import contradict

Node = int | str
"""The place of an exact claim, or the id of a mention that denies one."""
Told = tuple[float, int, bool]
"""A pair, the surest first: its probability below 0, its place, and whether the two contradict each other."""


def relations_of(
    groups: Sequence[tuple[str, ...]], mentions: Mapping[str, Mention], pairs: Iterable[Alike]
) -> Iterator[Relation]:
    """For each group of mentions what it is to the first; `pairs` are those of denials too."""
    node: dict[str, Node] = {id_: n for n, group in enumerate(groups) for id_ in group}
    beside: dict[Node, list[tuple[Told, Node]]] = defaultdict(list)
    direct: dict[Node, bool] = {0: False}
    ordered = sorted(pairs, key=lambda pair: (-pair.probability, pair.left, pair.right))
    for place, pair in enumerate(ordered if len(groups) > 1 else ()):
        one, other = node.get(pair.left, pair.left), node.get(pair.right, pair.right)
        against = pair.relation is Relation.CONTRADICTION
        if 0 in (one, other) and (pair.relation is not Relation.SAME or len({type(one), type(other)}) > 1):
            direct.setdefault(other if one == 0 else one, against)
        for here, there in ((one, other), (other, one)):
            beside[here].append(((-pair.probability, place, against), there))
    found = _reached(direct, beside)
    for n, group in enumerate(groups):
        if n and (found[n] if n in found else _turned(groups[0], group, mentions)):
            yield Relation.CONTRADICTION
        else:
            yield Relation.VARIANT if n else Relation.SAME


def _reached(
    direct: Mapping[Node, bool], beside: Mapping[Node, Sequence[tuple[Told, Node]]]
) -> Mapping[Node, bool]:
    """What contradicts the first: what was compared with it, and all that leads to, the surest first."""
    found = dict(direct)
    waiting = [(told, str(there), there, node) for node in found for told, there in beside.get(node, ())]
    heapify(waiting)
    while waiting:
        (_, _, against), _, new, known = heappop(waiting)
        if new not in found:
            found[new] = found[known] != against
            for told, there in beside.get(new, ()):
                heappush(waiting, (told, str(there), there, new))
    return found


def _turned(first: Iterable[str], group: Iterable[str], mentions: Mapping[str, Mention]) -> bool:
    """Whether the one turns what the other says, where nothing that was compared leads to the first."""
    ours, theirs = (mentions[min(some)].facts for some in (first, group))
    return bool(ours.turned) != bool(theirs.turned) and contradict(ours, theirs)
