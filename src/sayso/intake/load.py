"""One input to one `Document`: a file, a web address, or "-" for standard input.

Nothing is trusted: sizes are checked before reading, only regular files are opened (a pipe or a device
would never end), and what cannot be read raises UnreadableInput with one of these kinds:

    input       not_found, directory, not_a_file, no_permission, io_error, too_large
    content     empty, binary, unsupported (data or feeds), no_text (a page without words)
    address     bad_address, bad_scheme, bad_port, credentials, private_address
    network     unreachable, timeout, http_status, redirects, redirect_loop, broken_answer, bad_encoding
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import sys
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final, NoReturn

from sayso.core.document import Document
from sayso.errors import UnreadableInput
from sayso.intake.connector import Connector
from sayso.intake.detect import HTML, require_text, type_of
from sayso.intake.encoding import decode
from sayso.intake.language import language_of, translation_signs
from sayso.intake.mojibake import mojibake
from sayso.intake.text import document_from_text

MAX_BYTES: Final = 20_000_000
"""Bytes of one file: about three million English words, where an article has a thousand."""

STANDARD_INPUT: Final = "-"

# Two letters at least: "C:\article.txt" is a path.
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):/")


def load(name: str, *, stdin: BinaryIO | None = None, connect: Connector | None = None) -> Document:
    """The document that a path, an http(s) address or "-" names; raises UnreadableInput."""
    if name == STANDARD_INPUT:
        data = _limited((stdin or sys.stdin.buffer).read(MAX_BYTES + 1), name)
        return document_from_bytes(data, name=name)
    if scheme := _SCHEME.match(name):
        return _from_address(name, scheme[1].lower(), connect)
    return document_from_bytes(_read_file(name), name=name, path=name)


def document_from_bytes(
    data: bytes,
    *,
    name: str,
    media_type: str | None = None,
    declared_encoding: str | None = None,
    path: str | None = None,
    url: str | None = None,
    final_url: str | None = None,
    retrieved: str | None = None,
) -> Document:
    """The document in these bytes; `media_type` and `declared_encoding` are what a server said of them."""
    require_text(data, name)
    decoded = decode(data, declared=declared_encoding)
    found = type_of(decoded.text, name, declared=media_type)
    base = Document(
        text=decoded.text,
        name=name,
        media_type=found,
        path=path,
        url=url,
        final_url=final_url,
        retrieved=retrieved,
        bytes_sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        bom=decoded.bom,
        warnings=decoded.warnings,
    )
    return judged(_from_page(base) if found == HTML else document_from_text(base))


def _from_page(base: Document) -> Document:
    from sayso.intake.html import document_from_html  # lxml and trafilatura: not for plain text

    return document_from_html(base.text, base)


def judged(document: Document) -> Document:
    """The document with what its words show: misread letters, language, signs of translation.

    The language is that of the article's own words; the page's word for it counts where these do not tell.
    """
    article = "\n".join(b.span.of(document.text) for b in document.blocks if b.vote and not b.hidden)
    language = language_of(article or document.text) or document.language
    return replace(
        document,
        language=language,
        translated_from=translation_signs(document.text, language),
        warnings=document.warnings + mojibake(document.text),
    )


def _from_address(name: str, scheme: str, connect: Connector | None) -> Document:
    if scheme == "file":
        raise UnreadableInput(name, "bad_scheme", "a file: address", "give the path itself")
    from sayso.intake.fetch import fetch

    page = fetch(name, connect=connect)
    return document_from_bytes(
        page.body,
        name=name,
        media_type=page.media_type,
        declared_encoding=page.charset,
        url=name,
        final_url=page.final_url,
        retrieved=page.retrieved,
    )


def _read_file(name: str) -> bytes:
    path = Path(name)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableInput(name, "directory", "a directory", "name the files inside it")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableInput(name, "not_a_file", "a pipe or device, no file", "pass its content as -")
        if status.st_size > MAX_BYTES:
            _too_large(name, f"{status.st_size / 1e6:,.1f} MB")
        with path.open("rb") as file:
            return _limited(file.read(MAX_BYTES + 1), name)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the name
        raise UnreadableInput(name, "not_found", "no such file", _where_else(name)) from None
    except PermissionError:
        raise UnreadableInput(name, "no_permission", "may not be read", "check its permissions") from None
    except OSError as problem:
        found = os.strerror(problem.errno) if problem.errno else str(problem)
        raise UnreadableInput(name, "io_error", found.lower(), "check the name and the disk") from None


def _where_else(name: str) -> str:
    if name.lower().startswith("www."):
        return f"for a web page write https://{name}"
    return "check the spelling and the folder"


def _limited(data: bytes, name: str) -> bytes:
    if len(data) > MAX_BYTES:
        _too_large(name, "more")
    return data


def _too_large(name: str, size: str) -> NoReturn:
    found = f"{size} where the limit is {MAX_BYTES // 1_000_000} MB"
    raise UnreadableInput(name, "too_large", found, "split it and give one article at a time")
