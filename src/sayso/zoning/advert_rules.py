"""Rules for what is sold or asked for among an article's paragraphs: appeals, offers, lines with a price."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning import offers
from sayso.zoning.lexicon import labels_advert, names_seller
from sayso.zoning.page import LABEL, Page, is_label
from sayso.zoning.place import HEADINGS, MOSTLY_LINKS
from sayso.zoning.units import Unit
from sayso.zoning.word_rules import MENU_ENTRY, TEASER

APPEAL: Final = 4
"""Words of an appeal at least; shorter ones are a button's, and listed."""
SOLD: Final = 16
"""Words of a line under a label that names its seller's words at most."""

BUTTON: Final = 2
"""Words up to which a button among the menus is an entry like any other."""

_ENTRIES: Final = frozenset({"li", "option", "td"})
_INVITES: Final = re.compile(
    r"(?:subscribe|sign up (?:to|for)|join (?:us|our)|try (?:it|us|our)|get (?:our|the|your|unlimited|full)"
    r"|start your|become an?"
    r"|donate|support (?:us|our)|make a (?:donation|contribution|gift))\b",
    re.IGNORECASE,
)


def appeal(unit: Unit, page: Page) -> ZoneKind | None:
    """A paragraph that asks the reader to give, to subscribe, to try or to install, and says nothing else."""
    if unit.count < APPEAL:
        return None
    names = page.names(unit)
    listed = unit.linked >= MOSTLY_LINKS and not page.in_article(unit) and names[:1] != (ZoneKind.ADVERT,)
    if listed or page.in_menu(unit) or ZoneKind.OTHER in names:
        return None
    return ZoneKind.ADVERT if offers.is_offer(unit.words, unit.count) else None


def offers_box(unit: Unit, page: Page) -> ZoneKind | None:
    """What shares a small box with an appeal: its heading, its button."""
    return ZoneKind.ADVERT if unit.number in page.appeals else None


def offer_in_menu(unit: Unit, page: Page) -> ZoneKind | None:
    """A button among the menus that says what it offers and is no entry of a list: "Subscribe for a year"."""
    button = (
        unit.linked >= MENU_ENTRY
        and unit.tag not in HEADINGS | _ENTRIES
        and (unit.count > BUTTON or unit.words.casefold().endswith((" now", " today")))
    )
    return ZoneKind.ADVERT if button and _INVITES.match(unit.words) else None


def newsletters_name(unit: Unit, page: Page) -> ZoneKind | None:
    """The name of a newsletter, alone in a line of the article."""
    placed = page.in_article(unit) and unit.tag not in HEADINGS
    return ZoneKind.ADVERT if placed and offers.names_newsletter(unit.words, unit.count) else None


def price_alone(unit: Unit, page: Page) -> ZoneKind | None:
    """A price and nothing else in the article: "$14.99" is no time of day."""
    placed = page.in_article(unit) and unit.tag not in ("td", "th", "li")
    return ZoneKind.ADVERT if placed and offers.is_price(unit.words) else None


def priced_line(unit: Unit, page: Page) -> ZoneKind | None:
    """A line of the article that is one link and names a price."""
    linked = unit.linked >= MENU_ENTRY and page.in_article(unit)
    return ZoneKind.ADVERT if linked and offers.is_priced(unit.words, unit.count) else None


def under_label(unit: Unit, page: Page) -> ZoneKind | None:
    """The seller's words under "Sponsored", or a link in one paragraph with "Advertisement"."""
    before = page.before(unit)
    if before is None or page.kind_before(unit) is not ZoneKind.ADVERT or unit.count > SOLD:
        return None
    if before.count > LABEL or before.sentence or before.linked or unit.tag in HEADINGS:
        return None
    linked = unit.linked >= MENU_ENTRY
    if not page.in_article(unit) or unit.phrases - {ZoneKind.ADVERT} or (unit.sentence and not linked):
        return None
    sold = is_label(before, ZoneKind.ADVERT) and names_seller(before.words)
    same = labels_advert(before.words) and linked and before.path[:-1] == unit.path[:-1] and unit.path
    plain = not page.units[-1].path and unit.count >= TEASER
    return ZoneKind.ADVERT if same or (sold and (linked or plain)) else None
