"""axe-core on every page, at both widths, in light and in dark: nothing that keeps people out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from evaluation.benchmarks.browsing import NARROW, WIDE, sized
from sayso.views.page import ledger_page
from tests.browser.conftest import Visit
from tests.browser.making import HARBOUR, MIXED, PAGES, RIGHT_TO_LEFT, UNREAD, address

pytestmark = pytest.mark.slow

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
LOOK = """
const [tags, done] = arguments;
axe.run(document, { runOnly: tags, resultTypes: ["violations"] }).then((found) => done(
  found.violations.flatMap((one) => one.nodes.slice(0, 5).map((node) =>
    `${one.id}: ${node.failureSummary.split("\\n").slice(1, 3).join(";")} in ${node.html.slice(0, 200)}`))));
"""
SHADES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
SIZES = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])


def nothing_in_the_way(visit: Visit, axe: str) -> None:
    """Look with axe-core at the page as it is now, but into no frame: no script runs there."""
    visit.see(axe + "; axe.configure({ allowedOrigins: ['<same_origin>'] })")
    found = visit.driver.execute_async_script(LOOK, list(TAGS))
    assert not found, "\n".join(found)


@SIZES
@SHADES
@pytest.mark.parametrize("path", PAGES)
def test_pages_of_the_room(visit: Visit, axe: str, path: str, size: tuple[int, int], dark: bool) -> None:
    sized(visit.driver, size, dark=dark)
    visit.to(path)
    nothing_in_the_way(visit, axe)


@SIZES
@SHADES
@pytest.mark.parametrize(
    "ledger", [HARBOUR, RIGHT_TO_LEFT, MIXED, UNREAD], ids=lambda ledger: ledger.document.name
)
def test_pages_that_are_passed_on(
    visit: Visit, axe: str, ledger: Any, size: tuple[int, int], dark: bool, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_text(ledger_page(ledger), encoding="utf-8")
    sized(visit.driver, size, dark=dark)
    visit.driver.get(file.as_uri())
    nothing_in_the_way(visit, axe)


@SHADES
def test_a_row_that_is_chosen_and_open(visit: Visit, axe: str, dark: bool) -> None:
    """What shows only once somebody works: a row and its words lit, grounds and lists open."""
    sized(visit.driver, WIDE, dark=dark)
    visit.to(address(HARBOUR))
    visit.press("j", "j")
    visit.see("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    nothing_in_the_way(visit, axe)
