"""Which line ends of a text are only the edge of the paper: decided once, from how full its lines are.

A text that an editor, a mail program or a printer filled to a column ends a line where the next word would
not have fitted. Such a line end means a space. All that reads a text reads it with those line ends taken
out; what is found goes back to its place in the text as given (see `unwrapped`).

Line ends are such only where the layout shows it: several of them stand in the middle of a sentence, and
the lines that they end are as long as each other, but for a last word. A text with one paragraph a line, a
list, a row of headlines shows nothing of the kind, and nothing changes in it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from sayso.core.labels import NAME_WORD
from sayso.core.span import Span, trimmed

NARROWEST: Final = 40
"""Columns of the narrowest page that is known as one: shorter lines are those of verse, tables and labels."""
WIDEST: Final = 100
"""Columns of the widest page; a longer line is a paragraph of its own."""
FEWEST: Final = 2
"""Line ends in the middle of a sentence that a page needs."""
ENOUGH: Final = 4
"""Of so many one may stand out beyond the column, of twenty two."""
MOSTLY: Final = 0.75
"""The least share of those that stand at the column, or where no sentence ends."""
SOME: Final = 1 / 3
"""The least share of the full lines that end in the middle of a sentence; of prose it is seven in ten."""
PARTED: Final = 1 / 12
"""Share of the line ends at short last lines from which these part paragraphs, and no empty lines: there a
full line that a stop ends may be a last one as well, and only an open quotation goes on behind it."""
LONGEST: Final = 4_000
"""Letters before a line's end in which a quotation that is still open may begin."""
HYPHENATES: Final = 0.03
"""Share of the wraps inside a word from which who filled the lines breaks words (see `pdf_paragraphs`)."""

_LINE: Final = re.compile(r"[^\r\n]+")
_FILLED: Final = re.compile(rf"[^\r\n]{{{NARROWEST}}}")
_END: Final = r"[^\S\r\n]*(?:\r\n|\r|\n){marks}[^\S\r\n]*"
_ANSWERED: Final = re.compile(r"[ \t]?>[> \t]*")
"""The marks that a mail puts before the lines that it answers."""
_MARKED: Final = re.compile(r"[*•◦▪·●#|+_=~]|-(?!\w)|[–—](?!\s?[a-zа-я])|https?:")
_NUMBERED: Final = re.compile(r"\(?(?:\d{1,3}|[a-z])[.)]\s")
"""What begins a line of its own: the mark of a list, an address; and the number of an item."""
_NAMED: Final = re.compile(r"(?:by|published|updated|posted|photo|source)\b|\d", re.IGNORECASE)
"""What stands below a headline and is no part of it: a byline, a date."""
_LABEL: Final = re.compile(rf"{NAME_WORD}(?:\s{NAME_WORD}){{0,3}}:(?:\s|$)")
"""Who speaks, or what a mail's line holds."""
_STOPPED: Final = re.compile(r"[.!?…:;][\"”’'»)\]]*$")
_COLUMNS: Final = re.compile(r"\t|\S {4,}\S")
"""A gap inside of a line, as tables have it."""
_GOES_ON: Final = re.compile(r"[\w,\-–—]$|[\w,][\"”’'»)\]]$")
_LOWER: Final = re.compile(r"[\"“‘«„(]?[a-zа-яёß-öø-ÿ]")
_OPEN: Final = re.compile(
    r"(?<!\w)(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Gov|Sen|Rep|Rev|St|Fr|Hon|Adm|Cmdr|Brig|Insp|Supt)\.$"
    r"|(?<![\w’'])(?:the|an?|of|to|from|with|and|or|but|nor|that|which|who|whose|as|than|into|onto|between"
    r"|among|against|during|until|since|because|while|although|if|whether|at|for|by|his|her|its|their|our|my"
    r"|your|near|per|upon|via|within|without|towards?|was|were|has|had|have|is|are|be|been|will|would|could|should|may|might|must)$",
    re.IGNORECASE,
)
"""A title, or a word behind which nobody ends a sentence, a headline or the item of a list."""
_BROKEN: Final = re.compile(r"(?P<before>[^\W\d_]+)-$")
_TAIL: Final = re.compile(r"[a-z]{3}[.!?][\"”’)]*\s(?:.*\s)?[\w’'-]+$")
"""A sentence's end inside of a line and none at its end: no headline, and no item of a list."""
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_WORD: Final = re.compile(r"[^\W\d_]+(?![^\W\d_]|-\s)")


