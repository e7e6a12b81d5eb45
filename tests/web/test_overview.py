"""The overview in the room, and what the page of an article tells of others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.case.case import Case
from tests.case.shelf import id_of, shelf
from tests.cli.test_trace_claim import APART, FIRST, SECOND, THIRD
from tests.web.running import Room
from tests.web.serving import page, served
from tests.web.test_claims import EVIL_ONE, EVIL_TWO, harmless
from tests.web.test_copies import EARLY, LATE


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return shelf(tmp_path / "c.sayso", FIRST, SECOND, THIRD, APART, EVIL_ONE, EVIL_TWO, EARLY, LATE)


@pytest.fixture
def opened(path: Path) -> Iterator[Room]:
    with served(path) as room:
        yield room


@pytest.fixture
def traced(path: Path, opened: Room) -> Room:
    with Case(path) as case:
        case.trace()
    page(opened, "/overview", until="share passages")
    return opened


def test_it_tells_stories_and_claims_with_links(traced: Room) -> None:
    told = page(traced, "/overview")
    assert "Stories" in told
    assert f"/copies/{min(id_of(EARLY), id_of(LATE))[:8]}" in told or f"/copies/{id_of(LATE)[:8]}" in told
    assert "43 ships" in told
    assert "if the sources named exist" in told
    wire = json.loads(traced.get("/overview.json").data)
    assert (wire["format"], wire["given"]) == ("sayso-overview/1", 8)


def test_before_anything_was_traced_it_says_so(opened: Room) -> None:
    assert "not traced yet" in page(opened, "/overview")
    assert opened.get("/overview.json").status == 404


def test_an_article_tells_what_others_have_of_it(traced: Room) -> None:
    told = page(traced, f"/articles/{id_of(EARLY)}")
    assert "shares passages with 1 article" in told
    assert f"/copies/{id_of(EARLY)[:12]}/{id_of(LATE)[:12]}" in told
    assert f'href="/claims/{id_of(FIRST)[:12]}:1"' in page(traced, f"/articles/{id_of(FIRST)}")
    assert "No other article of the case" in page(traced, f"/articles/{id_of(APART)}")


def test_an_article_of_a_case_that_was_not_traced_tells_nothing_of_others(opened: Room) -> None:
    assert "other article" not in page(opened, f"/articles/{id_of(APART)}")


@pytest.mark.parametrize(
    "address", ["/overview", f"/articles/{id_of(EARLY)}", f"/articles/{id_of(EVIL_TWO)}"]
)
def test_words_are_never_markup(traced: Room, address: str) -> None:
    harmless(traced, address)
