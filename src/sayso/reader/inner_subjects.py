"""Who says it inside what another says, where the network found nobody.

"Moro said | the council | had been warned and | had replied": a second verb has the subject of the first. The
subject stands where the clause begins, right before the reporting word or before the first of two verbs. And
a "who" that was read alone is the one it tells of: "soldiers who | said".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.inside_another import holding
from sayso.reader.wording import NOUN

LONGEST: Final = 400
"""Letters of a clause before a reporting word in which its subject is sought."""
_PRONOUN: Final = r"(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou)"
_PHRASE: Final = (
    rf"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Ss]ome|[Mm]any|[Mm]ost|[Oo]ne|[Bb]oth"
    rf"|[Tt]wo|[Tt]hree)\s(?!of\b){NOUN}(?:\s{NOUN}){{0,5}}?"
    rf"|[A-Z][\w.-]*['’]s\s{NOUN}(?:\s{NOUN}){{0,2}}?"
    rf"|(?:[Ee]veryone|[Ee]verybody|[Ss]omebody|[Oo]ne\sof|[Ss]ome\sof)(?:\s{NOUN}){{0,4}}?"
    rf"|(?!(?:That|This|There|What|When|If|But|And|In|At|On|So|Now|Then|Since|As|Not|Asked)\b)[A-Z][\w.’'-]*"
    rf"(?:\s(?:of\s(?:the\s)?)?[A-Z][\w.’'-]*){{0,5}})"
)
_SUBJECT: Final = rf"(?P<name>{_PRONOUN}|{_PHRASE})"
_OPENS: Final = r"(?:^|(?<=[\"“«„‘])|(?<=\bthat\s)|(?<=[.!?…]\s)|(?<=[.!?][\"”»]\s))"
"""Where a clause begins: with the content, behind "that" or a sentence."""
_ADVERBS: Final = (
    r"(?:(?:also|still|now|already|again|always|only|just|even|never|not|long|later|then|too|at\sfirst"
    r"|\w+ly)\s){0,3}"
)
_WHEN: Final = r"(?:(?:still|back|already)\s(?:in|on|at|last)\s(?:the\s)?\w+\s)?"
_RIGHT_BEFORE: Final = re.compile(rf"{_OPENS}{_SUBJECT}\s{_WHEN}{_ADVERBS}[\"“«„‘]?$")
_WHOLE: Final = re.compile(_SUBJECT)
"""All that stands before who tells it: "| The minister |, she said, understood"."""
_IRREGULAR: Final = (
    r"stood|rang|knew|went|came|took|gave|made|wrote|told|said|got|saw|held|lost|left|met|paid|sent|sold|led|kept|fell"
    r"|found|heard|read|felt|became|began|thought|brought|bought|caught|drove|ran|fled|fought|spoke|broke|won|built"
)
_VERB: Final = (
    r"(?:had|has|have|is|are|was|were|did|does|do|would|will|could|can|may|might|must|should"
    rf"|[a-z]{{2,}}ed|{_IRREGULAR})"
)
_FIRST_OF_TWO: Final = re.compile(rf"{_OPENS}{_SUBJECT},?\s{_WHEN}{_ADVERBS}(?P<verb>{_VERB})\b")
_SECOND: Final = re.compile(
    rf"(?:\b(?:and|but|or|yet)|^(?:and|but|or|yet))\s{_ADVERBS}(?:(?:ha[sd]|have)\s{_ADVERBS})?$"
)
_ANOTHER: Final = re.compile(
    rf"\b(?:and|but|while|whereas|because|since|as|if|when|who|which)\s{_SUBJECT}\s{_VERB}\b"
)


def with_inner_subjects(text: str, text_id: str, found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, those inside another's content with the subject of their verb."""
    rows = [one.attribution for one in found]
    for place, one in enumerate(found):
        row = one.attribution
        subject = _told_of(text, row) or _inner_subject(text, rows, place)
        if subject is None or any(span.overlaps(subject) for span in (*row.cue, *row.content)):
            yield one
        else:
            yield replace(one, attribution=with_words(text_id, row, (subject,), row.cue, row.content))


