"""The lists below the rows: never heard, find next, pictures and their credits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sayso.core.document import Link
from sayso.core.ledger import Ledger
from sayso.core.span import Span, Spans
from sayso.core.zone import ZoneKind
from sayso.judging.pictures import Picture, pictures
from sayso.judging.pointers import Lead, Unheard, find_next, never_heard
from sayso.pipeline import is_read
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Lexicon
from sayso.views.paragraphs import Places, paragraphs_of
from sayso.views.rows import numbers_of, shown
from sayso.views.safe import one_line

_PICTURES: Mapping[str, str] = {
    ZoneKind.CREDIT.value: "credit",
    ZoneKind.CAPTION.value: "caption",
    "image": "picture",
    "video": "video",
    "embed": "embedded post",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its words, where they stand, and in a few words what it is; all safe to show."""

    words: str
    place: str
    about: tuple[str, ...]
    spans: Spans = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """One list; `brief` entries fit many on a line."""

    name: str
    entries: tuple[Entry, ...]
    brief: bool = False


@dataclass(frozen=True, slots=True)
class _Shown:
    """What every entry needs to be shown."""

    text: str
    places: Places
    numbers: Mapping[str, str]

    def at(self, span: Span) -> str:
        return self.places.between(span.start, span.end - 1)


@dataclass(frozen=True, slots=True)
class Pointers:
    """What the lists hold, before it is made into words."""

    unheard: tuple[Unheard, ...]
    leads: tuple[Lead, ...]
    pictures: tuple[Picture, ...]


def lists_of(ledger: Ledger) -> tuple[Listing, ...]:
    """The lists that hold anything, in the order in which they are shown."""
    page = _Shown(ledger.document.text, Places(paragraphs_of(ledger)), numbers_of(ledger))
    found = pointers_of(ledger)
    listings = (
        Listing("never heard", tuple(_unheard(one, page) for one in found.unheard), brief=True),
        Listing("find next", tuple(_lead(lead, page) for lead in found.leads)),
        Listing("pictures and their credits", tuple(_picture(one, page) for one in found.pictures)),
    )
    return tuple(listing for listing in listings if listing.entries)


def own_links(ledger: Ledger) -> tuple[Link, ...]:
    """The links of the article and the posts embedded in it: no menus and boxes, and no pictures, which have
    a list of their own."""
    zones, own = ledger.zones, []
    for link in ledger.document.links:
        within = [zone.kind for zone in zones if link.span and zone.span.overlaps(link.span)]
        leads = not within or link.kind != "link" or _OWN.intersection(within)
        if leads and link.kind not in ("image", "video"):
            own.append(link)
    return tuple(own)


_OWN: Final = frozenset({ZoneKind.BODY, ZoneKind.HEADLINE, ZoneKind.CAPTION, ZoneKind.CREDIT})
"""Zones whose links are the article's own."""


def pointers_of(ledger: Ledger) -> Pointers:
    """Who is never heard and what to find next, of an article that is read; pictures of every one."""
    document, zones = ledger.document, ledger.zones
    read = is_read(document.language)
    return Pointers(
        never_heard(document, zones, ledger.sources, ledger.attributions, same=_same) if read else (),
        find_next(document, zones, ledger.attributions) if read else (),
        pictures(document, zones),
    )


def _same(name: str) -> str:
    """The name by which the shipped lexicon knows an actor, whatever it is called.

    A state, its capital and its people are one here: who lets none of them speak has not heard that side.
    """
    actor = Lexicon().actor(name)
    return country_of(name).casefold() or (actor.key if actor else "")


def _unheard(one: Unheard, page: _Shown) -> Entry:
    places = dict.fromkeys(page.at(span) for span in one.spans)
    return Entry(
        one_line(one.name),
        ", ".join(places),
        ("once" if len(one.spans) == 1 else f"{len(one.spans)} times",),
        one.spans,
    )


def _lead(lead: Lead, page: _Shown) -> Entry:
    rows = tuple(page.numbers[row] for row in lead.rows if row in page.numbers)
    kind = "what was passed on" if lead.kind == "original" else lead.kind
    noun = "row" if len(rows) == 1 else "rows"
    about = (kind, *([f"{noun} {', '.join(rows)}"] if rows else []), *filter(None, [one_line(lead.target)]))
    return Entry(shown(page.text, lead.spans), page.at(lead.spans[0]), about, lead.spans, rows)


def _picture(one: Picture, page: _Shown) -> Entry:
    words = shown(page.text, (one.span,)) if one.span else one_line(one.alt) or "no words to it"
    place = page.at(one.span) if one.span and one.kind not in (ZoneKind.CREDIT, ZoneKind.CAPTION) else ""
    about = (_PICTURES[one.kind], *filter(None, [one_line(one.target)]))
    return Entry(words, place, about, (one.span,) if one.span else ())
