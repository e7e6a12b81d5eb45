"""A person's decisions: on a row as it stood on the screen, and on two names; what has become of each since.

A decision on a row keeps the text's digest, the row's places and its exact words. It is never moved: where
the ledger of today has no such row it is orphaned, and shown as that.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sayso.core.attribution import Attribution
from sayso.core.decision import (
    LinkDecision,
    LinkKind,
    RowDecision,
    RowVerdict,
    RowWord,
    SameVerdict,
    Seen,
    SourceDecision,
    Spot,
    told,
)
from sayso.core.ledger import Ledger
from sayso.core.span import words
from sayso.core.voice import VoiceRow
from sayso.errors import BadCase
from sayso.resolving.across.followed import followed
from sayso.store import load
from sayso.store.decisions import Decision, kept, names_called
from sayso.store.entry import GAP, written


class State(StrEnum):
    """What has become of a decision."""

    HOLDS = "holds"
    REPLACED = "replaced"
    """A later one is about the same."""
    ORPHANED = "orphaned"
    """The ledger has no such row any more, or the case no such name."""
    NO_TEXT = "no_text"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision and its state; `row` is the row's number in today's ledger ("3", "V3"), of two rows both."""

    decision: Decision
    state: State
    row: str = ""
    undone: str = ""


def row_decision(ledger: Ledger, row: str, verdict: RowVerdict, note: str = "") -> RowDecision:
    """The decision on the row of this number ("3", or "V3" for a voice row); raises BadCase for another."""
    return RowDecision(ledger.document.text_id, *seen_of(ledger, row_at(ledger, row)), verdict, note)


def row_at(ledger: Ledger, number: str) -> Attribution | VoiceRow:
    """The row of this number ("3", or "V3" for a voice row); raises BadCase for another."""
    found = dict(numbered(ledger)).get(number.strip().upper())
    if found is None:
        have = f"1-{len(ledger.attributions)}" if ledger.attributions else "none"
        voices = f" and V1-V{len(ledger.voice)}" if ledger.voice else ""
        raise BadCase(f"row {number}: no such row in this article; it has {have}{voices}")
    return found


def row_ids(ledger: Ledger, spot: Spot) -> Iterator[str]:
    """The id of the row that a person saw there; nothing where the ledger of today has none."""
    return (row.id for _, row in numbered(ledger) if seen_of(ledger, row) == (spot.place, spot.quote))


def source_decision(
    db: sqlite3.Connection, one: str, other: str, verdict: SameVerdict, note: str = ""
) -> SourceDecision:
    """The decision on two names of sources in the case; raises BadCase for a name that nobody has."""
    have = names_called(db, (one, other))
    for name in (one, other):
        if told(name) not in have:
            raise BadCase(f"{name}: no source of this name in the case; sayso sources CASE WORDS finds names")
    return SourceDecision(have[told(one)], have[told(other)], verdict, note)


def copy_decision(one: str, other: str, verdict: SameVerdict, note: str = "") -> LinkDecision:
    """The decision on two texts, by their whole ids; raises BadCase where they are one."""
    if one == other:
        raise BadCase(f"{one}: one text twice; name two articles")
    first, second = sorted((Spot(one), Spot(other)))
    return LinkDecision(LinkKind.COPY, first, second, verdict, note)


def claim_decision(
    one: tuple[Ledger, str], other: tuple[Ledger, str], verdict: SameVerdict, note: str = ""
) -> LinkDecision:
    """The decision on two rows, each by its ledger and number; raises BadCase for none, or one twice."""
    first, second = sorted(_spot(ledger, row) for ledger, row in (one, other))
    if first == second:
        raise BadCase(f"row {one[1]}: one row twice; name two rows")
    return LinkDecision(LinkKind.CLAIM, first, second, verdict, note)


def _spot(ledger: Ledger, row: str) -> Spot:
    decision = row_decision(ledger, row, RowVerdict.ACCEPTED)
    return Spot(decision.text_id, decision.place, decision.quote)


def orphaned(decisions: Iterable[RowWord], ledger: Ledger) -> tuple[RowWord, ...]:
    """Those of the decisions on this text that are of no row of its ledger."""
    rows = {seen_of(ledger, row) for _, row in numbered(ledger)}
    return tuple(
        decision
        for decision in decisions
        if decision.text_id == ledger.document.text_id and not rows.issuperset(seen_by(decision))
    )


def standing(db: sqlite3.Connection, text_id: str | None = None) -> tuple[Decision, ...]:
    """The decisions that were not undone; of one text only, if its id or the beginning of it is given."""
    return tuple(
        one.decision for one in kept(db) if not one.undone and (text_id is None or _of(one.decision, text_id))
    )


def on_rows(decisions: Iterable[Decision]) -> tuple[RowWord, ...]:
    """Those of the decisions that are about rows."""
    return tuple(decision for decision in decisions if isinstance(decision, RowWord))


def seen_by(decision: RowWord) -> tuple[Seen, ...]:
    """The rows that a decision is about, as they were seen."""
    return ((decision.place, decision.quote),) if isinstance(decision, RowDecision) else decision.rows


def holding(decisions: Iterable[RowWord]) -> Iterator[RowWord]:
    """The decisions that hold, newest first: those with no row that a newer holding one is about."""
    taken: set[tuple[str, Seen]] = set()
    for decision in sorted(decisions, key=lambda one: -one.number):
        rows = {(decision.text_id, seen) for seen in seen_by(decision)}
        if not rows & taken:
            taken |= rows
            yield decision


