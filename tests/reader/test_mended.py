"""Rows that plain words show to be none, or to have been cut in the wrong place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.core.span import Span, Spans, words
from sayso.core.zone import Zone, ZoneKind
from sayso.reader.mended import mended
from tests.marked import marked_document


def kept(line: str, *, headline: int = 0) -> list[tuple[str, str, str]]:
    """Source, cue and content of the rows that are left; the first `headline` characters are the headline."""
    document, rows = marked_document(line)
    zones = [Zone(ZoneKind.HEADLINE, Span(0, headline), "test")] if headline else []
    found = mended(document.text, document.text_id, zones, [Finding(row) for row in rows])
    roles = [(one.attribution.source, one.attribution.cue, one.attribution.content) for one in found]
    return [tuple(words(document.text, role) for role in row) for row in roles]  # type: ignore[misc]


@pytest.mark.parametrize(
    "line",
    [
        "[The harbour police] <declined to comment on> {reports that a crane was missing}.",
        "[The liquidator] <declined> {to comment}.",
        "[The Velmian side] <has not yet commented on> {the information}.",
        "[The port] <did not immediately respond to> {a request for comment}.",
        "[Its report] <does not mention> {the crane}.",
        "[The port] <did not say> {who had taken it}.",
        "[The port] <has not yet explained> {how the crane was moved}.",
    ],
)
def test_silence_is_no_statement(line: str) -> None:
    assert kept(line) == []


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("[The council] <voted for> {the cut}.", 0),
        ("[The two mayors] <discussed> {the ferry}.", 0),
        ("[The two mayors] <have agreed> {to share the ferry}.", 0),
        ("[The two mayors] <signed> {a letter}.", 0),
        ("[The two mayors] <agreed> {that the ferry was late}.", 1),
        ("[The voters] <said> {they had discussed it}.", 1),
    ],
)
def test_a_deed_that_uses_words_is_no_statement(line: str, rows: int) -> None:
    assert len(kept(line)) == rows


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("[Transcript]<:> {Press briefing of the harbour office}", 0),
        ("[FACT CHECK]<:> {No, the crane did not sink}", 0),
        ("[Editor's note]<:> {the crane was gone}", 0),
        ("[Report]<:> {the crane was gone}", 1),
        ("[The transcript] <says> {the crane was gone}", 1),
    ],
)
def test_a_label_speaks_for_nobody(line: str, rows: int) -> None:
    assert len(kept(line)) == rows


@pytest.mark.parametrize(
    "line",
    [
        "[The mayor] <declined to say> {how many had left}.",
        "[The mayor] <said> {that she would not comment on the crane}.",
        '[The mayor] <commented>: {"The crane is gone"}.',
        "[The mayor] <refused> {to leave the hall}.",
        "[The mayor] <did not say> {that the crane was gone}.",
        "[The mayor] <could not say> {whether the crane was gone}.",
    ],
)
def test_other_words_stay(line: str) -> None:
    assert len(kept(line)) == 1


def test_a_content_ends_with_its_headline() -> None:
    text = "Velm shuts port, minister blames Ordania\n\nVELM (Agency) - The port was shut."
    row = Attribution("row", _at(text, "minister"), _at(text, "blames"), _at(text, "Ordania\n\nVELM"), 0.9)
    head = Zone(ZoneKind.HEADLINE, Span(0, text.index("\n")), "test")
    body = Zone(ZoneKind.BODY, Span(0, len(text)), "test")
    for zone, content in ((head, "Ordania"), (body, "Ordania\n\nVELM")):
        (found,) = mended(text, "text", [zone], [Finding(row)])
        assert words(text, found.attribution.content) == words(text, _at(text, content))


@pytest.mark.parametrize(
    ("line", "headline", "left"),
    [
        (
            "[Offer Sources close to him] <insist> {he has paid}.",
            "Offer",
            ("Sources close to him", "he has paid"),
        ),
        ("{Trial} He had it, Counsel [Erik Thorne] <said>.", "Trial", None),
        ("[Strike] <denied> {The prison denied the strike}.", "Strike denied", None),
        ("[Strike] The prison <denied> {the strike}.", "Strike", ("", "the strike")),
    ],
)
def test_nothing_is_taken_over_the_border_of_a_headline(
    line: str, headline: str, left: tuple[str, str] | None
) -> None:
    found = [("".join(source), "".join(said)) for source, _, said in kept(line, headline=len(headline))]
    assert found == ([left] if left else [])


def test_a_source_cut_at_a_hyphen_is_the_longer_one_that_begins_there() -> None:
    text = "Ordanian-installed officials accused Velm of theft and said that a crane was gone."
    whole = _at(text, "Ordanian-installed officials")
    rows = [
        Attribution("whole", whole, _at(text, "accused"), _at(text, "Velm of theft"), 0.9),
        Attribution("cut", _at(text, "Ordanian"), _at(text, "said"), _at(text, "a crane was gone"), 0.9),
    ]
    found = mended(text, "text", [], [Finding(row) for row in rows])
    assert [one.attribution.source for one in found] == [whole, whole]


def _at(text: str, part: str) -> Spans:
    return (Span(text.index(part), text.index(part) + len(part)),)


@pytest.mark.parametrize(
    ("line", "source", "content"),
    [
        (
            "<According to> [a ferryman who was there around 9.]{30 am “the crane was gone”}.",
            "a ferryman who was there around 9.30 am",
            "“the crane was gone”",
        ),
        ("[The ferryman] <said> {30 “cranes” were gone}.", "The ferryman", "30 “cranes” were gone"),
        ("[The ferryman] <paid> 1,{500 crowns for a “crane”}.", "The ferryman", "“crane”"),
    ],
)
def test_nothing_begins_or_ends_inside_a_number(line: str, source: str, content: str) -> None:
    ((found, _, told),) = kept(line)
    assert (found, told) == (source, content)


def test_a_source_is_named_without_its_preposition() -> None:
    ((source, _, _),) = kept("{It rained}, <it is stated on the website> [of the union].")
    assert source == "the union"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("A message went round on [WhatsApp] <claiming> {that the crane was gone}.", "A message"),
        ("Several angry users took to [Twitter] <to say> {that the crane was gone}.", "Several angry users"),
        ("The crane fell. On [Facebook] <it says> {that the crane was gone}.", "Facebook"),
        ("A message came. Later [WhatsApp] <denied> {that it was theirs}.", "WhatsApp"),
        ("A message went round on [Channel 4] <claiming> {that the crane was gone}.", "Channel 4"),
    ],
)
def test_a_message_speaks_where_its_platform_was_read(line: str, source: str) -> None:
    ((found, _, _),) = kept(line)
    assert found == source


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("Rain\n\n[TARN]<:> {Twenty people have left the town since Monday, the mayor said at noon.}", 0),
        ("[TARN, May 5]<:> {Twenty people have left the town since Monday, the mayor said at noon.}", 0),
        ("[NGO]<:> {twenty people have left the town since Monday}\n\nThe mayor said so at noon.", 1),
        ("[MORO]<:> {We have left the town since Monday, and nobody knew of it.}\n\nVALK: " + "No. " * 20, 1),
    ],
)
def test_a_town_with_the_paragraph_that_it_opens_says_nothing(line: str, rows: int) -> None:
    assert len(kept(line)) == rows


def test_a_quotation_ends_where_its_mark_closes_before_another_paragraph() -> None:
    text = 'Orr said: "The weir leaks."\n\nThe guild has shut it.'
    _, (row,) = marked_document("[Orr] <said>: {it}.")
    whole = replace(row, content=(Span(10, len(text) - 1),))
    (found,) = mended(text, "text", [], [Finding(whole)])
    assert found.attribution.content[0].of(text) == '"The weir leaks."'
    on = text.replace("The guild", '"The guild')
    (found,) = mended(on, "text", [], [Finding(replace(row, content=(Span(10, len(on) - 1),)))])
    assert found.attribution.content[0].of(on).endswith("shut it")


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("The crane which, <according to> [the ferryman], {was rusty}, is gone.", "which … was rusty"),
        ("The crane stood, {which}, <according to> [the ferryman], was a sign.", "which … was a sign"),
        ("He met a man who, [she] <said>, {had sold it}.", "who … had sold it"),
        ("It is gone, which it was, <according to> [the ferryman], {by noon}.", "by noon"),
        ("She asked which, and <according to> [the ferryman] {it was gone}.", "it was gone"),
    ],
)
def test_a_clause_keeps_its_subject_before_who_tells_it(line: str, content: str) -> None:
    ((_, _, told),) = kept(line)
    assert told == content


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("[Recall, earlier Captain Orr] <said> {that it fell}.", ("Captain Orr", "said", "that it fell")),
        ("[Let us recall that the council] <said> {it fell}.", ("the council", "said", "it fell")),
        ("{We will remind}, [the council] <said> {that it fell}.", ("the council", "said", "that it fell")),
        ("[Recall Watch] <said> {that it fell}.", ("Recall Watch", "said", "that it fell")),
        ("[Earlier reports] <said> {that it fell}.", ("Earlier reports", "said", "that it fell")),
        ("<Recall>, {it fell}, [Captain Orr] <said>.", ("Captain Orr", "Recall … said", "it fell")),
    ],
)
def test_a_reminder_is_nobody(line: str, row: tuple[str, str, str]) -> None:
    assert kept(line) == [row]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("<As> [reports ferryman of the village], {the crane fell}.", "ferryman of the village"),
        ("<As> [ferrymen], {the crane fell}.", "ferrymen"),
        ("{It fell}, [reports of the guild] <said>.", "reports of the guild"),
    ],
)
def test_who_stands_behind_his_verb_is_named_without_it(line: str, source: str) -> None:
    ((found, _, _),) = kept(line)
    assert found == source
