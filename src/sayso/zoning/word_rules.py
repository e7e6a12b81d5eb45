"""Rules that look at words alone: they hold for the blocks of a page and for the lines of a text."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.letters import letters_of
from sayso.core.zone import ZoneKind
from sayso.zoning import patterns
from sayso.zoning.lexicon import labels_advert
from sayso.zoning.page import Page, is_label
from sayso.zoning.place import HEADINGS, element
from sayso.zoning.reported import is_reported
from sayso.zoning.units import Unit

MENU_ENTRY: Final = 0.9
"""Share of a unit that is a link, from which it leads somewhere rather than says something."""
FEW: Final = 5
"""Words up to which a link is the entry of a menu, and a line that ends in a credit nothing but one."""
TEASER: Final = 5
"""Words from which a link is the headline of another article."""
REPEATED: Final = 12
"""Words from which a second printing of the same words is a repetition, not chance."""
DATED: Final = 40
"""Letters that may stand behind a repeated headline: a date, an outlet's name."""
SHORTEST_HEADLINE: Final = 8
"""Letters of a headline that are looked for again; shorter ones are any word."""
NOTICE: Final = 14
"""Words up to which a line that begins like a notice of rights is one."""
ENTRIES: Final = 60
TIMES: Final = 2
"""Units of a live report's next entries at most; further times alone from which it is one."""
CAPTION: Final = 60
"""Words up to which a unit that ends in a credit is a caption, not a paragraph."""

DASHED: Final = 12
"""Words of a crosshead between strokes at most."""
PULLED: Final = 5
NEAR: Final = 24
"""Words of a quotation that is pulled out at least, and how many units away its paragraph is at most."""

_DASHED: Final = re.compile(r"[-–—] ?(?=[^\W\d]|[“‘\"'«])(?:.*\S)? ?[-–—]")
_PULLED: Final = re.compile(r"pull[-_]?quote", re.IGNORECASE)
_SUBMENU: Final = re.compile(r"sub[-_]?(?:menu|nav|items)", re.IGNORECASE)


def headline_again(unit: Unit, page: Page) -> ZoneKind | None:
    """The headline once more, alone or with a date behind or before it."""
    if len(page.headline) < SHORTEST_HEADLINE or page.headline not in unit.letters:
        return None
    if not unit.letters.startswith(page.headline):
        return ZoneKind.REPEAT if _dated_before(unit, page.headline) else None
    heading = any(element(label) in HEADINGS for label in unit.path[-3:])
    if unit.linked >= MENU_ENTRY and (heading or unit.number > page.place.last >= 0):
        return None  # an entry of a list of articles, this one among them
    rest = len(unit.letters) - len(page.headline)
    return ZoneKind.REPEAT if rest == 0 or (rest <= DATED and patterns.has_date(unit.words)) else None


def _dated_before(unit: Unit, headline: str) -> bool:
    """Whether nothing but a date stands before the headline: "05.06.2023 Harbour closed", not "On 5 June the
    harbour closed".
    """
    rest = len(unit.letters) - len(headline)
    if unit.linked >= MENU_ENTRY or rest > DATED or not unit.letters.endswith(headline):
        return False
    words = unit.words.split()
    ends = (n for n in range(1, min(len(words), FEW + 2)) if len(letters_of("".join(words[:n]))) == rest)
    at = next(ends, 0)
    before = " ".join(words[:at])
    return bool(at) and not _WITHIN.match(before) and patterns.is_date(before, at)


_WITHIN: Final = re.compile(r"(?:on|in|since|by|from|until|at|after|before)\b", re.IGNORECASE)


def lead_again(unit: Unit, page: Page) -> ZoneKind | None:
    """The article's first paragraph once more."""
    return ZoneKind.REPEAT if unit.count >= REPEATED and unit.letters == page.lead else None


def legal_words(unit: Unit, page: Page) -> ZoneKind | None:
    """A footnote mark and what some law says about a name, or a notice of rights."""
    if ZoneKind.LEGAL not in unit.phrases:
        return None
    if unit.count <= FEW and "©" not in unit.words:
        if unit.linked >= MENU_ENTRY:
            return None
        if any(element(label) == "a" for label in unit.path[-3:]):
            return ZoneKind.NAVIGATION
    if unit.linked >= MENU_ENTRY and not unit.sentence and "©" not in unit.words:
        return ZoneKind.NAVIGATION  # "Terms | Privacy | Contact"
    if patterns.is_ones_right(unit.words, unit.count) and page.near_article(unit):
        return ZoneKind.CREDIT
    marked = unit.words[:1] in "*†‡©("
    if not marked and unit.sentence and page.in_article(unit) and is_reported(unit.words):
        return None  # "The information came too late, Moro said": what notices begin with, sentences do too
    return ZoneKind.LEGAL if marked or unit.count <= NOTICE or not page.is_paragraph(unit) else None


