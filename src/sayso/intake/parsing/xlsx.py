"""A spreadsheet's first sheet with content as rows of text: values, not formulas; dates as ISO.

Read by ourselves, from the XML as it streams by: openpyxl takes 17 microseconds a cell, ten seconds for
100,000 rows of six columns, this takes five. Visible sheets come before hidden ones. Addresses that only
hide behind a cell's words are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from lxml import etree

from sayso.intake.parsing.office import BROKEN, Element, Package, attribute, local, safe, safety
from sayso.intake.parsing.values import Format, Refused, Rows, clean

MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 200
MOST_CHARACTERS: Final = 100_000_000
"""Of all cells: one long string may stand in every one of them."""

_DATE_FORMATS: Final = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Numbers of the built-in formats that show dates or times (ECMA-376, part 1, 18.8.30)."""
_NOT_SHOWN: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
"""Of a format: words in quotation marks, conditions and colours, single letters, space and fill."""
_DATE_LETTERS: Final = re.compile(r"[dmyhs]", re.IGNORECASE)
_COLUMN: Final = re.compile(r"[A-Za-z]{1,3}")
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_EPOCHS: Final = (datetime(1899, 12, 30), datetime(1904, 1, 1))


def read_sheet(data: bytes) -> Rows:
    """The rows of the first sheet with content, all as long as the longest; raises Refused."""
    book = _Book(Package(data, Format.XLSX))
    for path in book.sheets:
        rows = book.rows(path)
        if rows:
            width = max(map(len, rows))
            return tuple((*row, *[""] * (width - len(row))) for row in rows)
    raise _empty()


def first_sheet(package: Package) -> str:
    """The path of the part that `read_sheet` reads; raises Refused."""
    book = _Book(package)
    path = next((path for path in book.sheets if book.rows(path)), None)
    if path is None:
        raise _empty()
    return path


def _empty() -> Refused:
    return Refused("empty", "a spreadsheet without content", "give one with a sheet that holds something")


