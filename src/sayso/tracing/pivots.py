"""What would support an event if another of its claims were taken for the first.

The first claim is that which most articles carry, and what contradicts it supports nothing. Copies can make
another claim the first; so what is sure of an event must be sure whichever of the claims that contradict each
other is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sayso.core.claim import Alike, Claim, Event, Relation


def other_readings(event: Event, alike: Mapping[str, Iterable[Alike]]) -> Iterator[tuple[str, ...]]:
    """For each claim that contradicts the first: its mentions, and those of all that do not contradict it.

    `alike` are the pairs of mentions by the left of the two.
    """
    for claim in event.claims:
        if claim.relation is Relation.CONTRADICTION:
            apart = _contradicting(claim, event, alike)
            kept = (one for one in event.claims if one.id not in apart)
            yield tuple(sorted(key for one in kept for key in one.mentions))


def _contradicting(claim: Claim, event: Event, alike: Mapping[str, Iterable[Alike]]) -> frozenset[str]:
    """The ids of the claims that contradict this one, by the surest pair with each, as for the first."""
    home = {key: one.id for one in event.claims for key in one.mentions}
    found: dict[str, tuple[float, str, str, Relation]] = {event.claims[0].id: (-1.0, "", "", claim.relation)}
    for pair in (pair for key in home for pair in alike.get(key, ())):
        ends = home[pair.left], home.get(pair.right, "")
        other = ends[0] if ends[1] == claim.id else ends[1]
        if claim.id not in ends or pair.relation is Relation.SAME:
            continue
        if other in (claim.id, event.claims[0].id):
            continue  # two wordings of one claim may seem to contradict each other
        told = (-pair.probability, pair.left, pair.right, pair.relation)
        found[other] = min(found.get(other, told), told)
    return frozenset(key for key, told in found.items() if told[3] is Relation.CONTRADICTION)