def on_names(decisions: Iterable[Decision]) -> tuple[SourceDecision, ...]:
    """Those of the decisions that are about sources."""
    return tuple(decision for decision in decisions if isinstance(decision, SourceDecision))


def on_links(decisions: Iterable[Decision]) -> tuple[LinkDecision, ...]:
    """Those of the decisions that are about what two articles have from each other."""
    return tuple(decision for decision in decisions if isinstance(decision, LinkDecision))


def every(db: sqlite3.Connection, among: frozenset[int] | None = None) -> tuple[Decided, ...]:
    """Every decision that was ever made, or those of these numbers, with what has become of it."""
    found = kept(db)
    stand = [one.decision for one in found if not one.undone]
    asked = [one for one in found if among is None or one.decision.number in among]
    told = [one.decision for one in asked if not one.undone]
    known = {
        **_rows(db, on_rows(told), on_rows(stand)),
        **_names(db, on_names(told), on_names(stand)),
        **_links(db, on_links(told), on_links(stand)),
    }
    return tuple(
        Decided(one.decision, State.UNDONE, undone=one.undone) if one.undone else known[one.decision.number]
        for one in asked
    )


def _rows(
    db: sqlite3.Connection, told: Sequence[RowWord], decisions: Sequence[RowWord]
) -> Mapping[int, Decided]:
    """What has become of decisions on rows, of all that stand, by their numbers."""
    hold = {decision.number for decision in holding(decisions)}
    today = {text_id: _today(db, text_id) for text_id in {d.text_id for d in told}}
    return {d.number: _decided(d, today[d.text_id], d.number in hold) for d in told}


def _today(db: sqlite3.Connection, text_id: str) -> Mapping[Seen, str] | None:
    """The numbers of a text's rows by what is seen of them; None where the case has no such text."""
    if load.text_row(db, text_id) is None:
        return None
    ledger = load.ledger(db, text_id)
    return {seen_of(ledger, row): number for number, row in numbered(ledger)}


def _decided(decision: RowWord, today: Mapping[Seen, str] | None, holds: bool) -> Decided:
    if today is None:
        return Decided(decision, State.NO_TEXT)
    rows = [today.get(seen, "") for seen in seen_by(decision)]
    if not all(rows):
        return Decided(decision, State.ORPHANED)
    return Decided(decision, State.HOLDS if holds else State.REPLACED, " ".join(rows))


def _names(
    db: sqlite3.Connection, asked: Sequence[SourceDecision], decisions: Sequence[SourceDecision]
) -> Mapping[int, Decided]:
    """What has become of decisions on names, of all that stand, by their numbers."""
    holding = {decision.number for decision in followed(decisions)}
    have = names_called(db, {name for d in asked for name in (d.one, d.other)})
    found = {}
    for decision in asked:
        known = told(decision.one) in have and told(decision.other) in have
        state = State.HOLDS if decision.number in holding else State.REPLACED
        found[decision.number] = Decided(decision, state if known else State.ORPHANED)
    return found


def _links(
    db: sqlite3.Connection, told: Sequence[LinkDecision], decisions: Sequence[LinkDecision]
) -> Mapping[int, Decided]:
    """What has become of decisions on two texts or rows, of all that stand, by their numbers."""
    last = {(d.kind, d.one, d.other): d.number for d in decisions}
    today = {spot.text_id: _today(db, spot.text_id) for d in told for spot in (d.one, d.other)}
    return {d.number: _link(d, today, last[d.kind, d.one, d.other]) for d in told}


def _link(decision: LinkDecision, today: Mapping[str, Mapping[Seen, str] | None], last: int) -> Decided:
    rows = []
    for spot in (decision.one, decision.other):
        known = today[spot.text_id]
        if known is None:
            return Decided(decision, State.NO_TEXT)
        if spot.place and (spot.place, spot.quote) not in known:
            return Decided(decision, State.ORPHANED)
        rows.append(known.get((spot.place, spot.quote), ""))
    state = State.HOLDS if decision.number == last else State.REPLACED
    return Decided(decision, state, " ".join(filter(None, rows)))


def numbered(ledger: Ledger) -> Iterator[tuple[str, Attribution | VoiceRow]]:
    """The rows with the numbers that every surface shows."""
    yield from ((str(n), row) for n, row in enumerate(ledger.attributions, start=1))
    yield from ((f"V{n}", row) for n, row in enumerate(ledger.voice, start=1))


def seen_of(ledger: Ledger, row: Attribution | VoiceRow) -> Seen:
    """What is seen of the row: what a decision on it keeps."""
    quote = words(ledger.document.text, row.content, gap=GAP)
    if isinstance(row, VoiceRow):
        return f"voice {written(row.content)}", quote
    source = f" from {written(row.source)}" if row.source else ""
    return f"attribution {written(row.content or row.cue)}{source}", quote


def _of(decision: Decision, text_id: str) -> bool:
    if isinstance(decision, LinkDecision):
        return any(spot.text_id.startswith(text_id.lower()) for spot in (decision.one, decision.other))
    return isinstance(decision, RowWord) and decision.text_id.startswith(text_id.lower())
