"""A case as one stream for other programs, without a local path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath, PureWindowsPath

from sayso.core.ledger import Ledger


def shared(ledgers: Iterator[Ledger]) -> Iterator[Ledger]:
    """The ledgers without the folders that their files lay in: what is passed on carries no local path."""
    for ledger in ledgers:
        document = ledger.document
        name = document.name if "://" in document.name else _last(document.name)
        yield replace(ledger, document=replace(document, name=name, path=None))


def _last(name: str) -> str:
    """The last part of a path, of whatever system; of a thing in an archive the way inside it stays."""
    outer, inside, inner = name.partition(" > ")
    return (PureWindowsPath(PurePosixPath(outer).name).name or outer) + inside + inner
