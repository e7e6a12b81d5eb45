"""A folder's files, those of its folders too, in the order of their names.

Links are followed to files inside the folder alone. One that leads out of it could bring in anything that
its author knows the place of, and is a problem that names it; one to a folder inside it leads to what is
read anyway, and in circles.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from sayso.errors import UnreadableInput

_OWN: Final = re.compile(r"\.sayso(?:-(?:wal|shm|journal))?$", re.IGNORECASE)
_PAGE: Final = re.compile(r"\.(?:x?html?|maff?)$", re.IGNORECASE)
# As browsers name the folder beside a saved page, in their user's language.
_BESIDE: Final = re.compile(
    r"^(?P<page>.+)[_.-](?:files|Dateien|fichiers|archivos|file|bestanden|arquivos|pliki|файлы|tiedostot|soubory)$",
    re.IGNORECASE,
)
_PROGRAMS: Final = re.compile(r"\.(?:js|mjs|css|map|woff2?|ttf|eot)$", re.IGNORECASE)
_SYSTEM: Final = frozenset({"__macosx", "thumbs.db", "desktop.ini"})


def files_in(folder: str, passed_over: Counter[str]) -> Iterator[str | UnreadableInput]:
    """The paths of the files in a folder; a folder or link that cannot be followed as its problem.

    Passed over and counted are hidden files and folders, those of systems and browsers, and cases.
    """
    top = Path(folder).resolve()
    waiting: list[str] = [folder]
    while waiting:
        path = waiting.pop()
        try:
            is_folder = Path(path).is_dir()
            if Path(path).is_symlink() and path != folder:
                yield from _linked(path, top, is_folder=is_folder)
            elif is_folder:
                waiting += reversed(_inside(path, passed_over))
            else:
                yield path
        except (OSError, RuntimeError) as problem:  # RuntimeError: links in a circle, before Python 3.13
            yield _closed(path, problem)


def not_for_reading(parts: Sequence[str]) -> str | None:
    """What a file is by its name and its folders' that is nothing to be read; None for all others."""
    name = parts[-1] if parts else ""
    if any(part.lower() in _SYSTEM for part in parts):
        return "file of a system"
    if any(part.startswith(".") and part not in (".", "..") for part in parts):
        return "hidden file"
    if _OWN.search(name):
        return "case"
    return "style, script or font" if _PROGRAMS.search(name) else None


def page_beside(folder: str) -> str | None:
    """The path, without its ending, of the page that a folder of this path would belong to."""
    found = _BESIDE.match(folder)
    return found["page"] if found else None


def pages_among(paths: Iterable[str]) -> frozenset[str]:
    """The paths, without their endings, of those that are pages by their names."""
    return frozenset(_PAGE.sub("", path) for path in paths if _PAGE.search(path))


def _inside(folder: str, passed_over: Counter[str]) -> list[str]:
    """The paths of what is in a folder, sorted, without what is passed over."""
    paths = sorted(Path(folder).iterdir())
    pages = pages_among(path.name for path in paths)
    kept = []
    for path in paths:
        name = path.name
        if page_beside(name) in pages:
            passed_over["folder beside a saved page"] += 1
        elif why := not_for_reading((name,)):
            passed_over[why] += 1
        else:
            kept.append(str(path))
    return kept


def _linked(path: str, top: Path, *, is_folder: bool) -> Iterator[str | UnreadableInput]:
    """A link's file where that is in the folder; nothing for a folder, which is read in its own place."""
    target = Path(path).resolve(strict=True)
    if top != target and top not in target.parents:
        yield UnreadableInput(path, "link", f"a link out of the folder, to {target}", "name that itself")
    elif not is_folder:
        yield path


def _closed(path: str, problem: Exception) -> UnreadableInput:
    if isinstance(problem, PermissionError):
        return UnreadableInput(path, "no_permission", "may not be opened", "check its permissions")
    words = os.strerror(problem.errno).lower() if isinstance(problem, OSError) and problem.errno else ""
    return UnreadableInput(path, "io_error", words or "links in a circle", "check the name and the disk")
