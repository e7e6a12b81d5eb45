"""Passages: verbatim, short, round the words, of one row each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.case.passages import LENGTH, MOST, back, opening, passages_of
from sayso.core.span import Span, Spans, words


def spans_in(text: str, word: str) -> Spans:
    found, at = [], text.find(word)
    while at >= 0:
        found.append(Span(at, at + len(word)))
        at = text.find(word, at + len(word))
    return tuple(found)


def shown(text: str, word: str) -> list[str]:
    return [one.span.of(text) for one in passages_of(text, spans_in(text, word), lambda _: None)]


def test_a_short_line_is_shown_whole_and_no_other() -> None:
    assert shown("One line.\nThe pier is shut.\nAnother line.", "pier") == ["The pier is shut."]


def test_long_lines_are_cut_between_words_with_context_on_both_sides() -> None:
    text = "before " * 60 + "pier" + " behind" * 60
    (passage,) = shown(text, "pier")
    assert len(passage) <= LENGTH
    assert passage.startswith("before ")
    assert passage.endswith(" behind")
    assert abs(passage.index("pier") - LENGTH // 2) < 12


def test_room_that_one_side_does_not_need_goes_to_the_other() -> None:
    (passage,) = shown("pier" + " behind" * 60, "pier")
    assert LENGTH - 8 < len(passage) <= LENGTH


def test_a_word_longer_than_a_passage_is_not_cut() -> None:
    word = "x" * 500
    assert shown(f"a {word} b", word) == [f"{word}"]


def test_few_are_shown_those_with_most_different_words() -> None:
    text = "\n".join(["pier", "Pier", "PIER", "a pier and a boat", "pier"])
    marked = tuple(sorted(span for word in ("pier", "Pier", "PIER", "boat") for span in spans_in(text, word)))
    found = passages_of(text, marked, lambda _: None)
    assert [one.span.of(text) for one in found] == ["pier", "Pier", "a pier and a boat"]
    assert len(found) == MOST


def test_a_passage_is_cut_round_words_of_one_row_and_marks_all_that_it_shows() -> None:
    text = "a pier, a pier"
    first, second = spans_in(text, "pier")
    found = passages_of(text, (first, second), lambda word: word == second, worth=int)
    assert [one.row for one in found] == [False, True]
    assert all(one.marked == (first, second) for one in found)


def test_what_is_worth_more_goes_before_what_stands_first() -> None:
    text = "\n".join(f"pier {n}" for n in range(9))
    last = spans_in(text, "pier")[-1]
    found = passages_of(text, spans_in(text, "pier"), lambda word: word == last, worth=int)
    assert found[-1].row


def test_the_opening_of_a_content_stands_in_its_line() -> None:
    text = "Title\nShe said that " + "it rains, " * 60 + "\nNext"
    at = text.index("that")
    start = opening(text, Span(at, len(text) - 5)).of(text)
    assert start.startswith("She said that it rains")
    assert len(start) <= LENGTH


def test_positions_in_the_words_of_a_content_lead_back_to_the_text() -> None:
    text = "one two three four"
    content = (Span(0, 7), Span(14, 18))
    joined = words(text, content)
    at = joined.index("two … four")
    assert [s.of(text) for s in back(content, [Span(at, at + len("two … four"))], 3)] == ["two", "four"]


@given(st.text(st.sampled_from("ab \n\t\r\u0301é🙂الج"), max_size=700), st.data())
def test_laws(text: str, data: st.DataObject) -> None:
    words = [n for n, c in enumerate(text) if not c.isspace()]
    chosen = sorted(data.draw(st.sets(st.sampled_from(words), max_size=30))) if words else []
    marked = tuple(Span(n, n + 1) for n in chosen)
    found = passages_of(text, marked, lambda word: word.start // 50)
    assert len(found) <= MOST
    assert bool(found) == bool(marked)
    for one in found:
        stretch = one.span.of(text)
        assert stretch == stretch.strip()
        assert "\n" not in stretch
        assert one.marked
        assert all(one.span.contains(word) for word in one.marked)


@pytest.mark.parametrize("gap", ["\n", "\r\n"])
def test_a_phrase_over_a_line_end_is_kept_whole(gap: str) -> None:
    text = f"the white{gap}house"
    (found,) = passages_of(text, (Span(4, len(text)),), lambda _: None)
    assert found.span == Span(0, len(text))
