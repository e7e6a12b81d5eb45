"""Messages over a pipe: four bytes of length, then so many bytes."""

from __future__ import annotations

import struct
from typing import BinaryIO, Final

LONGEST: Final = 256_000_000
"""Bytes of a message; whoever announces a longer one is not believed."""

_LENGTH: Final = struct.Struct(">I")


def write_frame(pipe: BinaryIO, message: bytes) -> None:
    """Send one message; raises OSError where nobody listens any more."""
    pipe.write(_LENGTH.pack(len(message)))
    pipe.write(message)
    pipe.flush()


def read_frame(pipe: BinaryIO) -> bytes | None:
    """The next message, or None where the other side has ended, in mid-message too."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    [length] = _LENGTH.unpack(head)
    message = pipe.read(length) if length <= LONGEST else b""
    return message if length and len(message) == length else None
