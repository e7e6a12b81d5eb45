"""A ledger as Markdown that pastes cleanly into notes, issues and chats: facts, tables, lists.

Whatever the article holds is text: characters that Markdown or HTML would act on are escaped, and addresses
are kept from becoming links, so that notes which are passed on invite no click on a stranger's page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.core.ledger import Ledger
from sayso.pipeline import is_read
from sayso.views.about import certainty, facts_of, headline, set_aside, title_of, translation_of
from sayso.views.by_hand import NOTHING, ByHand, marked, marked_voices
from sayso.views.lists import Listing, lists_of
from sayso.views.rows import Group, Known, Row, VoiceLine, groups_of, voice_lines
from sayso.views.safe import safe

_ACTS = re.compile(r"([\\`*_{}\[\]<>|~#&$!@]|:(?=//)|(?<=\bwww)\.)", re.IGNORECASE)
_ROWS = ("row", "source", "what it is", "reporting words", "what", "how", "where")
_VOICES = ("row", "what", "how", "where")


def ledger_markdown(ledger: Ledger, hand: ByHand = NOTHING) -> str:
    """The whole ledger; ends with a line feed."""
    return "\n".join(_lines(ledger, hand)) + "\n"


def plain(words: str) -> str:
    """Words that Markdown and HTML leave as they are."""
    return _ACTS.sub(r"\\\1", words)


def _lines(ledger: Ledger, hand: ByHand) -> Iterator[str]:
    groups, voices = marked(groups_of(ledger), hand), marked_voices(voice_lines(ledger), hand)
    yield f"## {plain(title_of(ledger.document))}"
    yield ""
    yield from (f"- {plain(note)}" for note in _facts(ledger))
    yield ""
    if is_read(ledger.document.language):
        yield plain(headline(ledger))
        yield ""
        yield plain(certainty(ledger, hand.struck))
        yield ""
        yield from (plain(hand.head), "") if hand.head else ()
    if groups:
        yield from _table(_ROWS, (_row(group, row) for group in groups for row in group.rows))
    if voices:
        yield "### The article's own voice, carried on, or unclear"
        yield ""
        yield from _table(_VOICES, map(_voice, voices))
    for listing in lists_of(ledger):
        yield from _listing(listing)
    yield plain(
        f"Read by {ledger.reader.name}, {ledger.rules}. SHA-256 of the text: {ledger.document.text_id}"
    )


def _facts(ledger: Ledger) -> Iterator[str]:
    yield from facts_of(ledger.document)
    yield from filter(None, (translation_of(ledger.document), set_aside(ledger)))
    yield from (f"note: {safe(warning)}" for warning in ledger.warnings)


def _table(head: Sequence[str], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|---:{'|---' * (len(head) - 1)}|"
    yield from (f"| {' | '.join(map(plain, row))} |" for row in rows)
    yield ""


def _row(group: Group, row: Row) -> tuple[str, ...]:
    own = group.known is Known.FINDABLE and not row.depth
    source = group.name if own else row.source or group.name
    if group.known is Known.PRONOUN and not row.depth:
        source += " (not resolved)"
    about = "; ".join(filter(None, (*group.about, group.through))) if own else ""
    inside = [f"inside {row.parent}"] if row.depth else []
    thought = ["said to think"] if group.known is Known.HOLDER and not row.depth else []
    how = "; ".join([*inside, *thought, *row.remarks])
    return (f"{row.number}{row.doubt}", source, about, row.cue, row.content, how, row.place)


def _voice(line: VoiceLine) -> tuple[str, ...]:
    notes = line.notes if line.row.voice.value.value != "author" else ("own voice", *line.notes)
    return (f"{line.number}{line.doubt}", line.content, "; ".join(notes), line.place)


def _listing(listing: Listing) -> Iterator[str]:
    yield f"### {listing.name.capitalize()}"
    yield ""
    for entry in listing.entries:
        yield f"- {plain('; '.join(filter(None, (entry.words, *entry.about, entry.place))))}"
    yield ""
