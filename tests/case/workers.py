"""Workers that need no model: they do what an item's words tell them."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from multiprocessing.connection import Connection

from evaluation.benchmarks.case_add import FindsNothing
from sayso.case.worker import READY, Answer, Setup, entry_for
from sayso.core.document import Document
from sayso.core.ledger import Ledger
from sayso.core.zone import Zone
from sayso.errors import BadCase, UnreadableInput
from sayso.pipeline import read_document


def obedient(pipe: Connection, setup: Setup) -> None:
    """Answers each item with its own words; "crash", "hang" and "last" do so."""
    pipe.send(READY)
    while True:
        try:
            item = pipe.recv()
        except EOFError:
            return
        words = item.data.decode()
        if words == "crash":
            os._exit(3)
        if words == "hang":
            time.sleep(60)
        last = words == "last"
        pipe.send(Answer(UnreadableInput(item.name, "said", f"{words} {os.getpid()}", ""), last=last))
        if last:
            return


def unwilling(pipe: Connection, setup: Setup) -> None:
    """Says why it cannot begin."""
    pipe.send(BadCase("the case is not to be opened"))


def sleepy(pipe: Connection, setup: Setup) -> None:
    """Never says that it is ready."""
    time.sleep(60)


def stillborn(pipe: Connection, setup: Setup) -> None:
    """Ends before it could begin."""
    os._exit(7)


def quick(pipe: Connection, setup: Setup) -> None:
    """Reads as workers do, with a reader that finds nothing."""
    pipe.send(READY)
    with suppress(EOFError):
        while True:
            try:
                pipe.send(Answer(entry_for(pipe.recv(), _read, lambda appearance: True)))
            except UnreadableInput as problem:
                pipe.send(Answer(problem))


def _read(document: Document, zones: tuple[Zone, ...] | None) -> Ledger:
    return read_document(document, FindsNothing())
