"""Every format that `add` takes: whole inputs to be damaged, and hostile ones made by hand."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from evaluation.making import mail_of
from evaluation.packing import PAGE, TEXT, gzipped_records, rss
from evaluation.soak_hostile import (
    HOSTILE_ATOM,
    HOSTILE_CSV,
    HOSTILE_DOCX,
    HOSTILE_FEED,
    HOSTILE_GZIP,
    HOSTILE_JSONL,
    HOSTILE_MAIL,
    HOSTILE_MARKDOWN,
    HOSTILE_PAGE,
    HOSTILE_PDF,
    HOSTILE_TEXT,
    HOSTILE_WARC,
    HOSTILE_WARC_GZ,
    HOSTILE_XLSX,
    HOSTILE_ZIP,
    Make,
)
from evaluation.soak_whole import (
    ARTICLE,
    ATOM,
    CSV,
    DOCX,
    ENTRY,
    HTML,
    JSONL,
    MAIL,
    MARKDOWN,
    PDF,
    RECORDS,
    XLSX,
    ZIP,
)


@dataclass(frozen=True, slots=True)
class Form:
    """One format: the ending of its files, whole inputs, and hostile ones by name."""

    name: str
    ending: str
    whole: tuple[bytes, ...]
    hostile: Mapping[str, Make]


FORMS: Final[tuple[Form, ...]] = (
    Form("html", "html", (HTML, PAGE.encode()), {**HOSTILE_TEXT, **HOSTILE_PAGE}),
    Form("text", "txt", (ARTICLE.encode(), TEXT.encode("utf-16"), TEXT.encode("cp1251")), HOSTILE_TEXT),
    Form("markdown", "md", (MARKDOWN,), {**HOSTILE_TEXT, **HOSTILE_MARKDOWN}),
    Form("pdf", "pdf", (PDF,), HOSTILE_PDF),
    Form("docx", "docx", (DOCX,), HOSTILE_DOCX),
    Form("eml", "eml", (MAIL, mail_of(TEXT)), HOSTILE_MAIL),
    Form("rss", "xml", (rss(ENTRY, ENTRY.replace("/1", "/2")),), HOSTILE_FEED),
    Form("atom", "atom", (ATOM,), HOSTILE_ATOM),
    Form("warc", "warc", (b"".join(RECORDS),), HOSTILE_WARC),
    Form(
        "warc.gz", "warc.gz", (gzipped_records(*RECORDS), gzip.compress(b"".join(RECORDS))), HOSTILE_WARC_GZ
    ),
    Form(
        "gzip", "gz", (gzip.compress(TEXT.encode() * 9, mtime=0), gzip.compress(HTML, mtime=0)), HOSTILE_GZIP
    ),
    Form("zip", "zip", (ZIP,), HOSTILE_ZIP),
    Form("csv", "csv", (CSV.encode(), CSV.encode("utf-16"), CSV.replace(";", "\t").encode()), HOSTILE_CSV),
    Form("xlsx", "xlsx", (XLSX,), HOSTILE_XLSX),
    Form("jsonl", "jsonl", (JSONL * 3,), HOSTILE_JSONL),
)
