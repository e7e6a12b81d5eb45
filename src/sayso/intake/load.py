"""One input to one `Document`: a file, a web address, or "-" for standard input.

Nothing is trusted: sizes are checked before reading, only regular files are opened (a pipe or a device
would never end), and what cannot be read raises UnreadableInput with one of these kinds:

    input       not_found, directory, not_a_file, no_permission, io_error, too_large
    content     empty, binary, unsupported (data or feeds), no_text (a page without words)
    address     bad_address, bad_scheme, bad_port, credentials, private_address
    network     unreachable, timeout, http_status, redirects, redirect_loop, broken_answer, bad_encoding
"""

from __future__ import annotations

from typing import BinaryIO

from sayso.core.document import Document
from sayso.errors import UnreadableInput
from sayso.intake.connector import Connector
from sayso.intake.documents import document_of
from sayso.intake.expand import items_of


def load(name: str, *, stdin: BinaryIO | None = None, connect: Connector | None = None) -> Document:
    """The document that a path, an http(s) address or "-" names; raises UnreadableInput."""
    for found in items_of(name, stdin=stdin, connect=connect):
        if isinstance(found, UnreadableInput):
            raise found
        return document_of(found)
    raise UnreadableInput(name, "empty", "no article in it", "give an article")
