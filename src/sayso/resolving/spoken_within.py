"""Bodies in which it is said: "In the Ministry of Defence they said", as texts put into English have it.

The body speaks, and "they" is nobody else. Where one may as well speak as a guest ("in court they said", "in
the village they said") or "in" tells a place, the row stays as it was read.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.quoted import Quoted


def spoken_within(text: str, finding: Finding, lexicon: Lexicon) -> Quoted | None:
    """ "In the Ministry they | said", "they | said in the Ministry": the ministry said it."""
    row = finding.attribution
    source = row.source[-1]
    if not row.cue or not _THEY.search(source.of(text)):
        return None
    before = _FRONTED.search(text, max(0, source.end - _NEAR), source.end)
    if before and _speaks(before["who"], lexicon):
        start = before.start()
        cue = tuple(span for span in row.cue if not start <= span.start < source.end)
        content = tuple(span for span in row.content if not start <= span.start < source.end)
        return Quoted(Span(*before.span("who")), (), cue, content) if cue and content else None
    behind = (
        _BEHIND.match(text, row.cue[-1].start) if _AFTER_WORDS.search(text[: source.start][-4:]) else None
    )
    if behind is None or source.of(text) != "they" or not _speaks(behind["who"], lexicon):
        return None
    body, said = Span(*behind.span("who")), Span(*behind.span("said"))
    apart = not any(body.overlaps(span) for span in row.content)
    return Quoted(body, (), (*row.cue[:-1], said)) if apart else None


def _speaks(words: str, lexicon: Lexicon) -> bool:
    """Whether the words are the name or the noun of a body, and no place where others speak, too."""
    head = re.split(r"\s(?:of|for)\s", words)[0].split()
    last = lexicon.noun(head[-1]) or lexicon.noun(" ".join(head[-2:]))
    actor = lexicon.actor(words)
    body = any(each is not None and each.nature is Nature.BODY for each in (last, actor))
    office = head[-1].casefold() in _OFFICES
    return (body or office) and not (country_of(words) or head[-1].casefold().rstrip("s") in _WHERE)


_OFFICES: Final = frozenset("service headquarters staff directorate inspectorate".split())
_WHERE: Final = frozenset(
    "court parliament congress senate house assembly church mosque school university college"
    " prison camp village town team".split()
)
"""Bodies that are also where people are who speak for themselves."""
_THEY: Final = re.compile(r"\b[Tt]hey$")
_NEAR: Final = 90
_WORDS: Final = (
    r"(?:the\s)?(?!(?:they|that|which|who|to|in|on|at|by|from|with|a|an)\b)[\w’'-]+"
    r"(?:\s(?!(?:they|that|which|who|to|in|on|at|by|from|with|a|an|where|when)\b)[\w’'-]+){0,6}"
)
_FRONTED: Final = re.compile(
    rf"(?:\bIn|(?<=[,;]\s)in|(?<=\band\s)in|(?<=\bwhile\s)in|(?<=\bbut\s)in)\s(?P<who>{_WORDS}),?\s[Tt]hey$"
)
_BEHIND: Final = re.compile(
    r"(?P<said>(?:(?:also|then|later)\s)?(?:said|say|told|stated|reported|noted|stressed|explained|added|confirmed"
    rf"|announced|emphasi[sz]ed))\sin\s(?P<who>{_WORDS})(?=[.,;:\n]|$|\sthat\b)"
)
_AFTER_WORDS: Final = re.compile(r"(?:[,\"”»]|[–—-])\s$")
"""Before a "they" that nobody spoken of earlier is: the words it closes."""
