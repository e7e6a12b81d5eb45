"""Operators that spoil letters and grammar: translation-like English, look-alike letters, names respelled."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from evaluation.presssim.desk import Desk
from evaluation.presssim.operators.draft import Draft, exchanged, mapped
from evaluation.presssim.words import Word, Words


def articles_lost(draft: Draft, desk: Desk) -> Draft:
    """English without half of its articles, quotations in «guillemets»."""

    def change(words: Words) -> Words:
        kept = (w for w in words if w.text.lower() not in {"the", "a", "an"} or w.slot or desk.happens(0.45))
        return _guillemets(tuple(kept))

    return mapped(draft, change, "articles_lost")


def calques(draft: Draft, desk: Desk) -> Draft:
    """English by a dictionary: the words of another language's phrases, quotations in «guillemets»."""

    def change(words: Words) -> Words:
        return _guillemets(exchanged(words, CALQUES, desk, share=0.75))

    return mapped(draft, change, "calques")


def look_alikes(draft: Draft, desk: Desk) -> Draft:
    """Cyrillic letters that look Latin, in a few words of each sentence."""

    def change(words: Words) -> Words:
        return tuple(
            replace(w, text=w.text.translate(LOOK_ALIKE)) if len(w.text) > 3 and desk.happens(0.08) else w
            for w in words
        )

    return mapped(draft, change, "look_alikes")


def names_in_cyrillic(draft: Draft, desk: Desk) -> Draft:
    """The names of people and places in Cyrillic letters."""
    return _renamed(draft, desk, cyrillic, "names_in_cyrillic")


def names_respelled(draft: Draft, desk: Desk) -> Draft:
    """The names of people and places by other rules of transliteration: Sivkov is Sivkow."""
    return _renamed(draft, desk, respelled, "names_respelled")


def cyrillic(name: str) -> str:
    """A Latin name in Cyrillic letters, two letters for one where that is the rule."""
    low = name.lower()
    for latin, letter in _PAIRS:
        low = low.replace(latin, letter)
    turned = low.translate(_SINGLE)
    return turned[:1].upper() + turned[1:] if name[:1].isupper() else turned


def respelled(name: str) -> str:
    """The name as another clerk would write it, the same where no rule applies."""
    for pattern, other in _RULES:
        if pattern.search(name):
            return pattern.sub(other, name, count=1)
    return name


def _renamed(draft: Draft, desk: Desk, spelling: Callable[[str], str], edit: str) -> Draft:
    names = frozenset(
        part
        for source in desk.sheet.sources.values()
        if source.identity == "named"
        for part in re.findall(r"[A-Z][a-z'\-]{2,}", source.name)
    ) | {desk.sheet.place}

    def changed(word: Word) -> Word:
        return replace(word, text=spelling(word.text)) if word.text in names else word

    return mapped(draft, lambda words: tuple(changed(word) for word in words), edit)


def _guillemets(words: Words) -> Words:
    """Quotation marks of any house turned into guillemets; straight ones open and close in turn."""
    found: list[Word] = []
    opened = False
    for word in words:
        if word.text in {"“", "”", '"'}:
            opened = word.text == "“" or (word.text == '"' and not opened)
            word = replace(word, text="«" if opened else "»")
        found.append(word)
    return tuple(found)


LOOK_ALIKE: Final = str.maketrans("aeopcxyi", "аеорсхуі")
CALQUES: Final = dict(
    pair.strip().split(" > ")
    for pair in """
said > declared; told > informed; killed > perished; because > in connection with that;
during > in the time of; people > humans; wounded > got wounds; about > order of; near > in the area of;
city > town; injured > suffered; morning > from the morning; used > applied; began > has begun;
against > versus; happened > took a place; also > besides; however > at the same time; today > on today;
house > the private house; police > organs of police; fire > ignition; hospital > medical institution;
reported > transmitted; only > just; now > at the given moment; help > the help; from > out of; after > past
""".split(";")
)
_PAIRS: Final = (
    ("shch", "щ"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ts", "ц"),
    ("ch", "ч"),
    ("sh", "ш"),
    ("yu", "ю"),
    ("ya", "я"),
)
_SINGLE: Final = str.maketrans("abcdefghijklmnopqrstuvwxyz", "абкдефгхийклмнопкрстуввкиз")
_RULES: Final = tuple(
    (re.compile(pattern), other)
    for pattern, other in (
        (r"(?<=[oe])v$", "ff"),
        (r"kh", "h"),
        (r"(?<=.)y$", "i"),
        (r"(?<=.)ei", "ey"),
        (r"(?<=.)ia", "ya"),
        (r"(?<=.)k", "c"),
        (r"(?<=.)ss", "s"),
        (r"(?<=.)v", "w"),
        (r"(?<=.)i(?=.)", "y"),
        (r"(?<=.)a(?=[a-z]$)", "e"),
    )
)
