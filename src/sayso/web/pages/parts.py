"""Long lists in parts: where a part begins, and the links to the parts before and behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from sayso.views.markup import Markup, element, joined

FROM: Final = "from"
"""What an address calls the place at which a part begins."""


@dataclass(frozen=True, slots=True)
class Part:
    """At most `step` of `total` things from `start` on, of a list at `address` narrowed by `asked`."""

    address: str
    asked: Mapping[str, str]
    start: int
    step: int
    total: int


def whole_number(words: str) -> int:
    """The number that an address or a form gives, such as where a part begins; 0 for what is none."""
    return int(words) if re.fullmatch(r"[0-9]{1,9}", words) else 0


def further(part: Part, what: str) -> Markup:
    """The links to the part before and the part behind, if there are; `what` the list is of."""
    links = [element("a", words, href=address, rel=rel) for words, address, rel in _neighbours(part)]
    return element("nav", *links, aria_label=f"Further {what}", class_="pages") if links else joined()


def _neighbours(part: Part) -> Iterator[tuple[str, str, str]]:
    for words, start, rel in (
        ("those before", part.start - part.step, "prev"),
        ("those after", part.start + part.step, "next"),
    ):
        if part.start > 0 if rel == "prev" else start < part.total:
            begun = {FROM: str(start)} if start > 0 else {}
            query = urlencode({**part.asked, **begun})
            yield words, f"{part.address}?{query}" if query else part.address, rel
