"""What a page shows of a person's decisions, beside what the machine found: the two are never mixed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from sayso.views.markup import Markup


@dataclass(frozen=True, slots=True)
class Layer:
    """By the numbers of rows: what is put into the row, and what was decided of it in a word.

    `edited` says above the rows that they are edited; None where they are not.
    """

    beside: Mapping[str, Markup] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)
    edited: Markup | None = None


MACHINE: Final = Layer()
"""Of a page that shows what the machine found, and nothing else."""
