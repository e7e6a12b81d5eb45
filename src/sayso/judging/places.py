"""The places beside a row in which an outlet is one that passes it on, each a small named rule.

Told to it ("told AFP", "in an interview with FAN"), quoted by it ("X quoted Y as saying", "according to X"
beside another source), reported by it behind the content, or standing in the words for the source ("an AFP
photographer"). An outlet that is itself the row's source, or is spoken of in the content, passes nothing on.
A place here is one of an outlet beside a row, found by the words between; where somebody is named in a text
is a place of its own kind (`resolving/cast/places.py`). The words of the rules stand in `place_words.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sayso.core.attribution import extent
from sayso.core.chain import Via
from sayso.judging import place_words as words
from sayso.judging.place import NEAR, Place, Slot, is_town
from sayso.judging.ways import airs, way_of_carrying, way_spoken

AFTER: Final = 60
"""Code points from the last word of a row to an outlet that reports it: "..., on Tuesday, the SANA agency
reported".
"""
SPOKEN_TO: Final = "relay: spoken to"
LONG_REST: Final = 60
"""Code points of a content behind an outlet from which on the outlet is spoken of in it."""


def told(place: Place) -> Slot | None:
    """The cue itself is the telling: "told (the newspaper) X"."""
    match = words.TOLD.search(place.before)
    if match is None or not place.free:
        return None
    verb = place.start_of(match)
    by_cue = any(cue.start <= verb < cue.end for cue in place.row.cue)
    live = airs(place.called) and (words.LIVE.match(place.after) or words.ITS_SHOW.match(place.after))
    if not by_cue:
        return None
    if words.NOBODY_TOLD.search(place.before):
        return Slot("relay: told", way=Via.UNKNOWN)
    return Slot("relay: told", way=Via.BROADCAST if live else Via.INTERVIEW)


def headed(place: Place) -> Slot | None:
    """Before the colon of a headline: "Sources to Radio Delta: the list is ready"."""
    colon = next((cue.start for cue in place.row.cue if cue.of(place.page.text).strip() == ":"), None)
    near = colon is not None and not place.page.text[place.outlet.span.end : colon].strip("»”\"' ")
    ends = colon is not None and colon <= place.page.first_line
    return Slot(SPOKEN_TO, way=Via.INTERVIEW) if near and ends and words.TO_IT.search(place.before) else None


def spoken_to(place: Place) -> Slot | None:
    """In the sentence of the cue: "in an interview with X", "in a statement to X", "speaking to X"."""
    if not (place.free or place.trails) or not place.in_sentence(place.row.cue):
        return None
    if words.WHEN.search(place.before) and words.CALLED.match(place.after) and place.row.source:
        return Slot(SPOKEN_TO, way=Via.INTERVIEW)
    if not (words.TO.search(place.before) or (place.row.source and words.WHO_SPOKE.search(place.before))):
        return None
    if words.DECLINED.search(place.before) or is_town(place.page.text, place.outlet):
        return None
    if words.ANYBODY.fullmatch(place.called):
        return None
    aired = place.outlet.medium == "broadcast" or airs(place.called)
    return Slot(
        "relay: carried by" if words.PASSED_ON_BY.search(place.before) else SPOKEN_TO,
        way=way_spoken(place.before, place.called, aired=aired, staff=place.outlet.reporter),
    )


def on_its_air(place: Place) -> Slot | None:
    """On the air of a station: "said live on Radio Delta", also where a reader takes that for the source's
    words; "in the channel's studio"; "told Breakfast on Radio Delta".
    """
    if not place.in_sentence(place.row.cue):
        return None
    if place.free and words.SHOW_ON.search(place.before) and airs(place.called):
        return Slot("relay: on its air", way=Via.BROADCAST)
    within = next((s for s in place.row.source if s.overlaps(place.outlet.span)), None)
    closes = (
        within is not None and within.end <= place.outlet.span.end and within.start < place.outlet.span.start
    )
    on_it = closes and airs(place.called) and words.ON_IT.search(place.before)
    if on_it or (words.ON_AIR.search(place.before) and (place.free or closes)):
        return Slot("relay: on its air", way=Via.BROADCAST)
    studio = words.ITS_STUDIO.match(place.after) and place.free
    return Slot("relay: on its air", way=Via.BROADCAST) if studio and place.row.source else None


def quoted(place: Place) -> Slot | None:
    """Before the source that it quotes: "X quoted Y as saying", "X reported citing Y", "writes X with
    reference to Y".
    """
    if not place.free or not place.row.source:
        return None
    between = place.page.text[place.outlet.span.end : place.row.source[0].start]
    if not 0 < len(between) <= 2 * NEAR or words.ENDS.search(between):
        return None
    told = any(place.outlet.span.end <= c.start < place.row.source[0].start for c in place.row.content)
    if words.CITING.search(between) or (not told and words.CITED.search(between)):
        return Slot("relay: quoted")
    if told or words.APART.search(between) or not words.QUOTES.match(between):
        return None
    return Slot("relay: quoted")


def citing_first(place: Place) -> Slot | None:
    """Right behind the source that it cites: "Citing the ministry, X reports that"."""
    if not place.free or not place.row.source:
        return None
    source, start = place.row.source[-1], place.outlet.span.start
    opens = words.CITES_FIRST.search(place.page.text, place.page.sentence(source).start, source.start)
    behind = words.WHO_CITES.fullmatch(place.page.text, source.end, max(source.end, start))
    return Slot("relay: quoted") if opens and behind and words.REPORTED.match(place.after) else None


def according_to(place: Place) -> Slot | None:
    """Beside a source of the row's own: "X said ..., according to Y", "X was quoted by Y as saying"."""
    match = words.ACCORDING.search(place.before)
    if match is None or not place.free or not place.row.source:
        return None
    start = place.start_of(match)
    in_cue = any(cue.start <= start + 1 < cue.end for cue in place.row.cue)
    if in_cue and "ccording" not in match.group():
        return Slot("relay: quoted by")
    if words.BEFORE_SOURCE.fullmatch(place.between_source):
        carried = words.CARRIED.search(place.before)
        return Slot("relay: according to", way=way_of_carrying(place.before) if carried else None)
    ends = (place.row.source[-1].end, *(cue.end for cue in place.row.cue[-1:]))
    inserted = any(place.page.text[max(end, start - NEAR) : start] in (", ", ", as ") for end in ends)
    if inserted and place.after.startswith(",") and start < extent(place.row).end:
        return Slot("relay: according to")
    behind = 0 <= start - extent(place.row).end <= AFTER and place.in_sentence(place.row.cue[-1:])
    if match.group().startswith("by"):
        behind = behind and words.DAY.fullmatch(place.page.text[extent(place.row).end : start]) is not None
    return Slot("relay: according to") if behind else None


