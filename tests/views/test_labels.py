"""Every value that a ledger can hold has words that people use, and the words of a field are told apart."""

from __future__ import annotations

from enum import StrEnum

import pytest

from sayso.core.chain import Via
from sayso.core.evidence import EvidenceKind, Shown
from sayso.core.source import Identity, Kind
from sayso.core.verdict import Act, Commitment, ContentType, Form, Polarity, Stance
from sayso.core.voice import Voice
from sayso.views.labels import NOTES, label

FIELDS: tuple[type[StrEnum], ...] = (
    Via, EvidenceKind, Shown, Identity, Kind, Act, Commitment, ContentType, Form, Polarity, Stance, Voice,
)  # fmt: skip


@pytest.mark.parametrize("field", FIELDS)
def test_every_value_has_words_of_its_own(field: type[StrEnum]) -> None:
    words = [label(value) for value in field]
    assert all(words)
    assert len(set(words)) == len(words)
    assert not [word for word in words if "_" in word]


def test_what_is_plain_is_not_said() -> None:
    plain = (Commitment.CERTAIN, Polarity.AFFIRMED, Stance.NEUTRAL, ContentType.CHECKABLE)
    assert not [value for value in plain if value in NOTES]
