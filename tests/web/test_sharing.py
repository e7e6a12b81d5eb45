"""What is passed on: one file that asks for nothing, names no local path, as the command line writes it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree, html

from sayso.case.case import Case
from sayso.core.decision import RowVerdict
from sayso.views.page import ledger_page
from tests.case.shelf import HARBOUR, id_of, shelf
from tests.cli.test_trace_claim import FIRST, SECOND
from tests.web.running import Room
from tests.web.serving import served
from tests.web.test_claims import EVIL_ONE, EVIL_ROW, EVIL_TWO, ROW
from tests.web.test_room import EVIL

MOST = 1_000_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return shelf(tmp_path / "c.sayso", FIRST, SECOND, HARBOUR, EVIL_ONE, EVIL_TWO)


@pytest.fixture
def opened(path: Path) -> Iterator[Room]:
    with served(path) as room:
        yield room


def test_an_article_is_what_the_command_line_writes(path: Path, opened: Room) -> None:
    answer = opened.get(f"/articles/{id_of(HARBOUR)}/share")
    with Case(path, write=False) as case:
        ledger = case.ledger(id_of(HARBOUR))
    assert answer.data.decode() == ledger_page(ledger)
    assert (
        answer.headers["content-disposition"] == f'attachment; filename="article-{id_of(HARBOUR)[:12]}.html"'
    )
    assert "/home/ada" not in answer.data.decode()
    assert "pages/harbour" not in answer.data.decode()
    assert len(answer.data) < MOST


def test_a_shared_article_says_what_was_decided_but_no_notes(path: Path, opened: Room) -> None:
    with Case(path) as case:
        case.decide_row(id_of(HARBOUR), "3", RowVerdict.REJECTED, "told me off the record")
        case.decide_row(id_of(HARBOUR), "V1", RowVerdict.ACCEPTED)
        sentence = case.reviewed(id_of(HARBOUR)).ledger.summary.sentence
    told = opened.get(f"/articles/{id_of(HARBOUR)}/share").data.decode()
    page = html.document_fromstring(told)
    assert "off the record" not in told
    assert page.get_element_by_id("sentence").text_content() == sentence
    assert "Edited by hand: 1 accepted, 1 rejected." in page.get_element_by_id("reviewed").text_content()
    assert "rejected by hand" in page.get_element_by_id("row3").text_content()
    assert not page.xpath("//form")
    rows = json.loads(page.get_element_by_id("data").text_content())
    struck = [rows["numbers"][row["id"]] for row in rows["rows"] if row.get("struck")]
    assert struck == ["3"]


def test_where_the_file_lay_changes_nothing_of_the_page() -> None:
    document = replace(HARBOUR.document, path="/home/eve/x.txt", name="/home/eve/harbour.txt")
    assert ledger_page(replace(HARBOUR, document=document)) == ledger_page(HARBOUR)


@pytest.mark.parametrize("row", [ROW, EVIL_ROW])
def test_a_claim_is_one_file_that_leads_nowhere(opened: Room, row: str) -> None:
    answer = opened.get(f"/claims/{row}/share")
    told = answer.data.decode()
    assert answer.headers["content-disposition"].startswith('attachment; filename="claim-')
    assert "default-src 'none'" in told
    assert "script-src" not in told
    assert len(answer.data) < MOST
    assert EVIL not in told
    nodes = list(html.document_fromstring(told).iter(etree.Element))
    assert not {node.tag for node in nodes} & {"script", "form", "button", "img", "link", "iframe"}
    assert all(re.match("#", node.get("href")) for node in nodes if node.get("href"))
    ids = {node.get("id") for node in nodes}
    assert all(node.get("href")[1:] in ids for node in nodes if node.get("href"))
    assert id_of(FIRST) in told or id_of(EVIL_ONE) in told
