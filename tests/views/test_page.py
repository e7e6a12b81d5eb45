"""The page: everything in it, nothing outside of it, words as they stand, rows and words tied together."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.document import Link, Translation
from sayso.core.ledger import Ledger
from sayso.views.page import ledger_header, ledger_page
from sayso.views.rows import groups_of
from sayso.views.safe import safe
from tests.views.ledgers import harbour, ledger_of, summed, unread

VOID = {"meta", "input"}


class Page(HTMLParser):
    """A page as elements and words; fails where elements do not close in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inline: dict[str, str] = {}
        self.words = ""
        self._open: list[tuple[str, str]] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append((tag, dict(attrs).get("class") or dict(attrs).get("type") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if not self._open:
            return
        tag, kind = self._open[-1]
        if tag in ("style", "script"):
            tag = "data" if kind == "application/json" else tag
            self.inline[tag] = self.inline.get(tag, "") + data
        elif "article" in dict(self._open) and kind not in ("n", "label", "pilcrow"):
            self.words += data

    def all(self, name: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(name)) is not None]


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(ledger_page(harbour()))


def test_rows_and_words_lead_to_each_other(page: Page) -> None:
    ids, links = page.all("id"), page.all("href")
    assert len(ids) == len(set(ids))
    numbers = [*(str(n) for n in range(1, 16)), "V1", "V2", "V3", "V4"]
    assert {f"#{side}{number}" for number in numbers for side in ("r", "row")} <= set(links)
    assert {link[1:] for link in links} <= set(ids)


def test_every_link_to_words_leads_to_those_words(page: Page) -> None:
    """Hops of chains, grounds of verdicts and entries of lists all lie on their words in the text."""
    aims = {link[1:] for link in page.all("href") if link.startswith("#w")}
    spots = {key for keys in page.all("data-spots") for key in keys.split()}
    assert aims
    assert aims == spots
    text = harbour().document.text
    radio = text.index("Radio Velm")
    assert f"w{radio}-{radio + len('Radio Velm')}" in aims


def test_rows_stand_in_the_order_of_the_screen(page: Page) -> None:
    rows = [row.number for group in groups_of(harbour()) for row in group.rows]
    assert page.all("data-row") == [*rows, "V2", "V4", "V1", "V3"]


def test_whose_voice_it_is_stands_in_words_beside_the_sentence() -> None:
    chips = re.findall(r'<a class="n" id="rV[^>]*>([^<]*)</a>', ledger_page(harbour()))
    assert chips == ["V1 carried on", "V2 own voice", "V3? unclear", "V4 own voice"]


def test_the_header_is_the_summary(page: Page) -> None:
    made = ledger_page(harbour())
    assert f'<p id="sentence">{escape(harbour().summary.sentence)}</p>' in made
    assert "12 sure, 2 to check (?)" in made
    assert "independent" not in made.lower()


def test_a_chain_leads_from_this_page_to_its_origin() -> None:
    made = re.search(r'id="row11".*?<span class="chain"[^>]*>(.*?)</span>', ledger_page(harbour()))
    assert made is not None
    assert re.sub("<[^>]*>", "", made[1]) == "this page ‹ Radio Velm (interview) ‹ Ada Moro"
    assert made[1].count('href="#w') == 2


def test_what_the_script_counts_is_what_the_ledger_holds(page: Page) -> None:
    data, ledger = json.loads(page.inline["data"]), harbour()
    assert len(data["rows"]) == 19
    assert [row["counts"] for row in data["rows"]].count("claim") == len(ledger.summary.claims)
    assert [row["id"] for row in data["rows"] if row["counts"] == "demand"] == list(ledger.summary.demands)
    assert data["text_id"] == ledger.document.text_id


def test_nested_words_know_both_rows(page: Page) -> None:
    assert "5 4" in page.all("data-rows")


def test_all_words_of_all_zones_are_there() -> None:
    for ledger in (harbour(), unread()):
        text = ledger.document.text
        assert "".join(Page(ledger_page(ledger)).words.split()) == "".join(safe(text).split())


def test_zones_that_are_set_aside_are_labelled(page: Page) -> None:
    labels = [a.get("aria-label") for tag, a in page.elements if tag == "section"]
    assert [name for name in labels if name and name != "Who says so"] == [
        "byline",
        "photo or agency credit",
        "share bar",
        "repeated headline",
    ]


def test_marks_are_announced_by_role_and_row(page: Page) -> None:
    assert [said for said in page.all("data-say") if "row 9" in said or ", 9" in said] == [
        " [what, 9] ",
        " [who, 9] ",
        " [reporting words, 9] ",
        " [what, 9] ",
    ]


def test_nothing_is_requested_and_the_policy_fits_what_is_inline() -> None:
    for ledger in (harbour(), unread(), ledger_of("Only words.")):
        made = Page(ledger_page(ledger))
        policy = next(
            a["content"] for _, a in made.elements if a.get("http-equiv") == "Content-Security-Policy"
        )
        assert policy is not None
        assert policy.startswith("default-src 'none';")
        for kind in ("style", "script"):
            digest = base64.b64encode(hashlib.sha256(made.inline[kind].encode()).digest()).decode()
            assert f"{kind}-src 'sha256-{digest}'" in policy
        assert not {tag for tag, _ in made.elements} & {"link", "img", "iframe", "object", "base", "form"}
        assert not made.all("src") + made.all("style")
        assert not re.search(r"@import|url\(", made.inline["style"])


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&\u202e\x1b[0m$x ${y}"


def test_what_is_hostile_is_shown_as_text() -> None:
    ledger = ledger_of(r"\<b\>bold\</b\> [Ada\</script\>\<script\>] <said> {\<img src=x\>}.")
    document = replace(
        ledger.document,
        title=HOSTILE,
        outlet=HOSTILE,
        author=HOSTILE,
        name=f"/home/ada/{HOSTILE}",
        language='xx"><script>',
        links=(Link(None, "javascript:alert(1)", "link"), Link(None, HOSTILE, "embed")),
    )
    hostile = Page(
        ledger_page(replace(ledger, document=replace(document, language=None), warnings=(HOSTILE,)))
    )
    assert [tag for tag, _ in hostile.elements].count("script") == 2
    assert [a.get("type") for tag, a in hostile.elements if tag == "script"] == ["application/json", None]
    assert "img" not in {tag for tag, _ in hostile.elements}
    assert all(link.startswith("#") for link in hostile.all("href"))
    assert "bold" in hostile.words


def test_hostile_names_are_text_in_every_part() -> None:
    ledger = harbour()
    sources = tuple(replace(source, name=f"{HOSTILE}{n}") for n, source in enumerate(ledger.sources))
    made = ledger_page(summed(replace(ledger, sources=sources)))
    hostile = Page(made)
    assert "img" not in {tag for tag, _ in hostile.elements}
    assert [tag for tag, _ in hostile.elements].count("script") == 2
    assert not set(made) & set("\u202e\x1b")
    assert "\\u202e" not in hostile.inline["data"]
    names = [source["name"] for source in json.loads(hostile.inline["data"])["sources"].values()]
    assert names[0] == f"{safe(HOSTILE)}0"


def test_no_folder_of_this_machine_is_passed_on() -> None:
    ledger = harbour()
    local = replace(
        ledger, document=replace(ledger.document, name="/home/ada/x.txt", path="/home/ada/x.txt", title=None)
    )
    assert "/home" not in ledger_page(local)
    assert "x.txt" in ledger_page(local)


def test_an_unread_article_shows_its_quotations() -> None:
    made = Page(ledger_page(unread()))
    assert made.all("data-row") == ["q1"]
    assert "#rq1" in made.all("href")
    assert dict(made.elements[[t for t, _ in made.elements].index("article")][1])["lang"] == "ru"


WORDS = st.text(min_size=1).filter(lambda words: not set(words) & set("[]<>{}\\=\n\r"))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=4))
def test_any_text_makes_a_page_that_holds_it(rows: list[tuple[str, str, str]]) -> None:
    kept = [row for row in rows if all(safe(words).strip() and words.strip() == words for words in row)]
    lines = "\n".join(f"x [{who}] x <{how}> x {{{what}}}." for who, how, what in kept)
    ledger: Ledger = ledger_of(lines or "x")
    assert "".join(Page(ledger_page(ledger)).words.split()) == "".join(safe(ledger.document.text).split())


def test_words_that_run_the_other_way_pull_no_others_along() -> None:
    ledger = ledger_of(
        "[وزارة النقل] <said> {that the port was closed}.\n{إن الميناء مغلق} <قال> [Ada Moro]."
    )
    page = ledger_page(ledger)
    assert "1 from <bdi>وزارة النقل</bdi>, 1 from Ada Moro;" in page
    assert re.findall(r'<p dir="(ltr|rtl)">', page) == ["ltr", "rtl"]


def test_the_examples_of_signs_of_translation_unfold() -> None:
    assert "<details" not in str(ledger_header(harbour()))
    document = harbour().document
    signs = (
        "acronyms left: GRSh, VVO",
        "capitals: left Bank of",
        "marks: «Velm»",
        "a date with dots: 30.10.2031",
    )
    many = replace(document, translated_from=Translation("ru", signs))
    told = str(ledger_header(replace(harbour(), document=many)))
    summary = "probably translated from Russian: acronyms left; capitals; marks; and 1 other sign"
    assert f'<details class="note"><summary>{summary}</summary>' in told
    assert "acronyms left: GRSh, VVO; capitals" in told
