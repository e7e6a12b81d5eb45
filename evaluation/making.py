"""Small valid files of each format, written byte by byte: nothing else is needed to make them."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from typing import Final

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"

PAGE: Final = (595, 842)
"""Width and height of A4 in points."""


# ------------------------------------------------------------------------------------------------ PDF


def pdf_of(
    pages: Sequence[bytes], *, info: dict[str, str] | None = None, to_unicode: bytes = b"", kids: str = ""
) -> bytes:
    """A PDF of pages whose contents are drawn by these operators, in Helvetica (/F) and its bold (/B)."""
    first = 6
    numbers = [first + 2 * n for n in range(len(pages))]
    kids = kids or " ".join(f"{n} 0 R" for n in numbers)
    unicode_of = b"/ToUnicode 5 0 R" if to_unicode else b""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding%s>>" % unicode_of,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        stream(to_unicode),
    ]
    for number, content in zip(numbers, pages, strict=True):
        page = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {PAGE[0]} {PAGE[1]}]/Contents {number + 1} 0 R"
            "/Resources<</Font<</F 3 0 R/B 4 0 R>>>>>>"
        )
        objects += [page.encode(), stream(content)]
    trailer = b""
    if info:
        objects.append(
            b"<<%s>>" % b"".join(f"/{key}{_literal(value)}".encode() for key, value in info.items())
        )
        trailer = b"/Info %d 0 R" % len(objects)
    return pdf_file(objects, trailer)


def pdf_file(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Numbered objects, the first of which is the catalogue, as a file with its table."""
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    end = b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
    return data + head + end % (len(objects) + 1, trailer, len(data))


def stream(content: bytes, more: bytes = b"") -> bytes:
    """An object with a stream."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), more, content)


def drawn(
    lines: Iterable[str], *, x: int = 72, y: int = 770, size: int = 11, pitch: int = 14, font: str = "F"
) -> bytes:
    """Lines one below the other; an empty one leaves its space."""
    words = b""
    for number, line in enumerate(lines):
        if line:
            words += f"BT /{font} {size} Tf 1 0 0 1 {x} {y - pitch * number} Tm ".encode()
            words += _literal(line).encode("cp1252") + b" Tj ET\n"
    return words


def turned(lines: Iterable[str], *, pitch: int = 14) -> bytes:
    """The same, running up the page."""
    placed = (
        f"BT /F 11 Tf 0 1 -1 0 {72 + pitch * n} 72 Tm {_literal(line)} Tj ET\n"
        for n, line in enumerate(lines)
    )
    return "".join(placed).encode()


def encrypted_pdf() -> bytes:
    """A PDF that asks for a password (40-bit RC4: the entries need not fit any password)."""
    owner, user = hashlib.sha256(b"owner").hexdigest(), hashlib.sha256(b"user").hexdigest()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        f"<</Filter/Standard/V 1/R 2/Length 40/P -4/O<{owner}>/U<{user}>>>".encode(),
    ]
    return pdf_file(objects, b"/Encrypt 4 0 R/ID[<00><00>]")


def scanned_pdf(pages: int = 1) -> bytes:
    """Pages that hold a picture each."""
    picture = b"q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"
    return pdf_of([picture] * pages)


def _literal(words: str) -> str:
    for special in "\\()":
        words = words.replace(special, f"\\{special}")
    return f"({words})"


# -------------------------------------------------------------------------------------------- Office


def package_of(main: str, parts: dict[str, str], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An Office file of these parts (path to XML), of which `main` is the document."""
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="text/xml"/></Types>'
    )
    own = relationships({"m": ("officeDocument", main)})
    if "docProps/core.xml" in parts:
        own = relationships({"m": ("officeDocument", main), "c": ("core-properties", "docProps/core.xml")})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for path, content in {"[Content_Types].xml": types, "_rels/.rels": own, **parts}.items():
            archive.writestr(zipfile.ZipInfo(path), content, compression)
    return buffer.getvalue()


