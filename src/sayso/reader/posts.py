"""Posts of others that a page prints in its text: what is posted, the name with its handle, the day.

"The bridge is down — Port Watch (@portwatch) 3 May 2017": pages that embed posts leave them so in plain text,
with or without the dash and the sign before the handle. Nobody else signs by a handle and a day, so the law
holds anywhere; what was posted is the paragraph before, or where a text is run together the sentences before
within the length of a post, never what a row has already. On war-train and war-dev all 13 such signatures
are sources in gold.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.core.attribution import Attribution, attribution_id
from sayso.core.span import Span, trimmed
from sayso.reader.missed import DOUBTFUL

LONGEST: Final = 140
"""Letters of a post in a run-together text; posts were no longer before November 2017, and few are since."""
LONGEST_PARAGRAPH: Final = 600
LEAST: Final = 15
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_SIGNED: Final = re.compile(rf"\(@?\w{{3,20}}\),?\s(?:{_MONTH}\s\d\d?,?|\d\d?\s{_MONTH})\s(?:19|20)\d\d\b")
_HANDLE: Final = re.compile(r"\(@?\w{3,20}\)")
_NAME: Final = re.compile(
    r"(?<!\S)[A-Z@][\w.’'&-]{0,40}(?:\s(?:of|the|for|and|al|[A-Z][\w.’'&-]{0,40})){0,5}\s$"
)
_LINKS: Final = re.compile(r"(?:\s*+(?:pic\.twitter\.com\S*+|https?\S*+|t\.co/\S*+|[—–-]{1,2}+))++\s*+$")
_GLUED: Final = re.compile(r"https?\S*$")
_BEGINS: Final = re.compile(r"(?:^|[.!?…][”\"»]?\s+|\n\s*|\b(?:19|20)\d\d\s+)(?=\S)")


def post_rows(text: str, text_id: str, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The posts whose signature no row has for its source."""
    signatures = list(_SIGNED.finditer(text))
    if not signatures:
        return
    others = (row for row in found if not _is_own(text, row))
    ends = sorted(s.end for row in others for s in (*row.source, *row.cue, *row.content))
    sources = bytearray(len(text))
    for span in (span for row in found for span in row.source):
        sources[span.start : span.end] = b"\x01" * len(span)
    behind = 0
    for signed in signatures:
        before, behind = behind, signed.end()
        name = _NAME.search(text, max(0, signed.start() - 80), signed.start())
        handle = _HANDLE.match(text, signed.start())
        if name is None or handle is None or sources.find(1, name.start(), handle.end()) >= 0:
            continue
        posted = _posted(text, name.start(), before, ends)
        if posted is not None:
            roles = ((Span(name.start(), handle.end()),), (), (posted,))
            key = attribution_id(text_id, *roles)
            yield Attribution(key, *roles, DOUBTFUL, why="plain words: a post that the page shows")


_SELF: Final = re.compile(r"I|we", re.IGNORECASE)


def _is_own(text: str, row: Attribution) -> bool:
    """Whether "I" or "we" hold it: who posts tells so of himself, and it stands inside the post."""
    return len(row.source) == 1 and _SELF.fullmatch(row.source[0].of(text)) is not None


def _posted(text: str, end: int, behind: int, ends: Sequence[int]) -> Span | None:
    """What stands before the links and the name, as far as no other post has it and no row (`ends`)."""
    begin = max(0, end - LONGEST_PARAGRAPH - 80)
    links = _LINKS.search(text, begin, end) or _GLUED.search(text, begin, end)
    last = links.start() if links else end
    while last > begin and text[last - 1].isspace():
        last -= 1
    line = text.rfind("\n", begin, last) + 1
    rows = bisect_right(ends, last)
    taken = max(behind, ends[rows - 1] if rows else 0)
    if line and taken <= line and "\n" in text[last:end]:
        return trimmed(text, line, last)
    first = max(line, taken, last - LONGEST)
    starts = [m.end() for m in _BEGINS.finditer(text, max(0, first - 3), last) if m.end() >= first]
    return trimmed(text, starts[0], last) if starts and last - starts[0] >= LEAST else None
