"""Sentences that may go on from somebody, behind the stance that he takes or by the pronoun of one that does;
and headlines that are nobody else's, for they only say what the text is about.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.span import Span

_WHO: Final = (
    r"(?!(?:[Tt]hat|[Tt]his|[Ii]t|[Tt]here|[Ww]hether|[Ww]hat|[Nn]o ?body|[Nn]o one|I|[Ww]e)\b)"
    r"[^.;:!?\n\"“”«»]{1,90}?"
)
_SURE: Final = (
    r"(?:sure|certain|convinced|worried|optimistic|confident|sceptical|skeptical|cautious|critical)"
)
_CHARGE: Final = (
    r"(?:criticism|charges?|accusations?|allegations?|claims?|version|view|account|argument|reproach(?:es)?"
    r"|findings?|explanation)"
)
_STANCE: Final = re.compile(
    rf"{_WHO}\s(?:(?:strongly|flatly|firmly|also)\s)?(?:disagree(?:s|d)?|begs? to differ"
    r"|sees? (?:it|things|this|that|the \w+) (?:(?:quite|very|rather) )?differently"
    r"|(?:takes?|has|have) (?:a|another|the opposite|an opposing|a different) (?:\w+ )?(?:view|position)"
    r"|(?:is|are|was|were|remains?)(?: (?:much|far|also|still))?"
    rf" (?:(?:less|not(?: so| as| at all)?|more) {_SURE}|unconvinced|sceptical|skeptical|doubtful)"
    r"|(?:rejects?|rejected|disputes?|disputed|dismiss(?:es|ed)?|contests?|contested)"
    rf" (?:the|this|that|these|those|such|any|all) (?:\w+ )?{_CHARGE})\b[^.!?\n]{{0,60}}[.:]\s*"
)
_END: Final = re.compile(r"[.!?:][\"”»]?[ \t]+(?=\S)")
_FAR: Final = 600
"""Code points of a paragraph in which the stance is looked for that a sentence may give the reasons of."""


def stance_before(text: str, span: Span) -> Span | None:
    """The sentence of the same paragraph that tells what somebody thinks, without words: "Moro is less sure."
    What stands behind it is as likely hers.
    """
    far = max(0, span.start - _FAR)
    begin = max(text.rfind("\n", far, span.start) + 1, far)
    starts = [begin, *(end.end() for end in _END.finditer(text, begin, span.start))]
    found = (_STANCE.match(text, start, span.start) for start in reversed(starts))
    return next(
        (Span(match.start(), len(match[0].rstrip()) + match.start()) for match in found if match), None
    )


_TAKES_UP: Final = re.compile(r"(?:It|They|He|She)\b")


def takes_up(text: str, before: Span, span: Span) -> Span | None:
    """The pronoun by which a sentence goes on as the one right before it did: "It was built ... It has been
    inspected".
    """
    one, other = _TAKES_UP.match(text, before.start, before.end), _TAKES_UP.match(text, span.start, span.end)
    near = text[before.end : span.start].strip(" ") == ""
    return Span(*other.span()) if near and one and other and one[0] == other[0] else None


_KNOWN: Final = (
    r"hat\s(?:(?:we|you|is|are|people\sare)\s(?:\w+\s){0,2}?(?:know|known|say|saying|posting)"
    r"|(?:to|you\sneed\sto)\sknow)\b"
)
_ANNOUNCES: Final = re.compile(
    r"(?:(?:How|Why)\s(?!(?:much|many|dare|about|not)\b)(?![^\n]{0,200}:)"
    rf"|W{_KNOWN}|[^\n.?!]{{3,120}}[:–—-]\s(?:w{_KNOWN}|who\ssays\swhat\b))[^\n.?!\"“«„]*"
)


def only_announces(text: str, span: Span) -> Span | None:
    """A headline that says what the text is about and asserts nothing of it: "How the bridge fell"."""
    line = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end - 1)
    alone = not text[line[0] : span.start].strip() and line[1] >= 0 and not text[span.end : line[1]].strip()
    found = _ANNOUNCES.fullmatch(text, span.start, span.end) if alone else None
    return Span(*found.span()) if found else None
