"""Outlets that no list has, known by what the text does with a name."""

from __future__ import annotations

import time

import pytest

from sayso.judging.outlet_forms import again, by_form
from sayso.judging.outlets import find_outlets


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In the Lantern, columnist Ada Moro asks why it rained.", "Lantern"),
        ("“A bridge too old” (Lantern): guards say it rained.", "Lantern"),
        ("She told DRN that it rained.", "DRN"),
        ("He confirmed to «Vechernie Vesti» that it rained.", "«Vechernie Vesti»"),
        ("About this KRN-M was told in the ministry.", "KRN-M"),
        ("«Halm-UA» found out that it rained.", "«Halm-UA»"),
        ("Velm's state-run Korun Agency said it rained, citing a guard.", "Korun Agency"),
        ("Sources from the union consulted by Diario de Halm say it rained.", "Diario de Halm"),
        ("Interlocutors of «Halm» in the guard said it rained.", "«Halm»"),
        ("She said so in an interview with Halmstrand.", "Halmstrand"),
        ("Halmstrand reported on Friday, citing a guard, that it rained.", "Halmstrand"),
        ("Halmstrand, citing a guard at the gate, reported that it rained.", "Halmstrand"),
        ("It rained, writes «Halmstrand».", "«Halmstrand»"),
        ("It rained, DRN reported.", "DRN"),
        ("DRN quoted the mayor as saying that it rained.", "DRN"),
        ("As Halmstrand has learned, it rained.", "Halmstrand"),
        ("She told Halmposten that it rained.", "Halmposten"),
        ("It rained, she was quoted as saying by Halmposten.", "Halmposten"),
        ("The union, quoted on Monday in the daily Halmposten, wept.", "Halmposten"),
        ("In a speech broadcast by Manara, he wept.", "Manara"),
        ("It stood in a letter seen by the Halm Ledger.", "Halm Ledger"),
        ('"It rained," she told Halmposten.', "Halmposten"),
        ("She told VATAN that it rained.", "VATAN"),
        ("She explained to AFP-Halm that it rained.", "AFP-Halm"),
        ("She confirmed to EFE–Halm that it rained.", "EFE–Halm"),
        ("DRN reporter quoted a guard.", "DRN"),
        ("An Al-Halm field correspondent wept.", "Al-Halm"),
        ("Writing in the Sunday Halm, she wept.", "Sunday Halm"),
        ("It stood in the May issue of Quarter Notes.", "Quarter Notes"),
        ("Replays broadcast by Arena+ showed rain.", "Arena+"),
        ("It rained, a «Halm» source said.", "«Halm»"),
        ("She told the Sandvik Review in March that it rained.", "Sandvik Review"),
        ("She told the Noor Agency that it rained.", "Noor Agency"),
        ("Speaking to the Gaceta de la Costa without a name, she wept.", "Gaceta de la Costa"),
    ],
)
def test_a_name_in_an_outlets_place_is_one(text: str, name: str) -> None:
    assert name in {span.of(text) for span in by_form(text)}


@pytest.mark.parametrize(
    "text",
    [
        "She told NATO that it rained.",
        "About this Moro was told by a guard.",
        "The state-run Space Agency said it rained, citing a guard.",
        "The Velm Bureau for Human Rights said citing a guard that it rained.",
        "Those contacted by Skype wept; the others will be contacted by Thursday night.",
        "Experts consulted by the Ministry of Ports say it rained.",
        "She reported Wednesday citing a guard that it rained.",
        "Writing in Arabic, she wept.",
        "A TV reporter wept.",
        "Pictures broadcast by the Velm-based channel showed rain.",
        "She told Ada that it rained.",
        "The Minister reported, citing a guard, that it rained.",
        "As President Moro has learned, it rained.",
        "She spoke to reporters in Halmstrand.",
        "She told Moscow that it rained.",
        "She wrote an op-ed in May.",
        "She wept in an interview aired on Monday.",
        "In a message carried on Telegram, she wept.",
        "She was quoted by President Moro.",
        "She told Sandvik that it rained. The mayor, Carl Sandvik, wept.",
        "She told Sandvik that it rained. It rained in Sandvik.",
        "She told Sandvik, who wept, that it rained.",
        "She told Sandvik residents that it rained.",
        "She told Sen. Moro that it rained.",
        "She told the Environment Agency that it rained.",
        "She told the Harbour Board that it rained.",
        "She told the Social Democrats that it rained.",
        "She was told “over and over” that it rained.",
    ],
)
def test_offices_and_listeners_are_none(text: str) -> None:
    assert not list(by_form(text))


def test_what_is_an_outlet_once_is_one_everywhere() -> None:
    text = "The KRN agency was there. Nobody at KRN answered; KRNs and a-KRN are others."
    assert [span.start for span in again(text, ["KRN"])] == [text.index("KRN"), text.index("KRN answered")]
    assert find_outlets("It rained. Norr was there.", ["Norr"])
    assert not find_outlets("It rained. Norr was there.")
    assert not list(again("The Radio was on, a radio.", ["Radio", "a radio"]))


@pytest.mark.parametrize("form", ["Told DRN that it rained.", "It rained, DRN reported."])
def test_a_form_is_found_where_a_text_begins_and_far_into_a_long_one(form: str) -> None:
    assert [span.of(form) for span in by_form(form)] == ["DRN"]
    text = "It rained on the hill. " * 20_000 + form
    assert [span.of(text) for span in by_form(text)] == ["DRN"]
    assert [span.start for span in again(text, ["DRN"])] == [text.index("DRN")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He told the Tarn Mail that it rained.", "Tarn Mail"),
        ("Quoted in Saturday's Herald, he said it rained.", "Herald"),
        ("The Echo said it rained.", "Echo"),
        ("It was on the channel Halm 4 at night.", "Halm 4"),
    ],
)
def test_papers_by_their_titles(text: str, name: str) -> None:
    assert name in {outlet.name.of(text) for outlet in find_outlets(text)}


@pytest.mark.parametrize(
    "repeated", ["told X ", "The Aa Bb, citing ", "La Aa de Bb ", "«a» ", "Aa reported "]
)
def test_a_long_row_of_one_form_is_searched_at_once(repeated: str) -> None:
    text = repeated * (60_000 // len(repeated))
    begin = time.process_time()
    for _ in by_form(text):
        pass
    assert time.process_time() - begin < 2
