"""Who cites whom, where the network has the one who cites for the speaker, or each for one."""

from __future__ import annotations

import pytest

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.core.span import Span, words
from sayso.reader.cited import with_cited
from tests.marked import marked_document


def cited(text: str, found: list[Finding]) -> list[tuple[str, str, str]]:
    rows = with_cited(text, "text", found)
    return [
        (words(text, o.attribution.source), words(text, o.attribution.cue), words(text, o.relay))
        for o in rows
    ]


def finding(text: str, row: Attribution, *relays: str) -> Finding:
    at = [text.find(relay) for relay in relays]
    return Finding(row, tuple(Span(a, a + len(r)) for a, r in zip(at, relays, strict=True)))


@pytest.mark.parametrize(
    ("line", "relays", "expected"),
    [
        (
            "<As> [the Utro agency] <reports>, referring to the Ports Ministry, {the bridge is shut}.",
            (),
            ("the Ports Ministry", "As … reports … referring to", "Utro agency"),
        ),
        (
            "{The bridge is shut}, [the Utro agency] <reports>, referring to the Ports Ministry.",
            (),
            ("the Ports Ministry", "reports … referring to", "Utro agency"),
        ),
        (
            "<As informs> IA «Utro», referring to the MP RT, {«the bridge is shut»}.",
            ("IA «Utro»", "MP RT"),
            ("MP RT", "As informs … referring to", "IA «Utro»"),
        ),
        (
            "[The portal Utro], referring to its sources in the port, <writes> {that the bridge is shut}.",
            (),
            ("its sources in the port", "referring to … writes", "portal Utro"),
        ),
        (
            "[The portal Utro], quoting Ada Moro, <writes> {that the bridge is shut}.",
            ("Ada Moro",),
            ("Ada Moro", "quoting … writes", "portal Utro"),
        ),
        (
            "Referring to the head of the union Ivo Holm, [Radio Utro] <reports> {that the strike is over}.",
            (),
            ("the head of the union Ivo Holm", "Referring to … reports", "Radio Utro"),
        ),
        (
            "As <informs> a man of Utro, referring to the words of the commander, {the bridge was blown up}.",
            ("Utro",),
            ("the commander", "informs … referring to", "Utro"),
        ),
    ],
)
def test_the_cited_one_speaks(line: str, relays: tuple[str, ...], expected: tuple[str, str, str]) -> None:
    document, (row,) = marked_document(line)
    assert cited(document.text, [finding(document.text, row, *relays)]) == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "[The president], referring to the Ports Ministry, <said> {that it had failed}.",
        "<As> [the minister] <said>, referring to the Utro agency, {the bridge is shut}.",
        "<As> [the railway] <reports>, referring to the weather, {trains will be late}.",
        "[The portal Utro] <writes>, referring to Article 5, {that the treaty binds all}.",
        "Referring to the weather, [the railway] <reports> {that trains will be late}.",
        "Citing Ada Moro's age, [the firm] <reports> {that she will leave}.",
        "[The firm] <reported> {a loss}, citing weak demand in Borland.",
        "[The portal Utro] <reports> {that the mayor, referring to the Ports Ministry, wept}.",
    ],
)
def test_who_says_it_himself_stays_the_speaker(line: str) -> None:
    document, (row,) = marked_document(line)
    assert with_cited(document.text, "text", [Finding(row)]) == [Finding(row)]


def test_a_row_of_each_is_one_row() -> None:
    document, rows = marked_document(
        "<As> [the Utro agency] <reports>, referring to the Ports Ministry, {the bridge is shut}.\n"
        "= As the Utro agency reports, <referring to> [the Ports Ministry], {the bridge is shut}."
    )
    said = {"kind": {"media": 1.0}, "type": {"checkable": 1.0}}
    found = [Finding(rows[0], odds=said), Finding(rows[1], odds={"kind": {"state": 1.0}})]
    (one,) = with_cited(document.text, "text", found)
    assert words(document.text, one.attribution.source) == "the Ports Ministry"
    assert one.odds == {"kind": {"state": 1.0}, "type": {"checkable": 1.0}}


def test_a_row_of_who_opens_with_whom_he_quotes_is_one_with_his() -> None:
    document, rows = marked_document(
        "<Quoting> [a guard], the agency Utro {said the bridge is shut}.\n"
        "= Quoting a guard, the agency [Utro] <said> {the bridge is shut}."
    )
    (one,) = with_cited(document.text, "text", [Finding(row) for row in rows])
    assert words(document.text, one.attribution.source) == "a guard"
    assert words(document.text, one.attribution.content) == "the bridge is shut"
    assert words(document.text, one.relay) == "Utro"
