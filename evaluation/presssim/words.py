"""Words that remember which word they descend from: what every text of PressSim is made of.

A word is copied with its root, edited with its root, and gets a root of its own when it is written anew. Two
articles share wording where they hold words of the same root; nothing has to be searched for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

Root = tuple[int, int]
"""The article and the place in it where a word was first written."""

Words = tuple["Word", ...]


class Role(StrEnum):
    """What a word does in its sentence; CREDIT names an outlet as the one who reported it."""

    PLAIN = "plain"
    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class Word:
    """A token without white space, and what stands between it and the next one.

    `slot` says which part of a claim it fills: "n" and "m" numbers, "a" and "b" actors, "place", "day",
    "not".
    """

    text: str
    after: str = ""
    root: Root | None = None
    role: Role = Role.PLAIN
    slot: str = ""
    value: float | None = None


NUMBERS: Final = frozenset("nmk")
ACTORS: Final = frozenset("ab")
_TOKEN: Final = re.compile(r"(\s+)|([^\W_]+(?:[.,'’\-/][^\W_]+)*|\S)")
_PART: Final = re.compile(r"\{(\w+)\}|<([^>]*)>|([^{}<>]+)")
_SMALL: Final = "no one two three four five six seven eight nine".split()


def words_of(template: str, fills: Mapping[str, Words], role: Role = Role.PLAIN) -> Words:
    """The words of a template: {slots} filled in, <cues> marked, everything else of this role."""
    found: list[Word] = []
    for slot, cue, plain in _PART.findall(template):
        if slot:
            found += _without_end(fills[slot])
        else:
            _put(found, cue or plain, Role.CUE if cue else role)
    return tuple(found)


def filled(text: str, slot: str, role: Role = Role.PLAIN) -> Words:
    """Words that fill a slot of this name."""
    return tuple(replace(word, slot=slot) for word in words_of(text, {}, role))


def number(value: float, slot: str, *, spelled: bool) -> Words:
    """A number as newspapers print it: small ones in letters if asked, thousands with commas, years not."""
    year = value == int(value) and 1900 <= value < 2100
    digits = f"{int(value)}" if year else f"{value:,}" if value != int(value) else f"{int(value):,}"
    text = _SMALL[int(value)] if spelled and value in range(1, 10) else digits
    return (Word(text, "", None, Role.PLAIN, slot, float(value)),)


def as_role(words: Iterable[Word], role: Role) -> Words:
    """The same words in another role."""
    return tuple(replace(word, role=role) for word in words)


def having(words: Iterable[Word], role: Role) -> Words:
    """The words of this role, without what stands behind the last."""
    return _without_end(tuple(word for word in words if word.role is role))


def plain(words: Iterable[Word]) -> str:
    """What is read where these words stand alone."""
    return "".join(word.text + word.after for word in words)


def _put(found: list[Word], text: str, role: Role) -> None:
    for space, token in _TOKEN.findall(text):
        if not space:
            found.append(Word(token, role=role))
        elif found:
            found[-1] = replace(found[-1], after=" ")


def _without_end(words: Words) -> Words:
    return words[:-1] + (replace(words[-1], after=""),) if words else ()
