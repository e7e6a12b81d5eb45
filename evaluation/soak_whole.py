"""Whole inputs of every format that `add` takes, small ones with something of all that a format can have."""

from __future__ import annotations

import gzip
import json
from html import escape
from typing import Final

from evaluation.corpus import OWN
from evaluation.making import docx_of, drawn, mail_of, paragraph, pdf_of, word_part, xlsx_of
from evaluation.packing import PAGE, TEXT, http, record, zip_of


def _article() -> str:
    """One of our own texts, some paragraphs long."""
    return next(iter(sorted((OWN / "train").glob("*.txt")))).read_text(encoding="utf-8")[:1500]


def _page(text: str) -> bytes:
    paragraphs = "".join(f"<p>{escape(part)}</p>\n" for part in text.split("\n") if part.strip())
    head = (
        '<meta charset="utf-8"><title>Port shut &amp; closed</title>'
        '<link rel="canonical" href="https://a.example/1">'
        '<meta property="article:published_time" content="2017-10-30T08:15:00Z">'
        '<meta name="author" content="Ada">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Port shut"}</script>'
    )
    aside = '<ul class="share"><li><a href="/x">Share</a></ul><table><tr><td>1<td>2</table><!-- end -->'
    body = f"<body><h1>Port shut</h1>{paragraphs}{aside}</body>"
    return f"<!doctype html><html lang=en><head>{head}</head>{body}</html>".encode()


ARTICLE: Final = _article()
HTML: Final = _page(ARTICLE)
ENTRY: Final = (
    "<title>Port &lt;b&gt;shut&lt;/b&gt;</title><link>https://a.example/1</link>"
    "<author>ada@a.example (Ada Moro)</author><pubDate>Mon, 30 Oct 2017 08:15:00 GMT</pubDate>"
    "<description>&lt;p&gt;The mayor said no.&lt;/p&gt;</description>"
)
ATOM: Final = (
    b'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">'
    b'<title>Port Times</title><entry><title type="html">The &lt;b&gt;port&lt;/b&gt;</title><id>https://a.example/2</id>'
    b"<updated>2017-10-30T08:15:00+03:00</updated><author><name>Ivo Lund</name></author>"
    b'<content type="html">&lt;p&gt;The mayor said the port was shut.&lt;/p&gt;</content></entry></feed>'
)
RECORDS: Final = (
    record(b"software: a crawler\r\n", "", kind="warcinfo", media_type="application/warc-fields"),
    record(b"GET / HTTP/1.1\r\n\r\n", kind="request", media_type="application/http; msgtype=request"),
    record(http(HTML), "https://a.example/1"),
    record(http(b"\x89PNG", "image/png"), "https://a.example/p.png"),
    record(http(gzip.compress(PAGE.encode(), mtime=0), "text/html", "Content-Encoding: gzip"), "https://a.example/2"),
    record(http(b"5\r\n<html\r\n0\r\n\r\n", "text/html", "Transfer-Encoding: chunked"), "https://a.example/3"),
)  # fmt: skip
PDF: Final = pdf_of(
    [drawn(["Port shut", "", *ARTICLE.encode("ascii", "ignore").decode()[:600].split(". ")])] * 2
)
NOTE: Final = f'<w:footnote w:id="1">{paragraph("Note")}</w:footnote>'
DOCX: Final = docx_of(
    "".join(map(paragraph, escape(ARTICLE[:600]).split("\n")))
    + '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    parts={"word/footnotes.xml": word_part("footnotes", NOTE)},
    to={"f": ("footnotes", "footnotes.xml")},
)  # fmt: skip
XLSX: Final = xlsx_of(
    '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>date</t></is></c></row>'
    '<row><c t="s"><v>1</v></c><c s="1"><v>43038</v></c></row><row r="9"><c r="A9" t="s"><v>1</v></c></row>',
    strings=("text", "The mayor said the bridge would stay closed."),
    formats=("yyyy",),
)
MAIL: Final = mail_of(TEXT, html=PAGE, files=[("a.txt", TEXT.encode()), ("b.pdf", PDF)])
CSV: Final = (
    f'title;text;url;date\n"A ""b""";"{TEXT}";https://a.example/1;30.10.2017\nB;;https://a.example/2;\n'
)
JSONL: Final = (
    json.dumps({"text": TEXT, "date": "2017-10-30"}) + '\n{"url": "https://a.example/1"}\n'
).encode()
MARKDOWN: Final = (
    b"# Port shut\n\n[x](https://a.example) **b**\n\n> quoted\n\n```\nx\n```\n\n- a\n  - b\n\n"
    + TEXT.encode()
)
ZIP: Final = zip_of(
    {"a.html": HTML, "b.txt": TEXT, "c.zip": zip_of({"d.txt": TEXT}), "e.gz": gzip.compress(b"x y z")}
)
