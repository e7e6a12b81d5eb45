"""Labels of a conversation that is printed: the name or the initials of who speaks, before a colon."""

from __future__ import annotations

import re
from typing import Final

NAME_WORD: Final = r"[A-ZÀ-ŽА-ЯЁ][\w.’'-]*"
"""A word of the name; what may part its words is the business of whoever looks for them."""
_INITIALS: Final = re.compile(r"[A-Z]{2,4}")


def are_initials(label: str) -> bool:
    """Whether a label may be the initials of a name."""
    return _INITIALS.fullmatch(label) is not None


def initials_of(name: str) -> frozenset[str]:
    """The first letters of a name, as they stand for it in later labels; none of a single word."""
    words = name.split()
    short = "".join(word[0] for word in words if word[0].isupper())
    return frozenset({short} if len(words) > 1 and are_initials(short) else ())
