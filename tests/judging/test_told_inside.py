"""What a speaker tells of another's telling: its outlet and its way are the inner speaker's alone."""

import pytest

from sayso.core.chain import Via
from sayso.core.source import Kind
from tests.judging.articles import judged

IMPLIED = {"relayed": {"implied": 0.9, "no": 0.1}}
"""What the trained head says of a row that an outlet named elsewhere passed on."""


@pytest.mark.parametrize("outer", ["said", "told reporters"])
def test_an_outlet_within_a_report_heard_nobody_but_who_is_reported_there(outer: str) -> None:
    lines = f"""
        [The mayor] <{outer}> {{the pilot told AFP that it rained}}. The mayor added that it was false.
        = The mayor {outer} [the pilot] <told> AFP {{that it rained}}. The mayor added that it was false.
        = The mayor {outer} the pilot told AFP that it rained. [The mayor] <added> {{that it was false}}.
    """
    read = judged(lines, odds=IMPLIED)
    assert sorted(map(read.chain, range(3))) == [
        ["The mayor"],
        ["The mayor"],
        ["The mayor", "AFP", "the pilot"],
    ]


def test_who_an_outlet_tells_of_goes_on_with_all_who_passed_him_on() -> None:
    lines = """
        [The pilot] <told> AFP {that it rained}, the daily Odra reported. He added that it snowed.
        = {The pilot told AFP that it rained}, [the daily Odra] <reported>. He added that it snowed.
        = The pilot told AFP that it rained, the daily Odra reported. [He] <added> {that it snowed}.
    """
    read = judged(lines, same={"He": "The pilot"})
    assert sorted(read.chain(k) for k in range(3)) == [
        ["AFP~", "The pilot"],
        ["the daily Odra"],
        ["the daily Odra", "AFP", "The pilot"],
    ]


def test_an_outlet_that_closes_a_report_within_a_report_asked_the_inner_speaker() -> None:
    lines = """
        [The mayor] <said> {the pilot had claimed in an interview with AFP that it rained}.
        = The mayor said [the pilot] <had claimed> in an interview with AFP {that it rained}.
    """
    assert judged(lines).chain(0) == ["The mayor"]
    assert judged(lines).chain(1) == ["The mayor", "AFP", "the pilot"]
    passing = """
        [The mayor] <said> {the pilot had spoken of rain}, speaking to AFP.
        = The mayor said [the pilot] <had spoken of> {rain}, speaking to AFP.
    """
    assert judged(passing).chain(0) == ["AFP", "The mayor"]


def test_a_way_that_is_told_of_the_outer_speaker_is_not_the_inner_ones() -> None:
    lines = """
        [The mayor] <told> reporters {that nurses had told the clerk that it rained}.
        = The mayor told reporters that [nurses] <had told> the clerk {that it rained}.
    """
    rows = judged(lines).rows
    assert [hop.via for hop in rows[1].chain] == [Via.PRESS_CONFERENCE, Via.UNKNOWN]
    both = lines.replace("told the clerk", "told reporters").replace("told> the clerk", "told> reporters")
    assert [hop.via for hop in judged(both).rows[1].chain] == [Via.PRESS_CONFERENCE, Via.PRESS_CONFERENCE]


@pytest.mark.parametrize(
    "behind",
    [", in remarks reported by the Odra news agency", ", in comments carried by the Odra news agency"],
)
def test_who_carried_words_stands_before_who_heard_them(behind: str) -> None:
    read = judged('{"It rained"}, [Ada Moro] <told> AFP' + behind + ".")
    assert read.chain()[1:] == ["AFP", "Ada Moro"]
    assert read.rows[0].chain[0].via is Via.REPORT


def test_who_quotes_somebody_behind_his_words_was_not_told_them() -> None:
    line = "The pilot told the daily Odra {that it rained}, AFP <quoted> [him] <as saying>."
    assert judged(line, relay={0: "AFP"}, kinds={"AFP": Kind.MEDIA}).chain() == ["AFP", "him"]
    cited = judged("The daily Odra reported {that it rained}, <citing> [a pilot].")
    assert cited.chain() == ["Odra", "a pilot"]


def test_a_nested_origin_has_no_way_that_only_the_head_gives() -> None:
    lines = """
        {The guide}, [the mayor] <said> in a statement, {had told the club that it rained}.
        = [The guide], the mayor said in a statement, <had told> the club {that it rained}.
    """
    rows = judged(lines, odds={"via": {"statement": 0.9, "unknown": 0.1}}).rows
    nested = next(row for row in rows if row.parent)
    assert [hop.via for hop in nested.chain] == [Via.STATEMENT, Via.UNKNOWN]