def reported_after(place: Place) -> Slot | None:
    """Behind the last word of the row, closing its sentence: "..., X reported"."""
    between = place.page.text[extent(place.row).end : place.outlet.span.start]
    if place.is_source or not 0 < len(between) <= AFTER:
        return None
    if words.DASH.fullmatch(between) and words.CLOSES.match(place.after):
        return Slot("relay: signed")
    loose = words.LOOSE.fullmatch(between)
    if place.row.cue and words.TOLD.search(place.row.cue[-1].of(place.page.text) + " "):
        loose = loose or words.TOLD_ONE.fullmatch(between)
    told = words.REPORTED.match(place.after) and loose
    return Slot("relay: reported after") if told or words.REPORTS.fullmatch(between) else None


def reported_between(place: Place) -> Slot | None:
    """Within the row, between commas: "the ministry said, Interfax reports, that it would answer"."""
    within = extent(place.row).contains(place.outlet.span) and place.free
    opens = words.COMMA.search(place.before) and words.REPORTS_SO.match(place.after)
    return Slot("relay: reported between") if within and opens else None


def put_out(place: Place) -> Slot | None:
    """Between a source and its cue, or right behind the row: "in a statement published by X", "via its X"."""
    free = place.free or place.trails
    if not free or not place.row.source or not place.in_sentence(place.row.cue):
        return None
    if words.SPOKEN_OF.search(place.before):
        return Slot("relay: put out by", way=way_of_carrying(place.before))
    carried = words.CARRIED.search(place.before) or words.CITED_BY.search(place.before)
    between = (
        place.row.source[0].end <= place.outlet.span.start < place.row.cue[0].start
        if place.row.cue
        else False
    )
    if carried and between:
        return Slot("relay: put out by", way=way_of_carrying(place.before))
    behind = 0 <= place.outlet.span.start - extent(place.row).end <= AFTER
    inserted = any(cue.end <= place.outlet.span.start for cue in place.row.cue) and place.free
    near = between or behind or inserted
    return Slot("relay: put out by") if near and words.VIA.search(place.before) else None


