"""A case as one stream of articles to pass on: by their ids, one at a time, without a local path."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath, PureWindowsPath

from sayso.core.appearance import Appearance
from sayso.core.ledger import Ledger
from sayso.errors import DamagedCase
from sayso.intake.items import INSIDE
from sayso.store import load


@dataclass(frozen=True, slots=True)
class Exported:
    """An article as it may be passed on: its ledger, and the places where its text stood."""

    ledger: Ledger
    places: tuple[Appearance, ...]


def exported(db: sqlite3.Connection) -> Iterator[Exported | DamagedCase]:
    """Every article; one that is damaged comes as its problem, one removed meanwhile not at all."""
    for text_id in load.text_ids(db):
        if load.text_row(db, text_id) is None:
            continue
        try:
            yield Exported(shared(load.ledger(db, text_id)), shared_places(load.appearances(db, text_id)))
        except DamagedCase as problem:
            yield DamagedCase(f"{text_id[:12]}: {problem}")


def shared(ledger: Ledger) -> Ledger:
    """The ledger without the folder its file lay in."""
    document = ledger.document
    return replace(ledger, document=replace(document, name=shared_name(document.name), path=None))


def shared_places(places: tuple[Appearance, ...]) -> tuple[Appearance, ...]:
    """The places without folders, and without the day of adding, which is the case's and not theirs."""
    return tuple(replace(place, name=shared_name(place.name), added="") for place in places)


def shared_name(name: str) -> str:
    """The last part of a path, of whatever system; an address stays, and so does the way into an archive."""
    outer, inside, inner = name.partition(INSIDE)
    if "://" not in outer:
        outer = PureWindowsPath(PurePosixPath(outer).name).name or outer
    return outer + inside + inner
