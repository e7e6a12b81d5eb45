"""A length of time for people."""

from __future__ import annotations


def duration(seconds: float) -> str:
    """A length of time in the one unit that matters."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = seconds / 60
    return f"{minutes:.0f} min" if minutes < 90 else f"{minutes / 60:.1f} h"
