"""What an input is, by its content and never by its name: a page, a text, or something not read yet."""

from __future__ import annotations

import re
from typing import Final

from sayso.errors import UnreadableInput
from sayso.intake.encoding import is_wide

HTML: Final = "text/html"
TEXT: Final = "text/plain"

_OFFICE: Final = ("an office document", "export it as text or HTML first")
_ARCHIVE: Final = ("a packed archive", "unpack it first and give the articles inside")
_PICTURE: Final = ("a picture", "give the article's text; for a scanned page run OCR first")
_MEDIA: Final = ("sound or video", "give its transcript")
_PROGRAM: Final = ("a program", "give an article")

# Start of the content, what it is, what to do. Longer starts of the same format come first.
_STARTS: Final[tuple[tuple[bytes, tuple[str, str]], ...]] = (
    (b"%PDF-", ("a PDF", "this version reads text and HTML; convert it first, e.g. with pdftotext")),
    (b"{\\rtf", ("a rich-text (RTF) document", "save it as text or HTML first")),
    (b"%!PS", ("a PostScript file", "convert it to text first, e.g. with ps2ascii")),
    (b"\x1f\x8b", ("gzip data", "unpack it first, e.g. with gunzip")),
    (b"BZh", ("bzip2 data", "unpack it first, e.g. with bunzip2")),
    (b"\xfd7zXZ\x00", ("xz data", "unpack it first, e.g. with unxz")),
    (b"\x28\xb5\x2f\xfd", ("zstd data", "unpack it first, e.g. with unzstd")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE),
    (b"PK\x03\x04", _ARCHIVE),
    (b"Rar!\x1a", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"WARC/1.", ("a web archive (WARC)", "extract the page as HTML first")),
    (b"bplist00", ("a Safari web archive or property list", "save the page as HTML instead")),
    (b"SQLite format 3\x00", ("an SQLite database", "give an article")),
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

_MHTML: Final = re.compile(
    rb"(?:[\w-]+:.*\n(?:[ \t].*\n)*){0,12}?Content-Type:\s*multipart/related", re.IGNORECASE
)
_OFFICE_PARTS: Final = re.compile(rb"\[Content_Types\]\.xml|vnd\.oasis\.opendocument|application/epub")

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

_HTML_TYPES: Final = frozenset({HTML, "application/xhtml+xml"})
_DATA_TYPES: Final = re.compile(r"json|javascript|ecmascript|\btext/css|\btext/csv")


def require_text(data: bytes, name: str) -> None:
    """Raise UnreadableInput for bytes that are no text: empty, or another format, which is named."""
    if not data:
        raise UnreadableInput(name, "empty", "nothing in it (0 bytes)", "give a text or an HTML page")
    if found := _format(data):
        raise UnreadableInput(name, "binary", f"found {found[0]}", found[1])
    if _is_binary(data):
        raise UnreadableInput(name, "binary", "found binary data, no text", "give a text or an HTML page")


def type_of(text: str, name: str, *, declared: str | None = None) -> str:
    """HTML or TEXT; `declared` is the server's word, which decides only where the content does not.

    Raises UnreadableInput for white space alone and for data that is no article (XML, JSON).
    """
    if not text.strip("\x00\ufeff\u200b \t\r\n\f\v\u2028\u2029\u00a0\u3000"):
        raise UnreadableInput(name, "empty", "nothing but white space in it", "give a text or an HTML page")
    if _HTML_START.match(text) or _HTML_NEAR.search(text[:1024]):
        return HTML
    if _XML_START.match(text):
        raise UnreadableInput(name, "unsupported", "found XML (a feed or data)", "give one article's page")
    if declared in _HTML_TYPES:
        return HTML
    if declared and _DATA_TYPES.search(declared):
        raise UnreadableInput(name, "unsupported", f"found data ({declared})", "give the page of one article")
    return TEXT


def _format(data: bytes) -> tuple[str, str] | None:
    """What the bytes are, and what to do, where they begin like a format that is no plain text."""
    for start, what in _STARTS:
        if data.startswith(start):
            return _OFFICE if what is _ARCHIVE and _OFFICE_PARTS.search(data[:4096]) else what
    if data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return _PICTURE if data[8:12] == b"WEBP" else _MEDIA
    if _MHTML.match(data[:4096]):
        return "a saved page in one file (MHTML)", "save it as “web page, HTML” instead"
    return None


def _is_binary(data: bytes, sample: int = 65_536) -> bool:
    """Whether control bytes say that this is no text in any encoding; a few NUL bytes are no sign."""
    if is_wide(data):
        return False
    head = data[:sample]
    # Tab, line breaks, and ESC, which Japanese mail uses, are text's own.
    controls = len(head) - len(head.translate(None, bytes({*range(32), 127} - {8, 9, 10, 11, 12, 13, 27})))
    try:
        head[: sample - 3].decode("utf-8")
        return controls > 0.3 * len(head)
    except UnicodeDecodeError:
        return controls > 0.03 * len(head)
