"""Rules for small things that pages set beside their articles: the author's box, the day, counts, shops."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning import patterns
from sayso.zoning.article_rules import POINTER
from sayso.zoning.offers import leads_to_shop
from sayso.zoning.page import HEAD, LABEL, Page, box_round, marked_alike
from sayso.zoning.place import HEADINGS, element, is_logo, shared_levels
from sayso.zoning.units import Unit
from sayso.zoning.word_rules import FEW, MENU_ENTRY

LAST: Final = 4
"""Last units of an article among which its author's address stands."""
ENTRIES: Final = 200
"""Units of a live report in which the heading of a later entry is looked for."""
INVITES: Final = 40
"""Words of a line that says how to reach the author at most."""
DAY: Final = 8
"""Words up to which a line in the page's head or foot is the day of today."""
NEAR: Final = 2
"""Units over the headline among which a date is the article's own."""
TEASER_UNITS: Final = 6
"""Units of a teaser inside the article at most."""

_DATED: Final = frozenset({ZoneKind.RELATED, ZoneKind.OTHER, ZoneKind.ADVERT})
_YEAR: Final = re.compile(r"(?:19|20)\d\d(?!\d)")
_LEVELS: Final = 1
"""Levels that a heading stands deeper than its box, at most."""
_COUNTS: Final = re.compile(r"\d{1,4}[.,]\d[KkMm]|\d{1,4}[KM]")
_OF_PICTURES: Final = re.compile(r"galler|slide|lightbox|carousel", re.IGNORECASE)
_LOGO: Final = re.compile(r"logo(?![a-z])", re.IGNORECASE)
_OWN_ADDRESS: Final = re.compile(
    r"(?<![\w.+-])(?!(?:info|contact|office|press|presse|media|sales|support|hello|mail|admin|news|newsroom|redaktion"
    r"|editor|service|help|kontakt|redaccion|redazione)@)[\w.+-]{1,40}@[\w-]{1,40}\.[a-z.]{2,12}"
    r"|(?:www\.)?(?:twitter|x|instagram|facebook)\.com/\w{3,30}|(?<!\S)@\w{3,30}",
    re.IGNORECASE,
)
_REACHES: Final = re.compile(
    r"\b(?:write to|reach|contact|e-?mail|follow) (?:(?:her|him|them|me|the (?:author|writer|reporter))\b"
    r"|[\w.+-]+@)",
    re.IGNORECASE,
)


def authors_box(unit: Unit, page: Page) -> ZoneKind | None:
    """What shares a small box with the words "About the author"."""
    return ZoneKind.BYLINE if unit.number in page.authors and not page.in_article(unit) else None


def authors_address(unit: Unit, page: Page) -> ZoneKind | None:
    """The author's own address or handle among the article's last lines, with a name or an invitation."""
    if not (-LAST <= page.place.last - unit.number < LAST and page.near_article(unit)):
        return None
    most = INVITES if _REACHES.search(unit.words) else FEW
    found = _OWN_ADDRESS.search(unit.words) if len(unit.words.split()) <= most else None
    alone = most == INVITES or not unit.sentence
    return ZoneKind.BYLINE if found and alone and not page.in_form(unit) else None


def day_of_today(unit: Unit, page: Page) -> ZoneKind | None:
    """The day, with the hour and the place, in the page's own head or foot: it is not the article's."""
    if unit.count > DAY or unit.linked >= MENU_ENTRY or unit.tag == "option":
        return None
    names = set(page.names(unit))
    over = 0 <= unit.number < page.place.headline - NEAR
    if not over and (page.near_article(unit) or ZoneKind.NAVIGATION not in names):
        return None
    if names & _DATED or page.kind_before(unit) in _DATED:
        return None
    whole = _YEAR.search(unit.words) and patterns.is_date(unit.words, unit.count)
    return ZoneKind.OTHER if whole and not unit.phrases else None


def count_of_readers(unit: Unit, page: Page) -> ZoneKind | None:
    """How many saw, liked or answered it, in thousands: "84.1K"."""
    return ZoneKind.SHARE if _COUNTS.fullmatch(unit.words) and not page.in_menu(unit) else None


def count_of_pictures(unit: Unit, page: Page) -> ZoneKind | None:
    """A bare number in what is called a gallery."""
    galleries = unit.letters.isdigit() and any(_OF_PICTURES.search(label) for label in unit.path[-3:])
    return ZoneKind.OTHER if galleries and unit.count == 1 else None


def credit_in_figure(unit: Unit, page: Page) -> ZoneKind | None:
    """An agency and nothing else beside a picture: "PA Media"."""
    pictured = any(element(label) == "figure" for label in unit.path)
    return ZoneKind.CREDIT if pictured and patterns.is_credit(unit.words, unit.count) else None


def shop_line(unit: Unit, page: Page) -> ZoneKind | None:
    """A short line that leads to a shop: "See it now: Amazon", "$49 at Best Buy"."""
    linked = (unit.linked or not unit.path) and not unit.sentence and page.in_article(unit)
    return ZoneKind.ADVERT if linked and leads_to_shop(unit.words, unit.count) else None


def teaser_inside(unit: Unit, page: Page) -> ZoneKind | None:
    """What stands in an aside of the article with another article's headline: a link, set as a heading."""
    if not page.in_article(unit):
        return None
    beyond = len(unit.path) - len(page.beyond(unit))
    depth = next((n for n, label in enumerate(page.beyond(unit), beyond + 1) if element(label) == "aside"), 0)
    box = box_round(page.units, unit, depth) if depth else ()
    headed = any(_heads_other(other) for other in box)
    return ZoneKind.RELATED if headed and len(box) <= TEASER_UNITS else None


def first_entry(unit: Unit, page: Page) -> ZoneKind | None:
    """The time and the heading of a live report's first entry: marked up like those of a later one."""
    if not max(0, page.place.headline, page.place.first - HEAD) < unit.number <= page.place.first:
        return None
    if not (unit.tag in HEADINGS or patterns.is_clock(unit.words)):
        return None
    later = page.units[page.place.first + 1 : min(page.place.first + ENTRIES, page.place.last)]
    alike = (
        (other.tag in HEADINGS) is (unit.tag in HEADINGS) and marked_alike(unit, other)
        for other in later
        if other.tag == unit.tag
    )
    return ZoneKind.CROSSHEAD if any(alike) else None


def pages_name(unit: Unit, page: Page) -> ZoneKind | None:
    """The page's own name over all else, as its logo or the heading of its head."""
    over = unit.linked >= MENU_ENTRY and 0 <= unit.number < page.place.headline
    if not over:
        return None
    if page.in_article(unit):  # an old page is one table, which holds its name and its article
        return ZoneKind.NAVIGATION if unit.count <= LABEL else None
    logo = (unit.tag == "h1" and is_logo(unit)) or any(_LOGO.search(label) for label in unit.path[-3:])
    return ZoneKind.NAVIGATION if logo else None


def _heads_other(unit: Unit) -> bool:
    return unit.tag in HEADINGS and unit.linked >= MENU_ENTRY and unit.count >= POINTER[0]


def over_share(unit: Unit, page: Page) -> ZoneKind | None:
    """A few words over a share bar: "Social and media"."""
    after = page.after(unit)
    if after is None or unit.linked or unit.count > LABEL or page.in_article(unit) or page.in_menu(unit):
        return None
    boxed = shared_levels(unit.path, after.path) >= len(unit.path) - _LEVELS
    shares = ZoneKind.SHARE in after.phrases and after.linked >= MENU_ENTRY
    return ZoneKind.SHARE if boxed and shares and not unit.sentence and not unit.phrases else None
