"""Who is quoted and by whom, and who may be either: what the rules of quoting.py give and ask."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span, Spans
from sayso.resolving.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Quoted:
    """Who is quoted, who passes it on, and cue and content where they are others than the row's."""

    source: Span
    relay: Spans = ()
    cue: Spans = ()
    content: Spans = ()


def passes_on(words: str, lexicon: Lexicon) -> bool:
    """Whether the words name one who passes on what others say: an outlet, a monitor."""
    bare = re.sub(r"^(?:the|an?)\s+", "", words, flags=re.I)
    actor = lexicon.actor(bare)
    noun = lexicon.noun(bare.split()[-1]) if bare else None
    return any(each is not None and each.kind in (Kind.MEDIA, Kind.NGO) for each in (actor, noun))


def somebody(words: str, lexicon: Lexicon) -> bool:
    """Whether who is cited is named or is one of those who say something, not a reason ("citing safety") and
    not a picture or a count, which is the ground of who cites it ("citing UN data").
    """
    head = re.split(r"\s(?:of|in|at|from|for|on|who|that|which|with|close|near|inside)\s", words)[0].split()
    if not head or _THING.fullmatch(
        re.split(r"\s(?:taken|showing|collected|posted|filmed)\b", " ".join(head))[0]
    ):
        return False
    return any(word[:1].isupper() for word in words.split()) or lexicon.noun(head[-1]) is not None


def relays(text: str, source: Span, cue: str, lexicon: Lexicon) -> bool:
    """Whether who cites passes on: known to do so, or nameless to us and quoting, as persons seldom do."""
    words = source.of(text)
    if passes_on(words, lexicon) or _AN_OUTLET.search(text, max(0, source.start - NEAR), source.start):
        return True
    return cue == "quoting" and words.split()[-1][0].isupper() and _LIKE_AN_OUTLET.search(words) is not None


_THING: Final = re.compile(
    r"(?:.*\s)?(?:photos?|photographs?|pictures?|images?|imagery|footage|videos?|recordings?|samples|data|figures"
    r"|statistics|measurements|readings|maps|intelligence)",
    re.DOTALL,
)
NEAR: Final = 40
"""Code points before a name in which a noun for it stands."""
_AN_OUTLET: Final = re.compile(
    r"\b(?:newspaper|daily|weekly|magazine|tabloid|website|portal|site|agency|channel|broadcaster|station|edition)\s[«“„\"]?$"
)
_LIKE_AN_OUTLET: Final = re.compile(
    r"^[A-ZА-ЯЁ]{3,6}$|\b(?:Radio|TV|FM|News|Channel)\b|^(?:the\s)?(?:[A-ZÀ-Ž][\w-]+)(?:\sof\s[A-Z]\w+)?$"
)
"""Initials, a word for what is on air, or one name alone: a person's is mostly told with a first name."""
