"""A ledger comes back from its packed bytes as it went in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import DamagedCase
from sayso.pipeline import document_of_text, read_document
from sayso.store.codec import pack, unpack
from tests.stand_in import SaidReader
from tests.views.ledgers import HARBOUR, ledger_of


def test_a_full_ledger_comes_back_equal() -> None:
    ledger = ledger_of(HARBOUR)
    ledger = replace(ledger, document=replace(ledger.document, blocks=()))
    assert ledger.attributions
    assert unpack(pack(ledger), ledger.document.text) == ledger


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_any_text_comes_back_equal(text: str) -> None:
    ledger = read_document(document_of_text(f"{text} Ada said {text}."), SaidReader())
    assert unpack(pack(ledger), ledger.document.text) == ledger


def test_the_text_is_not_packed_twice() -> None:
    text = "Ada said the pier is closed. " * 500
    ledger = read_document(document_of_text(text), SaidReader())
    bare = replace(
        ledger, attributions=(), sources=(), voice=(), quotations=(), summary=type(ledger.summary)()
    )
    assert len(pack(bare)) < 500


@pytest.mark.parametrize("damage", ["cut", "flip", "format", "nothing"])
def test_damaged_bytes_are_said_to_be_damaged(damage: str) -> None:
    packed = pack(ledger_of(HARBOUR))
    damaged = {
        "cut": packed[: len(packed) // 2],
        "flip": packed[:20] + bytes(b ^ 0x55 for b in packed[20:40]) + packed[40:],
        "format": b"\x09" + packed[1:],
        "nothing": b"",
    }[damage]
    with pytest.raises(DamagedCase):
        unpack(damaged, "text")
