"""Rules for what a page leaves in and below a pasted text: messages of forms, teasers under "Check also",
rows of networks, words of programs, notices of rights, initials and lists of tags."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.dateline import is_number_of_page
from sayso.core.zone import ZoneKind
from sayso.zoning import patterns
from sayso.zoning.lexicon import labels_advert, networks_in, speaks_to_reader
from sayso.zoning.line_rules import is_paragraph_line
from sayso.zoning.notice_rules import is_by_law, is_notice
from sayso.zoning.page import LABEL, Page, is_label
from sayso.zoning.place import is_row
from sayso.zoning.units import Unit

MESSAGE: Final = 40
"""Words of a form's message at most."""
TEASER: Final = (4, 25)
"""Words of the headline of another article under a label, alone, at least and at most."""
NOTICE: Final = 40
"""Words of a notice of rights, and of a line that files a text, at most."""
POINTER: Final = 30
"""Words of a line that names another article behind "Read also:" at most."""
EXCERPT: Final = 60
"""Words of what such an article begins with at most."""
NETWORKS: Final = (3, 12)
"""Names of networks in a row from which it is one of buttons, and words of it at most."""
INVITED: Final = 2
"""Names of networks behind an invitation."""
SOLD: Final = (3, 8)
"""Lines right under the label of an advertisement at most, and words of one."""
DEBRIS: Final = 60
"""Characters in which what a program left behind shows itself."""
TAGS: Final = (4, 20)
"""Words of a line of tags at least and at most."""
TAIL: Final = 3
"""Lines at the end of a text among which tags and initials stand."""
INITIALS: Final = 6
"""Words of a line of initials at most."""

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
_FILED: Final = re.compile(
    r"(?:(?:posted|filed|published) (?:in|under)|categor\w+|tags?)\b.*\|"
    r".*\b(?:tagged|leave|comments?|tags?)\b",
    re.IGNORECASE,
)
_RIGHTS_OPENS: Final = frozenset("©CcDd([")
_RESERVED: Final = re.compile(
    r"\ball rights reserved\b|^reserved\b|\bmay not be published, broadcast|\brewritten or redistributed\b",
    re.IGNORECASE,
)
_RIGHTS: Final = re.compile(
    r"disclaimer ?[:.–—-]"
    r"|\[?(?:copyright ?(?:©|\(c\)|\d)|©|\(c\) ?\d).{0,60}\b(?:19|20)\d\d\b"
    r"|copyright \d{4}",
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
    r"|\(?\w+ ?= ?window\.\w"
    r"|\{\{?[\w .-]{2,40}\}?\}$|\[/?(?:caption|gallery|embed|vc_\w+|et_pb_\w+)\b[^\]]*\]$",
    re.IGNORECASE,
)
_DEBRIS_OPENS: Final = frozenset('[({<"•*snwfdaoSNWFDAO')
_INVITES: Final = re.compile(r"(?:follow|find|like|join|connect with|watch) ", re.IGNORECASE)
_LISTED: Final = frozenset({ZoneKind.NAVIGATION, ZoneKind.RELATED, ZoneKind.SHARE, ZoneKind.OTHER})
_FUNCTION: Final = re.compile(
    r"\b(?:the|an?|of|to|in|on|at|is|are|was|were|be|has|have|had|and|or|for|by|from|with|that|this|it|its|he"
    r"|she|they|we|you|i|not|no|as|his|her|their|will|would|said|says|der|die|das|und|le|la|les|et|el|los|y"
    r"|и|в|на|не|і|у)\b",
    re.IGNORECASE,
)
_PLAIN: Final = re.compile(r"[\w' ’,#-]+")
_INITIALS: Final = re.compile(r"(?:[A-Z][\w.’'-]*\.? ?){1,3}/ ?(?:[A-Z][\w.’'-]*\.? ?){1,3}")
_DESK: Final = re.compile(r"[a-z]{2,3}(?:[/,] ?[a-z]{2,3}){0,2} \([^()]{2,60}\)")
_DESKS: Final = re.compile(r"(?:[a-z]{2,4}[-/]){1,4}[a-z]{2,4}")
_SHORT_NAME: Final = re.compile(r"[-–—(/]*[A-Z]{2,6}[)/.]*")
_GLUED_LABEL: Final = re.compile(r"[-–— ]*(?:[Ss]ponsored )?(?:Advertisement|ADVERTISEMENT)(?=[A-Z]| ?-)")


def message(unit: Unit, page: Page) -> ZoneKind | None:
    """What a form or a page says to the reader, be it a sentence: "You must be logged in to post a comment.",
    "If you found an error, press Ctrl+Enter", "Join us on Telegram and read the news first!".
    """
    if unit.count > MESSAGE:
        return None
    if patterns.invites_to_a_network(unit.words):
        return ZoneKind.SHARE
    spoken = speaks_to_reader(unit.words) or patterns.asks_for_errors(unit.words)
    return ZoneKind.OTHER if spoken else None


