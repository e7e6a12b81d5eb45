"""What may be opened as a case, who may have it open, and what is said of everything else."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing, suppress
from pathlib import Path

import pytest

from sayso.errors import BadCase, DamagedCase
from sayso.store import connect, migrations
from sayso.store.connect import close, explained, on_network, open_to_read, open_to_write, writing
from sayso.store.load import has_item
from sayso.store.save import save
from tests.store.making import BRIDGE, HARBOUR, entry

needs_rights = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "story.sayso"


def filled(path: Path) -> None:
    db = open_to_write(path)
    with writing(db):
        save(db, entry(HARBOUR))
    close(db)


def test_a_new_case_is_one_private_file_with_our_number(path: Path) -> None:
    filled(path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA application_id").fetchone()[0] == connect.APPLICATION
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(migrations.STEPS)


def test_many_read_while_one_writes(path: Path) -> None:
    filled(path)
    writer, reader = open_to_write(path), open_to_read(path)
    with writing(writer):
        save(writer, entry(BRIDGE))
        assert reader.execute("SELECT count(*) FROM text").fetchone()[0] == 1
    assert reader.execute("SELECT count(*) FROM text").fetchone()[0] == 2
    close(reader)
    close(writer)


def test_a_second_writer_is_told_when_it_has_waited_long_enough(path: Path) -> None:
    filled(path)
    first, second = open_to_write(path), open_to_write(path, wait=0.05)
    with writing(first):
        save(first, entry(BRIDGE))
        with (
            pytest.raises(BadCase, match="another program is writing to this case; wait"),
            connect.explained(path),
            writing(second),
        ):
            pass
    close(second)
    close(first)


def test_what_was_not_committed_is_not_there(path: Path) -> None:
    filled(path)
    db = open_to_write(path)
    with suppress(ZeroDivisionError), writing(db):
        save(db, entry(BRIDGE))
        raise ZeroDivisionError
    assert not has_item(db, entry(BRIDGE).items[0])
    close(db)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<html>a page</html>", "a file of another kind, no case; the case comes first"),
        (b"SQLite format 3\x00" + b"\xff" * 2000, "damaged"),
        (b"x", "a file of another kind"),
    ],
)
def test_what_is_no_case_is_left_as_it_is(path: Path, content: bytes, words: str) -> None:
    path.write_bytes(content)
    for opened in (open_to_write, open_to_read):
        with pytest.raises(BadCase, match=words):
            opened(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE notes (words)")
        db.commit()
    before = path.read_bytes()
    for opened in (open_to_write, open_to_read):
        with pytest.raises(BadCase, match="an SQLite database of another program"):
            opened(path)
    assert path.read_bytes() == before


def test_a_folder_and_a_missing_case_are_named(path: Path) -> None:
    with pytest.raises(BadCase, match="no such case; make one with: sayso add"):
        open_to_read(path)
    path.mkdir()
    with pytest.raises(BadCase, match="a folder"):
        open_to_write(path)


def test_an_empty_file_becomes_a_case_when_it_is_written_and_not_before(path: Path) -> None:
    path.touch()
    with pytest.raises(BadCase, match="an empty file, no case yet"):
        open_to_read(path)
    filled(path)
    close(open_to_read(path))


def test_names_that_are_not_utf8_and_have_signs_of_addresses_work(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/st\xffory ?#%20.sayso"))
    filled(path)
    assert path.exists()
    close(open_to_read(path))


def test_a_case_of_a_newer_version_is_refused(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {len(migrations.STEPS) + 1}")
    for opened in (open_to_write, open_to_read):
        with pytest.raises(BadCase, match="made by a newer Sayso"):
            opened(path)


@needs_rights
def test_a_folder_that_cannot_be_written_still_gives_its_case_to_read(path: Path) -> None:
    filled(path)
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        close(open_to_read(path))
        with pytest.raises(BadCase, match="cannot be written"):
            open_to_write(path)
    finally:
        path.parent.chmod(0o700)


def test_a_case_left_open_on_a_medium_that_became_read_only_is_read_alone(path: Path) -> None:
    filled(path)
    db = open_to_write(path)  # its header says write-ahead log from here on
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert connect._unchanging(path, 1).execute("SELECT count(*) FROM text").fetchone()[0] == 1
    with writing(db):
        save(db, entry(BRIDGE))
    with pytest.raises(BadCase, match="was not closed"):
        connect._unchanging(path, 1)
    close(db)


def test_damage_is_named_as_damage(path: Path) -> None:
    filled(path)
    data = bytearray(path.read_bytes())
    data[4096:12000] = b"\xa5" * (12000 - 4096)
    path.write_bytes(data)
    with pytest.raises(DamagedCase, match="damaged"):
        _read_all(path)


def _read_all(path: Path) -> None:
    with connect.explained(path):
        db = open_to_read(path)
        db.execute("SELECT * FROM text, appearance, ledger_row").fetchall()


MOUNTS = """\
22 1 0:21 / / rw - ext4 /dev/root rw
30 22 0:30 / /mnt/news\\040desk rw - nfs4 server:/desk rw
31 22 0:31 / /mnt/stick rw - vfat /dev/sdb1 rw
"""


@pytest.mark.parametrize(
    ("where", "remote"),
    [("/mnt/news desk/story.sayso", True), ("/mnt/stick/story.sayso", False), ("/home/a.sayso", False)],
)
def test_network_drives_are_known_by_the_list_of_mounts(tmp_path: Path, where: str, remote: bool) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS, encoding="utf-8")
    assert on_network(Path(where), mounts) is remote


def test_on_a_network_drive_there_is_no_log_beside_the_case(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connect, "on_network", lambda path: True)
    db = open_to_write(path)
    with writing(db):
        save(db, entry(HARBOUR))
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    close(db)


def test_a_case_that_is_cut_off_is_told_with_what_helps(path: Path) -> None:
    filled(path)
    path.write_bytes(path.read_bytes()[:8192])
    for opened in (open_to_write, open_to_read):
        with pytest.raises(
            DamagedCase, match="cannot be opened; go back to a copy of it, or add the"
        ) as told:
            opened(path)
        assert "check" not in str(told.value)


def test_damage_that_shows_later_is_told_with_what_can_be_saved(path: Path) -> None:
    with pytest.raises(DamagedCase, match="what can still be read: sayso export"), explained(path):
        raise sqlite3.DatabaseError("database disk image is malformed")
