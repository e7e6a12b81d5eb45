"""The letters and digits of words alone, in small letters: the form in which lines and names are compared."""

from __future__ import annotations

import re
from typing import Final

_MARKS: Final = re.compile(r"[\W_]+")
_PLAIN_MARKS: Final = {code: None for code in range(128) if not chr(code).isalnum()}
"""The same for words of ASCII alone, as most are: left out in one pass, six times as quickly."""


def letters_of(words: str) -> str:
    """The letters and digits alone, in small letters."""
    bare = words.translate(_PLAIN_MARKS) if words.isascii() else _MARKS.sub("", words)
    return bare.casefold()
