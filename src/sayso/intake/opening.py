"""What a person names, opened: a file, an address, standard input; only regular files, sizes known first."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import IO, BinaryIO, Final, TypeGuard

from sayso.errors import UnreadableInput
from sayso.intake.connector import Connector
from sayso.intake.held import Counted, Held, Walk, buffered, in_memory
from sayso.intake.items import Item

STANDARD_INPUT: Final = "-"


@dataclass(frozen=True, slots=True, eq=False)
class Handed:
    """Bytes that were handed over under a name, as a dropped file: no path leads to them.

    `file` is open at its beginning, and is closed when it was read; `sha256` digests its bytes.
    """

    name: str
    file: IO[bytes]
    size: int
    sha256: str


Source = str | Handed
"""What can be opened: a path, an address or "-"; or bytes that are there already."""

# Two letters at least: "C:\article.txt" is a path.
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):/")


@contextmanager
def opened(source: Source, walk: Walk, stdin: BinaryIO | None, connect: Connector | None) -> Iterator[Held]:
    """The bytes that a source names; raises UnreadableInput, at once or, as OSError, while they are read."""
    if isinstance(source, Handed):
        walk.allowance.supply(source.size)
        with buffered(source.file) as file:
            yield Held(Item(source.name, b""), file, walk, source.size)
    elif source == STANDARD_INPUT:
        counted = Counted(stdin or sys.stdin.buffer, walk.allowance.supply)
        yield Held(Item(source, b""), buffered(counted), walk)
    elif scheme := _SCHEME.match(source):
        if scheme[1].lower() == "file":
            raise UnreadableInput(source, "bad_scheme", "a file: address", "give the path itself")
        page = page_of(source, source, connect)
        yield in_memory(page, page.data, walk)
    else:
        with _file(source) as file:
            size = os.fstat(file.fileno()).st_size
            walk.allowance.supply(size)
            yield Held(Item(source, b"", path=source), file, walk, size)


def is_address(source: Source) -> TypeGuard[str]:
    """Whether a source names an address and no file."""
    return isinstance(source, str) and _SCHEME.match(source) is not None


def not_there(source: Source) -> UnreadableInput | None:
    """The problem of a path at which nothing is; None for all that may be there, addresses among it."""
    if isinstance(source, Handed) or source == STANDARD_INPUT or is_address(source):
        return None
    try:
        if source:
            Path(source).stat()
            return None
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the name
        pass
    except OSError as problem:  # there, or not to be told: opening it says what is wrong
        return not_read(source, problem) if problem.errno == errno.ENAMETOOLONG else None
    return UnreadableInput(source, "not_found", "no such file", _where_else(source))


def is_folder(source: Source) -> TypeGuard[str]:
    """Whether a source is the path of a folder; an empty one, Python's word for where we stand, is none."""
    if isinstance(source, Handed) or source in ("", STANDARD_INPUT) or is_address(source):
        return False
    try:
        return Path(source).is_dir()
    except OSError:  # a name that is too long, a disk that fails
        return False


def name_of(source: Source) -> str:
    """How people are told which source it is."""
    return source.name if isinstance(source, Handed) else source


def page_of(name: str, address: str, connect: Connector | None) -> Item:
    """The page at an address, whatever it is; raises UnreadableInput."""
    from sayso.intake.fetch import fetch

    page = fetch(address, connect=connect)
    return Item(
        name,
        page.body,
        media_type=page.media_type,
        charset=page.charset,
        url=address,
        final_url=page.final_url,
        retrieved=page.retrieved,
    )


def not_read(name: str, problem: OSError) -> UnreadableInput:
    """The problem of an input that the system does not let us read."""
    if isinstance(problem, PermissionError):
        return UnreadableInput(name, "no_permission", "may not be read", "check its permissions")
    found = os.strerror(problem.errno) if problem.errno else str(problem)
    return UnreadableInput(name, "io_error", found.lower(), "check the name and the disk")


def _file(name: str) -> BufferedReader:
    """A regular file, open: a pipe or a device would never end."""
    path = Path(name)
    if missing := not_there(name):
        raise missing
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnreadableInput(name, "not_a_file", "a pipe or device, no file", "pass its content as -")
        return buffered(path.open("rb", buffering=0))
    except OSError as problem:
        raise not_read(name, problem) from None


def _where_else(name: str) -> str:
    if name.lower().startswith("www."):
        return f"for a web page write https://{name}"
    return "check the spelling and the folder"
