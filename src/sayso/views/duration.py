"""What long work tells people: a length of time, and what is done last."""

from __future__ import annotations

from typing import Final

TOGETHER: Final = "putting together who has what from whom"
"""What is done with a case when its articles have been looked at for copies."""


def duration(seconds: float) -> str:
    """A length of time in the one unit that matters."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = seconds / 60
    return f"{minutes:.0f} min" if minutes < 90 else f"{minutes / 60:.1f} h"
