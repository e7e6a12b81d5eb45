"""The figures of a summary as tables: each with its words and the numbers of the rows it counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sayso.core.evidence import Shown
from sayso.core.ledger import Ledger
from sayso.core.source import Identity, Kind
from sayso.core.summary import Rows
from sayso.core.voice import Voice
from sayso.views.labels import label
from sayso.views.notes import name_of
from sayso.views.rows import numbers_of, sources_of


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: how many rows `rows` names, and what they have in common."""

    label: str
    rows: tuple[str, ...]


Table = tuple[str, tuple[Figure, ...]]


def figures_of(ledger: Ledger) -> tuple[Table, ...]:
    """The tables that hold anything: how sure, in whose voice, from whom, of what kind, on what ground."""
    summary, numbers, sources = ledger.summary, numbers_of(ledger), sources_of(ledger)

    def figures(groups: Iterable[tuple[str, Rows]]) -> tuple[Figure, ...]:
        return tuple(Figure(words, tuple(numbers[row] for row in rows)) for words, rows in groups if rows)

    tables = (
        (
            "claims",
            figures(
                (
                    ("all", summary.claims),
                    ("sure", summary.sure),
                    ("to check (?)", summary.to_check),
                    ("calls and promises, not among them", summary.demands),
                )
            ),
        ),
        ("outside of every statement", figures(_labelled(summary.by_voice, Voice))),
        ("by source", figures((name_of(sources.get(key)), rows) for key, rows in summary.by_source.items())),
        ("how well the source is known", figures(_labelled(summary.by_identity, Identity))),
        ("kind of source", figures(_labelled(summary.by_kind, Kind))),
        ("evidence", figures(_evidence(summary.evidence))),
    )
    return tuple((title, found) for title, found in tables if found)


def _labelled(groups: Mapping[str, Rows], kind: type[StrEnum]) -> Iterable[tuple[str, Rows]]:
    return ((label(kind(key)), rows) for key, rows in groups.items())


def _evidence(groups: Mapping[str, Rows]) -> Iterable[tuple[str, Rows]]:
    return (
        ("none offered here" if key == "none" else label(Shown(key)), rows) for key, rows in groups.items()
    )
