"""The article for those who listen: what is read out in which order, and the way to a row and back."""

from __future__ import annotations

import pytest
from selenium.webdriver import Keys

from tests.browser.conftest import Visit
from tests.browser.making import HARBOUR, RIGHT_TO_LEFT, address

pytestmark = pytest.mark.slow

FOCUS = "const one = document.activeElement; return one.id || one.getAttribute('href')"


def heard(visit: Visit) -> str:
    """The words of the page as the browser gives them to a screen reader, in their order."""
    nodes = visit.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    words: list[str] = []
    waiting = [nodes[0]]
    while waiting:
        node = waiting.pop()
        if node.get("role", {}).get("value") in ("StaticText", "link") and not node["ignored"]:
            words.append(node.get("name", {}).get("value", ""))
        if node.get("role", {}).get("value") != "link":
            waiting += [by_id[child] for child in reversed(node["childIds"]) if child in by_id]
    return " ".join(" ".join(words).split())


def test_the_text_comes_first_then_the_rows_each_in_reading_order(visit: Visit) -> None:
    visit.to(address(HARBOUR))
    said = heard(visit)
    places = [
        said.index(words)
        for words in (
            "Port of Velm closed",
            "14 claims:",
            "residents of the old quarter",
            "Who says so",
            "Read by",
        )
    ]
    assert places == sorted(places)


def test_marks_say_what_they_are_and_where_what_was_said_ends(visit: Visit) -> None:
    visit.to(address(HARBOUR))
    said = heard(visit)
    assert (
        "[who, 2] The Ministry of Transport [reporting words, 2] said on Tuesday [what, 2] that the port"
        in said
    )
    assert "after a leak of fuel oil [end of 2] ." in said
    assert "2: to its row [who, 2]" in said
    assert (
        "V1 carried on: to its row [carried on, V1] The valves had last been changed in 2019. [end of V1]"
        in said
    )


def test_what_marks_say_can_be_switched_off_and_stays_off(visit: Visit) -> None:
    visit.to(address(HARBOUR))
    visit.see("document.querySelector('.legend').open = true; document.getElementById('announce').focus()")
    visit.press(Keys.SPACE)
    assert "[" not in heard(visit)
    visit.to(address(RIGHT_TO_LEFT))
    assert "[who" not in heard(visit)
    visit.see("document.querySelector('.legend').open = true; document.getElementById('announce').focus()")
    visit.press(Keys.SPACE)
    assert "[who, 1]" in heard(visit)


def test_from_the_text_to_the_row_and_back(visit: Visit) -> None:
    visit.to(address(HARBOUR))
    visit.see("document.getElementById('r7').focus()")
    visit.press(Keys.ENTER)
    assert visit.see(FOCUS) == "#r7"
    visit.see("document.activeElement.click()")
    assert visit.see(FOCUS) == "r7"


def test_what_is_copied_holds_nothing_that_marks_say(visit: Visit) -> None:
    visit.to(address(HARBOUR))
    copied = visit.see(
        """const range = document.createRange();
           range.selectNodeContents(document.getElementById("text"));
           getSelection().removeAllRanges(); getSelection().addRange(range);
           return getSelection().toString()"""
    )
    assert "The Ministry of Transport said on Tuesday that the port of Velm was closed" in copied
    assert "[" not in copied


def test_each_language_is_told(visit: Visit) -> None:
    visit.to(address(HARBOUR))
    assert visit.see("return document.getElementById('text').lang") == "en"
    assert visit.see("return document.documentElement.lang") == "en"
