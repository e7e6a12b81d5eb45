"""Labels before a colon that speak for nobody, and labels that name who speaks."""

from __future__ import annotations

import pytest

from sayso.reader.labels import behind_kicker, is_labelled
from tests.marked import marked_document

BODY = "\nTwo barges sank near Kosa on Monday.\nOrr said that Velm denied it."


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("[Smog]<:> {schools to stay shut till Monday}", True),
        ("[Pool sale row]<:> {mayor never saw the minutes}", True),
        ("[Police news]<:> {man held after shots at a boat ramp}", True),
        ("[Transcript]<:> {press briefing of the harbour board}", True),
        ("[Kosa]<:> {two barges sink in the strait}", True),
        ("[Orr v Velm Ferries]<:> {judge reserves ruling}", True),
        ("[R v Orr]<:> {jury hears of a lost log}", True),
        ("[In re Velm Ferries]<:> {owner wins stay}", True),
        ("[Storm Petra]<:> {thousands without power}", True),
        ("[Ada Orr]<:> {a life in pictures}", True),
        ("[Ada Orr]<:> {how the weir was won}", True),
        ("[Ada Orr]<:> {1931-2024}", True),
        ("[Ada Orr]<:> {a saint or a thief?}", True),
        ("[Ada Orr]<:> {the woman who built the weir}", True),
        ("[Ada Orr]<:> {the man who built the weir is lying}", False),
        ("[Ada Orr]<:> {how we built the weir}", False),
        ("[V. Orr]<:> {judges will reserve ruling}", False),
        ("[Velm]<:> {no barge of ours has sunk}", False),
        ("[Police]<:> {no barge has sunk}", False),
        ("[Monitor]<:> {two barges sank in the strait}", False),
        ("[Ada Orr]<:> {two barges sank in the strait}", False),
        ("[Smog] <says> {nothing}", False),
    ],
)
def test_a_label_speaks_for_nobody(line: str, label: bool) -> None:
    document, (row,) = marked_document(line + BODY.replace("[", ""))
    assert is_labelled(document.text, row) is label


def test_a_topic_is_a_label_in_the_first_line_alone() -> None:
    document, (row,) = marked_document(f"Two barges sank.{BODY}\n[Smog]<:> {{schools stay shut}}\nEnd.")
    assert not is_labelled(document.text, row)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("[A bridge for the wolves: Velm] <showed> {who opened the crossing}", "Velm"),
        ("[Harbour row: Ada Orr] <denies> {that the weir leaks}", "Ada Orr"),
        ("[Harbour row: the mayor] <denies> {that the weir leaks}", "Harbour row: the mayor"),
        ("[Velm: Orr]<:> {the weir leaks}", "Velm: Orr"),
        ("So [Velm: Orr] <said> {that the weir leaks}", "Velm: Orr"),
        ("{The weir leaks}, <said> [Velm: Orr]", "Velm: Orr"),
    ],
)
def test_a_kicker_is_no_part_of_who_speaks_in_its_headline(line: str, source: str) -> None:
    document, (row,) = marked_document(f"{line}.\n{BODY}")
    assert behind_kicker(document.text, row, row.source[0]).of(document.text) == source
