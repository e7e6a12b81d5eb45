"""What an input is, by its content; its name or its server's word only where content cannot tell.

A kind is written as its media type. `container_of` tells what holds several articles, from its first bytes;
`is_pdf` and `type_of` what one article is; formats that are not read are refused with what to do.
"""

from __future__ import annotations

import json
import re
from typing import Final

from sayso.errors import UnreadableInput
from sayso.intake.columns import is_json_lines, is_table
from sayso.intake.encoding import is_wide
from sayso.intake.markdown import is_markdown

HTML: Final = "text/html"
TEXT: Final = "text/plain"
MARKDOWN: Final = "text/markdown"
PDF: Final = "application/pdf"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

GZIP: Final = "application/gzip"
ZIP: Final = "application/zip"
WARC: Final = "application/warc"
MAIL: Final = "message/rfc822"
FEED: Final = "application/rss+xml"
CSV: Final = "text/csv"
JSON_LINES: Final = "application/jsonl"

_ALONE: Final = "give it as an input of its own"
_OFFICE: Final = ("an old office file (.doc, .xls, .ppt) or mail (.msg)", "save it as DOCX, XLSX, PDF or EML")
_LOCKED: Final = ("an office document with a password", "save it without a password")
_ARCHIVE: Final = ("a packed archive", "unpack it first and give the articles inside, or as ZIP")
_PICTURE: Final = ("a picture", "give the article's text; for a scanned page run OCR first")
_MEDIA: Final = ("sound or video", "give its transcript")
_PROGRAM: Final = ("a program", "give an article")

# Start of the content, what it is, what to do. Longer starts of the same format come first.
_STARTS: Final[tuple[tuple[bytes, tuple[str, str]], ...]] = (
    (b"{\\rtf", ("a rich-text (RTF) document", "save it as DOCX, text or HTML")),
    (b"%!PS", ("a PostScript file", "convert it to text first, e.g. with ps2ascii")),
    (b"\x1f\x8b", ("gzip data", _ALONE)),
    (b"BZh", ("bzip2 data", "unpack it first, e.g. with bunzip2")),
    (b"\xfd7zXZ\x00", ("xz data", "unpack it first, e.g. with unxz")),
    (b"\x28\xb5\x2f\xfd", ("zstd data", "unpack it first, e.g. with unzstd")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE),
    (b"PK\x03\x04", ("a ZIP archive", _ALONE)),
    (b"PK\x05\x06", ("an empty ZIP archive", "give one with articles in it")),
    (b"Rar!\x1a", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"WARC/1.", ("a web archive (WARC)", _ALONE)),
    (b"bplist00", ("a Safari web archive or property list", "save the page as HTML instead")),
    (b"SQLite format 3\x00", ("an SQLite database", "see what is in a case with: sayso list CASE")),
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF87a", _PICTURE),
    (b"GIF89a", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"\x00\x00\x00\x1cftyp", _MEDIA),
    (b"\x00\x00\x00\x20ftyp", _MEDIA),
    (b"ID3\x03", _MEDIA),
    (b"ID3\x04", _MEDIA),
    (b"OggS\x00", _MEDIA),
    (b"\x1a\x45\xdf\xa3", _MEDIA),
    (b"\x7fELF", _PROGRAM),
)
_TAR: Final = (b"ustar", 257)
_ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")

# Header lines as mails have them, wrapped ones with their later lines; no backtracking into hostile ones.
_HEADERS: Final = re.compile(rb"(?:[!-9;-~]{1,80}:[^\n]*+\n(?:[ \t][^\n]*+\n)*+){2,400}+")
_HEADER_NAME: Final = re.compile(rb"^([!-9;-~]{1,80}):", re.MULTILINE)
_BY_PEOPLE: Final = frozenset({b"from", b"to", b"subject", b"date", b"sender"})
_BY_MACHINES: Final = frozenset(
    {b"message-id", b"received", b"mime-version", b"return-path", b"delivered-to", b"dkim-signature",
     b"x-mailer", b"content-type"}
)  # fmt: skip
_SENT: Final = frozenset({b"message-id", b"received", b"delivered-to", b"to"})
_RELATED: Final = re.compile(rb"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)

# What browsers take for HTML (WHATWG, MIME Sniffing), the names in use since, and a start further down.
_HTML_START: Final = re.compile(
    r"\s*<(?:!doctype\s+html|(?:html|head|body|title|meta|link|script|style|iframe|main|article|section|header|nav"
    r"|div|span|table|font|h[1-6]|p|a|b|i|em|strong|ul|ol|br|img|figure|blockquote)(?=[\s/>])|!--)",
    re.IGNORECASE,
)
_HTML_NEAR: Final = re.compile(r"<(?:!doctype\s+html|html|head|body)(?=[\s>])", re.IGNORECASE)
_XML_START: Final = re.compile(
    r"\s*<(?:\?xml\s|rss\b|feed\b|rdf:RDF\b|svg\b|urlset\b|sitemapindex\b|[\w.:-]+\s+xmlns)"
)
_FEED_START: Final = re.compile(
    r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*)?>)*+<(?:rss|(?:\w+:)?feed|rdf:RDF)(?=[\s>])",
    re.IGNORECASE | re.DOTALL,
)

_HTML_TYPES: Final = frozenset({HTML, "application/xhtml+xml"})
_DATA_TYPES: Final = re.compile(r"json|javascript|ecmascript|\btext/css|\btext/csv")
_WHITE: Final = "\x00\ufeff\u200b \t\r\n\f\v\u2028\u2029\u00a0\u3000"


