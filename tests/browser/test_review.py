"""Review with the keyboard alone, in a browser; every verb ends as a decision in the case."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver import Keys
from selenium.webdriver.support.ui import WebDriverWait

from evaluation.benchmarks.browsing import PATIENCE
from sayso.case.case import Case
from sayso.core.decision import RowVerdict
from tests.browser.conftest import Visit
from tests.browser.making import FIRST, HARBOUR, address, id_of

pytestmark = pytest.mark.slow

STATES = """return Object.fromEntries([...document.querySelectorAll("li[data-state]")].map(
    (row) => [row.dataset.row, row.dataset.state]))"""
CHOSEN = """return document.querySelector("li.on")?.dataset.row ?? null"""
SAID = """return document.getElementById("status").textContent"""


@pytest.fixture(autouse=True)
def at_the_article(visit: Visit, case: Path) -> None:
    """Each test begins with nothing decided, all keys on."""
    with Case(case) as opened:
        for decision in opened.decisions():
            opened.undo(decision.number)
    visit.driver.delete_cookie("sayso-shortcuts")
    visit.to(address(HARBOUR))


def until(visit: Visit, script: str, wanted: object) -> None:
    WebDriverWait(visit.driver, PATIENCE, poll_frequency=0.05).until(
        lambda _: visit.see(script) == wanted, f"{wanted} did not come, but {visit.see(script)}"
    )


def kept(case: Path) -> list[tuple[str, str]]:
    with Case(case, write=False) as opened:
        return [(d.row, d.decision.verdict.value) for d in opened.decided() if not d.undone]


def test_enter_accepts_and_goes_on_x_rejects_u_undoes(visit: Visit, case: Path) -> None:
    visit.press("j", Keys.ENTER, Keys.ENTER, "x")
    first, second, third = visit.see(
        "return [...document.querySelectorAll('li[data-row]')].slice(0, 3).map((row) => row.dataset.row)"
    )
    until(visit, SAID, f"Row {third}: rejected. 3 of {rows(visit)} rows decided.")
    assert visit.see(STATES) == {first: "accepted", second: "accepted", third: "rejected"}
    assert kept(case) == [(first, "accepted"), (second, "accepted"), (third, "rejected")]
    visit.press("u")
    until(visit, STATES, {first: "accepted", second: "accepted"})
    visit.press("u")
    until(visit, STATES, {first: "accepted"})
    assert visit.see(CHOSEN) == second
    visit.to(address(HARBOUR))
    assert visit.see(STATES) == {first: "accepted"}, "each was kept as it was made"
    visit.press("j", Keys.ENTER)
    assert visit.see(CHOSEN) == second, "what is decided already is left as it is"
    visit.press("k", "u")
    until(visit, STATES, {})


def rows(visit: Visit) -> int:
    return int(visit.see("return document.querySelectorAll('li[data-row]').length"))


def test_the_header_counts_anew(visit: Visit) -> None:
    before = visit.see("return document.getElementById('sentence').textContent")
    visit.press("j", "x")
    until(visit, "return document.getElementById('edited').hidden", False)
    assert visit.see("return document.getElementById('sentence').textContent") != before
    visit.press("u")
    until(visit, "return document.getElementById('sentence').textContent", before)


def test_every_row_can_be_decided_without_looking_up(visit: Visit, case: Path) -> None:
    count = rows(visit)
    visit.press("j", *[Keys.ENTER] * count)
    until(visit, "return document.getElementById('progress').textContent", f"{count} of {count} rows decided")
    assert len(kept(case)) == count


def test_buttons_do_the_same(visit: Visit, case: Path) -> None:
    visit.press("j")
    row = visit.see(CHOSEN)
    visit.see(f"document.querySelector('#row{row} [value=rejected]').focus()")
    visit.press(Keys.ENTER)
    visit.until(f"return document.querySelector('#row{row} [name=decision]')")
    assert visit.see(f"return document.querySelector('#row{row}').contains(document.activeElement)")
    visit.see(f"document.querySelector('#row{row} [name=decision]').focus()")
    visit.press(Keys.SPACE)
    until(visit, STATES, {})


def test_two_tabs_on_one_row(visit: Visit, case: Path) -> None:
    visit.press("j")
    row = visit.see(CHOSEN)
    with Case(case) as opened:
        opened.decide_row(HARBOUR.document.text_id, row, RowVerdict.REJECTED)
    visit.press(Keys.ENTER)
    until(visit, "return document.getElementById('refused').hidden", False)
    told = visit.see("return document.getElementById('refused').textContent")
    assert f"Row {row}, yours: accepted. Not kept: row {row} is rejected since" in told
    visit.see("document.querySelector('#refused a').focus()")
    visit.press(Keys.ENTER)
    until(visit, STATES, {row: "rejected"})


def test_the_map_and_the_search(visit: Visit) -> None:
    visit.press("?")
    assert visit.see("return document.getElementById('map').open")
    visit.press(Keys.ESCAPE)
    assert not visit.see("return document.getElementById('map').open")
    visit.see("document.getElementById('keys').focus()")
    visit.press(Keys.ENTER)
    assert visit.see("return document.getElementById('map').open")
    visit.press(Keys.ESCAPE, "/")
    visit.press("tankers", Keys.ENTER)
    visit.comes_to("/search?q=tankers")


def test_single_keys_are_switched_off_for_good(visit: Visit, case: Path) -> None:
    visit.press("?")
    visit.see("document.getElementById('single').focus()")
    visit.press(Keys.SPACE)
    until(visit, SAID, "Single keys are off.")
    visit.to(address(HARBOUR))
    visit.press("j", Keys.ENTER, "x", "?")
    assert visit.see(CHOSEN) is None
    assert not visit.see("return document.getElementById('map').open")
    assert kept(case) == []


def test_a_room_that_is_gone_says_so(visit: Visit) -> None:
    visit.press("j")
    row = visit.see(CHOSEN)
    visit.see("window.fetch = () => Promise.reject(new TypeError('gone'))")
    visit.press("x")
    until(visit, "return document.getElementById('refused').hidden", False)
    assert "the room does not answer" in visit.see("return document.getElementById('refused').textContent")
    assert visit.see(STATES) == {}
    assert row


def test_e_s_and_m_lead_to_the_row_and_back(visit: Visit, case: Path) -> None:
    article = address(HARBOUR)
    visit.press("j", "e")
    visit.comes_to(f"{article}/rows/3/edit")
    assert visit.see("return document.activeElement.name") == "content_from"
    visit.see("document.querySelector('[name=polarity]').focus()")
    visit.press("denied", Keys.ENTER)
    visit.see("document.querySelector('.row-form button').focus()")
    visit.press(Keys.ENTER)
    visit.comes_to(f"{article}#row3")
    assert (visit.see(STATES), visit.see(CHOSEN)) == ({"3": "corrected"}, "3")
    visit.press("u")
    until(visit, STATES, {})
    visit.comes_to(f"{article}#row3")
    visit.press("s")
    visit.comes_to(f"{article}/rows/3/edit?split=1")
    assert visit.see("return document.activeElement.name") == "at"
    visit.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    visit.see("document.querySelector('.row-form button').focus()")
    visit.press(Keys.ENTER)
    visit.comes_to(f"{article}#row3")
    assert visit.see(STATES)["3"] == "split"
    visit.press("k", "j", "m")
    visit.until("return location.search.startsWith('?with=')")
    assert visit.see("return document.querySelector('h1').textContent").startswith("Merge rows")
    assert [verdict for _, verdict in kept(case)] == ["split"]


def test_a_says_the_same_of_the_row_elsewhere(visit: Visit, case: Path) -> None:
    visit.to(f"/articles/{id_of(FIRST)}")
    visit.press("j")
    row = visit.see(CHOSEN)
    visit.press("x")
    visit.until(f"return document.querySelector('#row{row} [data-key=a]')")
    assert visit.see(f"return document.querySelector('#row{row} [data-key=a]').textContent") == (
        "apply to the other 1"
    )
    visit.press("a")
    visit.comes_to(f"/articles/{id_of(FIRST)}/rows/{row}/again")
    visit.until("return document.activeElement.value === 'rejected'")
    visit.press(Keys.ENTER)
    visit.until("return document.querySelector('form[action$=undo] button')")
    assert [verdict for _, verdict in kept(case)] == ["rejected", "rejected"]
    visit.see("document.querySelector('form[action$=undo] button').focus()")
    visit.press(Keys.ENTER)
    visit.until("return location.search === ''")
    assert [verdict for _, verdict in kept(case)] == ["rejected"]


def test_decisions_are_listed_undone_and_handed_over(visit: Visit, case: Path, tmp_path: Path) -> None:
    visit.press("j", "x")
    visit.until("return document.querySelector('li[data-state=rejected]')")
    visit.to("/decisions")
    lines = visit.see("return fetch('/decisions.json').then((answer) => answer.text())")
    standing = visit.see("return document.querySelectorAll('.decisions form').length")
    visit.see("document.querySelector('.decisions form button').focus()")
    visit.press(Keys.ENTER)
    visit.until(
        "return document.querySelector('.decisions')?.querySelectorAll('form').length < arguments[0]",
        standing,
    )
    assert kept(case) == []
    file = tmp_path / "decisions.jsonl"
    file.write_text(lines, encoding="utf-8")
    visit.driver.find_element("id", "handed").send_keys(str(file))
    visit.until("return document.getElementById('told').textContent.includes('known already')")
