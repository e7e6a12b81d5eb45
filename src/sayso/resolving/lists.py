"""The shipped lists as they lie in `lexicons/`: rows of named columns, "|" between the words of a cell."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files
from typing import Final

EDGES: Final = " \t\r\n\"'“”„«»‘’`()[]{}*,;:–—-"
"""What may stand round a word that is looked up and is no part of it."""
SHORT: Final = 4
"""Up to this length a name in capitals ("IS", "WHO", "US") is only itself in capitals."""


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a lexicon."""
    text = (files("sayso.resolving") / "lexicons" / f"{name}.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def counting(name: str, column: str, use: str) -> frozenset[str]:
    """The words of a list whose rows say for what they count, "|" between them."""
    found = (row[column].split("|") for row in rows(name) if use in row["counts"].split("|"))
    return frozenset(word for words in found for word in words)


def words_in(cell: str) -> list[str]:
    """The words of a cell; none where it is empty."""
    return [part for part in cell.split("|") if part]