def relationships(to: dict[str, tuple[str, str]]) -> str:
    """Relationships by id: kind and target; an address is outside."""
    outside = ' TargetMode="External"'
    each = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"{outside * ("://" in target)}/>'
        for key, (kind, target) in to.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def core_properties(**stated: str) -> str:
    """The part with title, creator, created."""
    return f"<p>{''.join(f'<{key}>{value}</{key}>' for key, value in stated.items())}</p>"


def docx_of(
    body: str, *, parts: dict[str, str] | None = None, to: dict[str, tuple[str, str]] | None = None
) -> bytes:
    """A Word document with this body, in WordprocessingML with the prefix w (and r for relationships)."""
    document = f'<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body>{body}</w:body></w:document>'
    every = {"word/document.xml": document, "word/_rels/document.xml.rels": relationships(to or {})}
    return package_of("word/document.xml", {**every, **(parts or {})})


def paragraph(words: str, style: str = "") -> str:
    """A paragraph of one run."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{run(words)}</w:p>"


def run(words: str, properties: str = "") -> str:
    """A run of words."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def word_part(name: str, content: str) -> str:
    """A part beside the document: w:footnotes, w:styles, w:hdr."""
    return f'<w:{name} xmlns:w="{WORD}" xmlns:r="{OFFICE}">{content}</w:{name}>'


def xlsx_of(
    *sheets: str, strings: Sequence[str] = (), formats: Sequence[str] = (), book: str = "", hidden: int = 0
) -> bytes:
    """A workbook of sheets, each the XML of its rows; cells' styles 1, 2 ... have these formats, the sheet
    of the number is hidden."""
    numbers = range(1, len(sheets) + 1)
    states = ["hidden" if n == hidden else "visible" for n in numbers]
    names = "".join(
        f'<sheet name="{n}" state="{s}" r:id="s{n}"/>' for n, s in zip(numbers, states, strict=True)
    )
    styles = "".join(f'<numFmt numFmtId="{200 + n}" formatCode="{form}"/>' for n, form in enumerate(formats))
    used = "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(len(formats)))
    to = {f"s{n}": ("worksheet", f"worksheets/sheet{n}.xml") for n in numbers}
    to |= {"t": ("sharedStrings", "sharedStrings.xml"), "y": ("styles", "styles.xml")}
    items = "".join(f"<si><t>{words}</t></si>" for words in strings)
    cells = f'<cellXfs><xf numFmtId="0"/>{used}</cellXfs>'
    spaces = f'xmlns="{SHEET}" xmlns:r="{OFFICE}"'
    parts = {
        "xl/workbook.xml": f"<workbook {spaces}>{book}<sheets>{names}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relationships(to),
        "xl/sharedStrings.xml": f"<sst {spaces}>{items}</sst>",
        "xl/styles.xml": f"<styleSheet {spaces}><numFmts>{styles}</numFmts>{cells}</styleSheet>",
    }
    for number, rows in zip(numbers, sheets, strict=True):
        sheet = f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>'
        parts[f"xl/worksheets/sheet{number}.xml"] = sheet
    return package_of("xl/workbook.xml", parts)


# ---------------------------------------------------------------------------------------------- mail


def mail_of(text: str | None, *, html: str | None = None, files: Sequence[tuple[str, bytes]] = ()) -> bytes:
    """A mail with a text, the same as HTML, and attached files by name."""
    return message_of(text, html=html, files=files).as_bytes()


def message_of(
    text: str | None, *, html: str | None = None, files: Sequence[tuple[str, bytes]] = ()
) -> EmailMessage:
    """The same, not yet written down."""
    message = EmailMessage()
    message["Subject"] = "Bridge stays closed"
    message["From"] = "Ann Poe <ann@example.org>"
    message["Date"] = "Mon, 02 Nov 2026 09:30:00 +0100"
    if text is not None:
        message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html")
    for name, data in files:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message
