"""Web archives: the pages among the records, wherever they break off."""

from __future__ import annotations

import gzip
import time
import tracemalloc
import zlib
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from evaluation.packing import PAGE, TEXT, gzipped_records, http, record
from sayso.errors import UnreadableInput
from sayso.intake.documents import document_of
from sayso.intake.expand import items_of
from sayso.intake.held import MAX_BYTES
from sayso.intake.items import Item
from tests.intake.packed import found_in, kinds, names

PICTURE = record(http(b"\x89PNG", "image/png"), "https://a.example/p.png")
REQUEST = record(
    b"GET /story HTTP/1.1\r\n\r\n", kind="request", media_type="application/http; msgtype=request"
)
INFO = record(b"software: a crawler\r\n", "", kind="warcinfo", media_type="application/warc-fields")


def page(number: int) -> bytes:
    return record(http(PAGE.replace("Monday", f"day {number}")), f"https://a.example/{number}")


@pytest.mark.parametrize("packed", [False, True])
def test_pages_come_with_their_address_and_date(tmp_path: Path, packed: bool) -> None:
    records = (INFO, REQUEST, page(1), PICTURE, page(2))
    data = gzipped_records(*records) if packed else b"".join(records)
    passed_over: Counter[str] = Counter()
    found = found_in(data, name="crawl.warc.gz", folder=tmp_path, passed_over=passed_over)
    assert names(found, tmp_path) == [
        "crawl.warc.gz > https://a.example/1",
        "crawl.warc.gz > https://a.example/2",
    ]
    first = found[0]
    assert isinstance(first, Item)
    assert (first.url, first.retrieved) == ("https://a.example/1", "2017-10-30T08:15:00Z")
    assert (first.media_type, first.charset, first.path) == ("text/html", "utf-8", None)
    document = document_of(first)
    assert (document.title, document.url) == ("Port shut", "https://a.example/1")
    assert passed_over == {"warcinfo record": 1, "request record": 1, "image/png": 1}


def test_what_is_no_page_is_counted_and_no_problem(tmp_path: Path) -> None:
    records = (
        page(1),
        record(http("", status="301 Moved", media_type="text/html"), "http://a.example/"),
        record(http("gone", status="404 Not Found"), "https://a.example/x"),
        record(http(""), "https://a.example/empty"),
        record(http('{"a": 1}'), "https://a.example/api"),
        record(http(b"\x89PNG\r\n\x1a\n" + bytes(9)), "https://a.example/pixel"),
        record(http("User-agent: *", "text/plain"), "https://a.example/robots.txt"),
        record(http("x", "application/octet-stream"), "https://a.example/blob"),
        record(b"1 2", "dns:a.example", kind="response", media_type="text/dns"),
        record(b"", kind="revisit"),
    )
    passed_over: Counter[str] = Counter()
    assert kinds(found_in(b"".join(records), folder=tmp_path, passed_over=passed_over)) == ["item"]
    assert passed_over == {
        "answer with status 301": 1,
        "answer with status 404": 1,
        "empty answer": 1,
        "data under a page's type": 1,
        "answer of another type than it says": 1,
        "file for robots": 1,
        "answer of unknown type": 1,
        "record without a web address": 1,
        "revisit record": 1,
    }


def test_an_archive_without_pages_says_what_is_in_it(tmp_path: Path) -> None:
    [problem] = found_in(INFO + PICTURE + PICTURE, folder=tmp_path)
    assert isinstance(problem, UnreadableInput)
    assert problem.kind == "empty"
    assert "2 × image/png" in problem.found


def test_stored_resources_converted_texts_and_untyped_pages_are_pages(tmp_path: Path) -> None:
    records = (
        record(PAGE.encode(), "https://a.example/1", kind="resource", media_type="text/html"),
        record(TEXT.encode(), "https://a.example/2", kind="conversion", media_type="text/plain"),
        record(http(PAGE, "application/octet-stream"), "https://a.example/3"),
        record(http(b"%PDF-1.7 x", "application/pdf"), "https://a.example/4"),
    )
    assert kinds(found_in(b"".join(records), folder=tmp_path)) == ["item"] * 4


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(PAGE.encode(), mtime=0), ("Content-Encoding: gzip",)),
        (zlib.compress(PAGE.encode()), ("Content-Encoding: deflate",)),
        (PAGE.encode(), ("Content-Encoding: gzip",)),  # unpacked by the crawler, which kept the header
        (PAGE.encode(), ("Content-Encoding: br",)),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE.encode()), ("Transfer-Encoding: chunked",)),
        (PAGE.encode(), ("Transfer-Encoding: chunked",)),
    ],
)
def test_a_page_is_unpacked_as_its_server_packed_it(
    body: bytes, headers: tuple[str, ...], tmp_path: Path
) -> None:
    [item] = found_in(record(http(body, "text/html", *headers)), folder=tmp_path)
    assert isinstance(item, Item)
    assert item.data == PAGE.encode()


