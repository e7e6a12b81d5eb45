"""Rules for what an outlet says in its own cause: its rights, owner, earnings, and offers to readers."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning.article_rules import OFFER, TAIL
from sayso.zoning.lexicon import outside_kind
from sayso.zoning.page import Page
from sayso.zoning.place import is_row
from sayso.zoning.reported import is_reported
from sayso.zoning.units import Unit

NOTICE: Final = 4
"""Words from which a unit says something about rights or offers rather than names a menu's entry."""
IMPRINT: Final = 8
"""Words from which a unit of the footer says something."""
NOTICE_INSIDE: Final = 80
BY_LAW: Final = 40
"""Words of a notice among the paragraphs of an article, and of what a law has outlets write, at most."""

_FOOTER: Final = re.compile(
    r"^footer(?![\w-])|[.#](?:site|page|global|main)?[-_]?footer(?![\w])", re.IGNORECASE
)
_COMPANY: Final = re.compile(
    r"\b(?:Inc|LLC|L\.L\.C|Ltd|Limited|GmbH|Corp|Corporation|Company|PLC|S\.?A|S\.?L|S\.?r\.?l|S\.?p\.?A|N\.?V|B\.?V"
    r"|ООО|АО|ЗАО|ТОВ)\b|株式会社|\b(?:published|owned|operated|regulated|registered) (?:by|in|with)\b"
    r"|\bISSN\b|®|™",
)
_OWNED: Final = re.compile(
    r"\b(?:is|are) (?:an? )?(?:part|subsidiary|division|member|network|service|product) of\b"
)
_RIGHTS: Final = re.compile(r"(?<!\w)©")
_OF_YEAR: Final = re.compile(r"©\s*(?:19|20)\d\d|©[^.,;]{1,40}\b(?:19|20)\d\d$")
"""A page's own rights name the year; a picture's name its maker."""
_VIEWS: Final = r"(?:opinions?|positions?|views?|points? of view)"
_WRITERS: Final = (
    r"(?:authors?|editors?|editorial(?: (?:board|office|staff|team))?|edition|columnists?|bloggers?)"
)
_NOTICE: Final = re.compile(
    r"\W*disclaimer ?[:.–—-]"
    r"|\W*(?:disclosure|ftc|note|editor.s note)\b.{0,120}\b(?:commissions?|affiliate)\b"
    r"|.{0,120}\bwe (?:may|might|could|will|do)?(?: \w+)? ?(?:earn|receive|get|make|collect)\b"
    r".{0,40}\bcommissions?\b"
    r"|.{0,120}\b(?:contains?|uses?|are|includes?) (?:\w+ ){0,3}affiliate links\b"
    r"|.{0,60}(?:저작권자|무단\s?전재|재배포\s?금지|無断(?:転載|複製)|转载请注明|轉載請註明|未经授权|未經授權)"
    r"|\W*(?:copyright|©|\(c\)) .{0,60}\ball rights reserved\b"
    r"|.{0,60}\bcontains? (?:\w+ )?.?forward.looking statements\b"
    r"|.{0,40}\b(?:this|the above) (?:story|report|article|copy|news)\b.{0,12}\bnot been edited by\b"
    r"|.{0,60}\b(?:published|generated|taken) (?:directly )?from an? (?:\w+ ){0,2}feed\b"
    r"|\W*(?:the )?(?:views|opinions)(?: and (?:views|opinions))?,? expressed (?:in|by|here|are|on)\b"
    rf"|\W*(?:the )?(?:{_VIEWS} of (?:the |our )?{_WRITERS}|{_WRITERS}(?:['’]s?)? {_VIEWS})\b.{{0,60}}\b"
    r"(?:(?:may|might|do|does|need|can)(?: ?not|n['’]t)\b.{0,20}\b(?:coincide|reflect|represent|match)\b"
    r"|(?:may|might|can) differ\b)"
    rf"|.{{0,60}}\breflects? (?:only|solely|exclusively) the (?:personal )?{_VIEWS} of"
    rf" (?:the |its |their )?{_WRITERS}"
    r"|\W*(?:the )?(?:authors?|advertisers?) (?:is|are|bears?) (?:\w+ )?responsib\w+ for the content\b"
    rf"|\W*(?:the )?(?:{_WRITERS}|(?:administration of the |this )?site|publishers?)(?: of \w+(?: \w+)?)?"
    r" (?:is|are|do|does|bears?|takes?|accepts?)(?: not|n['’]t| no)(?: \w+){0,2} (?:responsib|liab)\w+"
    r"|\W*this fact.?check (?:was|is) (?:produced|published|part|done|supported)\b"
    r"|.{0,60}\bprices?\b.{0,40}\b(?:accurate|correct) (?:at|as of) the time of (?:publi|writing)"
    r"|\W*(?:this|all|nothing|no|information|content|the (?:information|content|above|material))\b.{0,80}"
    r"\b(?:constitutes?|is not|as) (?:\w+ ){0,2}(?:investment|financial|legal|medical|tax) advice\b"
    r"|.{0,120}\b(?:произвед[её]н|создан|распростран[её]н)\w*\b.{0,60}\bиностранн\w+ агент",
    re.IGNORECASE,
)
_STATUS: Final = r"(?:extremist|terrorist|undesirable|foreign.agent|unwanted)"
_FORBIDDEN: Final = r"(?:banned|prohibited|forbidden|outlawed)"
_BY_LAW: Final = re.compile(
    rf".{{1,120}}(?<!\bwhich )(?<!\bwho )(?<!\bthat )\b(?:is|are) (?:recogni[sz]ed\b.{{0,60}}\b{_STATUS}"
    rf"|(?:\w+ed\b|an? ).{{0,60}}\b{_STATUS}.{{0,60}}\b{_FORBIDDEN}(?: (?:in|on|within)\b|\W*$))"
    r"|.{1,40}[\w»”\")]\*[»”\"]*(?: (?:is|are|was|were) | ?[-–—:] )(?:an? )?(?:\w+ ){0,3}?"
    rf"(?:{_STATUS}|{_FORBIDDEN}|(?:recogni[sz]|declar|design|list)\w*ed)\b"
    r"|(?:(?:this|the) )?(?:material|message|content|publication|article|text) (?:was|is|has been) "
    r"(?:created|prepared|produced|made|distributed|published|disseminated)\b.{0,60}\bby .{0,60}"
    r"\bforeign.agent",
    re.IGNORECASE,
)
"""What a law has outlets write below a text: "Wolf* is recognized as extremist and banned in ...".
Of designations by other states news tell ("is designated as terrorist by the Union").
"""
_NEWS: Final = re.compile(
    r"\b(?:sa(?:id|ys)|told|according|report(?:s|ed)|ruled|announced|wr(?:ites?|ote))\b|[.!?] +[A-ZÀ-Þ]"
)
_SENT: Final = r"(?:newsletters?|magazine|podcast|e-?mails?|mailing list|alerts|channel)"
_OFFERS: Final = re.compile(
    r"\b(?:delivered|sent|straight|directly|right)(?: \w+)? (?:to|through) your (?:\w+ )?"
    r"(?:inbox|letterbox|e-?mail|mailbox)"
    rf"|\b(?:subscribe|sign up|signup) (?:to|for) (?:our|the|my|this)\b.{{0,60}}\b{_SENT}"
    r"|\brecibe en tu (?:correo|e-?mail)\b|\ble nostre newsletter\b|\brecevez (?:nos|notre)\b"
    r"|\bbestellen sie\b.{0,40}\bnewsletter\b|\babonnieren sie (?:unseren|unsere)\b",
    re.IGNORECASE,
)
"""What nobody reports: the offer to send something to the reader."""
_QUOTES: Final = frozenset('"“”«»„')


