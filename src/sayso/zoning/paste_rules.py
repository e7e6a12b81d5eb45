"""Rules for what comes along when a text is pasted: a mail's head, signature and quoted lines, the data
over a Markdown text, a forwarded post's origin, lists under "Most read", a live report's list of events."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning.lexicon import networks_in
from sayso.zoning.page import LABEL, Page
from sayso.zoning.place import PROSE
from sayso.zoning.units import Unit

SIGNATURE: Final = (12, 16)
"""Lines of a mail's signature at most, and words of one."""
FRONT: Final = 40
"""Lines of the data over a text at most."""
MAILS_LINES: Final = 2
"""Lines in a row that name sender, addressee or subject, from which they are a mail's head."""
SHARE_LINE: Final = 10
"""Words of a line that begins with "Share:" and names networks at most."""
ENTRY: Final = 18
"""Words of an entry in a list of other articles or of events at most."""
LONGEST_LIST: Final = 60
"""Entries of such a list at most."""
LISTED: Final = 3
"""Words of an entry at least."""

_DELIMITER: Final = re.compile(r"-{2}|—")
_SENT_FROM: Final = re.compile(
    r"(?:sent from my |sent from (?:outlook|yahoo|mail)\b|get outlook for |von meinem \w+ gesendet"
    r"|envoyé de mon |enviado desde mi |отправлено с |надіслано з )",
    re.IGNORECASE,
)
_WROTE: Final = re.compile(
    r"(?:.{0,160}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|napisał(?:a|\(a\))?"
    r"|написала?|пишет|пише)(?: [^:]{0,80})? ?:|-{2,} ?(?:original message|forwarded message"
    r"|ursprüngliche nachricht|message d'origine|исходное сообщение|пересылаемое сообщение).{0,20})\s*$",
    re.IGNORECASE,
)
_SENDER: Final = re.compile(r"<\S+@\S+>$|^[> ]*(?:On|Am|Le|El)\b.*\d")
_PASSED_ON: Final = re.compile(
    r"\W*(?:begin )?(?:forwarded|original) message\W*|\W*(?:ursprüngliche|weitergeleitete) nachricht\W*"
    r"|\W*message (?:d['’]origine|transféré)\W*|\W*(?:исходное|пересылаемое) сообщение\W*",
    re.IGNORECASE,
)
_MAILS_HEAD: Final = re.compile(
    r"[>*_ ]{0,4}(?P<key>from|to|cc|sent|subject|date|reply-to|von|an|betreff|gesendet|datum|de|à|objet"
    r"|envoyé|от|кому|тема|дата|від) ?:[*_]{0,2} \S",
    re.IGNORECASE,
)
_SUBJECT: Final = frozenset({"subject", "betreff", "objet", "тема"})
_FENCE: Final = re.compile(r"-{3}|\+{3}")
_DATUM: Final = re.compile(r"[\w.-]+(?: [\w.-]+){0,2}\s*[:=](?:\s|$)|[-#\]}]")
_TITLED: Final = re.compile(r"title\s*[:=]\s*\S", re.IGNORECASE)
_TITLES_NAME: Final = re.compile(
    r"[>*_ ]{0,4}(?:title|subject|betreff|objet|тема)\s*[:=][*_]{0,2}\s*"
    r"(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)*[\"']?(?=\S)"
    r"|date:? \d{4}-\d\d-\d\d\s+(?=\S)",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    r"(?:date|pubdate|published|updated|lastmod|author|authors|byline|creator)\s*[:=]\s*\S", re.IGNORECASE
)
_FORWARDED: Final = re.compile(
    r"\W{0,4}(?:forwarded (?:message )?from|переслано (?:из|от|з|від)|weitergeleitet (?:von|aus)"
    r"|transféré (?:de|depuis)|reenviado de|inoltrato da|repost(?:ed)? from) \S",
    re.IGNORECASE,
)
_SHARES: Final = re.compile(
    r"\W*(?:share|tell (?:your )?friends|follow|поделиться|поширити|teilen|partager|compartir|condividi"
    r"|paylaş|podijeli|udostępnij|сподели|подели)(?: \w+){0,3} ?[:|–—-]",
    re.IGNORECASE,
)
_EVENTS: Final = frozenset({"keyevents", "keymoments", "keyupdates", "keydevelopments"})
"""The letters of the labels over a live report's list of events."""
_RANKS: Final = re.compile(
    r"(?:most|popular|trending|top|latest|самое|популярн|найпопулярн|meist|beliebt|les plus|lo más|più lett"
    r"|mais lid|najczęściej|en çok)",
    re.IGNORECASE,
)
_TIMED: Final = re.compile(
    r"(?:\d{1,2}[:.]\d{2}|\d{1,3} ?(?:min(?:ute)?s?|h(?:ou)?rs?|h|m) ago)\b"
    r"(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?",
    re.IGNORECASE,
)


