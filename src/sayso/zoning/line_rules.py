"""Rules for the lines of a plain text. In doubt a line is body: leaving out an attribution is worse
than reading a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning import patterns
from sayso.zoning.head_rules import leads_to
from sayso.zoning.lexicon import networks_in
from sayso.zoning.page import LABEL, Page
from sayso.zoning.place import is_row
from sayso.zoning.questions import asks_somebody, is_interview
from sayso.zoning.units import Unit

LONGEST_HEADLINE: Final = 40
"""Words above which a first line is a paragraph."""
LONGEST_WITH_STOP: Final = 18
"""The same for a first line that ends with a stop, as some corpora set behind headlines."""
LONG_ENOUGH: Final = 4
"""Words that a headline over short lines has at least."""
LONGEST_CROSSHEAD: Final = 8
PARAGRAPH: Final = 15
SENTENCE: Final = 8
"""Words that the lines above and below a crosshead have at least; the same where they end with a stop."""
LONGEST_MARKED: Final = 20
"""Words of a heading that a mark makes one."""
BETWEEN: Final = 4
"""Lines over which a crosshead's paragraphs are looked for: adverts and pointers stand between."""
QUESTION: Final = 20
"""Words of a question alone in a line at most."""
STATEMENT: Final = 5
"""Words from which a line with a finite verb is no label."""
NAME: Final = 3
"""Words of a name that stands alone in a line."""
SPACED: Final = 24
WHOLE: Final = 4
HEADS: Final = 1
"""Lines round a short one that show whether empty lines part paragraphs; paragraphs among them at least, and
of these with an empty line before them, which parts them from the head of the text, at most."""
NEAR: Final = 200
"""Lines round such a name in which it is looked for, and round a question in which others are."""

_HANDLE: Final = re.compile(
    r"Follow (?!us\b|our\b)[A-Z]\S*(?: \S+){1,6} on (?:Twitter|X|Facebook|Instagram|Telegram)\b"
)
_MARKED: Final = re.compile(r"#{1,6} +\S")
_NUMBER: Final = re.compile(
    r"(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?(?: ?[-–—:|])?|\d{1,2}[.)]|#\d{1,2}\.?"
    r"|[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+"
    r"|(?:part|chapter|step|teil|kapitel|часть|глава|partie|chapitre|parte|capítulo) \w{1,5}[:.]) +(?=\S)",
    re.IGNORECASE,
)
"""A number or a picture before a heading's words."""
_OPENING: Final = frozenset("\"'“„«‘‚")
_OPENS: Final = " \"'“„«‘‚([-–—"
_CLOSING: Final = frozenset("\"'”“»’‘")
_QUOTATION: Final = frozenset('"“”„«»')
_STOP: Final = re.compile(r"[.!…。！؟;:,][\"'”’»“)\]*]*$")
_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|must|said|says|did|does)\b"
    r"|\b(?:ist|sind|war|waren|hat|haben|wird|werden|kann|soll|est|sont|était|a été|ont|es|son|fue|ha|han)\b"
)
_ASKS: Final = re.compile(
    r"(?:what|who|why|how|when|where|which|was|wer|wie|warum|wann|wo|qui|que|quoi|comment|pourquoi|où|qué|quién"
    r"|cómo|por qué)\b",
    re.IGNORECASE,
)
_CHECKED: Final = re.compile(
    r"(?:the |our )?(?:claim|verdict|rating|conclusion|quick take|short answer|facts?)"
    r"(?: ?[:–—-] ?(?:(?:mostly|partly|half) )?"
    r"(?:true|false|misleading|missing context|altered|unproven))?:?",
    re.IGNORECASE,
)
_SPEECH: Final = frozenset('"“”«»„:@')


def first_line(unit: Unit, page: Page) -> ZoneKind | None:
    """The first line but labels: it stands apart from the text below it and is no paragraph itself."""
    below = page.after(unit)
    if page.headline or page.lead or below is None:
        return None
    stopped = unit.words.rstrip("'\"’”»)")[-1:] in ".,;"
    if unit.count > (LONGEST_WITH_STOP if stopped else LONGEST_HEADLINE):
        return None
    if stopped and below.count < 2 * unit.count:
        return None
    stands = below.apart or below.count >= 2 * unit.count or _head_follows(unit, page)
    stands = stands or _heads_short_lines(unit, page)
    return ZoneKind.HEADLINE if stands or leads_to(below, unit.letters) else None


