"""Who only heard it is not who said it."""

import pytest

from sayso.core.attribution import Attribution
from sayso.core.span import Span, words
from sayso.reader.hearers import without_hearer, without_mouthpiece, without_outlet_told, without_where_told
from tests.marked import marked_document


def row_of(line: str) -> tuple[str, Attribution]:
    """The text and the row of a line with [source], <cue> and {content}."""
    text, spans = "", {}
    for part in line.replace("[", "|[").replace("<", "|<").replace("{", "|{").split("|"):
        mark, closed = part[:1], {"[": "]", "<": ">", "{": "}"}.get(part[:1], "")
        if closed:
            words, _, rest = part[1:].partition(closed)
            spans[mark] = (Span(len(text), len(text) + len(words)),)
            text += words + rest
        else:
            text += part
    return text, Attribution("a", spans["["], spans["<"], spans["{"], 0.9)


def source_of(line: str) -> str:
    """The source that stays."""
    text, row = row_of(line)
    kept = without_hearer(text, row).source
    return kept[0].of(text) if kept else ""


@pytest.mark.parametrize(
    "line",
    [
        "{Cook poisoned three guests}, [court] <told>",
        "{Pilot was asleep}, [inquiry] <hears>\n\nAn inquiry opened.",
        "[MPs] <told> {budget gap is growing}",
        "[Voters] <told to> {expect delays}",
        "[The jury] <has heard> {that the cook was alone}.",
        "[The residents] <were told> {that the well was safe}.",
        "[Executives at the bank] <were warned> {that payments might breach the law}.",
        "[The clinic's staff] <had been informed> {that the pumps might fail}.",
        "[The minister] <was advised twice> {that the dam might fail}.",
    ],
)
def test_who_was_told_has_not_said_it(line: str) -> None:
    assert source_of(line) == ""


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("[The cook] <told> the court {that he was alone}.", "The cook"),
        ("[Moro] <told> {that the shelling lasted all night}.", "Moro"),
        ("[MPs] <told> {Moro that the gap was growing}.", "MPs"),
        ("“It rained,” [she] <told> {us}.", "she"),
        ("[Ada Moro] <heard> {that the dam had burst}.", "Ada Moro"),
        ("[Boss] <told> {staff to lie}", "Boss"),
        ("[Moro] <warned> {that the dam might fail}.", "Moro"),
        ("[Moro] <has warned> {that the dam might fail}.", "Moro"),
        ("She <was told> by [the nurse] {that the well was safe}.", "the nurse"),
    ],
)
def test_who_tells_stays(line: str, source: str) -> None:
    assert source_of(line) == source


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ('{"It is shut"}, [the mayor] <said> {to "Utro-UA"}.', '"It is shut"'),
        ("{It is shut}, [the mayor] <said> {to the correspondent of «Utro»}.", "It is shut"),
        ("[The mayor] <plans> {to «Utro»}.", "to «Utro»"),
        ("<In a statement> {carried by UTRO}, [the mayor] <said> {it is shut}.", "it is shut"),
        (
            "[The mayor] <saw> {sacks carried by men} and <said> {it is shut}.",
            "sacks carried by men … it is shut",
        ),
        ("[The mayor] <said> {it is shut} and <plans> {to go}.", "it is shut … to go"),
    ],
)
def test_whom_one_told_is_no_content(line: str, content: str) -> None:
    document, (row,) = marked_document(line)
    assert words(document.text, without_outlet_told(document.text, row.content)) == content


def content_of(line: str) -> str:
    """The content that stays."""
    text, row = row_of(line)
    return without_where_told(text, row, row.content)[0].of(text)


@pytest.mark.parametrize(
    "line",
    [
        "[The guide] <told> Delta News at the mountain pass of {Orn that it rained}.",
        "[The guide] <told> the jury behind {closed doors that it rained}.",
        "[The guide] <told> reporters {on the margins of a fair that it rained}.",
        "[The guide] <told> the board by video link from {Brid that it rained}.",
        "[The guide] <told> the Orn-based Club for {Peace in Brid that it rained}.",
        "[The guide] <assured> guests {on the steps of the inn that it rained}.",
        "[The guide] <told> the club {in Brid on a warm Sunday in May that it rained}.",
    ],
)
def test_where_somebody_was_told_is_not_what_he_was_told(line: str) -> None:
    assert content_of(line) == "that it rained"


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("[The guide] <told> guests {of a pass that snow has closed}.", "of a pass that snow has closed"),
        (
            "[The guide] <told> guests {on the night that it rained that he left}.",
            "on the night that it rained that he left",
        ),
        ("[The guide] <told> guests at the inn {that burned that he left}.", "that burned that he left"),
        ("[The guide] <told> guests at {the inn that was lost}.", "the inn that was lost"),
        (
            "[The guide] <warned> guests {of bears in woods that border Orn}.",
            "of bears in woods that border Orn",
        ),
        ("[The guide] <spoke> {in Brid of a pass that it rained on}.", "in Brid of a pass that it rained on"),
        ("[The guide] <told> {guests in Brid that it rained}.", "guests in Brid that it rained"),
    ],
)
def test_what_belongs_to_a_noun_stays(line: str, content: str) -> None:
    assert content_of(line) == content


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("[The judge] <asked> {Moro whether it rained}.", "whether it rained"),
        ("[Reporters] <asked> {the mayor about the rain}.", "about the rain"),
        ("[The judge] <asked> {the baker to leave when it rained}.", "the baker to leave when it rained"),
        ("[The judge] <asked> {whether it rained}.", "whether it rained"),
        ("[The judge] <asked> {residents who had fled to return}.", "residents who had fled to return"),
        ("[The judge] <said> {Moro asked when it rained}.", "Moro asked when it rained"),
    ],
)
def test_whom_a_question_is_put_to_is_no_content(line: str, content: str) -> None:
    assert content_of(line) == content


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("[The Front] <claimed> {the raid through its news arm, Sawt al-Delta}.", "the raid"),
        ("[The Front] <claimed responsibility for> {the raid via its Delta agency}.", "the raid"),
        ("[The Front] <announced> {a truce through its Telegram channel}.", "a truce"),
        ("[The Front] <claimed> {the raid through the gap}.", "the raid through the gap"),
        (
            "[The Front] <said> {it was paid through its news agency}.",
            "it was paid through its news agency",
        ),
    ],
)
def test_by_whom_a_claim_is_put_out_is_no_content(line: str, content: str) -> None:
    document, (row,) = marked_document(line)
    found = without_mouthpiece(document.text, row, row.content)
    assert words(document.text, found) == content
