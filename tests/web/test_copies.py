"""What two articles share, as a page: side by side, with direction, credit and a person's word."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.case.case import Case
from sayso.views.wire_trace import copy_json
from tests.case.shelf import day, id_of, placed, shelf
from tests.case.telling import article
from tests.web.running import Room
from tests.web.serving import page, post, served
from tests.web.test_claims import MARKED, harmless
from tests.web.test_room import EVIL

TOLD = (
    "The mayor of Kelda opened the long bridge over the river on Monday morning in heavy rain before {number}"
    " guests who had waited since the early hours behind a fence of wood {marked} and wire near the customs."
)
EARLY = placed(
    article(TOLD.format(number=40, marked=MARKED) + "\n[Rosa Keller] <said> {that it holds}."),
    title=f"{EVIL} bridge", outlet=f"Out{EVIL}let", published=day("2031-05-01"),
)  # fmt: skip
LATE = placed(
    article(TOLD.format(number=60, marked=MARKED) + "\n[Omar Dessal] <said> {that it sways}."),
    title="A bridge", outlet="javascript:alert(1)", published=day("2031-05-03"),
)  # fmt: skip
ALONE = placed(article("[Ilona Varga] <said> {that the dam gave way}."), title="Dam")
ADDRESS = f"/copies/{id_of(EARLY)[:12]}/{id_of(LATE)[:12]}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = shelf(tmp_path / "c.sayso", EARLY, LATE, ALONE)
    with Case(made) as case:
        case.trace()
    return made


@pytest.fixture
def opened(path: Path) -> Iterator[Room]:
    with served(path) as room:
        yield room


def test_passages_stand_side_by_side_with_what_was_changed(path: Path, opened: Room) -> None:
    told = page(opened, ADDRESS)
    assert "number: </b><bdi>40</bdi> → <bdi>60</bdi>" in told or "<bdi>60</bdi> → <bdi>40</bdi>" in told
    assert told.count('<mark class="change number">') == 2
    assert "Which is first is told by" in told or "which was first is not known" in told.lower()
    with Case(path, write=False) as case:
        copy = case.copy_between(id_of(LATE), id_of(EARLY))
    assert copy is not None
    assert opened.get(f"{ADDRESS}.json").data == copy_json(copy)
    assert json.loads(opened.get(f"{ADDRESS}.json").data)["format"] == "sayso-copy/1"


def test_a_person_cuts_a_copy_and_takes_it_back(path: Path, opened: Room) -> None:
    said = {"about": "copy", "one": id_of(EARLY), "other": id_of(LATE), "verdict": "different"}
    assert post(opened, "/claims/decide", back=ADDRESS, **said).headers["location"] == ADDRESS
    assert "neither is a copy of the other" in page(opened, ADDRESS)
    with Case(path, write=False) as case:
        assert not case.trace().copies
    post(opened, "/claims/undo", number="1", back=ADDRESS)
    with Case(path, write=False) as case:
        assert len(case.trace().copies) == 1


def test_two_articles_that_share_nothing_say_so(opened: Room) -> None:
    address = f"/copies/{id_of(ALONE)[:12]}/{id_of(LATE)[:12]}"
    assert "No shared passage was found" in page(opened, address)
    assert opened.get(f"{address}.json").status == 404
    assert opened.get(f"/copies/{id_of(LATE)}/{id_of(LATE)}").status == 404
    assert opened.get("/copies/ffff/eeee").status == 404


def test_words_are_never_markup(opened: Room) -> None:
    harmless(opened, ADDRESS)
