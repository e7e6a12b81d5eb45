"""A sheet given back with columns added: every cell that was there stays what it was.

An encoding that is not UTF-8 is a guess, so a CSV is never turned into another: a letter of ours that it
lacks becomes a question mark. Cells of ours that a spreadsheet would take for a formula get an apostrophe;
the user's do not. What an earlier run said of a row that names no article any more is taken out. Of a CSV
that has no column of ours yet every byte stays, of JSON lines every value as it is written.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence

import msgspec

from sayso.intake.sheet import object_of
from sayso.intake.table import Form, Table
from sayso.views.sheet import COLUMNS, Cell, Cells
from sayso.views.table import harmless

Found = Mapping[int, Cells]
"""Cells by the number of the row that they belong to."""


def written(table: Table, found: Found) -> bytes:
    """The sheet with our columns."""
    if table.form is Form.XLSX:
        from sayso.views.sheet_xlsx import with_columns

        return with_columns(table, found)
    records = _json_lines(table, found) if table.form is Form.JSON_LINES else _csv(table, found)
    return table.mark + "".join(records).encode(table.encoding, "surrogateescape")


def places_of(header: Sequence[str], width: int) -> Mapping[str, int]:
    """The place of each of our columns, from 0: where a header has it already, else to the right of all."""
    names = [name.strip() for name in header]
    here = {name: names.index(name) for name in COLUMNS if name in names}
    new = (name for name in COLUMNS if name not in here)
    return here | {name: width + n for n, name in enumerate(new)}


def _csv(table: Table, found: Found) -> list[str]:
    width = max(map(len, table.rows[table.header - 1 :]))
    places = places_of(table.rows[table.header - 1], width)
    new = {place: name for name, place in places.items() if place >= width}
    silent = table.silent
    records = []
    for number, record in enumerate(table.records, start=1):
        own = _cells(record, table.delimiter)
        cells: Mapping[int, str] = {}
        if number == table.header:
            cells = new
        elif number in found:
            cells = {places[name]: _shown(cell, table.encoding) for name, cell in found[number].items()}
        elif number in silent:
            cells = dict.fromkeys((place for place in places.values() if place < len(own)), "")
        records.append(_with_cells(record, own, cells, table.delimiter))
    return records


def _with_cells(record: str, own: Sequence[str], cells: Mapping[int, str], delimiter: str) -> str:
    """The row with some cells set; what it has already is written anew only where that changes."""
    done = [*own, *[""] * (max(cells, default=-1) + 1 - len(own))]
    for place, cell in cells.items():
        done[place] = cell
    if done == own:
        return record
    body = record.rstrip("\r\n")
    ending = record[len(body) :]
    longer = f"{body}{delimiter}{_line(done[len(own) :], delimiter)}{ending}"
    if _cells(longer, delimiter) == done:  # not where a cell has changed, nor where a quotation mark is open
        return longer
    return _line(done, delimiter) + ending


def _cells(record: str, delimiter: str) -> list[str]:
    return next(csv.reader(io.StringIO(record, newline=""), delimiter=delimiter), [])


def _line(cells: Sequence[str], delimiter: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="").writerow(cells)
    return out.getvalue()


def _shown(cell: Cell, encoding: str) -> str:
    shown = harmless(cell) if isinstance(cell, str) else str(cell)
    return shown.encode(encoding, "replace").decode(encoding)


def _json_lines(table: Table, found: Found) -> list[str]:
    silent, nothing = table.silent, dict.fromkeys(COLUMNS, "")
    records = []
    for number, line in enumerate(table.records, start=1):
        if number in found:
            records.append(_with_keys(line, found[number], add=True))
        else:
            records.append(_with_keys(line, nothing, add=False) if number in silent else line)
    return records


def _with_keys(line: str, cells: Cells, *, add: bool) -> str:
    """The line with our keys behind its own, or only those that it has; one that is no object stays."""
    data = line.encode("utf-8", "surrogateescape")
    known = object_of(data)
    cells = {name: cell for name, cell in cells.items() if add or name in (known or ())}
    if known is None or not cells:
        return line
    ending = line[len(line.rstrip("\r\n")) :]
    try:  # values as they are written: 1.10 stays 1.10
        own: Mapping[str, object] = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
        return msgspec.json.encode({**own, **cells}).decode("utf-8") + ending
    except (msgspec.MsgspecError, UnicodeError):  # NaN and halves of characters, which Python alone reads
        return json.dumps({**known, **cells}) + ending
