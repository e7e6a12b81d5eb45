"""`sayso trace`: what it prints of copies, and that a case is looked at once."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from sayso.case.case import Case
from sayso.cli.main import cli
from sayso.errors import BadCase
from sayso.store.connect import close, open_to_write, writing
from sayso.store.save import save
from tests.store.making import entry, sha

STORY = (
    "Ferry burns off Norrwick\n\nA fire broke out on the ferry Sea Lark in the night, and six of those who "
    "sailed on her are dead. Passengers waited fourteen minutes for a warning while smoke poured out of a "
    "parked lorry on the car deck. The tug Bjarne took the ferry in tow as soon as it was light.\n"
)
COPY = STORY.replace("six of those", "sixty of those").replace("Ferry burns off Norrwick", "Fire at sea")
OTHER = "Harbour closed\n\nAda Moro said the pier is closed. Boats wait outside for the tide to turn.\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "story.sayso"
    db = open_to_write(path)
    with writing(db):
        for text in (STORY, COPY, OTHER):
            save(db, entry(text))
    close(db)
    return path


def sayso(*arguments: str | Path) -> Result:
    return CliRunner(catch_exceptions=False).invoke(cli, list(map(str, arguments)), standalone_mode=False)


def test_a_copy_is_shown_with_what_was_changed(case: Path) -> None:
    told = " ".join(sayso("trace", case).stdout.split())
    assert "2 of 3 articles share passages, in 1 story" in told
    assert "six → sixty" in told or "sixty → six" in told
    assert "Harbour" not in told


def test_copies_as_json_point_into_both_texts(case: Path) -> None:
    (line,) = sayso("trace", case, "--json").stdout.splitlines()
    copy = json.loads(line)
    assert copy["format"] == "sayso-copy/1"
    with Case(case, write=False) as opened:
        texts = {side: opened.ledger(copy[side]).document.text for side in ("left", "right")}
    numbers = [c for passage in copy["passages"] for c in passage["changes"] if c["kind"] == "number"]
    assert {texts[side][slice(*numbers[0][side])] for side in texts} == {"six", "sixty"}


def test_a_copy_that_a_person_cuts_is_gone_until_it_is_undone(case: Path) -> None:
    copy = json.loads(sayso("trace", case, "--json").stdout)
    told = sayso("decide", case, "--no-copy", copy["right"][:8], copy["left"][:8], "--note", "I know both")
    assert told.stdout == f"#1 · no copy: {copy['left'][:8]} and {copy['right'][:8]} · note: I know both\n"
    assert sayso("trace", case, "--json").stdout == ""
    assert "no passages are shared by the 3 articles" in sayso("trace", case).stdout
    sayso("decide", case, "--undo", "1")
    assert json.loads(sayso("trace", case, "--json").stdout) == copy


def test_a_copy_that_a_person_adds_is_shown_as_his(case: Path) -> None:
    sayso("decide", case, "--copy", sha(STORY)[:8], sha(COPY)[:8])
    told = " ".join(sayso("trace", case).stdout.split())
    assert "a person says so" in told
    assert "six → sixty" in told or "sixty → six" in told
    sayso("decide", case, "--copy", sha(STORY)[:8], sha(OTHER)[:8])
    assert "3 of 3 articles share passages" in " ".join(sayso("trace", case).stdout.split())
    sayso("decide", case, "--undo", "2")
    assert "2 of 3 articles share passages" in " ".join(sayso("trace", case).stdout.split())


def test_rows_are_named_by_article_and_number(case: Path) -> None:
    with pytest.raises(click.UsageError, match="3f2a91c0:4"):
        sayso("decide", case, "--same-claim", "3f2a", "77b1:2")
    with pytest.raises(BadCase, match="one row twice"):
        sayso("decide", case, "--same-claim", f"{sha(OTHER)[:8]}:1", f"{sha(OTHER)[:8]}:1")


def test_only_what_is_new_is_looked_at(case: Path) -> None:
    seen: list[tuple[int, int]] = []
    with Case(case) as opened:
        opened.trace(watch=lambda done, total: seen.append((done, total)))
        assert seen == [(1, 3), (2, 3), (3, 3)]
        first = opened.trace(watch=lambda done, total: seen.append((done, total)))
    assert len(seen) == 3
    with Case(case, write=False) as opened:
        assert opened.trace() == first


@pytest.mark.parametrize("options", [(), ("--overview",)])
def test_one_article_has_nothing_to_be_compared_with(tmp_path: Path, options: tuple[str, ...]) -> None:
    path = tmp_path / "one.sayso"
    db = open_to_write(path)
    close(db)
    assert sayso("trace", path, *options).stdout.startswith("no article in the case, and nothing to compare;")
    db = open_to_write(path)
    with writing(db):
        save(db, entry(STORY))
    close(db)
    told = sayso("trace", path, *options).stdout
    assert told.startswith("only 1 article in the case, and nothing to compare; add others: sayso add")


@pytest.mark.parametrize("claim", ["", "  ", "?!"])
def test_a_claim_without_a_word_is_refused(case: Path, claim: str) -> None:
    with pytest.raises(BadCase, match="no word of a claim in it"):
        sayso("trace", case, claim)
