"""An XLSX given back with columns added: one part of the package is changed, the rest is copied as it is.

So formats, formulas, pictures and other sheets stay. Our cells are inline strings and numbers, which need no
other part; a cell of ours that was there before keeps its format.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from sayso.errors import UnreadableInput
from sayso.intake.parsing.office import BROKEN, Element, Package, local
from sayso.intake.parsing.values import Format, Refused
from sayso.intake.parsing.xlsx import MOST_COLUMNS, column_of, first_sheet, number_of
from sayso.intake.table import Table
from sayso.views.sheet import COLUMNS, Cell
from sayso.views.sheet_written import Found, places_of

_LONGEST: Final = 32_767
"""Characters that a cell may hold (Excel's limit; more makes the file unreadable to it)."""
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def with_columns(table: Table, found: Found) -> bytes:
    """The package with our cells in its first sheet with content; raises UnreadableInput."""
    try:
        package = Package(table.data, Format.XLSX)
        path = first_sheet(package)
        root = package.root(path)
        _fill(root, table, found)
        part = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        try:
            return _packed(table.data, path, part)
        except BROKEN as problem:  # in a part that nobody has read so far
            raise package.damaged(problem) from problem
    except Refused as no:
        raise UnreadableInput(table.name, no.kind, no.found, no.hint) from None


def _fill(root: Element, table: Table, found: Found) -> None:
    rows = _rows(root)
    width = max(*map(len, table.rows), *(_width(cells) for _, cells in rows.values()))
    places = places_of(table.rows[table.header - 1], width)
    if max(places.values()) >= MOST_COLUMNS:
        taken = f"no room for our columns beside {width}: together they may be {MOST_COLUMNS}"
        raise Refused("too_large", taken, "take columns out that you do not need")
    silent, nothing = table.silent, dict.fromkeys(COLUMNS, "")
    for number, (row, cells) in rows.items():
        if number == table.header:
            _set(row, cells, number, {place: name for name, place in places.items() if place >= width})
        elif answer := found.get(number, nothing if number in silent else None):
            _set(row, cells, number, {places[name]: cell for name, cell in answer.items()})
    last = _letters(max(places.values()))
    for dimension in (child for child in root if local(child) == "dimension"):
        dimension.set("ref", f"A1:{last}{max(rows, default=1)}")


def _rows(root: Element) -> dict[int, tuple[Element, dict[int, Element]]]:
    """Each row by its number, with its cells by their places, from 0; counted as `read_sheet` does."""
    rows = {}
    number = 0
    for row in (row for data in root if local(data) == "sheetData" for row in data if local(row) == "row"):
        number = number_of(row.get("r"), number + 1)
        cells = {}
        column = 0
        for cell in (cell for cell in row if local(cell) == "c"):
            column = column_of(cell.get("r"), column + 1)
            cells[column - 1] = cell
        rows[number] = row, cells
    return rows


def _width(cells: Mapping[int, Element]) -> int:
    """How many columns a row takes: a formula that no program has reckoned yet shows nothing, and counts."""
    return max((place + 1 for place, cell in cells.items() if len(cell)), default=0)


def _set(row: Element, known: dict[int, Element], number: int, cells: Mapping[int, Cell]) -> None:
    """Set cells of a row in the order of their columns; a cell that is there keeps its format."""
    row.attrib.pop("spans", None)
    for place, value in sorted(cells.items()):
        cell = known.get(place)
        if cell is None:
            if value == "":
                continue
            cell = etree.Element(row.tag[: -len("row")] + "c")
            row.insert(sum(other < place for other in known), cell)
            known[place] = cell
        _write(cell, f"{_letters(place)}{number}", value)


def _write(cell: Element, reference: str, value: Cell) -> None:
    style = cell.get("s")
    space = cell.tag[:-1]
    for child in list(cell):
        cell.remove(child)
    cell.attrib.clear()
    cell.set("r", reference)
    if style:
        cell.set("s", style)
    if isinstance(value, int):
        etree.SubElement(cell, f"{space}v").text = str(value)
    elif value:
        cell.set("t", "inlineStr")
        words = etree.SubElement(etree.SubElement(cell, f"{space}is"), f"{space}t")
        words.text = _NOT_IN_XML.sub(" ", value)[:_LONGEST]
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _letters(place: int) -> str:
    letters = ""
    number = place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _packed(data: bytes, path: str, part: bytes) -> bytes:
    """The package with one part in the place of what it was."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for member in old.infolist():
            mine = f"/{member.filename}".lower() == path.lower()
            new.writestr(member, part if mine else old.read(member))
    return out.getvalue()
