"""What a person decided, and what has become of it, as lines of a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec
from rich.text import Text

from sayso.case.decisions import Decided, State
from sayso.core.decision import RowDecision, RowVerdict, SameVerdict, SourceDecision, told
from sayso.views.safe import isolated, safe
from sayso.views.terminal_rows import wrapped
from sayso.views.wire_case import WireDecision

SHORT: Final = 8
"""Digits by which an article is named: as many as tell all articles of a large case apart."""

_VERDICTS: Final[Mapping[RowVerdict | SameVerdict, str]] = {
    RowVerdict.ACCEPTED: "accepted",
    RowVerdict.REJECTED: "rejected",
    SameVerdict.SAME: "one source",
    SameVerdict.DIFFERENT: "not one source",
}


def decision_line(decided: Decided) -> str:
    """A decision in one line: its number, what was decided of what, and what has become of it."""
    decision = decided.decision
    about = _row(decision, decided.row) if isinstance(decision, RowDecision) else _names(decision)
    parts = (
        f"#{decision.number}" if decision.number else "",
        f"{_VERDICTS[decision.verdict]}: {about}",
        _note(decision.note),
        _state(decided),
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
    wire = WireDecision(
        number=decision.number,
        about="row" if row else "sources",
        verdict=decision.verdict.value,  # type: ignore[arg-type]
        state=decided.state.value,
        text_id=row.text_id if row else None,
        place=row.place if row else None,
        quote=row.quote if row else None,
        row=decided.row or None,
        names=(decision.one, decision.other) if isinstance(decision, SourceDecision) else None,
        note=decision.note,
        made=decision.made,
        undone=decided.undone or None,
    )
    return msgspec.json.encode(wire) + b"\n"


def _row(decision: RowDecision, row: str) -> str:
    number = f"row {row} of " if row else "a row of "
    return f"{number}{decision.text_id[:SHORT]} “{isolated(_line(decision.quote))}”"


def _names(decision: SourceDecision) -> str:
    if told(decision.one) == told(decision.other):
        return f"all that are called {_line(decision.one)}"
    return f"{_line(decision.one)} and {_line(decision.other)}"


def _note(note: str) -> str:
    return f"note: {isolated(_line(note))}" if note else ""


def _state(decided: Decided) -> str:
    if decided.state is State.UNDONE:
        return f"undone {decided.undone}"
    if decided.state is State.ORPHANED and isinstance(decided.decision, SourceDecision):
        return "orphaned: the case has no such name now"
    return _STATES[decided.state]


_STATES: Final[Mapping[State, str]] = {
    State.HOLDS: "",
    State.REPLACED: "a later decision holds instead",
    State.ORPHANED: "orphaned: the ledger has no such row now",
    State.NO_TEXT: "orphaned: its text is not in the case",
}


def _line(words: str) -> str:
    return " ".join(safe(words).split())
