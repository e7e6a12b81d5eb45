"""The places beside a row in which an outlet is one that passes it on, each a small named rule.

Told to it ("told AFP", "in an interview with FAN"), quoted by it ("X quoted Y as saying", "according to X"
beside another source), reported by it behind the content, or standing in the words for the source ("an AFP
photographer"). An outlet that is itself the row's source, or is spoken of in the content, passes nothing on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sayso.core.attribution import Attribution, extent
from sayso.core.chain import Via
from sayso.core.span import Spans
from sayso.judging.case import Page
from sayso.judging.outlets import Outlet
from sayso.judging.ways import airs, speaks_of_interview, way_of_carrying

NEAR: Final = 70
"""Code points from a verb of telling to the outlet: "said in a statement carried on Friday by the state ...".
"""
AFTER: Final = 60
"""Code points from the last word of a row to an outlet that reports it: "..., on Tuesday, the SANA agency
reported".
"""
TAIL: Final = 12
"""Code points behind an outlet that closes a content: a day, a mark."""


@dataclass(frozen=True, slots=True)
class Place:
    """An outlet's mention beside a row."""

    page: Page
    row: Attribution
    outlet: Outlet

    @property
    def before(self) -> str:
        """What stands before the outlet and its quotation mark."""
        start = self.outlet.span.start
        return self.page.text[max(0, start - NEAR) : start].rstrip("«“„\"'‘")

    @property
    def words(self) -> str:
        """The words for the outlet."""
        return self.outlet.span.of(self.page.text)

    @property
    def after(self) -> str:
        """What stands after it."""
        end = self.outlet.span.end
        return self.page.text[end : end + NEAR]

    @property
    def rest(self) -> str:
        """What stands after it in its sentence, but for what is said."""
        end = self.outlet.span.end
        stops = [c.start for c in self.row.content if c.start >= end]
        return self.page.text[end : min([self.page.sentence(self.outlet.span).end, end + NEAR, *stops])]

    @property
    def is_source(self) -> bool:
        return any(span.overlaps(self.outlet.span) for span in self.row.source)

    @property
    def free(self) -> bool:
        """Whether the outlet stands in no role but perhaps the cue."""
        taken = (*self.row.source, *self.row.content)
        return not any(span.overlaps(self.outlet.name) for span in taken)

    @property
    def trails(self) -> bool:
        """Whether it closes a content of which a reader may take what stands behind the comma for a part:
        "... the ward was full, speaking to Orient News".
        """
        end = self.outlet.span.end
        closes = any(c.overlaps(self.outlet.span) and c.end - end <= TAIL for c in self.row.content)
        return closes and _TRAILS.search(self.before) is not None

    def start_of(self, match: re.Match[str]) -> int:
        """Where in the text a match in `before` begins."""
        return max(0, self.outlet.span.start - NEAR) + match.start()

    def in_sentence(self, spans: Spans) -> bool:
        """Whether one of the spans stands in the outlet's sentence."""
        around = self.page.sentence(self.outlet.span)
        return any(around.contains(span) for span in spans)


@dataclass(frozen=True, slots=True)
class Slot:
    """What a rule says of an outlet in its place: the rule's name; `implied`: suggested; `way`: by which it
    came, where that is not the outlet's own.
    """

    by: str
    implied: bool = False
    way: Via | None = None


def told(place: Place) -> Slot | None:
    """The cue itself is the telling: "told (the newspaper) X"."""
    match = _TOLD.search(place.before)
    if match is None or not place.free:
        return None
    verb = place.start_of(match)
    by_cue = any(cue.start <= verb < cue.end for cue in place.row.cue)
    heard = speaks_of_interview(match.group()) or (not airs(place.words) and speaks_of_interview(place.rest))
    return Slot("relay: told", way=Via.INTERVIEW if heard else None) if by_cue else None