def is_notice(words: str, count: int) -> bool:
    """Whether an outlet speaks of its rights, its earnings, its liability, or whose words it printed."""
    return count <= NOTICE_INSIDE and bool(_NOTICE.match(words))


def is_by_law(words: str, count: int) -> bool:
    """Whether a line of its own is what some law has outlets write of a body that the text named."""
    return count <= BY_LAW and bool(_BY_LAW.match(words)) and not _NEWS.search(words)


def offer_in_article(unit: Unit, page: Page) -> ZoneKind | None:
    """A short paragraph of the article that offers a newsletter or magazine, with the link to it."""
    placed = page.in_article(unit) or page.near_article(unit)
    short = placed and unit.linked and unit.count <= OFFER
    if not short or not _OFFERS.search(unit.words) or is_reported(unit.words):
        return None
    # A quotation speaks of another's newsletter; a magazine's name may stand in marks in its own offer.
    return None if unit.sentence and unit.words[:1] in _QUOTES else ZoneKind.ADVERT


def notice_in_article(unit: Unit, page: Page) -> ZoneKind | None:
    """The outlet on its rights, its earnings and its liability in the article's last or first lines."""
    ends = min(page.place.last - unit.number, unit.number - page.place.first) <= TAIL
    placed = page.in_article(unit) and ends
    notice = placed and (is_notice(unit.words, unit.count) or is_by_law(unit.words, unit.count))
    return ZoneKind.LEGAL if notice else None


def rights(unit: Unit, page: Page) -> ZoneKind | None:
    """A notice with the sign of copyright outside the article, be it made of links."""
    if "©" not in unit.words:
        return None
    if page.near_article(unit) and not (unit.number > page.place.last and _OF_YEAR.search(unit.words)):
        return None
    return ZoneKind.LEGAL if _RIGHTS.search(unit.words) else None


def notice_outside(unit: Unit, page: Page) -> ZoneKind | None:
    """Words outside the article that speak of privacy and rights, or invite to subscribe."""
    if page.in_article(unit) or page.under_headline(unit) or unit.linked >= 0.5 or unit.count < NOTICE:
        return None
    if page.box(unit) in (ZoneKind.RELATED, ZoneKind.OTHER) or (is_row(unit) and unit.count <= IMPRINT):
        return None
    kind = outside_kind(unit.words)
    return None if kind is ZoneKind.ADVERT and page.names(unit)[:1] == (ZoneKind.LEGAL,) else kind


def imprint(unit: Unit, page: Page) -> ZoneKind | None:
    """A sentence in the page's footer, or in its menus: who publishes it, who owns it."""
    if unit.count < IMPRINT or unit.linked >= 0.5 or page.in_article(unit) or is_row(unit):
        return None
    owned = unit.sentence and _OWNED.search(unit.words)
    if owned and unit.number < page.place.headline and ZoneKind.NAVIGATION in page.names(unit):
        return ZoneKind.LEGAL
    footer = any(_FOOTER.search(label) for label in unit.path)
    # A comment or a teaser has a footer of its own.
    others = set(page.names(unit)) - {ZoneKind.NAVIGATION, ZoneKind.LEGAL}
    if not footer or others:
        return None
    return (
        ZoneKind.LEGAL
        if owned or _COMPANY.search(unit.words) or ZoneKind.LEGAL in page.names(unit)
        else ZoneKind.OTHER
    )
