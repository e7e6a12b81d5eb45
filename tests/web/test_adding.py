"""Handing in over a real connection: what is pasted or dropped is read, and nothing hostile gets further."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from http.client import HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from evaluation.benchmarks.browsing import served
from sayso.case.case import Case
from sayso.case.pool import Pool
from sayso.intake import network
from sayso.intake.connector import Answer, Target
from sayso.store.connect import close, open_to_write
from sayso.web import adding
from sayso.web.adding import Refused, given_of, plain_name
from sayso.web.desk import Desk, Progress
from sayso.web.pages.adding import adding_page, told
from tests.intake.test_fetch import PUBLIC, Fake, Reply, redirect
from tests.store.making import BRIDGE, HARBOUR, sha
from tests.web.running import InOneProcess, Room, until

# Ten seconds of sockets and threads: left to `make test`.
pytestmark = pytest.mark.slow

STORY = b"<html><head><title>Pier</title></head><body><p>Ada Moro said the pier is closed.</p></body></html>"

STORY_SENT = Reply(headers={"content-type": "text/html"}, body=lambda: iter([STORY]))


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sayso.case.add.Pool", InOneProcess)
    path = tmp_path / "story.sayso"
    close(open_to_write(path))
    return path


@pytest.fixture
def opened(case: Path) -> Iterator[Room]:
    desk = Desk(case)
    with served(case, desk) as session:
        yield Room(session)
    desk.close()


def paste(room: Room, words: str) -> int:
    return room.post("/adding", urlencode({"words": words}).encode()).status


def drop(room: Room, name: str, data: bytes) -> int:
    return room.post(f"/adding/file?name={quote(name)}", data).status


def now(room: Room) -> dict[str, Any]:
    return json.loads(room.get("/adding.json").data)  # type: ignore[no-any-return]


def over(room: Room) -> dict[str, Any]:
    until(lambda: not now(room)["busy"])
    return now(room)


def test_a_pasted_text_is_read_and_leads_to_its_article(opened: Room, case: Path) -> None:
    assert paste(opened, HARBOUR.replace("\n", "\r\n")) == 303
    told = over(opened)
    assert (told["texts"], told["article"], told["told"]) == (1, sha(HARBOUR), "Done: 1 article added.")
    assert opened.get(f"/articles/{told['article']}").status == 200
    assert paste(opened, HARBOUR) == 303
    assert (over(opened)["known"], now(opened)["article"]) == (1, sha(HARBOUR))
    with Case(case, write=False) as held:
        assert held.check() == ()


def test_dropped_files_are_read_and_what_cannot_be_is_told_with_its_reason(opened: Room, case: Path) -> None:
    with served(case):  # that a second room of the case is open changes nothing
        for name, data in (("a.txt", HARBOUR.encode()), ("b.html", STORY), ("c.bin", bytes(range(256)) * 8)):
            assert drop(opened, name, data) == 202
        until(lambda: not now(opened)["busy"])
    with Case(case, write=False) as held:
        assert len(held.text_ids()) == 2
        [problem] = held.problems()
    assert (problem.name, problem.origin, problem.kind) == ("c.bin", "-", "binary")
    [line] = [one for one in now(opened)["last_problems"] if one["name"] == "c.bin"]
    assert line["hint"]
    assert "c.bin" in opened.get("/").data.decode()


def test_nothing_is_left_on_the_disk_but_the_case(
    opened: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    assert drop(opened, "a.txt", HARBOUR.encode()) == 202
    assert not list(folder.iterdir())
    assert over(opened)["texts"] == 1
    assert not list(folder.iterdir())


@dataclass
class Changing(Fake):
    """Names that lead elsewhere when they are looked up a second time."""

    asked: list[str] = field(default_factory=list)

    def addresses(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        return [PUBLIC] if self.asked.count(host) == 1 else ["127.0.0.1"]


def put(monkeypatch: pytest.MonkeyPatch, fake: Fake) -> Fake:
    monkeypatch.setattr(network, "Network", lambda: fake)
    return fake


def test_an_address_is_read(opened: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, Fake({"https://a.example/pier": STORY_SENT}))
    assert paste(opened, " https://a.example/pier \n\na.example/pier\n") == 303
    told = over(opened)
    assert (told["given"], told["texts"]) == (1, 1)
    assert opened.get(f"/articles/{told['article']}").status == 200


@pytest.mark.parametrize(
    ("host", "leads_to"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("0x7f000001", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("[::1]", "::1"),
        ("[::ffff:10.0.0.1]", "::ffff:10.0.0.1"),
        ("localhost", "127.0.0.1"),
        ("router.local", PUBLIC),
        ("a.example", "192.168.0.1"),
        ("a.example", "fd00::1"),
        ("a.example", "::ffff:169.254.169.254"),
    ],
)
def test_private_hosts_are_refused_directly_and_by_redirect(
    opened: Room, monkeypatch: pytest.MonkeyPatch, host: str, leads_to: str
) -> None:
    plain = {"[::ffff:10.0.0.1]": "::ffff:a00:1"}.get(host, host.strip("[]"))
    names = {plain: [leads_to], leads_to: [leads_to], "start.example": [PUBLIC]}
    fake = put(monkeypatch, Fake({"https://start.example/": redirect(f"http://{host}/admin")}, names))
    assert paste(opened, f"http://{host}/admin\nhttps://start.example/") == 303
    kinds = {one["kind"] for one in over(opened)["last_problems"]}
    assert kinds == {"private_address"}
    assert fake.opened == [("https://start.example/", PUBLIC)]


def test_a_name_that_leads_elsewhere_at_the_second_look_is_not_looked_up_twice(
    opened: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = Changing({"https://a.example/pier": STORY_SENT})
    put(monkeypatch, fake)
    assert paste(opened, "https://a.example/pier") == 303
    assert over(opened)["texts"] == 1
    assert fake.opened == [("https://a.example/pier", PUBLIC)]


def test_the_room_does_not_read_itself(opened: Room) -> None:
    assert paste(opened, f"{opened.session.origin}/articles.json") == 303
    [problem] = over(opened)["last_problems"]
    assert problem["kind"] in ("private_address", "bad_port")


@pytest.mark.parametrize("words", ["/etc/passwd", "-", "../../etc/passwd", "~/.ssh/id_rsa"])
def test_a_path_is_a_text_and_never_opened(words: str) -> None:
    [given] = given_of(words)
    assert not isinstance(given, str)
    assert given.file.read() == words.encode()


def test_what_is_pasted_is_addresses_only_where_every_line_is_one() -> None:
    assert given_of("https://a.example/x\n\n https://b.example/y\nhttps://a.example/x") == (
        "https://a.example/x",
        "https://b.example/y",
    )
    assert given_of("www.a.example\na.example/x?y") == ("https://www.a.example", "https://a.example/x?y")
    assert given_of("file:///etc/passwd") == ("file:///etc/passwd",)  # and intake refuses it
    [text] = given_of("https://a.example/x\nis where it stood.")
    assert not isinstance(text, str)
    assert text.name == "pasted text: “https:/a.example/x”"
    with pytest.raises(Refused):
        given_of(" \n\t\n")


def test_a_file_address_is_refused(opened: Room) -> None:
    assert paste(opened, "file:///etc/passwd") == 303
    assert [one["kind"] for one in over(opened)["last_problems"]] == ["bad_scheme"]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("a.txt", "a.txt"),
        ("folder/a.txt", "folder/a.txt"),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\Users\\Ada\\a.txt", "Users/Ada/a.txt"),
        ("", "a file without a name"),
        ("..", "a file without a name"),
        ("a\x1b[31m\u202e\x00.txt", "a [31m  .txt"),
        ("box.zip > inner.txt", "box.zip inner.txt"),
        ("x" * 300 + ".txt", "x" * 196 + ".txt"),
    ],
)
def test_names_of_files_are_made_plain(given: str, name: str) -> None:
    assert plain_name(given) == name


def test_a_name_with_markup_or_no_utf8_is_shown_as_words(opened: Room) -> None:
    assert drop(opened, "<img src=x onerror=alert(1)>.bin", bytes(range(256))) == 202
    assert opened.post("/adding/file?name=%ff%fe.bin", bytes(range(255, -1, -1))).status == 202
    over(opened)
    for page in ("/", "/adding"):
        words = opened.get(page).data.decode()
        assert "<img" not in words
        assert "&lt;img" in words


def test_a_name_cannot_end_another_inputs_problem(opened: Room, case: Path) -> None:
    assert drop(opened, "box.zip", b"PK\x03\x04 broken") == 202
    over(opened)
    assert drop(opened, "box.zip > a.txt", HARBOUR.encode()) == 202
    assert over(opened)["texts"] == 1
    with Case(case, write=False) as held:
        assert [row.name for row in held.problems()] == ["box.zip"]


def raw(room: Room, head: str, *parts: bytes, wait: float = 0) -> tuple[int, bytes]:
    """What the room says to a request that urllib3 would not make."""
    with socket.create_connection(("127.0.0.1", room.session.port), timeout=10) as line:
        host = room.session.origin.removeprefix("http://")
        ours = f"Host: {host}\r\nCookie: {room.cookie}\r\nOrigin: {room.session.origin}\r\n"
        line.sendall(f"POST {head} HTTP/1.1\r\n{ours}".encode() + parts[0])
        for part in parts[1:]:
            time.sleep(wait)
            line.sendall(part)
        answer = HTTPResponse(line)
        answer.begin()
        return answer.status, answer.read()


def test_what_says_that_it_is_too_large_is_not_read(opened: Room) -> None:
    for path in ("/adding/file?name=a", "/adding"):
        status, words = raw(opened, path, b"Content-Length: 90000000000\r\n\r\n")
        assert (status, b"MB that" in words) == (413, True)
    assert now(opened)["given"] == 0


def test_a_body_without_a_length_is_cut_off_at_the_limit(
    opened: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "MOST_OF_A_FILE", 100_000)
    monkeypatch.setattr(adding, "MOST_OF_A_FORM", 100_000)
    piece = b"8000\r\n" + b"x" * 0x8000 + b"\r\n"
    for path in ("/adding/file?name=a", "/adding"):
        status, words = raw(opened, path, b"Transfer-Encoding: chunked\r\n\r\n", *(piece,) * 4)
        assert (status, b"MB that" in words) == (413, True)
    assert now(opened)["given"] == 0


def test_a_large_file_is_not_held_in_memory(opened: Room, case: Path) -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    def zeros() -> Iterator[bytes]:
        for _ in range(90):
            yield bytes(1_000_000)

    headers = {"Origin": opened.session.origin, "Cookie": opened.cookie, "Content-Length": "90000000"}
    path = f"{opened.session.origin}/adding/file?name=zeros.bin"
    assert opened.http.request("POST", path, headers=headers, body=zeros()).status == 202
    assert over(opened)["problems"] == 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000


def test_a_slow_body_is_given_up(opened: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "PATIENCE", 0.3)
    slow = raw(opened, "/adding/file?name=a", b"Content-Length: 100\r\n\r\n", b"x", b"x", wait=0.2)
    assert slow[0] == 408
    assert now(opened)["given"] == 0


def test_a_body_that_breaks_off_is_not_taken(opened: Room) -> None:
    with socket.create_connection(("127.0.0.1", opened.session.port)) as line:
        host = opened.session.origin.removeprefix("http://")
        head = f"POST /adding/file HTTP/1.1\r\nHost: {host}\r\nCookie: {opened.cookie}\r\n"
        line.sendall(f"{head}Origin: {opened.session.origin}\r\nContent-Length: 100\r\n\r\nhalf".encode())
    time.sleep(0.2)
    assert now(opened)["given"] == 0


@pytest.mark.parametrize(
    "body", [b"words=%ff%fe", b"other=1", b"", b"words=" + b"&a=1" * 50, "wörds=ü".encode()]
)
def test_what_is_no_form_of_ours_is_refused_in_a_line(opened: Room, body: bytes) -> None:
    answer = opened.post("/adding", body)
    assert answer.status == 400
    assert b"Traceback" not in answer.data


def test_only_pages_of_ours_hand_in(opened: Room) -> None:
    for path in ("/adding", "/adding/file?name=a", "/adding/stop"):
        for headers in ({}, {"Origin": "http://evil.example"}, {"Origin": "null"}):
            assert opened.ask("POST", path, headers, b"words=x").status == 403
        without = {"Origin": opened.session.origin, "Cookie": ""}
        assert opened.ask("POST", path, without, b"words=x").status == 403
    assert opened.get("/adding.json", Cookie="").status == 403
    assert now(opened)["given"] == 0


@pytest.mark.slow
def test_a_thousand_files_are_taken_in_line(opened: Room, case: Path) -> None:
    def article(number: int) -> bytes:
        return f"Pier {number}\n\nAda Moro said that pier {number} is closed for the winter.\n".encode()

    for number in range(1000):
        while (status := drop(opened, f"{number}.txt", article(number))) == 503:  # our script waits too
            time.sleep(0.05)
        assert status == 202
    assert not over(opened)["failed"]
    with Case(case, write=False) as held:
        assert len(held.text_ids()) == 1000


def test_two_tabs_hand_in_at_once(opened: Room, case: Path) -> None:
    def tab(name: str) -> None:
        for number in range(20):
            words = f"Pier {name}{number}\n\nAda Moro said that pier {name}{number} is closed.\n"
            assert (drop(opened, f"{name}.txt", words.encode()) if number % 2 else paste(opened, words)) < 400

    tabs = [threading.Thread(target=tab, args=(name,)) for name in ("a", "b")]
    for one in tabs:
        one.start()
    for one in tabs:
        one.join()
    over(opened)
    with Case(case, write=False) as held:
        assert len(held.text_ids()) == 40


def test_without_script_a_page_tells_how_far_it_is(opened: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow(Fake):
        def open(self, target: Target, address: str, *, timeout: float) -> Answer:
            time.sleep(0.5)
            return super().open(target, address, timeout=timeout)

    put(monkeypatch, Slow({"https://a.example/x": STORY_SENT}))
    assert paste(opened, "https://a.example/x") == 303
    page = opened.get("/adding").data.decode()
    assert '<meta http-equiv="refresh" content="2">' in page
    assert "https://a.example/x" in page
    over(opened)
    assert "refresh" not in opened.get("/adding").data.decode()


def test_stopping_keeps_what_was_read(opened: Room, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = threading.Event()

    class Waiting(Fake):
        def addresses(self, host: str, port: int) -> Sequence[str]:
            held.wait(10)
            raise OSError("no network")

    put(monkeypatch, Waiting({}))
    assert paste(opened, HARBOUR) == 303
    over(opened)
    monkeypatch.setattr("sayso.case.add.Pool", Pool)  # whose inputs are opened in a thread of their own
    assert paste(opened, "https://a.example/1\nhttps://a.example/2") == 303
    assert paste(opened, BRIDGE) == 303
    until(lambda: bool(now(opened)["reading"]))
    assert opened.post("/adding/stop").status == 303
    told = over(opened)
    held.set()
    assert told["stopped"]
    with Case(case, write=False) as kept:
        assert kept.text_ids() == (sha(HARBOUR),)
    monkeypatch.setattr("sayso.case.add.Pool", InOneProcess)
    assert paste(opened, BRIDGE) == 303
    assert over(opened)["texts"] == 1


def test_a_case_that_cannot_be_written_is_told(opened: Room, case: Path) -> None:
    case.write_bytes(b"no case at all, but some words")
    assert paste(opened, HARBOUR) == 303
    assert "another kind" in over(opened)["failed"]


def test_where_nothing_was_handed_in_the_page_says_so() -> None:
    assert "Nothing is being read." in adding_page(Progress())
    assert "Nothing is being read." not in adding_page(Progress(busy=True, given=1))


def test_what_takes_long_says_for_how_long() -> None:
    assert told(Progress(busy=True, given=1, left=1, seconds=34.2)) == "0 of 1 read · 34 s so far"
    assert told(Progress(busy=True, given=1, left=1, seconds=1.0)) == "0 of 1 read"
