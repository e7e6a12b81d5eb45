"""A headless Chromium, driven by chromedriver, in the room of a case: for tests, benchmarks and pictures.

    with chromium() as driver, served(case) as session:
        enter(driver, session)
        driver.get(session.origin + "/search?q=pier")

Needs the packages of requirements/dev.txt and, from the system, Chromium and its driver.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sayso.web.session import Session

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

    from sayso.web.desk import Desk

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
DRIVER: Final = "chromedriver"
WIDE, NARROW = (1280, 900), (400, 800)
"""Width and height of a window, in CSS pixels: of a notebook, of a telephone."""
PATIENCE: Final = 20
"""Seconds within which a page must have come to what a test waits for."""

_FLAGS: Final = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars"
).split()


def program(*names: str) -> str | None:
    """The path of the first of these programs that is installed."""
    return next(filter(None, map(shutil.which, names)), None)


@contextmanager
def chromium() -> Iterator[Chrome]:
    """A browser with a profile of its own, which is gone afterwards."""
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for flag in (*_FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        # Both are named, so that selenium looks for none and asks nobody.
        options.binary_location = program(*BROWSERS) or BROWSERS[0]
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        driver = Chrome(options=options, service=Service(program(DRIVER) or DRIVER))
        try:
            driver.set_page_load_timeout(PATIENCE)
            # As if a person looked at it: a page without the focus does not hear what is focused in it.
            driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
            yield driver
        finally:
            driver.quit()


@contextmanager
def served(case: Path, desk: Desk | None = None) -> Iterator[Session]:
    """The room of this case, in a thread; with a desk of the caller's, if given."""
    from sayso.web.app import room
    from sayso.web.serving import listening, server_of

    at = listening()
    session = Session(at.getsockname()[1])
    server = server_of(room(case, session, desk))
    thread = threading.Thread(target=lambda: server.run(sockets=[at]), daemon=True)
    thread.start()
    try:
        yield session
    finally:
        server.should_exit = True
        thread.join(10)
        at.close()


def enter(driver: Chrome, session: Session) -> None:
    """Come in by the link that works once, to the first page."""
    from selenium.webdriver.support.ui import WebDriverWait

    driver.get(session.link)
    WebDriverWait(driver, PATIENCE).until(lambda found: found.current_url == f"{session.origin}/")


def sized(driver: Chrome, size: tuple[int, int], *, dark: bool = False) -> None:
    """The window so wide and high, light or dark as the person's system would be, and nothing glides."""
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False}
    asked = {"prefers-color-scheme": "dark" if dark else "light", "prefers-reduced-motion": "reduce"}
    features = [{"name": name, "value": value} for name, value in asked.items()]
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
