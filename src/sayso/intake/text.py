"""What a plain text says of itself in its lines: title, date, author, outlet; unknown unless plainly there.

Only lines near the top and the bottom count: a date between paragraphs is part of the story.
Lines end at CR, LF or CR LF and are counted from 1, as editors do.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from sayso.core.dateline import is_number_of_page, is_town_and_agency
from sayso.core.document import Document, Link, Published
from sayso.core.kickers import is_kicker, names_section, stands_over_headline
from sayso.core.span import Span
from sayso.core.unwrapped import Unwrapped
from sayso.intake.dates import date_alone, date_at_end, date_at_start, date_in_byline
from sayso.intake.front_matter import front_matter

_ENDS: Final = 8
"""How many lines with words count as the top, and as the bottom."""

_LONGEST_HEADLINE: Final = 200
_MOST_WORDS: Final = 30
_SECTION: Final = 2
_DATED: Final = ("date", "published", "pubdate", "publishdate")

_LINE: Final = re.compile(r"([^\r\n]+)|\r\n?|\n")
_BREAK: Final = re.compile(r"\r\n?|\n")
_INNER_STOP: Final = re.compile(r"[a-z]{3,}\.\s+[A-Z]")
_LABEL_BEHIND: Final = re.compile(
    r"\.(?=\s+\W?(?:exclusive|videos?|photos?|pictures?|photo report|infographics?|maps?|audio|podcast|live"
    r"|online|broadcast|interview|opinion|analysis|comment(?:ary)?|documents?|full text|transcript|updated?"
    r"|details|foto|эксклюзив|видео|фото)(?:\W+(?:and )?(?:videos?|photos?|foto|видео|фото|18))?\W*$)",
    re.IGNORECASE,
)
"""The stop before what sort of piece a headline stands over: "What the papers say. Exclusive"."""
_NO_HEADLINE: Final = re.compile(
    r"https?:|www\.|by\s|photo\b|image\b|source:|author:|©|copyright\b|share\b|[*–—•\-(#@]|\[/?ad_\d"
    r"|(?:accessibility links|breaking news|skip to .{0,30}|menu|home|advertisement|sponsored|error message"
    r"|check also|sign in|log in|subscribe|all news|license article)$|(?:\w+ )?home ?(?:page ?)?[>»›/|]",
    re.IGNORECASE,
)
_WAYS: Final = ("Home", "HOME", "News", "Accueil", "Startseite", "Inicio", "Início")
_BYLINE: Final = re.compile(r"\s*(?:by|written by|author:|reported by|story by)\s+(\S.*)", re.IGNORECASE)
_AFTER_NAME: Final = re.compile(r"\s*[|•·—–].*|,\s+(?=\d).*")
_PARTICLES: Final = frozenset("and & de del der den di la le van von bin al".split())
_AGENCY: Final = re.compile(r"(?:[A-Z]{2,8}|Reuters|Xinhua|Anadolu|Interfax)[ ,|]+")
_OWNER: Final = re.compile(
    r"\s*(?:©|\([cC]\)|[Cc]opyright(?:\s*©)?)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s+)(?P<who>\w[^.,;|©]{1,50}?)"
    r"\s*(?:[.,;|]|(?i:all rights)|$)"
)
_OUTLET: Final = re.compile(r"\s*(?:outlet|publisher|published by)\s*:\s*(?P<who>\S.{1,60})", re.IGNORECASE)
_MAILS_LINE: Final = re.compile(
    r"[>*_ ]{0,4}(?:from|to|cc|sent|date|reply-to|(?P<subject>subject))\s?:[*_]{0,2}\s+"
    r"(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)*(?=\S)",
    re.IGNORECASE,
)
_MAILS_LINES: Final = 3
"""Lines of a mail's head at least; "From: here to eternity" is a headline."""
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"«»“”\[\]{}]+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with words: its number, its text, and, at the top, whether an empty line follows."""

    number: int
    text: str
    alone: bool = False


_Lines = tuple[_Line, ...]
_Dated = tuple[str, _Line]


