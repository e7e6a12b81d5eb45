"""A ledger as Markdown that pastes cleanly into notes, issues and chats: facts, then one table.

Whatever the article holds is text: characters that Markdown or HTML would act on are escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.core.ledger import Ledger
from sayso.views.about import facts_of, set_aside, tally, title_of, translation_of
from sayso.views.rows import Group, Known, Row, groups_of
from sayso.views.safe import safe

_ACTS = re.compile(r"([\\`*_{}\[\]<>|~#&$!@])")


def ledger_markdown(ledger: Ledger) -> str:
    """The whole ledger; ends with a line feed."""
    return "\n".join(_lines(ledger)) + "\n"


def _lines(ledger: Ledger) -> Iterator[str]:
    groups = groups_of(ledger)
    notes = (
        translation_of(ledger.document),
        set_aside(ledger),
        *(f"note: {safe(w)}" for w in ledger.warnings),
    )
    yield f"## {_plain(title_of(ledger.document))}"
    yield ""
    yield from (f"- {_plain(fact)}" for fact in (*facts_of(ledger.document), *filter(None, notes)))
    yield f"- {_plain(tally(groups))}"
    yield ""
    if groups:
        yield "| row | source | reporting words | what | where |"
        yield "|---:|---|---|---|---|"
        yield from (_row(group, row) for group in groups for row in group.rows)
        yield ""
    yield _plain(
        f"Read by {ledger.reader.name}, {ledger.rules}. SHA-256 of the text: {ledger.document.text_id}"
    )


def _row(group: Group, row: Row) -> str:
    source = f"{row.source} (not resolved)" if group.known is Known.PRONOUN else group.name
    mark = "?" if row.doubtful else ""
    cells = (f"{row.number}{mark}", source, row.cue, row.content, row.place)
    return f"| {' | '.join(_plain(cell) for cell in cells)} |"


def _plain(words: str) -> str:
    return _ACTS.sub(r"\\\1", words)
