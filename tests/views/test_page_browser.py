"""The page in a browser: its policy lets its own script work, both sides move together, nothing overflows.

The page is put into a frame of a given width on a page of the test's own, which acts on it and writes down
what it sees. A frame made from `srcdoc` belongs to that page and keeps the policy of its own <meta>.
"""

from __future__ import annotations

import json
import re
import subprocess
from html import escape, unescape
from pathlib import Path
from typing import Any

import pytest

from sayso.core.zone import ZoneKind
from sayso.views.page import ledger_page
from tests.views.ledgers import harbour, ledger_of

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --virtual-time-budget=4000 --window-size=1700,1000 --dump-dom"
).split()
FRAME = """<!doctype html><meta charset="utf-8"><title>test</title>
<iframe id="frame" style="border:0;width:{width}px;height:900px"
  srcdoc="{page}"></iframe>
<script>
addEventListener("load", () => {{
  const frame = document.getElementById("frame");
  const page = frame.contentDocument, view = frame.contentWindow;
  const press = (key, at) => (at ?? page.activeElement).dispatchEvent(
    new view.KeyboardEvent("keydown", {{ key, bubbles: true, cancelable: true }}));
  const click = (one) => one.dispatchEvent(
    new view.MouseEvent("click", {{ bubbles: true, cancelable: true }}));
  const lit = (name) => [...page.querySelectorAll("." + name)].map((e) => e.id || e.dataset.rows);
  const seen = (() => {{ {script} }})();
  const out = document.createElement("pre");
  out.id = "seen";
  out.textContent = JSON.stringify(seen);
  document.body.replaceChildren(out);
}});
</script>"""


@pytest.fixture
def look(browser: str, tmp_path: Path) -> Any:
    """What a script sees of a page in a frame of so many pixels."""

    def look_at(page: str, script: str, width: int = 1600) -> Any:
        outer = tmp_path / "outer.html"
        outer.write_text(FRAME.format(page=escape(page), script=script, width=width), encoding="utf-8")
        arguments = [browser, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", outer.as_uri()]
        shown = subprocess.run(arguments, capture_output=True, check=True, timeout=90, text=True).stdout
        found = re.search(r'<pre id="seen">(.*?)</pre>', shown, re.DOTALL)
        assert found, shown[-2000:]
        return json.loads(unescape(found[1]))

    return look_at


def test_script_and_style_work_under_the_policy(look: Any) -> None:
    live, underline = look(
        ledger_page(harbour()),
        """return [page.documentElement.className,
                view.getComputedStyle(page.querySelector(".source")).borderBottomStyle]""",
    )
    assert (live, underline) == ("live", "solid")


def test_keys_move_both_sides(look: Any) -> None:
    seen = look(
        ledger_page(harbour()),
        """const steps = [];
           for (const key of ["j", "j", "ArrowDown", "k", "Escape"]) {
             press(key); steps.push([key, lit("on"), page.activeElement.getAttribute("href")]);
           }
           page.getElementById("shortcuts").checked = false;
           press("j"); steps.push(["off", lit("on"), page.activeElement.getAttribute("href")]);
           return steps;""",
    )
    assert [(key, focus) for key, _, focus in seen] == [
        ("j", "#r3"), ("j", "#r4"), ("ArrowDown", "#r9"), ("k", "#r4"), ("Escape", "#r4"), ("off", "#r4"),
    ]  # fmt: skip
    assert set(seen[0][1]) == {"r3", "3", "row3"}
    assert set(seen[1][1]) == {"r4", "4", "5 4", "row4"}
    assert seen[4][1] == []


def test_clicks_move_both_sides_and_go_through_nested_rows(look: Any) -> None:
    seen = look(
        ledger_page(harbour()),
        """const both = page.querySelector('[data-rows="5 4"]'), rows = [];
           for (const one of [both, both, both, page.querySelector("#row7 .said")]) {
             click(one); rows.push(lit("on").filter((id) => id.startsWith("row"))[0]);
           }
           return rows;""",
    )
    assert seen == ["row5", "row4", "row5", "row7"]


@pytest.mark.parametrize("width", [400, 700, 1000, 1600])
def test_nothing_overflows(look: Any, width: int) -> None:
    long_words = ledger_of(
        f"{'Headline' * 30}\n[{'Ada' * 60}] <{'said' * 60}> {{{'word' * 200}}}.\nSee {'a' * 300}",
        {0: ZoneKind.HEADLINE, 2: ZoneKind.SHARE},
        title="title" * 60,
        outlet="outlet" * 40,
    )
    for page in (ledger_page(harbour()), ledger_page(long_words)):
        assert look(page, "return page.documentElement.scrollWidth", width) <= width


def test_right_to_left_words_stand_right(look: Any) -> None:
    ledger = ledger_of("{إن الميناء مغلق} <قال> [وزير النقل].\n[Ada Moro] <said> {it is “ميناء”}.")
    seen = look(
        ledger_page(ledger),
        """return [...page.querySelectorAll("#text p")].map((p) => view.getComputedStyle(p).direction)""",
    )
    assert seen == ["rtl", "ltr"]


def test_every_control_has_a_name_and_the_page_its_landmarks(look: Any) -> None:
    seen = look(
        ledger_page(harbour()),
        """return [
             [...page.querySelectorAll("a, input, summary")].filter((e) =>
               !(e.getAttribute("aria-label") || e.textContent.trim() || e.labels?.[0]?.textContent.trim())
             ).length,
             ["header", "main", "footer", "article[aria-label]", "#rows[aria-label]", "h1"].map((name) =>
               page.querySelectorAll("body " + name).length)]""",
    )
    assert seen == [0, [1, 1, 1, 1, 1, 1]]
