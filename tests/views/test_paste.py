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
    assert [row["row"] for row in rows] == [str(n) for n in range(1, 11)]
    assert rows[8] == {
        "article": "harbour.txt",
        "title": "Port of Velm closed after leak, ministry says",
        "row": "9",
        "source": "Ada Moro",
        "source in the text": "Ada Moro",
        "cue": "added",
        "content": "“The owner, … “has until Friday.”",
        "place": "¶7",
        "confidence": "0.90",
        "doubtful": "",
        "source at": rows[8]["source at"],
        "cue at": rows[8]["cue at"],
        "content at": rows[8]["content at"],
        "text sha256": harbour().document.text_id,
    }


def test_positions_lead_to_the_words() -> None:
    ledger = harbour()
    for row in table(ledger):
        spans = [tuple(map(int, at.split(".."))) for at in row["content at"].split("; ")]
        assert " … ".join(ledger.document.text[a:b] for a, b in spans) == row["content"]


def test_a_pronoun_and_nobody_give_no_source() -> None:
    assert [(row["source"], row["source in the text"]) for row in table(harbour())[5:8:2]] == [
        ("", "She"),
        ("", ""),
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
        "| 5? | the owner | had been warned | about the state of the valves on the northern pier | ¶3 |"
        in lines
    )
    assert "| 6 | She (not resolved) | did not say | who had sent the letters | ¶4 |" in lines
    assert sum(line.startswith("| ") for line in lines) == 1 + 10


def test_markdown_of_the_article_does_not_act() -> None:
    ledger = ledger_of("[Ada | *M* Moro] <said> {!\\[x\\](http://velm.example/x.png) \\<b\\> `c` #1 @ada}.")
    shown = ledger_markdown(ledger)
    assert r"Ada \| \*M\* Moro" in shown
    assert r"\!\[x\](http://velm.example/x.png) \<b\> \`c\` \#1 \@ada" in shown
