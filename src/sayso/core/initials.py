"""Initials that a list has for an outlet's and a text for somebody else's, or for a thing.

"RT" is a broadcaster in a list and a republic in a text of that republic; there it stands behind the initials
of the republic's bodies ("the MO RT"), or the text spells it out ("the Bureau of Border Control (BBC)").
"CCTV" are cameras where no word of the text makes it a channel.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sayso.core.span import Span

MOST: Final = 5
"""Letters of the longest initials."""
_INITIALS: Final = re.compile(rf"[A-Z]{{2,{MOST}}}")
_BODY_BEFORE: Final = re.compile(rf"(?<![\w.])(?!(?:IA|RIA|TV|US|USA|UK|UN|EU)\s)[A-Z]{{2,{MOST}}}\s$")
"""Initials right before others: those of an agency or a country stand before an outlet's."""
_ARTICLE: Final = re.compile(r"\b[Tt]he\s$")
_SMALL: Final = r"(?:(?:of|for|the|and|on|in|to|de|des|du|la)\s){0,3}"
_MEDIA: Final = re.compile(
    r"press|news|agen[ct]|radio|televi|broadcast|rundfunk|\bTV\b|media|channel|kanal|today|times|daily|network",
    re.IGNORECASE,
)
"""Words in what an outlet's own initials stand for."""
BEFORE: Final = 8
"""Code points before initials in which others or an article stand."""


def are_anothers(text: str, name: Span) -> bool:
    """Whether listed initials are somebody else's at this place."""
    words = name.of(text)
    if _INITIALS.fullmatch(words) is None:
        return False
    if words == _CAMERAS:
        return not _are_viewed(text)
    before = text[max(0, name.start - BEFORE) : name.start]
    if len(words) == _SHORTEST and _BODY_BEFORE.search(before) and not _in_capitals(text, name):
        return True
    bracketed, spelled = _spelled(text, words)
    return bracketed or (spelled and _ARTICLE.search(before) is not None)


@lru_cache(maxsize=4)  # asked for each mention in a text
def _are_viewed(text: str) -> bool:
    """Whether "CCTV" is a channel in a text: it says or hears something there, or a noun tells what it is."""
    return _A_CHANNEL.search(text) is not None


_CAMERAS: Final = "CCTV"
_A_CHANNEL: Final = re.compile(
    rf"\b(?:broadcaster|television|TV|channel|station|agency|network|media|told|tells|according\sto|interview\s(?:with|to)|quoted\sby|reported\sby"
    rf"|aired\s(?:by|on)|broadcast\s(?:by|on)|carried\sby|citing|quoting|(?:reporter|correspondent|journalist)\s(?:for|from|of|at|with))(?:\sthe)?(?:\sstate)?,?\s\(?{_CAMERAS}(?![\w-]|\s(?:footage|image|camera|recording|video))"
    rf"|\b{_CAMERAS}(?:-?\d{{1,2}}\b|,?\s(?:also\s|has\s|had\s|later\s)?(?:report(?:s|ed)|sa(?:id|ys)|quot(?:ed|es|ing)"
    r"|cit(?:ed|es|ing)|aired|announced|added|wrote|carried|broadcast)\b|(?:[’']s)?\s(?:correspondent|reporter|journalist|anchor|presenter|news\b"
    r"|channel|broadcast|programme|report\b))"
)


def is_called_an_outlet(name: str) -> bool:
    """Whether a name has a word of those that outlets are called by."""
    return _MEDIA.search(name) is not None


_SHORTEST: Final = 2
"""Letters of initials that are most often a state's: longer ones behind others are an agency that follows a
body where commas are lost.
"""


def _in_capitals(text: str, name: Span) -> bool:
    """Whether the line is in capitals: each short word of it looks like initials."""
    line = text[text.rfind("\n", 0, name.start) + 1 : (text.find("\n", name.end) + 1 or len(text))]
    return line.isupper()


@lru_cache(maxsize=32)  # asked for each mention in a text
def _spelled(text: str, initials: str) -> tuple[bool, bool]:
    """Whether the text spells initials out otherwise: with them in brackets behind, and anywhere."""
    rest = "".join(rf"[\s-]{_SMALL}{letter}[\w’'-]*" for letter in initials[1:])
    words = rf"\b{initials[0]}[\w’'-]*{rest}"
    name = re.compile(rf"(?<![A-Z]\s){words}(?P<bracket>\s\({initials}\))?")
    found = [match for match in name.finditer(text) if match[0].partition(" (")[0] != initials]
    others = [match for match in found if not (is_called_an_outlet(match[0]) or match[0].isupper())]
    return any(match["bracket"] for match in others), bool(others)
