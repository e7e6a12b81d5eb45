"""Rules for what a page leaves behind in a pasted text: messages of forms, teasers under "Check also", a way
to the page over its headline, rows of networks, words of programs, a caption printed twice, lists of tags."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning import patterns
from sayso.zoning.lexicon import labels_advert, networks_in, speaks_to_reader
from sayso.zoning.page import LABEL, Page, is_label
from sayso.zoning.units import Unit

MESSAGE: Final = 40
"""Words of a form's message at most."""
WAY: Final = (2, 40)
"""Letters of the names of sections before a headline: so few at least, so many at most."""
HEADLINE: Final = 16
"""Letters from which a line that ends in the headline does not do so by chance."""
TEASER: Final = (4, 25)
"""Words of the headline of another article under a label, alone, at least and at most."""
CRUMBS: Final = 40
"""Words of the way to a page, and of a notice of rights, at most."""
POINTER: Final = 30
"""Words of a line that names another article behind "Read also:" at most."""
SECTION: Final = 2
HEADLINES: Final = 30
PARAGRAPH: Final = 15
NEXT: Final = 3
"""Words of a section's name and of the headline below it at most, of a paragraph at least; and among how many
lines below the headline such a paragraph stands."""
EXCERPT: Final = 60
"""Words of what such an article begins with at most."""
NETWORKS: Final = (3, 12)
"""Names of networks in a row from which it is one of buttons, and words of it at most."""
SOLD: Final = (3, 8)
"""Lines right under the label of an advertisement at most, and words of one."""
DEBRIS: Final = 60
"""Characters in which what a program left behind shows itself."""
TWICE: Final = (4, 50)
"""Words of a caption that stands twice at least, and letters of its credit at most."""
SCENE: Final = 45
"""Words of a caption that names its day at most."""
TAGS: Final = (4, 20)
"""Words of a line of tags at least and at most."""
TAIL: Final = 3
"""Lines at the end of a text among which tags and initials stand."""
INITIALS: Final = 6
SOURCED: Final = 12
"""Words at most of a line of initials, and of one with a date and a source."""

