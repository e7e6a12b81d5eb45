"""Grounds beyond the speaker's word, and whether the page shows them."""

import pytest

from sayso.core.document import Link
from sayso.core.evidence import EvidenceKind, Shown
from sayso.core.source import Kind
from sayso.core.span import Span
from tests.judging.articles import judged


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("[Video footage] <showed> {a column on the bridge}.", ["image"]),
        ("[Activists] <distributed> video <showing> {the square}.", ["image"]),
        ("[The mayor] <said> in a video {that the square was empty}.", []),
        ("[The envoy] <said>: {“In the pictures one can see nine trucks.”}", ["image"]),
        ("[The army] <said> {that the launch site was found by radar}.", ["data"]),
        ("[The army] <said> {that the radar at Velm was switched off}.", []),
        ("[A nurse] <told> us {I saw the roof fall}.", ["witness"]),
        ("[An AFP photographer] <saw> {two trucks burning}.", ["witness"]),
        ("{Shells fell on the port}, <according to> [two witnesses].", ["witness"]),
        (
            "[The ministry] <has published> {new evidence linking the firm with the smugglers}.",
            ["unspecified"],
        ),
        ("[The army] <said> {there was no evidence of a raid}.", []),
        ("[The mayor] <said> {the toll is likely to rise because many are missing}.", ["inference"]),
        ("{The toll} <is expected> {to rise because of the number of wounded}.", ["inference"]),
        ("{Half had left}, <according to> [UN figures].", ["data"]),
        ("{Half had left}, <according to> [UN figures from May].", ["data"]),
        ("[Figures in the trade] <said> {that half had left}.", []),
        ("[Moro] <said> {I was asleep when it hit my house}.", ["witness"]),
        ("[A clerk who survived the raid] <said> {the roof fell}.", ["witness"]),
        ("[The mayor] <said> {the road was shut because of snow}.", []),
        ("[The mayor] <said> {that 40 houses had burned}.", []),
        ("[A guard] <counted> {27 empty berths}.", ["witness"]),
        ("{The brakes had failed}, a jury <heard> on Monday.", []),
        ("In a recording [Orr] <can be heard> {offering money}.", []),
        ("{The river rose}, <according to data from> [the institute].", ["data"]),
        ("{The river rose}, <according to a report by> [the institute].", []),
        ("[Gauges] <showed> {the river rose}.", ["data"]),
        ("[Our correspondent in Kosa] <counted> {27 empty berths}.", ["witness"]),
        ("[Analysts polled by Finwire] <forecast> {a profit of nine million}.", ["data"]),
        ("{Nine ships lay off Kosa}, <according to> [the tracking site SkyLog].", ["data"]),
        ("[A clerk who was in the second coach] <said> {the brakes failed}.", ["witness"]),
        ("[A clerk who sat in on the meeting] <said> {nobody spoke}.", ["witness"]),
        ("[The engineer] <reasoned> {that the gate had been opened by hand}.", ["inference"]),
        ("[The engineer] <concluded> {that the gate had been opened by hand}.", []),
        ("[The envoy] <said>, though she offered no documents, {that no call came}.", []),
        ("[The envoy] <said, reading from> what he called the log, {that no call came}.", ["document"]),
        ("[The mayor] <said> {a survey of 900 homes found half without water}.", ["data"]),
        ("[The mayor] <said> {the video showed two boats at the weir}.", ["image"]),
        ("[The mayor] <said> {the video had been staged}.", []),
        ("[The mayor] <said> {the video of the boats was a fake}.", []),
        ("[The mayor] <spoke> of {a doctored video of the boats}.", []),
    ],
)
def test_kinds(line: str, kinds: list[str]) -> None:
    assert [str(evidence.kind) for evidence in judged(line).row.evidence] == kinds


def test_a_paper_is_a_ground_where_it_speaks_itself() -> None:
    line = "[A survey of 900 homes] <found> {that half had no water}."
    (evidence,) = judged(line, kinds={"A survey of 900 homes": Kind.DOCUMENT}).row.evidence
    assert (evidence.kind, evidence.shown) == (EvidenceKind.DATA, Shown.MENTIONED)
    assert judged("[Survey officers] <said> {that half had no water}.").row.evidence == ()


