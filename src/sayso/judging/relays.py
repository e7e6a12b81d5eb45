"""Who passed a row's content on, as the words in it and round it say.

The trained role marks such words (`Finding.relay`) wherever they stand; what it misses is found by the places
in which outlets do pass things on (places.py). A row inside another's content has those relays alone that
stand there too: the others are the outer one's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.core.attribution import Attribution, extent
from sayso.core.chain import Via
from sayso.core.own_people import OUR_WRITER, OWN_PAGE, WRITER_OF_PAGE
from sayso.core.span import Span
from sayso.judging.case import Case, Page
from sayso.judging.outlets import Outlet
from sayso.judging.place import Place, is_town
from sayso.judging.place_words import TOLD_IN
from sayso.judging.places import PLACES
from sayso.judging.rules import HEAD
from sayso.judging.ways import way_of_channel, way_of_marked, way_of_reporting, way_told_before

AROUND: Final = 400
"""Code points from an end of a row within which its sentence is looked at: contents may run over pages."""
BEHIND: Final = 40
"""Code points behind a relay in which its verb stands."""
BEFORE: Final = 60
"""Code points before a relay in which its way is told."""
LONGEST: Final = 40
"""Code points by which an outlet's mention may begin before the words that the role marks in it."""


HEADLINES: Final = 400
"""Code points from the begin of a text within which its headlines and bylines stand."""
_REST: Final = re.compile(r"\s?|[’']s\s|\s\(")
_LEAD: Final = re.compile(r"\s+(?:[A-Z][\w-]*|\d+)\s")
_NAMED_BY: Final = re.compile(
    r"(?:[,;:.–—\n-]|\b(?:to|with|by|on|for|from|via|in|of|at|and|the|an?|as|that|told|tells?|citing|quoting|agency))"
    r"\s*$"
)
"""Words before an agency that is spoken of: one in a byline follows a headline's last word."""
_MEANS: Final = frozenset(
    "skype whatsapp viber zoom twitter facebook instagram youtube telegram vkontakte telephone phone email"
    " e-mail it they he she the a an this these press".split()
    + ["radio communications", "radio communication", "radio traffic", "radio link"]
)
"""By what somebody speaks or writes: a way, nobody who passes on; pronouns and bare articles name nobody."""

_DAY: Final = re.compile(
    r"(?:last\s|next\s|late\s|early\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?"
)
_HEARD_IN: Final = re.compile(
    r"\b(?:monitored\s(?:in|at|from)\s(?:the\s)?|(?:video|audio|satellite|telephone|phone|live|link)(?:[\s-]?link)?\sfrom\s"
    r"|(?:briefing|conference|address|speech|broadcast)\sfrom\s(?:the\s)?)$"
)
"""Before the place in which a station was listened to, or from which somebody spoke by a line."""
_AT_HOME: Final = re.compile(r"\b[Ii]n\s(?:the\s)?$")
_OFFICE: Final = re.compile(
    r"(?:the\s)?(?:[\w-]+\s){0,3}?(?:[Nn]avy|[Aa]rmy|[Ff]leet|[Ff]orces?|[Gg]uard|[Bb]rigade|[Ss]taff|[Hh]eadquarters"
    r"|[Cc]ommand|[Mm]inistry|[Dd]epartment|[Ss]ervice|[Oo]ffice|[Pp]olice|[Cc]ommittee|[Cc]ommission"
    r"|[Aa]dministration|[Cc]ouncil|[Gg]overnment|[Pp]arliament|[Ee]mbassy|[Cc]ourt|[Cc]ompany|[Bb]ank)"
)
"""A house in which its own people speak: "in the Navy, spokesman Ivo Holm said"."""
_BORNE_OUT_BY: Final = re.compile(
    r"\b(?:confirmed|evidenced|prove[nd]|corroborated|borne out|supported|backed) by\s"
    r"(?:(?:the|an?|its|their|our)\s)?"
    r"(?:[\w-]+\s){0,2}?(?:(?:interception|intercept|recording|transcript|analysis|data)s?\s(?:of|from)\s)?(?:the\s)?$"
)
"""What is said to bear words out brought them to nobody: "confirmed by the interception of radio traffic"."""
_BELONGS: Final = re.compile(r"[”\"»]?\s(?:of|on|by)\s(?:the\s)?")
_ITS_REPORT: Final = re.compile(r"(?:an?|the)\s([A-ZА-ЯЁ«].*?)\s(?:report|article|story|item|dispatch)s?")
"""Marked words that are a report of whom they name."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One relay of one row: its words, those that name it, the rule, and how it was passed on.

    `outlet` says that the words name one, `bare` that it has no name.
    """

    span: Span
    name: Span
    by: str
    way: Via = Via.UNKNOWN
    outlet: bool = False
    implied: bool = False
    bare: bool = False


