"""What one worker process does: an item in, an entry for the case out, until there are no more.

The main part, `entry_for`, is a plain function that any process can call. A worker opens the case itself, to
read only: a text that is there already is not read a second time.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from sayso.core.appearance import Appearance, appearance_of
from sayso.core.document import Document
from sayso.core.ledger import Ledger
from sayso.errors import SaysoError, UnreadableInput
from sayso.intake.items import Item
from sayso.store.connect import open_to_read
from sayso.store.entry import Entry, entry_of
from sayso.store.save import reads_from, storable

MOST_MEMORY: Final = 500_000_000
"""Bytes after which a worker makes room for a new one: one huge page must not be paid for ever after."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker needs to know:

    the case, the reader's folder and the file of names (None: the shipped ones).
    """

    case: Path
    model: Path | None = None
    names: Path | None = None


READY: Final = "ready"
"""What a worker says before its first answer; where it cannot begin it says why, a SaysoError."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an item, and whether the worker has ended with it."""

    result: Entry | UnreadableInput
    last: bool = False


def entry_for(item: Item, read: Callable[[Document], Ledger], wanted: Callable[[Appearance], bool]) -> Entry:
    """The entry of an item: parsed, and read where its text is wanted; raises UnreadableInput."""
    from sayso.intake.documents import document_of

    document = document_of(item)
    document = replace(
        document, name=storable(document.name), path=storable(document.path) if document.path else None
    )
    try:
        document.text.encode()
        ledger = read(document) if wanted(appearance_of(document)) else None
        return entry_of(item.key, item.data, document, ledger)
    except UnicodeEncodeError as problem:
        raise UnreadableInput(
            item.name, "lone_surrogate", f"half of a character at {problem.start}", "save it as UTF-8 text"
        ) from problem


def work(pipe: Connection, setup: Setup) -> None:
    """The life of a worker process: it ends when the other side closes the pipe or dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who started it
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            read = ledger_reader(setup.model, setup.names)
            case = open_to_read(setup.case)
        except SaysoError as problem:
            return pipe.send(problem)
        pipe.send(READY)
        while True:
            item = pipe.recv()
            result = _result(item, read, lambda appearance: reads_from(case, appearance))
            answer = Answer(result, last=peak_memory() > MOST_MEMORY)
            pipe.send(answer)
            if answer.last:
                return None


def ledger_reader(model: Path | None, names: Path | None) -> Callable[[Document], Ledger]:
    """How a document is read: by which reader, with whose names."""
    from sayso.pipeline import read_document, reader_of
    from sayso.resolving.extra import load_names
    from sayso.resolving.lexicon import NO_NAMES

    reader = reader_of(model)
    own = load_names(names) if names else NO_NAMES
    return lambda document: read_document(document, reader, names=own)


def peak_memory() -> int:
    """Bytes that this process has held at most; 0 where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _result(
    item: Item, read: Callable[[Document], Ledger], wanted: Callable[[Appearance], bool]
) -> Entry | UnreadableInput:
    try:
        return entry_for(item, read, wanted)
    except UnreadableInput as problem:
        return problem
    except Exception as problem:
        if os.environ.get("SAYSO_DEBUG") == "1":
            raise
        found = f"internal error ({type(problem).__name__}: {str(problem)[:200]})"
        return UnreadableInput(item.name, "internal", found, "please report it, with the input")
