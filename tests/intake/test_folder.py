"""Folders: every file once, in one order, and nothing from outside."""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

import pytest

from evaluation.packing import PAGE, TEXT
from sayso.errors import UnreadableInput
from sayso.intake.expand import items_of
from sayso.intake.items import Item
from tests.intake.packed import kinds, names

links = pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")


def test_files_come_in_the_order_of_their_names_from_all_folders(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/deep/er/y.txt", "c/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    found = list(items_of(str(tmp_path)))
    assert names(found, tmp_path) == ["a/deep/er/y.txt", "a/z.txt", "b.txt", "c/x.txt"]
    assert [item.path for item in found if isinstance(item, Item)] == [thing.name for thing in found]


def test_what_cannot_be_read_is_a_problem_among_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text(TEXT)
    assert kinds(list(items_of(str(tmp_path)))) == ["binary", "empty", "item"]


def test_hidden_files_and_those_of_browsers_and_systems_are_passed_over_and_counted(tmp_path: Path) -> None:
    for name in (
        "Story.html", "Story_files/ad.html", "Story_files/x.js", "Other_files/kept.html", ".git/HEAD.txt",
        ".notes", "Thumbs.db", "style.css", "case.sayso", "case.sayso-wal",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PAGE)
    passed_over: Counter[str] = Counter()
    found = list(items_of(str(tmp_path), passed_over=passed_over))
    assert names(found, tmp_path) == ["Other_files/kept.html", "Story.html"]
    assert passed_over == {
        "folder beside a saved page": 1,
        "hidden file": 2,
        "file of a system": 1,
        "style, script or font": 1,
        "case": 2,
    }


def test_what_is_named_itself_is_read_even_if_it_is_hidden(tmp_path: Path) -> None:
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "a.txt").write_text(TEXT)
    (tmp_path / ".hidden" / ".b.txt").write_text(TEXT)
    assert kinds(list(items_of(str(tmp_path / ".hidden")))) == ["item"]
    assert kinds(list(items_of(str(tmp_path / ".hidden" / ".b.txt")))) == ["item"]


@links
def test_links_go_in_no_circle_and_not_out_of_the_folder(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    (inside / "sub").mkdir(parents=True)
    outside.mkdir()
    (outside / "secret.txt").write_text(TEXT)
    (inside / "sub" / "a.txt").write_text(TEXT)
    (inside / "sub" / "up").symlink_to(inside)
    (inside / "self").symlink_to(inside / "self")
    (inside / "again.txt").symlink_to(inside / "sub" / "a.txt")
    (inside / "leak.txt").symlink_to(outside / "secret.txt")
    (inside / "leak").symlink_to(outside)
    (inside / "nowhere").symlink_to(inside / "missing")
    found = list(items_of(str(inside)))
    assert names(found, inside) == ["again.txt", "leak", "leak.txt", "nowhere", "self", "sub/a.txt"]
    assert kinds(found) == ["item", "link", "link", "io_error", "io_error", "item"]
    [first, _, _, _, _, last] = found
    assert isinstance(first, Item)
    assert isinstance(last, Item)
    assert first.key == last.key


@links
def test_a_link_that_is_named_itself_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text(TEXT)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert kinds(list(items_of(str(tmp_path / "link")))) == ["item"]
    assert kinds(list(items_of(str(tmp_path / "link" / "a.txt")))) == ["item"]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are not files there")
def test_pipes_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert kinds(list(items_of(str(tmp_path)))) == ["not_a_file"]


def test_folders_deeper_than_python_calls(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(300):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(TEXT)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(250)
    try:
        found = list(items_of(str(tmp_path)))
    finally:
        sys.setrecursionlimit(limit)
    assert kinds(found) == ["item"]


def test_a_folder_that_may_not_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b.txt").write_text(TEXT)
    real = Path.iterdir

    def refuse(self: Path) -> object:
        if self.name == "a":
            raise PermissionError(13, "Permission denied")
        return real(self)

    monkeypatch.setattr(Path, "iterdir", refuse)
    found = list(items_of(str(tmp_path)))
    assert kinds(found) == ["no_permission", "item"]
    assert isinstance(found[0], UnreadableInput)
    assert "permissions" in found[0].hint


def test_a_folder_without_anything_to_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / ".hidden").write_text(TEXT)
    found = list(items_of(str(tmp_path)))
    assert kinds(found) == ["empty"]
    assert str(found[0]) == f"{tmp_path}: no article in it (1 × hidden file); give another"
