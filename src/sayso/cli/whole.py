"""Files that are there whole or not at all: what was there before stays until the new one is complete."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import click


@contextmanager
def whole_file(target: Path, option: str) -> Iterator[IO[bytes]]:
    """A file to write to, which stands beside its place and takes it at the end.

    What is no plain file (a pipe, /dev/stdout) is written to as it is: it can be replaced by none. Raises
    ClickException, which names the `option` to give another file with, where nothing can be written.
    """
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as file:
                yield file
            return
        place = target.resolve()  # a link is followed: what it leads to is replaced
        part = place.with_name(f"{place.name}.part")
        try:
            with part.open("wb") as file:
                yield file
            part.replace(place)
        finally:
            with suppress(OSError):  # there is none, or it never was a file of ours
                part.unlink()
    except OSError as problem:
        raise click.ClickException(
            f"{target}: {(problem.strerror or '').lower()}; name another file with {option}"
        ) from problem
