"""The process that `soak_inputs` watches: inputs opened, read and written into a case, as `add` does it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from evaluation.benchmarks.case_add import FindsNothing
from evaluation.soak_kill import children
from sayso.case.add import write
from sayso.case.worker import entry_for
from sayso.core.appearance import storable
from sayso.core.document import Document
from sayso.core.ledger import Ledger
from sayso.core.zone import Zone
from sayso.errors import UnreadableInput
from sayso.intake.connector import Answer, Target
from sayso.intake.expand import items_of
from sayso.intake.items import Item
from sayso.pipeline import read_document
from sayso.store.connect import close, open_to_write, writing
from sayso.store.entry import Entry
from sayso.store.load import has_item
from sayso.store.save import reads_from


@dataclass(frozen=True, slots=True)
class Came:
    """What came of one input: articles, the kinds of the problems, and each law that it broke."""

    articles: int = 0
    problems: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()


class Unplugged:
    """A network that leads nowhere."""

    def addresses(self, host: str, port: int) -> tuple[str, ...]:
        return ("93.184.216.34",)

    def open(self, target: Target, address: str, *, timeout: float) -> Answer:
        raise OSError("no network")


def work(pipe: Connection, case: Path) -> None:
    """The life of the process: paths come, `Came` goes back, with a beat (None) before each thing in it."""
    db = open_to_write(case)
    with suppress(EOFError):
        _forget_peak()
        pipe.send("ready")
        while True:
            path: Path = pipe.recv()
            _forget_peak()
            pipe.send(_came_of(str(path), db, beat=partial(pipe.send, None)))
    close(db)


def _came_of(source: str, db: sqlite3.Connection, beat: Callable[[], None]) -> Came:
    """An input opened, read and written, as `add` does it; each thing in it is a beat."""
    read: set[str] = set()
    problems: dict[str, str] = {}
    broken: list[str] = []
    kinds: list[str] = []
    try:
        for thing in items_of(source, connect=Unplugged()):
            beat()
            result = thing if isinstance(thing, UnreadableInput) else _result(thing, db)
            with writing(db):
                problem = write(db, source, thing.name, result)[2] if result else None
            if problem:
                kinds.append(problem.kind)
                problems[thing.name] = str(problem)
            else:
                read.add(thing.name)
    except Exception as problem:  # the finding that soaking is for
        broken.append(f"{type(problem).__name__}: {problem}")
    if not read and not problems and not broken:
        broken.append("neither an article nor a row came of it")
    broken += (
        f"no row, or none with a reason: {name}" for name in problems.keys() - read if not _told(db, name)
    )
    broken += (f"no line of print: {words!r}" for words in problems.values() if not words.isprintable())
    return Came(len(read), tuple(kinds), tuple(broken))


def _result(item: Item, db: sqlite3.Connection) -> Entry | UnreadableInput | None:
    """What a worker makes of an item; None for one that the case has."""
    if has_item(db, item.key):
        return None
    try:
        return entry_for(item, _read, partial(reads_from, db))
    except UnreadableInput as problem:
        return problem


def _read(document: Document, zones: tuple[Zone, ...] | None) -> Ledger:
    return read_document(document, FindsNothing())


def _told(db: sqlite3.Connection, name: str) -> bool:
    query = "SELECT kind <> '' AND found <> '' AND hint <> '' FROM problem WHERE name = ?"
    row = db.execute(query, (storable(name),)).fetchone()
    return bool(row and row[0])


def _forget_peak() -> None:
    """Let the system measure the peak of memory anew, of this process and of its parser (Linux)."""
    for pid in (os.getpid(), *children(os.getpid())):
        with suppress(OSError):
            Path(f"/proc/{pid}/clear_refs").write_text("5")
