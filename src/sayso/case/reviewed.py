"""A ledger as a person left it: what holds of each row, and the figures counted with that.

The machine's ledger is never changed: a person's word is laid over it, and where it fits no row of today's
ledger it is orphaned.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sayso.case.decisions import Seen, numbered, orphaned, seen_of
from sayso.core.decision import OnScreen, RowDecision, RowVerdict
from sayso.core.ledger import Ledger
from sayso.errors import StaleDecision
from sayso.judging.summary import summarise


@dataclass(frozen=True, slots=True)
class Reviewed:
    """`machine` is the ledger as it was read, `ledger` the same with what a person made of it.

    `held` are the decisions that hold, by the numbers of their rows; `orphans` fit no row.
    """

    machine: Ledger
    ledger: Ledger
    held: Mapping[str, RowDecision]
    orphans: tuple[RowDecision, ...] = ()


def reviewed(machine: Ledger, decisions: Iterable[RowDecision]) -> Reviewed:
    """The ledger with the decisions on its text that stand, the later of two on one row holding."""
    found = tuple(decisions)
    last = {(decision.place, decision.quote): decision for decision in found}
    held = {
        number: last[seen] for number, row in numbered(machine) if (seen := seen_of(machine, row)) in last
    }
    return Reviewed(machine, _counted(machine, held), held, orphaned(found, machine))


def require_on_screen(now: Reviewed, rows: Iterable[Seen], screen: OnScreen) -> None:
    """Raise StaleDecision where the ledger, a row or the decisions on it are not what was on the screen."""
    if (now.machine.reader.digest, now.machine.rules) != (screen.reader, screen.rules):
        raise StaleDecision("the article has been read anew since this page was made; nothing was kept")
    numbers = {seen_of(now.machine, row): number for number, row in numbered(now.machine)}
    for seen in rows:
        if (number := numbers.get(seen)) is None:
            raise StaleDecision("the ledger has no row with these words at this place; nothing was kept")
        last = now.held.get(number)
        if (last.number if last else 0) != screen.last:
            stands = f"{last.verdict} since, by decision {last.number}" if last else "undecided again"
            raise StaleDecision(f"row {number} is {stands}; nothing was kept")


def _counted(machine: Ledger, held: Mapping[str, RowDecision]) -> Ledger:
    """The ledger with its figures counted without what was rejected, what was accepted being sure."""
    if not held:
        return machine
    ids = {row.id: held[number].verdict for number, row in numbered(machine) if number in held}
    summary = summarise(
        machine.document.text,
        machine.sources,
        [row for row in machine.attributions if ids.get(row.id) is not RowVerdict.REJECTED],
        [row for row in machine.voice if ids.get(row.id) is not RowVerdict.REJECTED],
        doubtful_below=machine.reader.doubtful_below,
        checked=ids,
    )
    return replace(machine, summary=summary)
