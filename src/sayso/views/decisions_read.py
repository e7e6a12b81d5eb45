"""Decisions that were handed on, read again: the lines that `sayso decide CASE --list --json` writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

import msgspec

from sayso.core.decision import (
    LinkDecision,
    LinkKind,
    RowDecision,
    RowEdit,
    RowVerdict,
    SameVerdict,
    SourceDecision,
    Spot,
)
from sayso.errors import UnreadableInput
from sayso.store.decisions import Decision
from sayso.store.edits import correction_of
from sayso.views.wire_case import WireDecision, WireSpot

T = TypeVar("T")

MOST: Final = 1_000_000
"""Bytes of one line: a correction of a row as long as an article."""


def decisions_in(lines: Iterable[bytes], name: str) -> Iterator[Decision]:
    """Those that were not undone, in the order of the lines; raises UnreadableInput for another file."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            if len(line) > MOST:
                raise ValueError("a line over 1 MB")
            wire = msgspec.json.decode(line, type=WireDecision)
            if not wire.undone:
                yield _decision(wire)
        except (msgspec.MsgspecError, ValueError) as problem:
            found = f"line {number:,} is no decision ({problem})"
            hint = "give a file that sayso decide CASE --list --json wrote"
            raise UnreadableInput(name, "decisions", found, hint) from problem


def _decision(wire: WireDecision) -> Decision:
    """The decision without its number, which is the other case's; ValueError where something is missing."""
    if wire.about == "row":
        text_id, place, quote = _there(wire.text_id), _there(wire.place), _there(wire.quote)
        return RowDecision(text_id, place, quote, RowVerdict(wire.verdict), wire.note, wire.made)
    if wire.about == "edit":
        rows = tuple((_there(spot.place), _there(spot.quote)) for spot in wire.rows or ())
        instead = tuple(map(correction_of, wire.instead or ()))
        if not 1 <= len(rows) <= 2 or not 1 <= len(instead) <= 2 or len(rows) + len(instead) > 3:
            raise ValueError("an edit of one row, a split in two, or a merging of two")
        return RowEdit(_there(wire.text_id), rows, instead, wire.note, wire.made)
    if wire.about == "sources":
        one, other = _there(wire.names)
        return SourceDecision(one, other, SameVerdict(wire.verdict), wire.note, wire.made)
    first, second = sorted(map(_spot, _there(wire.spots)))
    return LinkDecision(LinkKind(wire.about), first, second, SameVerdict(wire.verdict), wire.note, wire.made)


def _there(value: T | None) -> T:
    if value is None:
        raise ValueError("a field is missing")
    return value


def _spot(spot: WireSpot) -> Spot:
    return Spot(spot.text_id, spot.place or "", spot.quote or "")
