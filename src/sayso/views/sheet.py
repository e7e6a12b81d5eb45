"""What a sheet gets for each of its articles: columns of Sayso's own, named so that they meet no other.

Every cell is a figure or a word that `sayso read` shows for the same article.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sayso.core.ledger import Ledger
from sayso.core.source import UNSTATED, Identity
from sayso.core.voice import Voice
from sayso.errors import UnreadableInput
from sayso.views.notes import name_of
from sayso.views.rows import sources_of

Cell = str | int
Cells = Mapping[str, Cell]

PREFIX: Final = "sayso_"
COLUMNS: Final = tuple(
    PREFIX + name
    for name in (
        *("status", "problem", "title", "outlet", "published", "language", "sentence", "claims", "to_check"),
        *(
            "own_voice",
            "carried_on",
            "unclear",
            "sources",
            "named_or_described",
            "not_named",
            "evidence_shown",
        ),
        *("evidence_mentioned", "warnings", "text_sha256", "reader"),
    )
)
"""The columns in their order; `status` is "read", "problem" or empty where a row names no article."""

READ: Final = "read"
PROBLEM: Final = "problem"


def cells_of(ledger: Ledger) -> Cells:
    """The cells of an article that was read; what is not known is empty."""
    document, summary = ledger.document, ledger.summary
    voices = summary.by_voice
    found: dict[str, Cell] = {
        "status": READ,
        "problem": "",
        "title": document.title or "",
        "outlet": document.outlet or "",
        "published": document.published.date if document.published else "",
        "language": document.language or "",
        "sentence": summary.sentence,
        "claims": len(summary.claims),
        "to_check": len(summary.to_check),
        "own_voice": len(voices.get(Voice.AUTHOR, ())),
        "carried_on": len(voices.get(Voice.CARRIED_ON, ())),
        "unclear": len(voices.get(Voice.UNCLEAR, ())),
        "sources": _sources(ledger),
        "named_or_described": _known(ledger, known=True),
        "not_named": _known(ledger, known=False),
        "evidence_shown": len(summary.evidence.get("shown", ())),
        "evidence_mentioned": len(summary.evidence.get("mentioned", ())),
        "warnings": "; ".join(ledger.warnings),
        "text_sha256": document.text_id,
        "reader": f"{ledger.reader.name} {ledger.reader.version}, {ledger.rules}",
    }
    return {PREFIX + name: _plain(value) for name, value in found.items()}


def problem_cells(problem: UnreadableInput) -> Cells:
    """The cells of an article that could not be read: what was found and what to do."""
    told = f"{problem.found}; {problem.hint}"
    return dict.fromkeys(COLUMNS, "") | {PREFIX + "status": PROBLEM, PREFIX + "problem": _plain(told)}


def _sources(ledger: Ledger) -> str:
    """Who makes a claim, how many times each, the most first."""
    sources, groups = sources_of(ledger), ledger.summary.by_source
    told = sorted(
        ((-len(rows), name_of(sources.get(key))) for key, rows in groups.items() if key != UNSTATED),
    )
    return "; ".join(f"{name} ({-times})" for times, name in told)


def _known(ledger: Ledger, *, known: bool) -> int:
    findable = (Identity.NAMED, Identity.DESCRIBED)
    return sum(
        len(rows)
        for identity, rows in ledger.summary.by_identity.items()
        if (Identity(identity) in findable) is known
    )


def _plain(value: Cell) -> Cell:
    """Words on one line, without what a sheet or a screen would obey."""
    if isinstance(value, int):
        return value
    return " ".join("".join(sign if sign.isprintable() else " " for sign in value).split())
