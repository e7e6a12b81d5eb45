"""Rules for the blocks of a page beside the article: menus, other articles, offers, notices, comments."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning import patterns
from sayso.zoning.article_rules import LONG_CREDIT, POINTER
from sayso.zoning.lexicon import networks_in
from sayso.zoning.page import BOXES, LABEL, Page
from sayso.zoning.place import HEADINGS, PROSE, element, inside, is_row, shared_levels
from sayso.zoning.units import Unit
from sayso.zoning.word_rules import MENU_ENTRY, TEASER

BIOGRAPHY: Final = 100
"""Words up to which a unit in an author's box is still about the author."""
ADDRESS: Final = 25
"""Words round a telephone number up to which a unit is an address."""
ADDRESS_LINE: Final = 6
ADDRESS_LINES: Final = 3
"""Words of a line that belongs to an address in the same box, and how many lines it is away at most."""
MENU_WORDS: Final = 7
"""Words up to which a link in what calls itself a menu is an entry of it."""
SHARE_ROW: Final = (2, 12)
"""Words of a row of share buttons that an extractor gives as one unit."""
LIST_OF_TEASERS: Final = (4.5, 3.0)
"""Average words of a list's links: from the first, short ones too are headlines; below the second, none."""
ITEM: Final = 4
"""Units that one entry of a list of other articles has at most."""
BETWEEN: Final = 40
"""Words without a link between two headlines of other articles at most: what one is about, by whom."""

_BARE_ADDRESS: Final = re.compile(r"(?:https?://)?[\w.-]+\.[a-z]{2,}/\S+")
_PRINTED: Final = re.compile(r"print[-_]?(?:header|head|url|link|source|only|footer)", re.IGNORECASE)
"""What a page shows on paper alone: its own address."""
_COMMENTS: Final = re.compile(
    r"commen(?!tary)|[ck]omm?entar|reacties|talkback|disqus|discussion|respond|repl(?:y|ies)|livefyre|spot-?im|vuukle",
    re.IGNORECASE,
)
_BY_FORM: Final = frozenset({ZoneKind.ADVERT, ZoneKind.OTHER, ZoneKind.SHARE})
"""Kinds that the first words of a form give to its fields."""
_PARTS_OF_BOXES: Final = frozenset({ZoneKind.NAVIGATION, ZoneKind.BYLINE, ZoneKind.CAPTION, ZoneKind.CREDIT})


def hidden_by_markup(unit: Unit, page: Page) -> ZoneKind | None:
    """What a reader of the page would not see; an article that a script is to show is seen."""
    return ZoneKind.HIDDEN if unit.hidden and not (unit.vote and page.place.shown_by_scripts) else None


def labelled_offer(unit: Unit, page: Page) -> ZoneKind | None:
    """What shares a small box with the label of an advertisement."""
    return ZoneKind.ADVERT if unit.number in page.offers else None


def share_row(unit: Unit, page: Page) -> ZoneKind | None:
    """A row of share buttons in one unit: "Facebook Twitter LinkedIn"."""
    shortest, longest = SHARE_ROW
    row = shortest <= unit.count <= longest and not unit.sentence and not page.in_article(unit)
    return ZoneKind.SHARE if row and networks_in(unit.words) >= max(2, unit.count / 2) else None


def share_button(unit: Unit, page: Page) -> ZoneKind | None:
    """A few words between two buttons of one share bar, whatever they are."""
    after = page.after(unit)
    if page.kind_before(unit) is not ZoneKind.SHARE or after is None or unit.count > LABEL:
        return None
    placed = ZoneKind.SHARE in after.phrases and not page.in_menu(unit) and not page.in_article(unit)
    return ZoneKind.SHARE if placed else None


def form_goes_on(unit: Unit, page: Page) -> ZoneKind | None:
    """The fields of a form that invites to subscribe, to comment or to send the article on."""
    before, kind = page.before(unit), page.kind_before(unit)
    if before is None or kind not in _BY_FORM or not page.in_form(unit):
        return None
    if kind is ZoneKind.ADVERT:
        return kind
    form = next((depth for depth, label in enumerate(unit.path) if element(label) == "form"), len(unit.path))
    same = shared_levels(before.path, unit.path) > form
    return kind if same and ZoneKind.ADVERT not in unit.phrases else None


def address(unit: Unit, page: Page) -> ZoneKind | None:
    """A telephone number or e-mail address outside the article, with few words round it; a web address."""
    if unit.count == 1 and _BARE_ADDRESS.fullmatch(unit.words) and not page.in_article(unit):
        printed = any(_PRINTED.search(label) for label in unit.path[-3:])
        return ZoneKind.SHARE if page.box(unit) is ZoneKind.SHARE and not printed else ZoneKind.OTHER
    if unit.count > ADDRESS or page.near_article(unit) or _in_rules(unit, page):
        return None
    if not patterns.has_address(unit.words) and not _beside_address(unit, page):
        return None
    return ZoneKind.BYLINE if ZoneKind.BYLINE in page.names(unit) else ZoneKind.OTHER


