"""Who is told by a body ("the company's board") is not that body."""

from __future__ import annotations

from sayso.resolving.people import Somebody


def is_told_by(somebody: Somebody, noun: str) -> bool:
    """Whether somebody is told to be such a body's, and so is not the body itself."""
    return somebody.figure is None and not somebody.words.isdisjoint((f"{noun}'s", f"{noun}’s"))
