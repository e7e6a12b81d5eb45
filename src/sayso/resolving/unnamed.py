"""Who stays without a name: "the former guard, who asked not to be named" is nobody whom the text names."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.span import Span


def stays_unnamed(text: str, source: Span) -> bool:
    """Whether the words of a source, or the clause right behind them, say that the name is kept back."""
    return bool(_UNNAMED.search(text, source.start, source.end) or _BEHIND.match(text, source.end))


_KEPT_BACK: Final = (
    r"(?:(?:ask|request|want|wish|prefer|insist)(?:s|ed|ing)?(?:\son)?|declined|refused)\s"
    r"(?:(?:not\sto|to\snot|to)\s)?(?:(?:be\s(?:named|identified)"
    r"|(?:call|name|give|use|mention|disclose|reveal|indicate|publish|specify)\s(?:his|her|their)\s(?:\w+\s)?names?)\b"
    r"|(?:(?:remain|stay|be)(?:ing)?\s)?anonym)|(?:on|under)\s(?:the\s)?condition\sof\s(?:his\s|her\s)?anonymity"
    r"|(?:did|does)\snot\s(?:want|wish)\sto\sbe\s(?:named|identified)"
)
_UNNAMED: Final = re.compile(rf"\b(?:{_KEPT_BACK})")
_BEHIND: Final = re.compile(rf",?\s(?:who\s|speaking\s|spoke\s|and\s)*(?:{_KEPT_BACK})")
