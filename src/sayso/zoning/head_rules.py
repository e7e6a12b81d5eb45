"""Rules for what stands over a pasted text: the way to its page, sections, its age and source, datelines
in lines of their own, the words under its first pictures."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.dateline import is_town_and_agency
from sayso.core.kickers import is_kicker, is_section, stands_over_headline
from sayso.core.zone import ZoneKind
from sayso.zoning import patterns
from sayso.zoning.page import LABEL, Page
from sayso.zoning.units import Unit

WAY: Final = (2, 40)
"""Letters of the names of sections before a headline: so few at least, so many at most."""
HEADLINE: Final = 16
"""Letters from which a line that ends in the headline does not do so by chance."""
CRUMBS: Final = 40
"""Words of the way to a page at most."""
SECTION: Final = 2
SECTIONS: Final = 16
HEADLINES: Final = 30
PARAGRAPH: Final = 15
FAR: Final = 8
"""Words of a section's name, sections in a row and words of the headline below them at most; words of a
paragraph at least, and among how many lines below the headline under a menu it stands."""
TWICE: Final = (4, 50)
"""Words of a caption that stands twice at least, and letters of its credit at most."""
SCENE: Final = 45
"""Words of a caption that names its day at most."""
SOURCED: Final = 12
"""Words of a line with an age, or with a date and a source, at most."""

_CRUMBS: Final = re.compile(
    r"\W*(?:\w+ )?(?:home|accueil|startseite|inicio|início|главная|головна)(?: ?page)? ?[>»›/|] ?\S",
    re.IGNORECASE,
)
_SOURCE: Final = re.compile(r"\b(?:source|via)\s*: ?[A-ZÀ-Þ]", re.IGNORECASE)
_AGE: Final = re.compile(
    r"th(?:is|e) (?:article|story|post|page|report) (?:was|has been) (?:last )?updated (?:at|on) [^,;]{3,40}"
    r"|this (?:report|article|story)(?: by [^.,]{2,40})? was (?:first|originally) published .{3,40}"
    r"|this (?:(?:article|story|post|page|content|report) )?(?:was (?:first |originally )?published"
    r"|is more than|is over|is) .{0,20}\b(?:years?|months?) (?:ago|old)\W*",
    re.IGNORECASE,
)
_HOMES: Final = ("home", "news", "accueil", "startseite", "inicio", "início", "главная", "головна", "strona")
"""What such a way begins with."""
_TOLD: Final = re.compile(r"\b(?:said|told|says|was|were|announced|reported|according)\b")
_BRACKET: Final = re.compile(r"\(([^()]{2,40})\)\W*$")
_DAY_ENDS: Final = re.compile(r"\b(?:19|20)\d\d\.?\s*(?:\([^()]{2,40}\)\W*)?$")


def crumbs(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Home > Coast > Ferry stays in the harbour"."""
    over = not page.lead and unit.count <= CRUMBS
    return ZoneKind.NAVIGATION if over and _CRUMBS.match(unit.words) else None


def way_to_page(unit: Unit, page: Page) -> ZoneKind | None:
    """The sections over the headline, and the headline behind them: "Home Politics Minister quits"."""
    if page.lead:
        return None
    after = page.after(unit)
    over = after is not None and leads_to(unit, after.letters)
    under = bool(page.headline) and page.kind_before(unit) is ZoneKind.HEADLINE
    return ZoneKind.NAVIGATION if over or (under and leads_to(unit, page.headline)) else None


def kicker_over_headline(unit: Unit, page: Page) -> ZoneKind | None:
    """A label over the headline: "EXCLUSIVE", "For immediate release"."""
    over = not (page.headline or page.lead) and page.after(unit) is not None
    return ZoneKind.NAVIGATION if over and is_kicker(unit.words) else None


