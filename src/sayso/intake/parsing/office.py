"""The package of an Office file (ECMA-376, part 2): parts in a ZIP archive, told by their relationships.

Refused are archives that unpack to more than a document holds (their own word for it is what `zipfile`
keeps to), methods of packing that Office does not know, and parts that declare entities.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import IO, Any, Final, TypeAlias
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from sayso.intake.parsing.values import Format, Refused

MOST_BYTES: Final = 200_000_000
"""Of all parts together, pictures too."""
MOST_OF_PART: Final = 60_000_000
"""Of one part that is kept as a tree: it takes some ten times as much memory."""
MOST_PARTS: Final = 10_000

BROKEN: Final = (BadZipFile, zlib.error, etree.LxmlError, EOFError, OSError, ValueError, NotImplementedError)
"""What reading a damaged part raises."""

Element: TypeAlias = Any
"""An element of lxml, which ships no types."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """Where one part leads: by what id, as what (the last word of its type), to which part or address."""

    id: str
    kind: str
    target: str
    outside: bool


class Package:
    """An Office file that has been opened; raises Refused, at once or when a broken part is read."""

    def __init__(self, data: bytes, form: Format) -> None:
        self.form = form
        try:
            self._archive = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError) as problem:
            raise self.damaged(problem) from problem
        self._parts = {f"/{part.filename}".lower(): part for part in self._archive.infolist()}
        self._check(self._archive.infolist())
        self.main = next(iter(self.leads("/", "officeDocument")), "")
        if not self.main:
            raise Refused("malformed", f"an Office file that is not {form.words}", form.way_out)

    def root(self, path: str) -> Element | None:
        """A part as a tree; None where there is no such part."""
        part = self._parts.get(path.lower())
        if part is None:
            return None
        if part.file_size > MOST_OF_PART:
            raise self._bomb(part.file_size)
        try:
            with self._archive.open(part) as file:
                return safe(etree.parse(file, _parser()).getroot())
        except BROKEN as problem:
            raise self.damaged(problem) from problem

    def children(self, path: str) -> list[Element]:
        """The elements right below the root of a part; none where there is no such part."""
        root = self.root(path)
        return [] if root is None else list(root)

    def open(self, path: str) -> IO[bytes]:
        """A part to be read bit by bit; raises Refused where there is none."""
        part = self._parts.get(path.lower())
        if part is None:
            raise self.damaged()
        return self._archive.open(part)

    def relationships(self, path: str) -> Iterator[Relationship]:
        """Where a part leads ("/": the package itself)."""
        folder, _, name = path.rpartition("/")
        for found in self.children(f"{folder}/_rels/{name}.rels"):
            target, outside = found.get("Target", ""), found.get("TargetMode") == "External"
            yield Relationship(
                id=found.get("Id", ""),
                kind=found.get("Type", "").rpartition("/")[2],
                target=target if outside else normpath(join(dirname(path), target)),
                outside=outside,
            )

    def leads(self, path: str, kind: str) -> list[str]:
        """The parts that a part leads to as this kind."""
        return [r.target for r in self.relationships(path) if r.kind == kind and not r.outside]

    def property(self, name: str) -> str:
        """What the document's properties say under a name ("title", "creator", "created"), or nothing."""
        for path in self.leads("/", "core-properties"):
            for found in self.children(path):
                if local(found) == name and found.text:
                    return str(found.text)
        return ""

    def damaged(self, problem: Exception | None = None) -> Refused:
        """The refusal of a file that does not hold together; MemoryError where that was the problem."""
        if getattr(problem, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError
        return Refused("malformed", f"{self.form.words} that is damaged", self.form.way_out)

    def _check(self, parts: list[ZipInfo]) -> None:
        if len(parts) > MOST_PARTS:
            raise Refused("too_large", f"{self.form.words} of {len(parts):,} parts", self.form.way_out)
        if (size := sum(part.file_size for part in parts)) > MOST_BYTES:
            raise self._bomb(size)
        if any(part.flag_bits & 1 for part in parts):
            raise Refused("password", f"{self.form.words} that is encrypted", "save it without a password")
        # Others give more than they are asked for, and Office knows none of them.
        if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
            raise self.damaged()

    def _bomb(self, size: int) -> Refused:
        found = f"{self.form.words} that unpacks to {size / 1e6:,.0f} MB"
        return Refused("too_large", found, self.form.way_out)


def safe(root: Element) -> Element:
    """The tree, if it declares nothing of its own; raises Refused."""
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused("entities", "XML with declarations of its own, as no program writes", "get it anew")
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace: files of the strict form have other ones."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its name without namespace."""
    return next((str(v) for key, v in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def safety() -> dict[str, Any]:
    """How every part is parsed: nothing is fetched, no entity read."""
    return {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


def _parser() -> etree.XMLParser:
    return etree.XMLParser(remove_comments=True, remove_pis=True, **safety())
