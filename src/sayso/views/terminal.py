"""A ledger on one screen of a terminal: what the page is, what it comes to, who is said to have said what.

Nothing is told by colour alone, nothing is drawn with boxes, and no line is wider than the terminal,
so that the same lines serve in a pipe. Long lists are cut with a count, the rows of attributions never.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from sayso.core.ledger import Ledger
from sayso.core.voice import Voice
from sayso.pipeline import is_read
from sayso.views.about import certainty, facts_of, headline, set_aside, title_of, translation_of
from sayso.views.by_hand import NOTHING, ByHand, marked, marked_voices
from sayso.views.elide import elide
from sayso.views.lists import Listing, lists_of, own_links
from sayso.views.paragraphs import Places, paragraphs_of
from sayso.views.rows import groups_of, shown, sources_of, voice_lines
from sayso.views.safe import isolated, safe
from sayso.views.terminal_rows import NAME, QUIET, Columns, Page, group_lines, padded, voice_line, wrapped

NARROWEST = 40
QUOTATIONS_SHOWN = 30
LINKS_SHOWN = 10
"""How many quotations and links of an article that is not read fit on a screen beside the header."""
VOICES_SHOWN = 6
ENTRIES_SHOWN = 5
BRIEF_SHOWN = 8
"""How many rows of a voice and entries of a list a screen shows of an article of 600 words."""
VOICE_TITLES = ("in its own voice", "carried on or unclear")


def show(ledger: Ledger, console: Console, *, everything: bool = False, hand: ByHand = NOTHING) -> None:
    """Print the ledger; `everything` shows whole contents, whole lists, and why each row is as it is."""
    width = max(console.width, NARROWEST)
    for line in ledger_lines(ledger, width, everything=everything, hand=hand):
        console.print(line, soft_wrap=True)


def ledger_lines(
    ledger: Ledger, width: int, *, everything: bool = False, hand: ByHand = NOTHING
) -> list[Text]:
    """The lines of the screen, each at most `width` cells wide."""
    lines = list(_header(ledger, width, everything))
    if is_read(ledger.document.language):
        lines += _read(ledger, width, everything, hand)
    else:
        lines += _unread(ledger, width, everything)
    lines.append(Text())
    for listing in lists_of(ledger):
        lines += _listing(listing, width, everything)
    return lines + list(_set_aside(ledger, width, everything))


def _header(ledger: Ledger, width: int, everything: bool) -> Iterator[Text]:
    document = ledger.document
    yield from wrapped(Text(isolated(title_of(document)), style=NAME), width, 2, everything)
    yield from _flowing(facts_of(document), width)
    if note := translation_of(document, brief=not everything):
        yield from wrapped(Text(note), width, 2, everything)
    for warning in ledger.warnings:
        yield from wrapped(Text(f"note: {safe(warning)}"), width, 3, everything)


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


def _read(ledger: Ledger, width: int, everything: bool, hand: ByHand) -> Iterator[Text]:
    """What the ledger comes to, the rows by who speaks, then the sentences nobody is made responsible for."""
    groups, voices = marked(groups_of(ledger), hand), marked_voices(voice_lines(ledger), hand)
    yield Text()
    yield from wrapped(Text(headline(ledger), style=NAME), width, 6, True)
    if ledger.summary.claims:
        yield from wrapped(Text(certainty(ledger, hand.struck)), width, 3, True)
    if hand.head:
        yield from wrapped(Text(hand.head), width, 6, True)
    yield Text()
    page = Page(ledger.document.text, sources_of(ledger))
    columns = Columns.of(groups, voices, width)
    for group in groups:
        yield from group_lines(page, group, columns, everything)
    own = [line for line in voices if line.row.voice.value is Voice.AUTHOR]
    others = [line for line in voices if line.row.voice.value is not Voice.AUTHOR]
    for title, lines in zip(VOICE_TITLES, (own, others), strict=True):
        if not lines:
            continue
        yield Text()
        yield Text().append(title, style=NAME).append(f" · {len(lines)}", style=QUIET)
        told = lines if everything else lines[:VOICES_SHOWN]
        yield from chain.from_iterable(
            voice_line(ledger.document.text, line, columns, everything) for line in told
        )
        yield from _left(len(lines) - len(told))


def _listing(listing: Listing, width: int, everything: bool) -> Iterator[Text]:
    if listing.brief and not everything:
        told = listing.entries[:BRIEF_SHOWN]
        left = len(listing.entries) - len(told)
        names = ", ".join(f"{elide(entry.words, 40)} ({entry.about[0]})" for entry in told)
        more = f", and {left} more" if left else ""
        line = Text(f"{listing.name}: {names}{more}")
        line.stylize(NAME, 0, len(listing.name))
        yield from wrapped(line, width, 4, True)
        return
    entries = [
        (entry.place, f"{isolated(entry.words)}  · {' · '.join(entry.about)}") for entry in listing.entries
    ]
    yield from _listed(listing.name, entries, ENTRIES_SHOWN, width, everything)


def _set_aside(ledger: Ledger, width: int, everything: bool) -> Iterator[Text]:
    if note := set_aside(ledger):
        line = Text(note)
        line.stylize(NAME, 0, note.index(":"))
        yield from wrapped(line, width, 2, everything)


def _unread(ledger: Ledger, width: int, everything: bool) -> Iterator[Text]:
    """What can be shown of an article in a language that is not read: its quotations and its links."""
    text = ledger.document.text
    places = Places(paragraphs_of(ledger))
    quotations = [(places.between(s.start, s.end - 1), shown(text, (s,))) for s in ledger.quotations]
    links = [
        (link.kind, safe(link.target))
        for link in (ledger.document.links if everything else own_links(ledger))
    ]
    yield from _listed("quotations", quotations, QUOTATIONS_SHOWN, width, everything)
    yield from _listed("links", links, LINKS_SHOWN, width, everything)


def _listed(
    name: str, entries: list[tuple[str, str]], limit: int, width: int, everything: bool
) -> Iterator[Text]:
    if not entries:
        return
    yield Text(name, style=NAME)
    column = max(cell_len(label) for label, _ in entries) + 2
    column = column + 2 if column > 2 else column
    for label, words in entries if everything else entries[:limit]:
        told = words if everything else elide(words, width - column)
        first, *rest = wrapped(Text(isolated(told)), width - column, 1, everything)
        yield Text("  ").append(padded(label, column - 2), style=QUIET).append_text(first)
        yield from (Text(" " * column).append_text(piece) for piece in rest)
    if not everything:
        yield from _left(len(entries) - limit)


def _left(count: int) -> Iterator[Text]:
    if count > 0:
        yield Text(f"  … and {count} more (--all shows them)", style=QUIET)