def test_what_a_body_counts_is_its_own_number() -> None:
    line = "[The harbour watch] <counted> {27 empty berths since May}."
    assert judged(line, kinds={"The harbour watch": Kind.NGO}).row.evidence == ()


def test_a_leaked_paper_is_a_ground() -> None:
    line = "[An internal memo] <warned> {that the dam leaked}."
    (evidence,) = judged(line, kinds={"An internal memo": Kind.DOCUMENT}).row.evidence
    assert evidence.kind is EvidenceKind.DOCUMENT
    assert judged("[The memo writer] <warned> {that the dam leaked}.").row.evidence == ()


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("[An audit of 2019] <found> {that the dam leaked}.", ["document"]),
        ("{The dam leaked}, <according to> [a memo sent to the board].", ["document"]),
        ("[Satellite images in the report] <show> {new trenches}.", ["image"]),
        ("[Photographs of the manifest] <show> {two crates}.", ["image"]),
        ("{The dam leaked}, <according to> [two people who have read the minutes].", ["document"]),
        ("[Bank statements shown to the jury] <recorded> {nine payments}.", ["document"]),
        (
            "{Two casings were found}, <according to> [a probable cause statement filed in court].",
            ["document"],
        ),
        ("{The plane left at noon}, <according to> [a timeline released by the port].", ["document"]),
        ("[The charge sheet] <says> {the lamp was out}.", ["document"]),
        ("[The flight recorder] <showed> {that both engines had failed}.", ["data"]),
        ("[A statement by the ministry] <said> {that the dam leaked}.", []),
        ("[A scientist who reviewed the images for us] <said> {the trench is new}.", ["image"]),
        ("[A scientist who reviewed the plan] <said> {the trench is new}.", []),
        ("[A man with a letter] <said> {that the dam leaked}.", []),
        ("[The Public Records Office] <said> {that the dam leaked}.", []),
        ("[The council's report] <said> {that the dam leaked}.", []),
        ("{The dam leaked}, <according to> [a report obtained by the Kosa Post].", ["document"]),
        ("[The Daily Register] <said> {that the dam leaked}.", []),
        ("[Koll Roll] <said> {that the dam leaked}.", []),
    ],
)
def test_a_source_is_a_ground_where_its_noun_names_one(line: str, kinds: list[str]) -> None:
    assert [str(evidence.kind) for evidence in judged(line).row.evidence] == kinds


def test_intercepted_calls_are_no_picture() -> None:
    line = "[Intercepted calls] <showed> {that the raid was planned}."
    (evidence,) = judged(line, kinds={"Intercepted calls": Kind.DOCUMENT}).row.evidence
    assert evidence.kind is EvidenceKind.UNSPECIFIED


@pytest.mark.parametrize(("chance", "kinds"), [(0.3, ["inference"]), (0.02, [])])
def test_because_argues_where_the_head_does_not_doubt_it(chance: float, kinds: list[str]) -> None:
    line = "[The mayor] <said> {the toll is likely to rise because many are missing}."
    row = judged(line, odds={"evidence": {"inference": chance}}).row
    assert [str(evidence.kind) for evidence in row.evidence] == kinds


def test_hearsay_is_not_witnessed() -> None:
    assert judged('[Moro] <said> {"They told us to leave at noon."}').row.evidence == ()


