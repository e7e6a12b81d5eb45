"""Trying again: exactly what could not be read, as it was come by, and nothing that is known."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from evaluation.packing import TEXT, rss, zip_of
from sayso.case import add as adding
from sayso.case.add import Added
from sayso.case.case import Case
from sayso.case.pool import Pool
from sayso.errors import UnreadableInput
from sayso.intake.connector import Connector
from sayso.intake.items import Item, Wanted
from tests.case.quick import quick

pytestmark = pytest.mark.slow


class Web:
    """Pages by their addresses; what is not there cannot be reached."""

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}
        self.asked: list[str] = []

    def fetched(self, wanted: Wanted, connect: Connector | None = None) -> Item | UnreadableInput:
        self.asked.append(wanted.address)
        if wanted.address not in self.pages:
            return UnreadableInput(wanted.name, "unreachable", "no answer", "try again")
        words = self.pages[wanted.address].encode()
        return Item(wanted.name, words, url=wanted.address, final_url=wanted.address, given=wanted.given)


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Web:
    found = Web()
    monkeypatch.setattr(adding, "fetched", found.fetched)
    monkeypatch.setattr(adding, "Pool", partial(Pool, life=quick))
    return found


@pytest.fixture
def case(tmp_path: Path, web: Web) -> Iterator[Case]:
    with Case(tmp_path / "story.sayso") as opened:
        yield opened


def left(case: Case) -> list[str]:
    return [Path(row.name).name for row in case.problems()]


def test_the_pages_of_a_feed_are_followed_again(case: Case, web: Web, tmp_path: Path) -> None:
    entries = [f"<title>Entry {n}</title><link>https://a.example/{n}</link>" for n in (1, 2)]
    (tmp_path / "feed.xml").write_bytes(rss(*entries))
    web.pages["https://a.example/1"] = f"First. {TEXT}"
    assert case.add([tmp_path / "feed.xml"], follow=True, workers=1) == Added(texts=1, problems=1)
    web.pages["https://a.example/2"] = f"Second. {TEXT}"
    web.asked.clear()
    assert case.retry(workers=1) == Added(texts=1)
    assert web.asked == ["https://a.example/2"]
    assert case.problems() == ()
    assert case.retry(workers=1) == Added()


def test_of_a_sheet_only_the_rows_that_failed_are_tried(case: Case, web: Web, tmp_path: Path) -> None:
    rows = "".join(f"https://a.example/{n}\n" for n in range(5))
    (tmp_path / "sheet.csv").write_text(f"url\n{rows}")
    web.pages |= {f"https://a.example/{n}": f"{n}. {TEXT}" for n in (0, 2, 4)}
    assert case.add([tmp_path / "sheet.csv"], workers=1) == Added(texts=3, problems=2)
    web.asked.clear()
    web.pages["https://a.example/3"] = f"3. {TEXT}"
    assert case.retry(workers=1) == Added(texts=1, problems=1)
    assert web.asked == ["https://a.example/1", "https://a.example/3"]
    assert left(case) == ["1"]


def test_of_a_folder_only_what_failed_is_opened(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.zip").write_bytes(zip_of({"1.txt": f"1. {TEXT}", "2.txt": ""}))
    (folder / "c.zip").write_bytes(zip_of({"3.txt": f"3. {TEXT}"})[:-30])
    assert case.add([folder], workers=1) == Added(texts=2, problems=2)
    assert left(case) == ["b.zip > 2.txt", "c.zip"]
    (folder / "a.txt").write_text("Changed, but nobody asked.")
    (folder / "c.zip").write_bytes(zip_of({"3.txt": f"3. {TEXT}"}))
    assert case.retry(workers=1) == Added(texts=1, problems=1)
    assert left(case) == ["b.zip > 2.txt"]


def test_what_was_added_in_two_ways_is_tried_in_both(case: Case, web: Web, tmp_path: Path) -> None:
    seen: list[int] = []
    (tmp_path / "feed.xml").write_bytes(rss("<title>A</title><link>https://a.example/1</link>"))
    (tmp_path / "empty.txt").touch()
    case.add([tmp_path / "feed.xml"], follow=True, workers=1)
    case.add([tmp_path / "empty.txt"], workers=1)
    done = case.retry(workers=1, watch=lambda counts, name, problem: seen.append(counts.done))
    assert done == Added(problems=2)
    assert seen == [1, 2]
    assert len(case.problems()) == 2
