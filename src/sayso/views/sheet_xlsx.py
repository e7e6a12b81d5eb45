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
from sayso.intake.parsing.office import Element, Package, local
from sayso.intake.parsing.values import Format, Refused
from sayso.intake.parsing.xlsx import MOST_COLUMNS, first_sheet
from sayso.intake.table import Table
from sayso.views.sheet import Cell
from sayso.views.sheet_written import Found, places_of

_REFERENCE: Final = re.compile(r"([A-Z]{1,3})(\d+)")
_LONGEST: Final = 32_767
"""Characters that a cell may hold (Excel's limit; more makes the file unreadable to it)."""
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def with_columns(table: Table, found: Found) -> bytes:
    """The package with our cells in its first sheet with content; raises UnreadableInput."""
    try:
        package = Package(table.data, Format.XLSX)
        path = first_sheet(package)
        root = package.root(path)
    except Refused as no:
        raise UnreadableInput(table.name, no.kind, no.found, no.hint) from None
    assert root is not None
    header = table.rows[table.header - 1]
    places = places_of(header, max(map(len, table.rows)))
    if max(places.values()) >= MOST_COLUMNS:
        hint = "take columns out that you do not need"
        raise UnreadableInput(table.name, "too_large", f"no room for our columns beside {len(header)}", hint)
    _fill(root, table, found, places)
    return _packed(
        table.data, path, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    )


def _fill(root: Element, table: Table, found: Found, places: Mapping[str, int]) -> None:
    rows = {_row_number(row, n): row for n, row in enumerate(_rows(root), start=1)}
    for number, row in rows.items():
        if number == table.header:
            _set(row, number, {place: name for name, place in places.items()})
        elif cells := found.get(number):
            _set(row, number, {places[name]: cell for name, cell in cells.items()})
    last = _letters(max(places.values()))
    for dimension in (child for child in root if local(child) == "dimension"):
        dimension.set("ref", f"A1:{last}{max(rows, default=1)}")


def _rows(root: Element) -> list[Element]:
    data = next(child for child in root if local(child) == "sheetData")
    return [row for row in data if local(row) == "row"]


def _row_number(row: Element, otherwise: int) -> int:
    stated = row.get("r", "")
    return int(stated) if stated.isdecimal() and len(stated) < 10 else otherwise


def _set(row: Element, number: int, cells: Mapping[int, Cell]) -> None:
    """Set cells of a row in the order of their columns; a cell that is there keeps its format."""
    row.attrib.pop("spans", None)
    known = {_place(cell, n): cell for n, cell in enumerate(row)}
    for place, value in sorted(cells.items()):
        cell = known.get(place)
        if cell is None:
            cell = etree.Element(row.tag[: -len("row")] + "c")
            at = sum(other < place for other in known)
            row.insert(at, cell)
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


def _place(cell: Element, otherwise: int) -> int:
    """The place of a cell's column, from 0."""
    found = _REFERENCE.fullmatch(cell.get("r", ""))
    if not found:
        return otherwise
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - 64
    return number - 1


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
