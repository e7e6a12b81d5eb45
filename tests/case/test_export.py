"""An export carries every article, in the order of their ids, and no local path."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from sayso.case.case import Case
from sayso.case.export import Exported, shared_name
from sayso.errors import DamagedCase
from tests.case.shelf import ARTICLES, BRIDGE, HARBOUR, id_of, shelf


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return shelf(tmp_path / "shelf.sayso")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("/home/ada/pages/a.html", "a.html"),
        ("C:\\Users\\ada\\a.html", "a.html"),
        ("https://a.example/b/c", "https://a.example/b/c"),
        ("/home/ada/pages.zip > a/b.html", "pages.zip > a/b.html"),
        ("/home/ada/crawl.warc.gz > https://a.example/b", "crawl.warc.gz > https://a.example/b"),
        ("-", "-"),
        ("", ""),
    ],
)
def test_names_without_folders(name: str, shown: str) -> None:
    assert shared_name(name) == shown


def test_every_text_once_in_the_order_of_ids(path: Path) -> None:
    with Case(path, write=False) as case:
        found = list(case.export())
    ids = [one.ledger.document.text_id for one in found if isinstance(one, Exported)]
    assert ids == sorted({id_of(one) for one in ARTICLES})


def test_the_order_of_adding_is_of_no_account(path: Path, tmp_path: Path) -> None:
    other = shelf(tmp_path / "other.sayso", *reversed(ARTICLES))
    with Case(path, write=False) as one, Case(other, write=False) as two:
        assert list(one.export()) == list(two.export())


def test_no_folder_is_told(path: Path) -> None:
    with Case(path, write=False) as case:
        told = repr(list(case.export()))
        (harbour,) = [
            one
            for one in case.export()
            if isinstance(one, Exported) and one.ledger.document.text_id == id_of(HARBOUR)
        ]
    assert "/home" not in told
    assert "secret" not in told
    assert {place.outlet for place in harbour.places} == {"Radio Vélm", "The Copy"}
    assert {place.added for place in harbour.places} == {""}


def test_one_that_is_damaged_is_named_and_the_others_come(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute(
        "UPDATE ledger SET packed = x'0100' WHERE text = (SELECT id FROM text WHERE sha256 = ?)",
        [id_of(BRIDGE)],
    )
    db.commit()
    db.close()
    with Case(path, write=False) as case:
        found = list(case.export())
    (problem,) = [one for one in found if isinstance(one, DamagedCase)]
    assert str(problem).startswith(id_of(BRIDGE)[:12])
    assert len(found) == len({id_of(one) for one in ARTICLES})
