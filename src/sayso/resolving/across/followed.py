"""Which of a person's decisions about names hold: one that contradicts a later one gives way to it."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.core.decision import SameVerdict, SourceDecision, told


def followed(decided: Iterable[SourceDecision]) -> tuple[SourceDecision, ...]:
    """The decisions that hold, newest first.

    Two decisions on a name and itself say that all who bear it are one, or that they are not known to be.
    """
    kept: list[SourceDecision] = []
    together: dict[str, frozenset[str]] = {}
    for decision in sorted(decided, key=lambda d: -d.number):
        pair = _pair(decision)
        if decision.verdict is SameVerdict.SAME:
            joined = frozenset[str]().union(*(together.get(name, {name}) for name in pair))
            holds = not any(_parts(later, joined, pair) for later in kept)
            if holds:
                together.update(dict.fromkeys(joined, joined))
        else:
            alone = any(later.verdict is SameVerdict.SAME and _pair(later) == pair for later in kept)
            one = min(pair)
            holds = not alone and (len(pair) == 1 or not pair <= together.get(one, frozenset()))
        if holds:
            kept.append(decision)
    return tuple(kept)


def _pair(decision: SourceDecision) -> frozenset[str]:
    return frozenset((told(decision.one), told(decision.other)))


def _parts(later: SourceDecision, joined: frozenset[str], pair: frozenset[str]) -> bool:
    """Whether a later decision tells apart what would be joined by this pair."""
    if later.verdict is SameVerdict.SAME:
        return False
    apart = _pair(later)
    return apart == pair if len(apart) == 1 else apart <= joined
