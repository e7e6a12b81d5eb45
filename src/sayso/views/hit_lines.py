"""What a search found, as lines of a terminal or a pipe: the article, then its passages, each with its row.

The words that were looked for stand between stars, since bold letters do not survive a copy or a pipe.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from sayso.case.looking import Hit, Hits, Passage
from sayso.core.evidence import EvidenceKind
from sayso.core.source import Kind
from sayso.core.voice import Voice
from sayso.store.entry import REPORTED
from sayso.store.lists import Listed, RowFound
from sayso.views.case_lines import DATE, ID, counted, date_of, left_out, title_of
from sayso.views.elide import elide
from sayso.views.labels import NOTES, label
from sayso.views.notes import NOBODY
from sayso.views.safe import isolated, one_line, safe
from sayso.views.terminal_rows import DOUBT, NAME, QUIET, wrapped

INDENT: Final = 4
MOST_NAME: Final = 60
"""Cells of a source's name: the longest are whole phrases."""


def hit_lines(found: Hits, width: int) -> Iterator[Text]:
    """The hits, those of one article under its line, and how many there are."""
    starts = [len(str(passage.span.start)) for hit in found for passage in hit.passages]
    gutter = max(starts, default=0)
    last = ""
    for hit in found:
        if hit.article.text_id != last:
            yield from ([Text()] if last else [])
            yield _article(hit.article, width)
            last = hit.article.text_id
        yield from _hit(hit, gutter, width)
    yield from ([Text()] if last else [])
    yield from wrapped(Text(hits_told(found), QUIET), width, 3, True)


def who_says(row: RowFound) -> str:
    """Who speaks in a row, in what capacity, through whom."""
    name = elide(one_line(row.source), MOST_NAME) if row.source else ""
    kind = Kind(row.kind or Kind.UNKNOWN)
    what = f" ({label(kind)})" if kind not in (Kind.UNKNOWN, Kind.OTHER) else ""
    chain = "".join(f" ‹ {one_line(relay)}" for relay in reversed(row.relays))
    if row.voice == REPORTED:
        return f"{name or NOBODY}{what}{chain}"
    return f"{label(Voice(row.voice))}{f', perhaps from {name}{what}' if name else ''}"


def notes_of(row: RowFound) -> tuple[str, ...]:
    """What differs from the plain case, as beside the rows of a ledger, and what a person said of it."""
    fields = filter(None, (row.polarity, row.commitment, row.type))
    grounds = (f"evidence: {label(EvidenceKind(kind))}" for kind in row.evidence)
    said = (f"{row.decided} by hand",) if row.decided else ()
    return (*(NOTES[field] for field in fields if field in NOTES), *grounds, *said)


def hits_told(found: Hits) -> str:
    """How many there are, in what order, what was left out; where there are none, what to try."""
    notes = [counted(len(found), found.total, "row" if found.of_rows else "article")]
    if len(found) > 1:
        notes.append("best first" if found.ranked else "newest first")
    if found.undated:
        notes.append(left_out(found.undated))
    if found.ignored:
        notes.append(f"not looked for, as it holds no word: {safe(' '.join(found.ignored))}")
    if not len(found) and not found.ignored:
        notes.append("try fewer words or filters, or a star at the end of a word: flood*")
    return " · ".join(notes)


def _article(article: Listed, width: int) -> Text:
    start = f"{article.text_id[:ID]}  {date_of(article):<{DATE}}  "
    if article.outlet:
        start += f"{isolated(elide(one_line(article.outlet), width // 5))}: "
    return Text(start).append(isolated(elide(title_of(article), width - cell_len(start))), NAME)


def _hit(hit: Hit, gutter: int, width: int) -> Iterator[Text]:
    """Its passages, those of one row under the row."""
    last: RowFound | None = None
    for passage in hit.passages:
        if passage.row is None or passage.row != last:
            yield from _row(passage.row, width)
            last = passage.row
        yield from _passage(passage, gutter, width)


def _row(row: RowFound | None, width: int) -> Iterator[Text]:
    """The number of the row, who says it, and what differs from the plain case."""
    if row is None:
        yield Text("  in no row", QUIET)
        return
    line = Text(f"  row {row.label}").append("?" if row.doubtful else "", DOUBT)
    line.append(f" · {isolated(who_says(row))}")
    line.append("".join(f" · {note}" for note in notes_of(row)), QUIET)
    for number, part in enumerate(wrapped(line, width - INDENT, 2, True)):
        yield Text("" if not number else " " * INDENT).append_text(part)


def _passage(passage: Passage, gutter: int, width: int) -> Iterator[Text]:
    """Where it begins in the text, then its words; those looked for between stars."""
    line, at = Text("…" if passage.cut[0] else ""), passage.span.start
    for mark in passage.marked:
        line.append(_words(passage, at, mark.start))
        line.append(f"*{_words(passage, mark.start, mark.end)}*", NAME)
        at = mark.end
    line.append(_words(passage, at, passage.span.end) + ("…" if passage.cut[1] else ""))
    column = INDENT + gutter + 2
    for number, part in enumerate(wrapped(line, width - column, 1, True)):
        place = "" if number else str(passage.span.start)
        start = Text(" " * INDENT).append(f"{place:>{gutter}}  ", QUIET)
        opened, closed = isolated(part.plain).split(part.plain) if part.plain else ("", "")
        yield start.append(opened).append_text(part).append(closed)


def _words(passage: Passage, start: int, end: int) -> str:
    return safe(passage.words[start - passage.span.start : end - passage.span.start])
