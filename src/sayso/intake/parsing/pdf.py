"""A PDF's text, page by page in the order in which it is drawn, with what the PDF says of itself.

Nothing is dropped: running heads, page numbers and footnotes stand where they are drawn. Form fields and
notes pinned to pages are no text, nor are attached files. Scripts are never run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from typing import Final

from pypdfium2 import PdfDocument, PdfiumError, raw  # type: ignore[import-untyped]

from sayso.intake.parsing.pdf_lines import Line, lines_of
from sayso.intake.parsing.pdf_paragraphs import text_of
from sayso.intake.parsing.values import Extracted, Format, Refused, words_of

MOST_PAGES: Final = 2_000
MOST_CHARACTERS: Final = 20_000_000
"""As many as bytes of a text file."""
YEARS: Final = range(1985, 2100)
"""Years that a PDF can have been made in: others are a clock that was never set."""

_DATE: Final = re.compile(
    r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-]\d\d)'?(\d\d)?'?)?"
)
_PROGRAMS_TITLE: Final = re.compile(r"(?:Microsoft (?:Word|PowerPoint)|Layout \d+) - ", re.IGNORECASE)
_NO_TITLE: Final = re.compile(
    r"(?:untitled|document|presentation|layout|print|\d)[\s\d-]*"
    r"|\S.*\.(?:docx?|pdf|indd|qxp|rtf|odt|pages|pmd|xlsx?|pptx?|cdr|dvi|tex|txt|html?|tiff?|jpe?g)",
    re.IGNORECASE,
)
_NOBODY: Final = frozenset("admin administrator author owner root unknown user".split())


def read_pdf(data: bytes) -> Extracted:
    """The text and properties of a PDF; raises Refused."""
    with _opened(data) as pdf:
        count = len(pdf)
        if count < 1:
            raise Refused("empty", "a PDF without pages", Format.PDF.way_out)
        if count > MOST_PAGES:
            raise Refused("too_large", f"{count:,} pages where the limit is {MOST_PAGES:,}", "split it")
        pages, lost = _pages(pdf, count)
        text = text_of(pages)
        if not text:
            raise _without_text(count, lost)
        facts = pdf.get_metadata_dict()
        return Extracted(
            text,
            title=_title(facts.get("Title", "")),
            author=_author(facts.get("Author", "")),
            created=iso_of(facts.get("CreationDate", "")),
            warnings=tuple(_warnings(pages, lost)),
        )


def iso_of(date: str) -> str | None:
    """A PDF's date ("D:20171030081500+03'00'") in ISO form, as precise as it is; None for none."""
    found = _DATE.fullmatch(date.strip())
    if not found:
        return None
    year, month, day, hour, minute, second, zulu, hours, minutes = found.groups()
    iso = "-".join(filter(None, (year, month, day)))
    if hour:
        zone = "+00:00" if zulu else f"{hours}:{minutes or '00'}" if hours else ""
        iso += f"T{hour}:{minute}:{second or '00'}{zone}"
    try:
        datetime.fromisoformat(iso if day else f"{year}-{month or '01'}-01")
    except ValueError:
        return None
    return iso if int(year) in YEARS else None


def _opened(data: bytes) -> PdfDocument:
    # By PDFium's own call: the helper takes a document without pages for one that failed to load.
    opened = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if opened:
        return PdfDocument(opened)
    if raw.FPDF_GetLastError() in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        hint = "open it with its password and save it without, e.g. with qpdf --decrypt"
        raise Refused("password", "a PDF that is encrypted", hint)
    raise Refused("malformed", "a PDF that is damaged", Format.PDF.way_out)


def _pages(pdf: PdfDocument, count: int) -> tuple[list[list[Line]], list[int]]:
    """The lines of each page, and the numbers of the pages that cannot be read."""
    pages: list[list[Line]] = []
    lost, length = [], 0
    for number in range(count):
        try:
            page = pdf[number]
            pages.append(lines_of(page))
            page.close()
        except PdfiumError:
            pages.append([])
            lost.append(number + 1)
        length += sum(len(line.text) for line in pages[-1])
        if length > MOST_CHARACTERS:
            raise Refused("too_large", f"more than {MOST_CHARACTERS:,} characters of text", "split it")
    return pages, lost


def _without_text(count: int, lost: list[int]) -> Refused:
    if len(lost) == count:
        return Refused("malformed", "a PDF none of whose pages can be read", Format.PDF.way_out)
    pages = "1 page" if count == 1 else f"{count:,} pages"
    return Refused("no_text", f"a PDF without a text layer ({pages})", "run OCR first, e.g. ocrmypdf")


def _warnings(pages: list[list[Line]], lost: list[int]) -> Iterable[str]:
    if lost:
        yield f"damaged: {_numbers(lost)} could not be read"
    silent = [number for number, lines in enumerate(pages, start=1) if not lines and number not in lost]
    if silent:
        yield f"no text layer on {_numbers(silent)}: what is pictured there was not read"


def _numbers(pages: list[int]) -> str:
    """ "page 3", "pages 1-4, 7"."""
    runs = []
    for _, group in groupby(enumerate(pages), key=lambda pair: pair[1] - pair[0]):
        run = [page for _, page in group]
        runs.append(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]))
    return f"page{'s' * (len(pages) > 1)} {', '.join(runs[:20])}{' ...' * (len(runs) > 20)}"


def _title(stated: str) -> str | None:
    """The title, unless a program put its own words or a file's name there."""
    title = words_of(_PROGRAMS_TITLE.sub("", stated))
    return None if title is None or _NO_TITLE.fullmatch(title) else title


def _author(stated: str) -> str | None:
    author = words_of(stated)
    return None if author is None or author.casefold() in _NOBODY else author
