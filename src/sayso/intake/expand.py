"""Inputs to items: every article that a path, an address or "-" holds, one after the other.

    folder ─▶ files ─┐          ┌─▶ gzip, ZIP ─▶ what is in them, two archives deep
    address, "-" ────┴─▶ bytes ─┼─▶ WARC, mail, feed, CSV, XLSX, JSON lines ─▶ their articles
                                └─▶ anything else: one article, or a problem

What the bytes are is told by what they begin with (`detect`). What cannot be read comes as its problem in
its place, and the rest goes on; only an input that unpacks to absurd size is given up as a whole.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from sayso.errors import UnreadableInput
from sayso.intake.connector import Connector
from sayso.intake.detect import (
    CSV,
    DOCX,
    FEED,
    GZIP,
    JSON_LINES,
    MAIL,
    WARC,
    ZIP,
    container_of,
    is_pdf,
    refuse_format,
    require_article,
)
from sayso.intake.held import (
    HEAD,
    MAX_BYTES,
    MAX_DOCUMENT_BYTES,
    Bomb,
    Held,
    Walk,
    broken,
    buffered,
    damage,
)
from sayso.intake.items import EVERYTHING, Item, Only, Part, Wanted
from sayso.intake.opening import Source, is_folder, name_of, not_read, opened, page_of

MAX_DEPTH: Final = 2
"""Archives in archives: a ZIP of ZIPs is somebody's habit, a third layer a trap."""

_PACKED_TYPE: Final = re.compile(r"gzip|octet-stream|x-compress")
_DAMAGE: Final = (zlib.error, EOFError, zipfile.BadZipFile, NotImplementedError)
"""What unpacking raises on data that are cut off or damaged, wherever it is noticed."""


def items_of(
    source: str,
    *,
    stdin: BinaryIO | None = None,
    connect: Connector | None = None,
    follow: bool = False,
    passed_over: Counter[str] | None = None,
) -> Iterator[Item | UnreadableInput]:
    """Every article an input holds, lazily, in a fixed order; what cannot be read comes as its problem.

    With `follow` the pages that a feed's entries lead to are fetched in their place. `passed_over` counts
    what is neither: a crawl's pictures, hidden files, rows without an address.
    """
    for part in parts_of(source, stdin=stdin, connect=connect, follow=follow, passed_over=passed_over):
        yield fetched(part, connect) if isinstance(part, Wanted) else part


def parts_of(
    source: Source,
    *,
    stdin: BinaryIO | None = None,
    connect: Connector | None = None,
    follow: bool = False,
    passed_over: Counter[str] | None = None,
    only: Only = EVERYTHING,
) -> Iterator[Part]:
    """As `items_of`, but what a sheet or feed only points to is not fetched yet.

    Of all that the input holds `only` this is opened; the rest of a stream is passed by as it comes.
    """
    passed_over = Counter() if passed_over is None else passed_over
    if is_folder(source):
        from sayso.intake.folder import files_in

        found, before = False, passed_over.copy()
        for file in files_in(source, passed_over):
            found = True
            name = file.name if isinstance(file, UnreadableInput) else file
            if (asked := _asked(name, only)) is None:
                continue
            if isinstance(file, UnreadableInput):
                yield file
            else:
                yield from _in_one(file, Walk(follow, passed_over, asked), stdin, connect)
        if not found and only.takes(name_of(source)):
            yield _empty(name_of(source), passed_over - before)
    else:
        yield from _in_one(source, Walk(follow, passed_over, only), stdin, connect)


def _asked(file: str, only: Only) -> Only | None:
    """What of a folder's file is asked for: all of it where a folder that it lies in is."""
    if any(only.takes(str(folder)) for folder in Path(file).parents):
        return EVERYTHING
    return only if only.opens(file) else None


def _in_one(source: Source, walk: Walk, stdin: BinaryIO | None, connect: Connector | None) -> Iterator[Part]:
    """What a file, an address or standard input holds."""
    try:
        with opened(source, walk, stdin, connect) as held:
            yield from _parts(held)
    except UnreadableInput as problem:
        yield problem
    except OSError as problem:
        yield not_read(name_of(source), problem)
    except Bomb:
        found = f"it unpacks to more than {walk.allowance.unpacked // 1_000_000:,} MB, as no articles do"
        yield UnreadableInput(name_of(source), "bomb", found, "unpack what you need of it and give that")


