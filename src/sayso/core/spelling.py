"""One form for the spellings and scripts of a name: "Sivkov", "Sivkow", "Сивков"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final


@lru_cache(maxsize=20_000)
def sound_of(key: str) -> str:
    """A name's letters with other spellings and scripts of it made alike ("Сивков", "Sivkow")."""
    plain = unicodedata.normalize("NFKD", latin(key))
    words = [w.removeprefix("al-").removeprefix("el-") for w in plain.split() if w not in ("al", "el")]
    letters = "".join(c for c in "".join(words) if c.isalpha())
    letters = _SOFT_O.sub("e", letters)
    for spelling, sound in _ALIKE:
        letters = letters.replace(spelling, sound)
    return re.sub(r"(.)\1+", r"\1", letters)


_SOFT_O: Final = re.compile(r"(?<=[bdfghklmnprstvz])yo")
"""The letter that other spellings have as "e": "Kiselyov", "Kiselev"."""


def latin(words: str) -> str:
    """The words in small letters, the Cyrillic ones among them in Latin."""
    return "".join(_CYRILLIC.get(letter, letter) for letter in words.casefold())


_CYRILLIC: Final = {
    letters[0]: letters[1:]
    for letters in (
        "аa бb вv гg ґg дd еe єe ёe жzh зz иi іi їi йi кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsh"
        " ъ ыi ь эe юiu яia јi љl њn ћch ђdj џdz"
    ).split()
}


_ALIKE: Final = (
    ("kh", "h"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("w", "v"), ("q", "k"), ("y", "i"),
    ("j", "i"), ("e", "i"), ("o", "u"), ("ck", "k"), ("cz", "ch"), ("x", "ks"),
)  # fmt: skip