class _Book:
    """A workbook: its sheets in the order in which they are looked at, and what its cells refer to."""

    def __init__(self, package: Package) -> None:
        self.package = package
        nodes = [node for child in package.children(package.main) for node in child.iter()]
        parts = {r.id: r.target for r in package.relationships(package.main) if r.kind == "worksheet"}
        sheets = [node for node in nodes if local(node) == "sheet" and attribute(node, "id") in parts]
        sheets.sort(key=lambda sheet: sheet.get("state", "visible") != "visible")
        self.sheets = [parts[attribute(sheet, "id") or ""] for sheet in sheets]
        old = any(local(node) == "workbookPr" and node.get("date1904") in ("1", "true") for node in nodes)
        self.epoch = _EPOCHS[old]
        self.dates = self._date_styles()
        self.strings = [
            _words(si) for path in self._leads("sharedStrings") for si in self._stream(path, "si")
        ]
        self.left = MOST_CHARACTERS

    def rows(self, path: str) -> list[list[str]]:
        """The rows of a sheet without the empty cells and rows at their ends."""
        rows: list[list[str]] = []
        number = 0
        for row in self._stream(path, "row"):
            number = number_of(row.get("r"), number + 1)
            if cells := self._cells(row):
                if number > MOST_ROWS:
                    raise self._too_large(f"more than {MOST_ROWS:,} rows")
                del rows[number - 1 :]
                rows += [[] for _ in range(number - 1 - len(rows))]
                rows.append(cells)
        return rows

    def _cells(self, row: Element) -> list[str]:
        cells: list[str] = []
        column = 0
        for cell in row:
            column = column_of(cell.get("r"), column + 1)
            if words := self._shown(cell):
                if column > MOST_COLUMNS:
                    raise self._too_large(f"more than {MOST_COLUMNS:,} columns")
                self.left -= len(words)
                if self.left < 0:
                    raise self._too_large(f"more than {MOST_CHARACTERS:,} characters")
                del cells[column - 1 :]
                cells += [""] * (column - 1 - len(cells))
                cells.append(words)
        return cells

    def _shown(self, cell: Element) -> str:
        """A cell's value as text."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return "".join(map(_words, cell))
        value = next((child.text or "" for child in cell if child.tag.endswith("}v")), "").strip(" \r\n")
        match kind:
            case "s":
                number = number_of(value, -1)
                return self.strings[number] if 0 <= number < len(self.strings) else ""
            case "b":
                return {"1": "TRUE", "0": "FALSE"}.get(value, value)
            case "n" if value:
                return self._number_shown(value, dated=number_of(cell.get("s"), 0) in self.dates)
        return _unescaped(value)

    def _number_shown(self, value: str, *, dated: bool) -> str:
        """A number as it is, or the date it stands for; 0.5 is noon, not a day."""
        try:
            number = float(value)
            if dated and number >= 0:
                moment = self.epoch + timedelta(seconds=round(number * 86_400))
                if number < 1:
                    return moment.time().isoformat()
                return moment.date().isoformat() if number.is_integer() else moment.isoformat()
            return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
        except (ValueError, OverflowError):
            return _unescaped(value)

    def _date_styles(self) -> frozenset[int]:
        """The numbers of the cell styles that show dates."""
        parts = [child for path in self._leads("styles") for child in self.package.children(path)]
        own = {
            number_of(node.get("numFmtId"), -1): _shows_date(node.get("formatCode", ""))
            for part in parts
            for node in part
            if local(part) == "numFmts"
        }
        styles = [style for part in parts if local(part) == "cellXfs" for style in part]
        formats = [number_of(style.get("numFmtId"), 0) for style in styles]
        return frozenset(n for n, form in enumerate(formats) if own.get(form, form in _DATE_FORMATS))

    def _leads(self, kind: str) -> list[str]:
        return self.package.leads(self.package.main, kind)

    def _stream(self, path: str, tag: str) -> Iterator[Element]:
        """The elements of a name in a part, each forgotten when the next is asked for."""
        with self.package.open(path) as file:
            try:
                found = etree.iterparse(
                    file, tag=f"{{*}}{tag}", remove_comments=True, remove_pis=True, **safety()
                )
                for number, (_, element) in enumerate(found):
                    yield element if number else safe(element)
                    element.clear()
                    parent = element.getparent()
                    while parent is not None and element.getprevious() is not None:
                        del parent[0]
            except BROKEN as problem:
                raise self.package.damaged(problem) from problem

    def _too_large(self, what: str) -> Refused:
        return Refused("too_large", f"a spreadsheet of {what}", "split it, or save it as CSV")


def _words(string: Element) -> str:
    """The text of a string, of all its runs (r); how it is read aloud (rPh) is none of it."""
    pieces = []
    for part in string:
        name = local(part)
        texts = (part,) if name == "t" else part if name == "r" else ()
        pieces += [text.text or "" for text in texts if local(text) == "t"]
    return _unescaped("".join(pieces))


def _unescaped(words: str) -> str:
    """Characters that XML cannot hold are written _x000D_."""
    return clean(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), words)) if "_x" in words else words


def _shows_date(form: str) -> bool:
    return _DATE_LETTERS.search(_NOT_SHOWN.sub("", form)) is not None


def number_of(stated: str | None, otherwise: int) -> int:
    """A number as it is stated; what it is otherwise where none is."""
    return (
        int(stated) if stated and len(stated) < 10 and stated.isdecimal() and stated.isascii() else otherwise
    )


def column_of(reference: str | None, otherwise: int) -> int:
    """The number of a cell's column: A is 1, AA 27."""
    found = _COLUMN.match(reference or "")
    if not found:
        return otherwise
    number = 0
    for letter in found[0].upper():
        number = number * 26 + ord(letter) - 64
    return number
