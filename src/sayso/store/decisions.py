"""What a person decided, as the table `decision` keeps it: lines are added, and undone, never changed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from sayso.core.appearance import storable
from sayso.core.decision import (
    LinkDecision,
    LinkKind,
    RowDecision,
    RowEdit,
    RowVerdict,
    RowWord,
    SameVerdict,
    SourceDecision,
    Spot,
    told,
)
from sayso.errors import BadCase, StaleDecision
from sayso.store.edits import edit_json, edit_of
from sayso.store.save import now

Decision = RowDecision | RowEdit | SourceDecision | LinkDecision
D = TypeVar("D", bound=Decision)

ROW: Final = "row"
EDIT: Final = "edit"
SOURCES: Final = "sources"

_LINE: Final = "id, about, verdict, subject, place, quote, note, made"


@dataclass(frozen=True, slots=True)
class Kept:
    """A decision, and when it was undone (UTC); empty for one that stands."""

    decision: Decision
    undone: str = ""


def keep(db: sqlite3.Connection, decision: D) -> D:
    """Add a decision to the others; it comes back with its number, and with the time if it had none."""
    made = decision.made or now()
    written = db.execute(
        "INSERT INTO decision (about, verdict, subject, place, quote, note, made)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*_columns(decision), storable(decision.note), storable(made)),
    )
    return replace(decision, number=int(written.lastrowid or 0), made=made)


def undo(db: sqlite3.Connection, number: int) -> None:
    """Let a decision stand no more; raises BadCase where there is none of this number that stands."""
    done = db.execute("UPDATE decision SET undone = ? WHERE id = ? AND undone IS NULL", (now(), number))
    if done.rowcount:
        return
    if db.execute("SELECT 1 FROM decision WHERE id = ?", (number,)).fetchone():
        raise StaleDecision(f"decision {number}: was undone before; sayso decide CASE --list shows all")
    raise BadCase(f"decision {number}: no such decision; sayso decide CASE --list shows all")


def kept(db: sqlite3.Connection) -> tuple[Kept, ...]:
    """Every decision that was ever made, in the order of being made."""
    query = f"SELECT {_LINE}, undone FROM decision ORDER BY id"
    return tuple(Kept(_decision(*row[:-1]), row[-1] or "") for row in db.execute(query))


def numbers(db: sqlite3.Connection) -> tuple[int, ...]:
    """The numbers of all decisions that were ever made, the newest first."""
    return tuple(number for (number,) in db.execute("SELECT id FROM decision ORDER BY id DESC"))


def on_text(db: sqlite3.Connection, text_id: str) -> tuple[RowWord, ...]:
    """The decisions on rows of this text that stand, in the order of being made."""
    query = (
        f"SELECT {_LINE} FROM decision WHERE subject = ? AND about IN (?, ?) AND undone IS NULL ORDER BY id"
    )
    found = (_decision(*row) for row in db.execute(query, (text_id, ROW, EDIT)))
    return tuple(decision for decision in found if isinstance(decision, RowWord))


def texts_changed(db: sqlite3.Connection) -> tuple[str, ...]:
    """The texts of which a row was rejected or corrected, by a decision that stands."""
    query = (
        "SELECT DISTINCT subject FROM decision"
        " WHERE about IN (?, ?) AND verdict <> ? AND undone IS NULL ORDER BY subject"
    )
    found = db.execute(query, (ROW, EDIT, RowVerdict.ACCEPTED.value))
    return tuple(text_id for (text_id,) in found)


def names_called(db: sqlite3.Connection, names: Iterable[str]) -> Mapping[str, str]:
    """Those of the names that sources of the case have, as it has them, by the form that decisions know."""
    wanted, found = {told(name) for name in names}, dict[str, str]()
    for name in names:
        # Folds Latin letters alone, but uses the index.
        query = "SELECT name FROM source WHERE name = ? COLLATE NOCASE ORDER BY name <> ?, name LIMIT 1"
        if row := db.execute(query, (name, name)).fetchone():
            found[told(name)] = row[0]
    if len(found) < len(wanted):
        every = db.execute("SELECT DISTINCT name FROM source ORDER BY name DESC")
        found = {form: name for (name,) in every if (form := told(name)) in wanted} | found
    return found


def _columns(decision: Decision) -> tuple[str, str, str, str, str]:
    if isinstance(decision, RowDecision):
        return ROW, decision.verdict.value, decision.text_id, decision.place, decision.quote
    if isinstance(decision, RowEdit):
        return EDIT, decision.verdict.value, decision.text_id, decision.rows[0][0], edit_json(decision)
    if isinstance(decision, LinkDecision):
        one, other = decision.one, decision.other
        quotes = json.dumps([one.quote, other.quote], ensure_ascii=False)
        kind = decision.kind.value
        return kind, decision.verdict.value, _spot_words(one), _spot_words(other), quotes
    return SOURCES, decision.verdict.value, decision.one, decision.other, ""


def _decision(
    number: int, about: str, verdict: str, subject: str, place: str, quote: str, note: str, made: str
) -> Decision:
    if about == ROW:
        return RowDecision(subject, place, quote, RowVerdict(verdict), note, made, number)
    if about == EDIT:
        return edit_of(subject, quote, note, made, number)
    if about != SOURCES:
        one, other = (_spot(*pair) for pair in zip((subject, place), json.loads(quote), strict=True))
        return LinkDecision(LinkKind(about), one, other, SameVerdict(verdict), note, made, number)
    return SourceDecision(subject, place, SameVerdict(verdict), note, made, number)


def _spot_words(spot: Spot) -> str:
    return f"{spot.text_id} {spot.place}".rstrip()


def _spot(words: str, quote: str) -> Spot:
    text_id, _, place = words.partition(" ")
    return Spot(text_id, place, quote)