def fetched(wanted: Wanted, connect: Connector | None = None) -> Item | UnreadableInput:
    """The page that a row or an entry leads to: one article, not a container again."""
    try:
        page = page_of(wanted.name, wanted.address, connect)
        require_article(page.data, wanted.name)
    except UnreadableInput as problem:
        return UnreadableInput(wanted.name, problem.kind, problem.found, problem.hint)
    return replace(page, given=wanted.given, warnings=wanted.warnings)


def _parts(held: Held) -> Iterator[Part]:
    """What is in these bytes, by what they are."""
    try:
        name = held.name.removesuffix(".gz")
        kind = container_of(held.stream.peek(HEAD), name, declared=held.about.media_type)
        yield from _contained(kind, held) if kind else _article(held)
    except UnreadableInput as problem:
        yield problem
    except _DAMAGE as problem:
        yield broken(held.name, damage(problem))
    except OSError as problem:
        if problem.errno:  # the disk's; without a number it is bzip2's word for damage
            raise
        yield broken(held.name, damage(problem))


def _contained(kind: str, held: Held) -> Iterator[Part]:
    """What is asked for of a container; one without anything in it is a problem that says what is there."""
    only, found, before = held.walk.only, False, held.walk.passed_over.copy()
    for part in _OPENERS[kind](held):
        found = True
        if only.opens(part.name):
            yield part
    if not found and only.takes(held.name):
        yield _empty(held.name, held.walk.passed_over - before)


def _empty(name: str, passed_over: Counter[str]) -> UnreadableInput:
    """A folder or container without an article, and what is in it instead."""
    what = ", ".join(f"{count:,} × {thing}" for thing, count in passed_over.most_common(5))
    return UnreadableInput(name, "empty", f"no article in it ({what or 'nothing at all'})", "give another")


def _article(held: Held) -> Iterator[Item]:
    """One article, or what is none, which `document_of` tells better."""
    head = held.stream.peek(HEAD)
    refuse_format(head, held.name)
    data = held.whole(MAX_DOCUMENT_BYTES if is_pdf(head) else MAX_BYTES)
    require_article(data, held.name)
    yield replace(held.about, data=data)


def _gzip(held: Held) -> Iterator[Part]:
    from sayso.intake.gzipped import Inflated

    _require_shallow(held)
    about = held.about
    if about.media_type and _PACKED_TYPE.search(about.media_type):
        about = replace(about, media_type=None)
    stream = buffered(Inflated(held.stream, held.walk.allowance))
    yield from _parts(replace(held, about=about, stream=stream, size=None, depth=held.depth + 1))


def _zip(held: Held) -> Iterator[Part]:
    from sayso.intake.zipped import XLSX, kind_of_zip, members, seekable

    with seekable(held) as archive:
        kind = kind_of_zip(archive)
        if kind == DOCX:
            yield replace(archive.about, data=archive.whole(MAX_DOCUMENT_BYTES), media_type=DOCX)
        elif kind == XLSX:
            from sayso.intake.sheet import spreadsheet_rows

            yield from spreadsheet_rows(archive)
        else:
            _require_shallow(held)
            for member in members(archive):
                yield from (member,) if isinstance(member, UnreadableInput) else _parts(member)


def _require_shallow(held: Held) -> None:
    if held.depth >= MAX_DEPTH:
        found = f"an archive in {MAX_DEPTH} others"
        raise UnreadableInput(held.name, "too_deep", found, "unpack the outer ones first")


def _warc(held: Held) -> Iterator[Part]:
    from sayso.intake.warc import pages

    return pages(held)


def _mail(held: Held) -> Iterator[Part]:
    from sayso.intake.sandbox import mail_parts

    yield from mail_parts(held.whole(MAX_DOCUMENT_BYTES), held.name)


def _feed(held: Held) -> Iterator[Part]:
    from sayso.intake.feed import entries

    return entries(held)


def _table(held: Held) -> Iterator[Part]:
    from sayso.intake.sheet import table_rows

    return table_rows(held)


def _json_lines(held: Held) -> Iterator[Part]:
    from sayso.intake.sheet import json_rows

    return json_rows(held)


# Each imports what it needs when it is needed: parsers of feeds and archives are slow to import.
_OPENERS: Final[dict[str, Callable[[Held], Iterator[Part]]]] = {
    GZIP: _gzip,
    ZIP: _zip,
    WARC: _warc,
    MAIL: _mail,
    FEED: _feed,
    CSV: _table,
    JSON_LINES: _json_lines,
}
