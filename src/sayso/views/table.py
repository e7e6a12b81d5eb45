"""A ledger as CSV: one row an attribution, with the positions of its words; opens in any spreadsheet.

UTF-8, commas, quotation marks where needed. A cell that a spreadsheet would take for a formula gets an
apostrophe before it. Several articles make one table: the header comes once.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from sayso.core.ledger import Ledger
from sayso.core.span import Spans
from sayso.views.about import shared_name, title_of
from sayso.views.rows import Group, Known, Row, groups_of

HEADER = (
    "article",
    "title",
    "row",
    "source",
    "source in the text",
    "cue",
    "content",
    "place",
    "confidence",
    "doubtful",
    "source at",
    "cue at",
    "content at",
    "text sha256",
)
_FORMULA = tuple("=+-@\t\r")


def csv_header() -> str:
    """The names of the columns, as the first line of a table."""
    return _lines([HEADER])


def csv_rows(ledger: Ledger) -> str:
    """The rows of one article, in reading order; nothing where it has none."""
    numbered = sorted(
        ((group, row) for group in groups_of(ledger) for row in group.rows), key=lambda e: e[1].number
    )
    article = (shared_name(ledger.document), title_of(ledger.document))
    digest = ledger.document.text_id
    return _lines([(*article, *_cells(group, row), digest) for group, row in numbered])


def _cells(group: Group, row: Row) -> tuple[str, ...]:
    found = row.attribution
    return (
        str(row.number),
        group.name if group.known is Known.NAMED else "",
        row.source,
        row.cue,
        row.content,
        row.place,
        f"{found.confidence:.2f}",
        "?" if row.doubtful else "",
        _at(found.source),
        _at(found.cue),
        _at(found.content),
    )


def _at(spans: Spans) -> str:
    """Positions with two dots: a spreadsheet would take 3-12 for a date and 3:12 for a time."""
    return "; ".join(f"{span.start}..{span.end}" for span in spans)


def _lines(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) else cell
