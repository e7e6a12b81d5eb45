"""Markdown: a text as it stands, told by its marks, with the title that its first heading gives."""

from __future__ import annotations

import re
from typing import Final

_ENDINGS: Final = (".md", ".markdown", ".mdown", ".mkd")
_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S[^\r\n]*)", re.MULTILINE)
_UNDERLINED: Final = re.compile(r"^(\S[^\r\n]{0,200})\r?\n(?:={3,}|-{3,})[ \t]*\r?$", re.MULTILINE)
_LINK: Final = re.compile(r"\[[^\]\n]{1,300}\]\((?:https?://|/)[^)\s]{1,2000}\)")
_STRONG: Final = re.compile(r"\*\*[^\s*][^*\n]{0,300}\*\*")
_FENCED: Final = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
_CLOSING: Final = re.compile(r"\s+#+\s*$")
_MARKED: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*_`]+(?=\S)|(?<=\S)[*_`]+")

_NEAR: Final = 5_000
"""Characters in which the marks are looked for."""


def is_markdown(text: str, name: str) -> bool:
    """Whether the text is Markdown: by its name, or by a heading and one mark more of another sort.

    A number sign alone is none: "#MeToo" stands in articles, "# 1" in lists.
    """
    if name.lower().endswith(_ENDINGS):
        return True
    near = text[:_NEAR]
    return bool(_HEADING.search(near) and (_LINK.search(near) or _STRONG.search(near)))


def markdown_title(text: str) -> str | None:
    """The words of the first heading, without their marks."""
    prose = _FENCED.sub("", text[: 4 * _NEAR])
    found = [match for rule in (_HEADING, _UNDERLINED) if (match := rule.search(prose))]
    if not found:
        return None
    heading = min(found, key=lambda match: match.start())[1]
    return " ".join(_MARKED.sub(r"\1", _CLOSING.sub("", heading)).split()) or None