def spoken_to(place: Place) -> Slot | None:
    """In the sentence of the cue: "in an interview with X", "in a statement to X", "speaking to X"."""
    if not (place.free or place.trails) or not place.in_sentence(place.row.cue):
        return None
    if not (_TO.search(place.before) or (place.row.source and _WHO_SPOKE.search(place.before))):
        return None
    if _DECLINED.search(place.before):
        return None
    return Slot("relay: spoken to", way=_way_spoken(place))


def quoted(place: Place) -> Slot | None:
    """Before the source that it quotes: "X quoted Y as saying", "X reported citing Y", "writes X with
    reference to Y".
    """
    if not place.free or not place.row.source:
        return None
    between = place.page.text[place.outlet.span.end : place.row.source[0].start]
    if not 0 < len(between) <= 2 * NEAR or _ENDS.search(between):
        return None
    if _CITING.search(between):
        return Slot("relay: quoted")
    told = any(place.outlet.span.end <= c.start < place.row.source[0].start for c in place.row.content)
    if told or _APART.search(between) or not _QUOTES.match(between):
        return None
    return Slot("relay: quoted")


def according_to(place: Place) -> Slot | None:
    """Beside a source of the row's own: "X said ..., according to Y", "X was quoted by Y as saying"."""
    match = _ACCORDING.search(place.before)
    if match is None or not place.free or not place.row.source:
        return None
    start = place.start_of(match)
    in_cue = any(cue.start <= start + 2 < cue.end for cue in place.row.cue)
    if in_cue and "according" not in match.group():
        return Slot("relay: quoted by")
    behind = 0 <= start - extent(place.row).end <= AFTER and place.in_sentence(place.row.cue[-1:])
    if match.group().startswith("by"):
        behind = behind and _DAY.fullmatch(place.page.text[extent(place.row).end : start]) is not None
    return Slot("relay: according to") if behind else None


def reported_after(place: Place) -> Slot | None:
    """Behind the last word of the row, closing its sentence: "..., X reported"."""
    between = place.page.text[extent(place.row).end : place.outlet.span.start]
    if place.is_source or not 0 < len(between) <= AFTER:
        return None
    if _DASH.fullmatch(between) and _CLOSES.match(place.after):
        return Slot("relay: signed")
    told = _REPORTED.match(place.after) and _LOOSE.fullmatch(between)
    return Slot("relay: reported after") if told or _REPORTS.fullmatch(between) else None


def put_out(place: Place) -> Slot | None:
    """Between a source and its cue, or right behind the row: "in a statement published by X", "via its X"."""
    free = place.free or place.trails
    if not free or not place.row.source or not place.in_sentence(place.row.cue):
        return None
    if _SPOKEN_OF.search(place.before):
        return Slot("relay: put out by", way=way_of_carrying(place.before))
    carried = _CARRIED.search(place.before) or _CITED_BY.search(place.before)
    between = (
        place.row.source[0].end <= place.outlet.span.start < place.row.cue[0].start
        if place.row.cue
        else False
    )
    if carried and between:
        return Slot("relay: put out by", way=way_of_carrying(place.before))
    behind = 0 <= place.outlet.span.start - extent(place.row).end <= AFTER
    return Slot("relay: put out by") if (between or behind) and _VIA.search(place.before) else None


def in_the_source(place: Place) -> Slot | None:
    """In the words for the source: "an AFP photographer", "the statement carried by SANA"."""
    within = next((s for s in place.row.source if s.overlaps(place.outlet.span)), None)
    if within is None:
        return None
    if place.outlet.reporter:
        return Slot("relay: its reporter", implied=True)
    if _WHO_SPOKE.search(place.before):
        return Slot("relay: spoken to", way=Via.INTERVIEW)
    if not place.outlet.bare and (_ITS_SOURCE.match(place.after) or _SOURCE_OF.search(place.before)):
        return Slot("relay: its interlocutor")
    if _NAMED_BY.search(place.before):
        return Slot("relay: named by")
    carried = _CARRIED.search(place.before)
    if carried and place.start_of(carried) >= within.start:
        return Slot("relay: carried by", way=way_of_carrying(place.before))
    return None


