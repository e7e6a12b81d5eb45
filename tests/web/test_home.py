"""Home: what stands out, the list narrowed and ordered, and what could not be read; markup stays words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from sayso.case.case import Case
from tests.case.shelf import HARBOUR, id_of, shelf
from tests.cli.test_trace_claim import FIRST, SECOND
from tests.web.running import Room
from tests.web.serving import page, served
from tests.web.test_claims import EVIL_ONE, EVIL_TWO
from tests.web.test_room import EVIL


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Room]:
    path = shelf(tmp_path / "c.sayso", FIRST, SECOND, HARBOUR, EVIL_ONE, EVIL_TWO)
    with Case(path) as case:
        case.add([tmp_path / f"missing {EVIL.replace('/', '')}.txt"])
    with served(path) as room:
        yield room


def titles(told: bytes | str) -> list[str]:
    return [link.get("href") for link in html.fromstring(told).xpath("//table//tbody//a")]


def test_what_stands_out_counts_and_leads_to_what_it_counts(opened: Room) -> None:
    told = page(opened, "/", until="could not be read")
    links = {link.get("href") for link in html.fromstring(told).xpath("//*[@id='standing']//a")}
    assert "/problems" in links
    figures = json.loads(opened.get("/home.json").data)
    assert (figures["format"], figures["articles"], figures["problems"]) == ("sayso-home/1", 5, 1)
    assert sum(outlet["articles"] for outlet in figures["outlets"]) <= figures["articles"]
    assert EVIL not in told


def test_the_list_is_narrowed_and_ordered(opened: Room) -> None:
    everything = titles(opened.get("/").data)
    assert len(everything) == 5
    assert titles(opened.get("/?order=oldest").data)[0] != everything[0]
    assert 0 < len(titles(opened.get("/?q=pier").data)) < 5
    assert titles(opened.get("/?q=nowordlikethis").data) == []
    assert len(opened.get("/articles.json?q=pier").data.splitlines()) >= 1


@pytest.mark.parametrize("asked", ["order=sideways", "kind=wizard", "identity=ghost"])
def test_an_unknown_value_is_told_in_a_line(opened: Room, asked: str) -> None:
    answer = opened.get(f"/?{asked}")
    assert answer.status == 400
    assert asked.split("=")[1] in html.fromstring(answer.data).text_content()


def test_what_could_not_be_read_says_why_and_what_to_do(opened: Room) -> None:
    told = opened.get("/problems").data.decode()
    (row,) = html.fromstring(told).xpath("//table//tbody/tr")
    assert "missing" in row.text_content()
    assert EVIL.replace("/", "") not in told
    (line,) = opened.get("/problems.json").data.splitlines()
    assert json.loads(line)["message"]


def test_an_article_of_the_list_is_there(opened: Room) -> None:
    assert f"/articles/{id_of(HARBOUR)}" in titles(opened.get("/").data)


def test_an_address_of_no_page_is_told_in_a_line_that_leads_home(opened: Room) -> None:
    answer = opened.get("/no/such/page")
    assert answer.status == 404
    assert b"The room has no page of this address" in answer.data
