"""A sheet given back with columns added: every cell that was there stays what it was.

CSV keeps its encoding and delimiter. An encoding that is not UTF-8 is a guess, so the sheet is never turned
into another: a letter of ours that it lacks becomes a question mark, and the user's bytes stay what they
were. Cells of ours that a spreadsheet would take for a formula get an apostrophe; the user's do not.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sayso.intake.sheet import object_of
from sayso.intake.table import Form, Table
from sayso.views.sheet import COLUMNS, Cell, Cells
from sayso.views.table import harmless

Found = Mapping[int, Cells]
"""Cells by the number of the row that they belong to."""

_MARKS: Final = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


def written(table: Table, found: Found) -> bytes:
    """The sheet with our columns."""
    if table.form is Form.XLSX:
        from sayso.views.sheet_xlsx import with_columns

        return with_columns(table, found)
    return _json_lines(table, found) if table.form is Form.JSON_LINES else _csv(table, found)


def places_of(header: Sequence[str], width: int) -> Mapping[str, int]:
    """The place of each of our columns, from 0: where a header has it already, else to the right of all."""
    names = [name.strip() for name in header]
    here = {name: names.index(name) for name in COLUMNS if name in names}
    new = (name for name in COLUMNS if name not in here)
    return here | {name: width + n for n, name in enumerate(new)}


def _csv(table: Table, found: Found) -> bytes:
    width = max((len(row) for row in table.rows[table.header - 1 :]), default=0)
    places = places_of(table.rows[table.header - 1], width)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=table.delimiter, lineterminator=table.ending)
    for number, row in enumerate(table.rows, start=1):
        if number == table.header:
            writer.writerow(_filled(row, {place: name for name, place in places.items()}))
        elif cells := found.get(number):
            writer.writerow(_filled(row, {places[name]: _shown(cell) for name, cell in cells.items()}))
        else:
            writer.writerow(row)
    return _encoded(out.getvalue(), table)


def _filled(row: Sequence[str], cells: Mapping[int, str]) -> list[str]:
    """The row with some of its cells set, as long as that needs."""
    done = [*row, *[""] * (max(cells) + 1 - len(row))]
    for place, cell in cells.items():
        done[place] = cell
    return done


def _shown(cell: Cell) -> str:
    return harmless(cell) if isinstance(cell, str) else str(cell)


def _encoded(text: str, table: Table) -> bytes:
    encoding = table.decoded.encoding if table.decoded else "utf-8"
    mark = _MARKS.get(encoding, b"") if table.decoded and table.decoded.bom else b""
    return mark + text.encode(encoding, "replace")


def _json_lines(table: Table, found: Found) -> bytes:
    return "".join(_with_keys(line, found.get(n)) for n, (line,) in _numbered(table.rows)).encode("utf-8")


def _with_keys(line: str, cells: Cells | None) -> str:
    """The line with our keys behind its own; one that is no object stays as it is."""
    known = object_of(line.encode("utf-8")) if cells else None
    if known is None or not cells:
        return line
    ending = line[len(line.rstrip("\r\n")) :]
    return json.dumps({**known, **cells}, ensure_ascii=False) + ending


def _numbered(rows: Sequence[Sequence[str]]) -> Iterable[tuple[int, Sequence[str]]]:
    return enumerate(rows, start=1)
