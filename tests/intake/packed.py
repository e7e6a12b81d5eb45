"""What is found in the bytes of a container."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from sayso.errors import UnreadableInput
from sayso.intake.expand import items_of
from sayso.intake.items import Item
from tests.intake.test_fetch import Fake


def found_in(
    data: bytes,
    *,
    name: str = "",
    folder: Path,
    connect: Fake | None = None,
    follow: bool = False,
    passed_over: Counter[str] | None = None,
) -> list[Item | UnreadableInput]:
    """What a file with these bytes holds; its name tells nothing unless one is given."""
    path = folder / (name or "input")
    path.write_bytes(data)
    return list(items_of(str(path), connect=connect, follow=follow, passed_over=passed_over))


def names(found: list[Item | UnreadableInput], folder: Path) -> list[str]:
    """The names, without the folder that the test runs in."""
    return [thing.name.replace(str(folder), "").lstrip("/\\") for thing in found]


def kinds(found: list[Item | UnreadableInput]) -> list[str]:
    """The kind of each problem, "item" for each article."""
    return [thing.kind if isinstance(thing, UnreadableInput) else "item" for thing in found]
