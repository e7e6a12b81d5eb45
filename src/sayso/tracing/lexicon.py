"""The words by which facts are found, in `lexicons/words.csv`: written by us from general knowledge of
English.

Each row gives a kind, a value and the words or phrases, parted by semicolons, that stand for it.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def lexicon(kind: str) -> Mapping[str, str]:
    """The value of each word or phrase of a kind ("number", "month", "unit" ...)."""
    text = (files("sayso.tracing") / "lexicons" / "words.csv").read_text(encoding="utf-8")
    rows = (row for row in csv.DictReader(text.splitlines()) if row["kind"] == kind)
    return {word.strip(): row["value"] for row in rows for word in row["words"].split(";")}


def singular(word: str) -> str:
    """The plain form of a noun: "cities" and "city", "homes" and "home" compare alike."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )


def stem(word: str) -> str:
    """What is left of a word without its commonest endings; for comparing, never for showing."""
    bare = singular(word)
    for ending in ("ing", "ed", "ly", "er", "e"):
        if bare.endswith(ending) and len(bare) - len(ending) >= 4:
            return bare[: -len(ending)]
    return bare
