"""Which of a person's decisions about names hold: one that contradicts a later one gives way to it."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.core.decision import SameVerdict, SourceDecision, told


def followed(decided: Iterable[SourceDecision]) -> tuple[SourceDecision, ...]:
    """The decisions that hold, newest first.

    Two decisions on a name and itself say that all who bear it are one, or that they are not known to be.
    """
    kept: list[SourceDecision] = []
    same: dict[str, set[str]] = {}
    for decision in sorted(decided, key=lambda d: -d.number):
        one, other = told(decision.one), told(decision.other)
        together = same.get(one, {one}) | same.get(other, {other})
        if decision.verdict is SameVerdict.DIFFERENT:
            if other in same.get(one, ()):
                continue
        elif any(_parts(earlier, together, one, other) for earlier in kept):
            continue
        else:
            same.update(dict.fromkeys(together, together))
        kept.append(decision)
    return tuple(kept)


def _parts(decision: SourceDecision, together: set[str], one: str, other: str) -> bool:
    """Whether the decision tells apart what would be together."""
    if decision.verdict is SameVerdict.SAME:
        return False
    a, b = told(decision.one), told(decision.other)
    return {a, b} <= together and (a != b or one == other)
