"""Who tells of another's telling between its subject and its verb: both rows have what is theirs."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.core.span import Span, words
from sayso.reader.inserted import with_inserted
from sayso.reader.missed import DOUBTFUL
from tests.marked import marked_document


def rows_of(lines: str, *, relay: str = "") -> list[tuple[str, str, str]]:
    """Source, cue and content of every row; a bar between the pieces of a content."""
    document, rows = marked_document(lines)
    text = document.text
    spans = (Span(text.find(relay), text.find(relay) + len(relay)),) if relay else ()
    found = with_inserted(text, document.text_id, [Finding(row, spans) for row in rows])
    assert not any(
        span.of(text) in words(text, one.attribution.source) for one in found for span in one.relay
    )
    return [
        (
            words(text, one.attribution.source),
            words(text, one.attribution.cue),
            "|".join(span.of(text) for span in one.attribution.content),
        )
        for one in found
    ]


@pytest.mark.parametrize(
    "speaker", ["The guide", "", "the Orn police", "The guide], according to [the Orn police"]
)
@pytest.mark.parametrize("verb", ["said", "has told the club", "promised", "also warned"])
def test_the_subject_speaks_and_who_stands_in_between_tells_of_it(speaker: str, verb: str) -> None:
    line = f"The guide, according to the Orn police, {verb} that it rained."
    outer = line.replace("The guide", "{The guide}").replace(
        "according to the Orn police", "<according to> [the Orn police]"
    )
    cue = verb.removesuffix(" the club")
    inner = line.replace(verb, f"<{cue}>{verb.removeprefix(cue)}").replace(
        "that it rained", "{that it rained}"
    )
    if speaker:
        inner = inner.replace(speaker.replace("[", "").replace("]", ""), f"[{speaker}]")
    assert rows_of(f"{outer}\n= {inner}", relay="The guide" if speaker.startswith("the") else "") == [
        ("the Orn police", "according to", f"The guide|{verb} that it rained"),
        ("The guide", cue, "that it rained"),
    ]


def test_a_telling_that_has_no_row_is_given_as_a_doubtful_one() -> None:
    document, rows = marked_document("{The guide}, [police] <said> on Monday, told the club that it rained.")
    found = with_inserted(document.text, document.text_id, [Finding(row) for row in rows])
    assert [one.attribution.confidence == DOUBTFUL for one in found] == [False, True]
    assert words(document.text, found[1].attribution.source) == "The guide"
    assert words(document.text, found[1].attribution.cue) == "told"
    assert words(document.text, found[1].attribution.content) == "that it rained"


def test_a_deed_that_stands_behind_belongs_to_what_was_told() -> None:
    line = "{The bridge}, [the mayor] <said>, was mined at night."
    assert rows_of(line) == [("the mayor", "said", "The bridge|was mined at night")]


@pytest.mark.parametrize(
    "line",
    [
        "{Three people died}, <according to> [police], and two were hurt.",
        "{Three people died}, <according to> [police], who said it rained.",
        "{The storm could not be foreseen}, <said> [Ada Moro], writes the portal Utro.",
        "{In Orn}, <according to> [the mayor], said to be ill, nobody slept.",
        "{On Monday}, [the mayor] <said>, was the last fair.",
        '{"The guide,"} [the mayor] <said>, told us that it rained.',
        "{The guide} left and, [the mayor] <said>, told nobody that it rained.",
        "{The guide … slept}, <according to> [the mayor]. Told that it rained, he left.",
    ],
)
def test_a_whole_sentence_before_is_all_that_was_told(line: str) -> None:
    document, rows = marked_document(line)
    found = [Finding(row) for row in rows]
    assert with_inserted(document.text, document.text_id, found) == found


def test_another_speaker_behind_stays() -> None:
    lines = """
        {The guide}, [police] <said>, was lost. The mayor said that it rained.
        = The guide, police said, was lost. [The mayor] <said> {that it rained}.
    """
    assert rows_of(lines)[1] == ("The mayor", "said", "that it rained")


@pytest.mark.parametrize(
    ("before", "who", "cue"),
    [
        ("The governor wrote on his Telegram channel", "The governor", "wrote"),
        ("Ada Moro has said", "Ada Moro", "has said"),
        ("The head of the port told reporters on Monday", "The head of the port", "told"),
    ],
)
def test_who_tells_what_another_told_is_found(before: str, who: str, cue: str) -> None:
    line = f"{before} that, <according to> [the army], {{the bridge fell}}."
    assert rows_of(line) == [
        (who, cue, "that, according to the army, the bridge fell"),
        ("the army", "according to", "the bridge fell"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was so old that, <according to> [the army], {it fell}.",
        "It is known that, <according to> [the army], {it fell}.",
        "On Monday he came. <According to> [the army], {it fell}.",
    ],
)
def test_that_without_a_verb_of_telling_has_no_teller(line: str) -> None:
    assert rows_of(line) == [("the army", line[line.find("<") + 1 : line.find(">")], "it fell")]


def test_who_was_first_to_tell_of_a_thing_tells_no_more_of_it() -> None:
    first = rows_of("{The deal}, <first reported by> [Anbat], is worth nine million.")
    assert first == [("Anbat", "first reported by", "The deal")]
    whole = rows_of("{The deal}, as <first reported by> [Anbat], is worth nine million.")
    assert whole == [("Anbat", "first reported by", "The deal|is worth nine million")]
