"""Who only heard it is not who said it."""

import pytest

from sayso.core.attribution import Attribution
from sayso.core.span import Span, words
from sayso.reader.hearers import without_addressee, without_hearer
from tests.marked import marked_document


def source_of(line: str) -> str:
    """The source that stays, of a line with [source], <cue> and {content}."""
    text, spans = "", {}
    for part in line.replace("[", "|[").replace("<", "|<").replace("{", "|{").split("|"):
        mark, closed = part[:1], {"[": "]", "<": ">", "{": "}"}.get(part[:1], "")
        if closed:
            words, _, rest = part[1:].partition(closed)
            spans[mark] = (Span(len(text), len(text) + len(words)),)
            text += words + rest
        else:
            text += part
    row = Attribution("a", spans["["], spans["<"], spans["{"], 0.9)
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
        ("[The mayor] <said> {it is shut} and <plans> {to go}.", "it is shut … to go"),
    ],
)
def test_whom_one_told_is_no_content(line: str, content: str) -> None:
    document, (row,) = marked_document(line)
    assert words(document.text, without_addressee(document.text, row.content)) == content