def bare_number(unit: Unit, page: Page) -> ZoneKind | None:
    """A number between the entries of a menu or list, or over a share button: of a page, a rank, a count."""
    if not unit.letters.isdigit() or unit.count != 1:
        return None
    after = page.after(unit)
    if after is not None and is_label(after, ZoneKind.SHARE):
        return ZoneKind.SHARE
    before = page.kind_before(unit)
    return before if before in _LISTED else None


def row_of_tags(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Velm | Ferries | Coast" behind the label of topics."""
    row = is_row(unit) and unit.count <= NOTICE and not unit.sentence
    return ZoneKind.NAVIGATION if row and page.kind_before(unit) is ZoneKind.NAVIGATION else None


def filed(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Posted in Coast | Tagged ferry, Velm | Leave a comment"."""
    rows = "|" in unit.words and unit.count <= NOTICE
    return ZoneKind.NAVIGATION if rows and _FILED.match(unit.words) else None


def rights_line(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Copyright © Harun Courier 2019. Any use ..."; what was printed as it came in from elsewhere."""
    if is_notice(unit.words, unit.count) or (page.lead and is_by_law(unit.words, unit.count)):
        return ZoneKind.LEGAL
    if unit.count > NOTICE:
        return None
    opens = unit.words[:1] in _RIGHTS_OPENS and _RIGHTS.match(unit.words)
    reserved = ("reserved" in unit.words or "redistribut" in unit.words) and _RESERVED.search(unit.words)
    return ZoneKind.LEGAL if opens or reserved else None


def bracket_goes_on(unit: Unit, page: Page) -> ZoneKind | None:
    """The second line of who reported and who edited it, in one pair of brackets."""
    before = page.before(unit)
    open_ = before is not None and before.words[:1] == "(" and ")" not in before.words
    closed = unit.count <= NOTICE and unit.words[-2:].rstrip(".")[-1:] == ")"
    credit = page.kind_before(unit) is ZoneKind.CREDIT
    return ZoneKind.CREDIT if open_ and closed and credit and not unit.apart else None


def no_words(unit: Unit, page: Page) -> ZoneKind | None:
    """A row of stars or strokes between two parts."""
    return None if unit.letters else ZoneKind.OTHER


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
    if named >= INVITED and _INVITES.match(unit.words):
        return ZoneKind.SHARE
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
    """What a program left in the text: its data, its complaints, the number of the page."""
    if unit.count <= LABEL and is_number_of_page(unit.words):
        return ZoneKind.OTHER
    opens = unit.words[:1] in _DEBRIS_OPENS and _DEBRIS.match(unit.words[: DEBRIS * 4])
    return ZoneKind.OTHER if opens else None


def initials(unit: Unit, page: Page) -> ZoneKind | None:
    """Who wrote and who edited it, in the last lines: "A. Moro/ O. Said"; an agency's letters."""
    end = page.place.last + 1 if unit.path else len(page.units)
    last = page.lead and unit.number >= end - 2 * TAIL and unit.count <= INITIALS
    if unit.path and not page.in_article(unit):
        return None
    if last and unit.apart and unit.words.startswith("SOURCE ") and not unit.sentence:
        return ZoneKind.CREDIT  # whose release it is, as the wires of releases end
    if last and unit.count == 1 and _DESKS.fullmatch(unit.words) and "/" in unit.words:
        return ZoneKind.CREDIT
    if last and unit.apart and unit.count == 1 and _SHORT_NAME.fullmatch(unit.words):
        return None if _heads_paragraph(unit, page) else ZoneKind.CREDIT
    if last and _DESK.fullmatch(unit.words) and patterns.names_agency(unit.words):
        return ZoneKind.CREDIT
    return ZoneKind.BYLINE if last and "/" in unit.words and _INITIALS.fullmatch(unit.words) else None


def _heads_paragraph(unit: Unit, page: Page) -> bool:
    """Whether a paragraph of the article follows: initials end a text, "COSTS" or "EU" head what follows."""
    after = page.after(unit)
    inside = after is not None and after.number <= page.place.last and not after.phrases
    return after is not None and inside and is_paragraph_line(after) and not patterns.names_agency(unit.words)


def tags_at_end(unit: Unit, page: Page) -> ZoneKind | None:
    """Names and words that no word joins and no stop ends, in the last lines."""
    shortest, longest = TAGS
    last = page.lead and unit.number >= len(page.units) - TAIL and shortest <= unit.count <= longest
    if not last or not unit.apart or not _PLAIN.fullmatch(unit.words) or _FUNCTION.search(unit.words):
        return None
    return ZoneKind.NAVIGATION


def _is_sold(unit: Unit, words: int) -> bool:
    return unit.count <= words and not unit.sentence and unit.words[:1].isupper()
