"""Rules for the blocks of a page that are the article or close to it: its head, text, labels and foot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning import patterns
from sayso.zoning.line_rules import may_head
from sayso.zoning.page import LABEL, Page
from sayso.zoning.place import HEADINGS, element, inside, is_prose
from sayso.zoning.questions import asks_somebody, is_interview
from sayso.zoning.reported import is_reported
from sayso.zoning.units import Unit

BOLD_CROSSHEAD: Final = 14
HEADING_CROSSHEAD: Final = 20
"""Words up to which a bold line, and a heading, between paragraphs are crossheads."""
STYLED: Final = 8
"""Words of a line that only its style makes a crosshead."""
AHEAD: Final = 3
"""Units behind a heading among which the text stands that it is over."""
SHOUTED_LINE: Final = 10
"""Words up to which a line all in capitals is a label of what follows."""
SHORT_CREDIT: Final = 8
"""Words up to which a caption that begins like a credit is one."""
LONG_CREDIT: Final = 20
"""Words above which nothing is a credit, whatever its element is called."""
DATED_LINE: Final = 16
STANDFIRST: Final = (8, 6)
"""Words that a standfirst has at least; units that it stands below the headline at most."""
LONGEST_DECK: Final = 40
"""Words up to which what is called a deck or description is one; a lead may be called so too."""
POINTER: Final = (4, 30)
"""Words of a line that points to another article."""
WHOLLY: Final = 0.9
"""Share of a line in the article that is a link, from which it invites wherever it stands."""
INVITATION: Final = 40
"""Words of an invitation to readers at most."""
TAIL: Final = 4
"""Last units of an article in which invitations to readers stand."""

OFFER: Final = 60
"""Words of a paragraph that is nothing but an offer to the reader."""
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

_STYLES: Final = frozenset({"span", "font", "u", "big"})
_SPEAKER: Final = re.compile(r"[@\"“”«»]|^[-–—]")
_CELLS: Final = frozenset({"td", "th"})
_INVITATIONS: Final = tuple(
    (re.compile(rf"\W*(?:{openings})\b", re.IGNORECASE), kind)
    for openings, kind in (
        (r"follow .*\bcoverage", ZoneKind.RELATED),
        ("follow|like us|join us on|find us|connect with", ZoneKind.SHARE),
        ("sign up|subscribe|get (?:the|our|access|unlimited)|click here|download|listen", ZoneKind.ADVERT),
        ("support|donate|want more", ZoneKind.ADVERT),
        ("reach|contact|e-?mail|write to|have a tip|got a tip|send tips|tweet at", ZoneKind.BYLINE),
    )
)
_DECK: Final = re.compile(
    r"[.#_-](?:dek|deck|standfirst|subtitle|sub-?head(?:line|ing)?|strapline|kicker|heading-des\w*|title-des\w*)"
    r"|\[itemprop=(?:description|alternative)",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(r"[^.:?!]{3,40}: \S")
"""A few words before the colon say where the link behind it leads."""
_SIGNED: Final = re.compile(r"[—–-]{1,2} ?[^()]{1,60}\(@\w{1,20}\)")
"""Who posted it: "— Port Watch (@portwatch) May 3, 2017"."""


def page_headline(unit: Unit, page: Page) -> ZoneKind | None:
    """The page's title where it stands as the article's heading."""
    return ZoneKind.HEADLINE if page.is_headline(unit) else None


def standfirst(unit: Unit, page: Page) -> ZoneKind | None:
    """A sentence or two between the headline and the article's first paragraph."""
    shortest, below = STANDFIRST
    placed = page.under_headline(unit) and unit.number - page.place.headline <= below
    directly = unit.number == page.place.headline + 1 and unit.sentence
    silent = {ZoneKind.NAVIGATION, ZoneKind.SHARE}
    if directly:
        silent.add(ZoneKind.RELATED)
    other = set(page.names(unit)) - silent
    return ZoneKind.BODY if placed and unit.count >= shortest and unit.linked < 0.3 and not other else None


