"""Inputs to items: every article that a path, an address or "-" holds, one after the other."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final, NoReturn

from sayso.errors import UnreadableInput
from sayso.intake.connector import Connector
from sayso.intake.items import Item

MAX_BYTES: Final = 20_000_000
"""Bytes of one file: about three million English words, where an article has a thousand."""

STANDARD_INPUT: Final = "-"

# Two letters at least: "C:\article.txt" is a path.
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):/")


def items_of(
    source: str, *, stdin: BinaryIO | None = None, connect: Connector | None = None, follow: bool = False
) -> Iterator[Item | UnreadableInput]:
    """Every article an input holds, lazily, in a fixed order; what cannot be read comes as its problem."""
    try:
        yield _item(source, stdin, connect)
    except UnreadableInput as problem:
        yield problem


def _item(source: str, stdin: BinaryIO | None, connect: Connector | None) -> Item:
    if source == STANDARD_INPUT:
        return Item(source, _limited((stdin or sys.stdin.buffer).read(MAX_BYTES + 1), source))
    if scheme := _SCHEME.match(source):
        return _fetched(source, scheme[1].lower(), connect)
    return Item(source, _read_file(source), path=source)


def _fetched(name: str, scheme: str, connect: Connector | None) -> Item:
    if scheme == "file":
        raise UnreadableInput(name, "bad_scheme", "a file: address", "give the path itself")
    from sayso.intake.fetch import fetch

    page = fetch(name, connect=connect)
    return Item(
        name,
        page.body,
        media_type=page.media_type,
        charset=page.charset,
        url=name,
        final_url=page.final_url,
        retrieved=page.retrieved,
    )


def _read_file(name: str) -> bytes:
    path = Path(name)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableInput(name, "directory", "a directory", "name the files inside it")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableInput(name, "not_a_file", "a pipe or device, no file", "pass its content as -")
        if status.st_size > MAX_BYTES:
            _too_large(name, f"{status.st_size / 1e6:,.1f} MB")
        with path.open("rb") as file:
            return _limited(file.read(MAX_BYTES + 1), name)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the name
        raise UnreadableInput(name, "not_found", "no such file", _where_else(name)) from None
    except PermissionError:
        raise UnreadableInput(name, "no_permission", "may not be read", "check its permissions") from None
    except OSError as problem:
        found = os.strerror(problem.errno) if problem.errno else str(problem)
        raise UnreadableInput(name, "io_error", found.lower(), "check the name and the disk") from None


def _where_else(name: str) -> str:
    if name.lower().startswith("www."):
        return f"for a web page write https://{name}"
    return "check the spelling and the folder"


def _limited(data: bytes, name: str) -> bytes:
    if len(data) > MAX_BYTES:
        _too_large(name, "more")
    return data


def _too_large(name: str, size: str) -> NoReturn:
    found = f"{size} where the limit is {MAX_BYTES // 1_000_000} MB"
    raise UnreadableInput(name, "too_large", found, "split it and give one article at a time")
