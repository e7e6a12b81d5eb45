"""Two sources that tell together: "the observatory and a doctor said" is a row of each (ledger, section 9).

The network gives both mostly, and sometimes one row with both names or with the second alone. Both are parted
where each name stands by itself: one has an article of its own, or a name that stands alone elsewhere in the
text too; or it names people who witness or tell things as what they are ("activists and rescue workers": of
such pairs gold has two rows for 20, one for 3). Other plain nouns ("parents and pupils") are one group, "the
Army and the Armed Forces" one office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span, Spans
from sayso.reader.several import is_held, several

_AND: Final = re.compile(r",?\s(?:and|as well as)\s(?:also\s)?")
_OWN: Final = re.compile(
    r"(?:the|an?|its|his|her|their|another|several|some|many|two|three|four)\s(?=\w)", re.IGNORECASE
)
_NAME: Final = re.compile(
    r"[A-Z][\w.’'-]*(?:\s(?:of|for|the|de|al|[A-Z][\w.’'-]*))*(?<!\sof)(?<!\sfor)(?<!\sthe)"
)
_MANY: Final = re.compile(
    r"(?:[A-Za-z][a-z-]*\s){0,3}(?:(?i:sources|witnesses|activists|volunteers|doctors|medics|residents|officials|rescuers"
    r"|workers|monitors|relatives|survivors|lawyers|prosecutors|rebels|police|diplomats|analysts|fishermen|media"
    r"|fighters|authorities|groups|NGOs|patients|staff))(?:\s(?:in|at|on|from)\s[\w\s]{2,40})?"
)
_BOUND: Final = re.compile(
    r"\b(?:who|whom|whose|which|that|where|both|between|including|with|by|than|of|for|and|\w+ing|taken|seen)\b|[,(]"
)
"""What binds an "and" to something else than two sources."""
_NAMED_FOR: Final = re.compile(r"\b(?:of|for)\s(?:the\s)?[A-Z]\w+")
_IN_NAME: Final = re.compile(r"\b(?:of|in|for)\s(?:the\s)?[A-Z][\w-]*$")
_NOUN: Final = r"(?!(?:is|was|are|were|has|have|had|will|would|said|says|to)\b)[\w-]+"
_FULL: Final = (
    r"(?:[Tt]he\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,5}"
    rf"|(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]wo|[Tt]hree)\s(?:{_NOUN}\s){{0,2}}{_NOUN}"
)
_FIRST: Final = re.compile(rf"(?:[.!?:\n]\s*|,\s|^)(?P<name>{_FULL})\sand\s$")
"""The first of two right before the second: it begins its clause."""
_HEADED_BY: Final = re.compile(
    r"(?:[Mm]onitors?|[Rr]escuers?|[Pp]olice|[Aa]rmy|[Oo]fficials?|[Mm]edics|[Dd]octors|[Hh]ospitals?"
    r"|[Ww]itness(?:es)?|[Aa]ctivists|[Rr]esidents|[Mm]inist(?:ry|er)|[Mm]ayor|[Gg]overnor|[Uu]nions?"
    r"|[Rr]ebels|[Ss]tate (?:media|TV)|[Mm]edia|UN|EU|NGOs?|[Ss]ources|[Cc]oastguard|[Pp]rosecutors?"
    r"|[Ll]awyers?|[Cc]ourt|[Oo]bservatory)"
)
_BODY: Final = re.compile(
    r"(?:group|network|agency|council|watchdog|coalition|observatory|centre|center|army|company)",
    re.IGNORECASE,
)
"""What a body is called: "the Velm-based network and rebels"; but "the fire and rescue workers" are one."""
_HEADED: Final = re.compile(rf",\s(?P<name>{_HEADED_BY.pattern}),\s$")
"""Whom a headline names in a word before another: "19 killed in raids, monitor, rescuers say"."""
_GROUP: Final = rf"(?:(?:the|an?)\s(?:[a-z-]+\s)?[a-z-]+|{_MANY.pattern})"
_LISTED: Final = re.compile(rf",[”\"»]?\s(?P<first>{_MANY.pattern})(?:,\s(?P<middle>{_GROUP}))?,?\sand\s$")
"""Groups behind what they tell, before the last of them: "The town fell, | officials | and residents"."""
_ACCORDING: Final = re.compile(r"according to", re.IGNORECASE)
_SECOND: Final = re.compile(
    rf"\sand(?:\sto)?\s(?P<name>(?:{_FULL})|{_MANY.pattern})(?=,\s|\.?\s*(?:\n|$)|\.\s)"
)
_BEFORE: Final = 80


def with_each_source(text: str, text_id: str, found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, one for each of the sources that tell together."""
    rows = [one.attribution for one in found]
    for one in found:
        row = one.attribution
        both = (
            several(text, row, rows)
            or _parted(text, row)
            or _listed(text, row, rows)
            or _with_first(text, row, rows)
            or _with_second(text, row, rows)
        )
        if both is None:
            yield one
            continue
        content = _before(row.content, both[0])
        for source in both:
            if not any(_same(row, one.attribution, source) for row in rows):
                yield replace(one, attribution=with_words(text_id, row, (source,), row.cue, content))


