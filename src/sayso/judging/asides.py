"""Sentences that assert nothing of the article's own, though they stand in what is read: no voice rows.

The author's own questions and lone labels (ledger, section 7); and what a page prints into its body without
a zone of its own, as plain texts and run-together copies have it: the headline again behind its date, notes
of the page on itself, the words under a picture, a heading between paragraphs. Patterns were written on
war-train and our own training articles.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from sayso.core.span import Span
from sayso.judging.listed import in_a_starred_list, tells_in_a_list

Rule = Callable[[str, Span, int], bool]
"""Whether a sentence of a text asserts nothing; the number is its place among the sentences, from 0."""

LEADS: Final = 4
"""Sentences at the beginning among which the headline may come again."""
AGAIN: Final = 0.9
"""Share of a sentence's words, days and months aside, that stand in the first line where it is that again."""
AGAIN_WITHIN: Final = 6
"""Sentences at the beginning among which one may be the one before it again."""
LEAST_AGAIN: Final = 40
"""Letters of the shortest sentence that is taken for the one before it again."""
HEADING: Final = 9
"""Words of the longest heading."""
PLACE: Final = 2
"""Words of a place in a dateline."""
TURN: Final = 7
"""Words of the longest turn to something else."""
MENU: Final = 10
"""Words of the shortest menu."""


def is_aside(text: str, span: Span, place: int) -> bool:
    """Whether the sentence asserts nothing; `place` is its number among the sentences of the text."""
    return any(rule(text, span, place) for rule in RULES)


def question(text: str, span: Span, place: int) -> bool:
    """The author's own question."""
    return _QUESTION.search(span.of(text)) is not None


def label(text: str, span: Span, place: int) -> bool:
    """A word or two: "Facts:", "Read more"; but a checker's "Verdict: false." is what the article finds."""
    return len(_words_of(span.of(text))) <= 2 and not _VERDICT.fullmatch(text, span.start, span.end)


def note_of_the_page(text: str, span: Span, place: int) -> bool:
    """What a page says of itself: who edited it, where it may be shared, what else to read, a legal note."""
    if _WITHIN.search(text, span.start, span.end):
        return True
    return bool(_NOTE.match(text, span.start, span.end) or _starred(text, span))


def _starred(text: str, span: Span) -> bool:
    """A legal note behind a star; one that speaks of a court or author may be an item of a starred list."""
    if _STARRED.match(text, span.start, span.end):
        return True
    return _STARRED_ALONE.match(text, span.start, span.end) is not None and not in_a_starred_list(text, span)


def line_on_the_writer(text: str, span: Span, place: int) -> bool:
    """Who wrote an article, at its end: "Ada Moreno covers schools.", "Jo Orr is a reporter in Kelda"."""
    return place > LEADS and _WRITER.match(text, span.start, span.end) is not None


def picture_line(text: str, span: Span, place: int) -> bool:
    """The words under a picture, too few for a verb, with its month or year: "The weir in June 2023."."""
    return place > 0 and _PICTURED.fullmatch(text, span.start, span.end) is not None


def letterhead(text: str, span: Span, place: int) -> bool:
    """The office that gives a text out, alone in its first line: "Ministry of Ports of Kelda"."""
    alone = place == 0 and _LINE_ENDS.match(text, span.end) is not None
    return alone and _OFFICE.fullmatch(text, span.start, span.end) is not None


def date_alone(text: str, span: Span, place: int) -> bool:
    """A date and nothing else, or with the place before it, as datelines have it."""
    words = _words_of(span.of(text))
    if words and not _DATE.match(words[-1]):
        return False
    dated = tuple(word for word in words if _DATE.match(word))
    placed = len(dated) > 1 and words[0][0].isupper() and words[-len(dated) :] == dated
    return len(dated) == len(words) or (placed and len(words) - len(dated) <= PLACE)


def other_script(text: str, span: Span, place: int) -> bool:
    """Mostly letters that are not Latin: buttons and credits of the page that was translated."""
    words = span.of(text)
    if words.isascii():
        return False
    letters = [letter for letter in words if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) < 0.5 * len(letters)


def headline_again(text: str, span: Span, place: int) -> bool:
    """The words of the first line again, with a date before or behind them; further down all of them."""
    line = text.find("\n")
    if line <= 0 or span.start < line or (place >= LEADS and span.end - span.start < AGAIN * line):
        return False
    own = [word.casefold() for word in _words_of(span.of(text)) if not _DATE.match(word)]
    first = {word.casefold() for word in _WORD.findall(text[:line])}
    return len(own) > 1 and sum(word in first for word in own) >= AGAIN * len(own)


def said_again(text: str, span: Span, place: int) -> bool:
    """The lead printed twice in a row, as pages do that set it apart and begin the article with it."""
    size = span.end - span.start
    if not 0 < place <= AGAIN_WITHIN or size < LEAST_AGAIN:
        return False
    own = [word.casefold() for word in _words_of(span.of(text))]
    before = {word.casefold() for word in _WORD.findall(text, max(0, span.start - size - 20), span.start)}
    return sum(word in before for word in own) >= AGAIN * len(own)


