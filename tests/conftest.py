"""What tests share: the project's folder, and the outside things that a machine may lack.

At home a test whose browser or data is missing is skipped and says why. In CI (CI=true) the same is
a failure: a run that left half of the tests out must not look green.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import NoReturn

import pytest

from evaluation.benchmarks.browsing import BROWSERS, DRIVER, program

PROJECT = Path(__file__).resolve().parents[1]
NEEDS = {"shared_data": "data", "browser": "browser"}


def pytest_configure() -> None:
    """What a shell starts with `&` takes no Ctrl-C, and neither does what that starts: tests of it do."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that takes one of the fixtures below carries its mark without saying so."""
    for item in items:
        for fixture, mark in NEEDS.items():
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(mark)


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder with pyproject.toml."""
    return PROJECT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder with the corpora, beside the project's own: they are not ours to publish."""
    folder = PROJECT.parent / "shared" / "data"
    return folder if folder.is_dir() else missing("the corpora are not here (../shared/data)")


@pytest.fixture(scope="session")
def browser() -> str:
    """The path of a Chromium that can run headless."""
    return program(*BROWSERS) or missing("no Chromium here (Debian: apt-get install chromium)")


@pytest.fixture(scope="session")
def browser_driver(browser: str) -> str:
    """The path of what drives it."""
    return program(DRIVER) or missing("no chromedriver here (Debian: apt-get install chromium-driver)")


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, which looks for what keeps people out of a page."""
    script = PROJECT / "tests" / "browser" / "node_modules" / "axe-core" / "axe.min.js"
    if not script.is_file():
        missing("no axe-core here (npm ci --prefix tests/browser)")
    return script.read_text(encoding="utf-8")


def missing(what: str) -> NoReturn:
    """Skip at home, fail in CI."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}; in CI that is a failure", pytrace=False)
    pytest.skip(what)
