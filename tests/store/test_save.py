"""What stands in a case after articles were saved, in whatever order, and after some were taken away."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from sayso.errors import UnreadableInput
from sayso.store import load
from sayso.store.check import content_digest, findings
from sayso.store.connect import close, open_to_write, writing
from sayso.store.entry import Entry
from sayso.store.save import Saved, remove, save, save_problem, solve_problem
from tests.store.making import BRIDGE, HARBOUR, entry, item_of, ledger_of_item, sha


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    db = open_to_write(tmp_path / "story.sayso")
    yield db
    close(db)


def saved(db: sqlite3.Connection, *entries: Entry) -> list[Saved]:
    done = []
    for one in entries:
        with writing(db):
            done.append(save(db, one))
    return done


def count(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_a_ledger_comes_back_as_it_was(db: sqlite3.Connection) -> None:
    saved(db, entry(HARBOUR))
    assert load.ledger(db, sha(HARBOUR)) == ledger_of_item(item_of(HARBOUR))
    assert load.original(db, sha(HARBOUR)) == HARBOUR.encode()


def test_the_same_thing_twice_adds_nothing(db: sqlite3.Connection) -> None:
    assert saved(db, entry(HARBOUR), entry(HARBOUR, name="copy.txt")) == [Saved.NEW_TEXT, Saved.KNOWN]
    assert [count(db, table) for table in ("text", "appearance", "original", "ledger")] == [1, 1, 1, 1]


def test_the_same_text_at_two_addresses_is_one_text_with_two_appearances(db: sqlite3.Connection) -> None:
    first, second = (entry(HARBOUR, url=f"https://{host}/a") for host in ("one.example", "two.example"))
    assert saved(db, first, second) == [Saved.NEW_TEXT, Saved.NEW_APPEARANCE]
    assert [count(db, table) for table in ("text", "appearance", "original")] == [1, 2, 1]
    found = load.appearances(db, sha(HARBOUR))
    assert {page.address for page in found} == {"https://one.example/a", "https://two.example/a"}


def test_the_order_of_adding_changes_nothing(tmp_path: Path) -> None:
    entries = [
        entry(HARBOUR, url="https://one.example/a"),
        entry(HARBOUR, url="https://two.example/a"),
        entry(HARBOUR),
        entry(BRIDGE),
    ]
    digests = set()
    for number, order in enumerate(permutations(entries)):
        db = open_to_write(tmp_path / f"{number}.sayso")
        saved(db, *order)
        digests.add(content_digest(db))
        close(db)
    assert len(digests) == 1


def test_a_known_text_needs_no_second_reading(db: sqlite3.Connection) -> None:
    saved(db, entry(HARBOUR))
    assert saved(db, entry(HARBOUR, url="https://a.example/", read=False)) == [Saved.NEW_APPEARANCE]
    assert list(findings(db)) == []


def test_a_text_that_is_gone_meanwhile_is_not_half_written(db: sqlite3.Connection) -> None:
    assert saved(db, entry(HARBOUR, read=False)) == [Saved.UNREAD]
    assert [count(db, table) for table in ("text", "appearance", "original", "item")] == [0, 0, 0, 0]


def test_removing_takes_everything_of_the_text_and_nothing_else(db: sqlite3.Connection) -> None:
    saved(db, entry(BRIDGE))
    before = content_digest(db)
    saved(db, entry(HARBOUR), entry(HARBOUR, url="https://a.example/"))
    remove(db, [sha(HARBOUR)])
    assert content_digest(db) == before
    assert list(findings(db)) == []
    for table in ("text_words", "row_words"):
        assert db.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH 'pier'").fetchall() == []
    assert saved(db, entry(HARBOUR)) == [Saved.NEW_TEXT]


def test_removed_words_are_nowhere_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "story.sayso"
    db = open_to_write(path)
    secret = "Quilmore said the xylophonist hid the drawings in Ostervik."
    saved(db, entry(HARBOUR), entry(secret))
    remove(db, [sha(secret)])
    close(db)
    data = path.read_bytes().lower()
    assert b"harbour" in data
    for word in (b"quilmore", b"xylophonist", b"ostervik"):
        assert word not in data


def test_a_problem_is_one_row_with_its_newest_reason_until_it_is_solved(db: sqlite3.Connection) -> None:
    with writing(db):
        save_problem(db, UnreadableInput("a.pdf", "no_text", "no text layer", "run OCR"), "folder")
        save_problem(db, UnreadableInput("a.pdf", "password", "encrypted", "unlock it"), "folder")
        save_problem(db, UnreadableInput("b\udcff.txt", "empty", "nothing", "give text"), "folder")
    assert [(row.name, row.kind) for row in load.problems(db)] == [
        ("a.pdf", "password"),
        ("b\\udcff.txt", "empty"),
    ]
    with writing(db):
        solve_problem(db, "b\udcff.txt")
    assert [row.name for row in load.problems(db)] == ["a.pdf"]


def test_the_views_for_people_say_who_says_what(db: sqlite3.Connection) -> None:
    saved(db, entry(HARBOUR))
    rows = db.execute("SELECT source, words FROM rows WHERE voice = 'reported' ORDER BY number").fetchall()
    assert ("Ada Moro", "the pier is closed") in rows
    assert db.execute("SELECT text_id, claims FROM articles").fetchall()[0][0] == sha(HARBOUR)


def test_an_id_is_found_by_its_beginning_and_never_guessed(db: sqlite3.Connection) -> None:
    saved(db, entry(HARBOUR), entry(BRIDGE))
    assert load.text_id(db, sha(HARBOUR)[:8].upper()) == sha(HARBOUR)
    from sayso.errors import BadCase

    for wrong, words in (("zzzz", "no id"), ("12", "no id"), ("0" * 12, "no article of this id")):
        with pytest.raises(BadCase, match=words):
            load.text_id(db, wrong)