_WORD: Final = rf"(?!(?:the|an?|his|her|its|their|of|in|at|from|with|for|on)\b){NOUN}"
_PEOPLE: Final = (
    r"(?:sources?|officials?|m[ae]n|wom[ae]n|members?|people|residents|persons?|doctors?|activists?|officers?"
    r"|soldiers?|workers?|fighters?|commanders?|witness(?:es)?)"
)
_OF_THEM: Final = (
    rf"(?:(?:(?:[Tt]he|[Aa]n?|[Ss]ome|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Mm]any)\s)?(?:{_WORD}\s){{0,2}}?"
    rf"{_PEOPLE}\s(?:in|at|of|from|inside|on|for)\s)?"
)
"""People before the place or body they belong to: "| a source inside | the ministry"."""
_ANTECEDENT: Final = re.compile(
    rf"(?<![\w’'-])(?P<name>{_OF_THEM}"
    r"(?:(?:[Tt]he|[Aa]n?|[Ss]ome|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Mm]any|[Tt]hose|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)"
    rf"\s(?:{_WORD}\s){{0,4}}?{_WORD}|[Tt]hose|[Ee]veryone|[Ss]omebody|[Ss]omeone|[Aa]nyone|[Pp]eople"
    rf"|(?:{_WORD}\s){{0,3}}?[a-z]{{3,}}(?:ers|ors|men|ists|ents|ials|iers|ees|ics))\s(?:who|which|that))$"
)
_RELATIVE: Final = re.compile(r"who|which|that")


def _told_of(text: str, row: Attribution) -> Span | None:
    """Whom a "who" without a comma tells of, with it."""
    if len(row.source) > 1 or not row.cue:
        return None
    if not row.source and _NO_VERB.search(row.cue[0].of(text)):
        return None
    if row.source and not _RELATIVE.fullmatch(row.source[0].of(text)):
        return None
    end = row.source[0].end if row.source else row.cue[0].start - 1
    if end > row.cue[0].start or end < 1:
        return None
    found = _ANTECEDENT.search(text, max(0, end - 80), end)
    return Span(*found.span("name")) if found else None


def _inner_subject(text: str, rows: Sequence[Attribution], place: int) -> Span | None:
    """The subject in the content that the row at a place stands in, where the row has none there."""
    row = rows[place]
    if row.source or not row.cue or row.content[-1].end < row.cue[0].start:
        return None
    cue = row.cue[0]
    contents = (outer.content for outer in holding(cue, rows, place))
    held = min(contents, key=lambda spans: sum(map(len, spans)), default=None)
    if held is None or _NO_VERB.search(cue.of(text)) or _is_participle(text, row):
        return None
    piece = next(span for span in held if span.contains(cue))
    start = max(piece.start, cue.start - LONGEST)
    if _SECOND.search(text[start : cue.start]):
        first = piece if cue.start - piece.start > LEAST else held[0]
        return _last_subject(text, max(first.start, cue.start - LONGEST), min(first.end, cue.start))
    if piece.start == cue.start and piece != held[0]:
        return held[0] if _WHOLE.fullmatch(held[0].of(text)) else None
    found = _RIGHT_BEFORE.search(text[start : cue.start])
    return _name(found, start) if found else None


_NO_VERB: Final = re.compile(
    r"^(?:it|in|on|an?|the|with|under|by|as|according|his|her|their|its)\b|ing$|\bby$"
    r"|\b(?:be|been|being|is|are|was|were|am|heard|read)\b|^\w+ly$|ions?$"
    r"|^(?:reports?|claims?|warnings?|rumou?rs?|accusations?|allegations?|promises?|threats?|calls?|demands?)\b",
    re.IGNORECASE,
)
"""Reporting words whose subject is not who tells: nouns, adverbs, and what was told to it."""
_HAD: Final = re.compile(r"\b(?:ha[sd]|have)\b")
_BY: Final = re.compile(r"\s(?:by|in|on|at|during|last|earlier)\b")
LEAST: Final = 12
"""Letters of a piece before a verb that can hold a subject and a first verb."""


def _is_participle(text: str, row: Attribution) -> bool:
    """ "An inquiry | promised | in spring": who promised it is not said."""
    return not _HAD.search(row.cue[0].of(text)) and _BY.match(text, row.cue[-1].end) is not None


def _last_subject(text: str, start: int, end: int) -> Span | None:
    """The subject of the last clause that begins here."""
    before = text[start:end]
    last = max(_FIRST_OF_TWO.finditer(before), key=lambda found: found.start(), default=None)
    return None if last is None or _ANOTHER.search(before, last.end()) else _name(last, start)


def _name(found: re.Match[str], start: int) -> Span:
    return Span(start + found.start("name"), start + found.end("name"))
