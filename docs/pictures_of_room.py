"""Draw docs/room/: the reading room in Chromium, wide and narrow, light and dark, to show and to look at.

python docs/pictures_of_room.py [--all FOLDER]

Without --all only the pictures that the guide shows are drawn; with it every view, at either width and in
either shade, goes into FOLDER. The articles are invented ones: English, right to left, and of mixed script.
"""

from __future__ import annotations

import argparse
import base64
import tempfile
from itertools import product
from pathlib import Path

from selenium.webdriver import Chrome

from evaluation.benchmarks.browsing import NARROW, WIDE, chromium, enter, served, sized
from tests.browser.conftest import Visit, surveyed
from tests.browser.making import (
    FIRST,
    HARBOUR,
    MIXED,
    RIGHT_TO_LEFT,
    ROW,
    SECOND,
    THIRD,
    UNREAD,
    address,
    case_of_all,
    id_of,
)

FOLDER = Path(__file__).parent / "room"
VIEWS = {
    "home": "/",
    "adding": "/adding",
    "search": "/search?q=pier",
    "article": f"{address(HARBOUR)}#row4",
    "right-to-left": f"{address(RIGHT_TO_LEFT)}#row1",
    "mixed": f"{address(MIXED)}#row2",
    "unread": address(UNREAD),
    "original": f"{address(HARBOUR)}/original",
    "edit": f"{address(HARBOUR)}/rows/4/edit",
    "again": f"/articles/{id_of(FIRST)}/rows/1/again",
    "sources": "/sources",
    "source": "/sources/Ada%20Moro",
    "claims": "/claims",
    "claim": f"/claims/{ROW}",
    "copies": f"/copies/{id_of(FIRST)}/{id_of(SECOND)}",
    "overview": "/overview",
    "problems": "/problems",
    "decisions": "/decisions",
    "versions": f"/claims/{ROW}?one={ROW}&other={id_of(THIRD)[:12]}:1#versions",
}
SHOWN = (
    ("article", WIDE, False),
    ("article", NARROW, True),
    ("right-to-left", WIDE, True),
    ("claim", WIDE, False),
)


def main() -> None:
    """Open a case, walk through it, keep what is seen."""
    asking = argparse.ArgumentParser(description=__doc__)
    asking.add_argument("--all", type=Path, metavar="FOLDER", help="every view there, instead")
    asked = asking.parse_args()
    wanted = product(VIEWS, (WIDE, NARROW), (False, True)) if asked.all else SHOWN
    folder = asked.all or FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        case = case_of_all(Path(made) / "velm.sayso")
        with served(case) as session, chromium() as driver:
            enter(driver, session)
            visit = surveyed(Visit(driver, session))
            for name, size, dark in wanted:
                sized(driver, size, dark=dark)
                visit.to(VIEWS[name])
                shade = "dark" if dark else "light"
                (folder / f"{name}-{size[0]}-{shade}.webp").write_bytes(picture(driver))


def picture(driver: Chrome) -> bytes:
    """What the window shows, as WebP: a third of what PNG takes."""
    asked = {"format": "webp", "quality": 75}
    return base64.b64decode(driver.execute_cdp_cmd("Page.captureScreenshot", asked)["data"])


if __name__ == "__main__":
    main()