def credit_words(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Photo: ...", "(Reporting by ...)", "Source: ..."."""
    if ZoneKind.CREDIT not in unit.phrases or (unit.sentence and patterns.names_nobody(unit.words)):
        return None
    if unit.linked >= MENU_ENTRY and not (patterns.names_agency(unit.words) or "@" in unit.words):
        return None
    if unit.number == 0 and patterns.labels_headline(unit.words):
        return None
    after = page.after(unit)
    return None if after and _SOURCES.match(unit.words) and _LABELLED.match(after.words) else ZoneKind.CREDIT


_SOURCES: Final = re.compile(r"Sources?:")
_LABELLED: Final = re.compile(r"(?:(?:Direct )?[Qq]uotes?\b[^:]{0,120}|Details)\s?:")
"""What follows a line of sources that belongs to the article: "Quote from Moro:", "Details:"."""


def credit_alone(unit: Unit, page: Page) -> ZoneKind | None:
    """An agency or photographer and nothing else."""
    return ZoneKind.CREDIT if patterns.is_credit(unit.words, unit.count) and page.near_article(unit) else None


def caption_words(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Pictured: ...", "Cover image ..."."""
    return ZoneKind.CAPTION if ZoneKind.CAPTION in unit.phrases and page.near_article(unit) else None


def share_words(unit: Unit, page: Page) -> ZoneKind | None:
    """The words of a share bar; "Email" in a form is a field to fill in, "RSS" alone in a menu an entry."""
    if not is_label(unit, ZoneKind.SHARE) or page.in_form(unit):
        return None
    after = page.after(unit)
    alone = page.kind_before(unit) is ZoneKind.NAVIGATION and not (after and ZoneKind.SHARE in after.phrases)
    listed = alone or any(_SUBMENU.search(label) for label in unit.path[-4:])
    entry = listed and unit.linked and page.in_menu(unit) and ZoneKind.SHARE not in page.names(unit)
    return ZoneKind.NAVIGATION if entry else ZoneKind.SHARE


def share_count(unit: Unit, page: Page) -> ZoneKind | None:
    """A bare number behind the button of a share bar; a count of comments."""
    if patterns.is_comment_count(unit.words):
        return ZoneKind.SHARE
    over = unit.number <= page.place.last and page.names(unit)[:1] == (ZoneKind.OTHER,)
    counts = over or page.kind_before(unit) is ZoneKind.SHARE
    return ZoneKind.SHARE if counts and unit.letters.isdigit() else None


def advert_label(unit: Unit, page: Page) -> ZoneKind | None:
    """The bare label of an advertisement, wherever it stands."""
    return ZoneKind.ADVERT if not unit.linked and labels_advert(unit.words) else None


def advert_words(unit: Unit, page: Page) -> ZoneKind | None:
    """An invitation to subscribe, to which nobody else calls; in a header or menu its entry or bare button
    leads there like any other."""
    if not is_label(unit, ZoneKind.ADVERT) or is_reported(unit.words):
        return None
    entry = unit.linked and unit.count <= FEW and ZoneKind.NAVIGATION in page.names(unit)
    button = unit.count == 1 and not unit.linked and unit.number < page.place.headline
    heads = unit.count <= 2 and unit.tag in HEADINGS and not unit.linked
    if heads and ZoneKind.NAVIGATION in page.names(unit) and _over_menu(unit, page):
        return ZoneKind.NAVIGATION
    return ZoneKind.NAVIGATION if (entry or button) and not page.in_form(unit) else ZoneKind.ADVERT


def _over_menu(unit: Unit, page: Page) -> bool:
    """Whether the entry of a list follows that is a short link."""
    after = page.after(unit)
    return after is not None and after.tag == "li" and after.linked >= MENU_ENTRY and after.count <= TEASER


def related_words(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Read also", "Most read", "More on this"; the same over what is sold there."""
    if not is_label(unit, ZoneKind.RELATED):
        return None
    after = page.after(unit)
    sold = (ZoneKind.ADVERT,)
    offers = after is not None and page.names(unit)[:1] == sold == page.names(after)[:1]
    return ZoneKind.ADVERT if offers and not page.in_article(unit) else ZoneKind.RELATED


def comment_words(unit: Unit, page: Page) -> ZoneKind | None:
    """The label of readers' comments, or a message to the reader."""
    if not is_label(unit, ZoneKind.OTHER):
        return None
    if unit.linked < MENU_ENTRY:
        return ZoneKind.OTHER
    return ZoneKind.SHARE if page.box(unit) is ZoneKind.SHARE else ZoneKind.OTHER


def navigation_words(unit: Unit, page: Page) -> ZoneKind | None:
    """The words of menus, and lists of tags."""
    return ZoneKind.NAVIGATION if is_label(unit, ZoneKind.NAVIGATION) else None


def byline_words(unit: Unit, page: Page) -> ZoneKind | None:
    """ "By" and names, an author's handle, or the label of a date; far from the text in a byline's box."""
    if _dates_article(unit, page):
        return ZoneKind.BYLINE
    if not page.near_article(unit):
        boxed = page.names(unit)[:1] == (ZoneKind.BYLINE,) and patterns.has_date(unit.words)
        return ZoneKind.BYLINE if boxed and patterns.is_byline(unit.words, unit.count) else None
    if patterns.is_byline(unit.words, unit.count):
        return ZoneKind.BYLINE
    if patterns.is_dated_twice(unit.words, unit.count) or patterns.is_reading_time(unit.words):
        return ZoneKind.BYLINE
    if not is_label(unit, ZoneKind.BYLINE):
        return None
    return ZoneKind.BYLINE if unit.count <= 4 or patterns.has_date(unit.words) else None


def _dates_article(unit: Unit, page: Page) -> bool:
    """Whether "Published 3 May 2019" stands below the article and in no box of another or of a comment."""
    dated = ZoneKind.BYLINE in unit.phrases and patterns.has_date(unit.words) and not unit.linked
    below = unit.number > page.place.last and page.box(unit) is None
    return dated and below and page.kind_before(unit) is not ZoneKind.RELATED


def dashed_words(unit: Unit, page: Page) -> ZoneKind | None:
    """A few words between two strokes, as agencies set crossheads: "- 'Like an earthquake' -"."""
    dashed = unit.count <= DASHED and unit.linked < MENU_ENTRY and _DASHED.fullmatch(unit.words)
    return ZoneKind.CROSSHEAD if dashed and page.lead and page.in_article(unit) else None


def pulled_words(unit: Unit, page: Page) -> ZoneKind | None:
    """A quotation pulled out of the article and set beside it: its words stand in a paragraph near it."""
    pulled = any(_PULLED.search(label) for label in unit.path[-3:])
    if not pulled or unit.count < PULLED:
        return None
    near = page.units[max(0, unit.number - NEAR) : unit.number + NEAR]
    again = any(unit.letters in o.letters for o in near if o.count > unit.count and o.number != unit.number)
    return ZoneKind.REPEAT if again else None


def date_alone(unit: Unit, page: Page) -> ZoneKind | None:
    """A date or time and nothing else, near the article; inside it a date is part of it."""
    if unit.vote and unit.number > page.place.first + 1:
        return None
    if patterns.is_clock(unit.words) and (unit.number > page.place.first + 2 or _is_live(unit, page)):
        return ZoneKind.CROSSHEAD  # the entries of a live report
    return ZoneKind.BYLINE if patterns.is_date(unit.words, unit.count) and page.near_article(unit) else None


def _is_live(unit: Unit, page: Page) -> bool:
    """Whether other times stand alone as well near a time; right below a headline it is the article's own."""
    if page.kind_before(unit) is ZoneKind.HEADLINE:
        return False
    near = page.units[max(0, unit.number - ENTRIES) : unit.number + ENTRIES]
    return sum(patterns.is_clock(other.words) for other in near) > TIMES


def caption_with_credit(unit: Unit, page: Page) -> ZoneKind | None:
    """A few sentences at most that end in a picture's credit."""
    if unit.number == 0 and patterns.labels_headline(unit.words):
        return None
    if unit.count > CAPTION or not patterns.ends_in_credit(unit.words) or not page.near_article(unit):
        return None
    return ZoneKind.CREDIT if unit.count <= FEW else ZoneKind.CAPTION
