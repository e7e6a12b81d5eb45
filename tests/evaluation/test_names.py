"""When one name means whom another means, by example."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.names import key_of, names, names_alone, same_words

SAME = [
    ("The United Nations", "United Nations"),
    ("the U.S.", "US"),
    ("«Вестник Юга»", "Вестник Юга"),
    ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
    ("President Ada Moro", "Ada Moro"),
    ("Mr. Moro", "moro"),
    ("U.S. Central Command’s", "U.S. Central Command"),
]
NAMES = [
    *SAME,
    ("the Observatory", "Syrian Observatory for Human Rights"),
    (
        "the Syrian Observatory for Human Rights, a British-based monitor",
        "Syrian Observatory for Human Rights",
    ),
    ("Volesky", "Gary J. Volesky"),
    ("Maj. Gen. Gary J. Volesky, commander, Combined Joint Forces", "Gary J. Volesky"),
    ("Philip Hammond", "Hammond"),
    ("the candidate of sciences and head of the Center of steppe researches Gleb Orsanov", "Gleb Orsanov"),
    ("Syria's state-run news agency SANA", "SANA"),
    ("The Interfax news agency", "Interfax"),
    ("Hawar", "Hawar TV channel"),
    ("spokesman Colonel Chris Garver", "Chris Garver"),
    ("the portal «Вестник Юга»", "«Вестник Юга»"),
    ("SDF", "Syrian Democratic Forces"),
    ("Syrian Arab News Agency", "SANA"),
    ("the Ministry", "Foreign and Expatriates Ministry"),
    ("residents of the town", "residents"),
]
OTHERS = [
    ("Aleppo news", "Aleppo Today"),
    ("SANA reporter", "SANA"),
    ("the ministry", "Russian defence ministry"),
    ("The source", "a source at the Police command"),
    ("he", "Ada Moro"),
    ("", "Ada Moro"),
    ("Michelle Obama", "Barack Obama"),
    ("the Russian military", "Russia"),
    ("the UN deputy spokesman", "UN"),
    ("spokesman for the Free Syrian Army", "Free Syrian Army"),
    ("the president of the United States", "United States"),
    ("US", "US Central Command"),
    ("Ministry of Defence", "Ministry of Foreign Affairs"),
    ("Syrian opposition", "Syrian opposition forces"),
    ("residents", "residents and rescue workers"),
    ("The Minister", "Minister Sergei Sorin"),
    ("a spokesman, Reuters", "Reuters"),
]


@pytest.mark.parametrize(("said", "meant"), SAME)
def test_the_same_words(said: str, meant: str) -> None:
    assert same_words(said, meant)


@pytest.mark.parametrize(("said", "meant"), NAMES)
def test_a_name_of_the_one_who_is_meant(said: str, meant: str) -> None:
    assert names(said, meant)


@pytest.mark.parametrize(("said", "meant"), OTHERS)
def test_no_name_of_the_one_who_is_meant(said: str, meant: str) -> None:
    assert not names(said, meant)


def test_a_name_that_fits_two_sources_fits_neither() -> None:
    both = ("Barack Obama", "Michelle Obama")
    assert not names_alone("Obama", "Barack Obama", both)
    assert names_alone("Barack Obama", "Barack Obama", both)
    assert names_alone("Obama", "Barack Obama", ("Barack Obama", "the UN"))


def test_the_very_words_of_another_source_are_his() -> None:
    assert names("Free Syrian Army", "Syrian Army")
    assert not names_alone("Free Syrian Army", "Syrian Army", ("Syrian Army", "Free Syrian Army"))


def test_two_wordings_of_gold_for_one_source_do_not_rival() -> None:
    golds = ("Syrian Observatory for Human Rights", "the Syrian Observatory")
    assert all(names_alone("the Observatory", name, golds) for name in golds)


@given(st.text(max_size=40))
def test_every_text_that_holds_a_word_names_itself(text: str) -> None:
    assert same_words(text, text)
    assert names(text, text) == names_alone(text, text, (text,)) is True
    assert key_of(key_of(text)) == key_of(key_of(key_of(text)))
