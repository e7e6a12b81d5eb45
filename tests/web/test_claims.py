"""Claims in the room: traced when it is asked for, listed, followed, decided on; hostile words stay words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html

from sayso.case.case import Case
from sayso.views.wire_event import event_json
from tests.case.shelf import day, id_of, placed, shelf
from tests.case.telling import article
from tests.cli.test_trace_claim import APART, FIRST, SECOND, THIRD
from tests.web.running import Room
from tests.web.serving import page, post, served
from tests.web.test_room import EVIL

MARKED = EVIL.replace("<", "\\<").replace(">", "\\>")
EVIL_ONE = placed(
    article(f"[Evil {MARKED} Man] <said> {{that 7 {MARKED} ferries burned in the bay of Kelda}}."),
    title=f"{EVIL} title", outlet=f"Out{EVIL}let", published=day("2031-05-04"), url="https://evil.example/1",
)  # fmt: skip
EVIL_TWO = placed(
    article(f"Again.\n[Evil {MARKED} Man] <said> {{that 9 {MARKED} ferries burned in the bay of Kelda}}."),
    title='" onload="alert(1)', outlet="javascript:alert(1)", url="javascript:alert(1)",
)  # fmt: skip
ROW = f"{id_of(FIRST)[:12]}:1"
EVIL_ROW = f"{id_of(EVIL_ONE)[:12]}:1"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return shelf(tmp_path / "c.sayso", FIRST, SECOND, THIRD, APART, EVIL_ONE, EVIL_TWO)


@pytest.fixture
def opened(path: Path) -> Iterator[Room]:
    with served(path) as room:
        yield room


@pytest.fixture
def traced(path: Path, opened: Room) -> Room:
    with Case(path) as case:
        case.trace()
    page(opened, "/claims", until="43 ships")
    return opened


def test_a_case_is_traced_when_it_is_asked_for(path: Path, opened: Room) -> None:
    before = page(opened, "/claims")
    assert "not traced yet" in before
    assert "Trace this case" in before
    answer = post(opened, "/claims/trace?back=/claims")
    assert (answer.status, answer.headers["location"]) == (303, "/claims")
    after = page(opened, "/claims", until="43 ships")
    assert "carried by" in after
    assert "not traced yet" not in page(opened, "/claims")
    with Case(path, write=False) as case:
        assert case.trace_state().waiting == 0


def test_looking_at_a_page_looks_at_no_article(path: Path, opened: Room) -> None:
    for address in ("/claims", "/claims?q=ships", f"/claims/{ROW}", f"/articles/{id_of(FIRST)}"):
        assert opened.get(address).status == 200
    with Case(path, write=False) as case:
        assert case.trace_state().looked_at == 0


def test_what_is_new_is_told_to_be_missing(path: Path, traced: Room) -> None:
    shelf(path, placed(article("[Ilona Varga] <said> {that the dam of Kelda gave way in the night}.\n")))
    assert "New since the last tracing, and not in these figures: 1 article" in page(traced, "/claims")


def test_the_list_finds_words_and_what_is_told_otherwise(traced: Room) -> None:
    found = page(traced, "/claims?q=ships+stopped+at+Ostra")
    assert "43 ships" in found
    assert "dam of Kelda" not in found
    assert "0 claims like" in page(traced, "/claims?q=penguins+invaded")
    assert traced.get("/claims?only=thin&from=99999999999").status == 200
    lines = traced.get("/claims.json").data.splitlines()
    assert {json.loads(line)["format"] for line in lines} == {"sayso-event/1"}


def test_a_claim_tells_its_articles_in_order_and_leads_to_their_rows(path: Path, traced: Room) -> None:
    told = page(traced, f"/claims/{ROW}")
    root = html.document_fromstring(told)
    assert "carried by" in told
    assert "if the sources named exist" in told
    order = [li.get("id") for li in root.xpath("//section[@id='timeline']//li[contains(@class,'stop')]")]
    assert order.index(f"a{id_of(FIRST)[:16]}") < order.index(f"a{id_of(SECOND)[:16]}")
    assert f'href="/articles/{id_of(FIRST)}#row1"' in told
    assert "The Defence Ministry of Tarvia" in told
    with Case(path, write=False) as case:
        found = case.trace_all()
    (event,) = [t for t in found.events if id_of(FIRST) in {m.text_id for m in t.mentions}]
    assert traced.get(f"/claims/{ROW}.json").data == event_json(event, found)


def test_every_link_of_a_claim_leads_to_a_place(traced: Room) -> None:
    told = html.document_fromstring(page(traced, f"/claims/{ROW}"))
    links = {a.get("href") for a in told.iter("a")}
    for address in sorted(link for link in links if link and link.startswith("/articles/")):
        where, _, anchor = address.partition("#")
        answer = traced.get(where)
        assert answer.status == 200
        assert not anchor or f'id="{anchor}"' in answer.data.decode(), address
    ids = {node.get("id") for node in told.iter(etree.Element)}
    assert {link[1:] for link in links if link and link.startswith("#")} <= ids


def test_two_versions_stand_side_by_side_with_their_changes(traced: Room) -> None:
    third = f"{id_of(THIRD)[:12]}:1"
    told = page(traced, f"/claims/{ROW}?one={ROW}&other={third}")
    assert "43" in told
    assert re.search(r'<mark class="change number">[^<]*4[38][^<]*<span class="what"> \[number\]', told)
    assert traced.get(f"/claims/{ROW}?one=nonsense&other=%3Cscript%3E").status == 200


def test_a_claim_before_anything_was_traced_is_told_among_those_like_it(path: Path, opened: Room) -> None:
    line = opened.get(f"/claims/{ROW}.json").data
    with Case(path, write=False) as case:
        found = case.trace_claim(ROW)
    assert line == event_json(found.events[0], found)


def test_a_person_parts_two_rows_and_takes_it_back(traced: Room) -> None:
    second = f"{id_of(SECOND)[:12]}:1"
    before = {m["text_id"] for m in json.loads(traced.get(f"/claims/{ROW}.json").data)["mentions"]}
    assert id_of(SECOND) in before
    said = {"about": "claim", "one": ROW, "other": second, "verdict": "different", "back": f"/claims/{ROW}"}
    answer = post(traced, "/claims/decide", **said)
    assert (answer.status, answer.headers["location"]) == (303, f"/claims/{ROW}")
    after = {m["text_id"] for m in json.loads(traced.get(f"/claims/{ROW}.json").data)["mentions"]}
    assert id_of(SECOND) not in after
    assert post(traced, "/claims/undo", number="1", back="/claims").status == 303
    assert id_of(SECOND) in traced.get(f"/claims/{ROW}.json").data.decode()


def test_a_cut_copy_is_told_with_undo(path: Path, traced: Room) -> None:
    said = {"about": "copy", "one": id_of(FIRST), "other": id_of(SECOND), "verdict": "different"}
    assert post(traced, "/claims/decide", **said).headers["location"] == "/claims"
    told = page(traced, f"/claims/{ROW}")
    assert "neither is a copy of the other" in told
    assert 'action="/claims/undo"' in told


@pytest.mark.parametrize(
    "back",
    ["//evil.example/", "https://evil.example", "/\\evil.example", "/a\r\nx: y", "javascript:alert(1)"],
)
def test_the_way_back_stays_in_the_room(opened: Room, back: str) -> None:
    said = {"about": "copy", "one": id_of(FIRST), "other": id_of(SECOND), "verdict": "same", "back": back}
    assert post(opened, "/claims/decide", **said).headers["location"] == "/claims"


@pytest.mark.parametrize(
    "fields",
    [{}, {"about": "claim", "one": "x", "other": "y"}, {"about": "copy", "one": "ffff", "other": "eeee"},
     {"about": "claim", "one": ROW, "other": ROW}, {"about": "claim", "one": ROW, "other": f"{ROW}999"}],
)  # fmt: skip
def test_a_word_on_what_is_not_there_is_refused_in_a_line(
    path: Path, opened: Room, fields: dict[str, str]
) -> None:
    assert post(opened, "/claims/decide", **fields).status == 404
    with Case(path, write=False) as case:
        assert not case.decisions()


def test_a_form_that_is_too_large_is_refused(opened: Room) -> None:
    assert post(opened, "/claims/decide", note="x" * 2_000_000).status == 413


def test_changes_are_asked_for_by_our_pages_alone(opened: Room) -> None:
    for address in ("/claims/trace", "/claims/decide", "/claims/undo"):
        assert opened.ask("POST", address, {"Origin": "http://example.org"}).status == 403
        assert opened.get(address).status in (404, 405)


@pytest.mark.parametrize("row", ["ffff:1", "nonsense", f"{id_of(FIRST)[:12]}:99", "a:1", "..%2f..%2fetc"])
def test_a_claim_that_there_is_not_is_told_in_a_line(opened: Room, row: str) -> None:
    assert opened.get(f"/claims/{row}").status == 404


@pytest.mark.parametrize(
    "address",
    ["/claims", f"/claims?q={EVIL}", "/claims?only=%3Cscript%3E", f"/claims/{EVIL_ROW}"],
)
def test_words_are_never_markup(traced: Room, address: str) -> None:
    harmless(traced, address)


def harmless(opened: Room, address: str) -> None:
    """No page acts by what stands in an article, a title, an outlet or a name."""
    answer = opened.get(address)
    assert answer.status == 200
    assert EVIL not in answer.data.decode()
    nodes = list(html.document_fromstring(answer.data).iter(etree.Element))
    assert not [name for node in nodes for name in node.attrib if name.startswith("on") or name == "style"]
    leading = [node.get(name) for node in nodes for name in ("src", "href", "action") if node.get(name)]
    assert all(re.match(r"/(?!/)|#", address) for address in leading if address)
    assert all(node.get("src") for node in nodes if node.tag == "script")


def test_one_article_is_not_to_be_traced(tmp_path: Path) -> None:
    with served(shelf(tmp_path / "one.sayso", FIRST)) as room:
        for address in ("/claims", "/overview"):
            told = page(room, address)
            assert "Only 1 article is in the case, and nothing to compare: add others." in told
            assert "Trace this case" not in told
