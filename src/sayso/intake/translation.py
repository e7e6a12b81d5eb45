"""Signs that an English text was probably translated, and from which language, each shown with its words.

A single sign proves little: English pages on Russia quote Cyrillic names, European ones write dates with
dots. So two *kinds* of sign are asked for, one of them in the wording itself, and one that points to a
language. What is known are the marks of translation from Russian; other languages are told only by words
left in their script. A good translation shows no sign: None never means that a text is original.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sayso.core.document import Translation

_SAMPLE: Final = 200_000
_SHOWN: Final = 3
"""Examples shown with a sign."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """What was seen, with its words; where it points; whether it is in the wording or only on the page."""

    what: str
    words: tuple[str, ...]
    language: str | None = None
    wording: bool = True


def translation_signs(text: str, language: str | None) -> Translation | None:
    """The language an English text was probably translated from, and the signs; None where they do not do."""
    if language != "en":
        return None
    text = text[:_SAMPLE]
    if not any(rule(text) for rule in _POINTING):
        return None
    signs = [sign for rule in _RULES if (sign := rule(text))]
    pointed = [sign.language for sign in signs if sign.language]
    if len(signs) < 2 or not any(sign.wording for sign in signs):
        return None
    return Translation(pointed[0], tuple(f"{sign.what}: {', '.join(sign.words)}" for sign in signs))


def _foreign_script(text: str) -> _Sign | None:
    """Words in another script, two at least; the names of languages in a page's menu do not count."""
    foreign = () if text.isascii() else _FOREIGN.findall(text)
    words = [word for word in foreign if word.lower() not in _MENU]
    if len(words) < 2:
        return None
    joined = "".join(words)
    code = next(code for code, letters in _LETTERS if re.search(letters, joined))
    return _Sign("words left in the original", tuple(dict.fromkeys(words))[:_SHOWN], code, wording=False)


def _guillemets(text: str) -> _Sign | None:
    words = _found(_GUILLEMETS, text)
    return _Sign("quotation marks that English does not use", words, wording=False) if words else None


def _date_with_dots(text: str) -> _Sign | None:
    words = _found(_DOTTED_DATE, text)
    return _Sign("a date written with dots", words[:1], wording=False) if words else None


def _russian_note(text: str) -> _Sign | None:
    words = _found(_BANNED, text)
    return _Sign("a note that Russian law asks for", words[:1], "ru", wording=False) if words else None


def _russian_acronyms(text: str) -> _Sign | None:
    words = _found(_ACRONYMS, text) if any(name in text for name in _IN_ACRONYMS) else ()
    return _Sign("acronyms as Russian makes them", words, "ru") if words else None


def _russian_phrases(text: str) -> _Sign | None:
    if not any(words in text for words in _IN_PHRASES):
        return None
    words = tuple(word.lstrip('.!?»”" ') for word in _found(_PHRASES, text))
    return _Sign("turns of phrase as in Russian", words, "ru") if words else None


def _odd_capitals(text: str) -> _Sign | None:
    """Names with capitals where English has none or the reverse, two at least: one may be a slip."""
    words = _found(_ODD_NAMES, text)
    return _Sign("capitals as another language sets them", words) if len(words) > 1 else None


def _small_acronym(text: str) -> _Sign | None:
    words = _found(_SMALL_ACRONYM, text)
    return _Sign("an acronym in small letters", words) if words else None


def _no_article(text: str) -> _Sign | None:
    words = _found(_BARE_SPEAKER, text)
    return _Sign("articles left out", words) if words else None


# Words in its own script show the language itself and come first; neighbours share turns of phrase.
_RULES: Final[tuple[Callable[[str], _Sign | None], ...]] = (
    _foreign_script,
    _russian_phrases,
    _russian_acronyms,
    _odd_capitals,
    _small_acronym,
    _no_article,
    _guillemets,
    _date_with_dots,
    _russian_note,
)

_POINTING: Final = (_russian_note, _russian_acronyms, _russian_phrases, _foreign_script)
"""The rules whose signs point to a language, without which the others prove nothing; the quick ones first."""

