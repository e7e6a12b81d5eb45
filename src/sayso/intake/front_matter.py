"""The data over a text, as Markdown tools write it: names and values between two lines of three strokes."""

from __future__ import annotations

import re
from typing import Final

_FRONT: Final = re.compile(
    r"\ufeff?\s*(-{3}|\+{3})[ \t]*\r?\n(?P<data>.{1,4000}?)\r?\n\1[ \t]*(?:\r?\n|$)", re.DOTALL
)
_PAIR: Final = re.compile(
    r"^(?P<name>[A-Za-z][\w.-]{0,30})[ \t]*[:=][ \t]*(?P<value>[^\s\[{>|][^\r\n]*)", re.MULTILINE
)
_LINE: Final = re.compile(r"\s*(?:[A-Za-z][\w. -]{0,60}[:=](?:\s|$)|[-#\]})]|[\w\"'].*,?$(?<=[,\]]))|\s+\S|$")
_NEAR: Final = 5_000
"""Characters in which the data end."""


def front_matter(text: str) -> dict[str, str]:
    """What is stated over a text, by its name in small letters; empty where nothing is."""
    found = _FRONT.match(text[:_NEAR])
    if found is None or not all(map(_LINE.match, found["data"].splitlines())):
        return {}
    pairs = _PAIR.finditer(found["data"])
    return {pair["name"].lower(): _unquoted(pair["value"]) for pair in pairs}


def without_front_matter(text: str) -> str:
    """The text below its data."""
    found = _FRONT.match(text[:_NEAR])
    return text[found.end() :] if found and front_matter(text) else text


def _unquoted(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1].strip() if quoted else value
