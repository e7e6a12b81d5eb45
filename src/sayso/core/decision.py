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
class OnScreen:
    """What was on the screen of whoever decides on rows, beside the rows themselves.

    `reader` is the digest of the reader's weights, `rules` the version of the rules, `last` the number of the
    newest decision on these rows that stood then, 0 for none.
    """

    reader: str
    rules: str
    last: int = 0


@dataclass(frozen=True, slots=True)
class SourceDecision:
    """A person's word on two names of sources across the articles of a case."""

    one: str
    other: str
    verdict: SameVerdict
    note: str = ""
    made: str = ""
    number: int = 0


class LinkKind(StrEnum):
    """What a person's word on two places of a case is about."""

    COPY = "copy"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A text, or a row of its ledger with its place and exact words as in `RowDecision`; "" for the text."""

    text_id: str
    place: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class LinkDecision:
    """A person's word on two texts (SAME: one is a copy), or two rows (SAME: they make one claim).

    `one` is the smaller of the two. It confirms, adds or cuts what detectors find, and changes none of it.
    """

    kind: LinkKind
    one: Spot
    other: Spot
    verdict: SameVerdict
    note: str = ""
    made: str = ""
    number: int = 0


def told(name: str) -> str:
    """The form in which decisions know a name: its very words, capitals and white space apart."""
    return " ".join(name.split()).casefold()
