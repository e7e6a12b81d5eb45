"""What the elements of a page are to its layout: which hold no text, which browsers set apart, and how."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

NOT_TEXT: Final = frozenset(
    {"script", "style", "template", "svg", "head", "title", "meta", "link", "input", "rp"}
)
PARAGRAPHS: Final = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend main menu
    nav noscript ol optgroup p pre search section select summary table tbody textarea tfoot thead ul
    video audio object canvas amp-iframe""".split()
)
LINES: Final = frozenset({"br", "li", "tr", "option", "button"})
CELLS: Final = frozenset({"td", "th"})
SET_APART: Final = frozenset({"a", "time"})
"""Two of these side by side are parted by a space, as styles show them ("Facebook" "Twitter")."""
PRESERVED: Final = frozenset({"pre", "textarea", "listing", "xmp", "plaintext"})
BREAKS: Final = ("", "\t", "\n", "\n\n")
"""By strength: none, between cells, between lines, between paragraphs."""
CELL, LINE, PARAGRAPH = 1, 2, 3
STRENGTH: Final[Mapping[str, int]] = {
    **dict.fromkeys(CELLS, CELL),
    **dict.fromkeys(LINES, LINE),
    **dict.fromkeys(PARAGRAPHS, PARAGRAPH),
}
"""The break that an element makes where it begins and where it ends."""

LABEL_KEPT: Final = 160
"""Characters kept of one level's classes; markup can hold megabytes there."""


def label_of(tag: str, attributes: Mapping[str, str]) -> str:
    """One level of a path, written like a CSS selector: tag#id.class[role=x][itemprop=y]."""
    if not attributes:
        return tag
    label = tag
    if name := attributes.get("id"):
        label += "#" + name[:LABEL_KEPT].strip()
    if classes := attributes.get("class"):
        label += "." + ".".join(classes[:LABEL_KEPT].split())
    for key in ("role", "itemprop", "rel"):
        if value := attributes.get(key):
            label += f"[{key}={value[:LABEL_KEPT]}]"
    return label


def block_tag(path: Sequence[str]) -> str:
    """The innermost element of the path that browsers set apart."""
    for label in reversed(path):
        tag = _tag_of(label)
        if tag in STRENGTH:
            return tag
    return "body"


@lru_cache(maxsize=20_000)
def _tag_of(label: str) -> str:
    return re.split(r"[#.\[]", label, maxsplit=1)[0]