def relays_of(page: Page, case: Case, outlets: Sequence[Outlet], starts: Sequence[int]) -> tuple[Heard, ...]:
    """The relays of a row in the order of the text; `starts` are where the outlets' mentions begin."""
    placed = list(_placed(page, case, outlets, starts))
    start, end = _sentences(page, case.row)
    marked = list(_marked(case, outlets, starts))
    near = [h for h in marked if start <= h.span.start < end]
    only_near = (
        near
        or placed
        or case.parent is not None
        or _told_to_us(page, case.row, start, end)
        or told_to_a_body(page.text, case.row)
    )
    heard = [
        h
        for h in (*(near if only_near else marked), *placed)
        if not _published_what_it_speaks_of(page.text, case, h.span)
    ]
    kept: list[Heard] = []
    for one in sorted(heard, key=lambda h: (h.span.start, h.by == HEAD)):
        if not any(one.span.overlaps(other.span) or _goes_with(page.text, one, other) for other in kept):
            kept.append(one)
    return tuple(kept)


def _told_to_us(page: Page, row: Attribution, start: int, end: int) -> bool:
    """Whether a row's sentences say that the page's own people heard it: nobody named further off did."""
    found = (Span(*match.span()) for match in _TOLD_TO_US.finditer(page.text, start, end))
    return any(not any(content.overlaps(span) for content in row.content) for span in found)


def told_to_a_body(text: str, row: Attribution) -> bool:
    """Whether a row says that its source told a court, a parliament or people who look into something: who
    passed on what stands before did not hear that.
    """
    if not row.cue or _TELLS.search(text, row.cue[-1].start, row.cue[-1].end) is None:
        return False
    return _BODY.match(text, row.cue[-1].end) is not None


_TELLS: Final = re.compile(r"\b(?:told|tells|tell|telling|informed|assured)$")
_BODY: Final = re.compile(
    r"\s(?:(?:[Tt]he|an?)\s)?(?:[\w’'-]+\s){0,4}?(?:court|jury|jurors|judges?|inquest|inquiry|enquiry|tribunal|hearing|parliament"
    r"|congress|senate|assembly|council|committee|commission|crowd|rally|congregation|conference|summit"
    r"|researchers?|investigators?|inspectors?|monitors|delegates|rapporteurs?|Observatory|(?:Rights\s)?Watch|Amnesty"
    r"|[Mm]ission)\b(?!\s(?:reporter|correspondent|channel|newspaper|agency))"
)


def _published_what_it_speaks_of(text: str, case: Case, outlet: Span) -> bool:
    """ "Denied the charges, published by Sonde", "whose plan was first reported by Sonde": who published what
    somebody denies or speaks of has not passed on what he says of it.
    """
    found = _PUBLISHED_BY.search(text, max(0, outlet.start - BEFORE), outlet.start)
    if found is None or _SPEECH.search(text, max(0, outlet.start - 2 * BEFORE), found.start()):
        return False
    if any(cue.overlaps(Span(*found.span())) for cue in case.row.cue):
        return False
    if found["first"]:
        return True
    behind = text[case.row.content[-1].end : found.start()] if case.row.content else "."
    return _SPEAKS_AGAINST.search(case.cue) is not None and _PART_OF_IT.fullmatch(behind) is not None


_PUBLISHED_BY: Final = re.compile(
    r"\b(?:(?P<first>first|originally|initially)\s)?(?:reported|published|revealed|disclosed|carried"
    r"|broken|printed|aired"
    r"|made|quoted|broadcast|posted)\s(?:(?:on|last)\s\w+\s)?(?:by|in|on)\s(?:(?:the"
    r"|an?)\s)?(?:[a-z-]+\s){0,3}$"
)
_SPEECH: Final = re.compile(
    r"\b(?:in|to)\s(?:an?\s|his\s|her\s|their\s|its\s|the\s)?(?:[\w-]+\s){0,2}?"
    r"(?:remarks?|comments?|words|interview|statement|letter|article|column|message"
    r"|post)s?,?\s(?:\w+\s){0,2}$"
)
"""A speaker's own words, which who published them did pass on."""
_SPEAKS_AGAINST: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w*|refut\w+|disput\w+|dismiss\w*|contest\w*|condemn\w*|apologi[sz]\w+"
    r"|criticis\w+|criticiz\w+|denounc\w+|welcom\w+)\b"
)
_PART_OF_IT: Final = re.compile(r",?\s(?:which\s(?:was|were|had\sbeen)\s)?(?:\w+\s)?")
_TOLD_TO_US: Final = re.compile(
    rf"\b(?:told|tells|to|with|by|for)\s(?:{OWN_PAGE}|{OUR_WRITER}|(?:the\s|a\s)?{WRITER_OF_PAGE})\b"
)


def _goes_with(text: str, one: Heard, other: Heard) -> bool:
    """Whether marked words are the rest of an outlet's name, "BBC Radio Tarnshire", its initials, "Delta Wire
    (DW)", or who asked for it, "CNN's Ada Moro".
    """
    between = text[other.span.end : max(other.span.end, one.span.start)]
    return one.by == HEAD and one.span.start >= other.span.end and _REST.fullmatch(between) is not None