def section_over_headline(unit: Unit, page: Page) -> ZoneKind | None:
    """The name of a section or of the page over the headline: "Media", "Harun Courier"."""
    if page.headline or page.lead or unit.sentence or not is_section(unit.words):
        return None
    run = page.units[unit.number + 1 : unit.number + 1 + SECTIONS]
    at = next((n for n in run if not is_section(n.words) or n.sentence), unit).number
    headline, *below = page.units[at : at + 1 + FAR]
    if ZoneKind.BYLINE in headline.phrases or patterns.is_byline(headline.words, headline.count):
        return None
    if at == unit.number + 1 and page.kind_before(unit) is not ZoneKind.NAVIGATION:
        over = stands_over_headline(unit.words, [other.words for other in (headline, *below)])
        return ZoneKind.NAVIGATION if over else None
    if headline.sentence or not 2 * SECTION < headline.count <= HEADLINES:
        return None
    text = any(other.count >= max(PARAGRAPH, headline.count + 1) for other in below)
    return ZoneKind.NAVIGATION if text else None


def agency_over_text(unit: Unit, page: Page) -> ZoneKind | None:
    """An agency and its town in a line below the headline: "Press Trust of India New Delhi"."""
    if not page.headline or page.lead or unit.count > LABEL or unit.sentence:
        return None
    named = all(word[:1].isupper() or word in ("of", "|", "-", "–", "/") for word in unit.words.split())
    return ZoneKind.BYLINE if named and patterns.names_agency(unit.words) else None


def age(unit: Unit, page: Page) -> ZoneKind | None:
    """ "This article is more than 2 years old"."""
    short = unit.count <= SOURCED and unit.words[:4] in ("This", "this", "The ")
    return ZoneKind.BYLINE if short and _AGE.fullmatch(unit.words) else None


def date_and_source(unit: Unit, page: Page) -> ZoneKind | None:
    """A date and where the text is from, in one line over it."""
    if page.lead or unit.count > SOURCED or unit.sentence or ":" not in unit.words:
        return None
    return ZoneKind.BYLINE if _SOURCE.search(unit.words) and patterns.has_date(unit.words) else None


def names_and_date(unit: Unit, page: Page) -> ZoneKind | None:
    """Sections, labels and names with a date in one line over the text, set out by an hour, a bar or a label;
    over the headline, which may have its day and a bar as well, by a label.
    """
    if page.lead or unit.count > SOURCED or unit.sentence or not patterns.has_date(unit.words):
        return None
    if unit.phrases & {ZoneKind.CREDIT, ZoneKind.CAPTION}:
        return None
    labelled = page.headline or patterns.names_maker(unit.words)
    return ZoneKind.BYLINE if labelled and patterns.is_names_and_date(unit.words) else None


def dateline_alone(unit: Unit, page: Page) -> ZoneKind | None:
    """A town and an agency in a line over the first paragraph: "Cairo - MENA"."""
    if page.lead or unit.count > LABEL or unit.sentence:
        return None
    after = page.after(unit)
    over = after is not None and after.count > 2 * LABEL and after.count > 2 * unit.count
    return ZoneKind.DATELINE if over and is_town_and_agency(unit.words) else None


def caption_twice(unit: Unit, page: Page) -> ZoneKind | None:
    """The words under a picture, which stand again in the next line with their credit."""
    shortest, credit = TWICE
    after = page.after(unit)
    if after is None or unit.count < shortest:
        return None
    if ZoneKind.CAPTION in after.phrases and after.letters.endswith(unit.letters):
        return ZoneKind.CAPTION
    longer = len(after.letters) - len(unit.letters)
    again = 0 < longer <= credit and after.letters.startswith(unit.letters)
    return ZoneKind.CAPTION if again and patterns.ends_in_credit(after.words) else None


def scene(unit: Unit, page: Page) -> ZoneKind | None:
    """What a picture shows, with its day at the end and an agency, or right over the text."""
    if unit.count > SCENE or not (_DAY_ENDS.search(unit.words[-60:]) and patterns.has_date(unit.words)):
        return None
    bracket = _BRACKET.search(unit.words)
    lent = bracket is not None and patterns.names_agency(bracket[1])
    over = page.headline and not page.lead and unit.count > LABEL + LABEL
    return ZoneKind.CAPTION if (lent or over) and not _TOLD.search(unit.words) else None


def leads_to(unit: Unit, headline: str) -> bool:
    """Whether a line is the headline with a few words before it, "Home" the first of them."""
    least, most = WAY
    extra = len(unit.letters) - len(headline)
    if not (len(headline) >= HEADLINE and least <= extra <= most and unit.letters.endswith(headline)):
        return False
    return unit.letters.startswith(_HOMES)
