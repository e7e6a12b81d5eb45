"""Two names that a text says are one's: "the Rescue Service, known as the Yellow Vests", "X, formerly Y".

The words between the two names tell. They may hold what the named one is ("Ada Moro, a commander known as the
Fox"), but then only of what the first name surely is: after a mere place or day a new sentence part begins
("In Velm, a group known as the Vests").
"""

from __future__ import annotations

import re
from typing import Final

from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.pieces import Name

FURTHEST: Final = 90
"""Code points between two names that are told to be one's."""


def is_also_called(text: str, name: Name, other: Name, lexicon: Lexicon) -> bool:
    """Whether the words between two names, one after the other, say that both are the same one's."""
    gap = other.begin - name.span.end
    if not 0 < gap <= FURTHEST:
        return False
    found = _CALLED.fullmatch(text, name.span.end, other.begin)
    if found is None or {name.nature, other.nature} == {Nature.PERSON, Nature.BODY}:
        return False
    if country_of(name.words) or country_of(other.words):
        return False
    if found["once"] and Nature.PERSON in (name.nature, other.nature):
        return False  # "Ada Moro, formerly Velm Council"
    if not found["what"]:
        return True
    words = found["what"].split(" of ")[0].split() if found["what"].endswith("s") else found["what"].split()
    noun = lexicon.noun(words[-1])  # "a network of volunteers known as", but "of a village known as"
    return noun is not None and noun.nature is name.nature


_CALLED: Final = re.compile(
    r"""(?:\s(?:group|movement|organi[sz]ation|network|party|militia|agency|coalition|company))?
    \s*[,(–—-]*\s*
    (?:(?:an?|the)\s(?P<what>(?:[\w’'-]+\s)*?[\w’'-]+),?\s)??
    (?:(?:which|who|that)\s(?:is|was|are|were)\s)?
    (?:(?:once|formerly|previously|until\srecently)\s(?=known|called|named)
      |(?:also|better|best|more|otherwise|commonly|widely|popularly|locally|sometimes|often|usually|now
        |colloquially|simply|and)\s)*
    (?:known\s(?:\w+ly\s)?(?:(?:to|in|among)\s(?:[\w’'-]+\s){1,3})?(?:as|by\s(?:the|its|his|her|their)\s
        (?:[\w’'-]+\s)?(?:name|names|acronym|initials|alias|nickname|pseudonym))
      |called|dubbed|nicknamed|renamed|aka|a\.k\.a\.|alias
      |(?P<once>formerly|previously|officially|formally))
    ,?\s(?:the\s)?["“„'‘«]?""",
    re.VERBOSE | re.IGNORECASE,
)
