"""The page in a browser: its policy lets its own script work, both sides move together, nothing overflows.

The page is put into a frame of a given width on a page of the test's own, which acts on it and writes down
what it sees. A frame made from `srcdoc` belongs to that page and keeps the policy of its own <meta>.
"""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from html import escape, unescape
from pathlib import Path
from typing import Any

import pytest

from sayso.core.ledger import Ledger
from sayso.core.source import Identity, Kind
from sayso.core.zone import ZoneKind
from sayso.views.about import certainty, headline
from sayso.views.page import ledger_page
from tests.views.ledgers import harbour, ledger_of, summed, sure, unread

pytestmark = pytest.mark.slow

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
        ("j", "#r3"), ("j", "#r4"), ("ArrowDown", "#r5"), ("k", "#r4"), ("Escape", "#r4"), ("off", "#r4"),
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
             [...page.querySelectorAll("a, button, select, input, summary")].filter((e) =>
               !(e.getAttribute("aria-label") || e.textContent.trim() || e.labels?.[0]?.textContent.trim())
             ).length,
             ["header", "main", "footer", "article[aria-label]", "#rows[aria-label]", "h1"].map((name) =>
               page.querySelectorAll("body " + name).length)]""",
    )
    assert seen == [0, [1, 1, 1, 1, 1, 1]]


def test_a_link_to_words_lights_them_up(look: Any) -> None:
    """A hop of a chain is one step from its words; the row that is chosen stays chosen."""
    seen = look(
        ledger_page(harbour()),
        """click(page.querySelector("#row11 .said"));
           click(page.querySelector("#row11 .chain a"));
           const words = [...page.querySelectorAll(".aimed")].map((e) => e.textContent);
           return [words, lit("on").includes("row11")]""",
    )
    assert seen == [["Radio Velm"], True]


def kinds_of_ledgers() -> list[Ledger]:
    """Ledgers whose sentences have each of the parts that a sentence can have."""
    ledger = harbour()
    rows = ledger.attributions
    first, *others = ledger.sources
    expert = replace(first, kind=sure(Kind.EXPERT), identity=sure(Identity.UNNAMED_PERSON))
    unsure = replace(ledger.reader, doubtful_below=0.95)
    through = tuple(row for row in rows if len(row.chain) > 1)
    return [
        ledger,
        summed(replace(ledger, voice=())),
        summed(replace(ledger, attributions=())),
        summed(replace(ledger, attributions=through)),
        summed(replace(ledger, attributions=rows[:2], voice=ledger.voice[1:2])),
        summed(replace(ledger, sources=(expert, *others), reader=unsure)),
        summed(replace(ledger, sources=ledger.sources[2:])),
        ledger_of("Only words."),
    ]


@pytest.mark.parametrize("ledger", kinds_of_ledgers(), ids=lambda ledger: ledger.summary.sentence[:40])
def test_the_page_counts_as_the_ledger_does(look: Any, ledger: Ledger) -> None:
    """Nothing is changed, yet everything counted anew: the same sentence, certainty and figures."""
    seen = look(
        ledger_page(ledger),
        """const { recount } = view.sayso, data = JSON.parse(page.getElementById("data").textContent);
           const found = recount.summary(data.rows, data.sources);
           return [recount.sentence(found, data.sources), recount.certainty(found, 0)]""",
    )
    assert seen == [headline(ledger), certainty(ledger)]


def test_the_figures_counted_anew_are_those_of_the_ledger(look: Any) -> None:
    """To find a sure row right changes no figure, and has all of them counted anew."""
    seen = look(
        ledger_page(harbour()),
        """const figures = () => page.querySelector("#figures table").textContent.replace(/\\s+/g, "");
           const before = figures();
           click(page.querySelector("#row2 .said")); press("y");
           return [before, figures()]""",
    )
    assert seen[0] == seen[1]


def test_a_struck_row_is_counted_no_more_and_comes_back(look: Any) -> None:
    seen = look(
        ledger_page(harbour()),
        """const told = () => [page.getElementById("sentence").textContent.split(",")[0],
             page.getElementById("certainty").textContent,
             page.getElementById("edited").hidden,
             page.querySelectorAll(".struck").length, page.getElementById("edited").textContent];
           const all = [told()];
           click(page.querySelector("#row8 .said")); press("x"); all.push(told());
           click(page.querySelector("#rowV2 .said")); press("x"); all.push(told());
           press("u"); all.push(told());
           page.querySelector("#edited button[aria-label^='undo: row 8']").click(); all.push(told());
           return all""",
    )
    plain, first, both, again, undone = seen
    assert plain[0] == "14 claims: 2 in the article's own voice"
    assert first[0] == "13 claims: 2 in the article's own voice"
    assert first[1].startswith("12 sure, 1 to check (?);")
    assert first[1].endswith("1 struck by hand")
    assert (first[2], first[3]) == (False, 2)
    assert first[4].startswith("Edited by hand: 1 change.")
    assert both[0] == "12 claims: 1 in the article's own voice"
    assert again[:4] == first[:4]
    assert undone[:4] == plain[:4]


def test_source_kind_and_voice_are_corrected_and_counted_anew(look: Any) -> None:
    seen = look(
        ledger_page(harbour()),
        """const choose = (number, label, value) => {
             const more = page.querySelector(`#row${number} .more`);
             more.open = true; more.dispatchEvent(new view.Event("toggle"));
             const fields = [...more.querySelectorAll("label")];
             const control = fields.find((one) => one.textContent.startsWith(label)).querySelector("select");
             control.value = [...control.options].find((one) => one.textContent === value).value;
             control.dispatchEvent(new view.Event("change"));
             return page.getElementById("sentence").textContent;
           };
           return [choose("8", "source", "Ada Moro"), choose("2", "kind", "expert"),
             choose("V2", "voice", "unclear"), choose("1", "source", "the article's own voice"),
             page.getElementById("certainty").textContent, page.querySelector("#row8 .hand").textContent]""",
    )
    assert "4 from Ada Moro (expert)" in seen[0]
    assert "no source given" not in seen[0]
    assert "2 from the Ministry of Transport (expert)" in seen[1]
    rest = "in the article's own voice, 1 perhaps carried on from a source, 2 unclear whose, "
    assert seen[2].startswith(f"14 claims: 1 {rest}")
    assert seen[3].startswith(f"14 claims: 2 {rest}")
    assert seen[4].startswith("12 sure, 2 to check (?)")
    assert seen[5] == "by hand: source: Ada Moro undo"


def test_a_name_that_does_not_stand_in_the_article_is_refused(look: Any) -> None:
    seen = look(
        ledger_page(harbour()),
        """const more = page.querySelector("#row8 .more");
           more.open = true; more.dispatchEvent(new view.Event("toggle"));
           const input = more.querySelector("input");
           const said = () => more.querySelector("[role=alert]").textContent;
           const use = [...more.querySelectorAll("button")].find((one) => one.textContent.startsWith("use"));
           input.value = "Ivo Lund"; use.click();
           const refused = [said(), page.getElementById("edited").hidden];
           input.value = " Halvard   Krone "; use.click();
           return [refused, said(), page.querySelector("#row8 .hand").textContent]""",
    )
    assert seen == [
        ["these words do not stand in the article", True],
        "",
        "by hand: source: Halvard Krone undo",
    ]


def test_keys_do_nothing_while_a_person_types(look: Any) -> None:
    seen = look(
        ledger_page(harbour()),
        """click(page.querySelector("#row8 .said")); press("e");
           const more = page.querySelector("#row8 .more"); more.dispatchEvent(new view.Event("toggle"));
           press("x", more.querySelector("input"));
           return [more.open, page.getElementById("edited").hidden]""",
    )
    assert seen == [True, True]


def test_a_saved_copy_holds_the_changes_and_the_policy(look: Any, tmp_path: Path) -> None:
    page = ledger_page(harbour())
    saved = look(
        page,
        """click(page.querySelector("#row8 .said")); press("x");
           click(page.querySelector("#row5 .said")); press("y");
           return view.sayso.edits.page()""",
    )
    assert saved.startswith("<!doctype html>")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert policy[1] in saved
    assert "Edited by hand" in saved  # for those who open it without the script too
    seen = look(
        saved,
        """const words = (id) => page.getElementById(id).textContent;
           const read = [page.documentElement.className, words("sentence"), words("edited"),
             page.querySelectorAll(".struck").length];
           [...page.querySelectorAll("#edited button")].find((one) => one.textContent === "undo all").click();
           return [...read, words("sentence")]""",
    )
    assert seen[0] == "live"
    assert seen[1].startswith("13 claims: ")
    assert seen[2].startswith("Edited by hand: 2 changes.")
    assert "Row 8: struck" in seen[2]
    assert "Row 5: right as it is" in seen[2]
    assert seen[3] == 2
    assert seen[4].startswith("14 claims: ")


def test_changes_of_another_text_are_not_applied(look: Any) -> None:
    """What a person decided is never moved to other words: it is counted as fitting no row."""
    saved = look(
        ledger_page(harbour()),
        """click(page.querySelector("#row8 .said")); press("x"); return view.sayso.edits.page()""",
    )
    seen = look(
        saved.replace("two tankers were turned away&quot;", "one tanker sank&quot;"),
        """return [page.getElementById("sentence").textContent, page.getElementById("edited").textContent]""",
    )
    assert seen[0].startswith("14 claims: ")
    assert seen[1] == "1 saved changes fit no row of this text and are not applied."


def test_an_unread_article_lights_up_and_has_nothing_to_correct(look: Any) -> None:
    seen = look(
        ledger_page(unread()),
        """click(page.querySelector("#rowq1 .said"));
           return [page.documentElement.className, lit("on").includes("rowq1"), view.sayso.edits]""",
    )
    assert seen == ["live", True, None]


def test_a_long_article_stays_quick(look: Any) -> None:
    """20,000 words: a key, a strike and its count each well under what a person notices."""
    lines = "\n".join(
        f"[Ada Moro {n % 40}] <said> {{{'the port was shut again ' * 8}{n}}}." for n in range(450)
    )
    seen = look(
        ledger_page(ledger_of(lines)),
        """const times = [];
           for (const key of ["j", "j", "x", "u"]) {
             const start = performance.now(); press(key); times.push(performance.now() - start);
           }
           return times""",
    )
    assert max(seen) < 500
