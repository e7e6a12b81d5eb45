"""Who passes a row on and is no outlet in one of the places (places.py): who put a picture or a paper
out or had it made, who heard the source, and who quotes as "it" (who else cites it: citing.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.core.chain import Relay, Via
from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.judging.case import Case
from sayso.judging.cast import Cast
from sayso.judging.origin_ways import NEAR_CUE
from sayso.judging.place_words import CARRYING, PUT_OUT
from sayso.judging.ways import way_of_outlet, way_of_showing


def publisher(cast: Cast, case: Case) -> Iterator[Relay]:
    """Who put a picture or a paper out, named in the words for it, "photos published by the group", or as who
    does so right before it, "the group released a video showing".
    """
    if case.source is None or case.source.kind.value is not Kind.DOCUMENT:
        return
    for span in case.row.source:
        if _COUNTS.search(cast.text, span.start, span.end) or _PAPER.match(cast.text, span.start, span.end):
            continue  # a count is the word of who counted, a notice that of its issuer
        before = max(case.page.sentence(span).start, span.start - NEAR_CUE)
        found = (
            _PUBLISHED.search(cast.text, span.start, span.end),
            _PUBLISHING.search(cast.text, before, span.start),
            _ORDERED.search(cast.text, span.start, span.end),
            _BEHIND.match(cast.text, span.end),
        )
        match = next((m for m in found if m and not (_DEVICE.search(m[1]) or _only_made(m))), None)
        if match:
            name = _proper(cast.text, Span(*match.span(1)))
            way = way_of_showing(Span(match.start(), max(span.end, match.end())).of(cast.text))
            yield Relay(cast.id_of(name, media=False), way, False, (name,))
        elif _SHOWN_BEFORE.fullmatch(cast.text, span.start, span.end):
            yield from _put_out_before(cast, case, span)


def _put_out_before(cast: Cast, case: Case, span: Span) -> Iterator[Relay]:
    """Who put out "the footage", as the sentence before tells: "The ministry published a video of the raid.
    The footage shows".
    """
    begin = case.page.sentence(span).start
    if begin == 0 or cast.text.count("\n", max(0, begin - 2), begin):
        return
    before = Span(max(case.page.sentence(Span(begin - 1, begin)).start, begin - FAR), begin)
    if match := _PUT_OUT_IT.match(cast.text, before.start, before.end):
        name = Span(*match.span(1))
        yield Relay(cast.id_of(name, media=False), way_of_showing(before.of(cast.text)), True, (name,))


def _only_made(match: re.Match[str]) -> bool:
    """Whether somebody without a name made what is shown, and nothing says that he put it out: "filmed by a
    passer-by".
    """
    return _MADE.search(match[0]) is not None and match[1].islower()


def _proper(text: str, name: Span) -> Span:
    """The name alone where a noun in small letters stands before it: "the volunteer group Delta"."""
    match = _NOUN_AND_NAME.fullmatch(text, name.start, name.end)
    return Span(*match.span(1)) if match else name


def hearer(cast: Cast, case: Case) -> Iterator[Relay]:
    """Who heard the source and says so in the words for it: "residents interviewed by Human Rights Watch"."""
    for span in case.row.source:
        if match := _HEARD_BY.search(cast.text, span.start, span.end):
            name = Span(*match.span(1))
            yield Relay(cast.id_of(name, media=False), Via.INTERVIEW, False, (name,))


def as_it(case: Case, before: Sequence[Case]) -> Iterator[Relay]:
    """Who quotes as "it", where that is one who passes things on and the source of the row before: "It quoted
    activists as saying", "citing a guard, it said".
    """
    passing = before[-1].source if before else None
    if (quoting := _who_quotes(case, before)) is not None:
        yield quoting
        return
    if not (passing and case.row.cue and passing.kind.value in (Kind.MEDIA, Kind.NGO)):
        return
    start, end = case.page.sentence(case.row.cue[0]).start, case.row.cue[-1].end
    if match := _IT_QUOTES.match(case.page.text, start, end):
        way = way_of_outlet(passing.name) if passing.kind.value is Kind.MEDIA else Via.UNKNOWN
        yield Relay(passing.id, way, False, (Span(*match.span("it" if match["it"] else "then")),))


FAR: Final = 300
"""Code points of a sentence in which it is told who put out what the next one shows."""
_SHOWN: Final = r"(?:videos?|footage|recordings?|clips?|pictures?|photo(?:graph)?s?|images?|film)"
_SHOWN_BEFORE: Final = re.compile(rf"(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hose|[Tt]hese)\s(?:[a-z]+\s)?{_SHOWN}")


def _who_quotes(case: Case, before: Sequence[Case]) -> Relay | None:
    """Who quotes as "he" or "she": the one person who spoke right before in the paragraph."""
    text = case.page.text
    quotes = _HE_QUOTES.match(text, case.page.sentence(case.row.cue[0]).start) if case.row.cue else None
    if quotes is None or quotes.end() > case.row.cue[-1].end or case.parent is not None:
        return None
    rows = [one for one in before if one.parent is None and one.row.cue]
    while rows and _HE_QUOTES.match(text, case.page.sentence(rows[-1].row.cue[0]).start):
        rows.pop()  # whom he has quoted already
    last = rows[-1] if rows else None
    if last is None or last.source is None or "\n" in text[last.row.cue[0].start : quotes.start("he")]:
        return None
    said = last.words(last.row.source)
    person = said == quotes["he"].casefold() or _PERSON.fullmatch(last.source.name)
    if not person or last.source.id == case.row.source_id:
        return None
    return Relay(last.source.id, Via.UNKNOWN, False, (Span(*quotes.span("he")),))


_HE_QUOTES: Final = re.compile(
    r"(?:\w+,? ){0,2}?(?P<he>[Hh]e|[Ss]he)\s(?:also\s|then\s|later\s|further\s)?(?:quot|cit)(?:ed|es)\s"
    r"(?=[^.;\n]{3,120}?\sas\s\w+ing\b)"
)
_PERSON: Final = re.compile(r"(?:[A-Z][\w’'.-]*\s){1,3}[A-Z][\w’'-]+")
"""A name of two to four words with capitals, as people have: "he" is no body's."""
_ORDERED: Final = re.compile(
    r"\b(?:that|which)\s((?:the\s)?[A-ZА-ЯЁ@«][\w.’'»-]*(?:\s[A-ZА-ЯЁ][\w.’'-]*){0,3}"
    r"|(?:the\s)?(?:[a-z-]+\s){1,2}?(?:police|ministry|army|company|group|union|party|command|office))\s"
    r"(?:has\s|had\s|have\s)?(?:ordered|commissioned|posted|put|published|released|shared|obtained|collected)\b"
)
_COUNTS: Final = re.compile(r"\b(?:[Ff]igures|[Ss]tatistics|[Nn]umbers|[Tt]otals|[Ee]stimates|[Tt]oll)\b")
_PAPER: Final = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts)\s(?:[\w-]+\s){0,2}?(?:notification|notice|statement|circular|decree|order|communiqu[eé]"
    r"|survey|poll|bulletin|directive|leaflet|press\srelease|e-?mail)\s(?:\w+\s){0,2}?"
    r"(?:issued|published|released|signed|put\sout)\b"
)
_MADE: Final = re.compile(
    r"\b(?:taken|filmed|signed|recorded|run|made|collected|gathered|compiled)\b(?:\s+[\w-]+){0,6}?\s+by\s"
)
_DEVICE: Final = re.compile(
    r"\b(?:robot|webcam|camera|drone|satellite|telescope|radar|sensor|scanner|microscope|phone|smartphone)s?$"
)
_NOUN_AND_NAME: Final = re.compile(
    r"the\s(?:[a-z][\w-]*\s){0,3}(?:group|network|project|site|website|account|user|channel|firm|company|agency)\s"
    r"([A-ZА-ЯЁ@«][\w.’'»-]*(?:\s[A-ZА-ЯЁ][\w.’'»-]*){0,3})"
)
_IT_QUOTES: Final = re.compile(
    r"(?:\w+,? ){0,2}?(?P<it>[Ii]t)\s+(?:\w+\s+)?(?:quot|cit)(?:ed|es)\b"
    r"|(?:[Cc]iting|[Qq]uoting)\b[^.;]{3,80}?,?\s+(?P<then>it)\s(?:\w+ly\s)?(?:said|says|report|wrote|writes|added|stated|claim)"
)
_HEARD_BY: Final = re.compile(
    r"\s(?:interviewed|contacted|reached|approached|polled)\s(?:\w+ly\s)?(?:(?:by\s)?(?:tele)?phone\s)?by\s"
    r"(?!(?:Skype|Whats[Aa]pp|Viber|Zoom|Signal|Telegram|Messenger)\b)"
    r"((?:the\s)?[A-ZА-ЯЁ«][^,;.(\n]*)(?<=\w)"
)
_PUBLISHED: Final = re.compile(
    rf"\b(?:{CARRYING}|taken|filmed|signed|recorded|run|made|collected|gathered|compiled)"
    r"(?:\s+[\w-]+){0,6}?\s+by\s+"
    r"((?:(?!\b(?:who|which|that|has|from|earlier|late|last|this|after|to|online|between|during"
    r"|on \w+day|on \d|on (?:the|its|their|his|her|social)\b|in [A-Z]\w+"
    r"|and \w+ed)\b)(?:[^,;.(\n]|(?<=\d),(?=\d{3})))+)(?<=\w)"
)
_BEHIND: Final = re.compile(
    rf",\s(?:\w+ly\s)?(?:{CARRYING})(?:\s[\w-]+){{0,3}}?\sby\s"
    r"((?:the\s|an?\s)?(?:(?!(?:and|on|in|at|which|that|from|last|this|earlier)\b)[^\s,;.()]+\s?){1,6}?)"
    r"(?=,|\s(?:and|on|in|at|which|that|from|last|this|earlier)\b)"
)
"""Right behind a picture: "the footage, released by the army on Monday,"."""
_DETERMINED: Final = (
    r"(?:[Tt]he|[Aa]n?|[Ss]ome|[Ll]ocal|[Oo]pposition)(?:\s(?!(?:the|an?|The)\b)[\w’'«»-]+){1,6}?"
)
_NAMED: Final = (
    r"(?!(?:The|In|On|At|He|She|It|They)\b)[A-ZА-ЯЁ«][\w’'.»-]*(?:\s(?:of|for|(?!The\b)[A-ZА-ЯЁ][\w’'.-]*))*"
    r"(?:\s(?:group|movement|militants|fighters|activists|network|agency|television|channel|TV))?"
)
_PUBLISHING: Final = re.compile(
    rf"(?<!\w)({_DETERMINED}|{_NAMED})\s(?:(?:has|have|had|also|later|earlier|then)\s)*"
    rf"(?:{PUT_OUT}|disseminated)"
    r"(?:\s(?:online|on\s[\w-]+(?:\s[\w-]+)?|\w+day))*\s+$"
)
_PUT_OUT_IT: Final = re.compile(
    rf"(?:(?:Later|Earlier|Meanwhile|On\s\w+day),?\s)?((?:[Tt]he|[Aa]n?)\s(?:[\w’'-]+\s){{0,4}}?[\w’'-]+|{_NAMED})"
    rf"\s(?:(?:has|have|had|also|later|earlier|then|then\salso)\s)*(?:{PUT_OUT})\s"
    rf"(?:online\s|on\s\w+day\s)?(?:(?:an?|its|their|the|some|new)\s)?(?:[\w-]+\s){{0,3}}?{_SHOWN}\b"
)