def deck(unit: Unit, page: Page) -> ZoneKind | None:
    """A second line of the headline: set as a heading, or called a deck, over the article's text."""
    shortest, below = STANDFIRST
    placed = 0 < unit.number - page.place.headline <= below and page.place.headline >= 0
    over = placed and unit.number <= page.place.first and unit.linked < 0.3 and unit.count >= shortest
    if not over or (page.box(unit) is ZoneKind.RELATED and unit.number > page.place.headline + 1):
        return None
    called = unit.count <= LONGEST_DECK and any(_DECK.search(label) for label in unit.path[-2:])
    return ZoneKind.HEADLINE if unit.tag in HEADINGS or called else None


def dated_line(unit: Unit, page: Page) -> ZoneKind | None:
    """A line with a date below the headline or right over it: "Our correspondent, Updated 19 May 2019"."""
    over = unit.number - page.place.headline in (-1, -2) and unit.linked < 0.5
    if (
        not (over or page.under_headline(unit))
        or unit.count > DATED_LINE
        or not patterns.has_date(unit.words)
    ):
        return None
    return None if unit.sentence and not patterns.is_date(unit.words, unit.count) else ZoneKind.BYLINE


def caption_markup(unit: Unit, page: Page) -> ZoneKind | None:
    """A figure's caption, by its element or the names of its classes; where it names a maker, a credit.

    Beside the article the words under a picture are mostly a link, the headline of another one.
    """
    names = page.names(unit)
    called = ZoneKind.CAPTION in names[:3]
    if not called and unit.tag != "figcaption":
        return None
    if unit.linked >= 0.5 and not inside(unit, page.place):
        return None
    if ZoneKind.NAVIGATION in unit.phrases or patterns.is_position(unit.words):
        return ZoneKind.NAVIGATION if called else None
    named = names[:1] == (ZoneKind.CREDIT,) and unit.count <= SHORT_CREDIT
    opens = ZoneKind.CREDIT in unit.phrases and unit.count <= SHORT_CREDIT
    return (
        ZoneKind.CREDIT if named or opens or patterns.is_credit(unit.words, unit.count) else ZoneKind.CAPTION
    )


def pointer(unit: Unit, page: Page) -> ZoneKind | None:
    """A line in the article that is one link and no sentence: it leads to another article.

    A heading over a paragraph of the article does not, be it linked: it names what is shown or sold there;
    nor does what signs a post that the page shows.
    """
    shortest, longest = POINTER
    long = shortest <= unit.count <= longest and unit.words[-1:] not in ".,;"
    one_link = long and (unit.linked >= 0.9 or (unit.linked >= 0.6 and _LABELLED.match(unit.words)))
    if (unit.tag in HEADINGS and _leads(unit, page)) or (one_link and _SIGNED.match(unit.words)):
        return None
    return ZoneKind.RELATED if one_link and page.in_article(unit) and unit.tag not in _CELLS else None


