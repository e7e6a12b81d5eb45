"""Where a page corrects itself: what its note says is the page's own word, and so is what it says instead.

"Correction: An earlier version of this article said that 74 people were asked. The number is 47."
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.corrections import EARLIER_SELF, ONCE, SELF
from sayso.core.span import Span

_CORRECTS: Final = re.compile(
    rf"\b{EARLIER_SELF}\b"
    rf"|\b{SELF}\s(?:has\sbeen|was)?\s?(?:{ONCE}|(?:amended|corrected|updated)\s(?:on|to|after|because))\b",
    re.IGNORECASE,
)
MOST: Final = 2_000
"""Code points before a sentence in which its paragraph may say so: texts without breaks are one paragraph."""


def corrects(text: str, sentence: Span) -> Span | None:
    """The words by which a sentence, or one before it in its paragraph, says that the page was wrong."""
    nearest = max(0, sentence.start - MOST)
    start = max(nearest, text.rfind("\n", nearest, sentence.start) + 1)
    found = _CORRECTS.search(text, start, sentence.end)
    return Span(*found.span()) if found else None
