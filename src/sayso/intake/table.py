"""A sheet with each of its rows and the article that the row names, so that it can be given back with more.

Unlike `sheet.py`, which hands its articles on and forgets the sheet, everything is kept here: the cells as
they are, the rows without an article, addresses that come twice.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sayso.errors import UnreadableInput
from sayso.intake.columns import delimiter_of
from sayso.intake.detect import CSV, GZIP, JSON_LINES, ZIP, container_of
from sayso.intake.encoding import Decoded, decode
from sayso.intake.held import HEAD, MAX_DOCUMENT_BYTES, MAX_SHEET_BYTES, Held, Walk, broken
from sayso.intake.items import Item, Wanted
from sayso.intake.opening import not_read, opened
from sayso.intake.sheet import Cells, header_of, json_part, part_of

Part = Item | Wanted | UnreadableInput


class Form(StrEnum):
    """The formats that are given back."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON_LINES = "jsonl"


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet as it came. Rows count from 1, as in spreadsheet programs; `header` is the header's number.

    Of JSON lines `rows` holds each line as its only cell, and there is no header (0). `delimiter`, `ending`
    and `decoded` are those of a CSV.
    """

    name: str
    form: Form
    data: bytes
    rows: tuple[Cells, ...]
    header: int
    parts: tuple[tuple[int, Part], ...]
    decoded: Decoded | None = None
    delimiter: str = ","
    ending: str = "\r\n"


_NO_SHEET: Final = "give a CSV, XLSX or JSON lines file with a column of addresses or texts"


def table_of(path: str) -> Table:
    """The sheet in a file, with its articles by the numbers of their rows; raises UnreadableInput."""
    try:
        with opened(path, Walk(), None, None) as held:
            kind = container_of(held.stream.peek(HEAD), held.name, declared=held.about.media_type)
            if kind == CSV:
                return _csv(held)
            if kind == JSON_LINES:
                return _json_lines(held)
            if kind == ZIP:
                return _xlsx(held)
            found = "a packed file" if kind == GZIP else "no sheet"
            raise UnreadableInput(path, "no_sheet", found, _NO_SHEET)
    except OSError as problem:
        raise not_read(path, problem) from problem


def _csv(held: Held) -> Table:
    data = held.whole(MAX_SHEET_BYTES)
    decoded = decode(data, declared=held.about.charset)
    delimiter = delimiter_of(io.StringIO(decoded.text, newline=""))
    reader = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter)
    try:
        rows = tuple(map(tuple, reader))
    except csv.Error as problem:
        found = f"line {reader.line_num:,} cannot be taken apart ({problem})"
        raise broken(held.name, found) from problem
    first = decoded.text.find("\n")
    ending = "\r\n" if first < 1 or decoded.text[first - 1] == "\r" else "\n"
    header, parts = _parts(rows, held)
    return Table(held.name, Form.CSV, data, rows, header, parts, decoded, delimiter, ending)


def _xlsx(held: Held) -> Table:
    from sayso.intake.sandbox import sheet_rows  # a child process: not for those who need none
    from sayso.intake.zipped import XLSX, kind_of_zip, seekable

    with seekable(held) as archive:
        if kind_of_zip(archive) != XLSX:
            raise UnreadableInput(held.name, "no_sheet", "an archive, no sheet", _NO_SHEET)
        data = archive.whole(MAX_DOCUMENT_BYTES)
    rows = sheet_rows(data, held.name)
    header, parts = _parts(rows, held)
    return Table(held.name, Form.XLSX, data, rows, header, parts)


def _json_lines(held: Held) -> Table:
    data = held.whole(MAX_SHEET_BYTES)
    lines = data.removeprefix(b"\xef\xbb\xbf").splitlines(keepends=True)
    parts = [
        (number, part) for number, line in enumerate(lines, start=1) for part in json_part(line, number, held)
    ]
    rows = tuple((line.decode("utf-8", "replace"),) for line in lines)
    return Table(held.name, Form.JSON_LINES, data, rows, 0, tuple(parts))


def _parts(rows: Sequence[Cells], held: Held) -> tuple[int, tuple[tuple[int, Part], ...]]:
    """The number of the header, and the articles of the rows below it."""
    numbered: Iterator[tuple[int, Cells]] = iter(list(enumerate(rows, start=1)))
    header, columns = header_of(numbered, held.name)
    found = [(number, part) for number, row in numbered for part in part_of(row, columns, number, held)]
    return header, tuple(found)
