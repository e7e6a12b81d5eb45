"""Whatever is given: a document, or one clear line that names it, says what was found and what to do."""

from __future__ import annotations

import hashlib
import io
import os
import random
import socket
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import UnreadableInput
from sayso.intake.connector import Answer
from sayso.intake.documents import document_of
from sayso.intake.held import MAX_BYTES
from sayso.intake.items import Item
from sayso.intake.load import load
from tests.intake.test_fetch import Fake, Reply

TEXT = (
    "Bridge closed after flood\n\nThe mayor said the bridge would stay closed and that the town was safe.\n"
)


def problem_of(name: str, data: bytes | None = None) -> UnreadableInput:
    with pytest.raises(UnreadableInput) as caught:
        load(name) if data is None else document_of(Item(name, data))
    message = str(caught.value)
    assert message.isprintable()
    assert caught.value.name == name
    return caught.value


def zipped(*members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for member in members:
            archive.writestr(member, "x")
    return buffer.getvalue()


def test_a_file_is_read_with_its_digest_and_its_path(tmp_path: Path) -> None:
    file = tmp_path / "article.pdf"  # a name says nothing
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    document = load(str(file))
    assert document.text == TEXT.replace("\n", "\r\n")
    assert (document.name, document.path, document.media_type) == (str(file), str(file), "text/plain")
    assert (document.encoding, document.bom, document.extractor) == ("utf-8", True, "text/1")
    assert document.bytes_sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert (document.title, document.url, document.retrieved) == ("Bridge closed after flood", None, None)


def test_standard_input_is_read() -> None:
    document = load("-", stdin=io.BytesIO(TEXT.encode("utf-16")))
    assert (document.text, document.path, document.encoding) == (TEXT, None, "utf-16-le")


def test_a_page_is_told_by_its_content(tmp_path: Path) -> None:
    file = tmp_path / "saved.txt"
    file.write_text(f"\n<!DOCTYPE html><title>T</title><p>{TEXT}</p>", "utf-8")
    document = load(str(file))
    assert document.media_type == "text/html"
    assert "<p>" not in document.text


def test_an_address_is_fetched_and_its_server_believed() -> None:
    body = "<p>Мэр сказал, что мост закрыт, и жители города ему поверили.</p>".encode("koi8-r")
    reply = Reply(200, {"content-type": "text/html; charset=koi8-r"}, lambda: iter([body]))
    network = Fake(
        {"http://a.example/": Reply(302, {"location": "https://b.example/x"}), "https://b.example/x": reply}
    )
    document = load("http://a.example/", connect=network)
    assert "Мэр сказал" in document.text
    assert (document.encoding, document.language) == ("koi8-r", "ru")
    assert (document.final_url, document.path) == ("https://b.example/x", None)
    assert document.retrieved is not None


@pytest.mark.parametrize(
    ("media_type", "body", "kind"),
    [
        ("application/json", b'{"said": "no"}', "unsupported"),
        ("application/rss+xml", b'<?xml version="1.0"?><rss version="2.0"></rss>', "empty"),
        ("application/xml", b'<?xml version="1.0"?><urlset xmlns="x"></urlset>', "unsupported"),
        ("text/html", b"%PDF-1.7 ...", "malformed"),
        ("image/jpeg", b"\xff\xd8\xff\xe0", "binary"),
        ("text/html", b"", "empty"),
    ],
)
def test_what_a_server_sends_is_judged_by_content_first(media_type: str, body: bytes, kind: str) -> None:
    reply = Reply(200, {"content-type": media_type}, lambda: iter([body]))
    with pytest.raises(UnreadableInput) as caught:
        load("https://a.example/", connect=Fake({"https://a.example/": reply}))
    assert caught.value.kind == kind


def test_a_page_under_a_wrong_type_is_still_a_page_and_a_fragment_is_one_by_its_type() -> None:
    whole = document_of(Item("x", f"<html><p>{TEXT}".encode(), media_type="text/plain"))
    fragment = document_of(Item("x", f"{TEXT}<p>More.".encode(), media_type="text/html"))
    assert (whole.media_type, fragment.media_type) == ("text/html", "text/html")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped("ppt/presentation.xml"), "a presentation"),
        (zipped("META-INF/container.xml"), "an e-book"),
        (zipped("mimetype", "content.xml"), "an OpenDocument file"),
        (zipped("article.txt"), "a ZIP archive"),
        (b"Rar!\x1a\x07\x00", "a packed archive"),
        (b"x" * 257 + b"ustar\x0000" + bytes(300), "a packed archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "an old office file"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "an office document with a password",
        ),
        (b"{\\rtf1\\ansi The mayor said no.}", "a rich-text"),
        (b"\x1f\x8b\x08\x00" + bytes(30), "gzip data"),
        (b"\x89PNG\r\n\x1a\n" + bytes(30), "a picture"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "a picture"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "sound or video"),
        (b"WARC/1.0\r\nWARC-Type: response", "a web archive"),
        (
            b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=x",
            "MHTML",
        ),
        (b"SQLite format 3\x00" + bytes(80), "an SQLite database"),
        (bytes(range(256)) * 40, "binary data"),
        (bytes(5000), "binary data"),
        (random.Random(1).randbytes(4096), "binary data"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_formats_are_named_with_what_to_do(data: bytes, words: str) -> None:
    problem = problem_of("input", data)
    assert problem.kind == "binary"
    assert words in problem.found
    assert problem.hint


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", "\u00a0\u3000\u200b".encode()]
)
def test_nothing_to_read_is_told(data: bytes) -> None:
    assert problem_of("input", data).kind == "empty"


