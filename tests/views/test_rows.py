"""Rows and groups: the same numbers, the same order, on every surface."""

from __future__ import annotations

from dataclasses import replace

from sayso.views.about import facts_of, set_aside, shared_name, tally, title_of, translation_of
from sayso.views.rows import Known, groups_of, rows_of
from tests.views.ledgers import harbour, ledger_of, unread


def test_numbers_are_places_in_the_ledger() -> None:
    assert [row.number for row in rows_of(harbour())] == list(range(1, 11))


def test_named_sources_first_then_pronouns_then_nobody() -> None:
    groups = groups_of(harbour())
    assert [(group.name, [row.number for row in group.rows]) for group in groups] == [
        ("Ada Moro", [3, 4, 9]),
        ("The Ministry of Transport", [2, 10]),
        ("ministry", [1]),
        ("the owner", [5]),
        ("residents of the old quarter", [7]),
        ("she (who is meant is not resolved)", [6]),
        ("nobody named", [8]),
    ]
    assert [group.known for group in groups[-3:]] == [Known.NAMED, Known.PRONOUN, Known.NOBODY]


def test_places_count_the_paragraphs_of_the_body() -> None:
    assert [row.place for row in rows_of(harbour())] == ["title", *"¶1 ¶2 ¶3 ¶3 ¶4 ¶5 ¶6 ¶7 ¶8".split()]


def test_an_attribution_over_paragraphs_names_both() -> None:
    document_over_two = ledger_of("{“One} [Ada] <said>.\n{Two.”}")
    first, second = document_over_two.attributions
    over = replace(first, content=(*first.content, *second.content))
    ledger = replace(document_over_two, attributions=(over,))
    assert rows_of(ledger)[0].place == "¶1–2"
    assert rows_of(ledger)[0].content == "“One … Two.”"


def test_doubt_begins_where_the_reader_says() -> None:
    ledger = harbour()
    assert [row.number for row in rows_of(ledger) if row.doubtful] == [5, 8]
    surer = replace(ledger, reader=replace(ledger.reader, doubtful_below=0.9))
    assert [row.number for row in rows_of(surer) if row.doubtful] == [4, 5, 6, 8]


def test_words_are_safe_and_on_one_line() -> None:
    ledger = ledger_of("[Ada\u202e Moro] <sa\x1bid> {it\u200b rains}.")
    assert (rows_of(ledger)[0].source, rows_of(ledger)[0].cue) == ("Ada⟨U+202E⟩ Moro", "sa␛id")
    assert groups_of(ledger)[0].name == "Ada⟨U+202E⟩ Moro"


def test_the_tally_adds_up() -> None:
    assert tally(groups_of(harbour())) == (
        "10 attributions: 8 from 5 sources, 1 by a pronoun, 1 with nobody named; 2 doubtful (?)"
    )
    assert tally(()) == "no attributions found"


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
