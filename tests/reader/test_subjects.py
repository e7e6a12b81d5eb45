"""The subject of a verb of saying."""

import pytest

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.subjects import (
    is_told_in_passing,
    of_the_accused,
    to_its_head,
    with_subject,
    without_clause,
)
from tests.marked import marked_document


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("They met a wounded miller who ", "a wounded miller"),
        (
            "The Weir Council, which backed the plan in May, ",
            "The Weir Council, which backed the plan in May",
        ),
        ("It rained. Ada Moro, who lives by the weir, ", "Ada Moro, who lives by the weir"),
        ("The newspaper Weir Post ", "The newspaper Weir Post"),
        ("In May it was ", ""),
        ("As they have ", ""),
        ("When the rain stopped, ", ""),
    ],
)
def test_it_stands_before_the_verb(before: str, source: str) -> None:
    text = f"{before}said the gate was open."
    at = len(before)
    row = Attribution("a", (), (Span(at, at + 4),), (Span(at + 5, len(text) - 1),), 0.7)
    found = with_subject(text, "t", Finding(row), ()).attribution.source
    assert [span.of(text) for span in found] == [source] * bool(source)


@pytest.mark.parametrize(
    ("before", "verb", "source"),
    [
        ("They blame the Free Front, a faction that ", "rejects", "a faction that"),
        (
            "It was first raised in a report of a 2017 consultant which ",
            "warned of",
            "a 2017 consultant which",
        ),
        ("The Weir Union, which ", "has demanded", "The Weir Union, which"),
        ("Ada Moro, who ", "never wanted", "Ada Moro, who"),
        ("They blame fighters from Velmia that ", "wants", ""),
        ("They said that ", "reports", ""),
        ("They heard the claim that ", "reports", ""),
        ("It lay in an area that ", "had been declared", ""),
        ("They blame a faction ", "rejecting", ""),
        ("It was clear that ", "hopes", ""),
    ],
)
def test_a_relative_clause_tells_of_who_stands_before_it(before: str, verb: str, source: str) -> None:
    text = f"{before}{verb} an open gate."
    cue = Span(len(before), len(before) + len(verb))
    row = Attribution("a", (), (cue,), (Span(cue.end + 1, len(text) - 1),), 0.3)
    found = with_subject(text, "t", Finding(row), ()).attribution.source
    assert [span.of(text) for span in found] == [source] * bool(source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The [weir keeper] on Monday [denied] reports that | the gate was open.", ""),
        ("The [weir keeper] [welcomed] reports that | the gate was open.", ""),
        ("Asked about reports that | the gate was open, he left.", ""),
        ("Despite claims that | the gate was open, he left.", ""),
        ("The [keeper] [rejected] claims by the Weir Watch | that the gate was open.", "the Weir Watch"),
        ("The [keeper] [rejected] Lower Kelm claims | that the gate was open.", "Lower Kelm"),
        ("The [keeper] [refuted] the baker's claims | that the gate was open.", "the baker's"),
        ("The [keeper] [rejected] Monday claims | that the gate was open.", ""),
        ("The weir keeper on Monday claims | that the gate is open.", "The weir keeper on Monday"),
        ("The keeper, who [welcomed] it, claims | that the gate is open.", "The keeper, who welcomed it"),
    ],
)
def test_reports_and_claims_may_be_a_noun(text: str, source: str) -> None:
    plain, cues, start = text.replace("[", "").replace("]", ""), [], text.index("|")
    for word in ("denied", "welcomed", "rejected", "refuted"):
        if f"[{word}]" in text:
            cues.append(Span(plain.index(word), plain.index(word) + len(word)))
    plain = plain.replace(" | ", " ")
    start = plain.index("gate") - len("that the ") if "that the" in plain else plain.index("gate")
    noun = "reports" if "reports" in plain else "claims by" if "claims by" in plain else "claims"
    cue = Span(plain.index(noun), plain.index(noun) + len(noun))
    row = Attribution("a", (), (cue,), (Span(start, len(plain) - 1),), 0.7)
    found = with_subject(plain, "t", Finding(row), sorted([*cues, cue])).attribution.source
    assert [span.of(plain) for span in found] == [source] * bool(source)


def test_having_is_nobody() -> None:
    text = "He denied having claimed that it rained."
    row = Attribution("a", (Span(10, 16),), (Span(17, 24),), (Span(25, 39),), 0.7)
    found = with_subject(text, "t", Finding(row), ()).attribution
    assert (found.source, [span.of(text) for span in found.cue]) == ((), ["having claimed"])


def test_who_has_a_source_keeps_it() -> None:
    text = "A miller who said the gate was open left."
    row = Attribution("a", (Span(0, 8),), (Span(13, 17),), (Span(18, 35),), 0.7)
    assert with_subject(text, "t", Finding(row), ()).attribution is row


