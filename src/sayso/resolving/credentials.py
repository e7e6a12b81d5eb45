"""A credential that the reader cut off the front of a source.

"the candidate of military Sciences, the head of the club Arseny Valchuk": translated text puts what somebody
knows before his office, and his office before his name; the reader at times begins with the office.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.resolving.lexicon import Lexicon

FAR: Final = 90
"""Code points before a source in which a credential is looked for."""
_CREDENTIAL: Final = re.compile(
    r"(?:(?<!\w)(?:the|an?)[ ]|\A|(?<=\n)|(?<=[.!?»”][ ]))"
    r"(?P<noun>(?:(?!the[ ]|an?[ ])[^\W\d_][\w-]*[ ]){0,2}?(?!the[ ]|an?[ ])[^\W\d_][\w-]*)"
    r"(?:[ ]of[ ][\w \-]{3,50})?,[ ]$",
    re.IGNORECASE,
)
_LEARNED: Final = frozenset("candidate doctor academician professor".split())
_HEARD: Final = re.compile(r"\b(?:to|by|from|with|and|or|than|said|says|told|tells|of)[ ]$", re.IGNORECASE)
"""Behind these words the credential is somebody by himself ("according to the expert, Valchuk knew")."""


def with_credential(text: str, source: Span, lexicon: Lexicon) -> Span:
    """The source with the credential that stands directly before it, parted by a comma alone."""
    begin = max(0, source.start - FAR)
    for match in _CREDENTIAL.finditer(text, begin, source.start):
        start = match.start()
        if _knows(match["noun"], lexicon) and not _HEARD.search(text, max(0, start - 8), start):
            return Span(start, source.end)
    return source


def _knows(phrase: str, lexicon: Lexicon) -> bool:
    head = phrase.rsplit(" ", 1)[-1].casefold()
    noun = lexicon.noun(head)
    return head in _LEARNED or (noun is not None and noun.kind is Kind.EXPERT)
