"""The room over a real connection: who gets in, what is refused, what every answer says to the browser."""

from __future__ import annotations

import json
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from lxml import etree, html

from evaluation.benchmarks.browsing import served
from sayso.case.looking import Passage
from sayso.core.span import Span
from sayso.store.connect import close, open_to_write, writing
from sayso.store.save import save
from sayso.web.pages.search import _marked
from sayso.web.serving import listening
from sayso.web.session import Session
from tests.store.making import HARBOUR, entry, sha
from tests.web.running import Room

EVIL = "<script>alert(1)</script>"
HOSTILE = f"Evil {EVIL} news\n\n{EVIL} said the <img src=x onerror=alert(1)> pier is closed.\n"
PAGE = (
    b"<html><head><style>p{color:red}</style><style>p{background:url(http://x/)}</style><base href=http://x/>"
    b"<meta http-equiv=refresh content='0;url=http://x/'></head><body onload=alert(1)><p style='x:url(y)'>"
    b"Ada Moro said so.</p><a href='http://x/'>link words</a><img src=http://x/p.png><svg><script>alert(1)</script></svg>"
    b"<iframe src=http://x/></iframe><form action=http://x/><input name=a></form></body></html>"
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("room") / f"evil{'<b>'}.sayso"
    db = open_to_write(path)
    with writing(db):
        for text in (HARBOUR, HOSTILE):
            save(db, entry(text))
    close(db)
    return path


@pytest.fixture(scope="module")
def opened(case: Path) -> Iterator[Room]:
    with served(case) as session:
        yield Room(session)


PAGES = ("/", "/search?q=pier", "/sources", f"/articles/{sha(HOSTILE)}", f"/articles/{sha(HARBOUR)}/original")


@pytest.mark.parametrize("path", PAGES)
def test_every_page_forbids_what_it_does_not_need(opened: Room, path: str) -> None:
    answer = opened.get(path)
    assert answer.status == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["cache-control"] == "no-store"
    nodes = list(html.document_fromstring(answer.data).iter(etree.Element))
    assert not [name for node in nodes for name in node.attrib if name.startswith("on") or name == "style"]
    leading = [node.get(name) for node in nodes for name in ("src", "href", "action") if node.get(name)]
    assert leading
    assert all(re.match(r"/(?!/)|#", address) for address in leading if address)
    assert all(node.get("src") for node in nodes if node.tag == "script")


def test_words_of_an_article_are_never_markup(opened: Room) -> None:
    for path in PAGES:
        page = opened.get(path).data.decode()
        assert EVIL not in page
        assert "<img" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in opened.get(f"/articles/{sha(HOSTILE)}").data.decode()


@pytest.mark.parametrize(
    "path", [*PAGES, "/articles.json", f"/articles/{sha(HARBOUR)}.json", "/static/page.css"]
)
def test_nothing_without_the_session(opened: Room, path: str) -> None:
    assert opened.get(path, Cookie="").status == 403
    assert opened.get(path, Cookie="sayso-1=x").status == 403
    assert opened.get(path, Cookie=f"{opened.session.cookie}=wrong").status == 403
    assert opened.get(path, Cookie=f"{opened.cookie}; {opened.session.cookie}=wrong").status in (200, 403)


@pytest.mark.parametrize(
    "host", ["example.org", "localhost", "127.0.0.1", "127.0.0.1:1", "[::1]:80", "evil.127.0.0.1.nip.io"]
)
def test_another_name_that_leads_here_is_refused(opened: Room, host: str) -> None:
    assert opened.get("/", Host=host).status == 421


def test_changes_come_from_pages_of_ours_alone(opened: Room) -> None:
    origin = opened.session.origin
    ours = {"Origin": origin, "Sec-Fetch-Site": "same-origin"}
    assert opened.ask("POST", "/", ours).status == 405
    assert opened.ask("POST", "/", {"Origin": origin}).status == 405
    for headers in (
        {},
        {"Origin": "http://example.org"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {"Origin": origin, "Sec-Fetch-Site": "cross-site"},
        {"Origin": f"http://127.0.0.1:{opened.session.port + 1}", "Sec-Fetch-Site": "same-site"},
    ):
        assert opened.ask("POST", "/", headers).status == 403


def test_the_link_works_once_and_gives_a_strict_cookie() -> None:
    session = Session(5)
    link, token = session.link, session.token
    assert link.endswith(token)
    assert not session.enter("wrong")
    assert session.enter(token)
    assert not session.enter(token)
    assert not session.enter("")
    assert session.knows(session.key)
    assert not session.knows(None)


def test_entering_over_the_wire(opened: Room) -> None:
    assert opened.get("/enter?token=wrong", Cookie="").status == 403
    answer = opened.get(f"/enter?token={opened.session.token}", Cookie="")
    cookie = answer.headers["set-cookie"]
    assert (answer.status, "HttpOnly" in cookie, "samesite=strict" in cookie.lower()) == (200, True, True)
    assert opened.get(f"/enter?token={opened.session.token}", Cookie="").status == 403


def test_what_is_not_there_is_told_in_a_line(opened: Room) -> None:
    for path in (
        "/articles/ffff",
        "/articles/..%2f..%2fetc%2fpasswd",
        "/articles/zz",
        "/articles/ffff/frame",
    ):
        answer = opened.get(path)
        assert answer.status == 404
        assert "/etc/" not in answer.data.decode() or "no id" in answer.data.decode()
    assert opened.get("/static/..%2fapp.py").status == 404
    assert opened.get("/static/app.py").status == 404


def test_json_beside_the_pages(opened: Room) -> None:
    ledger = json.loads(opened.get(f"/articles/{sha(HARBOUR)[:10]}.json").data)
    assert (ledger["format"], ledger["document"]["text"]) == ("sayso-ledger/1", HARBOUR)
    lines = opened.get("/search.json?q=pier").data.splitlines()
    assert json.loads(lines[0])["format"] == "sayso-found/1"


def test_twenty_requests_at_once(opened: Room) -> None:
    seen: list[int] = []
    threads = [
        threading.Thread(target=lambda path=path: seen.append(opened.get(path).status))
        for path in PAGES
        for _ in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [200] * len(threads)


def test_answers_do_not_wait_for_the_other_side_to_have_heard_them() -> None:
    """Of a socket that does not say it is TCP asyncio holds small pieces back: 40 ms, on every answer."""
    with closing(listening()) as at:
        assert at.proto == socket.IPPROTO_TCP
        assert at.getsockname()[0] == "127.0.0.1"


def test_a_search_that_finds_nothing_says_what_to_try(opened: Room) -> None:
    assert "try fewer words" in opened.get("/search?q=nowordlikethis").data.decode()


@pytest.mark.parametrize(
    ("cut", "told"),
    [
        ((False, False), "the pier is shut"),
        ((True, False), "…the pier is shut"),
        ((True, True), "…the pier is shut…"),
    ],
)
def test_a_passage_shows_where_it_was_cut(cut: tuple[bool, bool], told: str) -> None:
    passage = Passage(Span(10, 26), "the pier is shut", (Span(14, 18),), None, cut)
    assert "".join(_marked(passage)) == told.replace("pier", "<mark>pier</mark>")
