"""The room without the mouse: keys of a keyboard, pressed in a browser."""

from __future__ import annotations

import pytest
from selenium.webdriver import Keys

from tests.browser.conftest import Visit
from tests.browser.making import HARBOUR, PAGES, address

pytestmark = pytest.mark.slow

LIT = """return [...document.querySelectorAll("li.on")].map((row) => row.dataset.row)"""
WORDS_LIT = """return [...document.querySelectorAll("#text [data-rows].on")].map((one) => one.dataset.rows)"""
FOCUS = """const one = document.activeElement; return one.getAttribute("href") ?? one.id ?? one.tagName"""
SEEN = """
const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
return one === document.body ? null : {
  name: one.getAttribute("aria-label") ?? one.textContent.trim() ?? "",
  outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  inSight: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
    && box.right > 0 && box.left < innerWidth,
}"""

INSIDE = """
const content = document.getElementById("content");
const stops = "a[href], button, input, textarea, select, summary";
return content.contains(document.activeElement) || !content.querySelector(stops)"""


# The page that corrects a row begins in its first field.
@pytest.mark.parametrize("path", [path for path in PAGES if not path.endswith("/edit")])
def test_the_first_tab_leads_past_the_links_to_the_content(visit: Visit, path: str) -> None:
    visit.to(path)
    visit.press(Keys.TAB)
    assert visit.see(FOCUS) == "#content"
    assert visit.see(SEEN)["inSight"]
    visit.press(Keys.ENTER)
    visit.press(Keys.TAB)
    assert path.endswith("/original") or visit.see(INSIDE)


@pytest.mark.parametrize("path", PAGES)
def test_the_focus_is_always_seen_and_goes_once_around(visit: Visit, path: str) -> None:
    """Every stop of the tab key shows an outline within the window, and none holds the focus fast."""
    visit.to(path)
    stops = (
        "return [...document.querySelectorAll('a[href], button, input, textarea, summary, select')].filter("
        "(one) => one.checkVisibility({contentVisibilityAuto: false})).length"
    )
    count = visit.see(stops)
    for _ in range(min(count, 60)):
        visit.press(Keys.TAB)
        seen = visit.see(SEEN)
        assert seen is None or (seen["outlined"] and seen["inSight"]), seen
        if seen is None:
            break
    visit.press_back()
    assert visit.see(SEEN)


def test_letters_and_arrows_move_text_and_rows_together(visit: Visit) -> None:
    visit.to(address(HARBOUR))
    steps = []
    for key in ("j", "j", "k", Keys.ARROW_DOWN, Keys.ARROW_UP):
        visit.press(key)
        steps.append((visit.see(LIT), visit.see(WORDS_LIT)))
    rows = [row for lit, _ in steps for row in lit]
    assert rows == ["3", "4", "3", "4", "3"]
    assert all(lit[0] in words.split() for lit, found in steps for words in found)
    assert all(found for _, found in steps)
    visit.press(Keys.ESCAPE)
    assert visit.see(LIT) == []


def test_a_row_whose_words_are_far_away_brings_them_into_sight(visit: Visit) -> None:
    visit.to(address(HARBOUR))
    for _ in range(14):
        visit.press("j")
    (row,) = visit.see(LIT)
    assert visit.see(
        f"""const box = document.getElementById("r{row}").getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight"""
    )


def test_an_address_with_a_row_chooses_it_on_both_sides(visit: Visit) -> None:
    visit.to(f"{address(HARBOUR)}#row8")
    assert visit.see(LIT) == ["8"]
    assert "8" in visit.see(WORDS_LIT)


def test_single_keys_can_be_switched_off_and_stay_off(visit: Visit) -> None:
    visit.to(address(HARBOUR))
    visit.see("document.querySelector('.legend').open = true; document.getElementById('shortcuts').focus()")
    visit.press(Keys.SPACE, "j")
    assert visit.see(LIT) == []
    visit.to(address(HARBOUR))
    visit.press("j")
    assert visit.see(LIT) == []
    visit.see("document.querySelector('.legend').open = true; document.getElementById('shortcuts').focus()")
    visit.press(Keys.SPACE, "j")
    assert len(visit.see(LIT)) == 1


def test_from_a_search_to_the_row_in_its_article(visit: Visit) -> None:
    visit.to("/")
    visit.see("document.querySelector('nav.room a[href=\"/search\"]').focus()")
    visit.press(Keys.ENTER)
    visit.comes_to("/search")
    visit.see("document.getElementById('words').focus()")
    visit.press("tankers", Keys.ENTER)
    visit.comes_to("/search?q=tankers")
    visit.see("document.querySelector('main a[href*=\"#row\"]').focus()")
    visit.press(Keys.ENTER)
    visit.comes_to(f"{address(HARBOUR)}#row8")
    assert visit.see(LIT) == ["8"]


def test_a_row_opens_its_grounds_and_leads_to_its_words(visit: Visit) -> None:
    visit.to(address(HARBOUR))
    visit.press("j")
    visit.press(Keys.TAB, Keys.ENTER)
    assert visit.see("return document.querySelector('#row3 details').open")
    visit.press(Keys.TAB)
    assert visit.see("return document.querySelector('#row3').contains(document.activeElement)")