@dataclass(frozen=True, slots=True)
class Wrap:
    """A line end that is none, with the white space round it, and what is read in its place."""

    span: Span
    read: str


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that holds words: where it begins, and its words."""

    begin: int
    span: Span


@dataclass(frozen=True, slots=True)
class _Step:
    """A line end with nothing but a line before and behind it, and what these two show.

    `width` are the columns of the line, `needed` those that it would have had with one word more; `apart`
    says that the next line begins something of its own, `open` that the line breaks off inside a sentence,
    `inside` that the two look like one sentence, `tailed` that the line ends one and begins another,
    `stopped` that a stop ends the line, which begins at `begin`.
    """

    begin: int
    span: Span
    width: int
    needed: int
    apart: bool
    open: bool
    inside: bool
    tailed: bool
    stopped: bool


@lru_cache(maxsize=4)  # one document is zoned, read and shown in turn
def wraps_of(text: str) -> tuple[Wrap, ...]:
    """The line ends of a text that mean no more than a space, in order."""
    if _FILLED.search(text) is None:
        return ()
    found = [step.span for page in _pages(text) for step in _wrapped(text, page)]
    broken = [word for span in found if (word := _broken(text, span))]
    known = frozenset(_WORD.findall(text.lower())) if broken else frozenset()
    hyphenates = len(broken) >= max(FEWEST, HYPHENATES * len(found))
    return tuple(_wrap(text, span, known, hyphenates=hyphenates) for span in found)


def _wrapped(text: str, page: Sequence[_Step]) -> Iterator[_Step]:
    """The steps that are wraps, of lines that stand near each other."""
    inside = [step for step in page if step.inside]
    if len(inside) < FEWEST:
        return
    widths = sorted((step.width for step in inside), reverse=True)
    longer = max(len(inside) // 10, len(inside) >= ENOUGH)
    tried = sorted(set(widths[: longer + 1]), reverse=True)
    column = next((width for width in tried if _shows(page, inside, width)), None)
    if column is None:
        return
    short = sum(step.stopped and not step.apart and step.needed <= column for step in page)
    begin = 0
    for number, step in enumerate(page):
        if not number or page[number - 1].span.end != step.begin:
            begin = step.begin
        half = (step.inside or step.tailed) and step.width > column / 2
        ends = (
            short >= PARTED * len(page) and step.stopped and not (step.inside or _quotes(text, begin, step))
        )
        if not step.apart and not ends and (step.needed > column or step.open or half):
            yield step
        else:
            begin = step.span.end


def _quotes(text: str, begin: int, step: _Step) -> bool:
    """Whether a quotation that was opened in this paragraph is not closed at the end of the line."""
    words = text[max(begin, step.span.start - LONGEST) : step.span.start]
    return (
        words.count("“") > words.count("”") or words.count("«") > words.count("»") or words.count('"') % 2 > 0
    )


def _shows(page: Sequence[_Step], inside: Sequence[_Step], column: int) -> bool:
    """Whether lines are filled to this column; `inside` are the steps inside a sentence."""
    full = sum(step.needed > column for step in page)
    shown = sum(step.open or step.needed > column for step in inside)
    return column >= NARROWEST and shown >= max(MOSTLY * len(inside), SOME * full)


def _pages(text: str) -> Iterator[list[_Step]]:
    """The steps of the text, parted where a line is too long for a page."""
    page: list[_Step] = []
    lines = list(_lines(text))
    for number, (line, following) in enumerate(pairwise(lines)):
        if max(len(line.span), len(following.span)) > WIDEST:
            yield page
            page = []
        elif max(len(line.span), len(following.span)) < NARROWEST / 2:
            continue  # there was room for both: a million lines of a letter are none that were filled
        elif end := _end(text, line, following):
            over = not number and _over(text, following, lines[2:3])
            page.append(_step(text, line, following, end, over=over))
    yield page


def _lines(text: str) -> Iterator[_Line]:
    """The lines with words, without white space at their ends and the marks of an answer before them."""
    for found in _LINE.finditer(text):
        marks = _ANSWERED.match(text, found.start(), found.end())
        if line := trimmed(text, marks.end() if marks else found.start(), found.end()):
            yield _Line(found.start(), line)


def _end(text: str, line: _Line, following: _Line) -> Span | None:
    """The line end between two lines behind the same marks of an answer; None where an empty line stands."""
    end = line.span.end, following.span.start
    marks = text[line.begin : line.span.start].strip()
    pattern = re.compile(_END.format(marks=re.escape(marks)))
    return Span(*end) if pattern.fullmatch(text, *end) else None


def _over(text: str, following: _Line, third: Sequence[_Line]) -> bool:
    """Whether the first line of a text may be a headline of its own, right over the next line.

    It goes on in the next where an empty line stands behind that and no stop ends it.
    """
    words = following.span.of(text)
    alone = all(_end(text, following, line) is None for line in third)
    return not alone or bool(_STOPPED.search(words) or _NAMED.match(words))


def _step(text: str, line: _Line, following: _Line, end: Span, *, over: bool) -> _Step:
    """What two lines show of the line end between them; one `over` a text may be its headline."""
    words, after = line.span.of(text), following.span.of(text)
    indent = line.span.start - line.begin
    stopped = bool(_STOPPED.search(words))
    listed = bool(_MARKED.match(words) or _NUMBERED.match(words))
    tailed = bool(_TAIL.search(words))
    is_open = bool(_OPEN.search(words[-20:])) or (
        bool(_part_before(words, len(words))) and after[0].isalpha()
    )
    is_open = is_open or (listed and tailed)  # an item whose second sentence has no end
    inside = is_open or bool(_LOWER.match(after) and _GOES_ON.search(words))
    table = bool(_COLUMNS.search(words) or _COLUMNS.search(after))
    label = bool(_LABEL.match(after)) and (stopped or bool(_LABEL.match(words)))
    indented = following.span.start - following.begin > indent + 1 and not listed
    marked = bool(_MARKED.match(after) or ((stopped or listed) and _NUMBERED.match(after)))
    apart = table or ((listed or not is_open) and (marked or label)) or (not inside and (indented or over))
    width = indent + len(words)
    needed = width + 1 + len(after.split(maxsplit=1)[0])
    return _Step(
        line.span.start,
        end,
        width,
        needed,
        apart=apart,
        open=is_open,
        inside=inside and not apart,
        tailed=tailed,
        stopped=stopped,
    )


def _broken(text: str, end: Span) -> str:
    """The word that a hyphen parts here, if it goes on in small letters, without the hyphen."""
    before, behind = _part_before(text, end.start), _LETTERS.match(text, end.end)
    return f"{before}{behind[0]}".lower() if before and behind and behind[0][0].islower() else ""


def _part_before(text: str, end: int) -> str:
    """The letters before a hyphen that ends a line; none without one."""
    found = _BROKEN.search(text, max(0, end - 40), end) if text.endswith("-", 0, end) else None
    return found["before"] if found else ""


def _wrap(text: str, end: Span, known: Collection[str], *, hyphenates: bool) -> Wrap:
    """What is read for a wrap: a space; behind a hyphen nothing, and nothing for one of the typesetter's."""
    if (word := _broken(text, end)) and (word in known or hyphenates):
        return Wrap(Span(end.start - 1, end.end), "")
    return Wrap(end, "" if _part_before(text, end.start) and text[end.end].isalpha() else " ")