def _heads_short_lines(unit: Unit, page: Page) -> bool:
    """Whether shorter lines follow, which an empty line parts from the first paragraph: names, a date."""
    for below in page.units[unit.number + 1 : unit.number + 1 + BETWEEN]:
        if below.apart:
            return unit.count >= LONG_ENOUGH and below.count >= PARAGRAPH and below.sentence
        if below.sentence or below.count > unit.count:
            return False
    return False


def _head_follows(unit: Unit, page: Page) -> bool:
    """Whether a date or a byline follows, with nothing between them but further lines of the headline."""
    for below in page.units[unit.number + 1 : unit.number + 1 + BETWEEN]:
        if stands_below_headline(below):
            return True
        if below.sentence or below.count > LONGEST_HEADLINE:
            return False
    return False


def stands_below_headline(unit: Unit) -> bool:
    """Whether a line is a date or says whose the text is."""
    sourced = "ource:" in unit.words and unit.count <= patterns.DATE_WORDS and patterns.has_date(unit.words)
    named = ZoneKind.BYLINE in unit.phrases or patterns.is_byline(unit.words, unit.count)
    dated = patterns.is_date(unit.words, unit.count) or patterns.is_dated_twice(unit.words, unit.count)
    return named or sourced or dated


def authors_handle(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Follow Ada Moro on Twitter @adamoro"."""
    found = unit.count <= 12 and _HANDLE.match(unit.words) and networks_in(unit.words) < 2
    return ZoneKind.BYLINE if found else None


def marked_heading(unit: Unit, page: Page) -> ZoneKind | None:
    """A heading as Markdown marks it: "## Earlier warnings"."""
    if unit.count > LONGEST_MARKED or not _MARKED.match(unit.words):
        return None
    return ZoneKind.CROSSHEAD if page.headline or page.lead else ZoneKind.HEADLINE


def crosshead_line(unit: Unit, page: Page) -> ZoneKind | None:
    """A few words between two paragraphs, apart from both or right over the one, without a stop."""
    following = page.after(unit)
    if is_row(unit) or unit.count > LONGEST_CROSSHEAD or following is None:
        return None
    glued = _is_glued(unit, following, page)
    if not glued and not _stands_apart(unit, following, page):
        return None
    timed = unit.number > 0 and patterns.is_clock(page.units[unit.number - 1].words)
    over = timed or is_paragraph_line(_paragraph_before(unit, page))
    between = over and (glued or is_paragraph_line(_paragraph_after(unit, page)))
    return ZoneKind.CROSSHEAD if between and may_head(unit, page) else None


def may_head(unit: Unit, page: Page) -> bool:
    """Whether a few words look like a heading: they state nothing and do not name who speaks next."""
    words = _NUMBER.sub("", unit.words, count=1)
    capital = unit.words[:1].isupper() or words[:1].isupper()
    if unit.count > LONGEST_CROSSHEAD or not _heads(words, unit, page, capital=capital):
        return False
    states = _states(unit) and not _is_numbered(unit, page)
    return not states and not _is_name(unit, page)


def _stands_apart(unit: Unit, following: Unit, page: Page) -> bool:
    """Whether empty lines part a line from its neighbours, or from the one below where a live report's time
    stands over it; in a text without empty lines each line is a paragraph."""
    if following.apart:
        return unit.apart or (unit.number > 0 and patterns.is_clock(page.units[unit.number - 1].words))
    return not unit.apart and _is_single_spaced(unit, page)


def _is_glued(unit: Unit, following: Unit, page: Page) -> bool:
    """Whether a line stands right over the one paragraph that it heads, where empty lines part the others; a
    line that stands again elsewhere is who speaks there.
    """
    if not unit.apart or following.apart or following.count < max(SENTENCE, 2 * unit.count):
        return False
    opens = following.words.lstrip(_OPENS)[:1]
    if not following.sentence or not (opens.isupper() or opens.isdigit()):
        return False
    near = page.units[max(0, unit.number - SPACED) : unit.number + SPACED]
    below = page.after(following)
    again = any(other.letters == unit.letters for other in near if other.number != unit.number)
    return not again and (below is None or below.apart)


def _is_single_spaced(unit: Unit, page: Page) -> bool:
    """Whether the paragraphs near a line have no empty lines between them, but for one that parts them from
    their head: whole ones, each with its stop.
    """
    near = page.units[max(0, unit.number - SPACED) : unit.number + SPACED]
    whole = [other for other in near if other.count >= SENTENCE and other.sentence]
    cut = any(other.count >= PARAGRAPH and not other.sentence for other in near)
    return len(whole) >= WHOLE and not cut and sum(other.apart for other in whole) <= HEADS


def _is_numbered(unit: Unit, page: Page) -> bool:
    """Whether a line begins with a number as another short one near it does: "1. The ministry knew"."""
    if not unit.words[:1].isdigit() or not _NUMBER.match(unit.words):
        return False
    near = page.units[max(0, unit.number - SPACED) : unit.number + SPACED]
    alike = (o.count <= LONGEST_CROSSHEAD and o.words[:1].isdigit() and _NUMBER.match(o.words) for o in near)
    return sum(map(bool, alike)) > 1


def _heads(words: str, unit: Unit, page: Page, *, capital: bool) -> bool:
    """Whether words look like a heading: a capital and no stop, a question, or all in quotation marks."""
    if words[:1] in _OPENING:
        inner = words[1:-1]
        return words[-1:] in _CLOSING and not _QUOTATION.intersection(inner) and inner[-1:] not in ".,;:!?…"
    if not capital or _SPEECH.intersection(words):
        return False
    if words.endswith("?"):
        put = asks_somebody(words) or re.search(r"[.!?] ", words)
        return not put and not is_interview(_questions(unit, page))
    return not _STOP.search(words)


def _questions(unit: Unit, page: Page) -> Iterator[Unit]:
    """The article's short lines near one that ask something: in an interview they stand alone."""
    near = page.units[max(0, unit.number - NEAR) : unit.number + NEAR]
    asked = (other for other in near if other.words.endswith("?") and other.count <= QUESTION)
    return (other for other in asked if page.in_article(other))


def _states(unit: Unit) -> bool:
    """Whether a line without a stop still states something: in doubt it is a paragraph."""
    asks = _ASKS.match(unit.words) or unit.words.endswith("?")
    return unit.count >= STATEMENT and bool(_FINITE.search(unit.words)) and not asks


def _is_name(unit: Unit, page: Page) -> bool:
    """Whether a line is a name that the text holds elsewhere: of who speaks next, not of what comes next."""
    words = unit.words.split()
    shouted = unit.words.isupper()
    named = all(word[:1].isupper() and (shouted or word[1:].islower()) for word in words)
    named = named and 2 <= len(words) <= NAME
    near = page.units[max(0, unit.number - NEAR) : unit.number + NEAR] if named else ()
    name = unit.words.title() if shouted else unit.words
    return any(name in other.words for other in near if other.number != unit.number)


def _paragraph_before(unit: Unit, page: Page) -> Unit | None:
    """The last unit of the text before this one, over labels and adverts between them."""
    decided = range(unit.number - 1, max(-1, unit.number - 1 - BETWEEN), -1)
    return next((page.units[n] for n in decided if page.decided[n] is ZoneKind.BODY), None)


def _paragraph_after(unit: Unit, page: Page) -> Unit | None:
    """The next unit of the text, over labels between them."""
    ahead = page.units[unit.number + 1 : unit.number + 1 + BETWEEN]
    return next((other for other in ahead if not other.phrases or other.count > LABEL), None)


def is_paragraph_line(unit: Unit | None) -> bool:
    if unit is None:
        return False
    return unit.count >= PARAGRAPH or (unit.count >= SENTENCE and unit.words[-1:] in '.!?…"”’»“)')


def label_of_check(unit: Unit, page: Page) -> ZoneKind | None:
    """What those who check claims set over its parts: "CLAIM", "Our verdict", "Rating: false"."""
    short = unit.count <= LABEL and page.headline and page.after(unit) is not None
    return ZoneKind.CROSSHEAD if short and _CHECKED.fullmatch(unit.words) else None


def line_of_text(unit: Unit, page: Page) -> ZoneKind | None:
    """Everything else."""
    return ZoneKind.BODY