def closing_invitation(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Follow us ...", "Sign up ...", "Reach the reporter at ..." among the article's last lines."""
    whole = unit.linked >= WHOLLY and page.in_article(unit)
    if (
        not (whole or -TAIL <= page.place.last - unit.number <= TAIL)
        or unit.count > (OFFER if whole else INVITATION)
        or not (unit.linked or "@" in unit.words)
        or ZoneKind.SHARE in page.names(unit)
        or unit.words[:1] in '"“«„'
        or is_reported(unit.words)
    ):
        return None
    return next((kind for opening, kind in _INVITATIONS if opening.match(unit.words)), None)


def heading(unit: Unit, page: Page) -> ZoneKind | None:
    """A heading between the article's first and last paragraph."""
    between = page.place.first < unit.number and page.in_article(unit)
    short = unit.count <= HEADING_CROSSHEAD and (unit.linked < 0.5 or _leads(unit, page))
    if not (unit.tag in HEADINGS and short and between) or SPEAKS_AGAINST.intersection(page.names(unit)):
        return None
    ahead = page.units[unit.number + 1 : unit.number + 1 + AHEAD]
    return ZoneKind.CROSSHEAD if any(other.vote and page.in_article(other) for other in ahead) else None


def heading_over_text(unit: Unit, page: Page) -> ZoneKind | None:
    """A short heading between the headline and the article's first words, right over words of the article.

    Pages that check claims set the claim and the verdict so, each in a box of its own.
    """
    after = page.after(unit)
    over = 0 <= page.place.headline < unit.number <= page.place.first
    placed = over and unit.tag in HEADINGS and unit.vote and not unit.linked
    if not placed or after is None or unit.count > LABEL or SPEAKS_AGAINST.intersection(page.names(unit)):
        return None
    return ZoneKind.CROSSHEAD if after.vote and is_prose(after) and after.tag not in HEADINGS else None


def article_paragraph(unit: Unit, page: Page) -> ZoneKind | None:
    """Running text in the article's element that the outside extractor took and no name speaks against."""
    if not (unit.vote and is_prose(unit) and inside(unit, page.place)):
        return None
    return None if SPEAKS_AGAINST.intersection(page.names(unit)) else ZoneKind.BODY


def bold_line(unit: Unit, page: Page) -> ZoneKind | None:
    """A line all in bold over a paragraph of the article."""
    if not is_bold(unit) or (unit.sentence and not _heads(unit, page)):
        return None
    short = unit.count <= BOLD_CROSSHEAD and unit.linked < 0.5 and unit.tag not in _CELLS
    if not short:
        return None
    plain = not ("@" in unit.words or unit.words[:1] in "-–—" or patterns.has_date(unit.words))
    leads = _leads(unit, page)
    return ZoneKind.CROSSHEAD if plain and leads and page.in_article(unit) else None


def styled_line(unit: Unit, page: Page) -> ZoneKind | None:
    """A few words in a style of their own, all of a paragraph, over one of the article without it."""
    after = page.after(unit)
    if after is None or unit.count > STYLED or unit.linked or not page.in_article(unit):
        return None
    styled = element(unit.path[-1]) in _STYLES and unit.path[:-1] == after.path
    plain = unit.words[:1].isupper() and not _SPEAKER.search(unit.words) and not unit.sentence
    plain = (plain or may_head(unit, page)) and not patterns.has_date(unit.words)
    return ZoneKind.CROSSHEAD if styled and plain and is_prose(after) and unit.vote else None


def _heads(unit: Unit, page: Page) -> bool:
    """Whether a line goes on below, or asks what the text below answers; an interview's questions do not."""
    if unit.words.endswith((":", "…", "...")):
        return True
    asks = unit.words.endswith("?") and page.in_article(unit) and not asks_somebody(unit.words)
    return asks and not is_interview(_bold_questions(page))


def is_bold(unit: Unit) -> bool:
    """Whether a unit is set in bold."""
    return any(element(label) in ("strong", "b") for label in unit.path[-2:])


def _bold_questions(page: Page) -> Iterator[Unit]:
    """The bold lines of the article that ask something."""
    return (u for u in page.units if u.words.endswith("?") and is_bold(u) and page.in_article(u))


def shouted_line(unit: Unit, page: Page) -> ZoneKind | None:
    """A line all in capitals over a paragraph, be it a question."""
    shouted = (
        unit.words.isupper()
        and unit.words[:1] not in "[("
        and not re.search(r"\d|[.:,]$", unit.words)
        and 2 <= unit.count <= SHOUTED_LINE
    )
    plain = unit.linked < 0.5 and unit.tag not in _CELLS and _leads(unit, page)
    return ZoneKind.CROSSHEAD if shouted and plain and page.in_article(unit) else None


def article_words(unit: Unit, page: Page) -> ZoneKind | None:
    """What the outside extractor took, in the article's element."""
    return ZoneKind.BODY if unit.vote and inside(unit, page.place) else None


def missed_words(unit: Unit, page: Page) -> ZoneKind | None:
    """What the extractor missed between the article's first and last paragraph."""
    return ZoneKind.BODY if unit.linked < 0.5 and page.in_article(unit) else None


def voted_elsewhere(unit: Unit, page: Page) -> ZoneKind | None:
    """Running text outside the article's element that the outside extractor took."""
    own = unit.vote and is_prose(unit) and unit.linked < 0.3
    return ZoneKind.BODY if own and page.kind_before(unit) is not ZoneKind.RELATED else None


def _leads(unit: Unit, page: Page) -> bool:
    """Whether running text of the article follows, that is not itself bold."""
    after = page.after(unit)
    if after is None or not page.in_article(after):
        return False
    if element(after.path[-1]) in ("strong", "b"):
        return False
    second = page.after(after)
    answers = after.sentence and after.tag == "p" and second is not None and page.is_paragraph(second)
    return after.count > max(LABEL, unit.count) or answers
