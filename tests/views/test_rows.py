"""Rows and groups: the same numbers, the same order, on every surface."""

from __future__ import annotations

from dataclasses import replace

from sayso.core.document import Document
from sayso.core.zone import ZoneKind
from sayso.views.about import certainty, facts_of, headline, set_aside, shared_name, title_of, translation_of
from sayso.views.figures import figures_of
from sayso.views.rows import TITLES, Known, groups_of, numbers_of, rows_of, voice_lines
from tests.views.ledgers import harbour, ledger_of, summed, unread, zoned


def test_numbers_are_places_in_the_ledger_and_no_two_rows_share_one() -> None:
    ledger = harbour()
    assert [row.number for row in rows_of(ledger)] == [str(n) for n in range(1, 16)]
    assert [line.number for line in voice_lines(ledger)] == ["V1", "V2", "V3", "V4"]
    assert len(set(numbers_of(ledger).values())) == 19


def test_groups_come_in_the_order_of_how_well_one_knows_who_speaks() -> None:
    groups = groups_of(harbour())
    assert [(group.name, " ".join(row.number for row in group.rows)) for group in groups] == [
        ("Ada Moro", "3 4 5 9 11 12"),
        ("The Ministry of Transport", "2 10"),
        ("ministry", "1"),
        ("Video from the quay", "13"),
        ("The mayor of Velm", "15"),
        (TITLES[Known.PRONOUN], "6"),
        (TITLES[Known.UNNAMED], "7"),
        (TITLES[Known.NOBODY], "8"),
        (TITLES[Known.HOLDER], "14"),
    ]


def test_who_is_only_spoken_for_heads_no_group() -> None:
    """Rows inside another's content follow it; an attitude told by the author makes nobody a speaker."""
    names = {group.name for group in groups_of(harbour())}
    assert names.isdisjoint({"the owner", "her crews", "Norrin Shipping", "Radio Velm"})
    nested = {row.number: row for group in groups_of(harbour()) for row in group.rows if row.depth}
    assert [(number, row.parent, row.says) for number, row in nested.items()] == [
        ("5", "4", "the owner · had been warned"),
        ("12", "11", "her crews · feared"),
    ]


def test_what_differs_from_the_plain_case_is_said_in_few_words() -> None:
    remarks = {row.number: row.remarks for group in groups_of(harbour()) for row in group.rows}
    assert remarks == {
        "1": (),
        "2": (),
        "3": ("evidence: witness",),
        "4": ("‹ Radio Velm, way not stated",),
        "5": (),
        "6": ("left open",),
        "7": (),
        "8": (),
        "9": ("‹ Radio Velm, way not stated, implied", "call or promise"),
        "10": ("denied", "worded as doubtful"),
        "11": ("‹ Radio Velm, interview", "worded as fact"),
        "12": ("said to think", "possibly", "motive"),
        "13": ("worded as fact", "evidence: picture or video, shown"),
        "14": ("motive",),
        "15": ("call or promise",),
    }


def test_voice_rows_say_whose_voice_it_may_be() -> None:
    assert [(line.number, line.doubtful, line.notes) for line in voice_lines(harbour())] == [
        ("V1", False, ("carried on, perhaps from Ada Moro",)),
        ("V2", False, ("judgement",)),
        ("V3", True, ("unclear",)),
        ("V4", False, ()),
    ]


def test_a_group_says_what_its_source_is() -> None:
    moro = groups_of(harbour())[0]
    assert moro.about == (
        "expert",
        "“a harbour engineer who inspected the pier”",
        "of The Ministry of Transport",
    )
    assert moro.through == ""


def test_a_chain_that_all_rows_share_is_told_once() -> None:
    ledger = harbour()
    fourth = ledger.attributions[3]
    alone = groups_of(summed(replace(ledger, attributions=(fourth,))))
    assert alone[0].through == "through Radio Velm, way not stated"
    assert alone[0].rows[0].remarks == ()


def test_a_parent_that_is_not_there_loses_no_row() -> None:
    ledger = harbour()
    fifth = ledger.attributions[4]
    (group,) = groups_of(replace(ledger, attributions=(fifth,)))
    assert [row.number for row in group.rows] == ["1"]


def test_places_count_the_paragraphs_of_the_body() -> None:
    assert [row.place for row in rows_of(harbour())] == [
        "title",
        *"¶1 ¶2 ¶3 ¶3 ¶4 ¶5 ¶6 ¶7 ¶8 ¶9 ¶9 ¶11 ¶12 ¶13".split(),
    ]