def whom_it_quotes(place: Place) -> Slot | None:
    """Behind somebody whom it is said to have quoted or asked: "the guard Omar Said, whom AFP quotes"."""
    if not place.row.source or not place.free:
        return None
    end = place.row.source[-1].end
    if end > place.outlet.span.start or not words.WHOM.fullmatch(
        place.page.text, end, place.outlet.span.start
    ):
        return None
    if words.IT_ASKS.match(place.after):
        return Slot("relay: whom it asks", way=Via.INTERVIEW)
    return Slot("relay: whom it quotes") if words.IT_QUOTES.match(place.after) else None


def wrote_in(place: Place) -> Slot | None:
    """What the source wrote in it: "wrote the chairman, Ada Moro, in the members' magazine"."""
    wrote = next((cue for cue in place.row.cue if words.WROTE.search(cue.of(place.page.text))), None)
    if wrote is None or not place.free or place.outlet.medium == "broadcast" or not place.row.source:
        return None
    near = wrote.end <= place.outlet.span.start and place.in_sentence((wrote,))
    told = any(wrote.end <= c.start < place.outlet.span.start for c in place.row.content)
    return Slot("relay: wrote in") if near and not told and words.WROTE_IN.search(place.before) else None


def in_its_columns(place: Place) -> Slot | None:
    """Before who writes in it, at the begin of a sentence: "In the Velm Post, Ada Moro warns that"."""
    if not place.free or not place.row.source or place.outlet.medium == "broadcast" or place.outlet.bare:
        return None
    opens = words.OPENS_IN.fullmatch(place.before) and words.THEN_WHO.fullmatch(place.between_source)
    return Slot("relay: wrote in") if opens and place.in_sentence(place.row.cue) else None


def got_hold(place: Place) -> Slot | None:
    """It obtained or printed what the row is told from: "he wrote in a letter that the Herald obtained"."""
    if not (words.PAPER_THAT.search(place.before) and words.GOT_HOLD.match(place.after)):
        return None
    near = place.in_sentence(place.row.cue) and not any(
        c.start <= place.outlet.span.start < c.end - LONG_REST for c in place.row.content
    )
    return Slot("relay: got hold of") if near and place.row.source else None


def its_reporters(place: Place) -> Slot | None:
    """Right behind people of whom it says where they work: "Reporters from the AP saw"."""
    if not place.row.source or not place.free:
        return None
    source = place.row.source[-1]
    behind = words.FROM.fullmatch(place.page.text, source.end, max(source.end, place.outlet.span.start))
    theirs = words.REPORTERS.fullmatch(place.page.text, source.start, source.end)
    return Slot("relay: its reporter", implied=True) if behind and theirs else None


def in_the_source(place: Place) -> Slot | None:
    """In the words for the source: "an AFP photographer", "the statement carried by SANA"."""
    within = next((s for s in place.row.source if s.overlaps(place.outlet.span)), None)
    if within is None:
        return None
    theirs = words.ITS_PERSON.match(place.after)
    person = theirs is not None and place.outlet.span.end + theirs.end() <= within.end
    if place.outlet.reporter or (person and not place.outlet.bare):
        return Slot("relay: its reporter", implied=True)
    if words.ITS_PICTURES.match(place.after) and not place.outlet.bare:
        return Slot("relay: its pictures", implied=True)
    told = words.TO_AN_OUTLET.search(place.before)
    if told and within.start < place.start_of(told) and place.outlet.span.end == within.end:
        return Slot(SPOKEN_TO, way=None if words.GIVEN_TO.search(place.before) else Via.INTERVIEW)
    if words.WHO_SPOKE.search(place.before):
        return Slot(SPOKEN_TO, way=Via.INTERVIEW)
    if not place.outlet.bare and (
        words.ITS_SOURCE.match(place.after) or words.SOURCE_OF.search(place.before)
    ):
        called = "interlocutor" in place.page.text[within.start : within.end]
        return Slot("relay: its interlocutor", way=Via.INTERVIEW if called else None)
    if words.NAMED_BY.search(place.before):
        return Slot("relay: named by")
    carried = words.CARRIED.search(place.before)
    if carried and place.start_of(carried) >= within.start:
        return Slot("relay: carried by", way=way_of_carrying(place.before))
    writes = words.SOMEBODY_IN.search(place.before)
    ends = place.outlet.span.end == within.end and place.outlet.medium != "broadcast"
    return Slot("relay: wrote in") if writes and ends and place.start_of(writes) >= within.start else None


Rule = Callable[[Place], Slot | None]
PLACES: Final[tuple[Rule, ...]] = (
    told,
    headed,
    spoken_to,
    on_its_air,
    quoted,
    citing_first,
    according_to,
    reported_after,
    reported_between,
    put_out,
    whom_it_quotes,
    wrote_in,
    in_its_columns,
    got_hold,
    its_reporters,
    in_the_source,
)