def caption(text: str, span: Span, place: int) -> bool:
    """What a picture shows, in the present tense and with its day or its agency at the end."""
    shown = span.of(text)
    return bool(_DATED.search(shown) and _SHOWS.match(shown))


def heading(text: str, span: Span, place: int) -> bool:
    """A short line of its own without a stop, but for the first and for one that tells something."""
    short = place > 0 and text[span.end - 1] not in ".!?…:»”\"'" and span.end - span.start < 20 * HEADING
    if not short or len(_words_of(span.of(text))) > HEADING:
        return False
    alone = _LINE_BEGINS.search(text, max(0, span.start - 9), span.start) and _LINE_ENDS.match(text, span.end)
    return alone is not None and not tells_in_a_list(text, span)


def topic(text: str, span: Span, place: int) -> bool:
    """What a line below the headline is about, without telling it ("What the marshal is waiting for"), or
    what comes next ("Now the pictures."); a headline tells: "Why barracks keep winning".
    """
    shown = span.of(text)
    if _TURN.match(shown):
        return len(_words_of(shown)) <= TURN
    return (
        place > 0
        and _ABOUT.match(shown) is not None
        and shown[-1] not in ".!…"
        and len(_words_of(shown)) <= 14
    )


def initials(text: str, span: Span, place: int) -> bool:
    """The desk's initials or names under a report: "R. Sh. / Kh.", "Rana Saleh / Omar"."""
    return _INITIALS.fullmatch(span.of(text)) is not None or _DESK.fullmatch(span.of(text)) is not None


def menu(text: str, span: Span, place: int) -> bool:
    """The words of a page's menu, run together: nearly all of them have capitals."""
    words = [word for word in _words_of(span.of(text)) if word[0].isalpha()]
    return place >= LEADS and len(words) >= MENU and sum(w[0].isupper() for w in words) >= 0.75 * len(words)


RULES: Final[tuple[Rule, ...]] = (
    question,
    label,
    note_of_the_page,
    line_on_the_writer,
    picture_line,
    letterhead,
    date_alone,
    other_script,
    headline_again,
    said_again,
    caption,
    heading,
    topic,
    initials,
    menu,
)


@lru_cache(maxsize=8)  # nearly every rule asks for those of the same sentence
def _words_of(words: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(words))


_QUESTION: Final = re.compile(r"\?[\"”’»'\)\]]*$")
_VERDICT: Final = re.compile(
    r"(?:(?:verdict|rating|ruling|conclusion)\W+)?(?:false|true|misleading|fake|untrue|unproven|unfounded"
    r"|fabricated|altered|satire|hoax)\W*",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"\w+")
