"""A case that a command changes but never makes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.case.case import Case


def existing(path: Path) -> Case:
    """The case at the path, to write to; a name mistyped makes none. Raises BadCase where there is none."""
    from sayso.case.case import Case

    if not path.exists():
        Case(path, write=False).close()
    return Case(path)
