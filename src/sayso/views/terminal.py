"""A ledger on one screen of a terminal: what the page is, then who is said to have said what.

Nothing is told by colour alone, nothing is drawn with boxes, and no line is wider than the terminal,
so that the same lines serve in a pipe.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from sayso.core.ledger import Ledger
from sayso.pipeline import is_read
from sayso.views.about import facts_of, set_aside, tally, title_of, translation_of
from sayso.views.elide import elide
from sayso.views.paragraphs import Places, paragraphs_of
from sayso.views.rows import Group, Known, Row, groups_of
from sayso.views.safe import isolated, safe

NARROWEST = 40
QUOTATIONS_SHOWN = 30
LINKS_SHOWN = 10
"""How many quotations and links of an article that is not read fit on a screen beside the header."""

_LABEL, _CUE, _QUIET, _DOUBT, _NAME, _TITLE = "dim", "italic cyan", "dim", "bold yellow", "bold", "bold"


def show(ledger: Ledger, console: Console, *, everything: bool = False) -> None:
    """Print the ledger; `everything` shows whole contents where else the middle is left out."""
    width = max(console.width, NARROWEST)
    for line in ledger_lines(ledger, width, everything=everything):
        console.print(line, soft_wrap=True)


def ledger_lines(ledger: Ledger, width: int, *, everything: bool = False) -> list[Text]:
    """The lines of the screen, each at most `width` cells wide."""
    groups = groups_of(ledger)
    lines = list(_header(ledger, width, everything))
    if not is_read(ledger.document.language):
        return lines + list(_unread(ledger, width, everything))
    lines += [Text(), *_wrapped(Text(tally(groups)), width, 2, everything)]
    columns = _Columns.of(groups, width)
    return lines + list(chain.from_iterable(_group(group, columns, everything) for group in groups))


def _header(ledger: Ledger, width: int, everything: bool) -> Iterator[Text]:
    document = ledger.document
    yield from _wrapped(Text(isolated(title_of(document)), style=_TITLE), width, 2, everything)
    yield from _flowing(facts_of(document), width)
    for note in filter(None, (translation_of(document, brief=not everything), set_aside(ledger))):
        yield from _wrapped(Text(note), width, 2, everything)
    for warning in ledger.warnings:
        yield from _wrapped(Text(f"note: {safe(warning)}"), width, 3, everything)


def _flowing(facts: tuple[str, ...], width: int) -> Iterator[Text]:
    """Short facts side by side, as many as a line holds."""
    line = ""
    for fact in facts:
        if line and cell_len(line) + 3 + cell_len(fact) > width:
            yield Text(line)
            line = ""
        fact = elide(fact, width)
        line = f"{line} · {fact}" if line else fact
    yield Text(line)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of all rows stand: number and doubt, place, cue, content."""

    number: int
    place: int
    cue: int
    width: int

    @classmethod
    def of(cls, groups: tuple[Group, ...], width: int) -> _Columns:
        rows = [(group, row) for group in groups for row in group.rows]
        cues = [cell_len(_says(group, row)) for group, row in rows]
        return cls(
            number=max((len(str(row.number)) for _, row in rows), default=1),
            place=max((cell_len(row.place) for _, row in rows), default=2),
            cue=min(max(cues, default=0), width // 4),
            width=width,
        )

    @property
    def content(self) -> int:
        """The column where contents start."""
        return 2 + self.number + 2 + self.place + 2 + self.cue + 2


def _group(group: Group, columns: _Columns, everything: bool) -> Iterator[Text]:
    name = isolated(group.name if everything else elide(group.name, columns.width))
    yield from _wrapped(Text(name, style=_NAME), columns.width, 1, everything)
    for row in group.rows:
        yield from _row(group, row, columns, everything)


def _row(group: Group, row: Row, columns: _Columns, everything: bool) -> Iterator[Text]:
    says = _says(group, row)
    room = columns.width - columns.content
    line = Text("  ")
    line.append(f"{row.number:>{columns.number}}")
    line.append("? " if row.doubtful else "  ", style=_DOUBT)
    line.append(_padded(row.place, columns.place) + "  ", style=_QUIET)
    content = Text(isolated(row.content if everything else elide(row.content, room)) or "(no content)")
    pieces = list(_wrapped(content, room, 1, everything))
    if everything and cell_len(says) > columns.cue:
        lead = cell_len(line.plain)
        first, *rest = _wrapped(Text(isolated(says), style=_CUE), columns.width - lead, 1, everything)
        yield line.append_text(first)
        yield from (Text(" " * lead).append_text(piece) for piece in rest)
    else:
        line.append(isolated(_padded(elide(says, columns.cue), columns.cue)), style=_CUE)
        yield line.append("  ").append_text(pieces.pop(0))
    yield from (Text(" " * columns.content).append_text(piece) for piece in pieces)


def _says(group: Group, row: Row) -> str:
    """The reporting words; with the pronoun before them where the group has no one name."""
    cue = row.cue or "(no cue)"
    return f"{row.source} · {cue}" if group.known is Known.PRONOUN else cue


def _unread(ledger: Ledger, width: int, everything: bool) -> Iterator[Text]:
    """What can be shown of an article in a language that is not read: its quotations and its links."""
    text = ledger.document.text
    places = Places(paragraphs_of(ledger))
    quotations = [
        (places.between(s.start, s.end - 1), " ".join(safe(s.of(text)).split())) for s in ledger.quotations
    ]
    links = [(link.kind, safe(link.target)) for link in ledger.document.links]
    yield from _listed("quotations", quotations, QUOTATIONS_SHOWN, width, everything)
    yield from _listed("links", links, LINKS_SHOWN, width, everything)


def _listed(
    name: str, entries: list[tuple[str, str]], limit: int, width: int, everything: bool
) -> Iterator[Text]:
    if not entries:
        return
    yield Text()
    yield Text(name, style=_NAME)
    column = max(cell_len(label) for label, _ in entries) + 4
    for label, words in entries if everything else entries[:limit]:
        shown = words if everything else elide(words, width - column)
        first, *rest = _wrapped(Text(isolated(shown)), width - column, 1, everything)
        yield Text("  ").append(_padded(label, column - 2), style=_QUIET).append_text(first)
        yield from (Text(" " * column).append_text(piece) for piece in rest)
    if (left := len(entries) - limit) > 0 and not everything:
        yield Text(f"  … and {left} more (--all shows them)", style=_LABEL)


def _wrapped(text: Text, width: int, most: int, everything: bool) -> Iterator[Text]:
    """The text over as many lines as it needs, or in `most` lines with its middle left out."""
    if not everything and cell_len(text.plain) > width * most:
        # A word may not fit at the end of each line but the last: leave it room.
        text = Text(elide(text.plain, width * most - 12 * (most - 1)), style=text.style)
    for line in text.wrap(_MEASURE, width):
        line.rstrip()
        yield line


def _padded(words: str, width: int) -> str:
    return words + " " * (width - cell_len(words))


_MEASURE = Console(width=NARROWEST, file=None, color_system=None)
"""Rich wraps text only by way of a console; nothing is printed on this one."""
