"""What a person decided, and what has become of it, as lines of a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec
from rich.text import Text

from sayso.case.decisions import Decided, State
from sayso.case.taking import Taken
from sayso.core.decision import (
    LinkDecision,
    LinkKind,
    RowDecision,
    RowEdit,
    RowVerdict,
    SameVerdict,
    SourceDecision,
    Spot,
    told,
)
from sayso.store.decisions import Decision
from sayso.store.edits import correction_words
from sayso.views.safe import isolated, one_line
from sayso.views.terminal_rows import wrapped
from sayso.views.wire_case import WireDecision, WireSpot

SHORT: Final = 8
"""Digits by which an article is named: as many as tell all articles of a large case apart."""

_ROWS: Final[Mapping[RowVerdict, str]] = {RowVerdict.ACCEPTED: "accepted", RowVerdict.REJECTED: "rejected"}
_SAME: Final[Mapping[LinkKind | None, tuple[str, str]]] = {
    None: ("one source", "not one source"),
    LinkKind.COPY: ("a copy", "no copy"),
    LinkKind.CLAIM: ("one claim", "not one claim"),
}
"""What is said of two that are the same, and that are not: of names, texts, rows."""


def decision_line(decided: Decided) -> str:
    """A decision in one line: its number, what was decided of what, and what has become of it."""
    decision = decided.decision
    parts = (
        f"#{decision.number}" if decision.number else "",
        _decided(decision, decided.row),
        _note(decision.note),
        state_told(decided),
    )
    return " · ".join(filter(None, parts))


def decision_lines(decided: Decided, width: int) -> Iterator[Text]:
    """The same over as many lines as a screen needs."""
    first, *rest = wrapped(Text(decision_line(decided)), width - len(_INDENT), 1, True)
    yield first
    yield from (Text(_INDENT).append_text(line) for line in rest)


_INDENT: Final = "    "


def decision_json(decided: Decided) -> bytes:
    """One line of `sayso-decision/1`."""
    decision = decided.decision
    row = decision if isinstance(decision, RowDecision) else None
    link = decision if isinstance(decision, LinkDecision) else None
    edit = decision if isinstance(decision, RowEdit) else None
    wire = WireDecision(
        number=decision.number,
        about="row" if row else "edit" if edit else link.kind.value if link else "sources",
        verdict=decision.verdict.value,  # type: ignore[arg-type]
        state=decided.state.value,
        text_id=row.text_id if row else edit.text_id if edit else None,
        place=row.place if row else None,
        quote=row.quote if row else None,
        row=decided.row or None,
        names=(decision.one, decision.other) if isinstance(decision, SourceDecision) else None,
        spots=(_spot(link.one), _spot(link.other)) if link else None,
        rows=tuple(WireSpot(edit.text_id, *seen) for seen in edit.rows) if edit else None,
        instead=tuple(map(correction_words, edit.instead)) if edit else None,
        note=decision.note,
        made=decision.made,
        undone=decided.undone or None,
    )
    return msgspec.json.encode(wire) + b"\n"


def taken_told(taken: Taken) -> str:
    """What came of decisions that were handed on, in one line."""
    orphaned = f", {taken.orphaned} of them orphaned (nothing in the case fits)" if taken.orphaned else ""
    left = f", {taken.without_text} left out: their texts are not in the case" if taken.without_text else ""
    added = f"{taken.added} {'decision' if taken.added == 1 else 'decisions'} added"
    return f"{added}{orphaned}, {taken.known} known already{left}"


def _decided(decision: Decision, row: str) -> str:
    """What was decided, and of what."""
    if isinstance(decision, RowDecision):
        return f"{_ROWS[decision.verdict]}: {_row(decision, row)}"
    if isinstance(decision, RowEdit):
        of = f"row {row.replace(' ', ' and ')} of " if row else "a row of "
        quote = isolated(one_line(decision.rows[0][1]))
        return f"{decision.verdict.value}: {of}{decision.text_id[:SHORT]} “{quote}”"
    same = decision.verdict is SameVerdict.SAME
    if isinstance(decision, SourceDecision):
        return f"{_SAME[None][not same]}: {_names(decision)}"
    return f"{_SAME[decision.kind][not same]}: {_told_spot(decision.one)} and {_told_spot(decision.other)}"


def _told_spot(spot: Spot) -> str:
    quote = f" “{isolated(one_line(spot.quote))}”" if spot.place else ""
    return f"{spot.text_id[:SHORT]}{quote}"


def _spot(spot: Spot) -> WireSpot:
    return WireSpot(spot.text_id, spot.place or None, spot.quote if spot.place else None)


def _row(decision: RowDecision, row: str) -> str:
    number = f"row {row} of " if row else "a row of "
    return f"{number}{decision.text_id[:SHORT]} “{isolated(one_line(decision.quote))}”"


def _names(decision: SourceDecision) -> str:
    if told(decision.one) == told(decision.other):
        return f"all that are called {one_line(decision.one)}"
    return f"{one_line(decision.one)} and {one_line(decision.other)}"


def _note(note: str) -> str:
    return f"note: {isolated(one_line(note))}" if note else ""


def state_told(decided: Decided) -> str:
    """What has become of a decision that does not hold; empty for one that does."""
    if decided.state is State.UNDONE:
        return f"undone {decided.undone[:_MINUTE].replace('T', ' ')}"
    if decided.state is State.ORPHANED and isinstance(decided.decision, SourceDecision):
        return "orphaned: the case has no such name now"
    return _STATES[decided.state]


_MINUTE: Final = 16
"""Characters of a time that people are told."""

_STATES: Final[Mapping[State, str]] = {
    State.HOLDS: "",
    State.REPLACED: "a later decision holds instead",
    State.ORPHANED: "orphaned: the ledger has no such row now",
    State.NO_TEXT: "orphaned: its text is not in the case",
}
