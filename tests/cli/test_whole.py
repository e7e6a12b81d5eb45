"""A file is there whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import click
import pytest

from sayso.cli.whole import whole_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def half(page: Path, problem: Exception) -> None:
    with whole_file(page, "--html") as file:
        file.write(b"half of it")
        raise problem


def test_a_file_takes_its_place_when_it_is_complete(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"before")
    with whole_file(page, "--html") as file:
        file.write(b"after")
        file.flush()
        assert page.read_bytes() == b"before"
    assert (page.read_bytes(), names(tmp_path)) == (b"after", ["page.html"])


def test_what_was_there_stays_where_writing_fails(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"before")
    with pytest.raises(
        click.ClickException, match=r"\.html: no space left .*; name another file with --html"
    ):
        half(page, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    assert (page.read_bytes(), names(tmp_path)) == (b"before", ["page.html"])


def test_nothing_is_left_where_nothing_was(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no ledger"):
        half(tmp_path / "page.html", ValueError("no ledger"))
    assert names(tmp_path) == []


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    link = tmp_path / "page.html"
    link.symlink_to(tmp_path / "pages" / "one.html")
    with whole_file(link, "--html") as file:
        file.write(b"words")
    assert link.is_symlink()
    assert (tmp_path / "pages" / "one.html").read_bytes() == b"words"


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with whole_file(pipe, "--html") as file:
            file.write(b"words")
        assert os.read(end, 10) == b"words"
    finally:
        os.close(end)
    assert pipe.is_fifo()
