"""Adding to a case: every input opened, read by workers, and written by this one process, article by article.

Each article is a transaction of its own. Whatever is killed when, what was written stays, and adding the same
again goes on: what is there already is known by the digest of its bytes and passed over without being parsed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Final

from sayso.case.pool import Given, Known, Pool, always
from sayso.case.worker import Again, Renewed, Setup, Task
from sayso.errors import UnreadableInput
from sayso.intake.expand import fetched, parts_of
from sayso.intake.items import EVERYTHING, Only, Wanted, address_key, item_key, ways_to
from sayso.intake.opening import STANDARD_INPUT, Handed, Source, is_address, name_of
from sayso.store.connect import explained, open_to_read, writing
from sayso.store.entry import Entry
from sayso.store.load import has_item, text_of_item
from sayso.store.save import Saved, save, save_problem, solve_problem


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding: new texts, known texts at new places, things there already, problems."""

    texts: int = 0
    appearances: int = 0
    known: int = 0
    problems: int = 0

    @property
    def done(self) -> int:
        """How many things were looked at."""
        return self.texts + self.appearances + self.known + self.problems

    def __add__(self, other: Added) -> Added:
        return Added(*(one + more for one, more in zip(astuple(self), astuple(other), strict=True)))


Watch = Callable[[Added, str, "UnreadableInput | None"], None]
"""Told after each thing: the counts so far, its name, and the problem if it was one."""

COUNTED: Final = {Saved.NEW_TEXT: "texts", Saved.NEW_APPEARANCE: "appearances", Saved.KNOWN: "known"}


def add(
    db: sqlite3.Connection,
    setup: Setup,
    sources: Iterable[Source],
    *,
    follow: bool = False,
    workers: int = 1,
    only: Only = EVERYTHING,
    watch: Watch | None = None,
    go_on: Callable[[], bool] = always,
) -> Added:
    """Add everything the sources hold, or `only` this, as long as `go_on` says so.

    Raises BadCase where the case cannot be written any more.
    """
    sources = tuple(sources)
    counts = Counts(watch)
    wrong: set[str] = set()
    opened = set(map(name_of, sources))  # and every container that something was found in

    def wanted(task: Task, origin: str) -> bool:
        known = not isinstance(task, Again) and has_item(db, task.key)
        if known:
            opened.update(ways_to(task.name))
            counts.count("known", task.name)
        return not known

    with Pool(setup, workers, go_on=go_on) as pool, explained(setup.case):
        for origin, name, result in pool.results(_given(setup.case, sources, follow, only), wanted):
            opened.update(ways_to(name))
            if isinstance(result, Known):
                counts.count("known", name)
                continue
            assert not isinstance(result, Renewed)
            with writing(db):
                told = write(db, origin, name, result, follow=follow)
            wrong.update({name} if isinstance(result, UnreadableInput) else ())
            counts.count(*told)
        # An archive that could not be opened before and now can has no row of its own any more.
        with writing(db):
            for container in opened - wrong if go_on() else ():
                solve_problem(db, container)
    return counts.now


def article_of(db: sqlite3.Connection, source: Source) -> str | None:
    """The id of the article that this address, or exactly these bytes, were added as; None if of none."""
    key = item_key(source.sha256) if isinstance(source, Handed) else address_key(source)
    return text_of_item(db, key)


def write(
    db: sqlite3.Connection, origin: str, name: str, result: Entry | UnreadableInput, *, follow: bool = False
) -> tuple[str, str, UnreadableInput | None]:
    """Write one result, and say as what it counts."""
    if isinstance(result, UnreadableInput):
        save_problem(db, result, origin, follow=follow)
        return "problems", name, result
    saved = save(db, result)
    if saved is Saved.UNREAD:
        again = UnreadableInput(name, "removed", "its text was removed while it was added", "add it again")
        save_problem(db, again, origin, follow=follow)
        return "problems", name, again
    solve_problem(db, name)
    return COUNTED[saved], name, None


class Counts:
    """The counts of a run, told to whoever watches."""

    def __init__(self, watch: Watch | None) -> None:
        self.now = Added()
        self._watch = watch

    def count(self, what: str, name: str, problem: UnreadableInput | None = None) -> None:
        """One thing more of a kind: its name, and what was wrong with it."""
        self.now = replace(self.now, **{what: getattr(self.now, what) + 1})
        if self._watch:
            self._watch(self.now, name, problem)


def _given(case: Path, sources: tuple[Source, ...], follow: bool, only: Only) -> Iterator[Given]:
    """Everything the sources hold; an address that was fetched before is not fetched again.

    Runs in the thread that opens inputs, and so looks into the case by itself.
    """
    with closing(open_to_read(case)) as db:
        for source in sources:
            if is_address(source) and has_item(db, address_key(source)):
                yield source, Known(source)
                continue
            origin = STANDARD_INPUT if isinstance(source, Handed) else source
            for part in parts_of(source, follow=follow, only=only):
                if not isinstance(part, Wanted):
                    yield origin, part
                elif has_item(db, address_key(part.address)):
                    yield origin, Known(part.name)
                else:
                    yield origin, fetched(part)
