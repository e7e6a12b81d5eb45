"""What the rules share by which a row is refused: their form, and the pieces of a row that they look at."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.core.attribution import Attribution

Rule = Callable[[str, Attribution], bool]


def cue_has(text: str, row: Attribution, pattern: re.Pattern[str]) -> bool:
    """Whether the last piece of a row's cue has such words."""
    return bool(row.cue) and pattern.search(row.cue[-1].of(text)) is not None


def first_content(row: Attribution) -> tuple[int, int]:
    """Where the first piece of a row's content begins and ends."""
    return row.content[0].start, row.content[0].end
