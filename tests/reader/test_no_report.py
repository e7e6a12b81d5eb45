"""Words that tell what somebody could do, came to know or was give no row."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.reader.no_report import without_abilities
from tests.marked import marked_document
from tests.reader.test_mended import kept


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("[The owner] <learnt of> {the closure from the papers}.", 0),
        ("[The keeper] <learned> {the violin from a lodger}.", 0),
        ("[The keeper] <had learned> {about it}.", 0),
        ("[The keeper] <learned> {that the lamp was sold}.", 1),
        ("[Kosa Radio] <learned> {the lamp was sold}.", 1),
        ("[Kosa Radio] <learned> {The owner}, who is ill, {insists the lamp is his}.", 1),
        ("[The annex] <concerned> {upkeep}.", 0),
        ("[The persons] <concerned> {were guests of the port}.", 0),
        ("[The crews] <are concerned> {that the lamp is out}.", 1),
        ("[The crews] <are to blame for> {the loss}.", 0),
        ("[The board] <blamed> {the crews for the loss}.", 1),
        ("[The board] <is still deliberating on> {what to do}.", 0),
        ("[A patrol] <planned> {for Monday had been put off}.", 0),
        ("[Results] <announced> {at the ports differed from ours}.", 0),
        ("[The board] <planned> {for a long war}.", 1),
        ("[The board] <announced> {in May that the lamp was lit}.", 1),
        ("<seemed> {the strait to be open}.", 0),
        ("[The crews] <seemed> {sure of it}.", 1),
        ("{The next race} <has been announced>.", 1),
        ("It <was announced> {that the port is safe}.", 1),
        ("[We] <called> {it the old shed}.", 0),
        ('[We] <called> {it "a disgrace"}.', 1),
        ("[The crews] <called> {it a disgrace}.", 1),
        ("[My son] <called> {me from below}.", 0),
        ("[My son] <called> {that night}.", 0),
        ("[The raid] <cast new doubt on> {the talks}.", 0),
        ("[The mayor] <cast doubt on> {the figures}.", 1),
        ("It is [the General] <opinion of> {the officers of the staff}.", 0),
        ("It is [the prevailing] <view of> {the dockers}.", 0),
        ("It is [the Dockers' Union's] <view of> {the port}.", 1),
    ],
)
def test_states_and_deeds_are_no_words(line: str, rows: int) -> None:
    assert len(kept(line)) == rows


@pytest.mark.parametrize(
    ("inside", "rows"),
    [
        ("[he] <could not confirm> {any death}", 1),
        ("[the crews] <can tell> {who shot first}", 1),
        ("[I] <remember> {the spoon}", 1),
        ("[I] <can only tell> you {that I sat in the boat}", 2),
        ("{the port} <was declared> safe", 1),
        ("<it was announced> {that the port is safe}", 2),
        ("[I] <can't confirm> {any death}", 2),
        ("[I] <remember> {how the lamp went out}", 2),
        ("[he] <could not say> {who did it}", 2),
    ],
)
def test_what_one_can_do_is_nothing_said_inside_a_report(inside: str, rows: int) -> None:
    plain = inside.translate(str.maketrans("", "", "[]<>{}"))
    document, found = marked_document(f"[Orr] <said> {{{plain}}}.\n= Orr said {inside}.")
    findings = [Finding(row) for row in found]
    assert len(without_abilities(document.text, findings)) == rows
    assert len(without_abilities(document.text, findings[1:])) == 1
