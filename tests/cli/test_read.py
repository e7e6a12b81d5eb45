"""`sayso read`: what it prints where, how it ends, that one bad article never stops the others."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import jsonschema
import pytest
from click.testing import CliRunner, Result

from evaluation.packing import rss, zip_of
from sayso import pipeline
from sayso.cli.main import cli
from sayso.intake.items import Item
from tests.stand_in import stand_in

ARTICLE = "Port shut\n\nAda Moro said the “northern” port was shut after a leak of fuel oil.\n"
OTHER = "Bridge shut\n\nIvo Lund said the bridge was shut for the winter as well.\n"


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles, an empty file, and a reader without weights."""
    (tmp_path / "port.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "bridge.txt").write_text(OTHER, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    monkeypatch.setattr(pipeline, "reader_of", stand_in)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sayso(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner(catch_exceptions=False).invoke(cli, list(arguments), input=given, standalone_mode=False)


def process(
    *arguments: str, cwd: Path, given: bytes | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, with the reader without weights."""
    return subprocess.run(
        [sys.executable, "-m", "tests.stand_in", *arguments],
        cwd=cwd,
        input=given,
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment},
    )


@pytest.mark.usefixtures("articles")
def test_the_screen() -> None:
    result = sayso("read", "port.txt")
    assert result.return_value == 0
    assert result.stdout.splitlines()[0] == "Port shut"
    assert (
        "  1  ¶1  said  the “northern” port was shut after a leak of fuel oil" in result.stdout.splitlines()
    )
    assert result.stderr == ""


@pytest.mark.usefixtures("articles")
def test_standard_input() -> None:
    result = sayso("read", "-", "--json", given=ARTICLE.encode())
    assert json.loads(result.stdout)["document"]["text"] == ARTICLE


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize(
    ("name", "told"), [("", "an empty name: no such file"), ("-", "standard input: nothing")]
)
def test_what_has_no_name_is_named(name: str, told: str) -> None:
    assert sayso("read", name).stderr.startswith(told)


def test_several_articles_one_of_them_bad(articles: Path, project: Path) -> None:
    result = sayso("read", "port.txt", "empty.txt", "bridge.txt", "--json")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    schema = json.loads((project / "docs" / "ledger.schema.json").read_text(encoding="utf-8"))
    for line in lines:
        jsonschema.validate(line, schema)
    assert [line["format"] for line in lines] == ["sayso-ledger/1", "sayso-problem/1", "sayso-ledger/1"]
    assert (lines[1]["input"], lines[1]["kind"]) == ("empty.txt", "empty")
    assert result.return_value == 1
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("empty.txt: ")


@pytest.mark.usefixtures("articles")
def test_an_article_reads_the_same_alone_and_among_others() -> None:
    together = sayso("read", "bridge.txt", "port.txt", "--json").stdout.splitlines()
    assert together == [sayso("read", name, "--json").stdout.strip() for name in ("bridge.txt", "port.txt")]


@pytest.mark.usefixtures("articles")
def test_several_screens_name_their_articles() -> None:
    shown = sayso("read", "port.txt", "bridge.txt").stdout
    assert [line for line in shown.splitlines() if line.startswith("===")] == [
        "=== port.txt",
        "=== bridge.txt",
    ]


def test_the_pages_of_a_feed_are_fetched(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (articles / "feed.xml").write_bytes(rss("<title>Shut</title><link>https://a.example/1</link>"))
    page = Item("feed.xml > https://a.example/1", ARTICLE.encode(), url="https://a.example/1")
    monkeypatch.setattr("sayso.intake.expand.fetched", lambda wanted, connect: page)
    assert json.loads(sayso("read", "feed.xml", "--json").stdout)["document"]["text"] == "Shut"
    followed = sayso("read", "feed.xml", "--follow", "--json").stdout
    assert json.loads(followed)["document"]["text"] == ARTICLE


def test_an_input_of_several_articles(articles: Path) -> None:
    (articles / "pages.zip").write_bytes(
        zip_of({"bridge.txt": OTHER, "empty.txt": "", "port.txt": ARTICLE, "deep/port.html": f"<p>{ARTICLE}"})
    )
    named = ["=== pages.zip > bridge.txt", "=== port.html", "=== pages.zip > port.txt"]
    result = sayso("read", "pages.zip", "--json")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line.get("input") or line["document"]["text"][:4] for line in lines] == [
        "Brid",
        "Port",
        "pages.zip > empty.txt",
        "Port",
    ]
    assert result.return_value == 1
    assert result.stderr.startswith("pages.zip > empty.txt: nothing in it")
    shown = sayso("read", "pages.zip").stdout
    assert [line for line in shown.splitlines() if line.startswith("===")] == named


def test_a_folder_and_a_sheet(articles: Path) -> None:
    (articles / "more").mkdir()
    (articles / "more" / "texts.csv").write_text(f'title;text\n;"{ARTICLE}"\n;"{OTHER}"\n', encoding="utf-8")
    rows = list(csv.DictReader(sayso("read", "more", "port.txt", "--csv").stdout.splitlines()))
    assert [row["source"] for row in rows] == ["Ada Moro", "Ivo Lund", "Ada Moro"]


def test_one_article_in_a_container_needs_no_name_over_it(articles: Path) -> None:
    (articles / "one.zip").write_bytes(zip_of({"port.txt": ARTICLE}))
    assert sayso("read", "one.zip").stdout == sayso("read", "port.txt").stdout


def test_a_page_is_written_of_one_article_only(articles: Path) -> None:
    (articles / "pages.zip").write_bytes(zip_of({"a.txt": ARTICLE, "b.txt": OTHER}))
    ended = process("read", "pages.zip", "--html", "x.html", cwd=articles)
    assert ended.returncode == 1
    assert ended.stderr.decode().splitlines() == [
        "page written: x.html",
        "sayso: pages.zip: several articles, one page; it holds the first, pages.zip > a.txt",
    ]
    assert "Ada Moro" in (articles / "x.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("articles")
def test_one_table_with_one_header() -> None:
    rows = list(csv.DictReader(sayso("read", "port.txt", "bridge.txt", "--csv").stdout.splitlines()))
    assert [(row["article"], row["source"]) for row in rows] == [
        ("port.txt", "Ada Moro"),
        ("bridge.txt", "Ivo Lund"),
    ]


@pytest.mark.usefixtures("articles")
def test_markdown() -> None:
    assert "| 1 | Ada Moro |  | said |" in sayso("read", "port.txt", "--md").stdout


def test_a_page_beside_another_form(articles: Path) -> None:
    result = sayso("read", "port.txt", "--html", "port.html")
    assert (result.stdout, result.stderr) == ("", "page written: port.html\n")
    assert (articles / "port.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads(sayso("read", "port.txt", "--html", "port.html", "--json").stdout)["attributions"]


def test_a_page_never_writes_over_what_is_read(articles: Path) -> None:
    before = (articles / "port.txt").read_bytes()
    for article in ("port.txt", "."):
        with pytest.raises(click.UsageError, match="name another"):
            sayso("read", article, "--html", "port.txt")
    assert (articles / "port.txt").read_bytes() == before
    assert sayso("read", "port.txt", "--html", "again.html").return_value == 0
    assert sayso("read", "port.txt", "--html", "again.html").return_value == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_full_disk_is_one_line_and_1(articles: Path, form: tuple[str, ...]) -> None:
    root = Path(__file__).parents[2]
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "tests.stand_in", "read", "port.txt", *form],
            cwd=articles,
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (root / "src", root)))},
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr.decode().splitlines() == [
        "sayso: output: no space left on device; make room, or write to another place"
    ]


def test_names_of_ones_own_are_handed_on(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = []
    real = pipeline.read_document
    monkeypatch.setattr(
        pipeline, "read_document", lambda d, r, **options: (given.append(options), real(d, r, **options))[1]
    )
    (articles / "names.csv").write_text("name,alias_of,kind\nIvo Lund,,expert\n", encoding="utf-8")
    assert sayso("read", "bridge.txt", "--names", "names.csv").return_value == 0
    assert sayso("read", "bridge.txt").return_value == 0
    assert [sorted(options) for options in given] == [["names"], []]


def test_names_that_cannot_be_read_are_one_line_and_1(articles: Path) -> None:
    (articles / "names.csv").write_text("actor\nIvo Lund\n", encoding="utf-8")
    ended = process("read", "bridge.txt", "--names", "names.csv", cwd=articles)
    assert (ended.returncode, ended.stdout, ended.stderr.count(b"\n")) == (1, b"", 1)
    assert b"no column called name" in ended.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Missing command"),
        (("read",), "Missing argument"),
        (("read", "a", "--json", "--csv"), "choose one"),
        (("read", "a", "b", "--html", "x.html"), "name one article"),
        (("read", "a", "--html", "no/such/x.html"), "no such folder"),
        (("read", "a", "--model", "nowhere"), "does not exist"),
        (("read", "--\x1b[31mred", "a"), "No such option"),
        (("write",), "No such command"),
    ],
)
def test_wrong_use_is_one_line_and_2(arguments: tuple[str, ...], words: str, tmp_path: Path) -> None:
    ended = process(*arguments, cwd=tmp_path)
    line = ended.stderr.decode()
    assert (ended.returncode, ended.stdout, line.count("\n")) == (2, b"", 1)
    assert words in line
    assert "\x1b" not in line


def test_a_bad_model_is_one_line_and_1(articles: Path) -> None:
    (articles / "model").mkdir()
    ended = subprocess.run(
        [
            sys.executable,
            "-c",
            "from sayso.cli.main import main; main()",
            "read",
            "port.txt",
            "--model",
            "model",
        ],
        capture_output=True,
        check=False,
        cwd=articles,
    )
    assert ended.returncode == 1
    assert ended.stderr.decode().startswith("sayso: model: no ")
    assert ended.stderr.count(b"\n") == 1


def test_a_fault_of_our_own_is_one_line_and_the_others_go_on(
    articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pipeline.read_document

    def breaks(document: object, reader: object) -> object:
        if document.name == "port.txt":  # type: ignore[attr-defined]
            raise RuntimeError("bad\x1b thing\nhappened")
        return real(document, reader)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_document", breaks)
    result = sayso("read", "port.txt", "bridge.txt")
    assert result.return_value == 1
    assert "Bridge shut" in result.stdout
    assert result.stderr == (
        "port.txt: internal error (RuntimeError: bad\\x1b thing\\nhappened);"
        " please report it, with what SAYSO_DEBUG=1 shows\n"
    )
    monkeypatch.setenv("SAYSO_DEBUG", "1")
    assert "Traceback" in sayso("read", "port.txt").stderr


def test_hostile_names_are_harmless(tmp_path: Path) -> None:
    ended = process("read", "no\x1b[2J\u202esuch", "--json", cwd=tmp_path)
    assert ended.stderr.decode() == "no\\x1b[2J\\u202esuch: no such file; check the spelling and the folder\n"
    assert json.loads(ended.stdout)["input"] == "no\x1b[2J\u202esuch"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="file names that are no text exist on Linux")
def test_a_file_name_that_is_no_text(articles: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (articles / name).write_text(ARTICLE, encoding="utf-8")
    for form in ((), ("--json",), ("--csv",), ("--md",), ("--html", "x.html")):
        ended = process("read", name, *form, cwd=articles)
        assert (ended.returncode, b"Traceback" in ended.stderr) == (0, False), form


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "cp1252", "utf-8"])
def test_any_encoding_of_the_terminal(articles: Path, encoding: str) -> None:
    ended = process("read", "port.txt", cwd=articles, PYTHONIOENCODING=encoding)
    assert ended.returncode == 0
    shown = ended.stdout.decode(encoding)
    place, quoted = ("¶1", '"northern"') if encoding == "latin-1" else ("par. 1", '"northern"')
    if encoding in ("utf-8", "cp1252"):
        place, quoted = "¶1", "“northern”"
    assert place in shown
    assert quoted in shown
    as_json = process("read", "port.txt", "--json", cwd=articles, PYTHONIOENCODING=encoding)
    assert json.loads(as_json.stdout)["document"]["text"] == ARTICLE


@pytest.mark.slow
def test_piped_output_is_plain_and_as_wide_as_it_is_told(articles: Path) -> None:
    ended = process("read", "port.txt", cwd=articles, COLUMNS="60")
    assert b"\x1b" not in ended.stdout
    assert max(map(len, ended.stdout.decode().splitlines())) <= 60
    assert "[…]" in ended.stdout.decode()
    assert "[…]" not in process("read", "port.txt", "--all", cwd=articles, COLUMNS="60").stdout.decode()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise on Windows")
@pytest.mark.parametrize("form", ["--json", "--all"])
def test_a_pipe_that_closes_is_quiet(articles: Path, form: str) -> None:
    (articles / "long.txt").write_text(ARTICLE * 4000, encoding="utf-8")
    running = subprocess.Popen(
        [sys.executable, "-m", "tests.stand_in", "read", "long.txt", form],
        cwd=articles,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert running.stdout
    assert running.stderr
    running.stdout.close()
    assert running.stderr.read() == b""
    assert running.wait(timeout=60) == 141
    running.stderr.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise on Windows")
def test_an_interrupt_is_quiet(articles: Path) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "tests.stand_in", "read", "port.txt", "-", "--json"],
        cwd=articles,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUNBUFFERED": "1"},
    )
    assert running.stdout
    assert running.stdout.readline()
    time.sleep(0.3)  # now it waits for its input
    running.send_signal(signal.SIGINT)
    _, complaints = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"Traceback" not in complaints


@pytest.mark.slow
def test_progress_is_only_for_a_terminal(articles: Path) -> None:
    assert process("read", "port.txt", "bridge.txt", cwd=articles).stderr == b""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals on Windows")
def test_progress_and_colour_on_a_terminal(articles: Path) -> None:
    import pty  # not on Windows

    root = Path(__file__).parents[2]
    leader, follower = pty.openpty()
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(map(str, (root / "src", root))),
        "TERM": "xterm",
        "COLUMNS": "80",
    }
    environment.pop("NO_COLOR", None)
    arguments = [sys.executable, "-m", "tests.stand_in", "read", "port.txt", "bridge.txt"]
    shown = {}
    for colour in ("", "1", "one"):
        subprocess.run(
            arguments[: -1 if colour == "one" else None],
            cwd=articles, stdout=follower, stderr=follower, check=True, timeout=60,
            env={**environment, **({"NO_COLOR": colour} if colour else {})},
        )  # fmt: skip
        shown[colour] = os.read(leader, 100_000).decode()
    os.close(follower)
    os.close(leader)
    assert "reading 2 of 2: bridge.txt" in shown[""]
    assert "\x1b[3;36msaid" in shown[""]
    assert "36m" not in shown["1"]
    assert "Ada Moro" in shown["1"]
    assert "reading port.txt" in shown["one"]


def test_help_shows_examples_and_version() -> None:
    assert "sayso read article.txt" in sayso("read", "--help").stdout
    assert sayso("--version").stdout.startswith("sayso ")


def test_help_imports_nothing_heavy() -> None:
    check = (
        "import sys; from sayso.cli.main import cli;"
        "sys.exit(any(m in sys.modules for m in ('numpy', 'rich', 'lxml', 'msgspec', 'urllib3')))"
    )
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
