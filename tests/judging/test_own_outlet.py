"""The page's own outlet is known from its first lines, and no town or person is taken for one."""

from __future__ import annotations

import time

import pytest

from sayso.core.document import Document
from sayso.judging.outlets import find_outlets
from sayso.judging.own_outlet import own_names, same_outlet, squashed


def own(text: str) -> frozenset[str]:
    return own_names(Document(text=text, name="a.txt"), find_outlets(text), ())


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("MOSCOW (Sputnik) - It rained.", "Sputnik"),
        ("It rained\n\nProvinces, SANA – It rained.", "SANA"),
        ("It rained\n\nMOSCOW, 23 September — Interfax. It rained.", "Interfax"),
        ("It rained\n\nMOSCOW, January 12. /TASS/. It rained.", "TASS"),
        ("PORT HALVIK, Saldria, March 14 (NPA) - It rained.", "NPA"),
        ("AMMAN, May 4 (Petra) -- It rained.", "Petra"),
        ("CORRAN, May 9 (Delta-Inform) - It rained.", "Delta-Inform"),
        ("CORRAN, May 9 (RIA Delta) - It rained.", "RIA Delta"),
        ("CORRAN, May 9 - RIA Delta. It rained.", "RIA Delta"),
        ("CORRAN, May 9 (RIA Novosti) - It rained.", "RIA Novosti"),
        ("It rained\n\nNew Amsterdam (AFP) – It rained.", "AFP"),
        ("It rained\n\nAda Moro, Leem Valley Gazette\n\nIt rained.", "Leem Valley Gazette"),
        ("Tarn, Kosa, SANA-A mayor said that it rained.", "SANA"),
        ("PROVINCES,(ST)_ It rained in Tarn.", "ST"),
        ("[Delta News, 4 January 2011] - It rained.", "Delta News"),
        ("(Reuters/EP) - It rained.", "Reuters"),
        ("TARN (AP) ? A storm came.", "AP"),
        ("Tarn - MENA\n\nIt rained.", "MENA"),
        ("It rained\n\nTarn – special – Al-Delta Net\n\nA guard told Al-Delta Net so.", "Al-Delta Net"),
        ("It rained\n\nExclusive to Radio Delta\n\nIt rained.", "Radio Delta"),
        ("It rained\n\nBy Ada Moro (Delta Gazette)\n\nIt rained.", "Delta Gazette"),
        ("It rained\n\nAda MORO, special for Delta.net\n\nIt rained.", "Delta.net"),
        ("It rained\n\nTarn, provinces, SANA\n\nIt rained.", "SANA"),
        ("It rained. The Delta Courier's website can also be accessed at delta.example.", "Delta Courier"),
        ("She told DRN that it rained. DRN could not establish when.", "DRN"),
        (
            "She told The Delta Courier so. It stood in a reply, a copy of which is with The Delta Courier.",
            "Delta Courier",
        ),
        ("It rained\nSource: MENA\n\nIt rained in Tarn.", "MENA"),
        ("It rained\n\nSource: Delta Morning TV, agencies\nPosted: 4 May\n\nIt rained.", "Delta Morning TV"),
        ("It rained\n\nSOURCE: DELTA AGENCY\n\nIt rained.", "Delta Agency"),
        ("It rained\n\nTARN, Kosa (DW) — It rained, a guard told The Delta Wire.", "Delta Wire"),
        ("It rained\n\nIt rained in Tarn.\n\nSource: Delta FM", "Delta FM"),
        ("It rained\n\nBy Ada Moro for Middle East Eye\n\nIt rained.", "Middle East Eye"),
    ],
)
def test_first_lines_name_the_pages_outlet(head: str, name: str) -> None:
    assert squashed(name) in own(head)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It rained in Tarn. (AFP)", "AFP"),
        ("It rained in Tarn.--Reuters", "Reuters"),
        ("It rained in Tarn.\n\nAFP/NNA", "AFP"),
        ("It rained in Tarn.\n\nWith Reuters", "Reuters"),
        ("Rain\n\nBy AFP\n\nIt rained in Tarn.", "AFP"),
        ("Rain\n\nAFP - Tarn\n\nIt rained in Tarn.", "AFP"),
        ("Rain\n\nDelta Press | 4 August 2014\n\nIt rained. Ada Moro told Delta Press so.", "Delta Press"),
        ("Rain\n\nDelta Press - Friday, August 4, 2014\n\nIt rained in Tarn.", "Delta Press"),
        ("Rain\n\nIt rained in Tarn.\n\nSOURCE: Reuters and agencies", "Reuters"),
    ],
)
def test_who_signs_a_text_is_its_outlet(text: str, name: str) -> None:
    assert squashed(name) in own(text)


