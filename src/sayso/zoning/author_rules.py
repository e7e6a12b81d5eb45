"""Rules for who wrote it: the author's name under the headline, what the last lines say of him or her."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.letters import letters_of
from sayso.core.zone import ZoneKind
from sayso.zoning import patterns
from sayso.zoning.article_rules import TAIL
from sayso.zoning.line_rules import is_paragraph_line, stands_below_headline
from sayso.zoning.page import Page
from sayso.zoning.place import HEADINGS, is_prose
from sayso.zoning.units import Unit

ABOUT: Final = (30, 80)
"""Words that say something of the author: in the article's last lines and below them at most."""
AUTHOR: Final = 8
SHORTEST_NAME: Final = 6
"""Letters from which the author's name is found by chance no more; those of one that a line begins with."""
LONGEST_NAME: Final = 9
NAME: Final = 3
NAMES: Final = 2
"""Words of a line that says whose text it is, and of a name in it; lines below it with a date among them."""
UNDER: Final = 4
"""Units below a page's headline among which such a line stands."""

_TRADES: Final = frozenset(
    """reporter reporters correspondent correspondents editor editors staff desk newsroom writer columnist
    producer agencies корреспондент редакция reporterin redaktion korrespondent correspondant
    correspondante rédaction redacción redazione redação""".split()
)
_PARTICLES: Final = frozenset(
    "and und et y e и та for of in at the our own by de la van von der den al el bin da du".split()
)
_INITIAL: Final = re.compile(r"[^\W\d_]\.?")
_DIGIT: Final = re.compile(r"\d")
_AND: Final = re.compile(r",? (?:and|und|et|y|e|и|та|&) |, ")
_NAME: Final = re.compile(
    r"([A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]*){1,3}),? (?:is|was|has|works|teaches|lives|serves|writes"
    r"|reports|covers|joined|contribut\w+)\b"
)
_TRADE: Final = re.compile(
    r"\b(?:is|was) (?:an?|the)\b[^.]*\b(?:author|columnist|contributor|correspondent|critic|editor|founder"
    r"|journalist|producer|reporter|writer)\b|\b(?:is|was) written by\b|\bcovers\b"
    r"|\b(?:writes|reports) (?:about|on|for|from)\b",
    re.IGNORECASE,
)


def authors_name(unit: Unit, page: Page) -> ZoneKind | None:
    """The author's name, as the page's own data give it; a handle in what is called the author's box."""
    if unit.count == 1 and unit.words[:1] == "@" and ZoneKind.BYLINE in page.names(unit):
        return ZoneKind.BYLINE
    named = len(unit.letters) >= 5 and unit.letters.removeprefix("by") in page.author
    placed = page.near_article(unit) and unit.number <= page.place.last + TAIL
    boxed = ZoneKind.RELATED in page.names(unit)
    return ZoneKind.BYLINE if named and placed and not boxed else None


def name_under_headline(unit: Unit, page: Page) -> ZoneKind | None:
    """One or more names and nothing else between a page's headline and its text or date."""
    head = page.place.headline
    placed = head >= 0 and 0 < unit.number - head <= UNDER
    placed = placed and not any(is_prose(other) for other in page.units[head + 1 : unit.number])
    after = page.after(unit)
    if not placed or after is None or unit.tag in HEADINGS or page.in_menu(unit) or unit.phrases:
        return None
    if not all(_is_name(part) for part in _AND.split(unit.words)):
        return None
    over = (page.in_article(after) and is_prose(after)) or stands_below_headline(after)
    return ZoneKind.BYLINE if over or patterns.is_reading_time(after.words) else None


def trade_under_name(unit: Unit, page: Page) -> ZoneKind | None:
    """What the author is, in the line below the name: "Health correspondent"."""
    under = page.under_headline(unit) and page.kind_before(unit) is ZoneKind.BYLINE
    short = under and unit.count <= NAME + 1 and not unit.linked and not unit.sentence
    return ZoneKind.BYLINE if short and unit.words.split()[-1].casefold() in _TRADES else None


def about_the_author(unit: Unit, page: Page) -> ZoneKind | None:
    """What the article's last lines, or those below it, say of its author."""
    below = unit.number > page.place.last
    if unit.number <= page.place.last - TAIL or not page.near_article(unit) or unit.count > ABOUT[below]:
        return None
    named = len(page.author) >= AUTHOR and page.author in unit.letters
    if named and below:
        return ZoneKind.BYLINE
    if named and _TRADE.search(unit.words):
        return ZoneKind.BYLINE
    return ZoneKind.BYLINE if _is_bylined(unit, page) else None


def _is_bylined(unit: Unit, page: Page) -> bool:
    """Whether a line begins with a name that stands in a byline, and says what its bearer is or does."""
    opening = _NAME.match(unit.words)
    name = letters_of(opening[1]) if opening else ""
    if len(name) < SHORTEST_NAME:
        return False
    bylines = (other for other in page.units[: unit.number] if page.decided[other.number] is ZoneKind.BYLINE)
    return any(name in other.letters for other in bylines)


def name_below_headline(unit: Unit, page: Page) -> ZoneKind | None:
    """A name, be it with a trade or an outlet, alone between the headline and the text: whose text it is."""
    over = page.kind_before(unit) in (ZoneKind.HEADLINE, ZoneKind.BYLINE) and not page.lead
    if not over or not _may_sign(unit):
        return None
    after, *further = page.units[unit.number + 1 : unit.number + 1 + NAMES] or (unit,)
    if further and _may_sign(after) and stands_below_headline(further[0]):
        return ZoneKind.BYLINE
    return ZoneKind.BYLINE if is_paragraph_line(after) or patterns.is_date(after.words, after.count) else None


def _is_name(words: str) -> bool:
    """Whether words may be one person's name: two or three, each with a capital."""
    parts = words.split()
    return 2 <= len(parts) <= NAME and all(p[:1].isupper() and p[1:].islower() for p in parts)


def _may_sign(unit: Unit) -> bool:
    """Whether a line may be who wrote a text: a name of two or three words, or one with a trade."""
    if unit.sentence or unit.count > LONGEST_NAME:
        return False
    words = [word.strip("()[]|/–—-,") for word in unit.words.split()]
    trade = any(word.casefold() in _TRADES for word in words)
    named = all(not word or word[:1].isupper() or word.casefold() in _TRADES | _PARTICLES for word in words)
    parts = [word for word in words if not _INITIAL.fullmatch(word)]
    spelt = all(word[:1].isupper() and word[1:].islower() for word in parts) or unit.words.isupper()
    short = bool(parts) and 2 <= len(words) <= NAME and spelt and not _DIGIT.search(unit.words)
    return named and (trade or short)
