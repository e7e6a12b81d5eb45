"""Decisions that were handed on, read again: the lines that `sayso decide CASE --list --json` writes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

import msgspec

from sayso.case.corrected import is_nothing
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
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)?")

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
            words = "no JSON at all" if type(problem) is msgspec.DecodeError else problem
            found = f"line {number:,} is no decision ({words})"
            hint = "give a file that sayso decide CASE --list --json wrote"
            raise UnreadableInput(name, "decisions", found, hint) from problem


def _decision(wire: WireDecision) -> Decision:
    """The decision without its number, which is the other case's; ValueError where it cannot be one."""
    if not _TIME.fullmatch(wire.made):
        raise ValueError(f"made: {wire.made[:40]!r} is no time")
    if wire.about == "row":
        text_id, place, quote = _there(wire.text_id), _there(wire.place), _there(wire.quote)
        return RowDecision(text_id, place, quote, RowVerdict(wire.verdict), wire.note, wire.made)
    if wire.about == "edit":
        rows = tuple((_there(spot.place), _there(spot.quote)) for spot in wire.rows or ())
        instead = tuple(map(correction_of, wire.instead or ()))
        edit = RowEdit(_there(wire.text_id), rows, instead, wire.note, wire.made)
        if (len(set(rows)), len(instead)) not in ((1, 1), (1, 2), (2, 1)) or len(set(rows)) < len(rows):
            raise ValueError("an edit is of one row, of one split in two, or of two merged")
        if edit.verdict != wire.verdict or (edit.verdict == "corrected" and is_nothing(instead[0])):
            raise ValueError(f"{wire.verdict}: what stands instead is no such edit")
        return edit
    if wire.about == "sources":
        one, other = _there(wire.names)
        if not one.strip() or not other.strip():
            raise ValueError("a source without a name")
        return SourceDecision(one, other, SameVerdict(wire.verdict), wire.note, wire.made)
    first, second = sorted(map(_spot, _there(wire.spots)))
    if first == second:
        raise ValueError("one place twice")
    return LinkDecision(LinkKind(wire.about), first, second, SameVerdict(wire.verdict), wire.note, wire.made)


def _there(value: T | None) -> T:
    if value is None:
        raise ValueError("a field is missing")
    return value


def _spot(spot: WireSpot) -> Spot:
    return Spot(spot.text_id, spot.place or "", spot.quote or "")
