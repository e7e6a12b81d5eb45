"""The rows of a ledger as lines of a terminal: number, doubt, place, reporting words, content, notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from sayso.core.source import Source
from sayso.views.elide import elide
from sayso.views.rows import Group, Row, VoiceLine
from sayso.views.safe import isolated
from sayso.views.why import Reason, reasons_of, voice_reasons

NAME, QUIET, CUE, DOUBT = "bold", "dim", "italic cyan", "bold yellow"
ROOM_FOR_CONTENT = 24
"""Cells that must be left on a line for a content to begin there."""
INDENT = 4
MOST_LOST = 12
"""Cells that a line may lose where a long word goes to the next."""
_MEASURE = Console(width=40, file=None, color_system=None)
"""Rich wraps text only by way of a console; nothing is printed on this one."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the grounds of rows are told from: the text and the sources."""

    text: str
    sources: Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of all rows stand: number and doubt, place, cue, content."""

    number: int
    place: int
    cue: int
    width: int

    @classmethod
    def of(cls, groups: tuple[Group, ...], voices: tuple[VoiceLine, ...], width: int) -> Columns:
        """The columns that hold all rows, and most of the reporting words."""
        rows = [row for group in groups for row in group.rows]
        cues = [cell_len(row.says) for row in rows if not _on_its_own_line(row, width // 4)]
        numbers = [row.number for row in rows] + [line.number for line in voices]
        places = [row.place for row in rows] + [line.place for line in voices]
        return cls(
            number=max(map(len, numbers), default=1),
            place=max(map(cell_len, places), default=2),
            cue=max(cues, default=0),
            width=width,
        )

    @property
    def says(self) -> int:
        """The column where the reporting words start."""
        return 2 + self.number + 2 + self.place + 2

    @property
    def content(self) -> int:
        """The column where contents start."""
        return self.says + self.cue + 2


def group_lines(page: Page, group: Group, columns: Columns, everything: bool) -> Iterator[Text]:
    """Who speaks and what is known of them, then their rows."""
    about = [part for part in (*group.about, group.through) if part]
    name = isolated(group.name if everything else elide(group.name, columns.width))
    head = Text().append(name, style=NAME)
    if about:
        room = 2 * (columns.width - INDENT) - cell_len(name) - 3 - MOST_LOST
        head.append(f" · {' · '.join(about) if everything else _fitting(about, max(room, 20))}")
    yield from _head(head, columns.width, everything)
    for row in group.rows:
        yield from _row(page, row, columns, everything)


def _fitting(parts: list[str], room: int) -> str:
    """What is known of a source in so many cells; the longest part, mostly a credential, gives way first."""
    over = cell_len(" · ".join(parts)) - room
    if over > 0:
        longest = max(range(len(parts)), key=lambda at: cell_len(parts[at]))
        parts = list(parts)
        parts[longest] = elide(parts[longest], max(cell_len(parts[longest]) - over, 20))
    return elide(" · ".join(parts), room)


def _head(head: Text, width: int, everything: bool) -> Iterator[Text]:
    """A source's line; a second one is indented, since a name stands where it would begin."""
    if head.cell_len <= width:
        yield head
        return
    first, *rest = wrapped(head, width - INDENT, 2, everything)
    yield first
    yield from (Text(" " * INDENT).append_text(line) for line in rest)


def voice_line(text: str, line: VoiceLine, columns: Columns, everything: bool) -> Iterator[Text]:
    """A sentence outside of every statement; it has no reporting words, and begins in their column."""
    lead = _lead(line, columns)
    yield from _beside(lead, _content(line.content, line.notes, columns.width - columns.says, everything))
    if everything:
        yield from _why(voice_reasons(line.row), columns, text)


