"""Hostile inputs made by hand, by what is wrong with them: what the world has thought of so far.

Bombs, cycles, names that lead out, counts that lie, depth without end. Each is made when it is asked for, the
big ones being big.
"""

from __future__ import annotations

import gzip
import re
import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from typing import Final

from evaluation.making import (
    docx_of,
    encrypted_pdf,
    mail_of,
    package_of,
    paragraph,
    pdf_file,
    pdf_of,
    scanned_pdf,
    stream,
    xlsx_of,
)
from evaluation.packing import PAGE, TEXT, http, record, rss, zip_of
from evaluation.soak_whole import ARTICLE, ATOM, DOCX, MAIL, PDF, RECORDS, XLSX

Make = Callable[[], bytes]

LAUGHS: Final = (
    '<!DOCTYPE d [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
OUTSIDE: Final = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
ZEROS: Final = 300_000_000


def bomb() -> bytes:
    """A gzip file of 300 MB of nothing."""
    return gzip.compress(bytes(ZEROS), compresslevel=1, mtime=0)


def _gzipped(make: Make) -> bytes:
    return gzip.compress(make(), mtime=0)


def nested(times: int, pack: Callable[[bytes], bytes]) -> bytes:
    """A text in so many packings."""
    data = TEXT.encode()
    for _ in range(times):
        data = pack(data)
    return data


def encrypted_zip() -> bytes:
    """An archive whose members say that they have a password."""
    data = bytearray(zip_of({"a.txt": TEXT, "b.txt": TEXT}))
    for mark, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        for found in re.finditer(re.escape(mark), bytes(data)):
            data[found.start() + flags] |= 1
    return bytes(data)


def mail_in_mails(depth: int) -> bytes:
    """Mails that each carry the next."""
    head = "From: a@b.example\r\nMIME-Version: 1.0\r\nSubject: {}\r\nContent-Type: message/rfc822\r\n\r\n"
    return "".join(head.format(n) for n in range(depth)).encode() + mail_of(TEXT)


def parts_in_parts(depth: int) -> bytes:
    """A mail of parts in parts, none of which ends."""
    head = b"From: a@b.example\nMIME-Version: 1.0\n"
    return head + b"".join(
        b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(depth)
    )


def flate_bomb() -> bytes:
    """A PDF whose page unpacks to 300 MB."""
    packed = zlib.compress(bytes(ZEROS), 1)
    return pdf_file([
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        stream(packed, b"/Filter/FlateDecode"),
    ])  # fmt: skip


def cyclic_pdf() -> bytes:
    """A PDF whose pages are their own children, and whose form draws itself."""
    return pdf_file([
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 9/Kids[2 0 R 3 0 R]/Parent 2 0 R>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>>>",
        stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>"),
        stream(b"/X Do"),
    ])  # fmt: skip


def deep_pdf() -> bytes:
    """A PDF with an object nested a hundred thousand deep."""
    return pdf_file([b"<</Type/Catalog/Pages 2 0 R>>", b"[" * 100_000 + b"]" * 100_000])


def xlsx_with(rows: str) -> Make:
    """A sheet of these rows below a header."""
    head = '<row><c t="inlineStr"><is><t>text</t></is></c></row>'
    return lambda: xlsx_of(head + rows, strings=("text",))


def warc(*records: bytes) -> Make:
    """A web archive."""
    return lambda: b"".join(records)


def claimed(length: str, *more: str) -> bytes:
    """A record that claims this length."""
    return record(http(PAGE), "https://a.example/1", *more).replace(
        b"Content-Length: %d" % len(http(PAGE)), f"Content-Length: {length}".encode()
    )


HOSTILE_TEXT: Final[dict[str, Make]] = {
    "nothing": lambda: b"",
    "white space": lambda: b" \n\t\r\n" * 100,
    "NULs": lambda: bytes(5000),
    "text among NULs": lambda: TEXT.encode() + bytes(100_000) + TEXT.encode(),
    "one line of 3 MB": lambda: (" ".join(ARTICLE.split()) * 2000).encode()[:3_000_000],
    "a word of 3 MB": lambda: b"x" * 3_000_000,
    "a million line breaks": lambda: TEXT.encode() + b"\n" * 1_000_000 + TEXT.encode(),
    "half of a character": lambda: TEXT.encode() + b"\xed\xa0\x80" + TEXT.encode(),
    "an odd byte of UTF-16": lambda: TEXT.encode("utf-16") + b"\x00",
    "bidi and escapes": lambda: ("\u202e\x1b[2J\x1b]0;x\x07\u2066" * 500 + TEXT).encode(),
    "combining marks": lambda: ("e" + "\u0301" * 100_000 + TEXT).encode(),
    "quotes that open only": lambda: ("“«„" * 100_000 + TEXT).encode(),
    "brackets that open only": lambda: b"([{<" * 100_000 + TEXT.encode(),
}
HOSTILE_PAGE: Final[dict[str, Make]] = {
    "50,000 elements deep": lambda: b"<html>" + b"<div>" * 50_000 + PAGE.encode(),
    "tables in tables": lambda: b"<html>" + b"<table><tr><td>" * 3_000 + PAGE.encode(),
    "only <": lambda: b"<html><body>" + b"<" * 1_000_000,
    "a comment without end": lambda: PAGE.encode()[:60] + b"<!--" + b"- >" * 300_000,
    "100,000 attributes": lambda: (
        b"<html><body><p " + b"".join(b"a%d=1 " % n for n in range(100_000)) + b">x said y."
    ),
    "100,000 paragraphs": lambda: b"<html><body>" + b"<p>The mayor said no." * 100_000,
    "100,000 links": lambda: b"<html><body>" + b"<a href=/x>Read more</a> " * 100_000,
    "entities": lambda: (LAUGHS + "<html><body><p>&i; &e;").encode(),
    "characters that are none": lambda: b"<html><body><p>" + b"&#0;&#xD800;&#99999999999;" * 5000,
    "an encoding that is none": lambda: b'<html><meta charset="x-no\x1b"><p>' + TEXT.encode(),
    "UTF-7, they say": lambda: b'<html><meta charset="utf-7"><p>+ADw-script+AD4-' + TEXT.encode(),
    "metadata of 2 MB": lambda: (
        b'<html><script type="application/ld+json">' + b'[{"a":' * 300_000 + b"</script>" + PAGE.encode()
    ),
    "a template of scripts": lambda: b"<html><template><noscript><iframe><svg><math>" * 2000 + PAGE.encode(),
}
HOSTILE_MARKDOWN: Final[dict[str, Make]] = {
    "brackets": lambda: b"# A\n\n" + b"[" * 50_000 + b"](x)" * 50_000,
    "quotes in quotes": lambda: b"# A\n\n" + b"> " * 50_000 + TEXT.encode(),
    "stars": lambda: b"# A\n\n" + b"*a **b " * 50_000,
    "back ticks": lambda: b"# A\n\n" + b"".join(b"`" * n + b" " for n in range(1_500)),
    "lists in lists": lambda: b"# A\n\n" + b"".join(b" " * (2 * n) + b"- a\n" for n in range(1_500)),
}
HOSTILE_FEED: Final[dict[str, Make]] = {
    "outside entities": lambda: OUTSIDE.encode() + rss("<title>&e;</title>"),
    "a billion laughs": lambda: LAUGHS.encode() + rss("<title>&i;</title>"),
    "no entries": lambda: rss(),
    "entries without words": lambda: rss(*["<title></title>"] * 50),
    "20,000 entries": lambda: rss(*[f"<title>Entry {n}</title>" for n in range(20_000)]),
    "markup in titles": lambda: rss(
        "<title>&lt;script&gt;x&lt;/script&gt;&lt;b&gt;Port&lt;/b&gt; \x1b[2J</title>"
    ),
    "deep markup in titles": lambda: rss(f"<title>{'&lt;b&gt;' * 20_000}Port</title>"),
    "elements 50,000 deep": lambda: rss("<x>" * 50_000 + "<title>Port</title>"),
    "damage of 1.4 MB": lambda: rss(
        "<title>Port</title><description>" + "<p>&lt;a>]]&gt; &amp <![CDATA[" * 40_000
    ),
    "6 MB": lambda: rss(f"<title>Port</title><description>{'x ' * 3_000_000}</description>"),
    "addresses that are none": lambda: rss(
        "<title>Port</title><link>javascript:alert(1)</link>", "<title>P</title><link>http://[</link>"
    ),
    "dates that are none": lambda: rss(
        "<title>Port</title><pubDate>Mon, 99 Foo 99999999999 99:99:99 +9999</pubDate>"
    ),
}
HOSTILE_ZIP: Final[dict[str, Make]] = {
    "a bomb": lambda: zip_of({"a.txt": bytes(ZEROS)}),
    "a bomb in a bomb": lambda: zip_of(
        {"a.zip": zip_of({"a.txt": bytes(ZEROS)}), "b.zip": zip_of({"b.txt": bytes(ZEROS)})}
    ),
    "names that lead out": lambda: zip_of(
        {"../../etc/passwd": TEXT, "/abs.txt": TEXT + "1", "C:\\x.txt": TEXT + "2"}
    ),
    "names that are no names": lambda: zip_of(
        {"\x1b[2J.txt": TEXT, "a\u202e.txt": TEXT + "1", "\n": TEXT + "2", "x" * 5000: TEXT + "3"}
    ),
    "ten thousand members": lambda: zip_of({f"{n}.txt": "" for n in range(10_000)}),
    "no members": lambda: zip_of({}),
    "only what is passed over": lambda: zip_of({".hidden": TEXT, "__MACOSX/a.txt": TEXT, "a.css": "x"}),
    "five deep": lambda: nested(5, lambda data: zip_of({"a": data})),
    "a password": encrypted_zip,
    "LZMA": lambda: zip_of({"a.txt": TEXT}, method=zipfile.ZIP_LZMA),
    "bzip2": lambda: zip_of({"a.txt": TEXT * 1000}, method=zipfile.ZIP_BZIP2),
    "only its end": lambda: b"PK\x05\x06" + bytes(18),
    "a table of 4 GB": lambda: zip_of({"a.txt": TEXT})[:-22] + b"PK\x05\x06" + bytes(4) + b"\xff" * 14,
    "one of each format": lambda: zip_of(
        {
            "a.pdf": PDF,
            "b.docx": DOCX,
            "c.eml": MAIL,
            "d.xml": ATOM,
            "e.warc": b"".join(RECORDS),
            "f.xlsx": XLSX,
        }
    ),
}
HOSTILE_GZIP: Final[dict[str, Make]] = {
    "a bomb": bomb,
    "a bomb in a bomb": lambda: gzip.compress(bomb(), mtime=0),
    "five deep": lambda: nested(5, gzip.compress),
    "many members": lambda: gzip.compress(b"The mayor said no.\n") * 2000,
    "something after its end": lambda: gzip.compress(TEXT.encode()) + b"something" * 100,
    "nothing in it": lambda: gzip.compress(b""),
    "only its head": lambda: b"\x1f\x8b\x08\x00",
}
HOSTILE_WARC: Final[dict[str, Make]] = {
    "a negative length": warc(claimed("-5"), RECORDS[2]),
    "a length of exabytes": warc(claimed("9" * 20), RECORDS[2]),
    "a length that is none": warc(claimed("ten"), RECORDS[2]),
    "a length of 10,000 digits": warc(claimed("9" * 10_000), RECORDS[2]),
    "no length": lambda: RECORDS[2].replace(b"Content-Length", b"X-Length") + RECORDS[2],
    "only a head": lambda: b"WARC/1.0\r\n",
    "headers without end": lambda: b"WARC/1.0\r\n" + b"X-Y: z\r\n" * 200_000,
    "no pages": warc(*RECORDS[:2]),
    "addresses that are none": warc(
        record(http(PAGE), "javascript:x"), record(http(PAGE), "http://\x1b[2J\u202e/")
    ),
    "a bomb in an answer": lambda: record(http(bomb(), "text/html", "Content-Encoding: gzip")),
    "packed by something else": warc(record(http(b"\x1b\x00\xf8" * 99, "text/html", "Content-Encoding: br"))),
    "5,000 records": lambda: RECORDS[3] * 5_000 + RECORDS[2],
}
HOSTILE_PDF: Final[dict[str, Make]] = {
    "a password": encrypted_pdf,
    "scanned": scanned_pdf,
    "in circles": cyclic_pdf,
    "nested 100,000 deep": deep_pdf,
    "a bomb": flate_bomb,
    "only a head": lambda: b"%PDF-1.7\n",
    "without pages": lambda: pdf_file([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>"]),
    "a billion pages": lambda: pdf_file(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 999999999/Kids[3 0 R]>>"]
    ),
    "20,000 pages": lambda: pdf_of([b""] * 20_000),
    "a million words": lambda: pdf_of([b"BT /F 12 Tf " + b"1 0 0 1 72 700 Tm (said) Tj " * 200_000 + b"ET"]),
}
HOSTILE_DOCX: Final[dict[str, Make]] = {
    "outside entities": lambda: package_of(
        "d.xml", {"d.xml": f"{OUTSIDE}<document><body><p>&e;</p></body></document>"}
    ),
    "a billion laughs": lambda: package_of(
        "d.xml", {"d.xml": f"{LAUGHS}<document><body><p>&i;</p></body></document>"}
    ),
    "a bomb": lambda: docx_of(paragraph("x" * ZEROS)),
    "50 MB of paragraphs": lambda: docx_of(paragraph("The mayor said no.") * 400_000),
    "tables 20,000 deep": lambda: docx_of("<w:tbl><w:tr><w:tc>" * 20_000 + "</w:tc></w:tr></w:tbl>" * 20_000),
    "nothing": lambda: docx_of(""),
    "no document": lambda: package_of("word/x.xml", {}),
    "a document that is not there": lambda: package_of("word/document.xml", {"word/x.xml": "<x/>"}),
    "relations that lead out": lambda: docx_of(
        paragraph("No."),
        to={"f": ("footnotes", "../../../../etc/passwd"), "g": ("styles", "https://a.example/x")},
    ),
}
HOSTILE_XLSX: Final[dict[str, Make]] = {
    "outside entities": lambda: package_of(
        "xl/workbook.xml", {"xl/workbook.xml": f"{OUTSIDE}<workbook>&e;</workbook>"}
    ),
    "a string that is not there": xlsx_with(
        '<row><c t="s"><v>999999999</v></c></row><row><c t="s"><v>-1</v></c></row>'
    ),
    "cells far out": xlsx_with('<row r="1048576"><c r="XFD1048576" t="s"><v>0</v></c></row>'),
    "places that are none": xlsx_with('<row r="-1"><c r="ZZZZZZ99999999999" t="s"><v>0</v></c></row>'),
    "dates that are none": xlsx_with(
        '<row><c s="1"><v>1e308</v></c></row><row><c s="99"><v>-9</v></c></row>'
    ),
    "a header alone": xlsx_with(""),
    "no rows": lambda: xlsx_of(""),
    "no sheets": lambda: xlsx_of(),
    "a bomb": xlsx_with(f'<row><c t="inlineStr"><is><t>{"x" * 100_000_000}</t></is></c></row>'),
    "100,000 rows of addresses that are none": xlsx_with(
        '<row><c t="inlineStr"><is><t>http://[</t></is></c></row>' * 2_000
    ),
}
HOSTILE_MAIL: Final[dict[str, Make]] = {
    "500 mails deep": lambda: mail_in_mails(500),
    "2,000 parts deep": lambda: parts_in_parts(2_000),
    "5,000 attachments": lambda: mail_of(TEXT, files=[(f"{n}.txt", b"x") for n in range(5_000)]),
    "a header of 5 MB": lambda: (
        b"From: a@b.example\nMIME-Version: 1.0\nSubject: "
        + b"=?utf-8?q?x?= " * 350_000
        + b"\n\n"
        + TEXT.encode()
    ),
    "100,000 headers": lambda: (
        b"From: a@b.example\nMIME-Version: 1.0\n" + b"X-Y: z\n" * 100_000 + b"\n" + TEXT.encode()
    ),
    "a charset that is none": lambda: mail_of(TEXT).replace(b"utf-8", b"x-no\x1b"),
    "base64 that is none": lambda: mail_of(TEXT, files=[("a.txt", b"x" * 999)]).replace(b"eHh4", b"!!!="),
    "a bomb attached": lambda: mail_of(TEXT, files=[("a.gz", bomb())]),
    "no words": lambda: b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: image/png\n\n\x89PNG",
    "names that lead out": lambda: mail_of(TEXT, files=[("../../x\x1b.txt", b"x y z")]),
}
HOSTILE_CSV: Final[dict[str, Make]] = {
    "a header alone": lambda: b"title,text,url\n",
    "rows without words": lambda: b"title,text,url\n" + b",,\n" * 1_000,
    "no column we need": lambda: b"a,b,c\n1,2,3\n",
    "a quote without end": lambda: b'title,text\nA,"' + TEXT.encode() * 20_000,
    "100,000 columns": lambda: b"text" + b",x" * 100_000 + b"\n" + b"The mayor said no." + b",y" * 100_000,
    "NULs": lambda: b"title,text\nA\x00,\x00The mayor said no.\n",
    "two delimiters": lambda: b"title;text,url\nA;The mayor, who said no,http://a.example\n",
    "two encodings": lambda: "title,text\nА,Мэр сказал\n".encode("cp1251") + "Б,Мэр сказал\n".encode(),
    "a lone carriage return": lambda: b"title,text\rA,The mayor said no.\r",
    "addresses that are none": lambda: (
        b"url\n" + b"http://[\nhttp://\x1b/\njavascript:x\nfile:///etc/passwd\nhttp://127.0.0.1/\n"
    ),
}
HOSTILE_JSONL: Final[dict[str, Make]] = {
    "100,000 deep": lambda: b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n",
    "a number of 10,000 digits": lambda: b'{"text": "The mayor said no.", "n": ' + b"9" * 10_000 + b"}\n",
    "half of a character": lambda: b'{"text": "The mayor \\ud800 said no.", "title": "\\udfff"}\n' * 2,
    "numbers that are none": lambda: b'{"text": NaN, "url": Infinity}\n' * 2,
    "no column we need": lambda: b'{"a": 1}\n' * 3,
    "rows without words": lambda: b'{"text": "", "url": null}\n' * 3,
    "other things": lambda: (
        b'{"text": "The mayor said no."}\n[1]\nnull\n"x"\n{"text": {"name": ["a", {}]}}\n'
    ),
    "a line of 25 MB": lambda: b'{"text": "' + b"x " * 12_500_000 + b'"}\n',
}
HOSTILE_ATOM: Final[dict[str, Make]] = {
    "outside entities": lambda: ATOM.replace(b"<feed", OUTSIDE.encode() + b"<feed"),
    "no entries": lambda: ATOM.partition(b"<entry")[0] + b"</feed>",
    "damage of 1.4 MB": lambda: ATOM.replace(b"The mayor", b"]]> &lt;p <a " * 100_000),
}
HOSTILE_WARC_GZ: Final[dict[str, Make]] = {
    name: partial(_gzipped, make) for name, make in HOSTILE_WARC.items()
}