def _way_spoken(place: Place) -> Via | None:
    """What was said to an outlet was told in an interview, but for what was said on the air or put out."""
    before = place.before
    if _CARRIED.search(before):
        return way_of_carrying(before)
    if re.search(r"interview|conversation|comment|reached|contacted", before, re.IGNORECASE):
        return Via.INTERVIEW
    if way := way_of_carrying(before):
        return way
    on_air = (place.outlet.medium == "broadcast" or airs(place.words)) and re.search(
        r"\b(?:on|by)(?: the)? $", before
    )
    spoken = re.search(r"speaking|spoke|talk|said (?:to|for)|call", before, re.IGNORECASE)
    return Via.INTERVIEW if spoken and not on_air else None


Rule = Callable[[Place], Slot | None]
PLACES: Final[tuple[Rule, ...]] = (
    told,
    spoken_to,
    quoted,
    according_to,
    reported_after,
    put_out,
    in_the_source,
)

CARRYING: Final = (
    "carried|published|released|aired|broadcast|posted|shared|provided|distributed|uploaded|circulated|issued"
    "|sent|leaked"
)
"""Verbs of putting out what another made."""
_TOLD: Final = re.compile(
    r"\b(?:told|tells|tell|telling|informed|assured)"
    r"(?:\s+(?:in an interview|exclusively|an?|the|to|(?:reporter|correspondent|website)s? (?:of|from)))*"
    r"\s+(?:\w+\s+)?$"
)
_SPEECH: Final = (
    r"[Ii]nterviews?|[Cc]onversation|[Cc]omments?|[Rr]emarks|[Ss]tatements?|e-?mail|message|[Ss]peaking|[Ss]poke"
    r"|[Ww]riting|[Ww]rote|[Ww]rites|(?:[Tt]ele)?[Pp]hone call|[Tt]alk|[Aa]ppearing|[Aa]ppearance|assured"
    r"|announced|said|declared|stated|added|confirmed|explained|revealed|stressed|noted|disclosed|complained"
    r"|warned|insisted|opinion piece|[Aa]rticle|[Oo]p-ed|[Cc]olumn|[Ee]ssay|[Cc]ommentary|[Ee]ditorial"
    r"|[Pp]rogram(?:me)?|[Tt]alk show"
)
_STUDIO: Final = (
    r"(?:\s+(?:\w+ ){0,2}(?:programme|ether|studio|air|correspondent|reporter|journalist)s?"
    r" (?:of|from)(?:\s+the)?)?"
)
_TO: Final = re.compile(
    rf"\b(?:{_SPEECH})(?:\s+[\w-]+){{0,3}}?"
    rf"\s+(?:with|to|for|on|in|by|published on|carried by|published by)(?:\s+the|\s+a)?{_STUDIO}\s+$"
    r"|\b[Cc]ommenting\s+(?:on\s+(?:[\w-]+\s+){1,5})?to(?:\s+the)?\s+$"
)
_PUT_OUT_BY: Final = (
    rf"(?:{CARRYING}|flashed|read out|televised|obtained|seen|reviewed|viewed)"
    r"(?:\s+[\w-]+){0,3}?\s+(?:by|on|in)(?:\s+(?:the|its|his|their))?(?:\s+[\w-]+){0,2}\s+$"
)
_CARRIED: Final = re.compile(rf"\b{_PUT_OUT_BY}")
_SPOKEN_OF: Final = re.compile(
    r"\b(?:statement|communiqué|communique|speech|address|remarks|comments|message|interview|declaration)s?"
    rf"\s(?:\w+\s){{0,2}}?{_PUT_OUT_BY}"
)
"""Behind a cue: "said in a speech aired by"."""
_TRAILS: Final = re.compile(
    r",\s(?:speaking(?: exclusively)?|in (?:an? |his |her |their )?(?:\w+ )?"
    r"(?:interview|comments|remarks|statement|conversation))\s[^,]*$"
)
_DECLINED: Final = re.compile(r"\b(?:declin|refus)\w+ to (?:comment|speak|talk|give)\b")
_CITED_BY: Final = re.compile(
    r",\s+(?:as\s+)?(?:was\s+)?(?:quoted|cited)\s+(?:\w+\s+){0,2}?by(?:\s+the)?(?:\s+\w+)?\s+$"
)
_WHO_SPOKE: Final = re.compile(
    r"\b(?:(?:who|whom)\s+(?:\w+\s+)?(?:spoke|talked|told|speaking)|(?:reached|contacted|interviewed|approached)"
    r"\s+(?:by (?:tele)?phone\s+)?by|speaking)(?:\s+exclusively|\s+(?:on|under) condition of anonymity)?"
    r"(?:\s+(?:to|with))?(?:\s+the)?\s+$",
    re.IGNORECASE,
)
"""Before an outlet in the words for a source that it heard: "a guard who spoke to AFP", "reached by AFP"."""
_ITS_SOURCE: Final = re.compile(r"(?:[’']s?)?\s+(?:interlocutor|source)s?\b")
_SOURCE_OF: Final = re.compile(r"\b(?:interlocutor|source)s? of(?: the)? $")
_NAMED_BY: Final = re.compile(r"\b(?:identified|named|quoted|cited)(?: only)? by(?: the)? $")
_VIA: Final = re.compile(r"\b(?:via|through)\s+(?:its|the|their)(?:\s+[\w-]+){0,2}\s+$")
_REPORTED: Final = re.compile(
    r"[’']?s?(?:\s+(?:also|has|had|have|earlier|later|first|previously|exclusively))*"
    r"\s+(?:report(?:s|ed|ing)?|said|says|transmits|writes|wrote|quoted|informs|added)\b"
)
_LOOSE: Final = re.compile(r"[\s,;:.\"”»’'–—-]*(?:on \w+\s+|\w+day\s+)?(?:as\s+)?(?:the\s+)?")
"""What may stand between a row and the outlet that reports it: marks, a day."""
_DASH: Final = re.compile(r"[\s.,\"”»]*\s[–—-]+\s+(?:the\s)?")
_CLOSES: Final = re.compile(r"\s*[.;]?\s*(?:\n|$)|\.")
"""A name behind a dash that closes a sentence: "... - TASS"."""
_REPORTS: Final = re.compile(
    r"[\s,\"”»–—-]*(?:(?:so|as|is)\s)?(?:report(?:s|ed)|writes|transmits|inform(?:s|ed)|said|says|wrote)\s(?:the\s)?"
)
"""Between a row and an outlet in the order "..., reports Ukrinform"."""
_ACCORDING: Final = re.compile(
    r"\b(?:according to|as reported by|(?:was|were|been) (?:quoted|cited)(?: as saying)? (?:by|on|in)"
    rf"|(?:reported|quoted|cited|{CARRYING}) by|by)(?:\s+the|\s+a)?(?:\s+\w+)?\s+$"
)
_DAY: Final = re.compile(r"[\s,]*(?:in\s(?:an?|its|the)\sreport\s(?:\w+\s){0,4}|(?:on\s)?\w+\s+)?")
"""What may stand between "quoted as saying" and "by"."""
_QUOTES: Final = re.compile(
    r"[’']?s?\s+(?:\w+\s+){0,3}?(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|report(?:ed|s)?|referring to"
    r"|(?:was|were|has been) (?:told|informed) (?:by|in)|learn(?:ed|t) from)\b"
)
_CITING: Final = re.compile(
    r"with (?:the )?reference to|\b(?:cit(?:ing|es|ed)|quot(?:ing|ed)|in reference to)\b"
)
_APART: Final = re.compile(
    r"\b(?:and|while|but|whereas|after|before|when|where|although|though)\s+(?:\w+\s+){0,3}$", re.I
)
"""Between a report and a source that reports for itself: "X reported a blast and the monitor said"."""
_ENDS: Final = re.compile(r"[.!?…][\"”»]?\s+[A-ZА-Я\"“«]|\n")
