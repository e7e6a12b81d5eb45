"""What the page's script needs to count anew: the rows and sources of the summary, and the words for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sayso.core.attribution import Attribution
from sayso.core.decision import RowVerdict
from sayso.core.ledger import Ledger
from sayso.core.source import UNSTATED
from sayso.core.summary import Summary
from sayso.core.verdict import ContentType
from sayso.core.voice import VoiceRow
from sayso.judging.summary import in_a_sentence
from sayso.views.about import certainty, headline
from sayso.views.labels import IDENTITIES, KINDS, VOICES
from sayso.views.notes import NOBODY, name_of
from sayso.views.rows import doubtful, numbers_of, shown


def page_data(ledger: Ledger, states: Mapping[str, str]) -> dict[str, Any]:
    """Rows in reading order, attributions before voice rows, as the summary counts them; words are safe.

    `states` is what was decided, by the rows' numbers: what was rejected is struck from the beginning.
    """
    numbers = numbers_of(ledger)
    rows = [
        *(_attribution(ledger, row) for row in ledger.attributions),
        *(_voice(ledger, row) for row in ledger.voice),
    ]
    return {
        "text_id": ledger.document.text_id,
        "sentence": headline(ledger),
        "certainty": certainty(ledger),
        "rows": [_as_decided(row, states.get(numbers[row["id"]], "")) for row in rows],
        "numbers": numbers,
        "sources": {
            source.id: {
                "name": name_of(source),
                "told": name_of(replace(source, name=in_a_sentence(source))),
                "kind": source.kind.value.value,
                "identity": source.identity.value.value,
                "unresolved": source.is_unresolved,
            }
            for source in ledger.sources
        },
        "labels": {
            "kind": {kind.value: words for kind, words in KINDS.items()},
            "identity": {identity.value: words for identity, words in IDENTITIES.items()},
            "voice": {voice.value: words for voice, words in VOICES.items()},
            "nobody": NOBODY,
        },
    }


def _as_decided(row: dict[str, Any], state: str) -> dict[str, Any]:
    """What was rejected counts no more, and what a person decided on is not to check."""
    if not state:
        return row
    return row | {"doubtful": False} | ({"struck": True} if state == RowVerdict.REJECTED else {})


def _attribution(ledger: Ledger, row: Attribution) -> dict[str, Any]:
    return {
        "id": row.id,
        "quote": shown(ledger.document.text, row.content),
        "counts": _counts(row, ledger.summary),
        "voice": "",
        "source": row.source_id or UNSTATED,
        "relay": row.chain[0].source_id if len(row.chain) > 1 else "",
        "evidence": list(dict.fromkeys(evidence.shown.value for evidence in row.evidence)),
        "doubtful": doubtful(row, ledger),
    }


def _voice(ledger: Ledger, row: VoiceRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "quote": shown(ledger.document.text, row.content),
        "counts": "demand" if row.type.value is ContentType.DEMAND else "claim",
        "voice": row.voice.value.value,
        "source": row.likely_source,
        "relay": "",
        "evidence": [],
        "doubtful": row.id in ledger.summary.to_check,
    }


def _counts(row: Attribution, summary: Summary) -> str:
    """What a row counts as: a claim, a demand, or beside them (inside another, or only said to think)."""
    if row.id in summary.claims:
        return "claim"
    return "demand" if row.id in summary.demands else "beside"
