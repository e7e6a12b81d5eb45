"""One browser a module, in the room of one case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from selenium.common.exceptions import TimeoutException
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.support.ui import WebDriverWait

from evaluation.benchmarks.browsing import PATIENCE, WIDE, chromium, enter, served, sized
from sayso.web.session import Session
from tests.browser.making import case_of_all

_STATE = """return [location.href, document.hasFocus(), document.querySelector("li.on")?.dataset.row,
    ...["status", "refused"].map((id) => document.getElementById(id)?.textContent)]"""
"""Where a page stands, for whoever reads why a test failed."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A browser inside the room."""

    driver: Chrome
    session: Session

    def to(self, path: str) -> None:
        """Go to an address of the room, anew even where it is the one that is shown."""
        self.driver.get("about:blank")
        self.driver.get(self.session.origin + path)

    def press(self, *keys: str) -> None:
        """Keys of a keyboard, one after the other, wherever the focus is.

        A page that came this moment may not have it yet; what it is told to focus then says nothing of it.
        """
        self.until("return document.hasFocus()")
        ActionChains(self.driver, duration=0).send_keys(*keys).perform()

    def press_back(self) -> None:
        """Shift and Tab."""
        ActionChains(self.driver, duration=0).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(
            Keys.SHIFT
        ).perform()

    def see(self, script: str, *given: Any) -> Any:
        """What a function with this body gives back."""
        return self.driver.execute_script(script, *given)

    @property
    def words(self) -> str:
        """All words of the page."""
        return str(self.see("return document.body.textContent"))

    def until(self, script: str, *given: Any) -> None:
        """Wait for what takes a while: that a function with this body gives back something true."""
        try:
            WebDriverWait(self.driver, PATIENCE).until(lambda _: self.see(script, *given))
        except TimeoutException as problem:
            raise AssertionError(
                f"{script}: not so in {PATIENCE} s; the page says {self.see(_STATE)}"
            ) from problem

    def comes_to(self, path: str) -> None:
        """Wait until it is there, within the room."""
        arrived = "return location.href === arguments[0] && document.readyState === 'complete'"
        self.until(arrived, self.session.origin + path)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case that the room of this module shows."""
    return case_of_all(tmp_path_factory.mktemp("room") / "velm.sayso")


def surveyed(visit: Visit) -> Visit:
    """What the room knows across its articles is put together beside the first page that shows it."""
    WebDriverWait(visit.driver, PATIENCE).until(lambda _: visit.to("/claims") or "carried by" in visit.words)
    return visit


@pytest.fixture(scope="module")
def entered(browser_driver: str, case: Path) -> Iterator[Visit]:
    """A browser that came in by the link."""
    with served(case) as session, chromium() as driver:
        enter(driver, session)
        yield surveyed(Visit(driver, session))


@pytest.fixture
def visit(entered: Visit) -> Visit:
    """The same one, of the width of a notebook, in light colours."""
    sized(entered.driver, WIDE)
    return entered
