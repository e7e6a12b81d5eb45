"""A case file that is open: what every group of its verbs stands on."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Self

from sayso.core.ledger import Ledger
from sayso.store import connect, load


class Opened:
    """The file and the connection to it; closed with its context."""

    def __init__(self, path: str | os.PathLike[str], *, write: bool = True) -> None:
        self.path = Path(path)
        self._writes = write
        self._db = (connect.open_to_write if write else connect.open_to_read)(self.path)

    def text_id(self, prefix: str) -> str:
        """The whole id of the one article whose id begins so; raises BadCase where none or several do."""
        return load.text_id(self._db, prefix)

    def ledger(self, text_id: str) -> Ledger:
        """The ledger of the article whose id is or begins so."""
        return load.ledger(self._db, load.text_id(self._db, text_id))

    def close(self) -> None:
        """Close the file; a case that was written is one file again."""
        connect.close(self._db)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()