def document_from_text(base: Document) -> Document:
    """`base` with what its own lines say: title, date, author, outlet, and the addresses written in it."""
    stated = front_matter(base.text)
    head, foot = _ends(base)
    subject = _mails_subject(head)
    headline = None if stated or subject else _headline(head)
    title, outlet = _outlet_after_bar(headline) if headline else (stated.get("title") or subject, None)
    return replace(
        base,
        title=title,
        outlet=outlet or _named_outlet((*head, *foot)),
        author=stated.get("author") or _author(head),
        published=_stated_date(stated) or _published(head, foot, headline),
        links=tuple(_addresses(base.text)),
    )


def _stated_date(stated: dict[str, str]) -> Published | None:
    """The date that the data over a text give."""
    for name in _DATED:
        if found := date_alone(stated.get(name, "")):
            return Published(found[0], f"data over the text ({name})")
    return None


def _ends(base: Document) -> tuple[_Lines, _Lines]:
    """The first and the last lines that hold words, each without its wraps; no line is in both."""
    head: list[_Line] = []
    foot: deque[_Line] = deque(maxlen=_ENDS)
    plain = Unwrapped(base)
    text = plain.document.text
    number, at = 1, 0
    for found in _LINE.finditer(text):
        begin = plain.given(Span(*found.span())).start
        number += len(_BREAK.findall(base.text, at, begin))
        at = begin
        if found[1] is None or not found[1].strip():
            continue
        if len(head) < _ENDS:
            head.append(_Line(number, found[1], _empty_line_follows(text, found.end())))
        else:
            foot.append(_Line(number, found[1]))
    return tuple(head), tuple(foot)


def _empty_line_follows(text: str, end: int) -> bool:
    return re.match(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:[\r\n]|$)|$", text[end : end + 80]) is not None


def _headline(head: _Lines) -> _Line | None:
    """The line that looks like a headline, with others after it; dates and bylines may stand before it."""
    for number, (line, following) in enumerate(pairwise(head[:4]), 1):
        text = line.text.strip()
        below = [other.text.strip() for other in head[number:]]
        if (
            date_alone(text)
            or (":" in text and _is_dated(text))
            or _BYLINE.fullmatch(text)
            or _NO_HEADLINE.match(text)
            or is_kicker(text)
        ):
            continue
        if is_town_and_agency(text) or is_number_of_page(text) or _is_way_to(text, following.text.strip()):
            continue
        if stands_over_headline(text, below) or _is_section(text, following):
            continue
        return line if _is_headline(line, following) or _head_follows(line, below) else None
    return None


def _is_dated(line: str) -> bool:
    return date_alone(line) is not None or date_in_byline(line) is not None


def _mails_subject(head: _Lines) -> str | None:
    """What the lines over a mail that is passed on name as its subject, without the signs of an answer."""
    row = [(line, found) for line in head if (found := _MAILS_LINE.match(line.text))]
    told = next((line.text[found.end() :] for line, found in row if found["subject"]), "")
    return told.strip(" *_") or None if len(row) >= _MAILS_LINES else None


def _is_section(text: str, following: _Line) -> bool:
    """Whether a line is a section's or the page's name over a headline: "Media", "Orlen Courier"."""
    words = [word for word in text.split() if word not in ("&", "and")]
    below = following.text.strip()
    named = len(words) <= _SECTION and all(word[:1].isupper() for word in words) and text[-1].isalpha()
    return named and len(below.split()) > 2 * _SECTION and below[-1] not in ".,;:!?" and following.alone


def _is_way_to(text: str, headline: str) -> bool:
    """Whether a line is the sections over the next, and that again: "Home Politics Minister quits"."""
    before = text.removesuffix(headline)
    return 0 < len(before) < len(text) and len(before.split()) <= 5 and before.startswith(_WAYS)


def _is_headline(line: _Line, following: _Line) -> bool:
    text = line.text.strip()
    if not _looks_like_headline(text):
        return False
    if _is_dated(following.text) or _BYLINE.fullmatch(following.text) or _is_way_to(following.text, text):
        return True
    return line.alone or len(following.text) > 2 * len(line.text)


def _looks_like_headline(text: str) -> bool:
    words = text.split()
    if len(text) > _LONGEST_HEADLINE or not 2 <= len(words) <= _MOST_WORDS:
        return False
    if _INNER_STOP.search(_LABEL_BEHIND.sub("", text)):
        return False
    return not (text[0].islower() or text[-1] in ",;:" or (text[-1] == "." and not _in_title_case(words)))


