"""Inputs of every format, cut off and damaged: articles or problems, never an exception, never a hang."""

from __future__ import annotations

import gzip
import time
from pathlib import Path

import pytest

from evaluation.making import docx_of, mail_of, paragraph, pdf_of, xlsx_of
from evaluation.packing import PAGE, TEXT, gzipped_records, http, record, rss, zip_of
from sayso.errors import UnreadableInput
from sayso.intake.connector import Answer, Target
from sayso.intake.documents import document_of
from sayso.intake.expand import items_of
from sayso.intake.items import Item
from tests.intake.test_feed import ATOM, ENTRY
from tests.intake.test_fetch import Fake
from tests.intake.test_warc import INFO, PICTURE, REQUEST, page

PACKED = record(http(gzip.compress(PAGE.encode()), "text/html", "Content-Encoding: gzip"))
CHUNKED = record(http(b"5\r\n<html\r\n0\r\n\r\n", "text/html", "Transfer-Encoding: chunked"))
RECORDS = (INFO, REQUEST, page(1), PICTURE, PACKED, CHUNKED)
SEEDS = {
    "warc": b"".join(RECORDS),
    "warc.gz": gzipped_records(*RECORDS),
    "rss": rss(ENTRY, ENTRY, "<title>&lt;b&gt;x</title>"),
    "atom": ATOM.encode(),
    "zip": zip_of(
        {"a.html": PAGE, "b.txt": TEXT, "c.zip": zip_of({"d.txt": TEXT}), "e.gz": gzip.compress(b"x y z")}
    ),
    "gzip": gzip.compress(TEXT.encode() * 9),
    "csv": f'title;text;url\n"A ""b""";"{TEXT}";https://a.example/1\nB;;https://a.example/2\n'.encode(
        "utf-16"
    ),
    "jsonl": f'{{"text": "{TEXT[:20]}", "date": "2017-10-30"}}\n{{"url": "https://a.example/1"}}\n'.encode()
    * 3,
    "markdown": b"# A\n\n[x](https://a.example) **b**\n\n```\nx\n```\n" + TEXT.encode(),
    "mail": mail_of(TEXT, html=PAGE, files=[("a.txt", TEXT.encode())]),
    "pdf": pdf_of([b"BT /F 12 Tf 72 700 Td (The mayor said no.) Tj ET"]),
    "docx": docx_of(paragraph("The mayor said the bridge would stay closed.")),
    "xlsx": xlsx_of(
        '<row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row>',
        strings=("text", "The mayor said the bridge would stay closed."),
    ),
}


class Unplugged(Fake):
    """A network that leads nowhere."""

    def open(self, target: Target, address: str, *, timeout: float) -> Answer:
        raise OSError("no network")


def problem_of(item: Item) -> UnreadableInput | None:
    try:
        assert document_of(item).text.strip()
    except UnreadableInput as problem:
        return problem
    return None


@pytest.mark.parametrize("form", sorted(SEEDS))
def test_damaged_inputs_are_articles_or_problems(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"input.{form}"
    for number, data in enumerate(mutated(SEEDS[form], seed=len(form))):
        path.write_bytes(data)
        begin = time.monotonic()
        for thing in items_of(str(path), connect=Unplugged({})):
            problem = thing if isinstance(thing, UnreadableInput) else problem_of(thing)
            assert problem is None or str(problem).isprintable()
        assert time.monotonic() - begin < 10, number


@pytest.mark.parametrize("form", sorted(SEEDS))
def test_the_undamaged_inputs_hold_articles(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"input.{form}"
    path.write_bytes(SEEDS[form])
    found = list(items_of(str(path), connect=Unplugged({})))
    articles = [thing for thing in found if not isinstance(thing, UnreadableInput)]
    assert any(problem_of(article) is None for article in articles)
