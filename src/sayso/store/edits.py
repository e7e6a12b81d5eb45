"""A person's corrections as JSON: spans as "120-180 190-204", values by their names, what stays left out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, Final

from sayso.core.decision import Correction, RowEdit
from sayso.core.source import Identity, Kind
from sayso.core.verdict import Act, Commitment, ContentType, Polarity, Stance
from sayso.core.voice import Voice
from sayso.store.entry import spans_of, written

ROLES: Final = ("content", "cue", "source", "who")
"""The fields of a correction that hold places in the text."""

FORMS: Final[Mapping[str, Callable[[str], Any]]] = {
    **dict.fromkeys(ROLES, spans_of),
    "kind": Kind,
    "identity": Identity,
    "act": Act,
    "type": ContentType,
    "commitment": Commitment,
    "polarity": Polarity,
    "stance": Stance,
    "voice": Voice,
}
"""How each field of a correction is read from its words; ValueError for words that are none."""


def edit_json(edit: RowEdit) -> str:
    """The rows and what stands instead of them."""
    told = {"rows": edit.rows, "instead": [correction_words(one) for one in edit.instead]}
    return json.dumps(told, ensure_ascii=False)


def correction_words(correction: Correction) -> Mapping[str, str]:
    """The fields that a person changed, in words."""
    values = {field.name: getattr(correction, field.name) for field in fields(correction)}
    return {
        name: written(value) if name in ROLES else value.value
        for name, value in values.items()
        if value is not None
    }


def correction_of(told: Mapping[str, str]) -> Correction:
    """The correction from its words; ValueError where they are none."""
    return Correction(**{name: FORMS[name](words) for name, words in told.items() if name in FORMS})


def edit_of(text_id: str, quote: str, note: str, made: str, number: int) -> RowEdit:
    """The edit from what the table holds of it."""
    told = json.loads(quote)
    rows = tuple((place, words) for place, words in told["rows"])
    return RowEdit(text_id, rows, tuple(map(correction_of, told["instead"])), note, made, number)
