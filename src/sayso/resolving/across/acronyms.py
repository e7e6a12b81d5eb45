"""How a text spells an acronym out: "Fars News Agency (FNA)", "FNA (Fars News Agency)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final


def full_names(text: str, acronym: str) -> Iterator[str]:
    """The names with the acronym's letters that the text sets beside it in brackets, each once."""
    found: dict[str, None] = {}
    for match in re.finditer(rf"\(\s*{re.escape(acronym)}\s*\)", text):
        before = text[max(0, match.start() - LONGEST) : match.start()].split()
        found[_spelling(before, acronym)] = None
    for match in re.finditer(rf"(?<!\w){re.escape(acronym)} \(([^()\n]{{3,{LONGEST}}})\)", text):
        words = match[1].split()
        if _spelling(words, acronym) == " ".join(words):
            found[" ".join(words)] = None
    found.pop("", None)
    yield from found


LONGEST: Final = 100
"""Characters in which a full name stands."""

_SMALL: Final = frozenset("of for the and on in to de des la le du".split())


def _spelling(words: Sequence[str], acronym: str) -> str:
    """The last words whose first letters, small words left out, are the acronym's; else nothing."""
    left, at = list(acronym.casefold()), len(words)
    while left and at:
        at -= 1
        for part in reversed(re.split(r"[-–/]", words[at])):
            first = part.strip("\"'“”«»").casefold()[:1]
            if left and first == left[-1]:
                left.pop()
            elif words[at].casefold() not in _SMALL:
                return ""
    return " ".join(words[at:]) if not left else ""
