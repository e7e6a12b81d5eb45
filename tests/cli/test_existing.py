"""A name that was mistyped, of a case or of what is to be added, makes no case."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from sayso.case.case import Case
from sayso.cli.existing import existing, nothing_there
from sayso.cli.main import cli
from sayso.errors import BadCase


@pytest.mark.parametrize(
    "given",
    [
        ("trace", "CASE"),
        ("reread", "CASE"),
        ("problems", "CASE", "--retry"),
        ("remove", "CASE", "abcd", "--yes"),
        ("decide", "CASE", "abcd", "1", "--accept"),
    ],
)
def test_a_name_mistyped_makes_no_case(tmp_path: Path, given: tuple[str, ...]) -> None:
    path = tmp_path / "stroy.sayso"
    words = [str(path) if word == "CASE" else word for word in given]
    with pytest.raises(BadCase, match="no such case"):
        CliRunner(catch_exceptions=False).invoke(cli, words, standalone_mode=False)
    assert not path.exists()


def test_a_case_that_is_there_is_opened_to_write(tmp_path: Path) -> None:
    path = tmp_path / "story.sayso"
    Case(path).close()
    with existing(path) as case:
        assert not case.decided()


def test_sources_of_which_none_is_there_make_no_case(tmp_path: Path) -> None:
    path = tmp_path / "story.sayso"
    result = CliRunner(catch_exceptions=False).invoke(
        cli, ["add", str(path), "artcle.txt", "pges/"], standalone_mode=False
    )
    assert result.return_value == 1
    assert not path.exists()
    told = result.stderr.splitlines()
    assert [line.partition(":")[0] for line in told] == ["artcle.txt", "pges/", "sayso"]
    assert "no such file; check the spelling" in told[0]


def test_a_source_that_is_not_there_is_kept_as_a_problem_of_a_case_that_is(tmp_path: Path) -> None:
    path = tmp_path / "story.sayso"
    Case(path).close()
    CliRunner().invoke(cli, ["add", str(path), "artcle.txt"], standalone_mode=False)
    with Case(path, write=False) as case:
        assert [problem.kind for problem in case.problems()] == ["not_found"]


def test_one_source_that_is_there_or_may_be_makes_the_case(tmp_path: Path) -> None:
    there = tmp_path / "port.txt"
    there.write_text("Ada Moro said the port was shut.")
    missing = tmp_path / "story.sayso"
    for source in (str(there), str(tmp_path), "-", "https://a.example/port"):
        assert not nothing_there(missing, ["artcle.txt", source])
    assert [problem.name for problem in nothing_there(missing, ["", "artcle.txt", "a.txt/b"])] == [
        "",
        "artcle.txt",
        "a.txt/b",
    ]


def test_an_address_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(click.UsageError, match="an address, no case; the case comes first"):
        CliRunner(catch_exceptions=False).invoke(
            cli, ["add", "https://a.example/port", str(tmp_path)], standalone_mode=False
        )


def test_what_still_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "story.sayso"
    Case(path).close()
    CliRunner().invoke(cli, ["add", str(path), str(tmp_path / "artcle.txt")], standalone_mode=False)
    again = CliRunner().invoke(cli, ["problems", str(path), "--retry"], standalone_mode=False)
    assert (again.stdout.count("artcle.txt"), again.stderr) == (1, "0 articles added, 1 problem\n")


def test_a_name_that_is_too_long_for_any_file_is_told(tmp_path: Path) -> None:
    long = "x" * 300
    with pytest.raises(BadCase, match="no such case"):
        CliRunner(catch_exceptions=False).invoke(cli, ["list", long], standalone_mode=False)
    told = CliRunner().invoke(cli, ["add", str(tmp_path / "c.sayso"), long], standalone_mode=False)
    assert "file name too long" in told.stderr
    assert not list(tmp_path.iterdir())
    Case(tmp_path / "c.sayso").close()
    told = CliRunner().invoke(cli, ["add", str(tmp_path / "c.sayso"), long], standalone_mode=False)
    assert "file name too long" in told.stderr
    again = CliRunner().invoke(cli, ["problems", str(tmp_path / "c.sayso"), "--retry"], standalone_mode=False)
    assert "file name too long" in again.stdout
