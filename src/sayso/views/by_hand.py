"""What a person decided on rows, as screen and Markdown tell it beside what the machine found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, TypeVar

from sayso.core.decision import EditVerdict, RowVerdict
from sayso.views.about import certainty, headline
from sayso.views.rows import Group, Row, VoiceLine

if TYPE_CHECKING:  # of a case, which `sayso read` has no need of
    from sayso.case.reviewed import Reviewed

Line = TypeVar("Line", Row, VoiceLine)


@dataclass(frozen=True, slots=True)
class ByHand:
    """By the numbers of rows: what was decided of each, in words; `struck` are the ids of those not counted.

    `head` says above the rows that they are edited, and what the machine counted; empty where they are not.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    struck: frozenset[str] = frozenset()
    head: str = ""


NOTHING: Final = ByHand()
"""Of an article on whose rows nobody has decided."""


def by_hand(now: Reviewed) -> ByHand:
    """What to tell of a ledger as a person left it."""
    if not now.held:
        return NOTHING
    words = {number: _decided(now, number) for number in now.held}
    words |= {half: f"split by hand from row {of}" for half, of in now.halves.items()}
    return ByHand(words, now.struck, _head(now))


def marked(groups: tuple[Group, ...], hand: ByHand) -> tuple[Group, ...]:
    """The groups with what was decided as the last remark of each row."""
    if not hand.words:
        return groups
    return tuple(replace(group, rows=tuple(_marked(row, hand) for row in group.rows)) for group in groups)


def marked_voices(lines: tuple[VoiceLine, ...], hand: ByHand) -> tuple[VoiceLine, ...]:
    """The same of the rows outside of every statement."""
    return tuple(_marked(line, hand) for line in lines) if hand.words else lines


def _marked(line: Line, hand: ByHand) -> Line:
    """What a person has decided on is no longer to be checked."""
    if not (told := hand.words.get(line.number)):
        return line
    return replace(line, doubtful=False, notes=(*line.notes, told))


def _decided(now: Reviewed, number: str) -> str:
    into = now.goes_into(number)
    return f"{now.held[number].verdict.value} by hand" + (f" into row {into}" if into else "")


def _head(now: Reviewed) -> str:
    found = Counter(decision.verdict for n, decision in now.held.items() if not now.goes_into(n))
    told = ", ".join(
        f"{found[verdict]} {verdict}" for verdict in (*RowVerdict, *EditVerdict) if found[verdict]
    )
    counted = f"{headline(now.machine)} {certainty(now.machine)}"
    if counted == f"{headline(now.ledger)} {certainty(now.ledger, now.struck)}":
        return f"edited by hand: {told}; the machine counted the same"
    return f"edited by hand: {told}; the machine counted {counted}"
