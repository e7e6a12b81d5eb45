"""Every article to train on is read by a reader that had no gold of it, and by one alone."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from evaluation import when_new as module
from evaluation.corpus import LATE, own, text_digest, war
from evaluation.when_new import SHIPPED_IN, New, when_new
from sayso.core.ledger import ReaderVersion
from tests.conftest import missing

HISTORY = Path(__file__).parents[2] / ".git"


class Mute:
    """Stands for a reader; nothing is read here."""

    version = ReaderVersion("mute", "1", "0" * 64)


@pytest.fixture
def new(monkeypatch: pytest.MonkeyPatch, shared_data: Path) -> dict[str, New]:
    if not HISTORY.exists():
        missing("the history of the repository is not here")
    monkeypatch.setattr(module, "load_reader", lambda folder: Mute())
    return {each.version: each for each in when_new()}


def test_no_article_is_read_twice_nor_by_a_reader_that_had_its_gold(new: dict[str, New]) -> None:
    wars = [text_digest(a.text) for each in new.values() for a in each.war]
    owns = [a.name for each in new.values() for a in each.own]
    assert len(set(wars)) == len(wars) > 200
    assert len(set(owns)) == len(owns) > 300
    for version, commit in SHIPPED_IN.items():
        had_war, had_own = module._gold_at(commit)
        assert not had_war & {text_digest(a.text) for a in new[version].war}
        assert not had_own & {a.name for a in new[version].own}


def test_the_last_reader_that_had_not_learnt_it_reads_an_article(new: dict[str, New]) -> None:
    versions = list(SHIPPED_IN)
    for version, later in pairwise(versions):
        had_war, had_own = module._gold_at(SHIPPED_IN[later])
        assert {text_digest(a.text) for a in new[version].war} <= had_war
        assert {a.name for a in new[version].own} <= had_own
    assert {a.name for a in new["shipped"].own} == {a.name for a in own("train") if a.name >= LATE}


def test_only_articles_to_train_on_are_read(new: dict[str, New]) -> None:
    held = {a.name for part in ("dev", "test") for a in war(part)}
    assert not held & {a.name for each in new.values() for a in each.war}


def test_a_commit_that_is_not_here_says_what_is_needed() -> None:
    with pytest.raises(SystemExit, match="the whole history of the repository is needed"):
        module._gold_at("0" * 40)
