"""What is typed is taken literally, and where it stands is told in code points."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sayso.store.words import Looked, Term, cleaned, looked_for, places

TEXT = "The Sanctions of\x00 the White\r\n House; CAFÉ \x02 bombs or near x. the white\x03 house. 🙂 الجسر"

HOSTILE = st.text(
    st.one_of(
        st.sampled_from('"“”«»*:^-+(){}\x00\x01\x02\x03 \n\tABab5éß🙂الج\u0301\u200b\ud800'), st.characters()
    ),
    max_size=40,
)


def marked(typed: str, text: str = TEXT) -> list[str]:
    return [span.of(text) for span in places([text], looked_for(typed))[0]]


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("pier bridge", [Term("pier"), Term("bridge")]),
        ('"oil field" gas', [Term("oil field"), Term("gas")]),
        ("“oil field” «нефть и газ»", [Term("oil field"), Term("нефть и газ")]),
        ("sanct* *", [Term("sanct", prefix=True)]),
        ('"sanct*"', [Term("sanct*")]),
        ('5" "unbalanced', [Term('5"'), Term('"unbalanced')]),
        ("pier pier", [Term("pier")]),
        ('"" — ...', []),
        ("NOT a OR NEAR(b", [Term("NOT"), Term("a"), Term("OR"), Term("NEAR(b")]),
    ],
)
def test_what_is_typed(typed: str, terms: list[Term]) -> None:
    assert list(looked_for(typed).terms) == terms


def test_what_holds_no_word_is_told() -> None:
    assert looked_for('— pier "" ...').ignored == ("—", "...")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("sanctioned", ["Sanctions"]),
        ("sanct*", ["Sanctions"]),
        ("cafe", ["CAFÉ"]),
        ('"white house"', ["White\r\n House", "white\x03 house"]),
        ("bombing", ["bombs"]),
        ("OR", ["or"]),
        ("الجسر", ["الجسر"]),
        ("bombs nowhere", []),
        ('"house white"', []),
    ],
)
def test_where_it_stands(typed: str, words: list[str]) -> None:
    assert marked(typed) == words


def test_texts_answer_each_for_itself() -> None:
    assert [len(spans) for spans in places(["a pier", "none", "pier, pier"], looked_for("pier"))] == [1, 0, 2]


@given(HOSTILE, st.text(max_size=60))
@example('"', "a")
@example("a AND", "a and")
@example("\x00a", "a\x00a")
def test_nothing_typed_is_wrong_and_marks_are_stretches_of_the_text(typed: str, text: str) -> None:
    text = cleaned(text)
    looked = looked_for(typed)
    (spans,) = places([text], looked)
    assert list(spans) == sorted(spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(span.end <= len(text) and span.of(text).strip() for span in spans)


@given(
    st.lists(st.text(st.sampled_from("abcdeéÉöà"), min_size=1, max_size=6), min_size=1, max_size=8), st.data()
)
def test_a_word_of_a_text_is_found_in_it(words: list[str], data: st.DataObject) -> None:
    text = "\x00 — ".join(words)
    word = data.draw(st.sampled_from(words))
    assert word in marked(word, text)


def test_a_pasted_page_is_a_query_too() -> None:
    text = " ".join(f"word{number}" for number in range(3000))
    assert len(marked(text, text)) == 3000


def test_nothing_looked_for_stands_nowhere() -> None:
    assert places(["a", "b"], Looked()) == ((), ())