@pytest.mark.parametrize(
    ("cue", "source"),
    [("According to the newspaper", ""), ("According to the", "newspaper"), ("according to its editor", "")],
)
def test_who_is_cited_stands_in_no_cue(cue: str, source: str) -> None:
    text = f"{cue} {source}, the gate was open.".replace(" ,", ",")
    at = len(cue) + 1
    sources = (Span(at, at + len(source)),) if source else ()
    content = Span(text.index("the gate"), len(text) - 1)
    one = Finding(Attribution("a", sources, (Span(0, len(cue)),), (content,), 0.7))
    row = with_subject(text, "t", one, ())
    assert row.attribution.cue[0].of(text).casefold() == "according to"
    assert row.attribution.source[0].of(text) == text.partition(" to ")[2].partition(",")[0]


def test_who_is_cited_and_stands_in_no_role_is_found() -> None:
    text = "According to the evening paper, the gate was open."
    row = Attribution("a", (), (Span(0, 16),), (Span(32, len(text) - 1),), 0.7)
    found = with_subject(text, "t", Finding(row), ()).attribution
    assert [span.of(text) for span in (*found.cue, *found.source)] == ["According to", "the evening paper"]


@pytest.mark.parametrize(
    ("before", "head"),
    [
        ("It rained. Police hunting ", "Police hunting "),
        ("Two men who had guarded the late ", "Two men who had guarded the late "),
        ("The nurse caring for ", "The nurse caring for "),
        ("The lawyer for a man accused of robbing ", "The lawyer for a man accused of robbing "),
        ("A cook charged with cheating ", "A cook charged with cheating "),
        ("During a meeting ", ""),
        ("After leaving ", ""),
        ("Asked who won, ", ""),
        ("Besides leading ", ""),
    ],
)
def test_a_subject_begins_with_its_head(before: str, head: str) -> None:
    text = f"{before}Ada Moro said the gate was open."
    name = Span(len(before), len(before) + len("Ada Moro"))
    row = Attribution(
        "a", (name,), (Span(name.end + 1, name.end + 5),), (Span(name.end + 6, len(text)),), 0.7
    )
    assert to_its_head(text, row, name).of(text) == f"{head}Ada Moro"


@pytest.mark.parametrize(
    ("line", "source", "content"),
    [
        ("[The mayor] <was accused> {of theft}.", [], ["The mayor", "of theft"]),
        ("[Orr] <has often been accused of> {lying}.", [], ["Orr", "lying"]),
        ("[Orr] <accused> {the mayor of theft}.", ["Orr"], ["the mayor of theft"]),
        ("The mayor, whom [she] <accused of> {theft}.", ["she"], ["theft"]),
        ("{The men} <were accused by> [Velm] {of theft}.", ["Velm"], ["The men", "of theft"]),
    ],
)
def test_the_accused_are_no_source(line: str, source: list[str], content: list[str]) -> None:
    document, (row,) = marked_document(line)
    found = of_the_accused(document.text, row)
    assert [span.of(document.text) for span in found.source] == source
    assert [span.of(document.text) for span in found.content] == content


def test_an_accusation_in_the_words_for_a_source_is_no_row() -> None:
    document, (row,) = marked_document("[A woman] <accused> {of theft} told the court that it rained.")
    whole = Span(0, document.text.index(" told"))
    assert is_told_in_passing(document.text, row, (whole,))
    assert not is_told_in_passing(document.text, row, row.source)


@pytest.mark.parametrize(
    ("line", "source", "content"),
    [
        ("<with reference to> {the army, advisers fled}.", ["the army"], ["advisers fled"]),
        ("<with reference to> {the army}, {advisers fled}.", ["the army"], ["advisers fled"]),
        ("<referring to> {it raining, they fled}.", [], ["it raining, they fled"]),
        ("<with reference to> [the army], {advisers fled}.", ["the army"], ["advisers fled"]),
        ("<said> {the army, advisers fled}.", [], ["the army, advisers fled"]),
    ],
)
def test_who_is_referred_to_is_the_source(line: str, source: list[str], content: list[str]) -> None:
    document, (row,) = marked_document(f"As reports the Delta {line}")
    found = with_subject(document.text, "t", Finding(row), ()).attribution
    assert [span.of(document.text) for span in found.source] == source
    assert [span.of(document.text) for span in found.content] == content