def test_an_attribution_over_paragraphs_names_both() -> None:
    document_over_two = ledger_of("{“One} [Ada] <said>.\n{Two.”}")
    first, second = document_over_two.attributions
    over = replace(first, content=(*first.content, *second.content))
    ledger = replace(document_over_two, attributions=(over,))
    assert rows_of(ledger)[0].place == "¶1–2"
    assert rows_of(ledger)[0].content == "“One … Two.”"


def test_doubt_begins_where_the_reader_says() -> None:
    ledger = harbour()
    assert [row.number for row in rows_of(ledger) if row.doubtful] == ["5", "8"]
    surer = replace(ledger, reader=replace(ledger.reader, doubtful_below=0.9))
    assert [row.number for row in rows_of(surer) if row.doubtful] == ["4", "5", "6", "8"]


def test_words_are_safe_and_on_one_line() -> None:
    ledger = ledger_of("[Ada\u202e Moro] <sa\x1bid> {it\u200b rains}.")
    assert (rows_of(ledger)[0].source, rows_of(ledger)[0].cue) == ("Ada⟨U+202E⟩ Moro", "sa␛id")
    assert groups_of(ledger)[0].name == "Ada⟨U+202E⟩ Moro"


def test_the_header_is_the_summary_and_every_row_is_accounted_for() -> None:
    ledger = harbour()
    assert headline(ledger) == ledger.summary.sentence
    assert certainty(ledger) == (
        "12 sure, 2 to check (?);"
        " not counted: 2 calls or promises, 3 rows inside others or only said to think"
    )
    assert len(ledger.attributions) + len(ledger.voice) == 12 + 2 + 2 + 3
    assert headline(ledger_of("Only words.")) == "No claims found."


def test_figures_lead_to_the_rows_they_count() -> None:
    tables = dict(figures_of(harbour()))
    assert [(figure.label, " ".join(figure.rows)) for figure in tables["claims"]] == [
        ("all", "1 2 3 4 6 7 8 10 11 13 V1 V2 V3 V4"),
        ("sure", "1 2 3 4 6 7 10 11 13 V1 V2 V4"),
        ("to check (?)", "8 V3"),
        ("calls and promises, not among them", "9 15"),
    ]
    assert {figure.label: figure.rows for figure in tables["outside of every statement"]} == {
        "own voice": ("V2", "V4"),
        "carried on": ("V1",),
        "unclear": ("V3",),
    }


def test_unknown_facts_are_said_to_be_unknown() -> None:
    assert facts_of(unread().document) == (
        "outlet: not named on the page",
        "date: not given on the page",
        "language: Russian",
    )
    assert title_of(unread().document) == "article.txt (no title found)"


def test_what_is_set_aside_is_named_and_counted() -> None:
    assert set_aside(harbour()) == "set aside: byline, photo or agency credit, share bar, repeated headline"
    assert set_aside(ledger_of("Only words.")) is None


def test_where_much_of_a_text_is_set_aside_it_is_said_how_much() -> None:
    kinds = {1: ZoneKind.RELATED, 2: ZoneKind.RELATED}
    text = "The dam is open.\n\nMost read posts\n\nDam closed again."
    document = Document(text=text, name="paste.txt")
    ledger = replace(ledger_of(text), zones=zoned(document, kinds))
    assert set_aside(ledger) == "set aside: related links (6 of 10 words)"


def test_brief_signs_of_translation_leave_out_examples() -> None:
    document = harbour().document
    assert document.translated_from
    many = replace(document.translated_from, signs=("a: x, y", "b: z", "c", "d", "e"))
    document = replace(document, translated_from=many)
    assert (
        translation_of(document, brief=True) == "probably translated from Russian: a; b; c; and 2 other signs"
    )
    assert translation_of(document) == "probably translated from Russian: a: x, y; b: z; c; d; e"


def test_names_that_are_passed_on_carry_no_folder() -> None:
    document = harbour().document
    assert shared_name(replace(document, name="/home/ada/secret/harbour.txt")) == "harbour.txt"
    assert shared_name(replace(document, name="C:\\Users\\ada\\harbour.txt")) == "harbour.txt"
    assert (
        shared_name(replace(document, name="x", url="https://velm.example/a/b")) == "https://velm.example/a/b"
    )
    assert shared_name(replace(document, name="-")) == "standard input"
