"""HTML built from values, never from strings: what is not Markup is text, made safe and escaped."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from html import escape
from unicodedata import bidirectional

from sayso.views.safe import safe


class Markup(str):
    """HTML that is finished: made by the functions below alone, or read from the package's own files."""

    __slots__ = ()


def element(tag: str, *children: str, **attributes: str | bool | None) -> Markup:
    """One element; `class_` and `data_row` give class and data-row, True an empty attribute, None none."""
    named = "".join(
        _attribute(name, value) for name, value in attributes.items() if value not in (None, False)
    )
    return Markup(f"<{tag}{named}>{joined(*children)}</{tag}>")


def empty(tag: str, **attributes: str | bool | None) -> Markup:
    """An element that can hold nothing, as an input; attributes as those of `element`."""
    return Markup(element(tag, **attributes).removesuffix(f"</{tag}>"))


def joined(*children: str) -> Markup:
    """The children in a row, each escaped unless it is Markup."""
    return Markup("".join(child if isinstance(child, Markup) else _text(child) for child in children))


def _attribute(name: str, value: str | bool | None) -> str:
    plain = name.rstrip("_").replace("_", "-")
    return f" {plain}" if value is True else f' {plain}="{_text(str(value))}"'


def _text(words: str) -> str:
    return escape(safe(words))


def data_block(name: str, value: object) -> Markup:
    """Data for the page's own script: no browser runs it, and nothing in it can end it early."""
    text = json.dumps(value, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(f'<script type="application/json" id="{name}">{text}</script>')


def direction(words: str) -> str:
    """ "rtl" where most letters are written so, else "ltr"; `auto` would go by a name that comes first."""
    if words.isascii():
        return "ltr"
    ways = Counter(map(bidirectional, words))
    return "rtl" if ways["R"] + ways["AL"] > ways["L"] else "ltr"


def with_names_apart(words: str, names: Iterable[str]) -> Markup:
    """The words, each name of another direction isolated: else it pulls what stands beside it along."""
    foreign = sorted(
        {name for name in names if direction(name) == "rtl"}, key=lambda name: (-len(name), name)
    )
    if not foreign:
        return joined(words)
    parts = re.split(f"({'|'.join(map(re.escape, foreign))})", words)
    return joined(*(element("bdi", part) if at % 2 else part for at, part in enumerate(parts)))