def menu_entry(unit: Unit, page: Page) -> ZoneKind | None:
    """A short link in what calls itself a menu, a header or a footer, whatever its words; an option."""
    if unit.tag == "option":
        return ZoneKind.NAVIGATION
    if (
        unit.linked < MENU_ENTRY
        or unit.count > MENU_WORDS
        or page.in_article(unit)
        or _is_linked_heading(unit)
    ):
        return None
    names = page.names(unit)
    if page.in_menu(unit) and unit.count < TEASER and ZoneKind.RELATED not in names:
        return ZoneKind.NAVIGATION
    named = names[:1] == (ZoneKind.NAVIGATION,) and ZoneKind.RELATED not in names
    listed = names[:1] in ((ZoneKind.LEGAL,), (ZoneKind.ADVERT,)) and ZoneKind.NAVIGATION in names
    sold = names[:2] == (ZoneKind.ADVERT, ZoneKind.ADVERT)
    return ZoneKind.NAVIGATION if named or (listed and not sold) else None


def between_teasers(unit: Unit, page: Page) -> ZoneKind | None:
    """A date, a section or a name between the headlines of two other articles."""
    if page.kind_before(unit) is not ZoneKind.RELATED or page.in_article(unit) or _in_other_box(unit, page):
        return None
    if unit.count > (LABEL if unit.linked else BETWEEN) or _heads_author(unit):
        return None
    ahead = page.units[unit.number + 1 : unit.number + 4]
    teased = any(_is_teaser(other, page) and not page.in_article(other) for other in ahead)
    return ZoneKind.RELATED if teased else None


def list_goes_on(unit: Unit, page: Page) -> ZoneKind | None:
    """What is marked up just like the date or section of the other article before it, in one list."""
    if page.kind_before(unit) is not ZoneKind.RELATED or page.in_article(unit) or not unit.path:
        return None
    near = page.units[max(0, unit.number - ITEM) : unit.number]
    alike = any(
        other.path == unit.path and page.decided[other.number] is ZoneKind.RELATED and other.tag == unit.tag
        for other in near
    )
    return ZoneKind.RELATED if alike and unit.count <= LABEL and not page.in_menu(unit) else None


def behind_related(unit: Unit, page: Page) -> ZoneKind | None:
    """Links that follow "Read also" and its like, or another headline of their list."""
    behind = page.kind_before(unit) is ZoneKind.RELATED and not _in_other_box(unit, page)
    menu = page.in_menu(unit) and ZoneKind.RELATED not in page.names(unit)
    return ZoneKind.RELATED if behind and _is_teaser(unit, page) and not menu else None


def teaser(unit: Unit, page: Page) -> ZoneKind | None:
    """A headline's worth of words outside the article that is a link, and in no menu."""
    names = page.names(unit)
    if names[:1] == (ZoneKind.BYLINE,) and page.under_headline(unit) and ZoneKind.RELATED not in names:
        return None
    entry = set(names) == {ZoneKind.NAVIGATION} and unit.tag not in HEADINGS
    named = names[:1] == (ZoneKind.LEGAL,) or entry or _in_other_box(unit, page)
    if page.in_article(unit) or named or (page.in_menu(unit) and not _is_linked_heading(unit)):
        return None
    return ZoneKind.RELATED if _is_teaser(unit, page) else None


def remnant(unit: Unit, page: Page) -> ZoneKind | None:
    """What a script or template left on the page: "*/?>", "{{title}}", "wide-browser-and-larger"."""
    outside = not unit.linked and not page.in_article(unit)
    return ZoneKind.OTHER if outside and patterns.is_remnant(unit.words) else None


def named_by_markup(unit: Unit, page: Page) -> ZoneKind | None:
    """What the classes and ids round a unit call it, the innermost first.

    A box of comments, of other articles or of offers gives its name to all in it.
    """
    names = page.names(unit)
    part = names[:1] and (names[0] in _PARTS_OF_BOXES | BOXES or page.in_form(unit))
    box = page.box(unit)
    small = unit.count < TEASER and page.in_menu(unit) and box is not ZoneKind.SHARE
    opening = unit.vote and page.under_headline(unit)
    if part and box and not small and not opening and (box is not ZoneKind.SHARE or unit.count <= LABEL):
        return box
    for kind in names:
        boxed = names.count(ZoneKind.BYLINE) > 1
        if kind is ZoneKind.BYLINE and (unit.count > BIOGRAPHY or not (boxed or page.near_article(unit))):
            continue
        if kind is ZoneKind.CREDIT and unit.count > LONG_CREDIT:
            continue
        if kind is ZoneKind.BODY and not page.in_article(unit):
            continue
        if kind is ZoneKind.CAPTION and unit.linked >= 0.5 and not inside(unit, page.place):
            continue
        if kind in (ZoneKind.ADVERT, ZoneKind.RELATED) and small:
            return ZoneKind.NAVIGATION
        if kind is ZoneKind.LEGAL and unit.linked >= MENU_ENTRY and unit.count <= MENU_WORDS:
            return ZoneKind.NAVIGATION
        if kind is ZoneKind.RELATED and opening:
            continue
        return kind
    return None


