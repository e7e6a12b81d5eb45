"""Where to look next: only words of the text, nobody who was heard, no place, nothing twice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.chain import Relay
from sayso.core.document import Document, Link
from sayso.core.span import Span, words
from sayso.core.zone import Zone, ZoneKind
from sayso.judging.naming import names_in, words_of
from sayso.judging.pictures import pictures
from sayso.judging.pointers import find_next, never_heard
from sayso.resolving.lexicon import Lexicon
from sayso.zoning import mark_zones
from tests.views.ledgers import harbour, ledger_of, source_named, sure


def unheard(text: str, **options: object) -> dict[str, int]:
    """Who is talked about in a text in which nobody speaks."""
    document = Document(text=text, name="x")
    zones = (Zone(ZoneKind.BODY, Span(0, len(text)), "all"),)
    found = never_heard(document, zones, (), (), **options)  # type: ignore[arg-type]
    return {one.name: len(one.spans) for one in found}


def test_the_page_itself_is_heard_all_the_time() -> None:
    text = "The mayor did not answer Plainly. Plainly asked the Rowers twice. The Rowers did not answer."
    zones = (Zone(ZoneKind.BODY, Span(0, len(text)), "all"),)
    for outlet, names in (("The Plainly", ["Rowers"]), (None, ["Plainly", "Rowers"])):
        document = Document(text=text, name="x", outlet=outlet)
        assert sorted(one.name for one in never_heard(document, zones, (), ())) == names


def leads(text: str, *links: Link) -> list[tuple[str, str]]:
    """What there is to get in a text in which nobody speaks."""
    document = Document(text=text, name="x", links=links)
    zones = (Zone(ZoneKind.BODY, Span(0, len(text)), "all"),)
    return [(lead.kind, words(text, lead.spans)) for lead in find_next(document, zones, ())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Krone went home. Then Halvard Krone slept, and Krone was not seen.", {"Halvard Krone": 3}),
        ("Forces of the Sirat (FSS) came. The FSS left.", {"Forces of the Sirat": 2}),
        ("The Black Banner came. Nobody saw the BB leave.", {"Black Banner": 2}),
        ("The Savran army came. Nobody saw the Savran army leave.", {"Savran army": 2}),
        ("A Velmian pilot came. A Velmian cook left.", {}),
        ("They met in Velm. The road to the city of Velm was shut.", {}),
        ("Shells fell in the countryside of Velm and Krone. The directions of Velm and Krone are open.", {}),
        ("They left Velm southern countryside. Velm countryside is empty.", {}),
        ("In Velm, Krone slept. Krone and Moro left.", {"Krone": 2}),
        ("They came on Monday and left on Monday.", {}),
        ("Elsewhere it rained. Elsewhere it did not.", {}),
        ("Isn't it odd? Don't ask. Isn't it? Don’t.", {}),
        ("Don't blame Krone. Isn't Krone ill?", {"Krone": 2}),
        ("They're late. We've slept. They’re late. We’ve slept.", {}),
        ("O'Krone slept. Then O'Krone left. D’Oria slept. Then D’Oria left.", {"O'Krone": 2, "D’Oria": 2}),
        ("Krone's house fell. They saw Krone's house.", {"Krone's": 2}),
        ("Once was enough for Halvard Krone.", {}),
        ("VELM, May 4 (Delta News) - It rained.\n\nThe Velm depot burnt. The Velm mill is shut.", {}),
        ("VELM — It rained.\n\nThe Velm depot burnt. The Velm mill is shut.", {}),
        ("Krone — a miller — came. They saw Krone.", {"Krone": 2}),
        ("President Ruiz came. The crowd saw Ruiz.", {"President Ruiz": 2}),
        ("They feared «Black banner». Nobody saw «Black banner» leave.", {"Black banner": 2}),
    ],
)
def test_who_is_talked_about(text: str, found: dict[str, int]) -> None:
    assert unheard(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moro\n\nThe minister slept. Ada Moro is a columnist; Ada Moro lives in Velm.",
        "The minister slept. Moro is a columnist. Moro lives here.\n\nAda Moro",
    ],
)
def test_who_signs_the_article_is_not_one_who_is_never_heard(text: str) -> None:
    assert unheard(text) == {}


def test_names_of_one_actor_come_together() -> None:
    def same(name: str) -> str:
        actor = Lexicon().actor(name)
        return actor.key if actor else ""

    text = "The US sends ISIS arms. The United States pays, and Islamic State is glad; ISIS grows."
    assert unheard(text, same=same) == {"Islamic State": 3, "United States": 2}


def test_who_speaks_or_passes_on_has_been_heard() -> None:
    ledger = harbour()
    document, zones = ledger.document, ledger.zones
    names = [one.name for one in never_heard(document, zones, ledger.sources, ledger.attributions)]
    assert names == ["Halvard Krone"]
    nobody = [one.name for one in never_heard(document, zones, ledger.sources, ())]
    assert {"Ada Moro", "Radio Velm"} < set(nobody)


def test_a_holder_has_not_been_heard() -> None:
    ledger = ledger_of("[Halvard Krone] <wants> {the pier}.\nNobody stops Halvard Krone.")
    (row,) = ledger.attributions
    for holder, found in ((True, 1), (False, 0)):
        rows = (replace(row, holder=sure(holder)),)
        assert len(never_heard(ledger.document, ledger.zones, ledger.sources, rows)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said so in an interview with Radio Velm.", [("interview", "an interview with Radio Velm")]),
        ("A leaked letter named him.", []),
        ("They hold a leaked letter from Norrin.", [("document", "a leaked letter from Norrin")]),
        ("There is new evidence.", [("evidence", "new evidence")]),
        ("It reports that he reports it.", []),
        ("Footage from Velm spread.", []),
        ("They published a report. The report was long.", [("report", "a report")]),
    ],
)
def test_what_is_to_be_got(text: str, found: list[tuple[str, str]]) -> None:
    assert leads(text) == found


def test_a_link_in_the_text_is_to_be_got() -> None:
    text = "The notice was read."
    assert leads(text, Link(Span(4, 10), "https://velm.example/n", "link")) == [("link", "notice")]


def test_leads_know_the_rows_that_rest_on_them_and_are_told_once() -> None:
    ledger = harbour()
    text, rows = ledger.document.text, ledger.attributions
    found = {words(text, lead.spans): lead for lead in find_next(ledger.document, ledger.zones, rows)}
    assert found["an interview with Radio Velm"].rows == (rows[10].id, rows[11].id)
    assert found["Video from the quay"].kind == "picture or video"
    assert found["Radio Velm"].kind == "original"
    assert len(found) == len(find_next(ledger.document, ledger.zones, (*rows, *rows)))


def test_an_implied_hop_is_nothing_to_get() -> None:
    ledger = harbour()
    radio = source_named(ledger, "Radio Velm")
    row = replace(
        ledger.attributions[1], chain=(Relay(radio.id, implied=True, spans=radio.mentions[:1]),) * 2
    )
    found = [lead for lead in find_next(ledger.document, ledger.zones, (row,)) if row.id in lead.rows]
    assert found == []


def test_pictures_come_with_their_credits() -> None:
    ledger = harbour()
    found = pictures(ledger.document, ledger.zones)
    assert [(one.kind, one.alt) for one in found] == [("credit", ""), ("image", "The quay at night")]


def test_the_hard_article(shared_data: Path) -> None:
    text = next((shared_data / "seed").glob("*.txt")).read_text(encoding="utf-8")
    document = Document(text=text, name="seed")
    zones = mark_zones(document)
    found = [(lead.kind, words(text, lead.spans)) for lead in find_next(document, zones, ())]
    assert found == [("evidence", "new evidence"), ("interview", "an interview with FAN")]
    names = {one.name for one in never_heard(document, zones, (), ())}
    assert {"Washington", "United States", "Islamic state"} < names
    assert names.isdisjoint({"Raqqa", "Syria", "Deir ez-Zor"})


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(codec=None) | st.sampled_from("AaBb .«»“”’'-\n()"), min_size=1, max_size=300))
def test_every_name_and_lead_is_a_stretch_of_the_text(text: str) -> None:
    for name in names_in(text, [Span(0, len(text))]):
        assert words_of(name.span.of(text))
    assert all(name in text for name in unheard(text))
    assert all(found in text for _, found in leads(text))


def test_a_picture_that_counts_readers_is_none() -> None:
    shown = (
        "https://velm.example/ferry.jpg",
        "https://velm.example/photo?id=4",
        "https://velm.example/p/ferry",
    )
    hidden = ("http://b.count.example/p?c1=2&c2=14", "https://velm.example/img/1x1.gif")
    links = tuple(Link(None, target, "image") for target in (*shown, *hidden))
    document = Document(text="Ferry burns.", name="x", links=links)
    assert [one.target for one in pictures(document, ())] == list(shown)
    told = replace(document, links=(Link(None, hidden[0], "image", "A ferry on fire"),))
    assert len(pictures(told, ())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The personal data of 300 guests had been copied.",
        "They took the data of all customers of the mill.",
        "They encrypted the data of the mill. The data were stolen in May.",
        "A man close to the investigation left. The investigation goes on.",
        "They opened an investigation into the fire.",
    ],
)
def test_data_taken_and_inquiries_under_way_are_nothing_to_get(text: str) -> None:
    assert leads(text) == []


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Now the data show a rise.", ("evidence", "the data")),
        ("They have new data on the prices of flour.", ("evidence", "new data")),
        ("Then the investigation found that it burnt.", ("report", "the investigation")),
        ("The results of the investigation came.", ("report", "the investigation")),
        ("In May a Delta News investigation came out.", ("report", "a Delta News investigation")),
        ("Then the investigation by Delta News came out.", ("report", "the investigation by Delta News")),
    ],
)
def test_data_that_tell_and_inquiries_that_found_are(text: str, lead: tuple[str, str]) -> None:
    assert leads(text) == [lead]


@pytest.mark.parametrize(
    ("credit", "shown"),
    [
        ("(Reporting by Ada Moro; Editing by Jon Orr)", False),
        ("Additional reporting by Ada Moro", False),
        ("Ada Moro contributed to this report.", False),
        ("Translated from the Velmian by Jon Orr", False),
        ("Photo: Ada Moro", True),
        ("REUTERS/Ada Moro", True),
        ("Reporting and pictures by Ada Moro", True),
    ],
)
def test_who_wrote_or_edited_is_no_credit_of_a_picture(credit: str, shown: bool) -> None:
    zones = (Zone(ZoneKind.CREDIT, Span(0, len(credit)), "all"),)
    assert bool(pictures(Document(text=credit, name="x"), zones)) is shown