@pytest.mark.parametrize(("kind", "shown"), [("link", Shown.LINKED), ("image", Shown.SHOWN)])
def test_a_link_on_the_words_links_and_a_picture_shows(kind: str, shown: Shown) -> None:
    line = "[Video footage] <showed> {a column on the bridge}."
    links = (Link(Span(0, 5), "https://example.org/", kind),)
    assert judged(line, links=links).row.evidence[0].shown is shown


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        (
            "[Pell] <said> {it must have been a drone because it came from above}.",
            ["inference"],
        ),
        ("[Pell] <said> {that the roof was new because it had been hit}.", []),
        (
            "[Pell] brought {papers which}, <according to> him, {prove that it was sold}.",
            ["document"],
        ),
        ("[Pell] brought {a friend who}, <according to> him, {owns papers}.", []),
        ("[Pell] <says> {that she has documents about it}.", ["document"]),
        ("[Pell] <concluded> {from the depth of the hole that it was a drone}.", ["inference"]),
        ("[Pell] <concluded> {that it came from the sea}.", []),
        ("[Pell] <circulated> {pictures said to be of the mill}.", ["image"]),
        ("[Pell] <published> {that the picture was old}.", []),
        ("[Pell] <says> {that she has two photographs of the mill}.", ["image"]),
        ("[Pell] <says> {that she has no documents about it}.", []),
        ("[Pell] <says> {that she has taken note of it}.", []),
        ("[Pell] <says> {that she had a letter printed}.", []),
        ("[Pell] <says> {that she has signed documents for the mill}.", []),
    ],
)
def test_what_one_has_in_hand_or_argues_from(line: str, kinds: list[str]) -> None:
    assert [str(evidence.kind) for evidence in judged(line).row.evidence] == kinds


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("[The photograph (above)] <shows> {a hole in the roof}.", Shown.SHOWN),
        ("[The photographs below] <show> {a hole in the roof}.", Shown.SHOWN),
        ("[The photographs, which we publish in full,] <show> {a hole in the roof}.", Shown.SHOWN),
        ("[The photographs], reproduced on page 4, <show> {a hole in the roof}.", Shown.SHOWN),
        ("[The photographs, linked below,] <show> {a hole in the roof}.", Shown.LINKED),
        ("[The photograph above the door] <shows> {a hole in the roof}.", Shown.MENTIONED),
        ("[The photographs, reproduced in the paper,] <show> {a hole in the roof}.", Shown.MENTIONED),
        ("[The photographs] <show> {a hole in the roof}. We print a letter below.", Shown.MENTIONED),
    ],
)
def test_a_page_says_that_it_shows_a_ground(line: str, shown: Shown) -> None:
    kinds = {line[1 : line.index("]")]: Kind.DOCUMENT}
    assert [e.shown for e in judged(line, kinds=kinds).row.evidence] == [shown]


def test_the_head_adds_a_kind_it_is_sure_of_and_takes_away_one_it_is_sure_is_wrong() -> None:
    line = "[Activists] <distributed> video <showing> {the square}."
    row = judged(line, odds={"evidence": {"image": 0.0001, "witness": 0.9, "data": 0.3}}).row
    assert [(e.kind, e.by) for e in row.evidence] == [(EvidenceKind.WITNESS, "head")]


def test_the_head_does_not_doubt_what_a_source_is() -> None:
    line = "[Video footage] <showed> {a column on the bridge}."
    row = judged(line, odds={"evidence": {"image": 0.001}}).row
    assert [e.kind for e in row.evidence] == [EvidenceKind.IMAGE]


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        ("that tests on the wheat showed rot", ["data"]),
        ("that samples from the floor contained petrol", ["data"]),
        ("that a picture taken by a satellite proves the dam is whole", ["image"]),
        ("that the figure rests on the registers of two hospitals", ["document"]),
        ("that intercepted calls showed who led the raid", ["unspecified"]),
        ("that no picture proves a raid", []),
        ("that the report was late and found by chance", []),
        ("that he had lost the letter", []),
        ("that she had told a nurse off the record", []),
    ],
)
def test_a_content_names_the_ground_that_shows_it(content: str, kinds: list[str]) -> None:
    row = judged(f"[The mayor] <said> {{{content}}}.").row
    assert [str(evidence.kind) for evidence in row.evidence] == kinds


@pytest.mark.parametrize(
    ("content", "chance", "kinds"),
    [
        ("the toll is double, since families fear to register", 0.2, ["inference"]),
        ("the toll is double, since families fear to register", 0.02, []),
        ("nobody has come since the war began", 0.2, []),
        ("tests on the victims point to sarin", 0.2, ["data"]),
    ],
)
def test_an_argument_is_one_where_the_head_has_an_inkling(
    content: str, chance: float, kinds: list[str]
) -> None:
    row = judged(f"[The mayor] <said> {{{content}}}.", odds={"evidence": {"inference": chance}}).row
    assert [str(evidence.kind) for evidence in row.evidence] == kinds
