"""What a person decided, kept apart from what the machine found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sayso.core.source import Identity, Kind
from sayso.core.span import Spans
from sayso.core.verdict import Act, Commitment, ContentType, Polarity, Stance
from sayso.core.voice import Voice

LONGEST_NOTE: Final = 2_000
"""Characters of a note that a page takes, and shows; a longer one that was handed on is kept whole."""


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


Seen = tuple[str, str]
"""What is seen of a row: its place and its words, as `RowDecision` keeps them."""


class EditVerdict(StrEnum):
    """What a person made of rows."""

    CORRECTED = "corrected"
    SPLIT = "split"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Correction:
    """What stands instead of a row, as far as a person changed it; None where the row stays as it is.

    `content`, `cue` and `source` are the row's words in their roles. `who` is a place where the source that
    is meant is named, empty for nobody. `kind` and `identity` are that source's, in all its rows. A voice row
    has `content`, `who` (whom it goes on from), `type` and `voice`; an attribution has all but `voice`.
    """

    content: Spans | None = None
    cue: Spans | None = None
    source: Spans | None = None
    who: Spans | None = None
    kind: Kind | None = None
    identity: Identity | None = None
    act: Act | None = None
    type: ContentType | None = None
    commitment: Commitment | None = None
    polarity: Polarity | None = None
    stance: Stance | None = None
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class RowEdit:
    """A person's correction of rows as they stood on the screen: `instead` is what stands in their place.

    One row and one correction; of a split two corrections of one row; of a merging two rows, the second of
    which goes into the corrected first. Orphaned as soon as one of the rows is.
    """

    text_id: str
    rows: tuple[Seen, ...]
    instead: tuple[Correction, ...]
    note: str = ""
    made: str = ""
    number: int = 0

    @property
    def verdict(self) -> EditVerdict:
        """Which of the three it is."""
        if len(self.instead) > 1:
            return EditVerdict.SPLIT
        return EditVerdict.MERGED if len(self.rows) > 1 else EditVerdict.CORRECTED


RowWord = RowDecision | RowEdit
"""A person's word on rows."""


@dataclass(frozen=True, slots=True)
class OnScreen:
    """What was on the screen of whoever decides on rows, beside the rows themselves.

    `reader` is the digest of the reader's weights, `rules` the version of the rules, `last` for each of the
    rows the number of the decision that held then, 0 for none.
    """

    reader: str
    rules: str
    last: tuple[int, ...]


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
