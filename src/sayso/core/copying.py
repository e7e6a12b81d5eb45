"""Passages that two articles share: where, how alike, what was changed, whose first (ledger, section 8)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sayso.core.span import Span
from sayso.core.verdict import Verdict

BY_HAND: Final = "a person says so"
"""What tells of a link that a person decided."""


class CopyKind(StrEnum):
    """How alike the shared passages are."""

    VERBATIM = "verbatim"
    EDITED = "edited"


class ChangeKind(StrEnum):
    """What a change touches; OTHER is wording alone."""

    NUMBER = "number"
    NEGATION = "negation"
    NAME = "name"
    CREDIT = "credit"
    OTHER = "other"


class Credited(StrEnum):
    """Whether the later article says that it has the passage from the other."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Direction(StrEnum):
    """Which of two articles the other is made from."""

    LEFT_FIRST = "left_first"
    RIGHT_FIRST = "right_first"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """What stands on one side in the place of something on the other; None where there is nothing."""

    kind: ChangeKind
    left: Span | None
    right: Span | None


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """One passage in both texts; `shared` is how many of its words are the same."""

    left: Span
    right: Span
    shared: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """Two texts that share passages. `left` is the smaller id: direction is a verdict, not an order.

    `share` is the part of the shorter article's own words (quotations left out) that the passages cover,
    `probability` that one was made from the other or both from a third, `detector` who says so.
    """

    left: str
    right: str
    passages: tuple[SharedPassage, ...]
    kind: CopyKind
    share: float
    direction: Verdict[Direction]
    credited: Verdict[Credited]
    probability: float
    detector: str
