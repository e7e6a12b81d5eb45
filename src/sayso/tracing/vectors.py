"""What words mean, as static vectors: no model at run time, a table is looked up.

The table stands in `models/words` and is made by `training/vectors.py` (ADR 8): one vector for each piece of
the vocabulary, with a weight by how rare it is. A word that is no piece is the sum of the longest pieces it
is made of, from the left, as the vocabulary's own tokenizer cuts it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import Final

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]

WIDTH: Final = 128
_LONGEST: Final = 40
"""Letters of a word that are looked at: longer ones are addresses and run-on pages."""


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """A word's vector, of length one or zero where the table knows nothing of it, and its weight, 0 to 1."""

    vector: Vector
    weight: float


@lru_cache(maxsize=50_000)
def meaning_of(word: str) -> Meaning:
    """What a word in plain form means."""
    places, vectors, weights = _table()
    pieces = [places[piece] for piece in _pieces(word[:_LONGEST]) if piece in places]
    if not pieces:
        return Meaning(np.zeros(WIDTH, np.float32), 1.0)
    heavy = weights[pieces].astype(np.float32)
    total = heavy @ vectors[pieces].astype(np.float32)
    return Meaning(total / max(float(np.linalg.norm(total)), 1e-9), float(heavy.max()))


def _pieces(word: str) -> list[str]:
    """The longest pieces from the left; a letter that is no piece is passed over."""
    places, _, _ = _table()
    found: list[str] = []
    start = 0
    while start < len(word):
        begin = "##" if start else ""
        ends = range(len(word), start, -1)
        end = next((end for end in ends if begin + word[start:end] in places), 0)
        if end:
            found.append(begin + word[start:end])
        start = end or start + 1
    return found


@cache
def _table() -> tuple[dict[str, int], NDArray[np.int8], NDArray[np.float16]]:
    folder = files("sayso.models") / "words"
    words = (folder / "vocabulary.txt").read_text(encoding="utf-8").split("\n")
    vectors, weights = (
        np.load(BytesIO((folder / name).read_bytes()), allow_pickle=False)
        for name in ("vectors.npy", "weights.npy")
    )
    return {word: n for n, word in enumerate(words) if word}, vectors, weights
