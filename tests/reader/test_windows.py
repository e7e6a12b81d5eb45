"""Windows: every word in exactly one core, no text lost, nothing longer than the layout allows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.span import Span
from sayso.reader.windows import Layout, Special, cut, inputs_of, pieces_of
from sayso.reader.words import (
    CAPITALS,
    DIGITS,
    INITIAL,
    LOWER,
    OTHER_SCRIPT,
    QUOTE_MARK,
    for_encoder,
    shape,
    words_of,
)

SPECIAL = Special(begin=1, end=2, unknown=0)


@dataclass
class Encoded:
    ids: list[int]
    word_ids: list[int | None]


class Letters:
    """A tokenizer that makes three letters a piece and drops what is not a letter or digit."""

    def encode(self, sequence: list[str], *, is_pretokenized: bool, add_special_tokens: bool) -> Encoded:
        assert is_pretokenized
        assert not add_special_tokens
        counts = [(len("".join(c for c in word if c.isalnum())) + 2) // 3 for word in sequence]
        return Encoded([7] * sum(counts), [n for n, count in enumerate(counts) for _ in range(count)])


def windows(text: str, layout: Layout):  # type: ignore[no-untyped-def]
    words = words_of(text, [Span(0, len(text))] if text else [])
    pieces = pieces_of(words, Letters(), SPECIAL)
    return words, pieces, list(cut(pieces, layout))


@given(st.text(alphabet='abc de.\n"“\u0301\x00Я', max_size=300), st.integers(1, 40), st.integers(0, 20))
def test_cores_partition_the_words_and_windows_hold_them(text: str, core: int, context: int) -> None:
    words, pieces, found = windows(text, Layout(core, context))
    assert [n for w in found for n in range(w.core_first, w.core_last)] == list(range(len(words)))
    for window in found:
        assert window.first <= window.core_first < window.core_last <= window.last
        longest_word = max(pieces.count(n, n + 1) for n in range(window.core_first, window.core_last))
        assert pieces.count(window.core_first, window.core_last) <= max(core, longest_word)
        assert pieces.count(window.first, window.last) <= max(core, longest_word) + 2 * context


@given(st.text(alphabet="ab \n.\u0301\x00", min_size=1, max_size=120))
def test_every_word_has_a_piece_and_a_head(text: str) -> None:
    words, pieces, found = windows(text, Layout(20, 5))
    assert all(pieces.count(n, n + 1) >= 1 for n in range(len(words)))
    for window in found:
        inputs = inputs_of(pieces, window, SPECIAL)
        assert len(inputs.ids) == len(inputs.shapes) == len(inputs.flags)
        assert inputs.ids[0] == SPECIAL.begin
        assert inputs.ids[-1] == SPECIAL.end
        assert len(inputs.heads) == window.last - window.first
        assert (np.diff(inputs.heads) > 0).all()


def test_a_core_ends_where_a_paragraph_does() -> None:
    text = "aaa bbb ccc ddd.\n\nEee fff ggg hhh iii jjj."
    words, _, found = windows(text, Layout(8, 0))
    assert text[words.starts[found[1].core_first] :].startswith("Eee")


def test_words_know_paragraphs_and_quotations() -> None:
    text = "He said “yes.\n\n“No,” she said."
    words = words_of(text, [Span(0, len(text))])
    seen = {
        text[a:b]: (p, f)
        for a, b, p, f in zip(words.starts, words.ends, words.paragraphs, words.flags, strict=True)
    }
    assert seen["He"] == (0, 1)
    assert seen["yes"] == (0, 2)
    assert seen["No"] == (1, 2)
    assert seen["she"] == (1, 0)


def test_shapes_give_back_what_the_encoder_cannot_see() -> None:
    words = ["is", "Is", "IS", "2017", "Вести", "»", "US"]
    assert [shape(w) for w in words] == [LOWER, INITIAL, CAPITALS, DIGITS, OTHER_SCRIPT, QUOTE_MARK, CAPITALS]


def test_the_encoder_reads_cyrillic_in_latin_letters() -> None:
    assert for_encoder("Шойгу") == "shoygu"
    assert for_encoder("«") == "“"
