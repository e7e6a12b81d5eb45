"""A person's name with initials in the place of the first name: "G. Moro", "G.V. Moro", "Moro G.V."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.core.spelling import latin, sound_of

Initialled = tuple[Sequence[str], str]
"""The initials of a name, in small letters, and its surname."""


def initialled(name: str) -> Initialled | None:
    """The initials and the surname of a name that has no first name in full."""
    found = _BEFORE.fullmatch(name) or _BEHIND.fullmatch(name)
    return (_LETTERS.findall(latin(found["initials"])), found["surname"]) if found else None


_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SURNAME: Final = r"(?P<surname>[^\W\d_](?:[^\W\d_]|[’'-]){2,})"
_BEFORE: Final = re.compile(rf"(?P<initials>(?:[^\W\d_](?:\.[\s-]?|\s)|[^\W\d_]{{2}}\.\s?){{1,3}}){_SURNAME}")
_BEHIND: Final = re.compile(rf"{_SURNAME}\s(?P<initials>(?:[^\W\d_]\.\s?){{1,3}})")


def words_in_full(name: str) -> int:
    """How many words of a name are more than initials or links; one of what has nothing else ("U.N.")."""
    return max(1, sum(_NO_WORD.fullmatch(word) is None for word in name.split()))


_NO_WORD: Final = re.compile(r"(?:[^\W\d_]\.-?)+|of|for|the")


def may_be_spelled_out(short: Initialled, full: str) -> bool:
    """Whether a full name has the surname, in any spelling, and begins with the initials."""
    initials, surname = short
    *first, last = full.split()
    if not first or initialled(full) or sound_of(last) != sound_of(surname):
        return False
    return all(map(_begins, initials, first))


def _begins(initial: str, name: str) -> bool:
    """Whether a first name begins with an initial, as either may be spelled ("E." for "Yevgeny")."""
    low = latin(name)
    return low.startswith((initial, *(s for s in _SOFT if initial == s[1:2]))) or (
        initial in _ALIKE and low[:1] in _ALIKE and low[1:2] in ("u", "a")
    )


_SOFT: Final = ("ye", "ie")
"""What a vowel is in another spelling of the same letter."""
_ALIKE: Final = frozenset("yji")