_ELLIPSIS: Final = ("…", "...", "[…]", "[...]", "(…)", "… »")
_ELSEWHERE: Final = (
    r"(?:leggi anche|lire aussi|lisez aussi|à lire aussi|lesen sie auch|lea también|lee también|leia também"
    r"|leia mais|читайте также|читайте також|czytaj też|ayrıca oku)"
)
_ONE_OTHER: Final = re.compile(
    r"\W*(?:(?:read|check|see)(?: (?:it|this))? also|also (?:read|check|see)|read (?:more|next|this)|see more"
    r"|related(?: (?:article|story|news|post))?|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)"
    rf"|up next|next up|recommended|{_ELSEWHERE})\W*",
    re.IGNORECASE,
)
"""Labels behind which the headline of one other article stands."""
_CRUMBS: Final = re.compile(
    r"\W*(?:\w+ )?(?:home|accueil|startseite|inicio|início|главная|головна)(?: ?page)? ?[>»›/|] ?\S",
    re.IGNORECASE,
)
_FILED: Final = re.compile(
    r"(?:(?:posted|filed|published) (?:in|under)|categor\w+|tags?)\b.*\|"
    r".*\b(?:tagged|leave|comments?|tags?)\b",
    re.I,
)
_RIGHTS: Final = re.compile(
    r"(?:copyright ?(?:©|\(c\)|\d)|©|\(c\) ?\d).{0,60}\b(?:19|20)\d\d\b|copyright \d{4}",
    re.IGNORECASE,
)
_POINTS: Final = re.compile(
    r"\W*(?:(?:read|check|see) (?:also|more|next)|also (?:read|check|see)|related(?: (?:article|story|news))?"
    rf"|read|don't miss|{_ELSEWHERE}) ?: ?\S",
    re.IGNORECASE,
)
_GLUED_POINTER: Final = re.compile(
    r"(?:Read also|READ ALSO|Also read|ALSO READ|Read more|READ MORE)(?=[A-Z][a-z])"
)
_AGED: Final = re.compile(
    r"[A-Z][\w&]{2,20}(?: [\w&]{2,20})? ?[|•·/]? ?"
    r"\d{1,2} (?:minutes?|mins?|hours?|days?|weeks?|months?|years?) ago"
)
_DEBRIS: Final = re.compile(
    r"(?:string|array|object)\(\w*\)|\[?\{\s*[\"'\\]|\[\"?\w*\"?\s*=>|<\?(?:php|xml)|\[/?ad_\d+\]"
    r"|\W*(?:notice|warning|fatal error|deprecated): .{0,200}"
    r"\b(?:on line|line \d|undefined|array offset|on value of type)"
    r"|\{\{?[\w .-]{2,40}\}?\}$|\[/?(?:caption|gallery|embed|vc_\w+|et_pb_\w+)\b[^\]]*\]$",
    re.IGNORECASE,
)
_DEBRIS_OPENS: Final = frozenset('[{<"•*snwfdaoSNWFDAO')
_FUNCTION: Final = re.compile(
    r"\b(?:the|an?|of|to|in|on|at|is|are|was|were|be|has|have|had|and|or|for|by|from|with|that|this|it|its|he"
    r"|she|they|we|you|i|not|no|as|his|her|their|will|would|said|says|der|die|das|und|le|la|les|et|el|los|y"
    r"|и|в|на|не|і|у)\b",
    re.IGNORECASE,
)
_PLAIN: Final = re.compile(r"[\w' ’,#-]+")
_INITIALS: Final = re.compile(r"(?:[A-Z][\w.’'-]*\.? ?){1,3}/ ?(?:[A-Z][\w.’'-]*\.? ?){1,3}")
_SOURCE: Final = re.compile(r"\b(?:source|via)\s*: ?[A-ZÀ-Þ]", re.IGNORECASE)
_TOWN_AND_AGENCY: Final = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}(?:, ?|,? ?(?:[-–—/_]|\() ?)[A-Z]{3,8}\)?(?: ?[-–—:])?"
)
_AGE: Final = re.compile(
    r"th(?:is|e) (?:article|story|post|page|report) (?:was|has been) (?:last )?updated (?:at|on) [^,;]{3,40}"
    r"|this (?:(?:article|story|post|page|content|report) )?(?:was (?:first |originally )?published"
    r"|is more than|is over|is) .{0,20}\b(?:years?|months?) (?:ago|old)\W*",
    re.IGNORECASE,
)
_GLUED_LABEL: Final = re.compile(r"[-–— ]*(?:[Ss]ponsored )?(?:Advertisement|ADVERTISEMENT)(?=[A-Z]| ?-)")
_HOMES: Final = ("home", "news", "accueil", "startseite", "inicio", "início", "главная", "головна", "strona")
"""What such a way begins with."""
_TOLD: Final = re.compile(r"\b(?:said|told|says|was|were|announced|reported|according)\b")
_BRACKET: Final = re.compile(r"\(([^()]{2,40})\)\W*$")
_DAY_ENDS: Final = re.compile(r"\b(?:19|20)\d\d\.?\s*(?:\([^()]{2,40}\)\W*)?$")


def message(unit: Unit, page: Page) -> ZoneKind | None:
    """What a form says to the reader, be it a sentence: "You must be logged in to post a comment."."""
    spoken = unit.count <= MESSAGE and speaks_to_reader(unit.words)
    return ZoneKind.OTHER if spoken else None