def _same(row: Attribution, of: Attribution, source: Span) -> bool:
    """Whether the network gave this source a row of the same telling itself."""
    return row is not of and row.cue == of.cue and row.source == (source,)


def _parted(text: str, row: Attribution) -> tuple[Span, Span] | None:
    """The two sources that one span holds."""
    if len(row.source) != 1 or not row.cue:
        return None
    whole = row.source[0]
    for joint in _AND.finditer(text, whole.start, whole.end):
        first, second = Span(whole.start, joint.start()), Span(joint.end(), whole.end)
        if _two(text, first, second):
            return first, second
    return None


def _with_first(text: str, row: Attribution, rows: Sequence[Attribution]) -> tuple[Span, Span] | None:
    """A source with the one before it, where it was taken alone: "the union and | a guard | said", and in a
    headline "monitor, | rescuers | say".
    """
    if len(row.source) != 1 or not row.cue or row.cue[0].start != row.source[0].end + 1:
        return None
    second = row.source[0]
    before = (text, max(0, second.start - _BEFORE), second.start)
    if headed := _HEADED.search(*before):
        first = Span(*headed.span("name"))
        in_headline = "\n" not in text[: second.start].strip() and _HEADED_BY.fullmatch(second.of(text))
        return (first, second) if in_headline and not is_held(first, rows) else None
    found = _FIRST.search(*before)
    if found is None or not _OWN.match(text, second.start):
        return None
    first = Span(*found.span("name"))
    return None if is_held(first, rows) or not _two(text, first, second) else (first, second)


def _listed(text: str, row: Attribution, rows: Sequence[Attribution]) -> tuple[Span, ...] | None:
    """Groups that told what stands before them, where the network left one of them out."""
    if not row.source or not row.cue or row.cue[0].start != row.source[-1].end + 1:
        return None
    last = row.source[-1]
    found = _LISTED.search(text, max(0, last.start - _BEFORE), last.start)
    if found is None or not (_MANY.fullmatch(last.of(text)) or _OWN.match(text, last.start)):
        return None
    parts = tuple(Span(*found.span(name)) for name in ("first", "middle") if found[name])
    ends = row.content[-1].end
    between = text[ends : found.start()].strip() if ends <= found.start() else ""
    if between or ends not in (found.start(), found.start() + 2, parts[0].end):
        return None
    others = [one for one in rows if one.cue != row.cue]
    if any(source not in parts for source in row.source[:-1]):
        return None
    if any(_BOUND.search(part.of(text)) for part in parts) or any(is_held(part, others) for part in parts):
        return None
    return (*parts, last)


def _before(content: Spans, first: Span) -> Spans:
    """The content without the first of those who tell it, where it was taken for its end."""
    last = content[-1]
    if not last.start < first.start < last.end <= first.end:
        return content
    return (*content[:-1], Span(last.start, first.start - len(", ")))


def _with_second(text: str, row: Attribution, rows: Sequence[Attribution]) -> tuple[Span, Span] | None:
    """A source with the one behind it: "according to | the army | and local doctors"."""
    if len(row.source) != 1 or not row.cue or not _ACCORDING.fullmatch(row.cue[-1].of(text)):
        return None
    first = row.source[0]
    found = _SECOND.match(text, first.end)
    if found is None or row.cue[-1].end + 1 != first.start:
        return None
    second = Span(*found.span("name"))
    two = _MANY.fullmatch(second.of(text)) is not None or _two(text, first, second)
    return (first, second) if two and not is_held(second, rows) else None


def _two(text: str, first: Span, second: Span) -> bool:
    """Whether what "and" joins are two sources, each named by itself."""
    left, right = first.of(text), second.of(text)
    if any(_BOUND.search(_NAMED_FOR.sub("", side)) for side in (left, right)):
        return False
    if _OWN.match(right):
        in_name = _IN_NAME.search(left) is not None and right[:4] == "the " and right[4:5].isupper()
        return not in_name and _stands(left)
    if _NAME.fullmatch(right):
        return _alone(text, second) and (
            _alone(text, first) or (left[:4].casefold() == "the " and left[4:].islower())
        )
    if _MANY.fullmatch(right) is None:
        return False
    last = left.rsplit(" ", 1)[-1]
    body = last[:1].isupper() or _HEADED_BY.fullmatch(last) or _BODY.fullmatch(last)
    return _MANY.fullmatch(left) is not None or bool(body and _OWN.match(left))


def _stands(left: str) -> bool:
    """Whether the first of two is whole: it has an article, is a name or a group."""
    return bool(_OWN.match(left) or _NAME.fullmatch(left) or _MANY.fullmatch(left))


def _alone(text: str, span: Span) -> bool:
    """Whether a name stands elsewhere in the text too, not joined to another."""
    name = re.sub(r"^[Tt]he\s", "", span.of(text))
    return any(
        not span.start <= found.start() < span.end
        for found in re.finditer(rf"(?<!and )(?<!\w){re.escape(name)}(?!\w)(?!\sand\b)", text)
    )
