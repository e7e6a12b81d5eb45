"""Which elements of a page a reader would not see.

Inline style, the `hidden` attribute, elements that browsers never show, and the page's own style
sheets as far as they are one plain selector outside any condition. What scripts and outside style
sheets hide cannot be known from the page alone. `aria-hidden` hides from screen readers only and
says nothing about what is seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

FALLBACKS: Final = frozenset(
    {"noscript", "audio", "video", "object", "canvas", "datalist", "noframes", "iframe"}
)
"""Elements whose words stand in for something that a browser shows instead."""

_UNSEEN: Final = re.compile(
    r"""(?<![-\w])(?:
        display\s*:\s*none
      | visibility\s*:\s*(?:hidden|collapse)
      | opacity\s*:\s*0?\.?0+\s*(?:;|!|$)
      | font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)
      | text-indent\s*:\s*-\d{3,}
      | (?:left|top|right|margin-left|margin-top)\s*:\s*-\d{4,}
      | clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)
      | clip-path\s*:\s*inset\(\s*(?:50|100)%
      | color\s*:\s*transparent
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_SIGNS: Final = (
    "none", "hidden", "collapse", "opacity", "font-size", "indent", "left", "top", "right", "rect", "inset",
    "transparent",
)  # fmt: skip
"""One of these stands in all that makes invisible."""
_NO_SIZE: Final = re.compile(
    r"(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*[01]?(?:px)?\s*(?:;|!|$)", re.IGNORECASE
)
_CLIPPED: Final = re.compile(r"overflow\s*:\s*hidden", re.IGNORECASE)
_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BRACE: Final = re.compile(r"([{}])")
_PLAIN_SELECTOR: Final = re.compile(r"(?:[a-z][a-z0-9]*)?[.#][\w-]+", re.IGNORECASE)


def is_hidden(tag: str, attributes: Mapping[str, str], hiding: frozenset[str]) -> bool:
    """Whether an element itself hides what it holds; `hiding` is what `hiding_selectors` found."""
    if tag in FALLBACKS:
        return True
    if not attributes:
        return tag == "dialog"
    if "hidden" in attributes or (tag == "dialog" and "open" not in attributes):
        return True
    style = attributes.get("style")
    if style and hides(style):
        return True
    return bool(hiding) and not hiding.isdisjoint(_selectors(tag, attributes))


def hides(style: str) -> bool:
    """Whether these declarations make an element invisible; most hold no word that could."""
    low = style.lower()
    if not any(sign in low for sign in _SIGNS):
        return False
    return bool(_UNSEEN.search(style)) or bool(_CLIPPED.search(style) and _NO_SIZE.search(style))


def hiding_selectors(sheets: Iterable[str]) -> frozenset[str]:
    """The plain selectors (".x", "#x", "tag.x") that the page's own style sheets make invisible."""
    found: set[str] = set()
    for sheet in sheets:
        for selector_list, declarations in _rules(_COMMENT.sub("", sheet)):
            hiding = hides(declarations)
            if not (hiding or found):
                continue
            selectors = [selector.strip() for selector in selector_list.split(",")]
            if hiding:
                found.update(s for s in selectors if _PLAIN_SELECTOR.fullmatch(s))
            else:
                found.difference_update(selectors)
    return frozenset(found)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of the rules that stand under no condition (@media and its like)."""
    depth = 0
    selectors = ""
    pieces = _BRACE.split(sheet)
    for before, brace in zip(pieces[::2], pieces[1::2], strict=False):
        if brace == "{":
            depth += 1
            if depth == 1:
                selectors = before.rpartition(";")[2]
        else:
            if depth == 1 and not selectors.lstrip().startswith("@"):
                yield selectors, before
            depth = max(0, depth - 1)


def _selectors(tag: str, attributes: Mapping[str, str]) -> Iterable[str]:
    for name in attributes.get("class", "").split():
        yield f".{name}"
        yield f"{tag}.{name}"
    if own := attributes.get("id"):
        yield f"#{own}"
        yield f"{tag}#{own}"
