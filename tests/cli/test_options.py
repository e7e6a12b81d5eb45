"""What all commands share: an option that takes a value never takes the next option for it."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from sayso.cli import main
from sayso.cli.main import COMMANDS, cli


def refused(*words: str) -> str:
    """What is said of a wrong use."""
    with pytest.raises(click.UsageError) as caught:
        CliRunner(catch_exceptions=False).invoke(cli, list(words), standalone_mode=False)
    return caught.value.format_message()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("read", "port.txt", "--html", "--md"), "--html takes FILE, and --md stands in its place"),
        (("read", "port.txt", "--html", "--page=x"), "--html takes FILE, and --page=x stands"),
        (("read", "port.txt", "--names", "--json"), "--names takes FILE, and --json"),
        (("show", "story.sayso", "3f2a91c0", "--html", "--all"), "--html takes FILE"),
        (("export", "story.sayso", "--to", "csv", "--output", "--to"), "--output takes FILE"),
        (("sheet", "urls.csv", "-o", "--json"), "-o takes FILE"),
        (("search", "story.sayso", "--outlet", "--json"), "--outlet takes NAME"),
        (("list", "story.sayso", "--limit", "-h"), "--limit takes N"),
        (("decide", "story.sayso", "--same", "FNA", "--note", "x"), "--same takes NAME OTHER"),
        (("read", "port.txt", "--html", "-"), "--html takes the name of a file, and - is none"),
        (("export", "story.sayso", "--to", "csv", "--output", "-"), "--output takes the name of a file"),
    ],
)
def test_an_option_in_the_place_of_a_value_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert told in refused(*words)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("value", ["- as told", "-- as told", "-5", "a--md"])
def test_a_value_that_only_begins_like_an_option_is_taken(tmp_path: Path, value: str) -> None:
    result = CliRunner().invoke(cli, ["list", str(tmp_path / "a.sayso"), "--outlet", value])
    assert "no such case" in str(result.exception)


def test_what_follows_two_dashes_is_no_option(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["read", "--", str(tmp_path / "a"), "--html", "--md"])
    assert "--html: no such file" in result.stderr


@pytest.mark.parametrize("words", [(command, "--nothing-like-it") for command in COMMANDS])
def test_every_wrong_use_begins_and_ends_alike(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "argv", ["/usr/bin/whatever", *words])
    with pytest.raises(SystemExit) as ended:
        main.main()
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith("sayso: ")
    assert told.endswith(f"; try 'sayso {words[0]} --help'\n")


def test_a_command_that_is_none_is_told_alike(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["sayso", "raed", "port.txt"])
    with pytest.raises(SystemExit):
        main.main()
    assert capsys.readouterr().err == "sayso: No such command 'raed'; try 'sayso --help'\n"


def test_an_export_to_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "story.csv"
    told = refused("export", str(tmp_path / "story.sayso"), "--to", "csv", "--output", str(target))
    assert told == f"--output {target}: no such folder; make it first"


def test_a_model_folder_is_named_wherever_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "port.txt").write_text("Ada Moro said the port was shut.")
    (tmp_path / "weights").mkdir()
    monkeypatch.chdir(tmp_path / "weights")
    result = CliRunner().invoke(cli, ["read", "../port.txt", "--model", "."], standalone_mode=False)
    assert str(result.exception).startswith("weights: no ")
