"""What the columns of a sheet mean, by the names in use, and whether a text is a sheet at all.

A text is a table where its name or its server says so; or where its first line holds short names alone and
we know one of them as that of addresses, and the next line has an address there; or know three of them, of
texts among others. A headline with commas in it is none of these. JSON is taken line by line where the first
line's keys hold a column of addresses or texts.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any, Final

from sayso.intake.held import MAX_BYTES

DELIMITERS: Final = ",;\t|"
HEADER_WITHIN: Final = 10
"""Rows in which the header is looked for: sheets may open with a title and a note."""

# The most telling name of each comes first. Media Cloud, GDELT, LexisNexis and Zotero use some of them.
_NAMES: Final = {
    "address": "url, address, link, web address, article url, story url, source url, sourceurl,"
    " canonical url, final url, page url, document identifier, documentidentifier, permalink, web link,"
    " weblink, urls, links, uri, href, web, webpage, web page, ссылка, адрес, adresse, lien",
    "text": "text, full text, fulltext, article text, body, article body, story text, plain text, content,"
    " article content, text content, main text, news text,"
    " story, article, html, текст, volltext, texte",
    "title": "title, headline, article title, heading, story title, заголовок, название, titel,"
    " überschrift, titre",
    "outlet": "outlet, publication, publisher, publication title, media outlet, media name, newspaper,"
    " media, source, source name, site name, site, издание, сми, источник, medium, quelle, média",
    "author": "author, authors, byline, writer, journalist, reporter, creator, автор, autor, auteur",
    "date": "date, published, publication date, publish date, date published, published at, published date,"
    " published on, pubdate, pub date, posted, datetime, time, дата, datum",
}
_KNOWN: Final = {role: tuple(names.split(", ")) for role, names in _NAMES.items()}
_APART: Final = re.compile(r"[\s_.\-]+")
_ADDRESS: Final = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_LONGEST_NAME: Final = 40
_LONGEST_HEADER: Final = 1_000
_TABLE_ENDINGS: Final = (".csv", ".tsv", ".tab")
_TABLE_TYPES: Final = re.compile(r"text/(?:csv|tab-separated-values|comma-separated-values)")
_KEY: Final = re.compile(r'"([^"\\]{1,40})"\s*:')
_LINES_ENDINGS: Final = (".jsonl", ".ndjson", ".jsonlines")
_LINES_TYPES: Final = re.compile(r"application/(?:x-)?(?:jsonl(?:ines)?|ndjson)")

csv.field_size_limit(MAX_BYTES)  # of the whole process: a cell may hold an article, where 131,072 is the rule


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what, counted from 0; at least addresses or texts are there."""

    address: int | None
    text: int | None
    title: int | None
    outlet: int | None
    author: int | None
    date: int | None

    @property
    def known(self) -> int:
        """How many of the columns are there."""
        return sum(getattr(self, role) is not None for role in _KNOWN)


def columns_of(header: Sequence[str]) -> Columns | None:
    """What the columns of a header are; None where none of them holds addresses or texts."""
    return _columns(tuple(header[:1000]))


@lru_cache(maxsize=64)
def _columns(header: tuple[str, ...]) -> Columns | None:
    names = [_APART.sub(" ", name).strip().casefold() for name in header]
    found = Columns(**{role: _place(names, known) for role, known in _KNOWN.items()})
    return None if found.address is None and found.text is None else found


def is_address(cell: str) -> bool:
    """Whether a cell holds one web address and nothing else."""
    return _ADDRESS.fullmatch(cell.strip()) is not None


def is_table(head: str, name: str, declared: str | None) -> bool:
    """Whether a text, of which this is the beginning, is a table with a delimiter between its cells."""
    if name.lower().endswith(_TABLE_ENDINGS) or (declared and _TABLE_TYPES.match(declared)):
        return True
    lines = head.lstrip("\r\n").splitlines()[:2]
    if len(lines) < 2 or len(lines[0]) > _LONGEST_HEADER:
        return False
    header, *rows = rows_of(lines, delimiter_of(lines))
    columns = columns_of(header)
    if columns is None or any(len(cell) > _LONGEST_NAME for cell in header):
        return False
    if columns.known >= 3:
        return True
    at = columns.address
    return at is not None and any(len(row) > at and is_address(row[at]) for row in rows)


def is_json_lines(head: str, name: str, declared: str | None) -> bool:
    """Whether a text, of which this is the beginning, is one JSON object a line, each an article."""
    if not head.lstrip().startswith("{"):
        return False
    if name.lower().endswith(_LINES_ENDINGS) or (declared and _LINES_TYPES.match(declared)):
        return True
    first = _keys_of_first(head.lstrip())
    return columns_of(first) is not None


def delimiter_of(lines: Iterable[str]) -> str:
    """What stands between the cells: the sign that makes the most known columns, or else the most cells."""
    first = list(islice(lines, HEADER_WITHIN))
    if first and (stated := re.fullmatch(r"sep=(.)\s*", first[0])):  # a word to Excel
        return stated[1]
    return max(
        DELIMITERS, key=lambda sign: max((_score(row) for row in rows_of(first, sign)), default=(0, 0))
    )


def rows_of(lines: Iterable[str], delimiter: str) -> list[list[str]]:
    """The cells of a few lines."""
    return list(csv.reader(lines, delimiter=delimiter))


def _score(row: list[str]) -> tuple[int, int]:
    columns = columns_of(row)
    return columns.known if columns else 0, len(row)


def _place(names: list[str], known: tuple[str, ...]) -> int | None:
    return next((names.index(name) for name in known if name in names), None)


def _keys_of_first(head: str) -> list[str]:
    """The keys of the first row; of one that is longer than the head, those that stand in it."""
    line, end, _ = head.partition("\n")
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError):
        return [] if end else _KEY.findall(line)
    return list(row) if isinstance(row, dict) else []
