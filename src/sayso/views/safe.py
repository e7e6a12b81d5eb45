"""Text from outside made harmless to show: what would act or hide becomes a mark that can be seen.

Articles are written by people who may want to deceive. Escape sequences could rewrite the terminal,
bidirectional controls could swap the words of a quotation, zero-width and tag characters could hide
words in it. Every surface shows text from outside (titles, file names, addresses and error messages
too) through `safe`.
"""

from __future__ import annotations

import re

_ACTS = re.compile(
    "["
    "\u0000-\u001f\u007f-\u009f"  # controls, escape, C1
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, fillers, selectors
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # zero-width, line separators, bidi controls and isolates
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"  # blank letters, selectors, specials
    "\ud800-\udfff"  # lone surrogates
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3"  # controls of hieroglyphs and shorthand
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"  # controls of music, tags, further selectors
    "]"
)
_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_JOINERS = "\u200c\u200d"
_EMOJI_SELECTOR = "\ufe0f"
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def safe(text: str, *, newlines: bool = False) -> str:
    """The text with every acting or hiding character as a visible mark: ␛, ⟨U+202E⟩.

    Line ends become spaces, or with `newlines` line feeds; tabs become spaces.
    """
    if text.isascii() and text.isprintable():
        return text
    lined = _LINE_ENDS.sub("\n" if newlines else " ", text).replace("\t", " ")
    return _ACTS.sub(_mark, lined)


def one_line(text: str) -> str:
    """The same on one line: every run of white space is one space, and none is at either end."""
    return " ".join(safe(text).split())


def _mark(match: re.Match[str]) -> str:
    character, text, at = match[0], match.string, match.start()
    if character == "\n" or (character in _JOINERS and _joins(text, at)):
        return character
    if character == _EMOJI_SELECTOR and at and _is_symbol(text[at - 1]):
        return character
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"


def _joins(text: str, at: int) -> bool:
    """Whether a joiner does its work in a script or an emoji, where taking it out would change the words."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return _shaped(before) and _shaped(after)


def _shaped(character: str) -> bool:
    return bool(character) and (
        "\u0600" <= character <= "\u109f" or character == _EMOJI_SELECTOR or _is_symbol(character)
    )


def _is_symbol(character: str) -> bool:
    return (
        "\u2190" <= character <= "\u2bff"
        or "\U0001f000" <= character <= "\U0001faff"
        or character in "#*0123456789©®"
    )


def isolated(text: str) -> str:
    """Safe text that is kept, where it holds right-to-left words, from reordering what stands beside it."""
    return f"\u2068{text}\u2069" if _RIGHT_TO_LEFT.search(text) else text
