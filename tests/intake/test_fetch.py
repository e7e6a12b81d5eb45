"""Fetching against a network that lies, loops, floods and falls silent; none of it leaves this process."""

from __future__ import annotations

import gzip
import http.server
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from sayso.errors import UnreadableInput
from sayso.intake.connector import Answer, Target
from sayso.intake.fetch import MAX_PAGE_BYTES, MAX_REDIRECTS, fetch
from sayso.intake.network import Network, trust

PUBLIC = "93.184.216.34"
PAGE = b"<!doctype html><title>A page</title><p>The mayor said no.</p>"


@dataclass
class Reply:
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Callable[[], Iterator[bytes]] = lambda: iter([PAGE])
    closed: bool = False

    def chunks(self) -> Iterator[bytes]:
        return self.body()

    def close(self) -> None:
        self.closed = True


@dataclass
class Fake:
    """Names and addresses by dictionary; a reply, or a failure, for each address asked for."""

    replies: Mapping[str, Reply | Callable[[], Reply]]
    names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    opened: list[tuple[str, str]] = field(default_factory=list)

    def addresses(self, host: str, port: int) -> Sequence[str]:
        return self.names.get(host, [PUBLIC])

    def open(self, target: Target, address: str, *, timeout: float) -> Answer:
        self.opened.append((target.url, address))
        reply = self.replies[target.url]
        return reply() if callable(reply) else reply


def redirect(location: str, status: int = 302) -> Reply:
    return Reply(status, {"location": location})


def refused(url: str, connect: Fake, *, seconds: float = 5) -> UnreadableInput:
    with pytest.raises(UnreadableInput) as caught:
        fetch(url, connect=connect, seconds=seconds)
    assert "\n" not in str(caught.value)
    return caught.value


def body_of(reply: Reply) -> bytes:
    return fetch("https://a.example/", connect=Fake({"https://a.example/": reply})).body


def test_a_page_comes_with_where_it_was_in_the_end_and_what_its_server_said() -> None:
    page = Reply(200, {"content-type": "Text/HTML; charset=Windows-1251"})
    network = Fake(
        {"http://a.example/x": redirect("//b.example/y?q=1#part", 301), "http://b.example/y?q=1": page}
    )
    fetched = fetch("http://a.example/x", connect=network)
    assert (fetched.body, fetched.final_url) == (PAGE, "http://b.example/y?q=1")
    assert (fetched.media_type, fetched.charset) == ("text/html", "windows-1251")
    assert time.strptime(fetched.retrieved, "%Y-%m-%dT%H:%M:%SZ")
    assert page.closed


def test_the_connection_goes_to_the_address_that_was_checked() -> None:
    network = Fake({"https://a.example/": Reply()}, {"a.example": ["1.1.1.1", "8.8.8.8"]})
    fetch("https://A.Example.", connect=network)
    assert network.opened == [("https://a.example/", "1.1.1.1")]


