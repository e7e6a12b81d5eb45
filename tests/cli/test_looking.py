"""`sayso list`, `show`, `search`, `export`: what they print, how they end."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from sayso.cli.main import cli
from sayso.errors import BadCase
from tests.case.shelf import BRIDGE, HARBOUR, HOSTILE, RUSSIAN, id_of, shelf


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return shelf(tmp_path / "shelf.sayso")


def sayso(*arguments: str | Path) -> Result:
    return CliRunner(catch_exceptions=False).invoke(cli, list(map(str, arguments)), standalone_mode=False)


def test_list_in_a_pipe_has_tabs_and_all_articles(case: Path) -> None:
    lines = sayso("list", case).stdout.splitlines()
    assert len(lines) == 7
    assert lines[0].split("\t")[0] == id_of(HARBOUR)
    told = sayso("list", case, "--since", "2031", "--limit", "1")
    assert len(told.stdout.splitlines()) == 1
    assert told.stderr == "left out: 3 articles without a date\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_list_on_a_terminal_has_columns(case: Path) -> None:
    shown = on_a_terminal("list", case)
    assert "id            date" in shown
    assert "7 articles" in shown
    assert "--original writes bytes" in on_a_terminal("show", case, id_of(HOSTILE), "--original")


def test_list_as_json(case: Path) -> None:
    head, *articles = map(json.loads, sayso("list", case, "--json", "--limit", "2").stdout.splitlines())
    assert (head["format"], head["shown"], head["total"]) == ("sayso-found/1", 2, 7)
    assert [article["format"] for article in articles] == ["sayso-article/1"] * 2


def test_search_takes_words_as_they_are_typed(case: Path) -> None:
    assert "*blame*" in sayso("search", case, "blame").stdout
    assert sayso("search", case, '"', "NEAR(", ")").stdout.startswith("no articles")
    assert sayso("search", case, '"northern pier"', "--kind", "document").stdout.count("row 13") == 1
    lines = sayso("search", case, "pier", "--no-evidence", "--json").stdout.splitlines()
    assert json.loads(lines[0])["of"] == "rows"
    assert json.loads(lines[1])["row"]["evidence"] == []


def test_search_without_words_shows_what_passes(case: Path) -> None:
    assert "row 10 · The Ministry of Transport (state) · denied" in sayso("search", case, "--denied").stdout
    assert id_of(BRIDGE)[:12] in sayso("search", case, "--outlet", "sana").stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("search", "--kind", "king"), "state"),
        (("search", "--voice", "king"), "carried_on"),
        (("search", "--since", "yesterday"), "2017-10"),
        (("search", "--evidence", "image", "--no-evidence"), "choose one"),
        (("list", "--until", "5/7/2017"), "2017-10"),
        (("export", "--to", "xml"), "jsonl"),
        (("show", "abcd", "--json", "--md"), "choose one"),
    ],
)
def test_wrong_use_says_what_there_is(case: Path, arguments: tuple[str, ...], words: str) -> None:
    command, *others = arguments
    with pytest.raises(click.UsageError, match=words):
        sayso(command, case, *others)


@pytest.mark.parametrize(
    "arguments", [("list",), ("search", "x"), ("show", "abcd"), ("export", "--to", "md")]
)
def test_no_case_is_one_line(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    command, *others = arguments
    with pytest.raises(BadCase, match="no such case"):
        sayso(command, tmp_path / "nowhere.sayso", *others)


def test_show_is_what_read_shows_with_the_places_above(case: Path) -> None:
    lines = sayso("show", case, id_of(HARBOUR)[:8]).stdout.splitlines()
    assert lines[0] == "stands at 2 places in the case"
    assert "Port of Velm closed after leak, ministry says" in lines[4]
    assert sayso("show", case, id_of(BRIDGE)).stdout.splitlines()[0] == "Bridge, not pier"


def test_show_in_every_form(case: Path, tmp_path: Path) -> None:
    text_id = id_of(HARBOUR)
    line = json.loads(sayso("show", case, text_id, "--json").stdout)
    assert (line["document"]["text_id"], len(line["places"])) == (text_id, 2)
    assert sayso("show", case, text_id, "--md").stdout.startswith("## Port of Velm")
    assert len(list(csv.DictReader(sayso("show", case, text_id, "--csv").stdout.splitlines()))) == 19
    page = tmp_path / "page.html"
    assert sayso("show", case, text_id, "--html", page).stdout == ""
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_show_gives_the_original_bytes(case: Path) -> None:
    assert sayso("show", case, id_of(RUSSIAN), "--original").stdout_bytes == RUSSIAN.document.text.encode()


def test_export_to_standard_output_and_to_a_file(case: Path, tmp_path: Path) -> None:
    lines = sayso("export", case, "--to", "jsonl").stdout_bytes
    out = tmp_path / "out.jsonl"
    told = sayso("export", case, "--to", "jsonl", "--output", out)
    assert out.read_bytes() == lines
    assert (told.stdout, told.stderr) == ("", f"{out}: 7 articles written\n")
    assert not list(tmp_path.glob("*.part"))


def test_export_says_what_the_table_leaves_out(case: Path) -> None:
    assert (
        sayso("export", case, "--to", "csv").stderr
        == "1 of them without a row, and so in no line of the table\n"
    )


def test_export_never_writes_over_the_case(case: Path) -> None:
    before = case.read_bytes()
    with pytest.raises(click.UsageError, match="the case itself"):
        sayso("export", case, "--to", "md", "--output", case)
    assert case.read_bytes() == before


def test_a_page_never_writes_over_the_case(case: Path) -> None:
    before = case.read_bytes()
    with pytest.raises(click.UsageError, match="the case itself"):
        sayso("show", case, "0000", "--html", case)
    assert case.read_bytes() == before


def test_a_place_that_cannot_be_written_is_one_line(case: Path, tmp_path: Path) -> None:
    (tmp_path / "x.md.part").mkdir()
    for name, why in (("x.md", "is a directory"), (f"{'x' * 300}.md", "file name too long")):
        with pytest.raises(click.ClickException, match=f"{name}: {why}; name another file"):
            sayso("export", case, "--to", "md", "--output", tmp_path / name)


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [("list",), ("search", "pier"), ("export", "--to", "jsonl")])
def test_a_reader_that_goes_away_is_141(case: Path, arguments: tuple[str, ...]) -> None:
    command, *others = arguments
    with subprocess.Popen(
        [sys.executable, "-c", "from sayso.cli.main import main; main()", command, case, *others],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == b""
    assert process.returncode == 141


def on_a_terminal(*arguments: str | Path) -> str:
    """What the command shows where standard output is a terminal."""
    import pty  # not on Windows

    reader, writer = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", "from sayso.cli.main import main; main()", *map(str, arguments)],
        stdout=writer,
        stderr=writer,
        env={**os.environ, "COLUMNS": "100", "TERM": "xterm"},
    ) as process:
        os.close(writer)
        shown = b""
        try:
            while piece := os.read(reader, 65536):
                shown += piece
        except OSError:  # how a pseudo-terminal ends
            pass
        process.wait(timeout=60)
    os.close(reader)
    return shown.decode()


@pytest.mark.parametrize("words", [(), ("",), ("  ", "")])
def test_search_for_nothing_at_all_is_refused(case: Path, words: tuple[str, ...]) -> None:
    with pytest.raises(click.UsageError, match="give words to look for, or a filter"):
        sayso("search", case, *words)
    assert "3 rows" in sayso("search", case, *words, "--kind", "state", "--limit", "3").stdout


@pytest.mark.parametrize("given", ["20x", "2031-13", "2031-02-30", "2031-1"])
def test_a_date_that_there_is_not_is_refused(case: Path, given: str) -> None:
    with pytest.raises(click.UsageError, match=f"since: '{given}' is no date; give one as 2017"):
        sayso("list", case, "--since", given)
    assert sayso("list", case, "--since", "2031-02").stdout