def test_the_outlet_of_an_edition_is_the_outlet() -> None:
    document = Document(text="It rained.", name="a.txt", outlet="BBC Online")
    assert {"bbc", "bbconline", "bbcnews"} <= own_names(document, (), ())


@pytest.mark.parametrize(
    "text",
    [
        "It rained in Tarn, the mayor said - AFP.",
        "Reuters\n\nIt rained" + " in Tarn" * 60 + ".",
        "Rain in Tarn\n\n" + "It rained. " * 40 + "\n\nReuters\n\n" + "It snowed. " * 20,
        "It rained in Tarn, Reuters reported - and it snowed.",
        "By Ada Moro\n\nIt rained, AFP said.",
        "Why it rained (AFP) ?\n\nSource: the mayor, who told Reuters so",
        "It rained\n\nAda Moro, mayor, told AFP that it rained.\n",
        "It rained\n\nSources: AFP, Reuters\n\nIt rained.\n",
    ],
)
def test_outlets_of_the_body_are_not_the_pages(text: str) -> None:
    assert not {"afp", "reuters"} & own(text)


def test_all_names_of_an_outlet() -> None:
    assert {squashed("FNA"), squashed("Fars News Agency")} <= same_outlet("Fars")
    assert not same_outlet("Leem Valley Gazette")


@pytest.mark.parametrize(
    "text",
    [
        "AAAA BBBB, " * 300,
        "ABC, De 12 " * 300,
        "\n" + "A.A. " * 700,
        "AB/-" * 900,
        "\n(Aa Bb/" * 400,
        "Ab, " * 750,
    ],
)
def test_capitals_without_end_are_passed_in_time(text: str) -> None:
    began = time.process_time()
    own_names(Document(text=text, name="a.txt"), (), ())
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("outlet", "text", "name"),
    [
        ("Orsk Tribune", "A miller told the Tribune so.", "Tribune"),
        ("The Orsk Times", "A miller told the Times so.", "Times"),
        ("Tarn Harbour Post", "A miller told the Harbour Post so.", "Harbour Post"),
        ("Tarn Harbour Post", "A Post reporter saw it.", "Post"),
        ("Orsk Wire", "A miller told the Wire so.", "Wire"),
        ("Orski Vestnik", "A miller said so in an interview with Vestnik.", "Vestnik"),
    ],
)
def test_the_last_words_of_its_name_are_the_page(outlet: str, text: str, name: str) -> None:
    document = Document(text=text, name="a.txt", outlet=outlet)
    assert squashed(name) in own_names(document, find_outlets(text), ())


@pytest.mark.parametrize(
    ("outlet", "text", "name"),
    [
        ("Orsk Gazette", "A miller told the Tribune so.", "Tribune"),
        ("Orsk Tribune", "A miller told the Karsk Tribune so.", "Karsk Tribune"),
        ("Orsk Tribune", "A miller told the Tribune so. The Karsk Tribune had it, too.", "Tribune"),
        ("Orsk Today", "A miller told Today so.", "Today"),
        ("Radio Orsk News", "A miller told the News so.", "News"),
    ],
)
def test_another_of_like_name_is_not(outlet: str, text: str, name: str) -> None:
    document = Document(text=text, name="a.txt", outlet=outlet)
    assert squashed(name) not in own_names(document, find_outlets(text), ())
