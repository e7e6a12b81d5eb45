"""Draw docs/room/: every view of the reading room in Chromium, wide and narrow, light and dark, to look at.

python docs/pictures_of_room.py [FOLDER]

The articles are invented ones: English, right to left, and of mixed script. README.md there shows them all.
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
INDEX = """# The reading room, every view

Drawn by `python docs/pictures_of_room.py` from invented articles, at 1,280 and at 400 pixels, light and dark.
"""


def main() -> None:
    """Open a case, walk through it, keep what is seen."""
    asking = argparse.ArgumentParser(description=__doc__)
    asking.add_argument("folder", type=Path, nargs="?", default=FOLDER, metavar="FOLDER")
    folder = asking.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        case = case_of_all(Path(made) / "velm.sayso")
        with served(case) as session, chromium() as driver:
            enter(driver, session)
            visit = surveyed(Visit(driver, session))
            for name, size, dark in product(VIEWS, (WIDE, NARROW), (False, True)):
                sized(driver, size, dark=dark)
                visit.to(VIEWS[name])
                (folder / _file(name, size, dark=dark)).write_bytes(picture(driver))
    (folder / "README.md").write_text(index(), encoding="utf-8")


def index() -> str:
    """All pictures on one page, those of a view together."""
    parts = [INDEX]
    for name in VIEWS:
        shown = (_file(name, size, dark=dark) for size in (WIDE, NARROW) for dark in (False, True))
        parts.append(
            f"## {name.replace('-', ' ')}\n\n" + "\n".join(f"![{one}]({one})" for one in shown) + "\n"
        )
    return "\n".join(parts)


def _file(name: str, size: tuple[int, int], *, dark: bool) -> str:
    return f"{name}-{size[0]}-{'dark' if dark else 'light'}.webp"


def picture(driver: Chrome) -> bytes:
    """What the window shows, as WebP: a third of what PNG takes."""
    asked = {"format": "webp", "quality": 60}
    return base64.b64decode(driver.execute_cdp_cmd("Page.captureScreenshot", asked)["data"])


if __name__ == "__main__":
    main()