def _marked(case: Case, outlets: Sequence[Outlet], starts: Sequence[int]) -> Iterator[Heard]:
    """The words that the trained role marks, with the outlet's own name where one stands in them."""
    for span in case.finding.relay:
        if _is_a_ground(case, span):
            continue
        if case.parent is not None and not any(c.overlaps(span) for c in case.parent.content):
            continue
        near = _between(outlets, starts, max(0, span.start - LONGEST), span.end)
        inside = [outlet for outlet in near if outlet.span.overlaps(span)]
        if inside and (_is_byline(case.page.text, inside[0]) or is_town(case.page.text, inside[0])):
            continue
        before = case.page.text[max(0, span.start - BEFORE) : span.start]
        if inside:
            first = inside[0]
            behind = case.page.text[first.span.end : first.span.end + BEHIND]
            way = way_told_before(before) or _way_reported(case.page.text, first, behind)
            yield Heard(first.span, first.name, HEAD, way, outlet=True, bare=first.bare)
        elif not _names_nobody(case.page.text, span, outlets, starts):
            behind = case.page.text[span.end : span.end + BEHIND]
            way = way_told_before(before) or way_of_marked(span.of(case.page.text), behind)
            report = _ITS_REPORT.fullmatch(case.page.text, span.start, span.end)
            way = Via.REPORT if report and way is Via.UNKNOWN else way
            yield Heard(span, Span(*report.span(1)) if report else span, HEAD, way)


def _is_a_ground(case: Case, span: Span) -> bool:
    """Whether marked words are what a row's own source cites: "the minister, citing Article 5, said"."""
    ends = [source.end for source in case.row.source if source.end < span.start]
    return bool(ends) and _CITES.fullmatch(case.page.text, ends[-1], span.start) is not None


_CITES: Final = re.compile(r",?\s(?:citing|quoting|referring\sto|with\sreference\sto)\s(?:the\s|an?\s)?")


def _way_reported(text: str, outlet: Outlet, behind: str) -> Via:
    """How an outlet passed on what it is not said to have been told."""
    way = way_of_reporting(outlet.span.of(text), behind)
    return (way_of_channel(outlet.span.of(text), text) if way is Via.BROADCAST else None) or way


def _names_nobody(text: str, span: Span, outlets: Sequence[Outlet], starts: Sequence[int]) -> bool:
    """Whether marked words are a means of speaking, a day, a ground that is offered, or a programme of the
    outlet behind them.
    """
    if span.of(text).islower() and _BORNE_OUT_BY.search(text, max(0, span.start - BEFORE), span.start):
        return True
    called = span.of(text).strip("“”\"'").casefold().split(" from ")[0]
    if called in _MEANS or _DAY.fullmatch(text, span.start, span.end):
        return True
    if _HEARD_IN.search(text, max(0, span.start - BEHIND), span.start):
        return True
    if _AT_HOME.search(text, max(0, span.start - BEHIND), span.start) and _OFFICE.fullmatch(span.of(text)):
        return True
    if TOLD_IN.search(text, max(0, span.start - BEFORE), span.start):
        return True
    belongs = _BELONGS.match(text, span.end)
    return belongs is not None and any(_between(outlets, starts, span.end, belongs.end() + 1))


def _is_byline(text: str, outlet: Outlet) -> bool:
    """Whether an agency stands between headline and lead, whose line breaks are lost: "Rain in Kosa AFP A
    storm has". The whole article is by it then (rulings, "agency byline").
    """
    if outlet.medium != "agency" or outlet.span.end > HEADLINES or outlet.reporter:
        return False
    before = text[max(0, outlet.span.start - LONGEST) : outlet.span.start]
    return _LEAD.match(text, outlet.span.end) is not None and _NAMED_BY.search(before) is None


def _placed(page: Page, case: Case, outlets: Sequence[Outlet], starts: Sequence[int]) -> Iterator[Heard]:
    """The outlets in the sentences of a row that stand in one of the places; the first rule that fits names
    it.
    """
    start, end = _sentences(page, case.row)
    for outlet in _between(outlets, starts, start, end):
        if case.parent is not None and not any(c.contains(outlet.span) for c in case.parent.content):
            continue
        place = Place(page, case.row, outlet)
        slot = next((slot for rule in PLACES if (slot := rule(place)) is not None), None)
        if slot:
            behind = page.text[outlet.span.end : outlet.span.end + BEHIND]
            before = page.text[max(0, outlet.span.start - BEFORE) : outlet.span.start]
            way = slot.way or way_told_before(before) or _way_reported(page.text, outlet, behind)
            yield Heard(outlet.span, outlet.name, slot.by, way, True, slot.implied, outlet.bare)


def _sentences(page: Page, row: Attribution) -> tuple[int, int]:
    """From the begin of the row's first sentence to the end of its last, where these are not endless."""
    whole = extent(row)
    first = page.sentence(Span(whole.start, min(whole.end, whole.start + AROUND)))
    last = page.sentence(Span(max(whole.start, whole.end - AROUND), whole.end))
    return max(first.start, whole.start - AROUND), min(last.end, whole.end + AROUND)


def _between(outlets: Sequence[Outlet], starts: Sequence[int], start: int, end: int) -> Sequence[Outlet]:
    return outlets[bisect_left(starts, start) : bisect_left(starts, end)]
