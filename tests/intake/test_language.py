"""Languages, and signs of translation: told with their words, never from one sign alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.intake.language import language_of, translation_signs

NATIVE = (
    "The mayor of Orlen said on Monday that the bridge would stay closed. She told reporters that it was not"
    " safe, and that the town had asked for help from the army."
)

# Written for these tests in the manner of translated portal text; people and places are invented.
TRANSLATED = {
    "ministry and portal": (
        "ru",
        "Before the Ministry of defence of Varnia has confirmed the shelling. On the territory of Orlen, as"
        " reports the portal «Курьер», militants seized the mill. At the moment the army holds the road.",
    ),
    "acronyms of armies": (
        "ru",
        "Aircraft of the VKS RF supported government forces SAR near the village of Tal Amun. The terrorists"
        " were forced to retreat, said military expert, noting that the city will be taken 12.03.2018.",
    ),
    "share bar in Cyrillic": (
        "ru",
        "The Security council did not support the resolution, informs the agency. Deputy of the Supreme"
        " court refused to comment.\n\nПоделиться ссылкой\nНапечатать",
    ),
    "Ukrainian left-overs": (
        "uk",
        "Recall that the head of the region spoke about the Foreign ministry and the White house in March.\n"
        "Читайте також: Події тижня\nПоширити",
    ),
    "Persian left-overs": (
        "fa",
        "The president emphasised the unity of nations, said official, adding that enemies will fail."
        "\nبازدید\nگزارش خطا\nچاپ",
    ),
}

# Good English with one sign, or with several that only the page wears.
ORIGINAL = {
    "plain": NATIVE,
    "a Russian paper quoted": NATIVE + " «Правда» and “Известия” (Izvestia), dated 12.03.2018, disagreed.",
    "a date with dots": "12.03.2018\n\n" + NATIVE,
    "a menu of languages": "English | Русский | Українська | العربية | فارسی\n\n" + NATIVE,
    "a legal note": NATIVE + " 12.03.2018. The movement is banned in Russia.",
    "search and rescue": NATIVE
    + " An SAR helicopter and the RF equipment of the coastguard were sent; SAR teams waited.",
    "American desk": NATIVE
    + " “It is,” said analyst Ann Poe, according to ministry figures. The state Supreme court agreed.",
    "one slip": NATIVE + " The White house did not answer.",
}


@pytest.mark.parametrize(("language", "text"), TRANSLATED.values(), ids=TRANSLATED)
def test_translated_text_is_told_with_two_kinds_of_sign(language: str, text: str) -> None:
    found = translation_signs(text, "en")
    assert found is not None
    assert found.language == language
    assert len(found.signs) >= 2
    for sign in found.signs:
        words = sign.partition(": ")[2].split(", ")
        assert all(word in " ".join(text.split()) for word in words)


@pytest.mark.parametrize("text", ORIGINAL.values(), ids=ORIGINAL)
def test_original_text_is_left_alone(text: str) -> None:
    assert translation_signs(text, "en") is None


def test_only_english_is_judged() -> None:
    text = TRANSLATED["acronyms of armies"][1]
    assert translation_signs(text, None) is None
    assert translation_signs(text, "de") is None


def test_the_seed_was_probably_translated_from_russian(shared_data: Path) -> None:
    [file] = (shared_data / "seed").glob("*.txt")
    text = file.read_bytes().decode()
    found = translation_signs(text, language_of(text))
    assert found is not None
    assert found.language == "ru"
    assert len(found.signs) >= 6


def test_no_article_of_american_papers_or_on_the_war_is_called_translated(shared_data: Path) -> None:
    files = [*(shared_data / "polnear" / "dev" / "text").glob("*.txt"), *(shared_data / "war").glob("*.txt")]
    texts = [file.read_text("utf-8") for file in files]
    assert len(texts) > 200
    assert {language_of(text) for text in texts} == {"en"}
    assert [text[:60] for text in texts if translation_signs(text, "en")] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (NATIVE, "en"),
        ("The mayor said that the bridge was closed.", "en"),
        ("Міністерство оборони повідомило, що війська увійшли до міста.", "uk"),
        ("Министерство обороны сообщило, что войска вошли в город.", "ru"),
        ("Der Minister sagte am Montag, die Armee habe die Stadt verlassen.", "de"),
        ("قالت وزارة الدفاع إن الجيش دخل المدينة يوم الاثنين", "ar"),
        ("国防部说军队进入了城市。昨天晚上发生了爆炸，造成许多人受伤。", "zh"),
        ("Le ministère a déclaré que l'armée était entrée dans la ville.", "fr"),
        ("", None),
        ("Hello", None),
        ("Share this news", None),
        ("12.03.2018 14:30", None),
        ("🙂" * 100, None),
    ],
)
def test_the_language_is_told_or_unknown(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_english_is_told_without_loading_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)  # importing it would fail
    assert language_of(NATIVE) == "en"


@given(st.text(max_size=200))
def test_any_text_has_a_language_or_none_and_the_same_again(text: str) -> None:
    language = language_of(text)
    assert language is None or (len(language) == 2 and language.isascii())
    assert language == language_of(text)
    translation_signs(text, "en")
