"""What can go wrong, in words a journalist can act on.

    SaysoError
    ├── UnreadableInput     one input could not be read; the others go on
    ├── BadModel            the folder with the reader's weights is not usable
    ├── WorkerFailed        a worker process ended before it could begin
    ├── BadCase             a case file that cannot be opened, or not for this
    │   ├── DamagedCase     something in a case is not as it was written
    │   └── StaleDecision   what was decided on has changed since it was on the screen
    └── BadSpan             a position that cannot be (a programming error)

Every message is one line that names the input, what was found and what to do next.
"""

from __future__ import annotations


class SaysoError(Exception):
    """The root of everything Sayso raises on purpose."""


class UnreadableInput(SaysoError):
    """One input could not be read: which, what was found, and what to do next.

    `kind` is a short stable word for machines ("empty", "binary", "too_large", "not_found",
    "private_address", ...); `found` and `hint` are for people. The message is one line whatever the
    name holds: line breaks, escapes and bidi controls stand in it as Python writes them (`\\x1b`).
    """

    def __init__(self, name: str, kind: str, found: str, hint: str) -> None:
        super().__init__(_one_line(f"{_told(name)}: {found}; {hint}"))
        self.name = name
        self.kind = kind
        self.found = found
        self.hint = hint

    def __reduce__(self) -> tuple[type[UnreadableInput], tuple[str, str, str, str]]:
        """Workers hand their problems to the process that started them."""
        return UnreadableInput, (self.name, self.kind, self.found, self.hint)


class BadModel(SaysoError):
    """The model folder is missing a part, is of another format, or fails its digests."""


class WorkerFailed(SaysoError):
    """A worker process ended before it could begin: nothing can be read."""


class BadCase(SaysoError):
    """A case file that cannot be used: which, what was found, and what to do next; one line."""

    def __init__(self, message: str) -> None:
        super().__init__(_one_line(message))


class DamagedCase(BadCase):
    """Something in a case file is not as it was written."""


class StaleDecision(BadCase):
    """The row or its ledger is not what it was on the screen of whoever decided; nothing was kept."""


class BadSpan(SaysoError, ValueError):
    """A span that is empty, runs backwards or starts before the text."""


def _told(name: str) -> str:
    """What stands first in the line, whatever was typed."""
    return {"": "an empty name", "-": "standard input"}.get(name) or _shortened(name)


def _shortened(name: str, longest: int = 200) -> str:
    return name if len(name) <= longest else f"{name[: longest - 40]}...{name[-37:]}"


def _one_line(text: str) -> str:
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