def _row(page: Page, row: Row, columns: Columns, everything: bool) -> Iterator[Text]:
    lead, content = _lead(row, columns), row.content or "(no content)"
    if _on_its_own_line(row, columns.cue):
        yield from _beside(lead, _flowing(row, content, columns.width - columns.says, everything))
    else:
        lead.append(isolated(padded(row.says, columns.cue)), style=CUE).append("  ")
        room = columns.width - columns.content
        yield from _beside(lead, _content(content, row.remarks, room, everything))
    if everything:
        yield from _why(reasons_of(row.attribution, page.sources), columns, page.text)


def _flowing(row: Row, content: str, room: int, everything: bool) -> Iterator[Text]:
    """Who and how, then the content on the same line, or under it where little room is left."""
    indent = "  " * max(0, row.depth - 1)
    words = isolated(f"{indent}└ in {row.parent}: {row.says}" if row.depth else row.says)
    left = room - cell_len(words) - 2
    if not everything and left >= ROOM_FOR_CONTENT:
        *others, last = _content(content, row.remarks, left, everything)
        yield Text().append(words, style=CUE).append("  ").append_text(others[0] if others else last)
        indent = " " * (room - left)
        yield from (Text(indent).append_text(line) for line in (*others[1:], last) if others)
        return
    yield from wrapped(Text(words, style=CUE), room, 1, everything)
    indent += "  "
    for line in _content(content, row.remarks, room - len(indent), everything):
        yield Text(indent).append_text(line)


def _on_its_own_line(row: Row, room: int) -> bool:
    """Whether the words for who and how need a line: cut short they would lose a name or their verb."""
    return bool(row.depth) or cell_len(row.says) > room


def _lead(one: Row | VoiceLine, columns: Columns) -> Text:
    line = Text("  ")
    line.append(f"{one.number:>{columns.number}}")
    line.append("? " if one.doubtful else "  ", style=DOUBT)
    return line.append(padded(one.place, columns.place) + "  ", style=QUIET)


def _content(words: str, remarks: tuple[str, ...], room: int, everything: bool) -> Iterator[Text]:
    """The words, then what differs: on the same line where it fits."""
    *lines, last = wrapped(Text(isolated(words if everything else elide(words, room))), room, 1, everything)
    note = Text(" · ".join(("", *remarks)).strip(), style=QUIET)
    yield from lines
    if not remarks:
        yield last
    elif cell_len(last.plain) + 2 + cell_len(note.plain) <= room:
        yield last.append("  ").append_text(note)
    else:
        yield last
        yield from wrapped(note, room, 2, everything)


def _beside(lead: Text, lines: Iterator[Text]) -> Iterator[Text]:
    """Lines beside a lead, the second and further ones under the first."""
    column = cell_len(lead.plain)
    for number, line in enumerate(lines):
        yield (Text(" " * column) if number else lead).append_text(line)


def _why(reasons: tuple[Reason, ...], columns: Columns, text: str) -> Iterator[Text]:
    """The reasons one after the other, as many as a line holds."""
    told = Text(" · ".join(isolated(reason.told(text)) for reason in reasons), style=QUIET)
    lead = Text(" " * columns.says).append("why  ", style=QUIET)
    yield from _beside(lead, wrapped(told, columns.width - columns.says - 5, 1, True))


def to_type(command: str) -> Text:
    """A command on a line that is broken nowhere: what is copied from the screen can be run."""
    return Text(command, QUIET, no_wrap=True)


def wrapped(text: Text, width: int, most: int, everything: bool) -> Iterator[Text]:
    """The text over as many lines as it needs, or in `most` lines with its middle left out."""
    if text.no_wrap:
        yield text
        return
    if not everything and cell_len(text.plain) > width * most:
        # A word may not fit at the end of each line but the last: leave it room.
        text = Text(elide(text.plain, width * most - 12 * (most - 1)), style=text.style)
    for line in text.wrap(_MEASURE, max(width, 5)):
        line.rstrip()
        yield line


def padded(words: str, width: int) -> str:
    """The words with spaces up to a width in cells."""
    return words + " " * (width - cell_len(words))
