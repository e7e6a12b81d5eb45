"""What a person decides in a case: kept, taken back, laid over what the machine found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from sayso.case.again import rows_again
from sayso.case.decisions import (
    Decided,
    claim_decision,
    copy_decision,
    every,
    row_decision,
    seen_by,
    source_decision,
    standing,
)
from sayso.case.opened import Opened
from sayso.case.reviewed import Reviewed, require_on_screen, reviewed_text
from sayso.case.taking import Taken, take
from sayso.core.decision import (
    LinkDecision,
    OnScreen,
    RowDecision,
    RowEdit,
    RowVerdict,
    RowWord,
    SameVerdict,
    SourceDecision,
)
from sayso.store import connect, decisions, load
from sayso.store.again import RowOfWords
from sayso.store.decisions import Decision

D = TypeVar("D", RowDecision, RowEdit, SourceDecision, LinkDecision)
W = TypeVar("W", bound=RowWord)


class Deciding(Opened):
    """The verbs of a case by which a person has the last word."""

    def decide_row(self, text_id: str, row: str, verdict: RowVerdict, note: str = "") -> RowDecision:
        """Accept or reject a row by its number ("3", "V3"): what is decided on is exactly what is shown."""
        return self._keep(row_decision(self.ledger(text_id), row, verdict, note))

    def decide_seen(self, decision: W, screen: OnScreen) -> W:
        """Keep a decision made on a screen; StaleDecision where that is not how things stand any more."""
        return self.decide_each([(decision, screen)])[0]

    def rows_again(self, text_id: str, row: str) -> tuple[RowOfWords, ...]:
        """The other rows of the case with the same words of the same source."""
        with connect.explained(self.path):
            return rows_again(self._db, self.ledger(text_id), row)

    def decide_each(self, seen: Iterable[tuple[W, OnScreen]]) -> tuple[W, ...]:
        """Keep decisions that were made on one screen: all of them, or none where one is stale."""
        with connect.explained(self.path), connect.writing(self._db):
            return tuple(self._decide_seen(decision, screen) for decision, screen in seen)

    def decide_sources(self, one: str, other: str, verdict: SameVerdict, note: str = "") -> SourceDecision:
        """Say of two names of the case that they are one source's, or two sources'."""
        return self._keep(source_decision(self._db, one, other, verdict, note))

    def decide_copy(self, one: str, other: str, verdict: SameVerdict, note: str = "") -> LinkDecision:
        """Say of two articles, by their ids, that one is copied from the other, or that neither is."""
        first, second = (load.text_id(self._db, prefix) for prefix in (one, other))
        return self._keep(copy_decision(first, second, verdict, note))

    def decide_claim(
        self, one: tuple[str, str], other: tuple[str, str], verdict: SameVerdict, note: str = ""
    ) -> LinkDecision:
        """Say of two rows, each by its article's id and its number, that they make one claim, or do not."""
        first, second = ((self.ledger(text_id), row) for text_id, row in (one, other))
        return self._keep(claim_decision(first, second, verdict, note))

    def take(self, handed: Iterable[Decision]) -> Taken:
        """Add decisions that were handed on and the case has not; none at all where one is bad."""
        with connect.explained(self.path), connect.writing(self._db):
            return take(self._db, handed)

    def undo(self, *numbers: int) -> None:
        """Let decisions stand no more: all of these, or none where one does not stand."""
        with connect.explained(self.path), connect.writing(self._db):
            for number in numbers:
                decisions.undo(self._db, number)

    def decisions(self, text_id: str | None = None) -> tuple[Decision, ...]:
        """The decisions that stand; of one article only, if its id or the beginning of it is given."""
        return standing(self._db, text_id)

    def reviewed(self, text_id: str) -> Reviewed:
        """The ledger of an article with what was decided on its rows."""
        return reviewed_text(self._db, load.text_id(self._db, text_id))

    def decided(self) -> tuple[Decided, ...]:
        """Every decision that was ever made, with what has become of it."""
        return every(self._db)

    def decided_lately(self, *, limit: int, skip: int = 0) -> tuple[tuple[Decided, ...], int]:
        """A part of the same, the newest first, and how many there are in all."""
        numbers = decisions.numbers(self._db)
        found = every(self._db, frozenset(numbers[skip : skip + limit]))
        return found[::-1], len(numbers)

    def _decide_seen(self, decision: W, screen: OnScreen) -> W:
        require_on_screen(self.reviewed(decision.text_id), seen_by(decision), screen)
        return decisions.keep(self._db, decision)

    def _keep(self, decision: D) -> D:
        with connect.explained(self.path), connect.writing(self._db):
            return decisions.keep(self._db, decision)
