"""Denials hung on behind a report: ", a claim denied by the army", ", charges that the mill denies".

The network mostly gives no row for them, gives them to the content before them, or has who denies the claim
for the one who makes it. What is denied is named by the noun alone; that it is denied is the writer's word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import with_words
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.wording import NOUN, Rule

_WHAT: Final = (
    r"(?P<content>(?:(?:an?|the|all)\s)?(?:claim|figure|allegation|accusation|charge|assertion|report|number|toll"
    r"|account|suggestion|contention|statement|version(?:\sof\sevents)?)s?|something)"
)
_HOW: Final = r"(?:(?:ha[sd]|have|is|are|was|were|been|also|later|repeatedly|strongly|always|\w+ly)\s){0,3}"
_AS: Final = r"(?:\sas\s(?:[\w“”\"’'-]+\s?){1,4})?"
_SUBJECT: Final = (
    r"(?!(?:I|It|He|She|We|They)\b)(?P<source>(?:(?:the|an?|its|his|her|their|both|most|some|other|local)\s)"
    rf"(?:{NOUN}\s){{0,5}}?{NOUN}(?:,\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){{0,3}}(?=,))?"
    r"|[A-Z][\w’'-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]*){0,4}(?:\s[a-z]{3,}s)?|(?:[A-Za-z]{3,}\s)?[a-z]{3,}s)"
)
"""Who denies, by name or description: whom "it" means there is not the one who speaks last."""
_STOP: Final = r"(?=\s*(?:[.,;:!?\n\"”)–—]|$))"
_BY: Final = (
    r"(?P<source>(?!no\b|nobody\b)[^.,;:!?\n\"“”]{2,80}?)(?=\s(?:on|in|at|after|before|during|who|which|last|late|early|yesterday"
    r"|earlier|and|but|as)\b|\s*(?:[.,;:!?\n\"”)–—]|$))"
)
_DENIES: Final = (
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es?|ed)|dismiss(?:es|ed)?|contest(?:s|ed)?"
    r"|refut(?:es?|ed))"
)
_DENIED: Final = r"(?:denied|rejected|disputed|dismissed|contested|refuted)"
_NAMED: Final = re.compile(
    rf"(?<=[,–—]\s){_WHAT}\s(?:(?:that|which)\s)?{_SUBJECT},?\s(?P<cue>{_HOW}{_DENIES}){_AS}{_STOP}"
)
_PASSIVE: Final = re.compile(rf"(?<=[,–—]\s){_WHAT}\s(?P<cue>{_HOW}{_DENIED}{_AS}\s?\bby)\s{_BY}")
_WHICH: Final = re.compile(rf"(?<=,\s)(?P<content>which)\s{_SUBJECT},?\s(?P<cue>{_HOW}{_DENIES}){_AS}{_STOP}")
_FORMS: Final = (_NAMED, _PASSIVE, _WHICH)

HUNG_DENIALS: Final[tuple[Rule, ...]] = tuple(
    Rule(f"a denial behind{name}", form, needs=needs, inside=True)
    for name, form, needs in (
        (" a report", _NAMED, ("den", "reject", "disput", "dismiss", "contest", "refut")),
        (" a report, by whom", _PASSIVE, ("ed by", "ed as")),
        (", with which", _WHICH, (", which ",)),
    )
)


def without_denials(text: str, text_id: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings, contents without a denial at their end, and who denies a claim not as who makes it."""
    return [_without(text, text_id, _denier(text, text_id, one)) for one in found]


def _denier(text: str, text_id: str, one: Finding) -> Finding:
    """ "An allegation | the mill denies": the row of the noun becomes the denial."""
    row = one.attribution
    match = _NAMED.match(text, row.cue[0].start) if len(row.cue) == 1 and row.source else None
    if match is None or match.end("content") != row.cue[0].end:
        return one
    source, cue, content = (Span(*match.span(name)) for name in ("source", "cue", "content"))
    return replace(one, attribution=with_words(text_id, row, (source,), (cue,), (content,)))


_OPENS: Final = re.compile(r"[,–—]\s(?=(?:(?:an?|the|all)\s)?\w+(?:\sof\sevents)?\s|which\s)")
_TAIL: Final = 160
"""Code points at a content's end in which a denial is sought."""


def _without(text: str, text_id: str, one: Finding) -> Finding:
    row = one.attribution
    last = row.content[-1]
    if not row.cue or text[row.content[0].start] in '"“«„‘' or any(c.start >= last.start for c in row.cue):
        return one
    for comma in _OPENS.finditer(text, max(last.start + 1, last.end - _TAIL), last.end):
        ends = (form.match(text, comma.end()) for form in _FORMS)
        if any(match is not None and match.end() >= last.end for match in ends):
            content = (*row.content[:-1], Span(last.start, comma.start()))
            return replace(one, attribution=with_words(text_id, row, row.source, row.cue, content))
    return one
