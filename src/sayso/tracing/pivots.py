"""What would support an event if another of its claims were taken for the first.

The first claim is that which most articles carry, and what contradicts it supports nothing. Copies can make
another claim the first; so what is sure of an event must be sure whichever of the claims that contradict each
other is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sayso.core.claim import Alike, Event, Relation

_Told = tuple[float, str, str, Relation]
"""A pair of two claims, the surest first."""


def other_readings(event: Event, alike: Mapping[str, Iterable[Alike]]) -> Iterator[tuple[str, ...]]:
    """For each claim that contradicts the first: its mentions, and those of all that do not contradict it.

    `alike` are the pairs of mentions by the left of the two; each is looked at once for all claims.
    """
    against = [claim for claim in event.claims if claim.relation is Relation.CONTRADICTION]
    if not against:
        return
    surest = _surest(event, alike)
    mentions = sorted((key, claim.id) for claim in event.claims for key in claim.mentions)
    for claim in against:
        pairs = surest.get(claim.id, {}).items()
        apart = {other for other, told in pairs if told[-1] is Relation.CONTRADICTION}
        apart.add(event.claims[0].id)
        yield tuple(key for key, home in mentions if home not in apart)


def _surest(event: Event, alike: Mapping[str, Iterable[Alike]]) -> Mapping[str, Mapping[str, _Told]]:
    """For each claim the surest pair with every other that differs, but for the first claim of the event.

    Two wordings of one claim may seem to contradict each other, and show nothing.
    """
    home = {key: claim.id for claim in event.claims for key in claim.mentions}
    found: dict[str, dict[str, _Told]] = defaultdict(dict)
    for pair in (pair for key in home for pair in alike.get(key, ())):
        ends = home[pair.left], home.get(pair.right, "")
        if pair.relation is Relation.SAME or not ends[1] or ends[0] == ends[1] or event.claims[0].id in ends:
            continue
        told = (-pair.probability, pair.left, pair.right, pair.relation)
        for one, other in (ends, ends[::-1]):
            found[one][other] = min(found[one].get(other, told), told)
    return found