def test_packing_that_nobody_can_undo_is_a_problem(tmp_path: Path) -> None:
    brotli = Random(1).randbytes(500)
    found = found_in(record(http(brotli, "text/html", "Content-Encoding: br")), folder=tmp_path)
    assert kinds(found) == ["bad_encoding"]


@pytest.mark.parametrize("packed", [False, True])
def test_the_pages_before_the_end_stay_when_the_archive_breaks_off(tmp_path: Path, packed: bool) -> None:
    pages = [page(1), page(2), page(3)]
    data = gzipped_records(*pages) if packed else b"".join(pages)
    found = found_in(data[:-100], folder=tmp_path)
    assert kinds(found) == ["item", "item", "malformed"]
    assert isinstance(found[-1], UnreadableInput)
    assert "record 3" in found[-1].found
    assert "byte" in found[-1].found


def test_reading_goes_on_after_a_damaged_record(tmp_path: Path) -> None:
    bad = page(2).replace(b"Content-Length: ", b"Content-Length: x")
    short = page(3).replace(b"Content-Length: ", b"Content-Length: -")
    found = found_in(page(1) + bad + b"trash\r\n" * 9 + page(4) + short + page(5), folder=tmp_path)
    urls = [item.url for item in found if isinstance(item, Item)]
    assert urls == [f"https://a.example/{n}" for n in (1, 4, 5)]
    assert "malformed" in kinds(found)


def test_what_the_crawl_cut_off_is_said(tmp_path: Path) -> None:
    [item] = found_in(record(http(PAGE), "https://a.example/1", "WARC-Truncated: length"), folder=tmp_path)
    assert isinstance(item, Item)
    assert item.warnings == ("cut off by the crawl (length)",)


def test_a_page_over_the_limit_is_a_problem_and_the_next_is_read(tmp_path: Path) -> None:
    large = record(http(b"a" * (MAX_BYTES + 1)), "https://a.example/large")
    bomb = record(http(gzip.compress(b"a" * (MAX_BYTES + 1)), "text/html", "Content-Encoding: gzip"))
    assert kinds(found_in(large + bomb + page(1), folder=tmp_path)) == ["too_large", "too_large", "item"]


def test_headers_without_end_are_damage(tmp_path: Path) -> None:
    endless = b"WARC/1.0\r\n" + b"X-A: b\r\n" * 100_000
    line = b"WARC/1.0\r\n" + b"x" * 5_000_000
    begin = time.monotonic()
    for data in (endless, line, page(1)[:-4] + endless + b"\r\n" + page(2), b"WARC/1.0\r\n\r\n"):
        found = found_in(data, folder=tmp_path)
        assert "malformed" in kinds(found)
    assert time.monotonic() - begin < 5


def test_a_large_archive_is_never_held_whole(tmp_path: Path) -> None:
    path = tmp_path / "large.warc"
    picture = record(http(bytes(1_000_000), "image/png"), "https://a.example/p.png")
    with path.open("wb") as file:
        for number in range(60):
            file.write(page(number))
            file.write(picture)
    tracemalloc.start()
    assert sum(isinstance(thing, Item) for thing in items_of(str(path))) == 60
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000


@pytest.mark.slow
def test_two_gigabytes_stream_by(tmp_path: Path) -> None:
    path = tmp_path / "huge.warc"
    with path.open("wb") as file:
        file.write(page(1))
        head = record(b"", "https://a.example/v.mp4", kind="resource", media_type="video/mp4")
        file.write(head.replace(b"Content-Length: 0", b"Content-Length: 2000000000")[:-4])
        file.seek(2_000_000_000, 1)  # a hole: nothing is written
        file.write(b"\r\n\r\n" + page(2))
    begin = time.monotonic()
    assert kinds(list(items_of(str(path)))) == ["item", "item"]
    assert time.monotonic() - begin < 60
