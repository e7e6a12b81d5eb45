"""How a page speaks of its own outlet and of who writes for it, as pieces of a pattern."""

from __future__ import annotations

from typing import Final

_PAGE: Final = "newspaper|website|portal|agency|magazine|channel|edition|publication|outlet"
_LOOSELY: Final = "paper|site|desk|blog"
_WRITER: Final = "(?:correspondent|reporter|journalist|photographer)s?"
OWN_PAGE: Final = rf"(?:[Tt]his|[Oo]ur)\s(?:own\s)?(?:{_PAGE}|editorial\s(?:office|staff|board|team))"
OWN_PLACE: Final = rf"(?:[Tt]his|[Oo]ur)\s(?:own\s)?(?:{_LOOSELY})"
"""The same by words that mean much else, too: "this site", "this paper"."""
OUR_WRITER: Final = rf"[Oo]ur\s(?:own\s|special\s)?{_WRITER}"
WRITER_OF_PAGE: Final = rf"{_WRITER}\s(?:of|from|for)\s(?:this|our)\s(?:{_PAGE}|{_LOOSELY})"
