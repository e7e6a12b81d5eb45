"""Texts in which something like a claim may stand are found by its rarest words."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.store import alike
from sayso.store.connect import close, open_to_write, writing
from sayso.store.save import save
from tests.store.making import BRIDGE, HARBOUR, entry, sha


def test_the_likest_comes_first_and_words_that_nobody_has_tell_nothing(tmp_path: Path) -> None:
    db = open_to_write(tmp_path / "c.sayso")
    with writing(db):
        for text in (HARBOUR, BRIDGE):
            save(db, entry(text))
    found = alike.texts_like(db, "The pier of the harbour is a bridge, said zebras", most=5)
    assert found == (sha(HARBOUR), sha(BRIDGE))
    assert alike.texts_like(db, "zebras", most=5) == ()
    assert alike.texts_like(db, "— …", most=5) == ()
    assert len(alike.texts_like(db, "pier bridge", most=1)) == 1
    close(db)


def test_of_words_that_all_have_the_rarest_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alike, "MOST", 1)
    db = open_to_write(tmp_path / "c.sayso")
    with writing(db):
        for text in (HARBOUR, BRIDGE):
            save(db, entry(text))
    assert alike.texts_like(db, "said is", most=5)
    close(db)
