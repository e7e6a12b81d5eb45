"""Words shortened in the middle to a width in terminal cells: start and end tell most of a content."""

from __future__ import annotations

import unicodedata

from rich.cells import cell_len

GAP = " […] "
"""Not the plain dots that stand where a discontinuous content leaves words of the text out."""


NARROW = 20
"""Cells under which two ends tell less than one start ("has repeatedly…")."""


def elide(text: str, width: int) -> str:
    """The text, or its start and end with a gap between them, in at most `width` cells (never under 5).

    In a narrow room, or one where no whole word of the end has room, only the start is kept.
    """
    width = max(width, 5)
    if cell_len(text) <= width:
        return text
    room = width - len(GAP)
    if room < NARROW:
        return _start(text, width - 1).rstrip() + "…"
    tail = _end(text, room * 2 // 5)
    if _within_word(text, len(text) - len(tail)) and " " in text:
        return _start(text, width - 1).rstrip(" ,;:—–-") + "…"
    head = _start(text, room - cell_len(tail))
    return head.rstrip(" ,;:—–-") + GAP + tail.lstrip(" ,;:—–-")


def _start(text: str, room: int) -> str:
    """As much of the start as fits; cut between words unless that would waste half of the room."""
    at = used = 0
    while at < len(text) and (used := used + cell_len(text[at])) <= room:
        at += 1
    while at and _joined(text, at):
        at -= 1
    space = text.rfind(" ", 0, at + 1)
    return text[: space if space > at // 2 else at]


def _end(text: str, room: int) -> str:
    at, used = len(text), 0
    while at and (used := used + cell_len(text[at - 1])) <= room:
        at -= 1
    while at < len(text) and _joined(text, at):
        at += 1
    space = text.find(" ", max(at - 1, 0))
    return text[space + 1 if 0 <= space < at + (len(text) - at) * 3 // 4 else at :]


def _within_word(text: str, at: int) -> bool:
    """Whether a cut here would leave half a word: "ctivists"."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _joined(text: str, at: int) -> bool:
    """Whether a cut here would part a character from its accents, or an emoji from its parts."""
    if at >= len(text):
        return False
    character = text[at]
    return (
        unicodedata.combining(character) > 0
        or character in "\u200d\ufe0f"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or text[at - 1] == "\u200d"
    )
