"""The JSON of a ledger: valid against the committed schema, true to the text, for every text there is."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.chain import Relay
from sayso.core.ledger import Ledger
from sayso.core.source import UNSTATED
from sayso.core.span import Span
from sayso.errors import UnreadableInput
from sayso.views.wire import ledger_json, problem_json
from sayso.views.wire_format import schema
from tests.views.ledgers import harbour, ledger_of, source_named, unread


@pytest.fixture(scope="module")
def validator(project: Path) -> jsonschema.Draft202012Validator:
    committed = json.loads((project / "docs" / "ledger.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(committed)
    return jsonschema.Draft202012Validator(committed)


def decoded(ledger: Ledger) -> dict[str, Any]:
    line = ledger_json(ledger)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    found: dict[str, Any] = json.loads(line)
    return found


def test_the_committed_schema_is_current(project: Path) -> None:
    committed = json.loads((project / "docs" / "ledger.schema.json").read_text(encoding="utf-8"))
    assert committed == schema(), "run: python -m sayso.views.wire_format > docs/ledger.schema.json"


@pytest.mark.parametrize("ledger", [harbour(), unread()], ids=["harbour", "unread"])
def test_a_ledger_is_valid(ledger: Ledger, validator: jsonschema.Draft202012Validator) -> None:
    validator.validate(decoded(ledger))


def test_the_words_stand_where_the_json_says() -> None:
    wire = decoded(harbour())
    text = wire["document"]["text"]
    ninth = wire["attributions"][8]
    assert [text[a:b] for a, b in ninth["content"]] == ["“The owner,", "“has until Friday.”"]
    assert [text[a:b] for a, b in ninth["cue"]] == ["added"]
    assert "".join(text[slice(*zone["span"])] for zone in wire["zones"]) == text


def test_sources_are_linked_and_nobody_is_null() -> None:
    wire = decoded(harbour())
    names = {source["id"]: source["name"] for source in wire["sources"]}
    linked = [names.get(a["source_id"]) for a in wire["attributions"]]
    assert linked[2] == linked[3] == linked[8] == "Ada Moro"
    assert linked[5] == "She"
    assert wire["attributions"][7]["source_id"] is None


def test_every_field_of_a_source_is_written() -> None:
    ledger = harbour()
    moro = next(source for source in decoded(ledger)["sources"] if source["name"] == "Ada Moro")
    assert (moro["identity"], moro["kind"], moro["confidence"]) == ("named", "expert", 0.8)
    assert moro["credential"] == "a harbour engineer who inspected the pier"
    assert moro["affiliation"] == source_named(ledger, "The Ministry of Transport").id
    assert moro["why"]["kind"] == {"by": "by hand", "spans": [[251, 302]], "confidence": 0.9}


def test_every_field_of_an_attribution_is_written_with_its_ground() -> None:
    ledger = harbour()
    wire = decoded(ledger)["attributions"]
    nested = wire[11]
    assert nested["parent"] == wire[10]["id"]
    assert (nested["act"], nested["holder"], nested["type"]) == ("attitude", True, "motive")
    assert nested["commitment"] == "possible"
    assert set(nested["why"]) == {
        "row", "form", "act", "holder", "type", "commitment", "polarity", "stance",
    }  # fmt: skip
    assert nested["why"]["stance"] == {"by": "by hand", "spans": [[904, 910]], "confidence": 0.9}
    assert [(hop["source_id"], hop["via"], hop["implied"]) for hop in wire[8]["chain"]] == [
        (source_named(ledger, "Radio Velm").id, "unknown", True),
        (source_named(ledger, "Ada Moro").id, "unknown", False),
    ]
    assert [(e["kind"], e["shown"], len(e["spans"])) for e in wire[12]["evidence"]] == [("image", "shown", 1)]
    assert (wire[9]["polarity"], wire[9]["stance"]) == ("denied", "distancing")
    assert wire[0]["parent"] is None


def test_a_demand_has_no_commitment() -> None:
    assert [a["commitment"] for a in decoded(harbour())["attributions"] if a["type"] == "demand"] == [
        None,
        None,
    ]


def test_voice_rows_are_written() -> None:
    voice = decoded(harbour())["voice"]
    assert [(row["voice"], row["type"], row["likely_source"] is None) for row in voice] == [
        ("carried_on", "checkable", False),
        ("author", "judgement", True),
        ("unclear", "checkable", True),
        ("author", "checkable", True),
    ]


def test_every_figure_lists_what_it_counts_and_they_add_up() -> None:
    wire = decoded(harbour())
    summary, rows = wire["summary"], {row["id"] for row in (*wire["attributions"], *wire["voice"])}
    voices, sources = summary["by_voice"].values(), [entry["claims"] for entry in summary["by_source"]]
    for figure in (
        summary["claims"],
        summary["demands"],
        summary["sure"],
        summary["to_check"],
        *voices,
        *sources,
    ):
        assert figure["count"] == len(figure["ids"])
        assert set(figure["ids"]) <= rows
    claims = summary["claims"]["count"]
    assert claims == sum(figure["count"] for figure in (*voices, *sources))
    assert claims == summary["sure"]["count"] + summary["to_check"]["count"]
    assert set(summary["stated_origins"]["ids"]) <= {source["id"] for source in wire["sources"]}
    assert summary["sentence"].startswith(f"{claims} claims: ")


def test_nobody_is_null_wherever_a_source_is_meant() -> None:
    ledger = harbour()
    row = replace(ledger.attributions[7], chain=(Relay(ledger.sources[0].id), Relay(UNSTATED)))
    wire = decoded(replace(ledger, attributions=(row,)))
    assert wire["attributions"][0]["chain"][1]["source_id"] is None
    assert None in [entry["source_id"] for entry in wire["summary"]["by_source"]]
    assert UNSTATED not in [entry["source_id"] for entry in wire["summary"]["by_source"]]


def test_where_to_look_next_is_written() -> None:
    wire = decoded(harbour())
    text, pointers = wire["document"]["text"], wire["pointers"]
    assert [(one["name"], len(one["spans"])) for one in pointers["never_heard"]] == [("Halvard Krone", 2)]
    leads = [(one["kind"], text[slice(*one["spans"][0])]) for one in pointers["find_next"]]
    assert ("interview", "an interview with Radio Velm") in leads
    assert [one["kind"] for one in pointers["pictures"]] == ["credit", "image"]


def test_the_schema_names_every_field_of_the_format() -> None:
    fields = schema()["$defs"]["WireAttribution"]["properties"]
    assert set(fields) >= set(
        "id source cue content source_id form act parent type holder chain evidence commitment".split()
        + "polarity stance confidence why".split()
    )
    assert set(schema()["$defs"]["WireLedger"]["properties"]) >= set(
        "format document zones sources attributions voice summary reader rules warnings".split()
    )


def test_a_problem_is_valid(validator: jsonschema.Draft202012Validator) -> None:
    wire = json.loads(problem_json(UnreadableInput("a\udc80.txt", "empty", "no words", "give the article")))
    validator.validate(wire)
    assert wire == {
        "format": "sayso-problem/1",
        "input": "a\udc80.txt",
        "kind": "empty",
        "message": "no words",
        "hint": "give the article",
    }


@pytest.mark.parametrize(
    "broken",
    [{"format": "sayso-ledger/2"}, {"zones": [{"kind": "x"}]}, {"attributions": [{"source": [[-1, 2]]}]}],
)
def test_what_breaks_the_format_is_refused(
    broken: dict[str, Any], validator: jsonschema.Draft202012Validator
) -> None:
    assert not validator.is_valid({**decoded(harbour()), **broken})


def joined_pairs(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


TEXTS = st.text(st.characters(codec=None) | st.sampled_from("\ud800\udfff😀\u0301\x00\r\n\u202e"), min_size=1)


@settings(max_examples=200)
@given(TEXTS)
def test_offsets_fit_the_decoded_text(validator: jsonschema.Draft202012Validator, words: str) -> None:
    """Two surrogates in a row would be read back as one character; the pipeline refuses such a text."""
    text = joined_pairs(f"a{words}b")
    ledger = ledger_of("[Ada] <said> {no}.")
    ledger = replace(
        ledger, document=replace(ledger.document, text=text), quotations=(Span(len(text) - 1, len(text)),)
    )
    wire = decoded(ledger)
    validator.validate(wire)
    assert wire["document"]["text"] == text
    assert [text[a:b] for a, b in wire["quotations"]] == ["b"]