def read(line: str, *, relay: str = "") -> tuple[list[str], list[str], int]:
    """Source and content of a marked row with its subject, and how many relays it has left."""
    document, (row,) = marked_document(line)
    at = document.text.find(relay)
    found = with_subject(document.text, "t", Finding(row, (Span(at, at + len(relay)),) if relay else ()), ())
    source, content = found.attribution.source, found.attribution.content
    text = document.text
    return [s.of(text) for s in source], [s.of(text) for s in content], len(found.relay)


def test_who_stands_between_according_to_and_his_words_is_cited() -> None:
    line = "Orr said that <according to> the daily Weir Post {the gate was open}."
    assert read(line, relay="Weir Post") == (["the daily Weir Post"], ["the gate was open"], 0)
    assert read("Orr said <according to> rumours, said in jest, {the gate was open}.")[0] == []
    assert read("Orr acts <according to> {the gate was open}.")[0] == []


def test_who_is_cited_behind_that_tells_what_stands_behind_him() -> None:
    line = "{Orr said that}, <according to> [the Weir Post], {the gate was open}."
    assert read(line)[1] == ["the gate was open"]
    assert read(line.replace(" that}", "}"))[1] == ["Orr said", "the gate was open"]
    assert read(line.replace("said that", "said so"))[1] == ["Orr said so", "the gate was open"]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Orr noted that the miller had [himself] <confessed> {to it}.", "the miller"),
        ("The council noted the miller had [himself] <confessed> {to it}.", "the miller"),
        ("Orr noted that Ada Moro herself <had said> {it rained}.", "Ada Moro"),
        ("Orr noted that he had [himself] <said> {it rained}.", "he"),
        ("[Orr] told himself and <said> {it rained}.", "Orr"),
        ("Orr kept to himself, as is <known>, {what he had seen}.", ""),
    ],
)
def test_himself_is_who_stands_before_it(line: str, source: str) -> None:
    assert read(line)[0] == [source] * bool(source)


def test_nobody_is_the_head_of_who_is_cited_behind_his_verb() -> None:
    line = "The miller said that <according to> [the daily Weir Post] {the gate was open}."
    document, (row,) = marked_document(line)
    assert to_its_head(document.text, row, row.source[0]) == row.source[0]


@pytest.mark.parametrize(
    ("text", "cue", "content", "source", "contents"),
    [
        (
            "Orr was accused by the Weir Guild of theft.",
            "was accused by",
            "the Weir Guild of theft",
            "the Weir Guild",
            ["of theft"],
        ),
        (
            "The mill, which Kelm accuses of theft, left.",
            "accuses",
            "of theft",
            "Kelm",
            ["which", "of theft"],
        ),
        (
            "The mill, whom the guild blames for it, left.",
            "blames",
            "for it",
            "the guild",
            ["whom", "for it"],
        ),
    ],
)
def test_who_accuses_stands_behind_by_or_before_the_verb(
    text: str, cue: str, content: str, source: str, contents: list[str]
) -> None:
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (cue, content)]
    one = Finding(Attribution("a", (), (spans[0],), (spans[1],), 0.7))
    row = with_subject(text, "t", one, ()).attribution
    assert [span.of(text) for span in row.source] == [source]
    assert [span.of(text) for span in row.content] == contents


@pytest.mark.parametrize(
    ("text", "source", "found"),
    [
        ("The guild, which Kelm accuses of theft, denied it.", "The guild, which Kelm", "The guild"),
        ("The guild, which Kelm, denied it.", "The guild, which Kelm", "The guild, which Kelm"),
        ("The guild, which left, denied it.", "The guild, which left", "The guild, which left"),
    ],
)
def test_a_source_does_not_end_in_a_clause_just_begun(text: str, source: str, found: str) -> None:
    at = text.index("denied")
    row = Attribution("a", (Span(0, len(source)),), (Span(at, at + 6),), (Span(at + 7, at + 9),), 0.7)
    assert without_clause(text, row, row.source[0]).of(text) == found


def test_an_accused_in_many_sources_is_looked_for_near_the_cue() -> None:
    line = "A woman accused of theft told it. "
    text = line * 500
    rows = [
        Attribution(str(at), (Span(at, at + 7),), (Span(at + 8, at + 18),), (Span(at + 19, at + 24),), 0.7)
        for at in range(0, len(text), len(line))
    ]
    apart = [row.source[0] for row in rows]
    assert not any(is_told_in_passing(text, row, apart) for row in rows)
    whole = sorted([*apart, *(Span(span.start, span.start + 24) for span in apart)])
    assert all(is_told_in_passing(text, row, whole) for row in rows)


def test_what_somebody_was_accused_of_may_stand_before_him() -> None:
    _, (row,) = marked_document("{Of theft} [the mayor] <was accused of> last.")
    assert of_the_accused("Of theft the mayor was accused of last.", row).content == (
        *row.content,
        *row.source,
    )
