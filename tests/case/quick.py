"""A worker that reads as workers do, with a reader that finds nothing: it needs no model."""

from __future__ import annotations

from contextlib import suppress
from multiprocessing.connection import Connection

from evaluation.benchmarks.case_add import FindsNothing
from sayso.case.worker import READY, Answer, Setup, entry_for
from sayso.core.document import Document
from sayso.core.ledger import Ledger
from sayso.core.zone import Zone
from sayso.errors import UnreadableInput
from sayso.pipeline import read_document


def quick(pipe: Connection, setup: Setup) -> None:
    """The life of a worker; see `sayso.case.worker.work`."""
    pipe.send(READY)
    with suppress(EOFError):
        while True:
            try:
                pipe.send(Answer(entry_for(pipe.recv(), _read, lambda appearance: True)))
            except UnreadableInput as problem:
                pipe.send(Answer(problem))


def _read(document: Document, zones: tuple[Zone, ...] | None) -> Ledger:
    return read_document(document, FindsNothing())
