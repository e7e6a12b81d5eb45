"""A ledger as CSV: one row an attribution or voice row, every field with its words; opens in any spreadsheet.

UTF-8, commas, quotation marks where needed. A cell that a spreadsheet would take for a formula gets an
apostrophe before it. Several articles make one table: the header comes once. Values of fields are
those of the JSON; a cell is empty where there is none.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.core.attribution import Attribution
from sayso.core.ledger import Ledger
from sayso.core.source import PRONOUN, Source
from sayso.core.span import Spans
from sayso.core.verdict import Commitment
from sayso.views.about import shared_name, title_of
from sayso.views.notes import name_of
from sayso.views.rows import rows_of, shown, sources_of, voice_lines
from sayso.views.why import Reason, reasons_of, voice_reasons

HEADER = (
    "article",
    "title",
    "row",
    "voice",
    "source",
    "identity",
    "kind",
    "affiliation",
    "credential",
    "source in the text",
    "cue",
    "content",
    "place",
    "confidence",
    "doubtful",
    "form",
    "act",
    "holder",
    "inside row",
    "type",
    "chain",
    "evidence",
    "commitment",
    "polarity",
    "stance",
    "likely source",
    "why",
    "source at",
    "cue at",
    "content at",
    "id",
    "text sha256",
)
_FORMULA = tuple("=+-@\t\r")
Cells = Mapping[str, str]


def csv_header() -> str:
    """The names of the columns, as the first line of a table."""
    return csv_lines([HEADER])


def csv_rows(ledger: Ledger) -> str:
    """The rows of one article: attributions, then voice rows, each in reading order; nothing without any."""
    return csv_lines([row.get(name, "") for name in HEADER] for row in cells_of(ledger))


def cells_of(ledger: Ledger) -> Iterator[Cells]:
    """The rows of one article by the names of their columns; empty cells are missing."""
    article = {
        "article": shared_name(ledger.document),
        "title": title_of(ledger.document),
        "text sha256": ledger.document.text_id,
    }
    return ({**article, **row} for row in (*_attributions(ledger), *_voices(ledger)))


def csv_lines(rows: Iterable[Sequence[str]]) -> str:
    """Rows as CSV; no cell is taken for a formula."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _attributions(ledger: Ledger) -> Iterator[Cells]:
    sources = sources_of(ledger)
    for row in rows_of(ledger):
        found = row.attribution
        yield {
            **_source(ledger, sources.get(found.source_id), sources),
            **_judged(found),
            "row": row.number,
            "voice": "reported",
            "source in the text": row.source,
            "cue": row.cue,
            "content": row.content,
            "place": row.place,
            "confidence": f"{found.confidence:.2f}",
            "doubtful": row.doubt,
            "inside row": row.parent,
            "chain": _chain(found, sources),
            "evidence": "; ".join(
                f"{e.kind.value}, {e.shown.value}: {shown(ledger.document.text, e.spans)}"
                for e in found.evidence
            ),
            "why": _why(ledger, reasons_of(found, sources)),
            "source at": _at(found.source),
            "cue at": _at(found.cue),
            "content at": _at(found.content),
            "id": found.id,
        }


def _voices(ledger: Ledger) -> Iterator[Cells]:
    sources = sources_of(ledger)
    for line in voice_lines(ledger):
        row = line.row
        yield {
            "row": line.number,
            "voice": row.voice.value.value,
            "content": line.content,
            "place": line.place,
            "confidence": f"{row.voice.confidence:.2f}",
            "doubtful": line.doubt,
            "type": row.type.value.value,
            "likely source": name_of(sources[row.likely_source]) if row.likely_source in sources else "",
            "why": _why(ledger, voice_reasons(row)),
            "content at": _at(row.content),
            "id": row.id,
        }


def _source(ledger: Ledger, source: Source | None, sources: Mapping[str, Source]) -> Cells:
    """Who it is; of a pronoun that is not resolved nothing but that it is unknown."""
    if source is None:
        return {"identity": "unstated"}
    body = sources.get(source.affiliation)
    return {
        "source": "" if source.why == PRONOUN else name_of(source),
        "identity": source.identity.value.value,
        "kind": source.kind.value.value,
        "affiliation": name_of(body) if body else "",
        "credential": shown(ledger.document.text, source.credential),
    }


def _judged(found: Attribution) -> Cells:
    commitment = found.commitment.value
    return {
        "form": found.form.value.value,
        "act": found.act.value.value,
        "holder": "yes" if found.holder.value else "no",
        "type": found.type.value.value,
        "commitment": "" if commitment is Commitment.NONE else commitment.value,
        "polarity": found.polarity.value.value,
        "stance": found.stance.value.value,
    }


def _chain(found: Attribution, sources: Mapping[str, Source]) -> str:
    """The page's side first: "FAN (interview) < Konstantin Sivkov"; a way that is not stated is not told."""
    hops = []
    for relay in found.chain:
        way = [relay.via.value] if relay.via.value != "unknown" else []
        way += ["implied"] if relay.implied else []
        hops.append(name_of(sources.get(relay.source_id)) + (f" ({', '.join(way)})" if way else ""))
    return " < ".join(hops)


def _why(ledger: Ledger, reasons: Iterable[Reason]) -> str:
    return "; ".join(reason.told(ledger.document.text) for reason in reasons)


def _at(spans: Spans) -> str:
    """Positions with two dots: a spreadsheet would take 3-12 for a date and 3:12 for a time."""
    return "; ".join(f"{span.start}..{span.end}" for span in spans)


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) else cell
