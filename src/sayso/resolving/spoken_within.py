"""Bodies in which it is said: "In the Ministry of Defence they said", "At the embassy they noted", as texts
put into English have it.

The body speaks, and "they" is nobody else. Where one may as well speak as a guest ("in court they said", "in
the village they said") or "in" tells a place, the row stays as it was read; no body named before is meant.
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
    if before and _speaks(before["who"], lexicon) and not _is_elsewhere(before):
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


def within_a_body(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a "they" that ends there is said to be in some body, if only as guests ("At the university
    they said"): no other body spoken of before is meant.
    """
    before = _FRONTED.search(text, max(0, end - _NEAR), end)
    if before is None or _is_elsewhere(before):
        return False
    noun = lexicon.noun(_head_of(before["who"])[-1])
    within = noun is not None and noun.nature is Nature.BODY
    return within or before["who"].split()[-1].casefold() in _WHERE or _speaks(before["who"], lexicon)


def _is_elsewhere(found: re.Match[str]) -> bool:
    """Whether "at" with such a noun tells an occasion or a place ("at the party", "at the front")."""
    return found["in"].casefold() == "at" and found["who"].split()[-1].casefold() in _OCCASIONS


_OCCASIONS: Final = frozenset("party front".split())


def _head_of(words: str) -> list[str]:
    """The words up to the noun of a body; behind it may stand what it is of, or its name in quotation marks
    or plain ("the company «Velm»", "the company Velm").
    """
    head = re.split(r"\s(?:of|for)\s|\s(?=[«“\"„])", words)[0].split()
    small = [k for k, word in enumerate(head) if word[0].islower()]
    return head[: small[-1] + 1] if small and small[-1] and small[-1] + 1 < len(head) else head


def _speaks(words: str, lexicon: Lexicon) -> bool:
    """Whether the words are the name or the noun of a body, and no place where others speak, too."""
    head = _head_of(words)
    last = lexicon.noun(head[-1]) or lexicon.noun(" ".join(head[-2:]))
    actor = lexicon.actor(words)
    body = any(each is not None and each.nature is Nature.BODY for each in (last, actor))
    office = head[-1].casefold() in _OFFICES
    return (body or office) and not (country_of(words) or head[-1].casefold().rstrip("s") in _WHERE)


_OFFICES: Final = frozenset(
    "service headquarters staff directorate inspectorate factory plant mill refinery shipyard concern".split()
)
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
    r"(?:\s(?:«[^«»\n]{1,40}»|“[^“”\n]{1,40}”|\"[^\"\n]{1,40}\"))?"
)
_FRONTED: Final = re.compile(
    rf"(?P<in>\b(?:In|At)|(?:(?<=[,;]\s)|(?<=\band\s)|(?<=\bwhile\s)|(?<=\bbut\s))(?:in|at))\s(?P<who>{_WORDS})"
    r",?\s[Tt]hey$"
)
_BEHIND: Final = re.compile(
    r"(?P<said>(?:(?:also|then|later)\s)?(?:said|say|told|stated|reported|noted|stressed|explained|added|confirmed"
    rf"|announced|emphasi[sz]ed))\sin\s(?P<who>{_WORDS})(?=[.,;:\n]|$|\sthat\b)"
)
_AFTER_WORDS: Final = re.compile(r"(?:[,\"”»]|[–—-])\s$")
"""Before a "they" that nobody spoken of earlier is: the words it closes."""