@pytest.mark.parametrize(
    ("host", "addresses"),
    [
        ("a.example", ["10.0.0.1"]),
        ("a.example", [PUBLIC, "127.0.0.1"]),  # one bad address among good ones is a trap, not a choice
        ("a.example", ["169.254.169.254"]),
        ("a.example", ["::ffff:192.168.0.1"]),
        ("a.example", ["fe80::1%eth0"]),
        ("localhost", [PUBLIC]),
        ("router.local", [PUBLIC]),
        ("127.0.0.1", ["127.0.0.1"]),
        ("0x7f.1", ["127.0.0.1"]),
        ("2130706433", ["127.0.0.1"]),
        ("[::1]", ["::1"]),
    ],
)
def test_private_hosts_are_never_opened_directly_or_by_redirect(host: str, addresses: list[str]) -> None:
    names = {host.strip("[]"): addresses, "127.0.0.1": addresses, "start.example": [PUBLIC]}
    network = Fake({"https://start.example/": redirect(f"http://{host}/admin")}, names)
    assert refused(f"http://{host}/admin", network).kind == "private_address"
    assert network.opened == []
    problem = refused("https://start.example/", network)
    assert problem.kind == "private_address"
    assert problem.name == "https://start.example/"
    assert network.opened == [("https://start.example/", PUBLIC)]


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("ftp://a.example/", "bad_scheme"),
        ("https://user:secret@a.example/", "credentials"),
        ("https://@a.example/", "credentials"),
        ("https://a.example\\@127.0.0.1/", "credentials"),
        ("https://a.example:22/", "bad_port"),
        ("https://a.example:0/", "bad_port"),
        ("https://a.example:99999/", "bad_address"),
        ("https://a.example:x/", "bad_address"),
        ("https:///path", "bad_address"),
        ("https://", "bad_address"),
        ("http://[::1", "bad_address"),
        ("http://a b.example/", "bad_address"),
    ],
)
def test_addresses_that_are_not_fetched_say_why(url: str, kind: str) -> None:
    network = Fake({})
    assert refused(url, network).kind == kind
    if url.startswith("ftp:"):
        network = Fake({"https://start.example/": redirect(url)})
        assert refused("https://start.example/", network).kind == kind


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "gopher://a.example/"]
)
def test_redirects_leave_the_web_no_more_than_addresses_do(location: str) -> None:
    assert refused("https://a.example/", Fake({"https://a.example/": redirect(location)})).kind in (
        "bad_scheme",
        "bad_address",
    )


def test_a_circle_of_redirects_is_seen() -> None:
    network = Fake({"http://a.example/": redirect("/b"), "http://a.example/b": redirect("http://a.example")})
    assert refused("http://a.example/", network).kind == "redirect_loop"
    assert len(network.opened) == 2


def test_redirects_are_counted() -> None:
    network = Fake({f"http://a.example/{n}": redirect(f"/{n + 1}") for n in range(50)})
    assert refused("http://a.example/0", network).kind == "redirects"
    assert len(network.opened) == MAX_REDIRECTS + 1


def test_words_of_any_script_in_an_address_are_written_as_the_web_writes_them() -> None:
    target = "https://xn--e1afmkfd.xn--p1ai/%D0%BD%20a?q=%C3%A9%0D%0AX:1"
    network = Fake(
        {
            target: Reply(),
            "http://a.example/": redirect("https://пример.рф/н a?q=é%0d%0aX:1".replace("%0d%0a", "%0D%0A")),
        }
    )
    assert fetch("http://a.example/", connect=network).final_url == target
    raw = redirect("https://пример.рф/н a?q=é%0D%0AX:1".encode().decode("latin-1"))  # as headers arrive
    assert (
        fetch("http://a.example/", connect=Fake({target: Reply(), "http://a.example/": raw})).final_url
        == target
    )


@pytest.mark.parametrize("status", [204, 304, 401, 403, 404, 410, 429, 451, 500, 503])
def test_an_answer_that_is_no_page_names_its_status(status: int) -> None:
    problem = refused("https://a.example/", Fake({"https://a.example/": Reply(status)}))
    assert problem.kind == "http_status"
    assert str(status) in problem.found


def endless() -> Iterator[bytes]:
    while True:
        yield b"x" * 65_536


@pytest.mark.parametrize(
    "reply",
    [
        Reply(200, {"content-length": "50000000"}, lambda: iter([b"x"])),
        Reply(200, {}, endless),
        Reply(200, {"content-length": "10"}, endless),
    ],
)
def test_more_than_the_limit_is_not_read(reply: Reply) -> None:
    problem = refused("https://a.example/", Fake({"https://a.example/": reply}))
    assert problem.kind == "too_large"
    assert "10 MB" in problem.found


def zeros(megabytes: int, wbits: int) -> bytes:
    packer = zlib.compressobj(wbits=wbits)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(megabytes)) + packer.flush()


