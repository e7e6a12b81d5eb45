"""A saved mail as the articles in it: its own text, then what is attached; nothing is fetched.

Where a mail says the same as HTML and as text, the HTML is taken, which keeps links and what is quoted.
Bytes stay as they are: what encoding they are in is settled where every page's is. A mail inside a mail
is taken apart like the outer one, three deep; pictures and all else are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from itertools import islice
from typing import Final, TypeAlias

from sayso.intake.encoding import decode
from sayso.intake.parsing.values import Format, Part, Refused, clean, words_of

DEEPEST: Final = 3
MOST_PARTS: Final = 1_000
LONGEST: Final = 10_000
"""Characters of a header that are read: what is encoded in it takes ever longer."""
YEARS: Final = range(1985, 2100)
"""Years that a mail can have been sent in."""

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TEXTS: Final = frozenset({"text/html", "text/plain", "text/markdown", "application/xhtml+xml"})
_FILES: Final = frozenset({"application/pdf", _WORD})
_ENDINGS: Final = {
    "pdf": "application/pdf",
    "docx": _WORD,
    "html": "text/html",
    "htm": "text/html",
    "txt": "text/plain",
    "md": "text/markdown",
}
_ENCRYPTED: Final = re.compile(r"multipart/encrypted|application/(?:x-)?pkcs7-mime")
_FOLD: Final = re.compile(r"[\r\n]+[ \t]*")

_Mail: TypeAlias = "Message[str, str]"


def read_mail(data: bytes) -> tuple[Part, ...]:
    """The articles in a mail, its own text first; raises Refused."""
    # Not policy.default: its grammar of headers raises on many that are not well-formed.
    mail = message_from_bytes(data, policy=policy.compat32)
    parts = tuple(islice(_parts(mail, (), 0), MOST_PARTS))
    if parts:
        return parts
    if any(_ENCRYPTED.match(part.get_content_type()) for part in mail.walk()):
        raise Refused(
            "password", "a mail that is encrypted", "save it decrypted from the program that reads it"
        )
    raise Refused("no_text", "a mail without words of its own", Format.MAIL.way_out)


def _parts(mail: _Mail, way: tuple[str, ...], depth: int) -> Iterator[Part]:
    """The articles of one mail, `depth` mails deep in others."""
    leaves = list(_leaves(mail))
    own = next((leaf for leaf in leaves if _is_own(leaf)), None)
    sent = _sent(mail)
    if own:
        left_out = depth == DEEPEST and any(map(_is_mail, leaves))
        yield Part(
            way,
            _bytes_of(own),
            own.get_content_type(),
            _charset(own),
            title=words_of(_header(mail, "subject")),
            author=_author(mail),
            sent=sent,
            warnings=("mails nested still deeper in this one were left out",) if left_out else (),
        )
    for number, leaf in enumerate(leaves, start=1):
        if _is_mail(leaf) and depth < DEEPEST:
            [inner] = _children(leaf)
            name = _name(leaf) or words_of(_header(inner, "subject")) or f"part {number}"
            yield from _parts(inner, (*way, name), depth + 1)
        elif leaf is not own and (found := _article_type(leaf)) and (data := _bytes_of(leaf)).strip():
            yield Part((*way, _name(leaf) or f"part {number}"), data, found, _charset(leaf), sent=sent)


def _leaves(part: _Mail) -> Iterator[_Mail]:
    """The parts that are no mere wrapping, in order; of alternatives the best, and all files."""
    if _is_mail(part) or not part.is_multipart():
        yield part
        return
    children = _children(part)
    best = _best(children) if part.get_content_type() == "multipart/alternative" else None
    for child in children:
        leaves = _leaves(child)
        if best is None or child is best:
            yield from leaves
        else:
            yield from (leaf for leaf in leaves if leaf.get_content_type() not in _TEXTS)


def _children(part: _Mail) -> list[_Mail]:
    return [child for child in part.get_payload() if isinstance(child, Message)]


def _best(children: list[_Mail]) -> _Mail | None:
    """The alternative that holds HTML, or else text."""
    for wanted in ("text/html", "text/plain"):
        for child in children:
            if any(leaf.get_content_type() == wanted for leaf in child.walk()):
                return child
    return None


def _is_mail(part: _Mail) -> bool:
    return part.get_content_type() == "message/rfc822" and len(_children(part)) == 1


def _is_own(part: _Mail) -> bool:
    """Whether the part can be the mail's own text."""
    text = part.get_content_type() in _TEXTS and not part.is_multipart()
    return text and part.get_content_disposition() != "attachment" and bool(_bytes_of(part).strip())


def _article_type(part: _Mail) -> str | None:
    """What kind of article an attached part may be, by its type, or else by its name's ending."""
    stated = part.get_content_type()
    if part.is_multipart() or stated in _TEXTS | _FILES:
        return None if part.is_multipart() else stated
    ending = (_name(part) or "").rpartition(".")[2].lower()
    return _ENDINGS.get(ending) if stated.startswith("application/") else None


def _bytes_of(part: _Mail) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError):  # what is broken was packed as its sender says, or not at all
        return b""
    return data if isinstance(data, bytes) else b""


def _charset(part: _Mail) -> str | None:
    with suppress(ValueError, LookupError, TypeError):
        return part.get_content_charset()
    return None


def _name(part: _Mail) -> str | None:
    with suppress(ValueError, LookupError, TypeError):
        return words_of(_read(part.get_filename() or ""))
    return None


def _author(mail: _Mail) -> str | None:
    stated = _header(mail, "from", raw=True)
    name, address = parseaddr(stated)
    return words_of(_read(name)) or words_of(address) or words_of(_read(stated))


def _sent(mail: _Mail) -> str | None:
    try:
        sent = parsedate_to_datetime(_header(mail, "date", raw=True))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return sent.isoformat() if sent.year in YEARS else None


def _header(mail: _Mail, name: str, *, raw: bool = False) -> str:
    """The first header of a name on one line, as it stands or as it is meant; empty where there is none."""
    found = next((value for key, value in mail.raw_items() if key.lower() == name), "")
    line = _FOLD.sub(" ", str(found)[:LONGEST])
    return line if raw else _read(line)


def _read(words: str) -> str:
    """A header's words with what is encoded in them decoded."""
    try:
        pieces = decode_header(words)
    except (HeaderParseError, ValueError):
        pieces = [(words, None)]
    return "".join(_decoded(piece, charset) for piece, charset in pieces)


def _decoded(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, bytes):
        return clean(decode(piece, declared=charset).text)
    try:  # bytes that are no ASCII are lone surrogates in what the parser gives as text
        return clean(decode(piece.encode("ascii", "surrogateescape")).text)
    except UnicodeEncodeError:
        return clean(piece)
