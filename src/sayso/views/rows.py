"""What every surface shows alike: numbered rows, grouped by who is said to speak.

A row keeps its number (its place in the ledger, from 1) wherever it is shown. Groups come in the
order of their weight: sources that are named, those that speak most first; then pronouns, of which
nobody knows yet who is meant; then rows that name nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from sayso.core.attribution import Attribution
from sayso.core.ledger import Ledger
from sayso.core.source import PRONOUN, UNSTATED, Source
from sayso.core.span import words
from sayso.views.paragraphs import Places, paragraphs_of
from sayso.views.safe import safe


class Known(IntEnum):
    """How much a group says of who speaks; groups are shown in this order."""

    NAMED = 0
    PRONOUN = 1
    NOBODY = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One attribution as it is shown; all words are safe and on one line, empty where the role is absent."""

    number: int
    attribution: Attribution
    source: str
    cue: str
    content: str
    place: str
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one source, or of all that do not name one; `name` is safe to show."""

    name: str
    known: Known
    rows: tuple[Row, ...]


NOBODY = "nobody named"
NOT_RESOLVED = "who is meant is not resolved"


def rows_of(ledger: Ledger) -> tuple[Row, ...]:
    """The attributions as rows, in reading order."""
    if not ledger.attributions:
        return ()
    places = Places(paragraphs_of(ledger))
    return tuple(_row(ledger, number, a, places) for number, a in enumerate(ledger.attributions, start=1))


def groups_of(ledger: Ledger) -> tuple[Group, ...]:
    """The rows grouped by source, in the order in which they are shown."""
    source_of = {source.id: source for source in ledger.sources}
    grouped: dict[str, list[Row]] = {}
    for row in rows_of(ledger):
        grouped.setdefault(_group_key(source_of.get(row.attribution.source_id)), []).append(row)
    groups = [_group(key, rows, source_of) for key, rows in grouped.items()]
    return tuple(sorted(groups, key=lambda group: (group.known, -len(group.rows))))


def doubtful(attribution: Attribution, ledger: Ledger) -> bool:
    """Whether the reader is less sure of a row than it says a row should be."""
    return attribution.confidence < ledger.reader.doubtful_below


def _row(ledger: Ledger, number: int, attribution: Attribution, places: Places) -> Row:
    text = ledger.document.text
    source, cue, content = (
        safe(words(text, spans)) for spans in (attribution.source, attribution.cue, attribution.content)
    )
    return Row(
        number,
        attribution,
        " ".join(source.split()),
        " ".join(cue.split()),
        " ".join(content.split()),
        places.of(attribution),
        doubtful(attribution, ledger),
    )


def _group_key(source: Source | None) -> str:
    if source is None:
        return UNSTATED
    return PRONOUN if source.why == PRONOUN else source.id


def _group(key: str, rows: list[Row], source_of: dict[str, Source]) -> Group:
    if key == UNSTATED:
        return Group(NOBODY, Known.NOBODY, tuple(rows))
    if key == PRONOUN:
        return Group(f"{_pronouns(rows)} ({NOT_RESOLVED})", Known.PRONOUN, tuple(rows))
    return Group(safe(source_of[key].name), Known.NAMED, tuple(rows))


def _pronouns(rows: Iterable[Row]) -> str:
    words_used = (row.source if row.source == "I" else row.source.lower() for row in rows)
    return ", ".join(dict.fromkeys(words_used))
