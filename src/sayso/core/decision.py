"""What a person decided, kept apart from what the machine found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RowVerdict(StrEnum):
    """What a person says of one row."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class SameVerdict(StrEnum):
    """What a person says of two names: one source, or two."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class RowDecision:
    """A person's word on one row of a ledger, as it stood on the screen.

    `place` is the row's layer, the spans of its content and those of its source ("attribution 120-180 from
    100-112", "voice 190-240"), `quote` the exact words of the content: where a later ledger has no row there,
    or another source for it, the decision is *orphaned*, never moved.
    """

    text_id: str
    place: str
    quote: str
    verdict: RowVerdict
    note: str = ""
    made: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class SourceDecision:
    """A person's word on two names of sources across the articles of a case."""

    one: str
    other: str
    verdict: SameVerdict
    note: str = ""
    made: str = ""
    number: int = 0


def told(name: str) -> str:
    """The form in which decisions know a name: its very words, capitals and white space apart."""
    return " ".join(name.split()).casefold()