@pytest.mark.slow
@pytest.mark.parametrize(("coding", "wbits"), [("gzip", 31), ("deflate", 15), ("deflate", -15)])
def test_compressed_pages_are_unpacked_and_bombs_are_stopped(coding: str, wbits: int) -> None:
    packer = zlib.compressobj(wbits=wbits)
    packed = packer.compress(PAGE) + packer.flush()
    in_bytes = Reply(
        200, {"content-encoding": coding}, lambda: (packed[i : i + 1] for i in range(len(packed)))
    )
    assert body_of(in_bytes) == PAGE
    bomb = zeros(200, wbits)
    assert len(bomb) < 300_000
    reply = Reply(200, {"content-encoding": coding}, lambda: iter([bomb]))
    assert refused("https://a.example/", Fake({"https://a.example/": reply})).kind == "too_large"


def test_gzip_in_several_members_is_one_page() -> None:
    packed = gzip.compress(PAGE, mtime=0) + gzip.compress(b"<p>More.</p>")
    assert body_of(Reply(200, {"content-encoding": "GZIP"}, lambda: iter([packed]))) == PAGE + b"<p>More.</p>"


@pytest.mark.parametrize(
    ("headers", "body", "kind"),
    [
        ({"content-encoding": "gzip"}, b"not gzip at all", "broken_answer"),
        ({"content-encoding": "gzip"}, gzip.compress(PAGE, mtime=0)[:-9], "broken_answer"),
        ({"content-encoding": "br"}, b"\x0b\x02\x80", "bad_encoding"),
    ],
)
def test_bodies_that_cannot_be_unpacked_are_told(headers: dict[str, str], body: bytes, kind: str) -> None:
    reply = Reply(200, headers, lambda: iter([body]))
    assert refused("https://a.example/", Fake({"https://a.example/": reply})).kind == kind


def never() -> Reply:
    threading.Event().wait(5)
    return Reply()


def drip() -> Iterator[bytes]:
    while True:
        time.sleep(0.02)
        yield b"x"


def breaks_off() -> Iterator[bytes]:
    yield b"The mayor"
    raise ConnectionResetError("connection reset by peer")


def test_a_server_that_never_answers_or_drips_costs_the_time_limit_and_no_more() -> None:
    for reply in (never, Reply(200, {}, drip)):
        begin = time.monotonic()
        problem = refused("https://a.example/", Fake({"https://a.example/": reply}), seconds=0.3)
        assert problem.kind == "timeout"
        assert time.monotonic() - begin < 2


def test_a_look_up_that_never_ends_costs_the_time_limit_too() -> None:
    class Silent(Fake):
        def addresses(self, host: str, port: int) -> Sequence[str]:
            threading.Event().wait(5)
            return []

    assert refused("https://a.example/", Silent({}), seconds=0.2).kind == "timeout"


def test_what_breaks_off_or_cannot_be_reached_is_told() -> None:
    assert (
        refused("https://a.example/", Fake({"https://a.example/": Reply(200, {}, breaks_off)})).kind
        == "broken_answer"
    )
    assert refused("https://a.example/", Fake({}, {"a.example": []})).kind == "unreachable"

    class Down(Fake):
        def open(self, target: Target, address: str, *, timeout: float) -> Answer:
            raise ConnectionRefusedError("connection refused")

    assert refused("https://a.example/", Down({})).kind == "unreachable"

    class Nameless(Fake):
        def addresses(self, host: str, port: int) -> Sequence[str]:
            raise socket.gaierror("name not known")

    assert refused("https://a.example/", Nameless({})).kind == "unreachable"


def test_the_next_address_is_tried_where_the_first_is_down() -> None:
    class Half(Fake):
        def open(self, target: Target, address: str, *, timeout: float) -> Answer:
            if address == "1.1.1.1":
                raise ConnectionRefusedError
            return super().open(target, address, timeout=timeout)

    network = Half({"https://a.example/": Reply()}, {"a.example": ["1.1.1.1", PUBLIC]})
    assert fetch("https://a.example/", connect=network).body == PAGE


