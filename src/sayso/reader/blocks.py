"""Statements that are printed whole behind "X said:" and a line break, without quotation marks.

"A block after 'X said:' is direct even without marks" (ledger, section 9). The network reads a sentence or a
paragraph of it; what X said goes on to the end of the page, unless a paragraph speaks of X, or in others'
words, or of the page itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.core.attribution import Attribution, with_words
from sayso.core.span import Span, trimmed

LONGEST: Final = 12
"""Paragraphs of the longest block."""
_OPENS: Final = re.compile(r"[^\n:]{0,40}:[ \t]*\n\s*+(?![\"“«„'‘])")
_BEFORE_QUOTE: Final = re.compile(r"[^\n:]{0,40}:[ \t]*\n\s*[\"“«„]")
_FOLLOWING: Final = re.compile(
    r"\b(?:the\sfollowing|this)\s(?:[\w-]+\s){0,2}?(?:statement|message|letter|note|declaration|appeal|text|post)$"
)
"""What presents a statement that goes on to the end of the paragraph."""
_PARAGRAPH: Final = re.compile(r"[^\n]+")
_ANOTHER: Final = re.compile(
    r"[\"“«„]|.{0,400}?\b(?:said|says|told|added|according to|asked|can be found|is available)\b"
    r"|(?:Notes|Further|Follow|Contact|Media)\b",
    re.IGNORECASE,
)
_MARK: Final = re.compile(r"[\"“«„]")
_NAME: Final = re.compile(
    r"(?!(?:Minister|President|Secretary|General|Colonel|Captain|Major|Admiral|Prime|Foreign|Deputy|State|Defen[cs]e"
    r"|Interior|Chief|Senior|Council|Director|Department|Ministry|Ambassador|Representative)\b)[A-ZА-Я]\w{3,}"
)
"""A word by which a speaker is known; a title is another's as well."""
_QUOTED: Final = re.compile(r"\s*\n\s*(?P<next>[\"“«„][^\n]*[\"”»])[ \t]*(?=\n|$)")
"""A paragraph that is a quotation from its first to its last letter."""


def led_on(text: str, text_id: str, row: Attribution, stop: int) -> Attribution:
    """The row with its content led on to the end of the block that its colon opens; another as it is.

    `stop` is where the article is broken off: what stands behind it nobody need have said.
    """
    last = row.cue[-1].end if row.cue else 0
    at = last - (text[last - 1] == ":")
    opening = _OPENS.match(text, at) if row.cue else None
    if opening is None and row.cue and _FOLLOWING.search(text, row.cue[-1].start, at):
        return _to_paragraph_end(text, text_id, row, Span(at, stop))
    if opening is None:
        return _quoted_on(text, text_id, row, at, stop)
    kept = [span for span in row.content if span.end <= row.cue[0].start]
    begins = [span.start for span in row.content if span.end > opening.end()]
    if not begins or begins[0] > opening.end() + 1:
        return row
    end = max([*_paragraph_ends(text, opening.end(), stop, row), row.content[-1].end])
    block = trimmed(text, opening.end(), end)
    if block is None or block.end == row.content[-1].end:
        return row
    return with_words(text_id, row, row.source, row.cue, (*kept, block))


def _quoted_on(text: str, text_id: str, row: Attribution, at: int, stop: int) -> Attribution:
    """The row with the paragraphs in quotation marks that follow the first one of its block."""
    if not row.cue or len(row.content) != 1 or not _BEFORE_QUOTE.match(text, at):
        return row
    end = row.content[0].end
    while end < stop and text[end - 1] in '"”»' and (found := _QUOTED.match(text, end, stop)):
        end = found.end("next")
    whole = Span(row.content[0].start, end)
    return row if whole == row.content[0] else with_words(text_id, row, row.source, row.cue, (whole,))


def _to_paragraph_end(text: str, text_id: str, row: Attribution, below: Span) -> Attribution:
    """The row with all that its paragraph has behind the colon, unless others speak or are quoted there."""
    first = row.content[-1].start
    end = min(below.end, *(place for place in (text.find("\n", first), below.end) if place >= 0))
    led_by_colon = len(row.content) == 1 and text[below.start : first].strip() == ":"
    if not led_by_colon or _ANOTHER.match(text, first, end) or _MARK.search(text, first, end):
        return row
    whole = Span(first, max(row.content[-1].end, _without_stop(text, Span(first, end))))
    return row if whole == row.content[-1] else with_words(text_id, row, row.source, row.cue, (whole,))


def _paragraph_ends(text: str, start: int, stop: int, row: Attribution) -> Iterator[int]:
    """Where the paragraphs of the block end: the first is the speaker's in any case."""
    names = {name for span in row.source for name in _NAME.findall(span.of(text))}
    for number, paragraph in enumerate(_PARAGRAPH.finditer(text, start, stop)):
        words = paragraph[0]
        if number == LONGEST or (number and (_ANOTHER.match(words) or any(name in words for name in names))):
            return
        yield _without_stop(text, Span(*paragraph.span()))


def _without_stop(text: str, span: Span) -> int:
    """The end of a paragraph before its last stop: it belongs to a content only inside quotation marks."""
    end = span.end
    while end > span.start and text[end - 1] in " \t.":
        end -= 1
    return end