_CYRILLIC: Final = "\u0400-\u04ff"
_ARABIC: Final = "\u0600-\u06ff"
_FOREIGN: Final = re.compile(f"[{_CYRILLIC}]{{3,}}|[{_ARABIC}]{{3,}}")
_MENU: Final = frozenset(
    "русский русская рус версия українська укр български српски беларуская العربية عربي فارسی اردو".split()
)
# Letters that only one language of the script has; the last line of each script is its most common one.
_LETTERS: Final = (
    ("uk", "[ІіЇїЄєҐґ]"),
    ("sr", "[ЂђЈјЉљЊњЋћЏџ]"),
    ("ru", f"[{_CYRILLIC}]"),
    ("ur", "[ٹڈڑںے]"),
    ("fa", "[پچژگی]"),
    ("ar", f"[{_ARABIC}]"),
)
_GUILLEMETS: Final = re.compile(r"«[^«»\n]{1,60}»")
_DOTTED_DATE: Final = re.compile(r"\b[0-3]?\d\.[01]?\d\.(?:19|20)\d\d\b")
_BANNED: Final = re.compile(r"\bbanned (?:on the territory of|in) (?:the )?Russia(?:n Federation)?\b")
# SAR is "search and rescue" too and RF "radio frequency": only where a state can stand.
_ACRONYMS: Final = re.compile(
    r"\bVKS\b(?: RF\b)?|\b(?:MO|MFA|[Aa]rmy|[Ff]orces|[Pp]resident|of|the|and) RF\b"
    r"|\b(?:[Aa]rmy|[Ff]orces|[Tt]roops|[Gg]overnment|of|of the) SAR\b|\bDNR and LNR\b|\bLNR and DNR\b"
)
_IN_ACRONYMS: Final = ("VKS", " RF", " SAR", "DNR")
_IN_PHRASES: Final = (
    "Recall", "remind", "Before ", " territory of ", "«", "s reports ", "s informs ", "s writes ",
    "s transmits ", "reports the ",
)  # fmt: skip
"""One of these stands in every match, and is found at once, where a pattern is tried at every letter."""
_PHRASES: Final = re.compile(
    r"(?:^|[.!?»”\"] )(?:Recall(?:,| that)|We (?:will )?remind(?:,| you| that))"
    r"|(?:^|[.!?»”\"] )Before (?:it|the [A-Z]\w+(?: \w+){0,6}) (?:has|have) \w+ed\b"
    r"|\b[Oo]n the territory of (?:[A-Z]\w+|the (?:country|republic|region))"
    r"|\b(?:portal|edition|newspaper|channel|agency) «[^«»\n]{1,40}»"
    r"|\b[Aa]s (?:reports|informs|writes|transmits) (?:the )?[A-Z«]\w+"
    r"|\breports the (?:portal|edition|agency)\b",
    re.MULTILINE,
)
_ODD_NAMES: Final = re.compile(
    r"\b(?:Islamic state|Supreme court|General staff|Security council|State department|White house"
    r"|European union|United nations|Middle east|Black sea|Red cross|State duma|Federation council"
    r"|Central bank|(?:Defen[cs]e|Foreign|Interior) ministry"
    r"|Ministry of (?:defen[cs]e|foreign|internal|health|justice)"
    r"|(?:[Ll]eft|[Rr]ight) Bank of|doctor of \w+ Sciences)\b"
)
_SMALL_ACRONYM: Final = re.compile(r"\b[A-Z]\w+ \w+\*? \((?:is|isis|igil|us|un|eu|nato|sar)\)")
# "said military expert," but not the press's "said analyst Ann Poe" or "said officials in".
_BARE_SPEAKER: Final = re.compile(
    r"\b(?:said|told|according to|noted|added|explained|stressed|says|writes)"
    r" (?:(?:military|political|senior|famous|Russian) ){0,2}"
    r"(?:expert|analyst|politician|portal|newspaper|agency|ministry|president|diplomat|official|correspondent"
    r"|spokesman|edition|publication|observer|representative)(?=[.,;!]|\s+(?:and|that|adding)\b)"
)


def _found(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    """The first few different matches, each on one line."""
    found: dict[str, None] = {}
    for match in pattern.finditer(text):
        found.setdefault(" ".join(match[0].split()))
        if len(found) == _SHOWN:
            break
    return tuple(found)
