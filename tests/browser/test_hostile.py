"""What comes from outside, in a browser: its words run nothing, its page in the frame asks for nothing."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import quote

import pytest
from selenium.webdriver.common.by import By

from evaluation.benchmarks.browsing import WIDE, chromium, enter, served, sized
from sayso.core.document import Link, Published
from tests.browser.conftest import Visit, surveyed
from tests.browser.making import address, case_of, traced
from tests.views.ledgers import ledger_of

pytestmark = pytest.mark.slow

PWN = "window.pwned=1"
CAME = b"came, and asked for nothing"
MARKUP = (
    f"<script>{PWN}</script>",
    f"</title></style></textarea></script><script>{PWN}</script>",
    f"<img src=x onerror={PWN}>",
    f"<svg/onload={PWN}>",
    f"<svg><animate onbegin={PWN} attributeName=x dur=1s>",
    f"<details open ontoggle={PWN}>",
    f"<iframe srcdoc='<script>parent.{PWN}</script>'></iframe>",
    f'" autofocus onfocus={PWN} x="',
    f"' onmouseover={PWN} '",
    f"javascript:{PWN}",
    "<style>*{display:none}</style>",
    "<meta http-equiv=refresh content=0;url=about:blank>",
    "<base href=http://127.0.0.1:1/>",
    f"{{{{constructor.constructor('{PWN}')()}}}}",
    "\u202e]]>--!><!--",
)


def escaped(words: str) -> str:
    """As tests.marked takes them."""
    return re.sub(r"([\\\[\]<>{}])", r"\\\1", words)


SAID = "\n".join(f"[Ada {escaped(one)} Moro] <said> {{that {escaped(one)} is closed}}." for one in MARKUP)
HOSTILE = ledger_of(
    f"Evil {escaped(MARKUP[0])} pier\n{SAID}",
    name=f"evil{MARKUP[2]}.txt",
    title="".join(MARKUP),
    outlet=MARKUP[3],
    author=MARKUP[7],
    url=f"javascript:{PWN}",
    published=Published("2031-05-12", MARKUP[0]),
    language="en",
    links=(Link(None, f"javascript:{PWN}", "link"), Link(None, MARKUP[2], "image", MARKUP[7])),
    warnings=(MARKUP[3],),
)
HOSTILE_TOO = ledger_of(
    f"Again.\n{SAID}", name=MARKUP[6], title=MARKUP[8], outlet=MARKUP[1], url="https://evil.example/2"
)
PAGES = (
    "/",
    f"/?q={MARKUP[7]}",
    "/search?q=closed",
    f"/search?q={MARKUP[0]}",
    f"/search?source={MARKUP[0]}",
    "/sources",
    address(HOSTILE),
    f"{address(HOSTILE)}/original",
    f"/articles/{MARKUP[2]}",
    "/adding",
    f"/sources/{quote(f'Ada {MARKUP[0]} Moro')}",
    "/claims",
    f"/claims/{HOSTILE.document.text_id[:12]}:1",
    f"/copies/{HOSTILE.document.text_id}/{HOSTILE_TOO.document.text_id}",
)


MADE = """
const all = [...document.querySelectorAll("*")];
const led = (one) => ["href", "src", "action"].map((name) => one.getAttribute(name) ?? "/");
return [
  window.pwned ?? null,
  document.querySelectorAll("script:not([src]), style, svg, img, base").length,
  all.flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith("on") || name === "style"),
  all.flatMap(led).filter((where) => !/^[/#]/.test(where))];"""


@dataclass(slots=True)
class Outside:
    """A port that nobody has a reason to come to, and how often somebody came."""

    listening: socket.socket
    page: bytes = b""
    asked: list[bytes] = field(default_factory=list)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.listening.getsockname()[1]}"

    def answer(self) -> None:
        while True:
            try:
                came, _ = self.listening.accept()
            except OSError:
                return
            with came:
                came.settimeout(1)
                try:
                    self.asked.append(came.recv(1000).split(b"\r\n")[0])
                except OSError:
                    self.asked.append(CAME)
                    continue
                head = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n"
                came.sendall(head + b"access-control-allow-origin: *\r\n\r\n" + self.page)


def calls(origin: str) -> bytes:
    """A page that tries every way out to this origin."""
    return f"""<html lang="en" manifest="{origin}/manifest"><head><base href="{origin}/">
<meta http-equiv="refresh" content="0; url={origin}/refresh">
<link rel="stylesheet" href="{origin}/sheet"><link rel="preload" as="image" href="{origin}/preload">
<link rel="prefetch" href="{origin}/prefetch"><link rel="preconnect" href="{origin}">
<link rel="icon" href="{origin}/icon"><link rel="modulepreload" href="{origin}/module">
<style>@import "{origin}/import"; body {{ background: url({origin}/background) }}
@font-face {{ font-family: x; src: url({origin}/font) }} p {{ font-family: x }}</style>
<script src="{origin}/script"></script><script>new Image().src = "{origin}/image"; top.pwned = 1;
top.location = "{origin}/top"; location = "{origin}/self"; fetch("{origin}/fetch")</script></head>
<body background="{origin}/back" onload="location = '{origin}/load'"><p>The pier is closed, Ada Moro said.</p>
<p style="background: url({origin}/style)">Words.</p>
<a id="away" href="{origin}/link" ping="{origin}/ping" target="_top">words that lead away</a>
<img src="{origin}/img" srcset="{origin}/srcset 2x" onerror="location = '{origin}/error'">
<picture><source srcset="{origin}/source"><img src="{origin}/pic"></picture>
<video src="{origin}/video" poster="{origin}/poster" autoplay></video>
<audio src="{origin}/audio" autoplay></audio>
<iframe src="{origin}/frame"></iframe><object data="{origin}/object"></object><embed src="{origin}/embed">
<svg><image href="{origin}/svg"/><use href="{origin}/use#x"/>
<foreignObject><img src="{origin}/in"></foreignObject></svg>
<form id="f" action="{origin}/form"><input name="a" autofocus onfocus="this.form.submit()"></form>
<table background="{origin}/table"><tr><td background="{origin}/cell">x</td></tr></table>
</body></html>""".encode()


@pytest.fixture(scope="module")
def outside() -> Iterator[Outside]:
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen(50)
    made = Outside(listening)
    threading.Thread(target=made.answer, daemon=True).start()
    yield made
    listening.shutdown(socket.SHUT_RDWR)
    listening.close()


@pytest.fixture(scope="module")
def entered(
    browser_driver: str, outside: Outside, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Visit]:
    """A browser in the room of a hostile article that came as a hostile page."""
    ledger = replace(HOSTILE, document=replace(HOSTILE.document, media_type="text/html"))
    path = tmp_path_factory.mktemp("room") / f"evil{'<b>'}.sayso"
    case = case_of(path, ledger, HOSTILE_TOO, data=calls(outside.origin))
    with served(traced(case)) as session, chromium() as driver:
        enter(driver, session)
        sized(driver, WIDE)
        yield surveyed(Visit(driver, session))


@pytest.mark.parametrize("path", PAGES)
def test_words_from_outside_run_nothing_and_are_no_markup(visit: Visit, path: str) -> None:
    """No policy had to step in either: what it forbids would stand in the browser's log."""
    visit.driver.get_log("browser")
    visit.to(path)
    visit.see("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    visit.press("j", "j", "/", "?")
    assert visit.see(MADE) == [None, 0, [], []]
    log = [line["message"] for line in visit.driver.get_log("browser")]
    assert not [line for line in log if "Content Security Policy" in line or "Refused" in line]


def test_the_words_are_all_there_to_read(visit: Visit) -> None:
    visit.to(address(HOSTILE))
    text = visit.see("return document.getElementById('text').textContent")
    assert all(one.replace("\u202e", "") in text.replace("\u202e", "") for one in MARKUP)


@pytest.mark.parametrize("washed", [True, False], ids=["washed", "by its policy alone"])
def test_a_page_in_the_frame_asks_for_nothing_and_leads_nowhere(
    visit: Visit, outside: Outside, washed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not washed:
        hints = re.compile(r'<link rel="(?:preconnect|prefetch)"[^>]*>')
        raw = hints.sub("", calls(outside.origin).decode())
        monkeypatch.setattr("sayso.web.articles.framed", lambda data, place: raw)
    outside.asked.clear()
    visit.to(f"{address(HOSTILE)}/original")
    driver = visit.driver
    driver.switch_to.frame(driver.find_element(By.TAG_NAME, "iframe"))
    try:
        assert "The pier is closed, Ada Moro said." in driver.find_element(By.TAG_NAME, "body").text
        links = driver.find_elements(By.ID, "away")
        for link in links:
            link.click()
        assert washed == (not driver.find_elements(By.CSS_SELECTOR, "a[href]"))
    finally:
        driver.switch_to.default_content()
    visit.until("return document.readyState === 'complete'")
    visit.driver.execute_async_script("setTimeout(arguments[0], 700)")
    assert outside.asked == ([] if washed else only_connections(outside.asked))
    assert driver.current_url.endswith("/original")
    assert visit.see("return window.pwned ?? null") is None
    assert len(driver.window_handles) == 1


def only_connections(asked: list[bytes]) -> list[bytes]:
    """Chromium connects when a link is pressed, before it asks its policies; no word goes over it."""
    return [CAME for one in asked if one == CAME]


def test_nobody_frames_the_room_or_reads_it_from_elsewhere(visit: Visit, outside: Outside) -> None:
    room = visit.session.origin
    outside.page = f'<!doctype html><title>evil</title><iframe src="{room}/"></iframe>'.encode()
    visit.driver.get(f"{outside.origin}/")
    visit.driver.execute_async_script("setTimeout(arguments[0], 500)")
    visit.driver.switch_to.frame(visit.driver.find_element(By.TAG_NAME, "iframe"))
    try:
        assert visit.see("return document.querySelectorAll('nav, table').length") == 0
    finally:
        visit.driver.switch_to.default_content()
    read = """
const [room, done] = arguments;
const asked = (mode) => fetch(room + "/articles.json", { mode, credentials: "include" });
const tries = ["cors", "no-cors"].map((mode) => asked(mode).then((answer) => answer.text(), () => ""));
Promise.all(tries).then((found) => done(found.join("")));"""
    assert visit.driver.execute_async_script(read, room) == ""
