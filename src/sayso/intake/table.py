"""A sheet with each of its rows and the article that the row names, so that it can be given back with more.

Unlike `sheet.py`, which hands its articles on and forgets the sheet, everything is kept here: the cells as
they are, the rows without an article, addresses that come twice.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from sayso.errors import UnreadableInput
from sayso.intake.columns import delimiter_of
from sayso.intake.detect import CSV, GZIP, JSON_LINES, ZIP, container_of
from sayso.intake.encoding import decode, restorable
from sayso.intake.held import HEAD, MAX_DOCUMENT_BYTES, MAX_SHEET_BYTES, Held, Walk, broken
from sayso.intake.items import Part
from sayso.intake.opening import not_read, opened
from sayso.intake.sheet import Cells, header_of, json_part, order_in, part_of


class Form(StrEnum):
    """The formats that are given back."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON_LINES = "jsonl"


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet as it came. Rows count from 1, as in spreadsheet programs; `header` is the header's number.

    `records` are the rows of a CSV, the lines of JSON lines, as they stand in the file behind the `mark`,
    bytes that do not fit the `encoding` as surrogate escapes. JSON lines have no `rows` and no header (0).
    """

    name: str
    form: Form
    data: bytes
    rows: tuple[Cells, ...]
    header: int
    parts: tuple[tuple[int, Part], ...]
    records: tuple[str, ...] = ()
    delimiter: str = ","
    encoding: str = "utf-8"
    mark: bytes = b""

    @property
    def silent(self) -> frozenset[int]:
        """The numbers of the rows that name no article."""
        last = max(len(self.rows), len(self.records))
        return frozenset(range(self.header + 1, last + 1)).difference(number for number, _ in self.parts)


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
    """The table of a CSV, with its very lines, so that it can be given back as it was."""
    data = held.whole(MAX_SHEET_BYTES)
    decoded = decode(data, declared=held.about.charset)
    exact = restorable(data, decoded)
    if exact is None:
        found = f"bytes that are not {decoded.encoding}, and would not come back as they are"
        raise UnreadableInput(held.name, "encoding", found, "save it as UTF-8")
    mark, text = exact
    lines = list(io.StringIO(text, newline=""))
    delimiter = delimiter_of(io.StringIO(decoded.text, newline=""))
    reader = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter)
    rows, ends = [], [0]
    try:
        for row in reader:
            rows.append(tuple(row))
            ends.append(reader.line_num)
    except csv.Error as problem:
        found = f"line {reader.line_num:,} cannot be taken apart ({problem})"
        raise broken(held.name, found) from problem
    records = tuple("".join(lines[start:end]) for start, end in pairwise(ends))
    header, parts = _parts(rows, held)
    return Table(
        held.name,
        Form.CSV,
        data,
        tuple(rows),
        header,
        parts,
        records=records,
        delimiter=delimiter,
        encoding=decoded.encoding,
        mark=mark,
    )


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
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    lines = list(io.BytesIO(data.removeprefix(mark)))
    parts = [
        (number, part) for number, line in enumerate(lines, start=1) for part in json_part(line, number, held)
    ]
    records = tuple(line.decode("utf-8", "surrogateescape") for line in lines)
    return Table(held.name, Form.JSON_LINES, data, (), 0, tuple(parts), records=records, mark=mark)


def _parts(rows: Sequence[Cells], held: Held) -> tuple[int, tuple[tuple[int, Part], ...]]:
    """The number of the header, and the articles of the rows below it."""
    numbered: Iterator[tuple[int, Cells]] = iter(list(enumerate(rows, start=1)))
    header, columns = header_of(numbered, held.name)
    below = list(numbered)
    order = order_in((row for _, row in below), columns)
    found = [(number, part) for number, row in below for part in part_of(row, columns, number, held, order)]
    return header, tuple(found)