class Handler(http.server.BaseHTTPRequestHandler):
    seen: Mapping[str, str] = {}

    def do_GET(self) -> None:
        type(self).seen = {"path": self.path, **{name.lower(): value for name, value in self.headers.items()}}
        self.send_response(200)
        self.send_header("Content-Length", str(len(PAGE) + (5 if self.path == "/short" else 0)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the base class's name)
        pass


@pytest.fixture
def server() -> Iterator[int]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running.server_port
        running.shutdown()


def test_the_real_connector_asks_an_address_in_the_name_of_a_host(
    server: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    target = Target("http://a.example/x", "http", "a.example", server, "/x?y=1")
    answer = Network().open(target, "127.0.0.1", timeout=5)
    assert (answer.status, b"".join(answer.chunks())) == (200, PAGE)
    answer.close()
    assert Handler.seen["host"] == f"a.example:{server}"
    assert Handler.seen["path"] == "/x?y=1"
    assert "cookie" not in Handler.seen


def test_the_real_connector_raises_os_errors(server: int) -> None:
    short = Network().open(Target("", "http", "a.example", server, "/short"), "127.0.0.1", timeout=5)
    with pytest.raises(OSError):
        list(short.chunks())
    with pytest.raises(OSError):  # plain text where TLS is asked for
        Network().open(Target("", "https", "a.example", server, "/"), "127.0.0.1", timeout=5)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        with pytest.raises(OSError):
            Network().open(Target("", "http", "a.example", port, "/"), "127.0.0.1", timeout=5)


def test_the_limit_is_the_one_the_messages_name() -> None:
    assert len(body_of(Reply(200, {}, lambda: iter([bytes(MAX_PAGE_BYTES)])))) == MAX_PAGE_BYTES


def test_the_real_connector_names_the_host_in_tls_and_checks_its_certificate() -> None:
    greetings: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def greet() -> None:
            connection, _ = listener.accept()
            with connection:
                greetings.append(connection.recv(4096))

        thread = threading.Thread(target=greet, daemon=True)
        thread.start()
        target = Target("", "https", "a.example", listener.getsockname()[1], "/")
        with pytest.raises(OSError):
            Network().open(target, "127.0.0.1", timeout=5)
        thread.join(5)
    assert b"a.example" in greetings[0]  # the server name of the ClientHello
    assert trust().check_hostname
    assert trust().verify_mode is ssl.CERT_REQUIRED


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (ConnectionRefusedError(111, "Connection refused"), "cannot connect: connection refused"),
        (TimeoutError(), "cannot connect: no answer in time"),
        (
            ssl.SSLError("[SSL: WRONG_VERSION] (_ssl.c:992)"),
            "cannot connect: no secure connection comes about",
        ),
        (OSError("HTTPConnection(host='a.example')"), "cannot connect: the connection fails"),
    ],
)
def test_why_there_is_no_connection_is_told_in_plain_words(problem: OSError, told: str) -> None:
    class Down(Fake):
        def open(self, target: Target, address: str, *, timeout: float) -> Answer:
            raise OSError("HTTPSConnection(host='a.example', port=443): Failed") from problem

    assert refused("https://a.example/", Down({})).found == told


def test_a_certificate_that_does_not_fit_is_told() -> None:
    problem = ssl.SSLCertVerificationError("[SSL: CERTIFICATE_VERIFY_FAILED] (_ssl.c:992)")
    problem.verify_message = "Hostname mismatch."

    class Other(Fake):
        def open(self, target: Target, address: str, *, timeout: float) -> Answer:
            raise problem

    told = refused("https://a.example/", Other({})).found
    assert told == "cannot connect: its certificate is not to be trusted (Hostname mismatch)"
