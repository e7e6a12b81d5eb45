"""CSV and Markdown: they paste as what they are, and no cell or mark of an article acts."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from sayso.core.ledger import Ledger
from sayso.views.markdown import ledger_markdown
from sayso.views.table import csv_header, csv_rows
from tests.views.ledgers import harbour, ledger_of, unread


def table(ledger: Ledger) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_header() + csv_rows(ledger))))


def test_one_row_an_attribution_in_reading_order() -> None:
    rows = table(harbour())
    assert [row["row"] for row in rows] == [*(str(n) for n in range(1, 16)), "V1", "V2", "V3", "V4"]
    left = {name: value for name, value in rows[8].items() if not name.endswith(" at") and name != "why"}
    assert left == {
        "article": "harbour.txt",
        "title": "Port of Velm closed after leak, ministry says",
        "row": "9",
        "voice": "reported",
        "source": "Ada Moro",
        "identity": "named",
        "kind": "expert",
        "affiliation": "The Ministry of Transport",
        "credential": "a harbour engineer who inspected the pier",
        "source in the text": "Ada Moro",
        "cue": "added",
        "content": "“The owner, … “has until Friday.”",
        "place": "¶7",
        "confidence": "0.90",
        "doubtful": "",
        "form": "direct",
        "act": "statement",
        "holder": "no",
        "inside row": "",
        "type": "demand",
        "chain": "Radio Velm (implied) < Ada Moro",
        "evidence": "",
        "commitment": "",
        "polarity": "affirmed",
        "stance": "neutral",
        "likely source": "",
        "id": harbour().attributions[8].id,
        "text sha256": harbour().document.text_id,
    }
    assert "commitment none: a call claims nothing (by hand, 0.90)" in rows[8]["why"]


def test_voice_rows_are_rows_too() -> None:
    first, *_, last = table(harbour())[-4:]
    assert (first["voice"], first["likely source"], first["type"]) == ("carried_on", "Ada Moro", "checkable")
    assert (last["voice"], last["likely source"], last["source"], last["cue"]) == ("author", "", "", "")
    assert table(harbour())[-2]["doubtful"] == "?"


def test_nested_rows_holders_denials_and_grounds_are_told() -> None:
    rows = {row["row"]: row for row in table(harbour())}
    assert (rows["12"]["inside row"], rows["12"]["holder"], rows["12"]["act"]) == ("11", "yes", "attitude")
    assert (rows["10"]["polarity"], rows["10"]["stance"]) == ("denied", "distancing")
    assert rows["13"]["evidence"] == "image, shown: Video from the quay"


def test_positions_lead_to_the_words() -> None:
    ledger = harbour()
    for row in table(ledger):
        spans = [tuple(map(int, at.split(".."))) for at in row["content at"].split("; ")]
        assert " … ".join(ledger.document.text[a:b] for a, b in spans) == row["content"]


def test_a_pronoun_and_nobody_give_no_source() -> None:
    assert [
        (row["source"], row["source in the text"], row["identity"]) for row in table(harbour())[5:8:2]
    ] == [
        ("", "She", "unknown"),
        ("", "", "unstated"),
    ]


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", " =1"])
def test_a_formula_is_text(start: str) -> None:
    (row,) = table(ledger_of(f"[Ada] <said> {{x}} {{{start}}}.", title=start))
    assert row["title"] == f"'{start.strip()}"
    ledger = ledger_of(f"[Ada] <said>: {{{start.strip()} is a sum}}.")
    assert table(ledger)[0]["content"] == f"'{start.strip()} is a sum"


def test_commas_quotes_and_line_ends_stay_in_their_cell() -> None:
    ledger = ledger_of('[Ada, "the boss"] <said> {a, "b"}.')
    ledger = replace(ledger, document=replace(ledger.document, title="one\r\ntwo"))
    (row,) = table(ledger)
    assert (row["title"], row["source in the text"], row["content"]) == (
        "one two",
        'Ada, "the boss"',
        'a, "b"',
    )


def test_an_unread_article_has_no_rows() -> None:
    assert csv_rows(unread()) == ""


def test_markdown_is_facts_and_a_table() -> None:
    lines = ledger_markdown(harbour()).splitlines()
    assert lines[0] == "## Port of Velm closed after leak, ministry says"
    assert "- outlet: not named on the page" in lines
    assert (
        "| 5? | the owner |  | had been warned | about the state of the valves on the northern pier"
        " | inside 4 | ¶3 |" in lines
    )
    assert "| 6 | She (not resolved) |  | did not say | who had sent the letters | left open | ¶4 |" in lines
    assert (
        "| 14 | Norrin Shipping |  | wants | the port open by Friday | said to think; motive | ¶12 |" in lines
    )
    assert "| V3? | Nobody was hurt. | unclear | ¶10 |" in lines
    assert sum(line.startswith("| ") for line in lines) == 1 + 15 + 1 + 4
    assert harbour().summary.sentence in lines
    assert "- Halvard Krone; 2 times; ¶12, ¶14" in lines


def test_markdown_of_the_article_does_not_act() -> None:
    ledger = ledger_of("[Ada | *M* Moro] <said> {!\\[x\\](http://velm.example/x.png) \\<b\\> `c` #1 @ada}.")
    shown = ledger_markdown(ledger)
    assert r"Ada \| \*M\* Moro" in shown
    assert r"\!\[x\](http\://velm.example/x.png) \<b\> \`c\` \#1 \@ada" in shown
