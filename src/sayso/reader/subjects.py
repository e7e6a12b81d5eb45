"""Who says it, where the network found a reporting verb and nobody: the subject that stands before it.

"A driver who | said", "The council, which backed the plan, | said": a clause between them hides the subject.
Only plain verbs of saying in the active are looked at, and only a subject that begins the sentence or stands
right before "who". Words that hold another report ("The mayor on Monday denied | reports that") are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from sayso.core.attribution import Attribution, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span, Spans, trimmed
from sayso.reader.cited import cited_in_the_cue, referred_to_in_the_content
from sayso.reader.in_papers import in_a_paper
from sayso.reader.relatives import antecedent
from sayso.reader.wording import NOUN

_SAYS: Final = re.compile(
    r"(?:(?:also|later|then|further|\w+ly)\s)?(?:said|says|told|tells|added|adds|wrote|writes|reported|reports|stated"
    r"|states|announced|announces|claimed|claims|confirmed|confirms|explained|explains|warned|warns|argued|argues"
    r"|insisted|insists|noted|notes|stressed|stresses)(?:\s[^\n]{0,30})?"
)
_SUBJECT: Final = re.compile(
    rf"(?:^|[.!?\n][\"”»’]?\s+)(?P<name>(?=[A-Z])(?i:{NOUN})(?:\s{NOUN}){{0,7}}?"
    r"(?:,\s(?:who|which)\s[^.;\n\"“”]{3,160}(?=,))?),?\s$"
)
_WHO: Final = re.compile(
    rf"\b(?P<name>(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal)\s(?:{NOUN}\s){{0,3}}?{NOUN})\swho\s$"
)
_BEFORE: Final = 260
_HEAD: Final = (
    r"(?:An?|The|One|Two|Three|Four|Five|Several|Some)\s(?:[a-z-]+\s){0,2}?[a-z-]+"
    r"(?:\s(?:of|for|to|from|with)\s(?:an?|the|his|her|their)\s(?:[a-z-]+\s){0,2}?[a-z-]+)?"
    r"|(?!Besides|Perhaps|Towards)(?:[A-Z][a-z]+s|Police|People)"
)
_TOLD_MORE: Final = re.compile(
    rf"(?:^|[.!?\n][\"”»’]?\s+)(?P<head>{_HEAD})\s"
    r"(?:who\s(?:(?:had|has|have|once|was|were|is|are)\s)?[a-z]+|(?!during\b)[a-z]+ing"
    r"|(?:accused|suspected|convicted)\sof(?:\s[a-z]+ing)?|charged\swith(?:\s[a-z]+ing)?)\s"
    r"(?:(?:with|for|over|on|against|to|of|about|after|the|late|his|her|their)\s){0,3}$"
)
"""A subject with the beginning of a clause that tells more of it: "Police hunting", "A man who attacked"."""


def to_its_head(text: str, row: Attribution, source: Span) -> Span:
    """The whole subject, where the network took only the name in its clause: "Police hunting | Ada Moro |
    said".
    """
    if not row.cue or not 0 <= row.cue[0].start - source.end <= 1 or source.of(text).islower():
        return source
    found = _TOLD_MORE.search(text, max(0, source.start - _BEFORE), source.start)
    return Span(found.start("head"), source.end) if found else source


_THINGS_SAID: Final = re.compile(r"(?:reports|claims|notes|states)(?:\s(?:by|from))?")
"""Verbs that are as often nouns: "the mayor on Monday | claims", "the mayor rejected | claims"."""
_NO_SUBJECT: Final = re.compile(
    r"\b(?:about|of|to|by|with|without|from|on|over|amid|amidst|despite|against|at|for|in|into|behind|after|before"
    r"|between|through|under|upon|following|citing|regarding|concerning|like|off|out|up|down|aside|[\w-]{3,}(?:ed|ing))$",
    re.IGNORECASE,
)
"""Words behind which such a noun stands, and no verb: "Asked about", "Amid", "has rejected"."""
_CLAUSE: Final = re.compile(r",\s(?:who|which)\s")
_OWNER: Final = re.compile(
    r"\s(?P<who>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)(?:(?:the|an?)\s(?:[\w-]+\s){0,3}?[\w-]+['’]s?"
    r"|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}))\s$"
)
"""Whose such reports are, right before them: "rejects | US | claims", "refuted | the envoy's | claims"."""


def with_subject(text: str, text_id: str, one: Finding, cues: Sequence[Span]) -> Finding:
    """The finding with whom it cites or the subject of its verb for a source, where it has none; `cues` are
    the reporting words of all findings, sorted.
    """
    row = one.attribution
    if len(row.content) > 1 and _according_inside(text, row):
        return replace(one, attribution=with_words(text_id, row, row.source, row.cue, row.content[1:]))
    if len(row.source) == 1 and _HAVING.fullmatch(row.source[0].of(text)) and row.cue:
        near = row.cue[0].start == row.source[0].end + 1
        whole = (Span(row.source[0].start, row.cue[0].end), *row.cue[1:]) if near else row.cue
        return replace(one, attribution=with_words(text_id, row, (), whole, row.content))
    if cited := cited_in_the_cue(text, one):
        cue, source = cited
        return replace(one, attribution=with_words(text_id, row, (source,), (cue,), row.content))
    if known := referred_to_in_the_content(text, row) or _accuser(text, row):
        source, content = known
        return replace(one, attribution=with_words(text_id, row, (source,), row.cue, content))
    named = _by_himself(text, row) or _according_to(text, row) or _told_of(text, row)
    if named and not any(span.overlaps(named) for span in row.content):
        relay = tuple(span for span in one.relay if not span.overlaps(named))
        return replace(one, attribution=with_words(text_id, row, (named,), row.cue, row.content), relay=relay)
    if (known_in := in_a_paper(text, row)) and not any(span.overlaps(known_in[0]) for span in row.content):
        relay = tuple(span for span in one.relay if not span.overlaps(known_in[0]))
        words = with_words(text_id, row, (known_in[0],), known_in[1], row.content)
        odds = {field: said for field, said in one.odds.items() if field not in _OF_SOURCES}
        return replace(one, attribution=words, relay=relay, odds=odds)
    if row.source or one.relay or len(row.cue) != 1 or not _SAYS.fullmatch(row.cue[0].of(text)):
        return one
    subject = _subject(text, row, cues)
    if subject is None or any(span.overlaps(subject) for span in row.content):
        return one
    return replace(one, attribution=with_words(text_id, row, (subject,), row.cue, row.content))


_OF_SOURCES: Final = ("identity", "kind")
"""What the network told of a row without a source is nothing of who is found."""


def _subject(text: str, row: Attribution, cues: Sequence[Span]) -> Span | None:
    """The subject before a verb of saying, or whose the reports are where the cue is a noun."""
    before = (text, max(0, row.cue[0].start - _BEFORE), row.cue[0].start)
    found = _WHO.search(*before) or _SUBJECT.search(*before)
    name = Span(*found.span("name")) if found else None
    other = _last_cue(cues, row.cue[0].start)
    noun = _THINGS_SAID.fullmatch(row.cue[0].of(text)) is not None
    if name is None:
        return _whose(text, row, other) if noun else None
    clause = _CLAUSE.search(text, name.start, name.end)
    main = Span(name.start, clause.start()) if clause else name
    if other is not None and other.overlaps(main):
        return _whose(text, row, other) if noun else None
    return _whose(text, row, other) if noun and _NO_SUBJECT.search(text, name.start, name.end) else name


_ACCUSED_BY: Final = re.compile(r"\b(?:accused|suspected|blamed)\sby$")
_BY_WHOM: Final = re.compile(rf"(?P<who>{NOUN}(?:\s(?!(?:of|for)\b){NOUN}){{0,6}})\s(?=(?:of|for)\s)")
_WHOM: Final = re.compile(
    r",\s(?P<whom>which|whom)\s(?P<who>(?:(?:the|an?)\s(?:[\w-]+\s){0,3}?)?[\w’'-]+(?:\s[A-Z][\w’'-]*){0,3})\s?$"
)
_ACCUSES: Final = re.compile(r"(?:(?:has|have|had)\s)?(?:accuse[sd]?|suspect(?:s|ed)?|blame[sd]?)")


def _accuser(text: str, row: Attribution) -> tuple[Span, Spans] | None:
    """Source and content of "accused by | Orland | of theft" and ", whom | Orland | accuses of theft", where
    the network had nobody for who accuses.
    """
    if row.source or len(row.cue) != 1:
        return None
    cue = row.cue[0]
    if _ACCUSED_BY.search(text, cue.start, cue.end):
        behind = next((span for span in row.content if span.start == cue.end + 1), None)
        match = _BY_WHOM.match(text, behind.start, behind.end) if behind else None
        if behind is None or match is None:
            return None
        rest = Span(match.end(), behind.end)
        return Span(*match.span("who")), tuple(rest if span == behind else span for span in row.content)
    if not _ACCUSES.fullmatch(text, cue.start, cue.end):
        return None
    match = _WHOM.search(text, max(0, cue.start - LONGEST), cue.start)
    if match is None or any(span.start < cue.start for span in row.content):
        return None
    return Span(*match.span("who")), (Span(*match.span("whom")), *row.content)


def without_clause(text: str, row: Attribution, source: Span) -> Span:
    """A source that ends where a clause about it has only begun: "The group|, which Orland | accuses"."""
    match = _WHOM.search(text, source.start, source.end)
    opened = match is not None and row.cue and _ACCUSING.match(text, source.end) is not None
    return Span(source.start, match.start()) if match and opened else source


_ACCUSING: Final = re.compile(
    r"\s(?:(?:has|have|had)\s)?(?:accuse|suspect|blame|call|describe|consider|brand|say)"
)
_HAVING: Final = re.compile(r"having|being", re.IGNORECASE)


def _last_cue(cues: Sequence[Span], before: int) -> Span | None:
    """The last reporting words that end before a place."""
    at = bisect_left(cues, before, key=attrgetter("start"))
    return cues[at - 1] if at else None


def _whose(text: str, row: Attribution, other: Span | None) -> Span | None:
    """Who stands behind reports that are a noun: "claims by | the union | that", "rejects | US | claims"."""
    cue = row.cue[0]
    if cue.of(text).endswith((" by", " from")):
        behind = trimmed(text, cue.end, max(cue.end, row.content[0].start))
        return behind if behind and "," not in behind.of(text) and len(behind) <= LONGEST else None
    begin = max(other.end, cue.start - LONGEST) if other else cue.start
    found = _OWNER.search(text, begin, cue.start)
    return Span(*found.span("who")) if found else None


LONGEST: Final = 80
"""Letters of the longest name that is believed to stand between "claims by" and what is claimed."""


_SELF: Final = r"(?:himself|herself|itself|themselves)"
_BY_HIMSELF: Final = re.compile(
    rf"(?<![\w-])(?P<name>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:(?!the\b|an?\b){NOUN}\s){{0,2}}?(?!the\b|an?\b){NOUN}"
    r"|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}|[Hh]e|[Ss]he|[Tt]hey|[Ii]t)"
    rf"\s(?:(?:ha[sd]|have)\s)?{_SELF}\s(?:(?:ha[sd]|have)\s)?$"
)


def _by_himself(text: str, row: Attribution) -> Span | None:
    """The subject that "himself" stands behind, where that or nobody was found: "Moro had himself said"."""
    if not row.cue or len(row.source) > 1 or (row.source and not re.fullmatch(_SELF, row.source[0].of(text))):
        return None
    start = row.cue[0].start
    if row.source and row.source[0].end + 1 != start:
        return None
    found = _BY_HIMSELF.search(text, max(0, start - _NEAR), start)
    return Span(*found.span("name")) if found else None


_NEAR: Final = 80
_CITED_BEFORE: Final = re.compile(rf"\s(?P<name>(?:the\s|an?\s)?(?:{NOUN}\s){{0,5}}?{NOUN}),?\s")


def _told_of(text: str, row: Attribution) -> Span | None:
    """Who a relative clause tells of, where nobody was found; "who said" is left to `_subject`."""
    found = None if row.source or len(row.cue) != 1 else antecedent(text, row.cue[0])
    said = found is not None and _SAYS.fullmatch(row.cue[0].of(text)) is not None
    return None if found is None or (said and found.of(text).endswith(" who")) else found


def _according_to(text: str, row: Attribution) -> Span | None:
    """Whoever stands between "according to" and his words: "that according to | Velm Radio | it rained"."""
    if row.source or not row.cue or not row.content or not row.cue[-1].of(text).endswith("ccording to"):
        return None
    found = _CITED_BEFORE.fullmatch(text, row.cue[-1].end, max(row.cue[-1].end, row.content[0].start))
    return Span(*found.span("name")) if found else None


_THAT: Final = re.compile(r"\bthat$")
_INSIDE: Final = re.compile(r",\saccording\sto\b")


def _according_inside(text: str, row: Attribution) -> bool:
    """Whether somebody is cited within what another said: "Moro said that, according to police, | it"."""
    first = row.content[0]
    opened = _THAT.search(text, max(first.start, first.end - len(" that")), first.end)
    return opened is not None and _INSIDE.match(text, first.end) is not None


_ACCUSED: Final = re.compile(r"(?:[\w’']+\s){0,5}?(?:accused|suspected)(?P<of>\sof)?$")


def is_told_in_passing(text: str, row: Attribution, sources: Sequence[Span]) -> bool:
    """ "A woman accused of theft | told": who is accused in the words for another row's source; `sources` are
    those of all rows, sorted.
    """
    if not _is_accused(text, row):
        return False
    cue = row.cue[-1]
    begin, end = (bisect_left(sources, at, key=_START) for at in (cue.start - _LONGEST, cue.start + 1))
    return any(source.end >= cue.end for source in sources[begin:end])


_START: Final = attrgetter("start")
_LONGEST: Final = 400
"""Code points before such a cue in which a source begins that it stands in."""


def of_the_accused(text: str, row: Attribution) -> Attribution:
    """ "The mayor was accused of theft": who is accused has accused nobody, and nobody is named who did; but
    "the mayor, whom she accused of theft" has her for it.
    """
    if not _is_accused(text, row) or row.source[0].end + 1 != row.cue[0].start:
        return row
    if text[max(0, row.source[0].start - 5) : row.source[0].start].casefold() == "whom ":
        return row
    return replace(row, source=(), content=tuple(sorted((row.source[0], *row.content))))


def _is_accused(text: str, row: Attribution) -> bool:
    if len(row.cue) != 1 or len(row.source) != 1:
        return False
    found = _ACCUSED.match(text, row.cue[0].start, row.cue[0].end)
    return found is not None and bool(found["of"] or text.startswith(" of ", row.cue[0].end))


_REMINDER: Final = (
    r"(?:[Rr]ecall(?:ing)?|[Rr]emember|[Nn]ote|[Rr]eminder|[Aa]s\sa\sreminder"
    r"|(?:[Ww]e\s)?(?:will\s|would\slike\sto\s)?(?:remind|recall|note)(?:\syou)?"
    r"|[Ll]et(?:['’]s|\sus)\s(?:recall|remind(?:\syou)?|remember|note))"
)
_OPENED: Final = re.compile(
    rf"{_REMINDER}(?:,\s?|:\s?|\sthat,?\s)(?:(?:previously|earlier|before|recently|yesterday|today|also|just),?\s)?"
    r"|(?:previously|earlier)\s(?=[A-Z])"
)
_ONLY_OPENS: Final = re.compile(rf"{_REMINDER}[,:]?")


def behind_reminder(text: str, source: Span) -> Span:
    """A source behind the words by which a page reminds its readers: "Recall, earlier | Colonel Moro"."""
    found = _OPENED.match(text, source.start, source.end)
    return Span(found.end(), source.end) if found and found.end() < source.end else source


def without_reminder(text: str, content: Spans) -> Spans:
    """The words of a content but those by which the page only reminds its readers of it."""
    rest = tuple(span for span in content if not _ONLY_OPENS.fullmatch(span.of(text)))
    return rest or content
