"""`Case`: one case file with all its verbs."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from sayso.case.add import Added, Watch, add
from sayso.case.worker import Setup
from sayso.core.appearance import Appearance
from sayso.core.ledger import Ledger
from sayso.store import connect, load
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
        setup = Setup(self.path, Path(model) if model else None, Path(names) if names else None)
        paths = (os.fspath(source) for source in sources)
        return add(self._db, setup, paths, follow=follow, workers=workers or processors(), watch=watch)

    def ledger(self, text_id: str) -> Ledger:
        """The ledger of the article whose id is or begins so."""
        return load.ledger(self._db, load.text_id(self._db, text_id))

    def appearances(self, text_id: str) -> tuple[Appearance, ...]:
        """Where the article whose id is or begins so stood."""
        return load.appearances(self._db, load.text_id(self._db, text_id))

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


def processors() -> int:
    """How many articles can be read at once on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
