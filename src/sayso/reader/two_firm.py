"""Two firmnesses under one cue: "said that nine had died | and that the toll could rise" is two rows.

Who tells first what he holds for certain and then what may be, or what he does not know, holds them
differently, and each has a row (ledger, section 9). They are parted only where the second half is a clause of
its own up to the end of what is told, and the first one is without such a doubt: so does gold in 23 of 25 in
war-train, war-dev and our own articles. Two halves of one firmness ("that A and that B") stay one row, for
gold has two in one case of three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span, Spans

_WORD: Final = (
    r"(?!(?:that|which|who|what|when|where|if|as|while|because|and|but|or|so|had|has|have|was|were|is|are|will|would"
    r"|could|may|might|said)\b)[\w’'-]+"
)
_SUBJECT: Final = (
    rf"(?:it|they|he|she|we|I|there|(?:the|an?|its|his|her|their|these|those|this|more|further|many|some|several|most)"
    rf"(?:\s{_WORD}){{1,6}})"
)
_MAY: Final = (
    r"(?:(?:could|may|might)\s(?!not\b|be\s(?:heard|seen|felt)\b)"
    r"|(?:is|was|are|were)\s(?:also\s|still\s)?(?:likely|unlikely|believed|feared|thought|suspected|expected)\sto\s)"
)
_UNKNOWN: Final = (
    r"(?:(?:is|was|are|were|remains?|remained)\s(?:still\s)?(?:not\s(?:yet\s|immediately\s)?(?:clear|known|certain)"
    r"|unclear|unknown)\b"
    r"|(?:had|was|were|is|are)\sno\s(?:immediate|initial|confirmed)\s"
    r"|could\snot\s(?:be\s)?(?:immediately\s)?(?:confirm|verif|rule|say\swhether)"
    r"|(?<=we\s|\sI\s)do(?:\snot|n['’]?t)\s(?:yet\s)?know\b)"
)
_NONE: Final = (
    r"no\s(?:[\w-]+\s){0,2}?(?:casualties|deaths|injuries|victims|damage)\s(?:was|were|ha[sd]\sbeen|have\sbeen)\s"
    r"(?:immediately\s)?reported\b"
)
_SECOND: Final = re.compile(
    rf"(?P<and>,?\s(?:and|but)\s)(?P<half>(?:that\s)?(?:{_SUBJECT}\s(?:(?P<may>{_MAY})|{_UNKNOWN})|{_NONE})"
    r"(?:[^\n.;!?]|\.(?=\d))*+)(?P<rest>[.!?]?[”\"»’]?)"
)
_MAYBE: Final = re.compile(
    r"\b(?:could|may|might|would|likely|unlikely|believed|feared|thought|suspected|expected|possibl[ey]|probabl[ey]"
    r"|perhaps|if|whether|unless)\b",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(
    r"\bnot\s(?:yet\s|immediately\s)?(?:clear|known|certain)\b|\b(?:unclear|unknown|whether)\b", re.IGNORECASE
)
_CLAUSE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|did|do(?:es)?|killed|hit|struck|fell|took|came|left|began|rose|lost|broke"
    r"|operates?|(?!need)[a-z]{2,}ed\s(?:the|an?|its|his|her|their|at|in|on|to|by|with|from|\d))\b"
)
"""A verb in the first half: a subject of two names has none ("air strikes and artillery fire could ...")."""
_BOTH: Final = re.compile(
    r"\b(?:between|both)\s[^,;]{0,40}$|\b(?:how|why|whether|when|where)\s(?:[\w’'-]+\s){0,2}[\w’'-]+$",
    re.IGNORECASE,
)
"""What joins two names to one subject: "between the mayor and", "how Velm and its allies could"."""


def with_two_firmnesses(text: str, text_id: str, found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, each that holds two halves of different firmness as two."""
    for one in found:
        row = one.attribution
        for content in _halves(text, row) or (row.content,):
            yield replace(one, attribution=with_words(text_id, row, row.source, row.cue, content))


def _halves(text: str, row: Attribution) -> tuple[Spans, Spans] | None:
    """The contents of the two rows."""
    if not row.cue or not row.content:
        return None
    last = row.content[-1]
    for match in _SECOND.finditer(text, last.start, last.end):
        first = Span(last.start, match.start()) if match.start() > last.start else None
        if first is None or match.end() != last.end or not _is_firm(text, first, match):
            continue
        return (*row.content[:-1], first), (Span(match.start("half"), last.end),)
    return None


def _is_firm(text: str, first: Span, match: re.Match[str]) -> bool:
    """Whether the first half is a clause and has no doubt like that of the second."""
    doubt = _MAYBE if match["may"] else _OPEN
    sentence = max(text.rfind(mark, first.start, first.end) for mark in (". ", "? ", "! ", "\n"))
    start = max(first.start, sentence + 1)
    return (
        _CLAUSE.search(text, start, first.end) is not None
        and doubt.search(text, start, first.end) is None
        and _BOTH.search(text, start, first.end) is None
    )
