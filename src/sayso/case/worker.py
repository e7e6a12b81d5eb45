"""What one worker process does: a task in, what is to be written out, until there are no more.

The main parts, `entry_for` and `renewed`, are plain functions that any process can call. A worker opens the
case itself, to read only: a text that is there already is not read a second time.
"""

from __future__ import annotations

import gc
import hashlib
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from sayso.core.appearance import Appearance, appearance_of, storable
from sayso.core.document import Document
from sayso.core.ledger import Ledger
from sayso.core.zone import Zone
from sayso.errors import DamagedCase, SaysoError, UnreadableInput
from sayso.intake.items import Item, address_key
from sayso.store import load
from sayso.store.connect import open_to_read
from sayso.store.entry import Entry, Reading, entry_of, reading_of
from sayso.store.save import reads_from

MOST_MEMORY: Final = 500_000_000
"""Bytes after which a worker makes room for a new one: one huge page must not be paid for ever after."""
MADE_BETWEEN: Final = 10_000
"""Values made between two looks for what is no longer used; by Python's own 700, each page is gone through
many times over while it is read, a fifteenth of the time besides the model."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker needs to know:

    the case, the reader's folder and the file of names (None: the shipped ones).
    """

    case: Path
    model: Path | None = None
    names: Path | None = None


Read = Callable[[Document, "tuple[Zone, ...] | None"], Ledger]
"""How a document is read; its zones are marked anew where none are given."""


@dataclass(frozen=True, slots=True)
class Again:
    """A text of the case that is to be read anew; `size` is that of its bytes."""

    text_id: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Renewed:
    """The new reading of a text, from the appearance it was read from before."""

    text_id: str
    reading: Reading


Task = Item | Again
Result = Entry | Renewed | UnreadableInput

READY: Final = "ready"
"""What a worker says before its first answer; where it cannot begin it says why, a SaysoError."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an item, and whether the worker has ended with it."""

    result: Result
    last: bool = False


def entry_for(item: Item, read: Read, wanted: Callable[[Appearance], bool]) -> Entry:
    """The entry of an item: parsed, and read where its text is wanted; raises UnreadableInput."""
    from sayso.intake.documents import document_of

    document = document_of(item)
    document = replace(
        document, name=storable(document.name), path=storable(document.path) if document.path else None
    )
    try:
        document.text.encode()
        ledger = read(document, None) if wanted(appearance_of(document)) else None
        return entry_of(_given(item), item.data, document, ledger)
    except UnicodeEncodeError as problem:
        raise UnreadableInput(
            item.name, "lone_surrogate", f"half of a character at {problem.start}", "save it as UTF-8 text"
        ) from problem


def _given(item: Item) -> tuple[str, ...]:
    """What is known of an item when it comes again: its bytes, and where it was fetched from."""
    return (item.key, address_key(item.url)) if item.url and item.final_url else (item.key,)


def renewed(case: sqlite3.Connection, again: Again, read: Read) -> Renewed:
    """A text read anew. Its words and what its page says of itself stay; its zones are marked anew where the
    page still gives the same text, and are kept where an extractor that has changed would give another.
    Where the old ledger is damaged the page alone is gone by; DamagedCase where it gives another text now.
    """
    from sayso.intake.documents import document_of

    page = load.appearances(case, again.text_id)[0]
    data = load.original(case, page.bytes_sha256)
    try:
        item = Item(page.name, data, media_type=page.media_type, charset=page.encoding, url=page.address)
        found = document_of(item)
    except UnreadableInput:
        found = None
    same = found if found is not None and found.text_id == again.text_id else None
    try:
        old = load.ledger(case, again.text_id)
    except DamagedCase:
        if same is None:
            raise
        return Renewed(again.text_id, reading_of(read(_at(page, same), None)))
    if same is not None:
        return Renewed(again.text_id, reading_of(read(replace(old.document, blocks=same.blocks), None)))
    return Renewed(again.text_id, reading_of(read(old.document, old.zones)))


def _at(page: Appearance, document: Document) -> Document:
    """The document of a page whose ledger is lost, with what its container said of it."""
    return replace(
        document,
        title=page.title,
        outlet=page.outlet,
        author=page.author,
        published=page.published,
        retrieved=page.retrieved,
    )


def work(pipe: Connection, setup: Setup) -> None:
    """The life of a worker process: it ends when the other side closes the pipe or dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who started it
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            read = ledger_reader(setup.model, setup.names)
            case = open_to_read(setup.case)
        except SaysoError as problem:
            return pipe.send(problem)
        gc.freeze()  # what is loaded is used to the end: it need not be looked through again
        gc.set_threshold(MADE_BETWEEN)
        pipe.send(READY)
        while True:
            answer = Answer(_result(pipe.recv(), read, case), last=peak_memory() > MOST_MEMORY)
            pipe.send(answer)
            if answer.last:
                return None


def ledger_reader(model: Path | None, names: Path | None) -> Read:
    """How a document is read: by which reader, with whose names; a file of names has its part in `rules`."""
    from sayso.pipeline import read_document, read_zoned, reader_of
    from sayso.resolving.extra import load_names
    from sayso.resolving.lexicon import NO_NAMES

    reader = reader_of(model)
    own = load_names(names) if names else NO_NAMES
    rules = rules_with(names)

    def read(document: Document, zones: tuple[Zone, ...] | None) -> Ledger:
        if zones is None:
            ledger = read_document(document, reader, names=own)
        else:
            ledger = read_zoned(document, zones, reader, names=own)
        return replace(ledger, rules=rules)

    return read


def rules_with(names: Path | None) -> str:
    """The version of the rules, with the digest of a user's own names."""
    from sayso.pipeline import RULES

    if names is None:
        return RULES
    return f"{RULES}+names-{hashlib.sha256(names.read_bytes()).hexdigest()[:12]}"


def peak_memory() -> int:
    """Bytes that this process has held at most; 0 where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _result(task: Task, read: Read, case: sqlite3.Connection) -> Result:
    """What comes of a task: an entry, or the reason why there is none. No input ends the worker."""
    try:
        if isinstance(task, Again):
            return renewed(case, task, read)
        return entry_for(task, read, lambda appearance: reads_from(case, appearance))
    except UnreadableInput as problem:
        return problem
    except DamagedCase as problem:
        return UnreadableInput(task.name, "damaged", str(problem), "remove the article and add it again")
    except Exception as problem:
        if os.environ.get("SAYSO_DEBUG") == "1":
            raise
        found = f"internal error ({type(problem).__name__}: {str(problem)[:200]})"
        return UnreadableInput(task.name, "internal", found, "please report it, with the input")
