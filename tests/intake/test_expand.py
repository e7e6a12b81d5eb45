"""Inputs to items: what each is, in which order, and that what cannot be read never stops the rest."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from evaluation.packing import PAGE, TEXT, http, record, rss, zip_of
from sayso.core.document import Published
from sayso.errors import UnreadableInput
from sayso.intake import documents
from sayso.intake.documents import document_of
from sayso.intake.expand import items_of, parts_of
from sayso.intake.held import MAX_BYTES, MAX_RATIO, UNPACKED_FREELY
from sayso.intake.items import Given, Item, Only
from sayso.intake.load import load
from tests.intake.packed import found_in, kinds, names
from tests.intake.test_fetch import Fake, Reply

MAIL = (
    b"From: Ada Moro <ada@a.example>\r\nTo: ivo@a.example\r\nSubject: Port shut\r\n"
    b"Message-ID: <1@a.example>\r\n"
    b"Date: Mon, 30 Oct 2017 08:15:00 +0000\r\n\r\nThe harbour master said the port was shut on Monday.\r\n"
)


def test_a_file_is_one_item_with_its_path(tmp_path: Path) -> None:
    [item] = found_in(TEXT.encode(), folder=tmp_path)
    path = str(tmp_path / "input")
    assert item == Item(path, TEXT.encode(), path=path)


def test_the_key_is_that_of_bytes_address_and_what_is_given() -> None:
    one = Item("a", b"x", url="https://a.example/")
    assert (
        one.key == Item("b", b"x", path="p", retrieved="2017", url="https://a.example/", charset="utf-8").key
    )
    others = (
        Item("a", b"y", url="https://a.example/"),
        Item("a", b"x"),
        Item("a", b"x", url="https://a.example/", given=Given(title="T")),
        Item("a", b"x", url="https://a.example/", given=Given(published=Published("2017", "sheet column"))),
        Item("a", b"x", url="https://a.example/", given=Given(outlet="\udc80")),
    )
    assert len({one.key, *(other.key for other in others)}) == 6
    assert Item("a", b"x", given=Given("T", "O")).key != Item("a", b"x", given=Given("T", None, "O")).key


def test_standard_input_may_be_anything_that_a_file_may() -> None:
    for data, end in (
        (TEXT.encode(), "-"),
        (zip_of({"a.txt": TEXT}), "- > a.txt"),
        (gzip.compress(b"x y", mtime=0), "-"),
    ):
        [item] = items_of("-", stdin=io.BytesIO(data))
        assert isinstance(item, Item)
        assert (item.name, item.path) == (end, None)


class Piped(io.RawIOBase):
    """A pipe: what it holds comes once and in order."""

    def __init__(self, data: bytes) -> None:
        self._left = io.BytesIO(data)

    def read(self, size: int = -1) -> bytes:
        return self._left.read(size)


def test_a_zip_through_a_pipe_is_kept_aside(tmp_path: Path) -> None:
    found = list(items_of("-", stdin=Piped(zip_of({"b.txt": TEXT, "a.txt": TEXT}))))  # type: ignore[arg-type]
    assert names(found, tmp_path) == ["- > a.txt", "- > b.txt"]


def test_an_address_may_lead_to_a_container(tmp_path: Path) -> None:
    reply = Reply(200, {"content-type": "application/octet-stream"}, lambda: iter([zip_of({"a.html": PAGE})]))
    [item] = items_of("https://a.example/x.zip", connect=Fake({"https://a.example/x.zip": reply}))
    assert isinstance(item, Item)
    assert (item.name, item.url) == ("https://a.example/x.zip > a.html", None)
    assert item.retrieved


def test_gzip_is_opened_under_its_own_name(tmp_path: Path) -> None:
    [item] = found_in(gzip.compress(PAGE.encode()), name="port.html.gz", folder=tmp_path)
    assert isinstance(item, Item)
    assert (item.data, item.name) == (PAGE.encode(), str(tmp_path / "port.html.gz"))
    two = gzip.compress(b"The mayor ") + gzip.compress(b"said no.")
    assert [item.data for item in found_in(two, folder=tmp_path) if isinstance(item, Item)] == [
        b"The mayor said no."
    ]
    [row] = found_in(gzip.compress(b"text\nThe mayor said no.\n"), name="rows.csv.gz", folder=tmp_path)
    assert row.name.endswith("rows.csv.gz > row 2")


@pytest.mark.parametrize("cut", [5, 40, -4])
def test_gzip_that_breaks_off_is_told(cut: int, tmp_path: Path) -> None:
    assert kinds(found_in(gzip.compress(PAGE.encode())[:cut], folder=tmp_path)) == ["malformed"]


def test_archives_are_opened_two_deep(tmp_path: Path) -> None:
    inner = zip_of({"deep.zip": zip_of({"c.txt": TEXT}), "b.txt": TEXT})
    found = found_in(zip_of({"a.zip": inner}), folder=tmp_path)
    assert names(found, tmp_path) == ["input > a.zip > b.txt", "input > a.zip > deep.zip"]
    assert kinds(found) == ["item", "too_deep"]
    quine = gzip.compress(gzip.compress(gzip.compress(TEXT.encode())))
    assert kinds(found_in(quine, folder=tmp_path)) == ["too_deep"]


def test_a_mail_is_its_text(tmp_path: Path) -> None:
    [item] = found_in(MAIL, folder=tmp_path)
    assert isinstance(item, Item)
    assert b"harbour master" in item.data
    assert item.given.title == "Port shut"
    assert item.given.published == Published("2017-10-30T08:15:00+00:00", "mail header")


@pytest.mark.parametrize(
    "text",
    [
        "From: the harbour\nDate: Monday\n\nThe mayor said no.",  # an article's own lines
        "Subject: to change, said the mayor.\nTo: nobody.",
        "Note: x\nMIME: y\n\nThe mayor said no.",
        "url, text and other words, said the mayor, make a sentence\nand it goes on.",
        "Link\nThe mayor said no.",
        "Date, title and text: how a sheet begins\nThe mayor said no.",
        '{"said": "no"}\n{"said": "yes"}',
        "<p>rss</p>",
    ],
)
def test_an_article_is_taken_for_no_container(text: str, tmp_path: Path) -> None:
    [item] = found_in(text.encode(), folder=tmp_path)
    assert isinstance(item, Item)
    assert item.data == text.encode()


@pytest.mark.slow
def test_what_is_in_a_bomb_before_it_goes_off_is_kept(tmp_path: Path) -> None:
    big = {f"{n:03}.txt": b"a" * (MAX_BYTES - 1) for n in range(2 * UNPACKED_FREELY // MAX_BYTES)}
    found = found_in(zip_of({"000.txt": TEXT, **big}), folder=tmp_path)
    assert kinds(found) == [*["item"] * (UNPACKED_FREELY // MAX_BYTES), "bomb"]
    assert found[-1].name == str(tmp_path / "input")
    assert sum(len(item.data) for item in found if isinstance(item, Item)) <= UNPACKED_FREELY


def test_a_bomb_in_archives_of_archives_is_one_bomb(tmp_path: Path) -> None:
    inner = zip_of({f"{n}.txt": b"a" * (MAX_BYTES - 1) for n in range(4)})
    found = found_in(zip_of({f"{n}.zip": inner for n in range(50)}), folder=tmp_path)
    assert kinds(found).count("bomb") == 1
    assert sum(len(item.data) for item in found if isinstance(item, Item)) <= UNPACKED_FREELY


def test_gzip_that_unpacks_without_end_is_read_to_the_limit(tmp_path: Path) -> None:
    packed = gzip.compress(bytes(MAX_BYTES * 2))
    assert MAX_RATIO * len(packed) < UNPACKED_FREELY
    assert kinds(found_in(packed, folder=tmp_path)) == ["too_large"]


def test_more_than_a_document_may_have_is_refused_before_it_is_read(tmp_path: Path) -> None:
    for start in (b"%PDF-1.7\n", b"From: a\nMessage-ID: <b>\n\n", b"<rss><channel>"):
        path = tmp_path / "large"
        with path.open("wb") as file:
            file.write(start)
            file.truncate(60_000_000)
        assert kinds(list(items_of(str(path)))) == ["too_large"]


def test_load_takes_one_article_whatever_holds_it(tmp_path: Path) -> None:
    path = tmp_path / "one"
    path.write_bytes(zip_of({"a.html": PAGE, "b.png": b"\x89PNG\r\n\x1a\n"}))
    assert load(str(path)).title == "Port shut"
    path.write_bytes(zip_of({"b.png": b"\x89PNG\r\n\x1a\n"}))
    with pytest.raises(UnreadableInput) as caught:
        load(str(path))
    assert caught.value.kind == "binary"


@pytest.mark.parametrize(
    "data",
    [
        zip_of({"a.html": PAGE, "b.txt": TEXT}),
        rss("<title>A story</title>", "<title>Another</title>"),
        b"url\nhttps://a.example/1\nhttps://a.example/2\n",
    ],
)
def test_load_refuses_several_and_fetches_none_of_them(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "several"
    path.write_bytes(data)
    network = Fake({})
    with pytest.raises(UnreadableInput) as caught:
        load(str(path), connect=network)
    assert caught.value.kind == "several"
    assert "sayso add" in caught.value.hint
    assert network.opened == []


def test_what_a_container_gives_stands_in_for_what_the_page_does_not_say() -> None:
    given = Given("Given title", "Port Times", "Ada Moro", Published("2017-10-30", "sheet column"))
    page = "<!doctype html><title>Own title</title><p>The mayor said no on Monday and went home.</p>"
    document = document_of(Item("x", page.encode(), given=given))
    assert (document.title, document.outlet, document.author) == ("Own title", "Port Times", "Ada Moro")
    assert document.published == Published("2017-10-30", "sheet column")
    dated = page.replace("<p>", '<meta property="article:published_time" content="2016-05-12"><p>', 1)
    assert document_of(Item("x", dated.encode(), given=given)).published == Published(
        "2016-05-12", "meta article:published_time"
    )


def test_a_date_that_is_only_guessed_gives_way_to_one_that_is_given() -> None:
    page = "<!doctype html><title>T</title><p>The mayor said no. It was 12 May 2016, and it rained.</p>"
    guessed = document_of(Item("x", page.encode(), url="https://a.example/2016/05/12/story")).published
    assert guessed
    assert "htmldate" in guessed.where
    given = Given(published=Published("2017-10-30", "feed entry"))
    item = Item("x", page.encode(), url="https://a.example/2016/05/12/story", given=given)
    assert document_of(item).published == given.published


def test_a_saved_page_keeps_its_address() -> None:
    canonical = PAGE.replace("<title>", '<link rel=canonical href="https://a.example/own"><title>')
    assert document_of(Item("x", canonical.encode())).url == "https://a.example/own"
    saved = "<!-- saved from url=(0025)https://a.example/saved -->" + PAGE
    assert document_of(Item("x", saved.encode())).url == "https://a.example/saved"
    assert (
        document_of(Item("x", canonical.encode(), url="https://b.example/target")).url
        == "https://b.example/target"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="file names that are no text exist on Linux")
def test_names_that_are_no_text_go_through(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9\x1b[2J.txt")).write_text(TEXT)
    [item] = items_of(str(tmp_path))
    assert isinstance(item, Item)
    assert document_of(item).text == TEXT
    assert len(item.key) == 64


def test_plain_files_need_no_heavy_import(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    check = (
        "import sys; from sayso.intake.expand import items_of;"
        f"assert len(list(items_of({str(tmp_path)!r}))) == 1;"
        "heavy = {'feedparser', 'warcio', 'openpyxl', 'lxml', 'urllib3', 'msgspec', 'email'};"
        "sys.exit(' '.join(heavy & set(sys.modules)) or 0)"
    )
    ended = subprocess.run([sys.executable, "-c", check], check=False, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_damaged_zip_is_told_and_a_method_nobody_has_too(tmp_path: Path) -> None:
    assert kinds(found_in(zip_of({"a.txt": TEXT})[:-30], folder=tmp_path)) == ["malformed"]
    assert kinds(found_in(zip_of({"a.txt": TEXT}, method=zipfile.ZIP_LZMA), folder=tmp_path)) == [
        "unsupported"
    ]
    assert kinds(found_in(zip_of({"a.txt": TEXT}, method=zipfile.ZIP_BZIP2), folder=tmp_path)) == ["item"]


def asked(folder: Path, *names: str) -> list[str]:
    """The names of what is found in the folder where only these are asked for."""
    only = Only.of(f"{folder}{os.sep}{name}".rstrip(os.sep) for name in names)
    return [part.name.removeprefix(f"{folder}{os.sep}") for part in parts_of(str(folder), only=only)]


def test_only_what_is_asked_for_is_opened(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.zip").write_bytes(zip_of({"1.txt": TEXT, "2.txt": TEXT, "c.zip": zip_of({"3.txt": TEXT})}))
    bomb = http(gzip.compress(bytes(200_000_000), 1), "text/html", "Content-Encoding: gzip")
    records = record(bomb, "https://a.example/bomb"), record(http(PAGE), "https://a.example/1")
    (tmp_path / "c.warc").write_bytes(b"".join(records))
    (tmp_path / "d.csv").write_text(
        f"text,url\n{TEXT.split()[0]},\n,https://a.example/1\n,https://a.example/2\n"
    )
    (tmp_path / "feed.xml").write_bytes(rss("<title>A</title>", "<title>B</title>"))
    assert asked(tmp_path, "a.txt") == ["a.txt"]
    assert asked(tmp_path, "b.zip > 2.txt") == ["b.zip > 2.txt"]
    assert asked(tmp_path, "b.zip > c.zip") == ["b.zip > c.zip > 3.txt"]
    assert asked(tmp_path, "b.zip") == ["b.zip > 1.txt", "b.zip > 2.txt", "b.zip > c.zip > 3.txt"]
    assert asked(tmp_path, "c.warc > https://a.example/1") == ["c.warc > https://a.example/1"]
    assert asked(tmp_path, "d.csv > https://a.example/2") == ["d.csv > https://a.example/2"]
    assert asked(tmp_path, "feed.xml > entry 2") == ["feed.xml > entry 2"]
    assert asked(tmp_path, "b.zip > gone.txt") == []
    assert len(asked(tmp_path, "")) == len(list(parts_of(str(tmp_path))))  # the folder itself


def test_a_container_without_articles_says_what_is_in_it(tmp_path: Path) -> None:
    for data, what in {
        zip_of({}): "nothing at all",
        zip_of({".a": "", ".b": "", "x.css": ""}): "2 × hidden file, 1 × style, script or font",
        b"title,text,url\n,,\n": "1 × row without text or address",
        rss(): "nothing at all",
    }.items():
        [problem] = found_in(data, folder=tmp_path)
        assert isinstance(problem, UnreadableInput)
        assert (problem.kind, problem.found) == ("empty", f"no article in it ({what})")


def test_a_page_of_too_many_paragraphs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_BLOCKS", 2)
    assert len(document_of(Item("a", b"<p>One.<p>Two.")).blocks) == 2
    with pytest.raises(UnreadableInput, match="3 paragraphs where the limit is 2"):
        document_of(Item("a", b"<p>One.<p>Two.<p>Three."))


def test_packed_data_that_break_off_are_told_in_plain_words(tmp_path: Path) -> None:
    packed = gzip.compress(PAGE.encode())
    (cut,) = found_in(packed[:40], folder=tmp_path)
    (damaged,) = found_in(packed[:12] + b"\xff" * 20 + packed[32:], folder=tmp_path)
    assert isinstance(cut, UnreadableInput)
    assert isinstance(damaged, UnreadableInput)
    assert cut.found == "packed data that break off before their end"
    assert damaged.found == "packed data that are damaged"
