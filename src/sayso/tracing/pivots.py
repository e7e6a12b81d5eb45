"""What would support an event if another of its sentences were told instead of those that contradict it.

The first claim of an event is that which most articles carry, and what contradicts it supports nothing.
Copies can make another claim the first, and draw what contradicts neither from one to the other. So what is
sure of an event must be sure whichever sentence that another contradicts is told, together with all that does
not contradict it, whatever claim that is put to. A copied sentence is one, whatever was read in its copies:
one copy more can contradict more, and leaves nothing in that was out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sayso.core.claim import Alike, Event, Relation
from sayso.tracing.graph import grouped


def other_readings(event: Event, alike: Mapping[str, Iterable[Alike]]) -> Iterator[tuple[str, ...]]:
    """For each sentence that contradicts another one: all mentions but those that contradict it.

    `alike` are the pairs of mentions by the left of the two; each is looked at once for all sentences.
    """
    mentions = sorted(key for claim in event.claims for key in claim.mentions)
    there = frozenset(mentions)
    pairs = [pair for key in mentions for pair in alike.get(key, ()) if pair.right in there]
    copied = (p for p in pairs if p.copied and p.relation is not Relation.CONTRADICTION)
    sentence = grouped(mentions, [(pair.left, pair.right) for pair in copied])
    against: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        if pair.relation is Relation.CONTRADICTION:
            against[pair.left].add(sentence[pair.right])
            against[pair.right].add(sentence[pair.left])
    # Who contradicts copies of his own sentence has changed it, and stands alone.
    apart = {(key if sentence[key] in out else "", tuple(sorted(out))) for key, out in against.items()}
    for alone, out in sorted(apart):
        yield tuple(key for key in mentions if key == alone or sentence[key] not in out)
