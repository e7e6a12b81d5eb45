"""A number of things in words: "1 article", "2,000 articles"."""

from __future__ import annotations


def number_of(count: int, one: str, several: str = "") -> str:
    """How many of them; `several` where more than one are not called so with an "s" behind."""
    return f"{count:,} {one if count == 1 else several or one + 's'}"