def container_of(head: bytes, name: str, *, declared: str | None = None) -> str | None:
    """GZIP, ZIP (office documents too), WARC, MAIL, FEED, CSV or JSON_LINES; None for one article at most.

    `head` are the first bytes, some thousand where there are so many.
    """
    if head.startswith(b"\x1f\x8b"):
        return GZIP
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return ZIP
    if re.match(rb"WARC/\d\.\d+\r?\n", head):
        return WARC
    if is_pdf(head) or _format(head):
        return None
    if _is_mail(head, name, declared):
        return MAIL
    return _of_text(_glimpse(head), name, declared)


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF; white space or a mark may come before its start."""
    return data[:1024].lstrip(b"\xef\xbb\xbf\x00 \t\r\n\f").startswith(b"%PDF-")


def require_article(data: bytes, name: str) -> None:
    """Raise UnreadableInput for bytes that are neither text nor a PDF."""
    if not is_pdf(data):
        require_text(data, name)


def require_text(data: bytes, name: str) -> None:
    """Raise UnreadableInput for bytes that are no text: empty, or another format, which is named."""
    if not data:
        raise UnreadableInput(name, "empty", "nothing in it (0 bytes)", "give a text or an HTML page")
    refuse_format(data, name)
    if _is_binary(data):
        raise UnreadableInput(name, "binary", "found binary data, no text", "give a text or an HTML page")


def refuse_format(data: bytes, name: str) -> None:
    """Raise UnreadableInput for bytes that begin like a format which is no text."""
    if found := _format(data):
        raise UnreadableInput(name, "binary", f"found {found[0]}", found[1])


def type_of(text: str, name: str, *, declared: str | None = None) -> str:
    """HTML, MARKDOWN or TEXT; `declared` is the server's word, which decides where the content does not.

    Raises UnreadableInput for white space alone and for data that is no article (XML, JSON).
    """
    if not text.strip(_WHITE):
        raise UnreadableInput(name, "empty", "nothing but white space in it", "give a text or an HTML page")
    if _is_html(text):
        return HTML
    if _XML_START.match(text):
        raise UnreadableInput(name, "unsupported", "found XML (a feed or data)", "give one article's page")
    if _is_json(text):
        hint = "give one object a line (JSON lines), with a “url” or “text”, or the article's page"
        raise UnreadableInput(name, "unsupported", "found JSON data", hint)
    if declared in _HTML_TYPES:
        return HTML
    if declared and _DATA_TYPES.search(declared):
        raise UnreadableInput(name, "unsupported", f"found data ({declared})", "give the page of one article")
    return MARKDOWN if declared == MARKDOWN or is_markdown(text, name) else TEXT


def _is_html(text: str) -> bool:
    return bool(_HTML_START.match(text) or _HTML_NEAR.search(text[:1024]))


def _is_json(text: str) -> bool:
    """Whether all of it is one object or list of JSON."""
    if text.lstrip()[:1] not in ("{", "["):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _of_text(head: str, name: str, declared: str | None) -> str | None:
    if _FEED_START.match(head):
        return FEED
    if _is_html(head):
        return None
    if is_json_lines(head, name, declared):
        return JSON_LINES
    return CSV if is_table(head, name, declared) else None


def _glimpse(head: bytes) -> str:
    """The first bytes as text, good enough for marks and names in ASCII."""
    if is_wide(head):
        order = "utf-16-be" if head[:1] in (b"\x00", b"\xfe") else "utf-16-le"
        return head.decode(order, "replace").lstrip("\ufeff")
    return head.decode("utf-8-sig", "replace")


def _is_mail(head: bytes, name: str, declared: str | None) -> bool:
    """Whether people's header lines and a machine's stand at the start. An article may open with lines
    such as "From:" and "Date:" of its own; only a name or a server's word makes these a mail."""
    block = _header_block(head)
    names = _names(block)
    if not names & _BY_PEOPLE or _is_mhtml(block):
        return False
    return bool(names & _BY_MACHINES) or name.lower().endswith(".eml") or declared == MAIL


def _header_block(head: bytes) -> bytes:
    found = _HEADERS.match(head)
    return found[0] if found else b""


def _names(block: bytes) -> set[bytes]:
    return {found.lower() for found in _HEADER_NAME.findall(block)}


def _is_mhtml(block: bytes) -> bool:
    """Whether the header is that of a page which a browser saved as a mail that nobody sent."""
    return bool(_RELATED.search(block)) and not _names(block) & _SENT


def _format(data: bytes) -> tuple[str, str] | None:
    """What the bytes are, and what to do, where they begin like a format that is no plain text."""
    for start, what in _STARTS:
        if data.startswith(start):
            return _LOCKED if what is _OFFICE and _ENCRYPTED_PACKAGE in data[:1_000_000] else what
    if data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return _PICTURE if data[8:12] == b"WEBP" else _MEDIA
    if data.startswith(*_TAR):
        return _ARCHIVE
    if _is_mhtml(_header_block(data[:4096])):
        return "a saved page in one file (MHTML)", "save it as “web page, HTML” instead"
    return None


_SAMPLE: Final = 65_536
"""Bytes at the beginning by which it is told."""


def _is_binary(data: bytes) -> bool:
    """Whether control bytes say that this is no text in any encoding; a few NUL bytes are no sign."""
    if is_wide(data):
        return False
    head = data[:_SAMPLE]
    # Tab, line breaks, and ESC, which Japanese mail uses, are text's own.
    controls = len(head) - len(head.translate(None, bytes({*range(32), 127} - {8, 9, 10, 11, 12, 13, 27})))
    try:
        head[: _SAMPLE - 3].decode("utf-8")
        return controls > 0.3 * len(head)
    except UnicodeDecodeError:
        return controls > 0.03 * len(head)
