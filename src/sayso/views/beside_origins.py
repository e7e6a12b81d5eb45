"""Who stands beside the origins of an event: whom the words of its figure count, and who raises no figure."""

from __future__ import annotations

from sayso.core.origin import Counted, Way
from sayso.core.source import Identity
from sayso.core.trace import EventTrace
from sayso.tracing.access import KNOWN
from sayso.tracing.counting import LIKELY


def told_apart(trace: EventTrace) -> tuple[Counted, ...]:
    """Those whom the words of the figure count, and who are no origins that are sure to know.

    "One origin" is said of one office too that is not sure to have seen it; then it is listed. "Two
    independent origins" are two, whoever else is named.
    """
    told, bases = trace.whole.independence, {basis.id: basis for basis in trace.bases}
    if told.likely > 1:
        return ()
    resting = {r.one for r in trace.rests if r.way is Way.RELIES and r.probability >= LIKELY}
    same = {frozenset((r.one, r.other)) for r in trace.rests if r.way is Way.SAME and r.probability >= LIKELY}
    found = [
        (basis.identity is not Identity.NAMED, -basis.sure, one)
        for one in told.beside
        if (basis := bases.get(one.basis)) and basis.identity in KNOWN and basis.id not in resting
    ]
    listed, apart = [one.basis for one in told.origins], []
    for *_, one in sorted(found, key=lambda entry: entry[:2]):
        if len(listed) < told.distinct and not any(frozenset((one.basis, o)) in same for o in listed):
            listed.append(one.basis)
            apart.append(one)
    return tuple(apart)


def raising_no_figure(trace: EventTrace) -> tuple[Counted, ...]:
    """Who raises no figure and is not listed among the origins; who has nothing behind is nobody."""
    apart, known = told_apart(trace), {basis.id for basis in trace.bases}
    return tuple(one for one in trace.whole.independence.beside if one not in apart and one.basis in known)
