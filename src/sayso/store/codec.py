"""A ledger as packed bytes and back: MessagePack of the values of `core`, deflated with its own dictionary.

The text stands in a table of its own and is left out, and so are the extractor's blocks, which nothing needs
once the zones are known. The dictionary (`ledger.zdict`: the same bytes of another ledger, our demo
article's) knows the names of fields, rules and values beforehand; without it a short article's ledger takes
half as much again as its text. Format and dictionary never change: a change is a new format number beside
this one.
"""

from __future__ import annotations

import zlib
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from typing import Final

import msgspec

from sayso.core.ledger import Ledger
from sayso.errors import DamagedCase

FORMAT: Final = b"\x01"


def pack(ledger: Ledger) -> bytes:
    """The ledger without its text; UnicodeEncodeError where a name holds half of a surrogate pair."""
    bare = replace(ledger, document=replace(ledger.document, text="", blocks=()))
    deflate = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS, 9, zlib.Z_DEFAULT_STRATEGY, _dictionary())
    return FORMAT + deflate.compress(msgspec.msgpack.encode(bare)) + deflate.flush()


def unpack(packed: bytes, text: str) -> Ledger:
    """The ledger of this text; raises DamagedCase for bytes that hold none."""
    if packed[:1] != FORMAT:
        raise DamagedCase(f"a ledger of format {packed[:1].hex() or 'nothing'}, where this Sayso knows 01")
    inflate = zlib.decompressobj(-zlib.MAX_WBITS, _dictionary())
    try:
        bare = msgspec.msgpack.decode(inflate.decompress(packed[1:]) + inflate.flush(), type=Ledger)
    except (zlib.error, msgspec.MsgspecError, ValueError) as problem:
        raise DamagedCase(f"a ledger whose bytes are damaged ({problem})") from problem
    return replace(bare, document=replace(bare.document, text=text))


@lru_cache(maxsize=1)
def _dictionary() -> bytes:
    return (files("sayso.store") / "ledger.zdict").read_bytes()
