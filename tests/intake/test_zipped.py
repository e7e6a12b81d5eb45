"""ZIP archives: members in one order, hostile names only shown, and no archive that takes the rest along."""

from __future__ import annotations

import io
import stat
import struct
import tracemalloc
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from evaluation.packing import PAGE, TEXT, zip_of
from sayso.errors import UnreadableInput
from sayso.intake import zipped
from sayso.intake.expand import items_of
from sayso.intake.items import Item
from tests.intake.packed import found_in, kinds, names


def test_members_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    found = found_in(zip_of({"b.txt": TEXT, "a/z.html": PAGE, "a/b.txt": TEXT}), folder=tmp_path)
    assert names(found, tmp_path) == ["input > a/b.txt", "input > a/z.html", "input > b.txt"]
    assert {item.path for item in found if isinstance(item, Item)} == {None}


def test_names_that_lead_elsewhere_are_only_shown(tmp_path: Path) -> None:
    hostile = ("../../up.txt", "/etc/absolute.txt", "C:\\x.txt", "a\x1b[2J\u202e.txt")
    inside = tmp_path / "inside"
    inside.mkdir()
    found = found_in(zip_of(dict.fromkeys(hostile, TEXT)), folder=inside)
    assert kinds(found) == ["item"] * 4
    assert [path.name for path in tmp_path.rglob("*")] == ["inside", "input"]


def test_what_is_nothing_to_read_is_passed_over_and_counted(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    buffer = io.BytesIO(zip_of({"Story.htm": PAGE, "Story_files/x.html": PAGE, ".DS_Store": "x", "a/": ""}))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("__MACOSX/._Story.htm", "x")
        archive.writestr(link, "/etc/passwd")
    passed_over: Counter[str] = Counter()
    found = found_in(buffer.getvalue(), folder=tmp_path, passed_over=passed_over)
    assert names(found, tmp_path) == ["input > Story.htm"]
    assert passed_over == {
        "link inside an archive": 1,
        "file of a system": 1,
        "hidden file": 1,
        "folder": 1,
        "folder beside a saved page": 1,
    }


def test_a_bad_member_is_a_problem_among_the_rest(tmp_path: Path) -> None:
    data = bytearray(
        zip_of({"a.txt": TEXT, "b.txt": TEXT, "c.png": b"\x89PNG\r\n\x1a\n"}, method=zipfile.ZIP_STORED)
    )
    at = data.index(b"Bridge")
    data[at] ^= 0xFF  # its checksum no longer fits
    found = found_in(bytes(data), folder=tmp_path)
    assert kinds(found) == ["malformed", "item", "binary"]
    assert found[0].name == str(tmp_path / "input") + " > a.txt"


def test_encrypted_members_are_told(tmp_path: Path) -> None:
    data = bytearray(zip_of({"a.txt": TEXT, "b.txt": TEXT}))
    for mark, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.index(mark) + flags] |= 1
    [locked, free] = found_in(bytes(data), folder=tmp_path)
    assert isinstance(locked, UnreadableInput)
    assert (locked.kind, kinds([free])) == ("password", ["item"])
    assert "password" in locked.hint


@pytest.mark.slow
def test_ten_thousand_members_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "many.zip"
    path.write_bytes(zip_of({f"{n:05}.txt": f"{n} {TEXT}" for n in range(10_000)}))
    assert sum(isinstance(thing, Item) for thing in items_of(str(path))) == 10_000


def test_more_members_than_any_archive_has_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MAX_MEMBERS", 2)
    found = found_in(zip_of({"a.txt": TEXT, "b.txt": TEXT, "c.txt": TEXT}), folder=tmp_path)
    assert kinds(found) == ["item", "item", "too_many"]


def test_a_table_of_contents_without_end_is_not_read(tmp_path: Path) -> None:
    size = zipped.MAX_DIRECTORY + 1
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 65535, 65535, size, 4, 0)
    path = tmp_path / "x.zip"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.seek(4 + size)
        file.write(end)
    tracemalloc.start()
    found = list(items_of(str(path)))
    assert tracemalloc.get_traced_memory()[1] < 2_000_000
    tracemalloc.stop()
    assert kinds(found) == ["malformed"]


def test_two_members_of_one_name_are_two(tmp_path: Path) -> None:
    data = zip_of({"a.txt": TEXT, "b.txt": "The port is shut."}).replace(b"b.txt", b"a.txt")
    found = found_in(data, folder=tmp_path)
    assert {item.data for item in found if isinstance(item, Item)} == {TEXT.encode(), b"The port is shut."}


@pytest.mark.parametrize("kept", [4, 20, 200, -20])
def test_an_archive_that_is_cut_off_is_told_in_plain_words(tmp_path: Path, kept: int) -> None:
    (problem,) = found_in(zip_of({"a.txt": TEXT, "b.txt": TEXT})[:kept], folder=tmp_path)
    assert isinstance(problem, UnreadableInput)
    assert problem.found == (
        "a ZIP archive or Office file that is cut off or damaged: its table of contents, at the end, is gone"
    )
    assert problem.hint == "get it anew from where it came from"


def test_an_archive_with_a_damaged_table_is_told_in_plain_words(tmp_path: Path) -> None:
    data = bytearray(zip_of({"a.txt": TEXT}))
    data[data.index(b"PK\x01\x02") + 2] = 0xFF
    (problem,) = found_in(bytes(data), folder=tmp_path)
    assert isinstance(problem, UnreadableInput)
    assert problem.found.endswith("that is damaged: its table of contents cannot be read")


def test_damaged_parts_are_told_in_plain_words(tmp_path: Path) -> None:
    data = bytearray(zip_of({"a.txt": TEXT * 9, "b.txt": TEXT}))
    at = data.index(b"a.txt") + 5
    data[at : at + 8] = b"\xff" * 8
    problem, item = found_in(bytes(data), folder=tmp_path)
    assert isinstance(problem, UnreadableInput)
    assert (problem.found, kinds([item])) == ("packed data that are damaged", ["item"])