def stated_title(words: str) -> int:
    """How many characters stand before the title in "title: ...", "Subject: ..."; 0 where it has no name."""
    found = _TITLES_NAME.match(words)
    return found.end() if found else 0


def front_matter(unit: Unit, page: Page) -> ZoneKind | None:
    """The data over a text: between two lines of three strokes, a name and a value in each line."""
    end = _end_of_front(page) if unit.number <= FRONT else -1
    if not 0 <= unit.number <= end:
        return None
    if _TITLED.match(unit.words):
        return ZoneKind.HEADLINE
    return ZoneKind.BYLINE if _SIGNED.match(unit.words) else ZoneKind.OTHER


def mails_head(unit: Unit, page: Page) -> ZoneKind | None:
    """ "From: ...", "To: ...", "Subject: ..." in a row over a text, and the line that says that it is a mail
    passed on; under that line also behind a word of whoever passes it on.
    """
    after = page.after(unit)
    if _PASSED_ON.fullmatch(unit.words) and after is not None and _MAILS_HEAD.match(after.words):
        return ZoneKind.OTHER
    found = _MAILS_HEAD.match(unit.words)
    if found is None or (page.lead and not _is_passed_on(unit, page)):
        return None
    row = [_MAILS_HEAD.match(other.words) for other in _neighbours(unit, page)]
    if sum(map(bool, row)) < MAILS_LINES or not any(_is_subject(other) for other in row):
        return None
    return ZoneKind.HEADLINE if _is_subject(found) else ZoneKind.OTHER


def mails_signature(unit: Unit, page: Page) -> ZoneKind | None:
    """What follows the line of two strokes with which mails set off a signature; "Sent from my phone"."""
    if _SENT_FROM.match(unit.words) and unit.count <= LABEL:
        return ZoneKind.OTHER
    lines, words = SIGNATURE
    left = len(page.units) - unit.number
    if left > lines + 1 or not page.lead:
        return None
    if _DELIMITER.fullmatch(unit.words):
        short = left > 1 and all(other.count <= words for other in page.units[unit.number :])
        return ZoneKind.OTHER if short else None
    signed = page.kind_before(unit) is ZoneKind.OTHER and unit.count <= words
    return ZoneKind.OTHER if signed and _is_signed(unit, page, lines) else None


def mails_quotation(unit: Unit, page: Page) -> ZoneKind | None:
    """An earlier mail below the answer: the line that says who wrote it, and its lines behind ">". Over the
    text the answer speaks to it, and who wrote it is a source.
    """
    before = page.before(unit)
    if before is not None and _is_cut(before, page):
        return page.kind_before(unit)
    if _says_who_wrote(unit, page) or _is_cut(unit, page):
        return ZoneKind.OTHER if page.lead else ZoneKind.BODY
    if not unit.words.startswith(">"):
        return None
    while before is not None and before.words.strip("> ") == "":
        before = page.before(before)  # an empty line of the mail
    goes_on = before is not None and page.decided[before.number] is ZoneKind.OTHER
    told = goes_on and before is not None and (before.words.startswith(">") or _WROTE.match(before.words))
    nested = unit.words.replace(" ", "").startswith(">>") and bool(page.lead)
    return ZoneKind.OTHER if told or nested else None


def _says_who_wrote(unit: Unit, page: Page) -> bool:
    """Whether a line says who wrote the lines behind ">" below it."""
    after = page.after(unit)
    return after is not None and after.words.startswith(">") and _WROTE.match(unit.words) is not None


def _is_cut(unit: Unit, page: Page) -> bool:
    """Whether such a line is cut before its verb, as programs do that fill lines."""
    after = page.after(unit)
    cut = after is not None and after.count == 1 and _says_who_wrote(after, page)
    return cut and _SENDER.search(unit.words) is not None


