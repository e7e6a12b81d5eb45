"""A case that is there before a command changes it; a name mistyped makes none."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.case.case import Case
    from sayso.errors import UnreadableInput


def existing(path: Path) -> Case:
    """The case at the path, to write to; a name mistyped makes none. Raises BadCase where there is none."""
    from sayso.case.case import Case
    from sayso.store.connect import is_there

    if not is_there(path):
        Case(path, write=False).close()
    return Case(path)


def to_trace(path: Path) -> Case:
    """The case, to write to only where an article waits to be looked at: media may be read-only."""
    from sayso.case.case import Case

    with Case(path, write=False) as case:
        waiting = case.trace_state().waiting
    return Case(path, write=bool(waiting))


def nothing_there(case: Path, sources: Iterable[str]) -> list[UnreadableInput]:
    """The problem of each source where none is there and no case either: nothing is to be made of them."""
    from sayso.intake.opening import not_there
    from sayso.store.connect import is_there

    problems = [not_there(source) for source in sources]
    missing = [problem for problem in problems if problem]
    return missing if len(missing) == len(problems) and not is_there(case) else []