def test_nul_bytes_and_control_characters_are_no_reason_to_refuse_a_text() -> None:
    text = TEXT.replace("mayor", "may\x00or\x1b[31m")
    assert document_of(Item("x", text.encode())).text == text


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    assert problem_of(str(tmp_path / "missing")).kind == "not_found"
    assert problem_of(str(tmp_path / "file" / "x")).kind == "not_found"
    assert problem_of("").kind == "not_found"
    assert problem_of("a\x00b").kind == "not_found"
    assert problem_of(str(tmp_path)).kind == "directory"
    assert problem_of("x" * 5000).kind in ("io_error", "not_found")
    assert "https://www.a.example" in problem_of("www.a.example").hint


@pytest.mark.parametrize(
    ("name", "kind"), [("file:///etc/hosts", "bad_scheme"), ("ftp://a.example/x", "bad_scheme")]
)
def test_addresses_of_other_kinds_are_refused(name: str, kind: str) -> None:
    assert problem_of(name).kind == kind


@pytest.mark.skipif(os.name == "nt", reason="pipes and devices are not files there")
def test_pipes_sockets_and_devices_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert problem_of(str(tmp_path / "pipe")).kind == "not_a_file"
    assert problem_of("/dev/zero").kind == "not_a_file"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s"))
        assert problem_of(str(tmp_path / "s")).kind == "not_a_file"


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *args: object, **kwargs: object) -> Iterator[bytes]:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "locked"
    file.write_text("x")
    monkeypatch.setattr(Path, "open", refuse)
    assert problem_of(str(file)).kind == "no_permission"


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as large:
        large.truncate(50_000_000)
    begin = time.monotonic()
    problem = problem_of(str(file))
    assert time.monotonic() - begin < 0.5
    assert problem.kind == "too_large"
    assert "50.0 MB" in problem.found
    assert "20 MB" in problem.found


def test_standard_input_without_an_end_is_read_to_the_limit_only() -> None:
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            assert 0 < size <= MAX_BYTES + 1
            return bytes(size)

    with pytest.raises(UnreadableInput) as caught:
        load("-", stdin=Endless())  # type: ignore[arg-type]  # read() is all that is asked of it
    assert caught.value.kind == "too_large"


def test_names_that_would_move_a_terminal_or_break_the_line_are_written_out() -> None:
    problem = problem_of("no\nsuch\x1b[2J\u202efile\udc80")
    assert str(problem).startswith("no\\nsuch\\x1b[2J\\u202efile\\udc80: no such file; ")


def test_an_endless_name_is_shortened_in_the_message() -> None:
    assert len(str(problem_of("https://user@" + "a" * 100_000))) < 500


@pytest.mark.slow
def test_one_line_of_a_million_characters_and_a_million_lines_are_read() -> None:
    for text in ("The mayor said no and the town said yes. " * 25_000, "a\n" * 1_000_000):
        begin = time.monotonic()
        assert document_of(Item("x", text.encode())).text == text
        assert time.monotonic() - begin < 5


@given(st.binary(max_size=400), st.sampled_from([None, "text/html", "text/plain", "application/json"]))
def test_any_bytes_are_a_document_or_an_unreadable_input(data: bytes, media_type: str | None) -> None:
    try:
        document = document_of(Item("x", data, media_type=media_type))
    except UnreadableInput:
        return
    assert document.text.strip()
    assert document == document_of(Item("x", data, media_type=media_type))


def test_an_answer_is_what_the_connector_protocol_says() -> None:
    answer: Answer = Reply()
    assert b"".join(answer.chunks())


@pytest.mark.parametrize("data", ['{"text": "The pier is shut."}', '\n[{"url": "https://a.example"}]'])
def test_json_that_is_no_article_says_what_to_give(data: str) -> None:
    problem = problem_of("input", data.encode())
    assert (problem.kind, problem.found) == ("unsupported", "found JSON data")
    assert "JSON lines" in problem.hint


def test_a_text_that_begins_with_a_bracket_is_no_json() -> None:
    for text in ("[Harbour] Ada Moro said the pier is shut.", "{" * 9000):
        assert document_of(Item("input", text.encode())).text == text