def forwarded_from(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Forwarded from Harun Today": whose the text is."""
    short = unit.count <= LABEL + LISTED and not unit.sentence
    return ZoneKind.BYLINE if short and _FORWARDED.match(unit.words) else None


def share_line(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Share: VK OK Telegram"."""
    short = 1 < unit.count <= SHARE_LINE and unit.words[-1:] not in ".!?"
    found = short and _SHARES.match(unit.words)
    return ZoneKind.SHARE if found and networks_in(unit.words) else None


def events_list(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Key events" over a live report, and the rows of the list: a time and a few words."""
    if unit.letters in _EVENTS:
        return ZoneKind.RELATED
    if page.kind_before(unit) is not ZoneKind.RELATED or unit.count > ENTRY or unit.sentence:
        return None
    if unit.path and unit.tag != "li" and not unit.linked:
        return None  # the entries themselves begin with a time
    after = page.after(unit)
    if _TIMED.fullmatch(unit.words) and (after is None or after.sentence or after.count > ENTRY):
        return None
    timed = bool(_TIMED.match(unit.words))
    before = page.before(unit)
    under = not timed and before is not None and _TIMED.fullmatch(before.words)
    return ZoneKind.RELATED if (timed or under) and _under_events(unit, page) else None


def listed_unlinked(unit: Unit, page: Page) -> ZoneKind | None:
    """The entries of a list under "Most read" that are no links: two lines at least, no sentences."""
    if page.kind_before(unit) is not ZoneKind.RELATED or not _is_entry(unit):
        return None
    label = _label_over(unit, page)
    if label is None or (unit.path and not (unit.tag == "li" and _RANKS.match(label.words))):
        return None  # on a page a list under "Recommended" may be the article's own
    after = page.after(unit)
    second = label.number < unit.number - 1
    return ZoneKind.RELATED if second or (after is not None and _is_entry(after)) else None


def _end_of_front(page: Page) -> int:
    """The number of the line that ends the data over a text; -1 where there are none."""
    first, *rest = page.units[: FRONT + 1]
    if not _FENCE.fullmatch(first.words):
        return -1
    end = next((other.number for other in rest if other.words == first.words), -1)
    named = all(_DATUM.match(other.words) for other in page.units[1 : max(1, end)])
    return end if end > 1 and named else -1


def _neighbours(unit: Unit, page: Page) -> tuple[Unit, ...]:
    return page.units[max(0, unit.number - LABEL) : unit.number + LABEL + 1]


def _is_passed_on(unit: Unit, page: Page) -> bool:
    """Whether nothing but a mail's head stands between a line and the one that says that it is passed on."""
    for at in range(unit.number - 1, max(-1, unit.number - 1 - LABEL), -1):
        if _PASSED_ON.fullmatch(page.units[at].words):
            return True
        if _MAILS_HEAD.match(page.units[at].words) is None:
            return False
    return False


def _is_subject(found: re.Match[str] | None) -> bool:
    return found is not None and found["key"].casefold() in _SUBJECT


def _is_signed(unit: Unit, page: Page, lines: int) -> bool:
    """Whether a signature's delimiter stands over a line, with nothing but the signature between."""
    over = page.units[max(0, unit.number - lines) : unit.number]
    at = max((other.number for other in over if _DELIMITER.fullmatch(other.words)), default=-1)
    return at >= 0 and all(kind is ZoneKind.OTHER for kind in page.decided[at : unit.number])


def _under_events(unit: Unit, page: Page) -> bool:
    """Whether nothing but rows stands between a line and the label of a list of events."""
    for at in range(unit.number - 1, max(-1, unit.number - 1 - LONGEST_LIST), -1):
        if page.decided[at] is not ZoneKind.RELATED or page.units[at].letters in _EVENTS:
            return page.units[at].letters in _EVENTS
    return False


def _is_entry(unit: Unit) -> bool:
    """Whether a line may be another article's headline: no sentence, no label, neither short nor long."""
    return LISTED <= unit.count <= ENTRY and unit.words[-1:] not in ".,;:" and unit.count < PROSE + LABEL


def _label_over(unit: Unit, page: Page) -> Unit | None:
    """The label of the list that a line stands in: nothing but its other entries is between."""
    for over in reversed(page.units[max(0, unit.number - LONGEST_LIST) : unit.number]):
        if page.decided[over.number] is not ZoneKind.RELATED:
            return None
        if ZoneKind.RELATED in over.phrases:
            return over if over.count <= LABEL and ":" not in over.words[:-1] else None
    return None
