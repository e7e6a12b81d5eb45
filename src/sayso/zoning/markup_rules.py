"""Rules for the blocks of a page: they may look at elements, names of classes, links and the vote."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning import patterns
from sayso.zoning.lexicon import is_menu, outside_kind
from sayso.zoning.page import LABEL, Page
from sayso.zoning.place import PROSE, element, hints, inside, is_prose, shared_levels
from sayso.zoning.units import Unit
from sayso.zoning.word_rules import MENU_ENTRY, TEASER

BOLD_CROSSHEAD: Final = 14
HEADING_CROSSHEAD: Final = 20
"""Words up to which a bold line, and a heading, between paragraphs are crossheads."""
BIOGRAPHY: Final = 100
"""Words up to which a unit in an author's box is still about the author."""
SHORT_LINE: Final = 3
"""Words up to which a plain line in the article is a label of what follows."""
SHORT_CREDIT: Final = 8
"""Words up to which a caption that begins like a credit is one."""
LONG_CREDIT: Final = 20
"""Words above which nothing is a credit, whatever its element is called."""
DATED_LINE: Final = 16
NOTICE: Final = 4
"""Words from which a unit says something about rights or offers rather than names a menu's entry."""
IMPRINT: Final = 8
"""Words from which a unit of the footer says something."""
ADDRESS: Final = 25
"""Words round a telephone number up to which a unit is an address."""
MENU_WORDS: Final = 7
"""Words up to which a link in what calls itself a menu is an entry of it."""
STANDFIRST: Final = (8, 6)
"""Words that a standfirst has at least; units that it stands below the headline at most."""
POINTER: Final = (4, 30)
"""Words of a line that points to another article."""
TAIL: Final = 4
"""Last units of an article in which invitations to readers stand."""

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SPEAKS_AGAINST: Final = frozenset(
    {
        ZoneKind.RELATED,
        ZoneKind.ADVERT,
        ZoneKind.LEGAL,
        ZoneKind.OTHER,
        ZoneKind.NAVIGATION,
        ZoneKind.BYLINE,
        ZoneKind.SHARE,
    }
)
"""Kinds whose names on an element outweigh the vote for what stands in it."""

_FOOTER: Final = re.compile(
    r"^footer(?![\w-])|[.#](?:site|page|global|main)?[-_]?footer(?![\w])", re.IGNORECASE
)
_PARTS_OF_BOXES: Final = frozenset({ZoneKind.NAVIGATION, ZoneKind.BYLINE, ZoneKind.CAPTION, ZoneKind.CREDIT})
_INVITATIONS: Final = tuple(
    (re.compile(rf"\W*(?:{openings})\b", re.IGNORECASE), kind)
    for openings, kind in (
        ("follow|like us|join us on|find us|connect with", ZoneKind.SHARE),
        ("sign up|subscribe|get (?:the|our|access|unlimited)|click here|download|listen", ZoneKind.ADVERT),
        ("support|donate|want more", ZoneKind.ADVERT),
        ("reach|contact|e-?mail|write to|have a tip|got a tip|send tips|tweet at", ZoneKind.BYLINE),
    )
)


def hidden_by_markup(unit: Unit, page: Page) -> ZoneKind | None:
    """What a reader of the page would not see; an article that a script is to show is seen."""
    return ZoneKind.HIDDEN if unit.hidden and not (unit.vote and page.place.shown_by_scripts) else None


def page_headline(unit: Unit, page: Page) -> ZoneKind | None:
    """The page's title where it stands as the article's heading."""
    return ZoneKind.HEADLINE if page.is_headline(unit) else None


def caption_markup(unit: Unit, page: Page) -> ZoneKind | None:
    """A figure's caption, by its element or the names of its classes."""
    if unit.tag != "figcaption" and ZoneKind.CAPTION not in hints(unit, page.place)[:3]:
        return None
    credit = ZoneKind.CREDIT in unit.phrases and unit.count <= SHORT_CREDIT
    return ZoneKind.CREDIT if credit or patterns.is_credit(unit.words, unit.count) else ZoneKind.CAPTION


def menu_entry(unit: Unit, page: Page) -> ZoneKind | None:
    """A short link in what calls itself a menu, whatever its words."""
    if (
        unit.linked < MENU_ENTRY
        or unit.count > MENU_WORDS
        or page.in_article(unit)
        or _is_linked_heading(unit)
    ):
        return None
    names = hints(unit, page.place)
    menu = names[:1] == (ZoneKind.NAVIGATION,) and ZoneKind.RELATED not in names
    return ZoneKind.NAVIGATION if menu else None


def authors_name(unit: Unit, page: Page) -> ZoneKind | None:
    """The author's name, as the page's own data give it."""
    named = len(unit.letters) >= 5 and unit.letters.removeprefix("by") in page.author
    placed = page.near_article(unit) and unit.number <= page.place.last + TAIL
    boxed = ZoneKind.RELATED in hints(unit, page.place)
    return ZoneKind.BYLINE if named and placed and not boxed else None


