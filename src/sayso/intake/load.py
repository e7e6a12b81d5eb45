"""One input that holds one article to its `Document`: a file, a web address, or "-" for standard input.

Nothing is trusted: sizes are checked before reading, only regular files are opened (a pipe or a device
would never end), and what cannot be read raises UnreadableInput with one of these kinds:

    input       not_found, directory, not_a_file, no_permission, io_error, too_large, link, several
    content     empty, binary, unsupported (data), no_text (a page without words), no_column (a sheet)
    archives    malformed (cut off, damaged), password, bomb, too_deep, too_many, entities
    address     bad_address, bad_scheme, bad_port, credentials, private_address
    network     unreachable, timeout, http_status, redirects, redirect_loop, broken_answer, bad_encoding

and those of the parsers in the child process (`sandbox`).
"""

from __future__ import annotations

from typing import BinaryIO

from sayso.core.document import Document
from sayso.errors import UnreadableInput
from sayso.intake.connector import Connector
from sayso.intake.documents import document_of
from sayso.intake.expand import fetched, parts_of
from sayso.intake.items import Item, Wanted
from sayso.intake.opening import is_folder


def load(name: str, *, stdin: BinaryIO | None = None, connect: Connector | None = None) -> Document:
    """The document that a path, an http(s) address or "-" names; raises UnreadableInput, for several too.

    Of an archive or a sheet the one article is read, whatever else is in it.
    """
    if is_folder(name):
        raise UnreadableInput(name, "directory", "a directory", "name the files inside it")
    articles: list[Item | Wanted] = []
    problem = None
    for part in parts_of(name, stdin=stdin, connect=connect):
        if isinstance(part, UnreadableInput):
            problem = problem or part
        else:
            articles.append(part)
        if len(articles) > 1:  # the rest may be a crawl's: it is not counted
            hint = "`sayso read` and `sayso add` take them all; or give the one alone"
            raise UnreadableInput(name, "several", "more than one article in it", hint)
    if not articles:
        raise problem or UnreadableInput(name, "empty", "no article in it", "give an article")
    [article] = articles
    found = fetched(article, connect) if isinstance(article, Wanted) else article
    if isinstance(found, UnreadableInput):
        raise found
    return document_of(found)
