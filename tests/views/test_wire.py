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

from sayso.core.chain import Relay, Via
from sayso.core.evidence import Evidence, EvidenceKind, Shown
from sayso.core.ledger import Ledger
from sayso.core.span import Span
from sayso.core.verdict import Commitment, Polarity, Verdict
from sayso.errors import UnreadableInput
from sayso.views.wire import ledger_json, problem_json
from sayso.views.wire_format import schema
from tests.views.ledgers import harbour, ledger_of, unread


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


def test_what_nothing_fills_yet_is_absent() -> None:
    wire = decoded(harbour())
    assert {"voice", "summary"}.isdisjoint(wire)
    assert {"identity", "kind", "affiliation"}.isdisjoint(wire["sources"][0])


def test_what_was_judged_is_written_with_its_ground() -> None:
    ledger = harbour()
    ground = (Span(41, 45),)
    row = replace(
        ledger.attributions[0],
        polarity=Verdict(Polarity.DENIED, "denies", ground, 0.9),
        commitment=Verdict(Commitment.NONE, "demand"),
        chain=(Relay(ledger.sources[0].id, Via.INTERVIEW, implied=True, spans=ground),),
        evidence=(Evidence(EvidenceKind.IMAGE, Shown.LINKED, ground, "picture"),),
        parent=ledger.attributions[1].id,
    )
    written = decoded(replace(ledger, attributions=(row, *ledger.attributions[1:])))["attributions"][0]
    assert (written["polarity"], written["commitment"], written["parent"]) == ("denied", None, row.parent)
    assert written["why"]["polarity"] == {"by": "denies", "spans": [[41, 45]]}
    assert written["chain"][0]["via"] == "interview"
    assert written["chain"][0]["implied"] is True
    assert written["evidence"] == [{"kind": "image", "shown": "linked", "spans": [[41, 45]]}]


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
