"""The articles that carry a claim in order of time: first sightings first, copies under what they copy.

A picture and no finding, as the forest of copies is: an article hangs under the one that its wording most
surely comes from; every way by which it has the claim is told beside it, with its own ground.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sayso.core.claim import Mention, Stand
from sayso.core.copying import BY_HAND
from sayso.core.origin import Rest, Way
from sayso.core.trace import EventTrace
from sayso.tracing.forest import LIKELY

DEEPEST: Final = 6
"""Copies of copies that are drawn inside each other; what is deeper hangs beside the last of these."""

Parents = Mapping[str, tuple[str, Rest]]
"""Under which text each one hangs, and by which copy."""


@dataclass(frozen=True, slots=True)
class Stop:
    """An article of the timeline: its rows that carry the claim, by which copy it hangs, what hangs below."""

    text_id: str
    mentions: tuple[Mention, ...]
    first: bool
    by: Rest | None
    below: tuple[Stop, ...]


def timeline_of(trace: EventTrace) -> tuple[Stop, ...]:
    """The articles that hang under no other, in order of time, each with what hangs below."""
    mentions: dict[str, list[Mention]] = {}
    for mention in trace.mentions:
        if mention.stand is Stand.SUPPORTS:
            mentions.setdefault(mention.text_id, []).append(mention)
    order = {text_id: at for at, text_id in enumerate(mentions)}
    first = frozenset(trace.whole.first.text_ids)
    parents = _parents(trace, order, first)
    children: dict[str, list[str]] = defaultdict(list)
    for text_id in sorted(order, key=lambda text_id: (text_id not in first, order[text_id])):
        children[_drawn_under(text_id, parents)].append(text_id)

    def stops(above: str) -> tuple[Stop, ...]:
        return tuple(
            Stop(
                text_id,
                tuple(mentions[text_id]),
                text_id in first,
                parents[text_id][1] if text_id in parents else None,
                stops(text_id),
            )
            for text_id in children[above]
        )

    return stops(_NOTHING)


_NOTHING: Final = ""


def _parents(trace: EventTrace, order: Mapping[str, int], first: frozenset[str]) -> Parents:
    """A copy that a person named hangs an article first, then one that it credits, then the surest; no ring
    is closed. Of equal ones the earliest hangs it.

    Of two that only share their wording the later hangs under the earlier. What can have been first hangs
    under nothing that cannot.
    """
    text_of = {mention.id: mention.text_id for mention in trace.mentions}
    copies = (r for r in trace.rests if r.way is Way.COPY and r.probability >= LIKELY and r.other in text_of)
    credited = {
        (text_of[r.one], text_of.get(r.other, ""))
        for r in trace.rests
        if r.way is Way.CREDIT and r.one in text_of
    }

    def rank(rest: Rest) -> tuple[bool, bool, bool, float, int, str, str]:
        ends = text_of[rest.one], text_of[rest.other]
        said, at = ends not in credited, order.get(ends[1], len(order))
        return rest.detector != BY_HAND, said, rest.undirected, -rest.probability, at, rest.one, rest.other

    parents: dict[str, tuple[str, Rest]] = {}
    for rest in sorted(copies, key=rank):
        child, parent = text_of[rest.one], text_of[rest.other]
        if child not in order or parent not in order:
            continue
        if rest.undirected and order[child] < order[parent]:
            child, parent = parent, child
        may_hang = child not in first or (parent in first and not rest.undirected)
        if may_hang and child not in parents and child not in _above(parent, parents):
            parents[child] = parent, rest
    return parents


def _drawn_under(text_id: str, parents: Parents) -> str:
    above = list(_above(text_id, parents))[1:]
    return above[max(0, len(above) - DEEPEST)] if above else _NOTHING


def _above(text_id: str, parents: Parents) -> Iterator[str]:
    yield text_id
    while text_id in parents:
        text_id = parents[text_id][0]
        yield text_id