def _head_follows(line: _Line, below: list[str]) -> bool:
    """Whether a date or a byline follows the standfirst below a line that looks like a headline."""
    standfirst, *further = below
    if not _looks_like_headline(line.text.strip()) or standfirst[-1:] in ".,;:":
        return False
    return any(_is_dated(text) or _BYLINE.fullmatch(text) for text in further[:1])


def _in_title_case(words: list[str]) -> bool:
    """Whether nearly every longer word has a capital: then even a final stop makes no sentence of it."""
    longer = [word.strip("\"“”‘’'«»") for word in words if len(word) > 4]
    return sum(word[:1].isupper() or word[:1].isdigit() for word in longer) >= 0.8 * len(longer) > 0


def _outlet_after_bar(headline: _Line) -> tuple[str, str | None]:
    """ "Headline | Outlet" taken apart; what stands after the bar must look like a name."""
    title, bar, who = headline.text.strip().rpartition(" | ")
    if bar and is_name(who) and len(who.split()) <= 4 and not names_section(who):
        return title.strip(), who.strip()
    return headline.text.strip(), None


def _named_outlet(lines: _Lines) -> str | None:
    for line in lines:
        if found := _OUTLET.fullmatch(line.text) or _OWNER.match(line.text):
            return found["who"].strip()
    return None


def _author(head: _Lines) -> str | None:
    return next((who for line in head if (who := author_in_line(line.text))), None)


def author_in_line(line: str) -> str | None:
    """Whom a line names behind "By", without what follows the name."""
    found = _BYLINE.fullmatch(line[:_LONGEST_HEADLINE])
    who = _AFTER_NAME.sub("", found[1]).strip(" .,") if found else ""
    return who if is_name(who) else None


def is_name(words: str) -> bool:
    """Whether all words have capitals but those that stand inside of names."""
    parts = words.replace(",", " ").split()
    capitals = sum(part[0].isupper() for part in parts)
    return capitals > 0 and len(parts) <= 8 and all(part[0].isupper() or part in _PARTICLES for part in parts)


def _published(head: _Lines, foot: _Lines, headline: _Line | None) -> Published | None:
    """The date of the first rule that finds exactly one."""
    for rule in (_repeated_headline, _line_of_its_own, _opening):
        if found := rule(head, foot, headline):
            date, line = found
            return Published(date, f"text line {line.number}")
    return None


def _repeated_headline(head: _Lines, foot: _Lines, headline: _Line | None) -> _Dated | None:
    """The headline printed again, with a date after it or before it."""
    for line in (*head, *foot):
        if headline is None or line is headline:
            continue
        if (found := date_at_end(line.text)) and found[0].split() == headline.text.split():
            return found[1], line
        before, again, after = line.text.rpartition(headline.text.strip())
        if again and not after.strip() and (dated := date_alone(before)):
            return dated[0], line
    return None


def _line_of_its_own(head: _Lines, foot: _Lines, headline: _Line | None) -> _Dated | None:
    """The one date alone in a line at the top, or with names there, or else alone at the bottom; of several
    the labelled one.
    """
    under = [line for line in head if line is not headline]
    named = [((day, False), line) for line in under if (day := date_in_byline(line.text))]
    for lines, others in ((head, named), (foot, [])):
        dated = [(found, line) for line in lines if (found := date_alone(line.text))]
        for wanted in ([pair for pair in dated if pair[0][1]], dated or others):
            if len({date for (date, _), _ in wanted}) == 1:
                return wanted[0][0][0], wanted[0][1]
    return None


def _opening(head: _Lines, _: _Lines, headline: _Line | None) -> _Dated | None:
    """A date before the first words of the text, as in texts that lost their line breaks; the headline may
    stand there again, and an agency behind it."""
    for line in head[:3]:
        if line is headline:
            continue
        words = line.text.removeprefix(headline.text).lstrip(" .|–—-") if headline else line.text
        opening = _AGENCY.match(words) if words != line.text else None
        if date := date_at_start(words) or (date_at_start(words[opening.end() :]) if opening else None):
            return date, line
    return None


def _addresses(text: str) -> Iterator[Link]:
    for found in _ADDRESS.finditer(text):
        address = found[0].rstrip(".,;:!?'’)")
        yield Link(Span(found.start(), found.start() + len(address)), address, "link")
