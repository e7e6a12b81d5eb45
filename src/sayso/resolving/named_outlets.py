"""A first name that an outlet goes by ("the Ada news agency", "the newspaper Ada"), a channel's number.

Alone such a word is a person's, and behind it the noun would be of whoever has no name of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.core.numbers import COUNTS_NOTHING
from sayso.resolving.lexicon import Nature
from sayso.resolving.pieces import Name


def as_an_outlets(text: str, name: Name) -> Name:
    """The name, as a body's where it is one word between an article and the noun of an outlet, or behind
    "the" and that noun.
    """
    if name.nature is not Nature.PERSON or name.titles or " " in name.words or name.owner:
        return name
    at, end = name.span.start, name.span.end
    behind = _THE.search(text, max(0, at - _NEAR), at) and _NOUN_BEHIND.match(text, end)
    before = _NOUN_BEFORE.search(text, max(0, at - _FAR), at) and _ENDS.match(text, end)
    return replace(name, nature=Nature.BODY) if behind or before else name


_NEAR: Final = 40
_FAR: Final = 70
"""Code points before a name in which the words stand that make it an outlet's."""
_NOUN: Final = (
    r"(?:(?:news|press|information)\s(?:agency|portal|website|site|channel|outlet)|newspaper|daily|weekly|magazine"
    r"|tabloid|portal|(?:TV|television|radio|Telegram|YouTube)\s(?:channel|station)|broadcaster|news\sweekly)"
)
_THE: Final = re.compile(r"\b[Tt]he\s(?:[a-z]+(?:-[a-z]+)?\s){0,2}$")
_NOUN_BEHIND: Final = re.compile(rf"[”\"»’]?\s(?:{_NOUN}|agency)(?![\w-]|\s[a-z]+er\b)")
_NOUN_BEFORE: Final = re.compile(rf"\b[Tt]he\s(?:[\w-]+\s){{0,3}}{_NOUN}\s[“\"«‘]?$")
_ENDS: Final = re.compile(r"(?!\s[A-Z]|[’']s\s[a-z])")


def is_a_channels(text: str, start: int, end: int) -> bool:
    """Whether a name that ends in a number stands where a channel's does, and nothing is counted by it: "the
    channel Velm 24 reported", "aired by Velm One".
    """
    return _COUNTS_NOTHING.match(text, end) is not None and (
        _CHANNEL.search(text, max(0, start - _NEAR), start) is not None
    )


_CHANNEL: Final = re.compile(
    r"\b(?:(?:channel|station|broadcaster|network)|(?:aired|broadcast|televised|carried|shown)(?:\s\w+day)?\s(?:by|on)"
    r"|told)\s$"
)
_COUNTS_NOTHING: Final = re.compile(COUNTS_NOTHING)
