"""A ledger as a person left it: what holds of each row, and the figures counted with that.

The machine's ledger is never changed: a person's word is laid over it, and where it fits no row of today's
ledger it is orphaned. A corrected row keeps its number; the second half of one that was split comes last; one
that went into another stays where it is, and counts no more.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sayso.case.corrected import Row, corrected, sources_in
from sayso.case.decisions import holding, numbered, orphaned, seen_by, seen_of
from sayso.core.attribution import Attribution
from sayso.core.decision import EditVerdict, OnScreen, RowEdit, RowVerdict, RowWord, Seen
from sayso.core.ledger import Ledger
from sayso.core.voice import VoiceRow
from sayso.errors import StaleDecision
from sayso.judging.summary import summarise
from sayso.store import load
from sayso.store.decisions import on_text


@dataclass(frozen=True, slots=True)
class Reviewed:
    """`machine` is the ledger as it was read, `ledger` the same with what a person made of it.

    `held` are the decisions that hold, by the numbers of their rows; `orphans` fit no row. `halves` are
    the rows that are there beside the machine's, by their numbers: of which row each is the second half.
    """

    machine: Ledger
    ledger: Ledger
    held: Mapping[str, RowWord]
    orphans: tuple[RowWord, ...] = ()
    halves: Mapping[str, str] = field(default_factory=dict)

    def goes_into(self, number: str) -> str:
        """The number of the row into which a person merged this one; empty where it stands for itself."""
        decision = self.held.get(number)
        if not isinstance(decision, RowEdit) or decision.verdict is not EditVerdict.MERGED:
            return ""
        first = next(n for n, row in numbered(self.machine) if seen_of(self.machine, row) == decision.rows[0])
        return "" if first == number else first

    @property
    def struck(self) -> frozenset[str]:
        """The ids of the rows that are not counted."""
        rows = dict(numbered(self.ledger)) if self.held else {}
        return frozenset(rows[number].id for number in self.held if not self.counts(number))

    def counts(self, number: str) -> bool:
        """Whether the row is one of those that are counted."""
        decision = self.held.get(number)
        return not (decision and decision.verdict is RowVerdict.REJECTED) and not self.goes_into(number)


def reviewed(machine: Ledger, decisions: Iterable[RowWord]) -> Reviewed:
    """The ledger with the decisions on its text that stand; of two on one row the later holds."""
    found = tuple(decisions)
    if not found:
        return Reviewed(machine, machine, {})
    orphans = orphaned(found, machine)
    by_seen = {seen: one for one in holding(set(found) - set(orphans)) for seen in seen_by(one)}
    held = {n: by_seen[seen] for n, row in numbered(machine) if (seen := seen_of(machine, row)) in by_seen}
    laid = Reviewed(machine, machine, held, orphans)
    return _counted(_edited(laid)) if held else laid


def reviewed_text(db: sqlite3.Connection, text_id: str) -> Reviewed:
    """The ledger of this text of a case as a person left it; raises DamagedCase where it is not whole."""
    return reviewed(load.ledger(db, text_id), on_text(db, text_id))


def require_on_screen(now: Reviewed, rows: Iterable[Seen], screen: OnScreen) -> None:
    """Raise StaleDecision where the ledger, a row or the decisions on it are not what was on the screen."""
    if (now.machine.reader.digest, now.machine.rules) != (screen.reader, screen.rules):
        raise StaleDecision("the article has been read anew since this page was made; nothing was kept")
    numbers = {seen_of(now.machine, row): number for number, row in numbered(now.machine)}
    for seen, shown in zip(rows, screen.last, strict=True):
        if (number := numbers.get(seen)) is None:
            raise StaleDecision("the ledger has no row with these words at this place; nothing was kept")
        last = now.held.get(number)
        if (last.number if last else 0) != shown:
            stands = f"{last.verdict} since, by decision {last.number}" if last else "undecided again"
            raise StaleDecision(f"row {number} is {stands}; nothing was kept")


def _edited(laid: Reviewed) -> Reviewed:
    """With the rows as they were corrected, and the halves of those that were split."""
    machine, sources = laid.machine, sources_in(laid.machine)
    rows: dict[str, Row] = dict(numbered(machine))
    halves: list[tuple[str, Row]] = []
    for number, decision in sorted(laid.held.items(), key=lambda pair: pair[1].number):
        if not isinstance(decision, RowEdit) or laid.goes_into(number):
            continue
        row = rows[number]
        rows[number] = corrected(row, decision.instead[0], sources)
        for further in decision.instead[1:]:
            made = corrected(row, further, sources)
            halves.append((number, replace(made, id=_id_of_half(row.id))))
    told = [row for row in rows.values() if isinstance(row, Attribution)]
    voice = [row for row in rows.values() if isinstance(row, VoiceRow)]
    found = {}
    for number, half in halves:
        if isinstance(half, Attribution):
            told.append(half)
            found[str(len(told))] = number
        else:
            voice.append(half)
            found[f"V{len(voice)}"] = number
    ledger = replace(
        machine, attributions=tuple(told), voice=tuple(voice), sources=tuple(sources.known.values())
    )
    return replace(laid, ledger=ledger, halves=found)


def _id_of_half(row: str) -> str:
    return hashlib.sha256(f"{row}|half".encode()).hexdigest()[:16]


def _counted(laid: Reviewed) -> Reviewed:
    """With figures that count what was not rejected; what a person decided on is sure."""
    ledger = laid.ledger
    rows = {number: row for number, row in numbered(ledger) if laid.counts(number)}
    summary = summarise(
        ledger.sources,
        [row for row in rows.values() if isinstance(row, Attribution)],
        [row for row in rows.values() if isinstance(row, VoiceRow)],
        doubtful_below=ledger.reader.doubtful_below,
        checked={row.id for number, row in rows.items() if number in laid.held or number in laid.halves},
    )
    return replace(laid, ledger=replace(ledger, summary=summary))
