"""Bytes on the way to items: an open stream whose kind is not known yet, and what it may unpack to."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import IO, Final, NoReturn, Protocol, cast

from sayso.errors import UnreadableInput
from sayso.intake.items import EVERYTHING, Item, Only

MAX_BYTES: Final = 20_000_000
"""Bytes of one page or text: about three million English words, where an article has a thousand."""

MAX_DOCUMENT_BYTES: Final = 50_000_000
"""Bytes of one PDF or office document, whose pictures outweigh its words."""

MAX_SHEET_BYTES: Final = 50_000_000
"""Bytes of one CSV, which is decoded as a whole and takes up to five times as much in memory."""

HEAD: Final = 16_384
"""Bytes looked at to tell what an input is; feeds and mails may begin with long preambles."""

UNPACKED_FREELY: Final = 100_000_000
MAX_RATIO: Final = 100
"""How many times its packed size an input may unpack to, once it is over 100 MB. Pages and texts shrink
3 to 30 times, hardly ever 100 times; deflate can reach 1,032, and archives in archives have no limit."""


class Bomb(Exception):
    """An input unpacks to more than any that holds articles: the end of it all, not of one archive in it."""


@dataclass(slots=True)
class Allowance:
    """What one input, with every archive inside it, has unpacked so far, and what it may."""

    packed: int = 0
    unpacked: int = 0

    def take(self, count: int) -> None:
        """Count bytes that were unpacked; raises Bomb when they are too many."""
        self.unpacked += count
        if self.unpacked > max(UNPACKED_FREELY, MAX_RATIO * self.packed):
            raise Bomb

    def supply(self, count: int) -> None:
        """Count packed bytes of an input whose size was not known before."""
        self.packed += count


@dataclass(frozen=True, slots=True)
class Walk:
    """What holds throughout one input. `passed_over` counts, by what it is, all that is no article and no
    problem either: the pictures and redirects of a crawl, the parts of saved pages."""

    follow: bool = False
    passed_over: Counter[str] = field(default_factory=Counter)
    only: Only = EVERYTHING
    allowance: Allowance = field(default_factory=Allowance)


class Readable(Protocol):
    """As little of a stream as is needed."""

    def read(self, size: int, /) -> bytes: ...


class Stream(Readable, Protocol):
    """A buffered stream at its beginning."""

    def peek(self, size: int = 0, /) -> bytes: ...

    def readline(self, size: int | None = -1, /) -> bytes: ...

    def seekable(self) -> bool: ...

    def seek(self, offset: int, whence: int = 0, /) -> int: ...

    def tell(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Held:
    """Bytes that an input holds: all that is known of them as an item without data, and the stream they
    come in. `size` is in bytes where it is known; `depth` counts the archives they lie in."""

    about: Item
    stream: Stream
    walk: Walk
    size: int | None = None
    depth: int = 0

    @property
    def name(self) -> str:
        """How people are told which bytes these are."""
        return self.about.name

    def whole(self, most: int = MAX_BYTES) -> bytes:
        """All bytes; raises UnreadableInput where there are more than `most`."""
        if self.size is not None and self.size > most:
            too_large(self.name, f"{self.size / 1e6:,.1f} MB", most)
        data = self.stream.read(most + 1)
        if len(data) > most:
            too_large(self.name, "more", most)
        return data


class Counted(io.RawIOBase):
    """A stream that tells how many bytes are read from it."""

    def __init__(self, stream: Readable, count: Callable[[int], None]) -> None:
        self._stream, self._count = stream, count

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # all that is ever handed in
        data = self._stream.read(len(buffer))
        self._count(len(data))
        buffer[: len(data)] = data
        return len(data)


def buffered(raw: io.RawIOBase | IO[bytes]) -> io.BufferedReader:
    """A stream of any kind as one with a first part to peek at."""
    return io.BufferedReader(cast(io.RawIOBase, raw), HEAD)


def in_memory(about: Item, data: bytes, walk: Walk | None = None) -> Held:
    """Bytes that are there already, as an input of their own."""
    walk = walk or Walk()
    walk.allowance.supply(len(data))
    return Held(replace(about, data=b""), buffered(io.BytesIO(data)), walk, len(data))


def too_large(name: str, size: str, most: int) -> NoReturn:
    """Raise the problem of an input over its limit."""
    found = f"{size} where the limit is {most // 1_000_000} MB"
    raise UnreadableInput(name, "too_large", found, "split it and give one article at a time")


def broken(name: str, what: str) -> UnreadableInput:
    """The problem of an input that is cut off or damaged."""
    return UnreadableInput(name, "malformed", what, "get it anew from where it came from")


def damage(problem: Exception) -> str:
    """What is wrong with packed data, in people's words, by what unpacking them raised."""
    if isinstance(problem, EOFError):
        return "packed data that break off before their end"
    return "packed data that are damaged"
