"""ZIP archives: their members one by one, in the order of their names. Nothing is ever written anywhere.

A member's name is only shown; "../../x" is as good as another. An office document is an archive too, and
is told by its parts.
"""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import PurePosixPath
from tempfile import SpooledTemporaryFile
from typing import Final

from sayso.errors import UnreadableInput
from sayso.intake.detect import DOCX, ZIP
from sayso.intake.folder import not_for_reading, page_beside, pages_among
from sayso.intake.held import (
    MAX_BYTES,
    Bomb,
    Counted,
    Held,
    Readable,
    Stream,
    broken,
    buffered,
    damage,
    too_large,
)
from sayso.intake.items import Item, within

MAX_MEMBERS: Final = 100_000
"""Members of one archive; a page a minute for ten weeks. Ten thousand are nothing unusual."""
MAX_DIRECTORY: Final = 16_000_000
"""Bytes of an archive's table of contents, all of which is kept: 100,000 names of ordinary length."""
MAX_SPOOLED: Final = 1_000_000_000
"""Bytes of an archive that comes through a pipe or lies in another one, kept aside while it is read."""

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_OFFICE: Final = {"word": DOCX, "xl": XLSX}
_REFUSED: Final = (
    ("ppt/presentation.xml", "a presentation", "save its text as DOCX or PDF"),
    ("META-INF/container.xml", "an e-book (EPUB)", "give the chapters as HTML"),
    ("content.xml", "an OpenDocument file", "save it as DOCX, PDF or text"),
    ("Index/Document.iwa", "a Pages document", "export it as DOCX or PDF"),
    ("AndroidManifest.xml", "a program", "give an article"),
    ("META-INF/MANIFEST.MF", "a program", "give an article"),
)  # fmt: skip
_METHODS: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2}
_ENCRYPTED: Final = 0x1
_NO_TABLE: Final = "File is not a zip file"
"""zipfile's words where it finds no end of a table of contents."""
_PACK: Final = "pack it anew as plain ZIP, or give what is in it"


def kind_of_zip(held: Held) -> str:
    """DOCX, XLSX, or ZIP for any other archive; raises UnreadableInput. The stream is at its start again."""
    with _opened(held) as archive:
        names = set(archive.namelist())
    held.stream.seek(0)
    if "[Content_Types].xml" in names:
        folders = {name.partition("/")[0] for name in names}
        for folder, kind in _OFFICE.items():
            if folder in folders:
                return kind
    for name, what, hint in _REFUSED:
        if name in names and ("mimetype" in names or name != "content.xml"):
            raise UnreadableInput(held.name, "binary", f"found {what}", hint)
    return ZIP


def members(held: Held) -> Iterator[Held | UnreadableInput]:
    """What the archive holds, each to be read before the next; what cannot be opened as its problem."""
    with _opened(held) as archive:
        found = sorted(archive.infolist(), key=lambda member: member.filename)
        pages = pages_among(member.filename for member in found)
        for member in found[:MAX_MEMBERS]:
            name = within(held.name, member.filename)
            if not held.walk.only.opens(name):
                continue
            if why := _passed_over(member, pages):
                held.walk.passed_over[why] += 1
                continue
            if problem := _unreadable(member, name):
                yield problem
                continue
            try:
                with archive.open(member) as stream:
                    yield _held(held, name, stream, member.file_size)
            except Bomb:
                raise
            except Exception as problem:  # zipfile raises most of what there is on damaged archives
                yield broken(name, damage(problem))
        if len(found) > MAX_MEMBERS:
            what = f"{len(found):,} members, of which {MAX_MEMBERS:,} were read"
            yield UnreadableInput(held.name, "too_many", what, "split it")


@contextmanager
def seekable(held: Held) -> Iterator[Held]:
    """The same bytes in a stream that one can go about in, as a ZIP's table stands at its end."""
    if held.stream.seekable():
        yield held
        return
    with SpooledTemporaryFile(max_size=MAX_BYTES) as copy:
        size = 0
        while piece := held.stream.read(1 << 20):
            size += len(piece)
            if size > MAX_SPOOLED:
                too_large(held.name, "more", MAX_SPOOLED)
            copy.write(piece)
        copy.seek(0)
        yield replace(held, stream=buffered(copy), size=size)


def _held(archive: Held, name: str, stream: Readable, size: int) -> Held:
    counted = buffered(Counted(stream, archive.walk.allowance.take))
    about = Item(name, b"", retrieved=archive.about.retrieved)
    return Held(about, counted, archive.walk, size, archive.depth + 1)


def _passed_over(member: zipfile.ZipInfo, pages: frozenset[str]) -> str | None:
    """What a member is that is no article and no problem: a folder, a hidden file, a link; else None."""
    if member.is_dir():
        return "folder"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "link inside an archive"
    path = PurePosixPath(member.filename)
    if any(page_beside(str(folder)) in pages for folder in path.parents):
        return "folder beside a saved page"
    return not_for_reading(path.parts)


def _unreadable(member: zipfile.ZipInfo, name: str) -> UnreadableInput | None:
    if member.flag_bits & _ENCRYPTED:
        return UnreadableInput(name, "password", "encrypted", "unpack the archive with its password")
    if member.compress_type not in _METHODS:
        how = f"packed by a rare method (number {member.compress_type})"
        return UnreadableInput(name, "unsupported", how, _PACK)
    return None


class _Piecewise(io.BufferedIOBase):
    """An archive of which no piece is read that is longer than a table of contents may be: zipfile reads
    that in one piece, of whatever size the archive claims it has."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > MAX_DIRECTORY:
            raise zipfile.BadZipFile("a table of contents that is too long")
        return self._stream.read(-1 if size is None else size)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def seekable(self) -> bool:
        return True


def _opened(held: Held) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(_Piecewise(held.stream))
    except Bomb:
        raise
    except Exception as problem:  # zipfile raises most of what there is on damaged archives
        raise broken(held.name, f"a ZIP archive or Office file that is {_how_broken(problem)}") from problem


def _how_broken(problem: Exception) -> str:
    """An archive is opened by its table of contents, which stands last: one cut off has lost it."""
    if str(problem) == _NO_TABLE:
        return "cut off or damaged: its table of contents, at the end, is gone"
    return "damaged: its table of contents cannot be read"
