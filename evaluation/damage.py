"""Damaged inputs by seed: what is whole is cut off, changed, shuffled, or damaged inside its packing.

seed ─▶ a way, by chance ─┬─▶ the bytes themselves
                          └─▶ a part of a ZIP or what a gzip file holds, packed again as if it were whole
"""

from __future__ import annotations

import gzip
import io
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from random import Random
from typing import Final

Way = Callable[[bytes, Random], bytes]

TOKENS: Final = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b[2J", "\u202e".encode(), b"\xed\xa0\x80", b"\r",
    b"\r\n\r\n", b"]]>", b"<![CDATA[", b"<!--",
    b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;", b"&#0;", b"&#xD800;", b"<script>",
    b"</p>", b"<svg><p>", b'"', b";", b",", b"\t", b"{", b"[", b"-1", b"99999999999999999999", b"1e999",
    b"../../", b"%00", b"WARC/1.0\r\n", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08", b"%PDF-1.7\n",
    b"endobj", b"Content-Length: -5\r\n", b"Content-Transfer-Encoding: base64\r\n", b"\n\n--=\n",
)  # fmt: skip
"""What means something to one parser or another, at a place where it should not stand."""
INSIDE: Final = 0.7
"""How often something packed is damaged inside: all other ways do no more than spoil its check sum."""
LONGEST: Final = 400
"""Bytes of the stretches that are taken out, doubled or moved."""


def damaged(data: bytes, *, seed: int, count: int = 40) -> Iterator[bytes]:
    """The data damaged in `count` ways that the seed decides."""
    for number in range(count):
        yield hurt(data, Random(f"{seed}/{number}"))


def hurt(data: bytes, chance: Random, other: bytes = b"") -> bytes:
    """The data damaged in one to three ways by chance; parts of `other` may come into them."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        way = inside if data[:2] in PACKED and chance.random() < INSIDE else chance.choice(WAYS)
        if way is spliced and other:
            data = _into(data, _stretch(other, chance), chance)
        elif data:
            data = way(data, chance)
    return data


def cut(data: bytes, chance: Random) -> bytes:
    """Broken off at any byte."""
    return data[: chance.randrange(len(data))]


def flipped(data: bytes, chance: Random) -> bytes:
    """Some bytes are others."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 20, 100))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def bits(data: bytes, chance: Random) -> bytes:
    """One bit is another."""
    changed = bytearray(data)
    changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def inserted(data: bytes, chance: Random) -> bytes:
    """Bytes that mean something to a parser, or nothing to anybody, stand in between."""
    for _ in range(chance.choice((1, 1, 2, 8))):
        token = chance.choice(TOKENS) if chance.random() < 0.8 else chance.randbytes(chance.randrange(1, 40))
        data = _into(data, token, chance)
    return data


def taken_out(data: bytes, chance: Random) -> bytes:
    """A stretch is missing."""
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, LONGEST) :]


def spliced(data: bytes, chance: Random) -> bytes:
    """A stretch of it stands in another place too."""
    return _into(data, _stretch(data, chance), chance)


def repeated(data: bytes, chance: Random) -> bytes:
    """A stretch stands there many times."""
    start = chance.randrange(len(data))
    part = data[start : start + chance.randrange(1, LONGEST)]
    return data[:start] + part * chance.choice((2, 10, 300)) + data[start:]


def numbers(data: bytes, chance: Random) -> bytes:
    """One of the digits in it has become a huge number: lengths and counts are digits."""
    places = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    if not places:
        return flipped(data, chance)
    at = chance.choice(places)
    return data[:at] + chance.choice((b"-1", b"0", b"4294967296", b"99999999999999999999")) + data[at + 1 :]


def inside(data: bytes, chance: Random) -> bytes:
    """What is packed in it is damaged, and packed again without fault."""
    return PACKED[data[:2]](data, chance)


WAYS: Final[tuple[Way, ...]] = (cut, flipped, bits, inserted, taken_out, spliced, repeated, numbers)


def _in_zip(data: bytes, chance: Random) -> bytes:
    """One part of a ZIP damaged; the parts as they were where there is none."""
    packed = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(packed, "w") as anew:
            parts = archive.infolist()
            one = chance.randrange(len(parts)) if parts else -1
            with warnings.catch_warnings(action="ignore"):  # of names that stand there twice
                for number, part in enumerate(parts):
                    content = archive.read(part)
                    anew.writestr(
                        part.filename,
                        hurt(content, chance) if number == one else content,
                        zipfile.ZIP_DEFLATED,
                    )
    except Exception:  # damaged by another way before: zipfile raises most of what there is
        return flipped(data, chance)
    return packed.getvalue()


def _in_gzip(data: bytes, chance: Random) -> bytes:
    try:
        return gzip.compress(hurt(gzip.decompress(data), chance), compresslevel=1, mtime=0)
    except (OSError, EOFError, zlib.error):
        return flipped(data, chance)


PACKED: Final[dict[bytes, Way]] = {b"PK": _in_zip, b"\x1f\x8b": _in_gzip}
"""Ways to damage what is packed, by the first bytes of what packs it."""


def _stretch(data: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(data))
    return data[start : start + chance.randrange(1, LONGEST)]


def _into(data: bytes, part: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + part + data[at:]