def crumbs(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Home > Coast > Ferry stays in the harbour"."""
    over = not page.lead and unit.count <= CRUMBS
    return ZoneKind.NAVIGATION if over and _CRUMBS.match(unit.words) else None


def filed(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Posted in Coast | Tagged ferry, Velm | Leave a comment"."""
    rows = "|" in unit.words and unit.count <= CRUMBS
    return ZoneKind.NAVIGATION if rows and _FILED.match(unit.words) else None


def rights_line(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Copyright © Harun Courier 2019. Any use ..."."""
    opens = unit.words[:1] in ("©", "C", "(") and unit.count <= CRUMBS
    return ZoneKind.LEGAL if opens and _RIGHTS.match(unit.words) else None


def way_to_page(unit: Unit, page: Page) -> ZoneKind | None:
    """The sections over the headline, and the headline behind them: "Home Politics Minister quits"."""
    if page.lead:
        return None
    after = page.after(unit)
    over = after is not None and leads_to(unit, after.letters)
    under = bool(page.headline) and page.kind_before(unit) is ZoneKind.HEADLINE
    return ZoneKind.NAVIGATION if over or (under and leads_to(unit, page.headline)) else None


def one_other(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Check also", alone in a line: the headline of another article stands behind it."""
    return ZoneKind.RELATED if unit.count <= LABEL and _ONE_OTHER.fullmatch(unit.words) else None


def pointing_line(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Read also: ..." and a headline in one line."""
    if unit.count > POINTER or unit.words[-1:] == ".":
        return None
    pointing = ":" in unit.words[:40] and _POINTS.match(unit.words)
    return ZoneKind.RELATED if pointing or _GLUED_POINTER.match(unit.words) else None


def aged_entry(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Crime1 week ago" over the headline of another article below this one."""
    short = page.lead and unit.count <= LABEL and unit.words.endswith(" ago")
    return ZoneKind.RELATED if short and _AGED.fullmatch(unit.words) else None


def section_over_headline(unit: Unit, page: Page) -> ZoneKind | None:
    """The name of a section or of the page over the headline: "Media", "Harun Courier"."""
    if page.headline or page.lead or unit.sentence or not is_section(unit.words):
        return None
    headline, *below = page.units[unit.number + 1 : unit.number + 2 + NEXT] or (unit,)
    if headline.sentence or not 2 * SECTION < headline.count <= HEADLINES:
        return None
    text = any(other.count >= max(PARAGRAPH, headline.count + 1) for other in below)
    return ZoneKind.NAVIGATION if text else None


def is_section(words: str) -> bool:
    """Whether a few words with capitals may name a section or a page: "Coast", "Town & Country"."""
    parts = [word for word in words.split() if word not in ("&", "and")]
    return len(parts) <= SECTION and all(word[:1].isupper() for word in parts)


def agency_over_text(unit: Unit, page: Page) -> ZoneKind | None:
    """An agency and its town in a line below the headline: "Press Trust of India New Delhi"."""
    if not page.headline or page.lead or unit.count > LABEL or unit.sentence:
        return None
    named = all(word[:1].isupper() or word in ("of", "|", "-", "–", "/") for word in unit.words.split())
    return ZoneKind.BYLINE if named and patterns.names_agency(unit.words) else None


def teaser_under_label(unit: Unit, page: Page) -> ZoneKind | None:
    """The headline of another article under "Check also", and how it begins: "Rome - The bank said ..."."""
    before = page.before(unit)
    if before is None or page.kind_before(unit) is not ZoneKind.RELATED:
        return None
    after = page.after(unit)
    if unit.count <= EXCERPT and unit.words.endswith(_ELLIPSIS):
        return ZoneKind.RELATED
    shortest, longest = TEASER
    labels = _ONE_OTHER.fullmatch(before.words) or _AGED.fullmatch(before.words)
    if not (labels and shortest <= unit.count <= longest):
        return None
    ends = unit.words[-1:] in ".:;," or unit.words[:1] in '"“«'
    return None if ends and not (after and after.words.endswith(_ELLIPSIS)) else ZoneKind.RELATED


def row_of_networks(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Twitter Digg Facebook Email": the buttons of a share bar in one line."""
    least, most = NETWORKS
    if not least <= unit.count <= most or unit.sentence:
        return None
    named = networks_in(unit.words)
    return ZoneKind.SHARE if named >= least and 2 * named > unit.count else None


def right_under_label(unit: Unit, page: Page) -> ZoneKind | None:
    """A few words on the lines right under "Sponsored", which an empty line parts from what follows."""
    lines, words = SOLD
    if not page.lead or page.kind_before(unit) is not ZoneKind.ADVERT:
        return None
    if unit.apart or not _is_sold(unit, words):
        return None
    over = unit.number - 1
    while over > 0 and not page.units[over].apart and page.decided[over - 1] is ZoneKind.ADVERT:
        over -= 1
    label = page.units[over]
    if not (is_label(label, ZoneKind.ADVERT) or labels_advert(label.words)):
        return None
    run = page.units[over + 1 : over + 2 + lines]
    end = next((n for n, other in enumerate(run) if other.apart), len(run))
    return ZoneKind.ADVERT if end <= lines and all(_is_sold(other, words) for other in run[:end]) else None


def glued_label(unit: Unit, page: Page) -> ZoneKind | None:
    """The label of an advertisement run into the name of what is sold, or told again and again."""
    short = unit.count <= LABEL and "dvert" in unit.words.casefold()
    return ZoneKind.ADVERT if short and _GLUED_LABEL.match(unit.words) else None


def debris(unit: Unit, page: Page) -> ZoneKind | None:
    """What a program left in the text: its data, its complaints."""
    opens = unit.words[:1] in _DEBRIS_OPENS and _DEBRIS.match(unit.words[: DEBRIS * 4])
    return ZoneKind.OTHER if opens else None


def age(unit: Unit, page: Page) -> ZoneKind | None:
    """ "This article is more than 2 years old"."""
    short = unit.count <= SOURCED and unit.words[:4] in ("This", "this", "The ")
    return ZoneKind.BYLINE if short and _AGE.fullmatch(unit.words) else None


def date_and_source(unit: Unit, page: Page) -> ZoneKind | None:
    """A date and where the text is from, in one line over it."""
    if page.lead or unit.count > SOURCED or unit.sentence or ":" not in unit.words:
        return None
    return ZoneKind.BYLINE if _SOURCE.search(unit.words) and patterns.has_date(unit.words) else None


def dateline_alone(unit: Unit, page: Page) -> ZoneKind | None:
    """A town and an agency in a line over the first paragraph: "Cairo - MENA"."""
    if page.lead or unit.count > LABEL or unit.sentence:
        return None
    after = page.after(unit)
    over = after is not None and after.count > 2 * LABEL and after.count > 2 * unit.count
    return ZoneKind.DATELINE if over and _TOWN_AND_AGENCY.fullmatch(unit.words) else None


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


def initials(unit: Unit, page: Page) -> ZoneKind | None:
    """Who wrote and who edited it, in the last lines: "A. Moro/ O. Said"."""
    last = page.lead and unit.number >= len(page.units) - 2 * TAIL and unit.count <= INITIALS
    return ZoneKind.BYLINE if last and "/" in unit.words and _INITIALS.fullmatch(unit.words) else None


def tags_at_end(unit: Unit, page: Page) -> ZoneKind | None:
    """Names and words that no word joins and no stop ends, in the last lines."""
    shortest, longest = TAGS
    last = page.lead and unit.number >= len(page.units) - TAIL and shortest <= unit.count <= longest
    if not last or not unit.apart or not _PLAIN.fullmatch(unit.words) or _FUNCTION.search(unit.words):
        return None
    return ZoneKind.NAVIGATION


def leads_to(unit: Unit, headline: str) -> bool:
    """Whether a line is the headline with a few words before it, "Home" the first of them."""
    least, most = WAY
    extra = len(unit.letters) - len(headline)
    if not (len(headline) >= HEADLINE and least <= extra <= most and unit.letters.endswith(headline)):
        return False
    return unit.letters.startswith(_HOMES)


def _is_sold(unit: Unit, words: int) -> bool:
    return unit.count <= words and not unit.sentence and unit.words[:1].isupper()
