"""All that one source says, as a page: rows, chains, names with their grounds, others of the same name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.case.shelf import day, id_of, placed, shelf
from tests.case.telling import article
from tests.web.running import Room
from tests.web.serving import page, served
from tests.web.test_claims import MARKED, harmless
from tests.web.test_room import EVIL

NAME = f"Evil/{EVIL} Man.json"
MARKED_NAME = f"Evil/{MARKED} Man.json"
ONE = placed(
    article(
        f"[{MARKED_NAME}] <said> {{that the pier {MARKED} is shut}}.\n"
        "[Rosa Keller] <said> {that it is not}.",
        through={"Rosa Keller": NAME},
    ),
    title=f"{EVIL} pier", outlet="javascript:alert(1)", published=day("2031-05-01"),
)  # fmt: skip
TWO = placed(
    article("[Rosa Keller] <said> {that the strike money lasts}.\n[Press Office] <wrote> {that it rains}."),
    title="Strike", outlet="Daywire", published=day("2031-05-02"),
)  # fmt: skip


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Room]:
    with served(shelf(tmp_path / "c.sayso", ONE, TWO)) as room:
        yield room


def test_everything_that_a_source_says_leads_to_its_rows(opened: Room) -> None:
    told = page(opened, "/sources/Rosa%20Keller")
    assert "2 rows in 2 articles" in told
    assert f'href="/articles/{id_of(ONE)}#row2"' in told
    assert f'href="/articles/{id_of(TWO)}#row1"' in told
    assert told.index("Strike") < told.index("pier"), "the newest first"
    assert json.loads(opened.get("/sources/Rosa%20Keller.json").data)["format"] == "sayso-source/1"


def test_any_name_has_an_address_and_is_never_markup(opened: Room) -> None:
    address = f"/sources/{quote(NAME, safe='')}"
    assert f'href="{address}"' in page(opened, "/sources")
    harmless(opened, address)
    harmless(opened, "/sources/Rosa%20Keller")


@pytest.mark.parametrize("name", ["Nobody", "%3Cscript%3E", "..%2f..%2fetc%2fpasswd"])
def test_a_source_that_there_is_not_is_told_in_a_line(opened: Room, name: str) -> None:
    answer = opened.get(f"/sources/{name}")
    assert answer.status == 404
    assert "<script>" not in answer.data.decode()
