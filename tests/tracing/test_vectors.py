"""The shipped word vectors: what is near, what nobody knows, and that the files are those that were made."""

from __future__ import annotations

import hashlib
from importlib.resources import files

import numpy as np

from sayso.tracing.vectors import WIDTH, meaning_of


def near(one: str, other: str) -> float:
    return float(meaning_of(one).vector @ meaning_of(other).vector)


def test_like_words_are_near() -> None:
    assert near("ferry", "boat") > near("ferry", "court") + 0.2
    assert near("killed", "dead") > near("killed", "opened") + 0.2


def test_common_words_weigh_little() -> None:
    assert meaning_of("the").weight < meaning_of("bridge").weight < 1.01


def test_words_of_pieces_and_of_nothing() -> None:
    assert np.isclose(np.linalg.norm(meaning_of("brennikville").vector), 1, atol=1e-3)
    assert meaning_of("\u0f00").vector.shape == (WIDTH,)
    assert not meaning_of("").vector.any()
    assert meaning_of("x" * 10_000).weight <= 1


def test_the_table_is_the_one_that_was_made() -> None:
    folder = files("sayso.models") / "words"
    for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split()
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name
