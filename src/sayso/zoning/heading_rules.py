"""Rules for the headings inside a page's article that only their place between its paragraphs shows."""

from __future__ import annotations

from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning import patterns
from sayso.zoning.article_rules import AHEAD, BOLD_CROSSHEAD, HEADING_CROSSHEAD, SPEAKS_AGAINST, is_bold
from sayso.zoning.line_rules import STATEMENT, may_head
from sayso.zoning.offers import is_offer
from sayso.zoning.page import Page, marked_alike
from sayso.zoning.place import HEADINGS, element, is_prose
from sayso.zoning.units import Unit

FAR: Final = 200
"""Units on either side in which other headings are looked for: all, for each, would take too long."""
_ITEMS: Final = frozenset(
    {"li", "td", "th", "dt", "dd", "figcaption", "blockquote", "label", "button", "option"}
)
"""Elements whose few words are an item, a cell, a caption."""


def heading_of_article(unit: Unit, page: Page) -> ZoneKind | None:
    """A heading between two paragraphs in the article's own box, whatever its class calls it: an anchor, a
    promotion, a date.
    """
    if unit.tag not in HEADINGS or unit.linked or unit.count > HEADING_CROSSHEAD:
        return None
    if patterns.is_date(unit.words, unit.count):
        return None  # the day over the posts of a blog
    depth = max((n for n, label in enumerate(unit.path) if element(label) in HEADINGS), default=-1)
    return ZoneKind.CROSSHEAD if depth > 0 and _between(unit, page, depth, AHEAD) else None


def line_of_article(unit: Unit, page: Page) -> ZoneKind | None:
    """A few words in a paragraph or box of their own between two paragraphs of the article beside it.

    Marked up just like these they may be a sentence without its stop: they are fewer, a question or a
    quotation, and nothing else on the page is marked up as a heading.
    """
    if unit.linked or unit.hidden or unit.phrases or not page.in_article(unit) or not unit.path:
        return None
    if not _ITEMS.isdisjoint(map(element, unit.path[-2:])) or not may_head(unit, page):
        return None
    if patterns.has_date(unit.words) or patterns.is_credit(unit.words, unit.count):
        return None
    if not _between(unit, page, len(unit.path) - 1, 1):
        return None
    alike = any(
        marked_alike(unit, other) for other in (page.units[unit.number - 1], page.after(unit)) if other
    )
    short = unit.count < STATEMENT or unit.words[-1:] in "?\"”’»“'"
    return None if alike and not (short and _has_no_other(unit, page)) else ZoneKind.CROSSHEAD


def _has_no_other(unit: Unit, page: Page) -> bool:
    """Whether no heading and no bold line stands inside of the article, as far as it is looked through."""
    begin, end = max(page.place.first + 1, unit.number - FAR), min(page.place.last, unit.number + FAR)
    inside = page.units[begin:end]
    marked = (o for o in inside if o.tag in HEADINGS or (is_bold(o) and o.count <= BOLD_CROSSHEAD))
    return not any(page.in_article(other) for other in marked)


def _between(unit: Unit, page: Page, depth: int, far: int) -> bool:
    """Whether a paragraph of the article stands before a unit and one right behind it, in the same box."""
    box, after = unit.path[:depth], page.after(unit)
    if after is None or not _is_own(after, page, box) or is_offer(after.words, after.count):
        return False
    over = page.units[max(0, unit.number - far) : unit.number]
    return any(page.decided[o.number] is ZoneKind.BODY and _is_own(o, page, box) for o in over)


def _is_own(unit: Unit, page: Page, box: tuple[str, ...]) -> bool:
    """Whether a unit is a paragraph of the article in this box, and no name speaks against it."""
    own = unit.path[: len(box)] == box and unit.vote and is_prose(unit) and page.in_article(unit)
    return own and SPEAKS_AGAINST.isdisjoint(page.names(unit))