def dated_line(unit: Unit, page: Page) -> ZoneKind | None:
    """A line with a date under the headline: "Our correspondent, Updated 19 November 2019"."""
    if not page.under_headline(unit) or unit.count > DATED_LINE or not patterns.has_date(unit.words):
        return None
    return None if unit.sentence and not patterns.is_date(unit.words, unit.count) else ZoneKind.BYLINE


def closing_invitation(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Follow us ...", "Sign up ...", "Reach the reporter at ..." among the article's last lines."""
    if (
        not -TAIL <= page.place.last - unit.number <= TAIL
        or unit.count > 40
        or not (unit.linked or "@" in unit.words)
    ):
        return None
    return next((kind for opening, kind in _INVITATIONS if opening.match(unit.words)), None)


def pointer(unit: Unit, page: Page) -> ZoneKind | None:
    """A line in the article that is one link and no sentence: it leads to another article."""
    shortest, longest = POINTER
    one_link = unit.linked >= 0.9 and shortest <= unit.count <= longest and unit.words[-1:] not in ".,;"
    return ZoneKind.RELATED if one_link and page.in_article(unit) and unit.tag not in ("td", "th") else None


def heading(unit: Unit, page: Page) -> ZoneKind | None:
    """A heading between the article's first and last paragraph."""
    between = page.place.first < unit.number and page.in_article(unit)
    short = unit.count <= HEADING_CROSSHEAD and unit.linked < 0.5
    if not (unit.tag in HEADINGS and short and between) or SPEAKS_AGAINST.intersection(
        hints(unit, page.place)
    ):
        return None
    return ZoneKind.CROSSHEAD


def article_paragraph(unit: Unit, page: Page) -> ZoneKind | None:
    """Running text in the article's element that the outside extractor took and no name speaks against."""
    if not (unit.vote and is_prose(unit) and inside(unit, page.place)):
        return None
    return None if SPEAKS_AGAINST.intersection(hints(unit, page.place)) else ZoneKind.BODY


def named_by_markup(unit: Unit, page: Page) -> ZoneKind | None:
    """What the classes and ids round a unit call it, the innermost first.

    Outside the article a box of comments, or of other articles, gives its name to all in it.
    """
    names = hints(unit, page.place)
    part = not page.in_article(unit) and names[:1] and (names[0] in _PARTS_OF_BOXES or page.in_form(unit))
    for box in (ZoneKind.OTHER, ZoneKind.RELATED):
        if part and box in names:
            return box
    for kind in names:
        boxed = names.count(ZoneKind.BYLINE) > 1
        if kind is ZoneKind.BYLINE and (unit.count > BIOGRAPHY or not (boxed or page.near_article(unit))):
            continue
        if kind is ZoneKind.CREDIT and unit.count > LONG_CREDIT:
            continue
        if kind is ZoneKind.BODY and not page.in_article(unit):
            continue
        return kind
    return None


def italic_line(unit: Unit, page: Page) -> ZoneKind | None:
    """A line all in italics that is no sentence: the words under a picture."""
    italic = element(unit.path[-1]) in ("em", "i") and not unit.sentence
    return ZoneKind.CAPTION if italic and unit.count <= BOLD_CROSSHEAD and page.in_article(unit) else None


def bold_line(unit: Unit, page: Page) -> ZoneKind | None:
    """A line all in bold between the article's first and last paragraph."""
    bold = element(unit.path[-1]) in ("strong", "b") and not unit.sentence
    short = unit.count <= BOLD_CROSSHEAD and unit.linked < 0.5
    return ZoneKind.CROSSHEAD if bold and short and page.in_article(unit) else None


def short_line(unit: Unit, page: Page) -> ZoneKind | None:
    """A word or two on a line of their own over more words of the article."""
    after = page.after(unit)
    if after is None or unit.tag not in ("p", "div") or unit.count > SHORT_LINE or unit.linked:
        return None
    label = not unit.sentence and unit.words[:1].isupper() and unit.words[-1:].isalpha()
    over = after.count > unit.count and page.in_article(after) and page.place.first < unit.number
    return ZoneKind.CROSSHEAD if label and over and page.in_article(unit) else None


def article_words(unit: Unit, page: Page) -> ZoneKind | None:
    """What the outside extractor took, in the article's element."""
    return ZoneKind.BODY if unit.vote and inside(unit, page.place) else None


def missed_words(unit: Unit, page: Page) -> ZoneKind | None:
    """What the extractor missed between the article's first and last paragraph."""
    return ZoneKind.BODY if unit.linked < 0.5 and page.in_article(unit) else None


def standfirst(unit: Unit, page: Page) -> ZoneKind | None:
    """A sentence or two between the headline and the article's first paragraph."""
    shortest, below = STANDFIRST
    placed = page.under_headline(unit) and unit.number - page.place.headline <= below
    directly = unit.number == page.place.headline + 1 and unit.sentence
    silent = {ZoneKind.NAVIGATION, ZoneKind.SHARE, ZoneKind.RELATED} if directly else {ZoneKind.NAVIGATION}
    other = set(hints(unit, page.place)) - silent
    return ZoneKind.BODY if placed and unit.count >= shortest and unit.linked < 0.3 and not other else None


def another_article(unit: Unit, page: Page) -> ZoneKind | None:
    """What stands in an article element of its own, beside the article."""
    beyond = unit.path[shared_levels(unit.path, page.place.path) :]
    alien = any(element(label) == "article" for label in beyond)
    return ZoneKind.RELATED if alien and not inside(unit, page.place) else None


def voted_elsewhere(unit: Unit, page: Page) -> ZoneKind | None:
    """Running text outside the article's element that the outside extractor took."""
    return ZoneKind.BODY if unit.vote and is_prose(unit) else None


def teaser(unit: Unit, page: Page) -> ZoneKind | None:
    """A headline's worth of words outside the article that is a link, and in no menu."""
    names = hints(unit, page.place)
    named = bool(names) and names[0] in (ZoneKind.SHARE, ZoneKind.LEGAL, ZoneKind.ADVERT, ZoneKind.OTHER)
    if page.in_article(unit) or named:
        return None
    if any(is_menu(label) for label in unit.path) and not _is_linked_heading(unit):
        return None
    return ZoneKind.RELATED if _is_teaser(unit) else None


def imprint(unit: Unit, page: Page) -> ZoneKind | None:
    """A sentence in the page's footer: who publishes it, who owns it."""
    says = unit.count >= IMPRINT and unit.linked < 0.5 and not page.in_article(unit)
    footer = any(_FOOTER.search(label) for label in unit.path)
    # A comment or a teaser has a footer of its own.
    others = set(hints(unit, page.place)) - {ZoneKind.NAVIGATION, ZoneKind.LEGAL}
    return ZoneKind.LEGAL if says and footer and not others else None


def notice_outside(unit: Unit, page: Page) -> ZoneKind | None:
    """Words outside the article that speak of privacy and rights, or invite to subscribe."""
    if page.in_article(unit) or page.under_headline(unit) or unit.linked >= 0.5 or unit.count < NOTICE:
        return None
    return outside_kind(unit.words)


def between_teasers(unit: Unit, page: Page) -> ZoneKind | None:
    """A date, a section or a name between the headlines of two other articles."""
    if page.kind_before(unit) is not ZoneKind.RELATED or unit.count > LABEL or page.in_article(unit):
        return None
    ahead = page.units[unit.number + 1 : unit.number + 4]
    return (
        ZoneKind.RELATED if any(_is_teaser(other) and not page.in_article(other) for other in ahead) else None
    )


def over_teasers(unit: Unit, page: Page) -> ZoneKind | None:
    """A few words over or between the headlines of other articles: their label, their section."""
    after = page.after(unit)
    if after is None or after.hidden or page.in_article(unit) or unit.count > LABEL:
        return None
    teased = _is_teaser(after) and not page.in_article(after)
    label = unit.tag in HEADINGS or unit.linked < 0.5 or page.kind_before(unit) is ZoneKind.RELATED
    return ZoneKind.RELATED if teased and label else None


def form_goes_on(unit: Unit, page: Page) -> ZoneKind | None:
    """The fields of a form that invites to subscribe."""
    return ZoneKind.ADVERT if page.in_form(unit) and page.kind_before(unit) is ZoneKind.ADVERT else None


def under_teaser(unit: Unit, page: Page) -> ZoneKind | None:
    """The first words of another article, below its headline."""
    teased = page.kind_before(unit) is ZoneKind.RELATED and unit.count >= PROSE
    return ZoneKind.RELATED if teased and not page.in_article(unit) else None


def address(unit: Unit, page: Page) -> ZoneKind | None:
    """A telephone number or e-mail address outside the article, with few words round it."""
    reached = patterns.has_address(unit.words) and unit.count <= ADDRESS
    return ZoneKind.OTHER if reached and not page.near_article(unit) else None


def prose_outside(unit: Unit, page: Page) -> ZoneKind | None:
    """Running text outside the article that nothing names."""
    return ZoneKind.OTHER if unit.count >= PROSE else None


def few_words_outside(unit: Unit, page: Page) -> ZoneKind | None:
    """All else on a page: the words of its menus and bars."""
    return ZoneKind.NAVIGATION


def _is_linked_heading(unit: Unit) -> bool:
    return unit.linked >= MENU_ENTRY and unit.tag in HEADINGS and unit.count >= POINTER[0]


def _is_teaser(unit: Unit) -> bool:
    if unit.words.count("|") >= 2:
        return False
    return (unit.linked >= 0.5 and unit.count >= TEASER) or (
        unit.linked >= MENU_ENTRY and unit.tag in HEADINGS
    )
