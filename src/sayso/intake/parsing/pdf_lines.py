"""The lines of a PDF's page as they are drawn: their words, where they stand, how large they are."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pypdfium2 import PdfPage, PdfTextPage, raw  # type: ignore[import-untyped]

from sayso.intake.parsing.values import clean

# PDFium puts U+FFFE (in some of its versions U+0002) in place of a hyphen between letters at a line's end,
# and takes the line break away. Soft hyphens and hard ones are the same to it.
_LINE: Final = re.compile("([^\r\n\ufffe\x02]+)([\ufffe\x02])?")


@dataclass(frozen=True, slots=True)
class Line:
    """A line's words, without white space at its ends, and where it stands, in points, on a page turned so
    that it runs to the right: `base` is the line its letters stand on, `size` that of their font. `broken`
    tells whether a word was broken off at its end."""

    text: str
    left: float
    right: float
    base: float
    size: float
    broken: bool = False


def lines_of(page: PdfPage) -> list[Line]:
    """The lines of a page that hold words."""
    textpage = page.get_textpage()
    try:
        return list(_lines(textpage))
    finally:
        textpage.close()


def _lines(textpage: PdfTextPage) -> Iterator[Line]:
    units = _units(textpage)
    for found in _LINE.finditer(units):
        words = found[1].strip()
        if not words:
            continue
        start = found.start() + len(found[1]) - len(found[1].lstrip())
        yield Line(_decoded(words), *_place(textpage, words, start), broken=found[2] is not None)


def _units(textpage: PdfTextPage) -> str:
    """The page's text in units of UTF-16, one a character: as PDFium numbers them."""
    count = textpage.count_chars()
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(textpage, 0, count, buffer)
    return "".join(map(chr, buffer[: max(written - 1, 0)]))


def _decoded(units: str) -> str:
    if units.isascii():
        return units
    return clean(units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))


def _place(textpage: PdfTextPage, words: str, start: int) -> tuple[float, float, float, float]:
    """Left, right, base and size of the line whose words begin at `start`."""

    def index(place: int) -> int:
        return int(raw.FPDFText_GetCharIndexFromTextIndex(textpage, start + place))

    # A bullet, a footnote's mark or a word in small letters does not tell the size of its line.
    seen = sorted(_set(textpage, index(place)) for place in _samples(words))
    size, turn, base = seen[len(seen) // 2]
    left, right = _extent(textpage, index(0), turn)
    begin, end = _extent(textpage, index(len(words) - 1), turn)
    if end < left:  # a script that runs to the left: seen in a mirror
        left, right, end = -right, -left, -begin
    return left, max(right, end), base, size


def _samples(words: str) -> tuple[int, ...]:
    """The places of three letters in a line: near its beginning, middle and end."""
    letters = [place for place, letter in enumerate(words) if letter.isalnum()] or [0]
    return letters[0], letters[len(letters) // 2], letters[-1]


def _set(textpage: PdfTextPage, index: int) -> tuple[float, int, float]:
    """How a letter is set: its size, how many quarters its line is turned, the line it stands on."""
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetMatrix(textpage, index, matrix)
    raw.FPDFText_GetCharOrigin(textpage, index, x, y)
    size = raw.FPDFText_GetFontSize(textpage, index) * math.hypot(matrix.c, matrix.d)
    turn = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
    return max(size, 0.1), turn, (y.value, -x.value, -y.value, x.value)[turn]


def _extent(textpage: PdfTextPage, index: int, turn: int) -> tuple[float, float]:
    """Where a character begins and ends along its line."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(textpage, index, box)
    extents = ((box.left, box.right), (box.bottom, box.top), (-box.right, -box.left), (-box.top, -box.bottom))
    return extents[turn]
