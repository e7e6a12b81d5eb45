"""Entries for a case, made without the model: "X said Y." is all that is read."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from sayso.core.ledger import Ledger
from sayso.intake.documents import document_of
from sayso.intake.items import Item
from sayso.pipeline import read_document
from sayso.store.entry import Entry, entry_of
from tests.stand_in import SaidReader

HARBOUR = (
    "Harbour closed\n\nAda Moro said the pier is closed. Boats wait outside. The mayor said all is well.\n"
)
BRIDGE = "Bridge opened\n\nThe ministry said the bridge is open. Witnesses said it is not.\n"


def item_of(text: str, *, name: str = "article.txt", url: str | None = None) -> Item:
    """A plain text as an input."""
    return Item(name, text.encode("utf-8"), url=url)


def ledger_of_item(item: Item) -> Ledger:
    """What the stand-in reads in it."""
    return read_document(document_of(item), SaidReader())


def entry(text: str, *, name: str = "article.txt", url: str | None = None, read: bool = True) -> Entry:
    """The entry of a plain text; `read=False` leaves its ledger out, as for a text that is known."""
    item = item_of(text, name=name, url=url)
    ledger = ledger_of_item(item)
    made = entry_of((item.key,), item.data, ledger.document, ledger)
    return made if read else replace(made, reading=None)


def sha(text: str) -> str:
    """The id of a text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
