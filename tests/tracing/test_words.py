"""Words compare alike whatever was done to their letters, and each knows its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.span import Span
from sayso.tracing.words import key_of, words_of
from tests.tracing.printed import printed, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pentagon’s", "pentagon's"),
        ("1,000", "1000"),
        ("1 000", "1.000"),
        ("Béla", "BELA"),
        ("Lаkеlаnd", "Lakeland"),  # Cyrillic a and e
        ("Сивков", "Sivkow"),
        ("Khaled", "Haled"),
        ("Юлия Шульга", "Yuliya Shulga"),
        ("har\u00adbour wall\u200bs", "harbour walls"),  # a soft hyphen, a space of no width
    ],
)
def test_two_spellings_are_one_word(one: str, other: str) -> None:
    assert words(one).keys.tolist() == words(other).keys.tolist()


@pytest.mark.parametrize(
    ("one", "other"), [("12", "21"), ("Москва", "Mockba"), ("killed", "kill"), ("1100", "100")]
)
def test_other_words_stay_others(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text: str) -> None:
    found = words(text)
    assert (found.starts < found.ends).all()
    assert (found.ends[:-1] <= found.starts[1:]).all()
    assert all(
        key_of(text[a:b]) == key for a, b, key in zip(found.starts, found.ends, found.keys, strict=True)
    )


def test_only_what_is_read_has_words_and_quotations_are_told_apart() -> None:
    text = 'Menu. He said "we wait" today.'
    found = words_of(text, [Span(6, len(text))], [Span(14, 23)])
    assert found.span(0, len(found)).of(text) == 'He said "we wait" today'
    assert found.quoted.tolist() == [False, False, True, True, False]
    assert printed(text).words.quoted.tolist() == [False, False, False, True, True, False]