_LINE_BEGINS: Final = re.compile(r"(?:\n|^)[^\w\n]*$")
_LINE_ENDS: Final = re.compile(r"[^\w\n]*(?:\n|$)")
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_DATE: Final = re.compile(
    rf"\d|{_MONTH}$|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$"
    r"|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|date|of|publication|published|updated?|last|at|title|am|pm|[apm]|gmt|ksa|utc)$",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(
    r"\s*[—–-]\s*@\w+|[\s\[(«\"—–-]*(?:©"
    r"|\d+\s+(?:Related|Topic|Tags|Comments?|Community)\b|Related\s+[A-Z]"
    r"|(?:(?:Additional|With\s+additional)\s+)?(?:[Rr]eporting|[Ww]riting|[Ee]diting|Compiled|Translated)\s+by\b"
    r"|By\s+[A-Z]\S+\s+[A-Z]|With\s+(?:AFP|Reuters|AP|agencies)\b|Source:?\s+[A-Z]\w+\s+and\s+[Aa]genc"
    r"|(?:Photo|Picture|Image|Video|Credit)s?(?:\s+(?:source|credit|by|courtesy))?\s*:"
    r"|(?:Read|See|Watch)\s+(?:also|more|next)\b|Also\s+read\b|Share\s+this\b|Share\b[^.]*$"
    r"|Tell\s+(?:the\s+)?friends"
    r"|Follow\s+us\b|Subscribe\b|SUBSCRIBE\b|FOLLOW\b|Updated?\b|Last\s+[Uu]pdated?\b|Posted\s+(?:by|on|at)\b"
    r"|(?:Media\s+|Press\s+)?[Cc]ontact\s*:|About\s+[A-Z][\w ]*$|Back\s+to\s+top|Never\s+miss\s+a\b"
    r"|Sign\s+up\b|(?:Excerpts|Extracts)\s+from\b|(?:Write|Send\s+\w+)\s+to\s+(?:us|the\s+(?:[A-Z]|editor|desk|newsroom))"
    r"|(?:Reach|Contact|E-?mail|Call|Message)\s+(?:him|her|them|us|me|the\s+(?:author|writer|reporter|newsroom|desk|editor))\b"
    r"|(?:\S+\s){1,5}(?:web)?sites?\scan\s(?:also\s)?be\s(?:accessed|reached|found|read)\b"
    r"|Agencies\s+contributed|For\s+immediate\s+(?:release|publication)"
    r"|This\s+article\s+(?:is|was)\s+(?:an?\s+)?(?:edited|translated|originally|first)\b|Copyright\b"
    r"|All\s+rights\b"
    r"|Release\sNo\b|\(?Sources?\s*:|This\s(?:press\s)?release\scontains\b|Actual\sresults\smay\b|Reproduction\b"
    r"|(?:The\s)?(?:[Vv]iews|[Oo]pinions)\s(?:and\sopinions\s)?expressed\b"
    r"|(?:\S+\s){1,6}is\s(?:the|an?)\s(?:\S+\s){0,7}(?:newspaper|website)\s(?:printed|published)"
    r"|(?:Launched|Founded|Established)\sin\s[^.\n]{3,60}\shas\sestablished\sitself\sas\b"
    r"|(?:\S+\s){1,6}is\sincluded\sin\sthe\slist\sof\b"
    r"|(?:Annex|ANNEX|PHOTO|VIDEO|TAGS|Tags|ENTRY|UPDATE|Subject|To|From)\b\s*\d*:)"
)
_STARRED: Final = re.compile(
    r"[\s\[(«\"—–-]*[*†]++(?=.*\b(?:organi[sz]ation|banned|forbidden|prohibited|outlawed|extremist|as\sterrorist"
    r"|foreign\sagent|undesirable|(?:recogni[sz]|designat|list|deem|declar)ed\sas)\b)"
)
_STARRED_ALONE: Final = re.compile(
    r"[\s\[(«\"—–-]*[*†]++(?=.*\b(?:[Nn]ote|court|opinion|author|editor\w*|names?)\b)"
)
_WRITER: Final = re.compile(
    r"(?:[A-Z][\w.’'-]+\s){2,4}?(?:covers|reports\s(?:on|from)|writes\s(?:on|about|for)"
    r"|is\s(?:an?|the|our|[A-Z][\w.’'-]*['’]s)\s(?:[\w-]+\s){0,4}?(?:reporter|correspondent|columnist|editor|journalist"
    r"|writer|contributor))\b"
)
_PICTURED: Final = re.compile(
    r"(?:(?:The|A|An)\s[\w’'-]+(?:\sof\s(?:the\s)?[\w’'-]+)?|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
    rf"\s(?:in|on)\s(?:(?:early|late|\d\d?)\s)?(?:{_MONTH}\s)?(?:\d\d?,\s)?(?:19|20)\d\d\.?"
)
_OFFICE: Final = re.compile(
    r"(?:The\s)?(?:[A-Z][\w-]+\s){0,2}?(?:Ministry|Department|Office|Embassy|Directorate|Council|Commission|Authority"
    r"|Agency|Secretariat|Presidency|Government|Press\s(?:Office|Service|Centre|Center))"
    r"(?:\s(?:of|for|the|and|[A-Z][\w-]+)){1,8}"
)
_TURN: Final = re.compile(
    r"(?:And\s)?(?:Now|So much for|Next|First|Finally)(?:\s(?:to|for|comes?))?,?"
    r"\s(?:the|what|his|her|my|our)\b"
)
_ABOUT: Final = re.compile(r"(?:What|Why|How|Who|Where|When)\s")
_INITIALS: Final = re.compile(r"[\s\W]*(?:[A-Z]\w{0,2}\.?[\s/&.,]*){1,6}")
_DESK: Final = re.compile(
    r"(?:[A-Z][\w.’'-]*|al-[\w.]+)(?: +(?:[A-Z][\w.’'-]*|al-[\w.]+)){0,3}"
    r"(?:\s*/\s*[A-Z][\w.’'-]*(?: +(?:[A-Z][\w.’'-]*|al-[\w.]+)){0,3})+\W*"
)
"""Nothing but a blank parts two names, or a long row of initials would be tried in every partition."""
_WITHIN: Final = re.compile(
    r"<\S+@\S+>$"
    r"|Comment via |Our Standards|Community standards|All rights reserved|privacy policy|[Oo]ur Telegram"
)
_DATED: Final = re.compile(
    rf"\b(?:{_MONTH}\.?\s+\d\d?,?|\d\d?\s+{_MONTH},?)\s+(?:19|20)\d\d[.)]*$"
    r"|\((?:AFP|AP|Reuters|REUTERS|EPA|Photo|File|[A-Z]{2,}\s\w+)\b[^()]*\)\.?$"
)
_SHOWS: Final = re.compile(
    r"(?:[A-Z]\S*|[a-z]\S*)(?:\s+[\w’'()-]+){0,9}?\s+(?:walks?|carr(?:y|ies)|inspects?|looks?|stands?|sits?"
    r"|search(?:es)?|cr(?:y|ies)|drives?|holds?|gathers?|fires?|shoots?|rises?|runs?|rides?|tours?|speaks?|rests?"
    r"|arrives?|prepares?|attends?|wears?|waves?|points?|checks?|clears?|flees?|speaking|(?:is|are)\s+seen)\b"
)
