"""Grounds that stand beside a statement, and which statement they belong to."""

import pytest

from tests.judging.articles import judged


def kinds(lines: str) -> list[list[str]]:
    """The kinds of ground of each row of an article."""
    return [[str(evidence.kind) for evidence in row.evidence] for row in judged(lines).rows]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("{The ship turned}, [the minister] <said>, citing port records.", ["document"]),
        ("{The ship turned}, [the minister] <said>, citing video footage.", ["image"]),
        ("Citing satellite images, [the minister] <said> {the ship turned}.", ["image"]),
        ("{The ship turned}, [the minister] <said>, pointing to radar data.", ["data"]),
        ("[Hand Aid] <put> {the toll at 41}, based on interviews with survivors.", ["witness"]),
        ("[The wing] <posted> {that it holds the hill}, attaching a picture of a flag.", ["image"]),
        ("[The mayor] <said> {the gate was shut}, and showed reporters a copy of the order.", ["document"]),
        ("[The envoy] <said> {they never met}. He based this on two letters and on a tape.", None),
        ("[The mayor], who has read the file, <said> {the gate was shut}.", ["document"]),
        ("In the minutes [the mayor] <says> {the gate was shut}.", ["document"]),
        ("[The mayor] <said> in a letter to residents {that the gate was shut}.", []),
        ("In a letter seen by the Kosa Post, [the mayor] <said> {that the gate was shut}.", ["document"]),
        (
            "In a note to the crew, read out to the court, [the mayor] <wrote>: {the gate is shut}.",
            ["document"],
        ),
        ("[The firm] <said> {sales fell}, and published a report.", []),
        ("[The mayor] <said> {the gate was shut}. He has not shown the order.", []),
        (
            "[The major] <said> {the boat sank}, which is confirmed by the interception of radio traffic.",
            ["unspecified"],
        ),
        ("[The mayor] <said> {the gate was shut}, as evidenced by satellite pictures.", ["image"]),
        ("[The mayor] <said> {the gate was shut}, which is confirmed by the miller.", []),
        ("[The mayor] <said> {the gate was shut}, citing safety.", []),
        ("[The mayor] <said> {the gate was shut}, citing the public records office.", []),
    ],
)
def test_what_a_sentence_offers_beside_a_statement(line: str, found: list[str] | None) -> None:
    assert kinds(line) == [["document", "unspecified"] if found is None else found]


def test_a_sentence_that_gives_a_ground_goes_back_to_the_last_statement() -> None:
    line = "[Orla] <said> {the dam held}. Pell said it broke. His view was based on a photograph. It rained."
    again = (
        "= Orla said the dam held. [Pell] <said> {it broke}. His view was based on a photograph. It rained."
    )
    assert kinds(f"{line}\n{again}") == [[], ["image"]]


def test_a_paper_in_which_somebody_says_is_the_ground_of_that() -> None:
    line = "[Orla] <said> {it was late} and held up a letter in which the engineer warned of a leak."
    again = "= Orla said it was late and held up a letter in which [the engineer] <warned of> {a leak}."
    assert kinds(f"{line}\n{again}") == [[], ["document"]]


def test_a_ground_follows_the_reporting_words_before_it() -> None:
    line = "[Orla] <denied> {a leak}, but Pell said the dam broke, citing gauges."
    again = "= Orla denied a leak, but [Pell] <said> {the dam broke}, citing gauges."
    assert kinds(f"{line}\n{again}") == [[], ["data"]]


def test_those_who_say_it_together_have_the_ground_together() -> None:
    line = "[Orla] and Pell <said> {the dam broke}, citing gauges."
    again = "= Orla and [Pell] <said> {the dam broke}, citing gauges."
    assert kinds(f"{line}\n{again}") == [["data"], ["data"]]


def test_a_text_that_speaks_in_a_statement_is_its_ground() -> None:
    line = "[Orla] <said> {that port records showed a delay}."
    again = "= Orla said that [port records] <showed> {a delay}."
    assert kinds(f"{line}\n{again}")[0] == ["document"]
    line = "[Orla] <said> {that leaflets told them to leave}."  # which somebody else said
    again = "= Orla said that [leaflets] <told> {them to leave}."
    assert kinds(f"{line}\n{again}")[0] == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The Kosa Post has printed a letter from a nurse. [She] <wrote> {that it was cold}.", ["document"]),
        ("The suit turns on an email of May, in which [Pell] <wrote> {that it was over}.", ["document"]),
        ("The memo, signed by its engineer, Pell, runs to a page. {It leaks}, [Pell] <wrote>.", ["document"]),
        ("[Pell] <wrote> in an email to this office {that it was over}.", []),
        ("The Kosa Post has printed a letter from a nurse. [She] <said> {it was cold}.", []),
    ],
)
def test_a_letter_that_others_have_read_is_the_ground_of_what_stands_in_it(
    line: str, found: list[str]
) -> None:
    assert kinds(line) == [found]
