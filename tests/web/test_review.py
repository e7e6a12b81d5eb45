"""Review over a real connection: what is kept is what was on the screen, nothing is overwritten silently."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import urllib3
from lxml import html

from evaluation.benchmarks.browsing import served
from sayso.case.case import Case
from sayso.case.decisions import State
from sayso.core.decision import RowVerdict
from sayso.core.ledger import Ledger
from sayso.views.decisions_read import decisions_in
from tests.browser.making import case_of
from tests.views.ledgers import harbour, ledger_of
from tests.web.test_room import Room

EVIL = '<script>alert("1")</script>'
ODD = ledger_of(
    "[Ada Moro] <said> {it is\x1b\rshut, MARKUP \U0001f6a2 she\u202egrinned}.\n[Lund] <said> {no}.".replace(
        "MARKUP", EVIL.replace("<", "\\<").replace(">", "\\>")
    )
)

Fields = dict[str, str]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return case_of(tmp_path / "c.sayso", harbour(), ODD)


@pytest.fixture
def opened(case: Path) -> Iterator[Room]:
    with served(case) as session:
        yield Room(session)


def address(ledger: Ledger) -> str:
    return f"/articles/{ledger.document.text_id}"


def fields_of(page: bytes, number: str) -> Fields:
    """What the form of a row sends without a button, as a browser reads it."""
    (form,) = html.document_fromstring(page).xpath(f"//form[@data-number='{number}']")
    return dict(form.form_values())


def post(opened: Room, path: str, fields: Fields, **headers: str) -> urllib3.BaseHTTPResponse:
    ours = {"Origin": opened.session.origin, "Cookie": opened.cookie, "Accept": "application/json"}
    return opened.http.request(
        "POST",
        opened.session.origin + path,
        headers=ours | {"Content-Type": "application/x-www-form-urlencoded"} | headers,
        body=urlencode(fields),
        redirect=False,
    )


def decide(
    opened: Room, ledger: Ledger, number: str, verdict: str, page: bytes = b"", **headers: str
) -> urllib3.BaseHTTPResponse:
    """Press a button of a row, on a page that was got before or just now."""
    fields = fields_of(page or opened.get(address(ledger)).data, number) | {"verdict": verdict}
    return post(opened, f"{address(ledger)}/decide", fields, **headers)


def kept(case: Path) -> list[tuple[str, str, State]]:
    with Case(case, write=False) as found:
        return [(one.row, one.decision.verdict.value, one.state) for one in found.decided()]


def test_each_verb_is_one_decision(case: Path, opened: Room) -> None:
    told = harbour()
    answer = json.loads(decide(opened, told, "3", "accepted").data)
    assert (answer["told"], answer["decision"], answer["rows"]["3"]["state"]) == (
        "Row 3: accepted.",
        1,
        "accepted",
    )
    assert "accepted by hand" in answer["rows"]["3"]["beside"]
    decide(opened, told, "V1", "rejected")
    decide(opened, told, "3", "rejected")
    assert kept(case) == [
        ("3", "accepted", State.REPLACED), ("V1", "rejected", State.HOLDS), ("3", "rejected", State.HOLDS),
    ]  # fmt: skip
    undone = json.loads(post(opened, f"{address(told)}/undo", {"decision": "3"}).data)
    assert (undone["told"], undone["rows"]["3"]["state"]) == ("Row 3: undone.", "accepted")
    assert [state for *_, state in kept(case)] == [State.HOLDS, State.HOLDS, State.UNDONE]


def test_the_header_counts_with_what_was_decided_and_says_so(opened: Room) -> None:
    told = harbour()
    machine = html.document_fromstring(opened.get(address(told)).data)
    assert machine.get_element_by_id("edited").get("hidden") is not None
    before = machine.get_element_by_id("sentence").text_content()
    decide(opened, told, "3", "rejected")
    page = html.document_fromstring(opened.get(address(told)).data)
    edited = page.get_element_by_id("edited")
    assert (edited.get("hidden"), "Edited by hand: 1 rejected." in edited.text_content()) == (None, True)
    assert before in edited.text_content(), "the machine's figures stay within reach"
    total = int(before.split()[0])
    assert page.get_element_by_id("sentence").text_content().startswith(f"{total - 1} claims")
    assert page.get_element_by_id("row3").get("data-state") == "rejected"
    assert page.get_element_by_id("r3").get("data-state") == "rejected"


def test_what_was_accepted_is_no_longer_to_check(opened: Room) -> None:
    doubtful = next(
        f"V{n}" for n, row in enumerate(harbour().voice, start=1) if row.id in harbour().summary.to_check
    )
    before = json.loads(decide(opened, harbour(), "1", "accepted").data)["parts"]["certainty"]
    after = json.loads(decide(opened, harbour(), doubtful, "accepted").data)["parts"]["certainty"]
    sure = int(html.fromstring(before).text_content().split()[0])
    assert html.fromstring(after).text_content().startswith(f"{sure + 1} sure")


def test_two_tabs_on_one_row(case: Path, opened: Room) -> None:
    page = opened.get(address(harbour())).data
    assert decide(opened, harbour(), "3", "accepted", page).status == 200
    late = decide(opened, harbour(), "3", "rejected", page)
    assert late.status == 409
    assert "row 3 is accepted since" in json.loads(late.data)["problem"]
    assert kept(case) == [("3", "accepted", State.HOLDS)]
    assert decide(opened, harbour(), "4", "rejected", page).status == 200, "other rows are not touched by it"


def test_a_decision_that_was_undone_elsewhere(opened: Room) -> None:
    decide(opened, harbour(), "3", "accepted")
    page = opened.get(address(harbour())).data
    assert post(opened, f"{address(harbour())}/undo", {"decision": "1"}).status == 200
    assert decide(opened, harbour(), "3", "rejected", page).status == 409
    again = post(opened, f"{address(harbour())}/undo", {"decision": "1"})
    assert (again.status, "nothing was undone" in json.loads(again.data)["problem"]) == (404, True)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("read", f"{'1' * 64} rules"),
        ("read", ""),
        ("seen", json.dumps(["attribution 0-3", "Ada"])),
    ],
)
def test_another_ledger_than_the_one_on_the_screen(case: Path, opened: Room, field: str, value: str) -> None:
    fields = fields_of(opened.get(address(harbour())).data, "3") | {"verdict": "accepted", field: value}
    assert post(opened, f"{address(harbour())}/decide", fields).status == 409
    assert kept(case) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("verdict", "perhaps"), ("verdict", ""), ("last", "-1"), ("last", "9" * 400), ("last", "٣"),
        ("seen", "{"), ("seen", "[1, 2]"), ("seen", "[" * 100_000), ("seen", '["one"]'),
    ],
)  # fmt: skip
def test_absurd_forms_are_refused_in_a_line(case: Path, opened: Room, field: str, value: str) -> None:
    fields = fields_of(opened.get(address(harbour())).data, "3") | {"verdict": "accepted", field: value}
    answer = post(opened, f"{address(harbour())}/decide", fields)
    assert answer.status == 404
    assert "\n" not in json.loads(answer.data)["problem"]
    assert kept(case) == []


def test_too_large_a_form(opened: Room) -> None:
    assert post(opened, f"{address(harbour())}/decide", {"seen": "x" * 2_000_000}).status == 413


def test_words_that_a_form_would_change_are_kept_as_they_are(case: Path, opened: Room) -> None:
    assert decide(opened, ODD, "1", "accepted").status == 200
    with Case(case, write=False) as found:
        (one,) = found.decided()
    assert "\x1b\r" in getattr(one.decision, "quote", "")
    assert one.state is State.HOLDS
    assert EVIL not in opened.get(address(ODD)).data.decode()


def test_markup_in_a_note_is_text(case: Path, opened: Room) -> None:
    with Case(case) as found:
        found.decide_row(harbour().document.text_id, "3", RowVerdict.ACCEPTED, EVIL)
    page = opened.get(address(harbour())).data.decode()
    assert EVIL not in page
    assert "note: &lt;script&gt;" in page


def test_without_the_script_the_form_leads_back_to_the_row(opened: Room) -> None:
    answer = decide(opened, harbour(), "3", "accepted", Accept="text/html")
    assert (answer.status, answer.headers["location"]) == (303, f"{address(harbour())}#row3")
    page = opened.get(address(harbour())).data
    assert decide(opened, harbour(), "3", "rejected", page, Accept="text/html").status == 303
    late = decide(opened, harbour(), "3", "rejected", page, Accept="text/html")
    assert (late.status, b"nothing was kept" in late.data) == (409, True)


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "http://example.org"}, {"Origin": ""}, {"Sec-Fetch-Site": "cross-site"}, {"Cookie": ""}],
)
def test_a_decision_from_elsewhere(case: Path, opened: Room, headers: dict[str, str]) -> None:
    assert decide(opened, harbour(), "3", "accepted", **headers).status == 403
    assert kept(case) == []


def test_orphans_are_shown_and_can_be_taken_back(case: Path, opened: Room) -> None:
    with Case(case) as found:
        made = found.decide_row(harbour().document.text_id, "3", RowVerdict.ACCEPTED)
        found._db.execute("UPDATE decision SET quote = 'other words'")
    page = html.document_fromstring(opened.get(address(harbour())).data)
    assert "1 orphaned decision" in page.get_element_by_id("edited").text_content()
    assert page.get_element_by_id("row3").get("data-state") is None
    assert post(opened, f"{address(harbour())}/undo", {"decision": str(made.number)}).status == 200


def test_decisions_are_handed_on_as_the_command_line_takes_them(case: Path, opened: Room) -> None:
    decide(opened, harbour(), "3", "accepted")
    handed = list(decisions_in(opened.get("/decisions.json").data.splitlines(), "room"))
    with Case(case) as found:
        assert [found.take(handed).known, found.take(handed).added] == [1, 0]
