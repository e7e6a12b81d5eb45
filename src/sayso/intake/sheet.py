"""Sheets of articles: each row a text, or an address to be fetched, with what other columns say of it.

Rows are counted as spreadsheet programs do, from 1, the header and empty ones too.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, Final

from sayso.errors import UnreadableInput
from sayso.intake.columns import HEADER_WITHIN, Columns, columns_of, delimiter_of, is_address
from sayso.intake.encoding import decode
from sayso.intake.held import MAX_BYTES, MAX_DOCUMENT_BYTES, MAX_SHEET_BYTES, Held, broken
from sayso.intake.items import Given, Item, Part, Wanted, within
from sayso.intake.sheet_dates import AHEAD, Order, order_of, published_in

Cells = Sequence[str]

_SHOWN_NAMES: Final = 12
_WANTED: Final = "name one “url” or “text” (others: title, outlet, author, date)"


def table_rows(held: Held) -> Iterator[Part]:
    """The articles of a CSV in whatever encoding, with whatever delimiter."""
    decoded = decode(held.whole(MAX_SHEET_BYTES), declared=held.about.charset)
    delimiter = delimiter_of(io.StringIO(decoded.text, newline=""))
    rows = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter)
    try:
        yield from _parts(rows, held)
    except csv.Error as problem:
        yield broken(held.name, f"line {rows.line_num:,} cannot be taken apart ({problem})")


def spreadsheet_rows(held: Held) -> Iterator[Part]:
    """The articles of an XLSX."""
    from sayso.intake.sandbox import sheet_rows  # a child process: not for those who need none

    yield from _parts(sheet_rows(held.whole(MAX_DOCUMENT_BYTES), held.name), held)


def json_rows(held: Held) -> Iterator[Part]:
    """The articles of a file with one JSON object a line; it may be of any length, a line may not."""
    for number, line in enumerate(_lines(held), start=1):
        yield from json_part(line, number, held)


def json_part(line: bytes, number: int, held: Held) -> Iterator[Part]:
    """The article of one line; nothing for an empty one."""
    if not line.strip():
        return
    name = within(held.name, f"row {number}")
    if len(line) > MAX_BYTES:
        yield UnreadableInput(name, "too_large", "a line over 20 MB", "split it")
    elif (row := object_of(line)) is None:
        yield broken(name, "no JSON object")
    elif columns := columns_of(keys := [str(key) for key in row]):
        yield from part_of([_plain(value) for value in row.values()], columns, number, held)
    else:
        yield no_column(name, keys)


def _parts(rows: Iterable[Cells], held: Held) -> Iterator[Part]:
    """The articles of the rows below the header."""
    numbered = enumerate(rows, start=1)
    try:
        _, columns = header_of(numbered, held.name)
    except UnreadableInput as problem:
        yield problem
        return
    asked: set[str] = set()
    ahead = list(islice(numbered, AHEAD)) if columns.date is not None else []
    order = order_in((row for _, row in ahead), columns)
    for number, row in chain(ahead, numbered):
        for part in part_of(row, columns, number, held, order):
            if isinstance(part, Wanted) and part.address in asked:
                held.walk.passed_over["address that stands in the sheet already"] += 1
                continue
            if isinstance(part, Wanted):
                asked.add(part.address)
            yield part


def header_of(numbered: Iterator[tuple[int, Cells]], name: str) -> tuple[int, Columns]:
    """The number of the first row that names a column we need, and what its columns are; takes the rows up
    to it. Raises UnreadableInput where the first rows have none."""
    first: Cells = ()
    for number, row in islice(numbered, HEADER_WITHIN):
        if columns := columns_of(row):
            return number, columns
        first = first or [cell for cell in row if cell.strip()]
    raise no_column(name, first)


def order_in(rows: Iterable[Cells], columns: Columns) -> Order:
    """The order of the numbers in the dates of these rows."""
    return order_of(_cell(row, columns.date) for row in rows)


def part_of(
    row: Cells, columns: Columns, number: int, held: Held, order: Order = Order.UNKNOWN
) -> Iterator[Part]:
    """The article of one row: its text, or else its address; nothing for a row without both."""
    text, address = _cell(row, columns.text), _cell(row, columns.address)
    if is_address(text):
        text, address = "", address or text
    date = _cell(row, columns.date)
    published = published_in(date, order)
    given = Given(
        title=_cell(row, columns.title) or None,
        outlet=_cell(row, columns.outlet) or None,
        author=_cell(row, columns.author) or None,
        published=published,
    )
    unclear = (f"date in the sheet not understood: {date[:40]}",) if date and not published else ()
    if text:
        yield Item(
            within(held.name, f"row {number}"),
            text.encode("utf-8", "replace"),
            charset="utf-8",
            url=address if is_address(address) else None,
            retrieved=held.about.retrieved,
            given=given,
            warnings=unclear,
        )
    elif address:
        yield Wanted(within(held.name, address), address, given, unclear)
    else:
        held.walk.passed_over["row without text or address"] += 1


def _cell(row: Cells, place: int | None) -> str:
    return row[place].strip() if place is not None and place < len(row) else ""


def _lines(held: Held) -> Iterator[bytes]:
    """The lines one by one; of one that is too long a piece that shows it, and none of the rest."""
    while line := held.stream.readline(MAX_BYTES + 1):
        yield line.removeprefix(b"\xef\xbb\xbf")
        while len(line) > MAX_BYTES and not line.endswith(b"\n"):
            line = held.stream.readline(MAX_BYTES)


def object_of(line: bytes) -> dict[Any, Any] | None:
    """The object of a line of JSON lines; None where it holds none."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def _plain(value: Any) -> str:
    """A JSON value as a cell: names of several people in one, of an object its name."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_plain, value[:100])))
    if isinstance(value, dict):
        return _plain(value.get("name", ""))
    return "" if value is None else str(value)


def no_column(name: str, columns: Cells) -> UnreadableInput:
    """The problem of a sheet without a column of addresses or texts; `columns` are those that it has."""
    shown = ", ".join(f"“{column.strip()[:40]}”" for column in columns[:_SHOWN_NAMES])
    more = f" and {len(columns) - _SHOWN_NAMES} more" if len(columns) > _SHOWN_NAMES else ""
    found = f"no column of addresses or texts among {shown}{more}" if shown else "no column with a name"
    return UnreadableInput(name, "no_column", found, _WANTED)
