"""How far the words of a phrase go: a part of many, a list, its owner, where they end."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.resolving.issuers import CARRYING
from sayso.resolving.lexicon import Nature, lost_possessive
from sayso.resolving.units import DEFINITE, INDEFINITE, Unit, opens_a_clause


def part_of(units: Sequence[Unit]) -> int:
    """Where the base begins of "one of the officials", "some of them"; 0 for other phrases."""
    if len(units) < 3 or units[1].low != "of" or units[0].low not in INDEFINITE | {"part", "much"}:
        return 0
    return 3 if units[2].low in DEFINITE and len(units) > 3 else 2


def is_list(units: Sequence[Unit], end: int) -> bool:
    """Whether names follow each other with "and" ("Moro, Lund and Tamm")."""
    first = units[end - 1].name
    if first is None or (first.nature is Nature.BODY and units[end - 1].name is None):
        return False
    rest = units[end:]
    joins = [k for k, unit in enumerate(rest) if unit.low in ("and", "&") and unit.name is None]
    return any(
        k + 1 < len(rest) and rest[k + 1].name and all(u.name or u.words == "," for u in rest[:k])
        for k in joins
    )


def own_end(units: Sequence[Unit], begin: int, *, of_somebody: bool) -> int:
    """Where the words end that still say who is meant, and a clause or another part begins."""
    for k in range(begin, len(units)):
        unit = units[k]
        clause = unit.low in ("who", "which", "that", "whose") or unit.words == ","
        if clause or unit.low in CARRYING or (of_somebody and _tells_of_a_person(units, k)):
            return k
    return len(units)


def opens_with_an_owner(text: str, first: Unit) -> bool:
    """Whether a description begins with whose it is ("Karsk's deputy minister")."""
    behind = text[first.start : first.end + 2].endswith(("'s", "’s"))
    return behind or bool(lost_possessive(text[first.start : first.end + 1]))


def _tells_of_a_person(units: Sequence[Unit], at: int) -> bool:
    """Whether a participle leads to a person, who is nobody's owner ("a man accused of robbing Ada Moro")."""
    name = next((unit.name for unit in units[at:] if unit.name), None)
    return name is not None and name.nature is Nature.PERSON and opens_a_clause(units, at)
