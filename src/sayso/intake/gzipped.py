"""Compressed bytes made plain, piece by piece: nothing is ever unpacked whole before its size is known."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from functools import partial
from typing import Final

from sayso.intake.held import Allowance, Readable

_CHUNK: Final = 65_536


class Inflated(io.RawIOBase):
    """The plain bytes of a gzip stream, of one member or many; raises zlib.error, EOFError, Bomb."""

    def __init__(self, packed: Readable, allowance: Allowance) -> None:
        self._pieces = inflated(iter(partial(packed.read, _CHUNK), b""), gzip=True)
        self._allowance = allowance
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # all that is ever handed in
        while not self._rest:
            if (piece := next(self._pieces, None)) is None:
                return 0
            self._allowance.take(len(piece))
            self._rest = memoryview(piece)
        size = min(len(buffer), len(self._rest))
        buffer[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size


def inflated(chunks: Iterator[bytes], *, gzip: bool, piece: int = 1 << 20) -> Iterator[bytes]:
    """The plain bytes of gzip or "deflate" data in pieces of bounded size, however few bytes hold them.

    Raises zlib.error for what is no such data, EOFError where it breaks off.
    """
    inflate = None
    for chunk in chunks:
        while chunk:
            if inflate is None:
                inflate = zlib.decompressobj(_window(chunk, gzip=gzip))
            yield inflate.decompress(chunk, piece)
            chunk = inflate.unconsumed_tail
            if inflate.eof:  # a gzip file may hold several members, one after the other
                chunk, inflate = inflate.unused_data if gzip else b"", None
    if inflate is not None:
        raise EOFError("compressed data without an end")


def _window(chunk: bytes, *, gzip: bool) -> int:
    """zlib's word for the format: gzip; or "deflate", which servers send with and without zlib's header."""
    if gzip:
        return zlib.MAX_WBITS | 16
    return zlib.MAX_WBITS if chunk[0] & 0x0F == 8 else -zlib.MAX_WBITS