def another_article(unit: Unit, page: Page) -> ZoneKind | None:
    """What stands in an article element of its own, beside the article."""
    alien = any(element(label) == "article" for label in page.beyond(unit))
    return ZoneKind.RELATED if alien and not inside(unit, page.place) else None


def over_teasers(unit: Unit, page: Page) -> ZoneKind | None:
    """A few words over or between the headlines of other articles: their label, their section."""
    after = page.after(unit)
    if after is None or after.hidden or page.in_article(unit) or unit.count > LABEL:
        return None
    if _in_other_box(unit, page) or _in_other_box(after, page):
        return None
    teased = _is_teaser(after, page) and not page.in_article(after) and not page.in_menu(after)
    label = unit.tag in HEADINGS or unit.linked < 0.5 or page.kind_before(unit) is ZoneKind.RELATED
    if page.names(unit)[:1] == (ZoneKind.NAVIGATION,):
        label = label and shared_levels(unit.path, after.path) >= len(after.path) - 3
    return ZoneKind.RELATED if teased and label else None


def under_teaser(unit: Unit, page: Page) -> ZoneKind | None:
    """The first words of another article, below its headline; another entry of its list."""
    before = page.before(unit)
    if before is None or page.kind_before(unit) is not ZoneKind.RELATED or page.in_article(unit):
        return None
    return ZoneKind.RELATED if unit.count >= (TEASER if before.path == unit.path else PROSE) else None


def topics(unit: Unit, page: Page) -> ZoneKind | None:
    """A bar of topics over the article, and its label, be it called "Trending": they lead to no article."""
    if not 0 <= unit.number < page.place.headline or unit.count > LABEL:
        return None
    after = page.after(unit)
    listed = _is_topic(unit, page) and ZoneKind.RELATED in page.names(unit)
    over = after is not None and ZoneKind.RELATED in unit.phrases and _is_topic(after, page)
    return ZoneKind.NAVIGATION if listed or over else None


def prose_outside(unit: Unit, page: Page) -> ZoneKind | None:
    """Running text outside the article that nothing names."""
    return ZoneKind.OTHER if unit.count >= PROSE else None


def few_words_outside(unit: Unit, page: Page) -> ZoneKind | None:
    """All else on a page: the words of its menus and bars."""
    return ZoneKind.NAVIGATION


def _in_rules(unit: Unit, page: Page) -> bool:
    """Whether a sentence of rules or offers for readers tells whom to write to."""
    own = page.names(unit)[:1] == (ZoneKind.LEGAL,) or page.box(unit) is ZoneKind.ADVERT
    return own and "@" in unit.words and unit.count > ADDRESS_LINE


def _beside_address(unit: Unit, page: Page) -> bool:
    """Whether a few words without a link share a small box with an address: who lives there."""
    if unit.linked or unit.phrases or unit.count > ADDRESS_LINE or not unit.path:
        return False
    near = page.units[max(0, unit.number - ADDRESS_LINES) : unit.number + ADDRESS_LINES + 1]
    box = unit.path[:-1]
    return any(
        other.path[:-1] == box and not other.linked and patterns.has_address(other.words) for other in near
    )


def _in_other_box(unit: Unit, page: Page) -> bool:
    """Whether a box of readers' comments, of offers or of share buttons is closest round the unit."""
    names = page.names(unit)
    if ZoneKind.RELATED in names or not names:
        return False
    if ZoneKind.OTHER in names:
        return any(_COMMENTS.search(label) for label in page.beyond(unit))
    return names[0] in BOXES


def _heads_author(unit: Unit) -> bool:
    return unit.tag in HEADINGS and ZoneKind.BYLINE in unit.phrases


def _heads_card(unit: Unit, page: Page) -> bool:
    """A heading as long as a headline, below the article: a card may be a link by its picture alone."""
    long = unit.tag in HEADINGS and unit.count >= TEASER and not unit.sentence
    return long and unit.number > page.place.last >= 0 and not page.in_form(unit)


def _is_topic(unit: Unit, page: Page) -> bool:
    """Whether a unit is a link in a list of short ones."""
    entry = page.words_an_entry(unit)
    return unit.linked >= MENU_ENTRY and entry < LIST_OF_TEASERS[1] and unit.tag not in HEADINGS


def _is_linked_heading(unit: Unit) -> bool:
    return unit.linked >= MENU_ENTRY and unit.tag in HEADINGS and unit.count >= POINTER[0]


def _is_teaser(unit: Unit, page: Page) -> bool:
    """Whether a link is as long as a headline, or stands in a list of such links."""
    if is_row(unit):
        return False
    shortest, longest = LIST_OF_TEASERS
    entry = page.words_an_entry(unit)
    long = entry >= shortest if unit.count < TEASER else entry >= longest
    heads = unit.tag in HEADINGS and (unit.linked >= MENU_ENTRY or _heads_card(unit, page))
    return (unit.linked >= 0.5 and long) or heads
