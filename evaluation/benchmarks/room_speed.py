"""How soon an article of 1,000 and of 20,000 words is seen in the room, and how soon it answers a key.

    python -m evaluation.benchmarks.room_speed
    --keep FILE       the case: made if it is not there, and kept
    --quick           a case of 200 articles, each page once
    --json FILE       keep the result

A case of 5,000 invented articles and five of each length; Chromium without a window, 1,280 pixels wide, on
the machine of the server. *Seen* is from leaving another page of the room until the frame after `load` is
painted, everything included; nothing is kept between two views (`no-store`). *Key* is from the key's own time
stamp until the frame after it is painted: `j` through the rows, both sides moving.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import patch

from evaluation.benchmarks.browsing import WIDE, chromium, enter, served, sized
from evaluation.benchmarks.case_made import make
from evaluation.benchmarks.commands import finish, parser
from evaluation.invented import invented, item_of
from evaluation.results import Result, machine, today
from sayso.case.case import Case
from sayso.core.ledger import Ledger
from sayso.store.connect import close, open_to_write, writing
from sayso.store.entry import entry_of
from sayso.store.save import save

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

ARTICLES: Final = 5_000
QUICK: Final = 200
LENGTHS: Final = (1_000, 20_000)
EACH: Final = 5
VIEWS: Final = 4
KEYS: Final = 30
CHARACTERS: Final = 5.5
"""Of a word of the invented language, with what parts it from the next."""

CLOCKS: Final = """
function painted(then) {
  const pipe = new MessageChannel();
  pipe.port1.onmessage = () => then(performance.now());
  requestAnimationFrame(() => pipe.port2.postMessage(0));
}
window.keys = [];
addEventListener("load", () => painted((now) => { window.seen = now; }));
addEventListener("keydown", (event) => painted((now) => window.keys.push(now - event.timeStamp)), true);
"""


def measure(path: Path, *, articles: int, views: int) -> Result:
    """Milliseconds until articles are seen, and until keys are answered: medians, and the slowest."""
    make(path, articles)
    figures: dict[str, float] = {}
    details: dict[str, Any] = {"articles": articles}
    with served(path) as session, chromium() as driver:
        enter(driver, session)
        sized(driver, WIDE)
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": CLOCKS})
        for words in LENGTHS:
            ledgers = list(long_ones(path, words))
            pages = [f"{session.origin}/articles/{one.document.text_id}" for one in ledgers]
            seen = [_seen(driver, page) for _ in range(views) for page in pages]
            keys = [ms for page in pages for ms in _keys(driver, page)]
            for name, took in (("seen", seen), ("key", keys)):
                figures[f"{words:,} words, {name}: ms, median"] = round(statistics.median(took), 1)
                figures[f"{words:,} words, {name}: ms, slowest"] = round(max(took), 1)
            details[f"of {words:,}"] = {
                "words": [len(one.document.text.split()) for one in ledgers],
                "rows": [len(one.attributions) + len(one.voice) for one in ledgers],
                "KB of the page": [_size(driver, page) for page in pages],
            }
    return Result(
        name="room-speed",
        command=f"python -m evaluation.benchmarks.room_speed{'' if articles == ARTICLES else ' --quick'}",
        date=today(),
        figures=figures,
        machine=machine(),
        details=details,
    )


def long_ones(path: Path, words: int) -> Iterator[Ledger]:
    """Articles of about so many words, put into the case where they are not there."""
    length: Any = {"MEDIAN": words * CHARACTERS, "SPREAD": 0.0, "LONGEST": words * 10}
    with patch.multiple("evaluation.invented.story", **length):
        made = [invented(seed, 0) for seed in range(EACH)]
    with Case(path, write=False) as case:
        known = set(case.text_ids())
    db = open_to_write(path)
    with writing(db):
        for data, ledger in made:
            if ledger.document.text_id not in known:
                save(db, entry_of((item_of(data, ledger).key,), data, ledger.document, ledger))
    close(db)
    return (ledger for _, ledger in made)


def _seen(driver: Chrome, page: str) -> float:
    driver.get(f"{page.rsplit('/', 2)[0]}/search")
    driver.get(page)
    return float(_when(driver, "return window.seen"))


def _keys(driver: Chrome, page: str) -> list[float]:
    """Each key after the one before it was answered."""
    from selenium.webdriver import ActionChains

    _seen(driver, page)
    for number in range(1, KEYS + 1):
        ActionChains(driver, duration=0).send_keys("j").perform()
        _when(driver, f"return window.keys.length >= {number}")
    found: list[float] = driver.execute_script("return window.keys")
    return found


def _when(driver: Chrome, script: str) -> Any:
    from selenium.webdriver.support.ui import WebDriverWait

    return WebDriverWait(driver, 30, poll_frequency=0.05).until(lambda _: driver.execute_script(script))


def _size(driver: Chrome, page: str) -> int:
    driver.get(page)
    script = "return performance.getEntriesByType('navigation')[0].decodedBodySize"
    return round(float(driver.execute_script(script)) / 1024)


def main() -> None:
    """Measure, print, keep."""
    asking = parser("room_speed", __doc__)
    asking.add_argument("--keep", type=Path, metavar="FILE", help="where the case is, or is to be")
    asking.add_argument("--quick", action="store_true", help=f"{QUICK} articles, each page once")
    asked = asking.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.keep or Path(folder) / "benchmark.sayso"
        result = measure(path, articles=QUICK if asked.quick else ARTICLES, views=1 if asked.quick else VIEWS)
        finish(result, asked.json)


if __name__ == "__main__":
    main()
