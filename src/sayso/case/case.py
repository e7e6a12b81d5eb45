"""`Case`: one case file with all its verbs."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from sayso.case.add import Added, Watch, add
from sayso.case.reread import reread
from sayso.case.retry import retry
from sayso.case.worker import Setup
from sayso.core.appearance import Appearance
from sayso.core.ledger import Ledger
from sayso.intake.expand import STANDARD_INPUT
from sayso.store import check, connect, load, save
from sayso.store.load import Problem


class Case:
    """A case file, open to read and, unless `write` is False, to write; made if there is none.

        with Case("story.sayso") as case:
            case.add(["pages/", "https://example.org/feed"])

    Raises BadCase where the file cannot be used. Many may have a case open while one writes.
    """

    def __init__(self, path: str | os.PathLike[str], *, write: bool = True) -> None:
        self.path = Path(path)
        self._db = (connect.open_to_write if write else connect.open_to_read)(self.path)

    def add(
        self,
        sources: Iterable[str | os.PathLike[str]],
        *,
        follow: bool = False,
        workers: int | None = None,
        model: str | os.PathLike[str] | None = None,
        names: str | os.PathLike[str] | None = None,
        watch: Watch | None = None,
    ) -> Added:
        """Add files, folders, addresses; `follow` reads the pages that feeds only announce."""
        given = tuple(_absolute(os.fspath(source)) for source in sources)
        setup = _setup(self.path, model, names)
        return add(self._db, setup, given, follow=follow, workers=workers or processors(), watch=watch)

    def retry(
        self,
        *,
        workers: int | None = None,
        model: str | os.PathLike[str] | None = None,
        names: str | os.PathLike[str] | None = None,
        watch: Watch | None = None,
    ) -> Added:
        """Try again what could not be read."""
        return retry(self._db, _setup(self.path, model, names), workers=workers or processors(), watch=watch)

    def reread(
        self,
        *,
        everything: bool = False,
        workers: int | None = None,
        model: str | os.PathLike[str] | None = None,
        names: str | os.PathLike[str] | None = None,
        watch: Watch | None = None,
    ) -> Added:
        """Read anew what another reader or other rules read; with `everything`, all. `texts` counts them."""
        setup = _setup(self.path, model, names)
        return reread(self._db, setup, everything=everything, workers=workers or processors(), watch=watch)

    def remove(self, text_ids: Iterable[str]) -> None:
        """Take articles out, by their ids or the beginnings of these, and wipe their bytes from the file."""
        found = [load.text_id(self._db, prefix) for prefix in text_ids]
        with connect.explained(self.path):
            save.remove(self._db, found)

    def check(self) -> tuple[str, ...]:
        """What is not as it was written, a line each; nothing for a case that is whole."""
        return tuple(check.findings(self._db))

    def digest(self) -> str:
        """SHA-256 of what the case holds: alike for the same articles read alike, in whatever order."""
        return check.content_digest(self._db)

    def text_id(self, prefix: str) -> str:
        """The whole id of the one article whose id begins so; raises BadCase where none or several do."""
        return load.text_id(self._db, prefix)

    def ledger(self, text_id: str) -> Ledger:
        """The ledger of the article whose id is or begins so."""
        return load.ledger(self._db, load.text_id(self._db, text_id))

    def appearances(self, text_id: str) -> tuple[Appearance, ...]:
        """Where the article whose id is or begins so stood."""
        return load.appearances(self._db, load.text_id(self._db, text_id))

    def text_ids(self) -> tuple[str, ...]:
        """The ids of all articles."""
        return load.text_ids(self._db)

    def problems(self) -> tuple[Problem, ...]:
        """Every input that could not be read, by name."""
        return load.problems(self._db)

    def close(self) -> None:
        """Close the file; a case that was written is one file again."""
        connect.close(self._db)

    def __enter__(self) -> Case:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()


def _setup(path: Path, model: str | os.PathLike[str] | None, names: str | os.PathLike[str] | None) -> Setup:
    return Setup(path.absolute(), Path(model) if model else None, Path(names) if names else None)


def _absolute(source: str) -> str:
    """A path that still leads there when a problem is tried again from another folder."""
    return source if source == STANDARD_INPUT or "://" in source else str(Path(source).absolute())


def processors() -> int:
    """How many articles can be read at once on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
