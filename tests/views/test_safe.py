"""Nothing from outside acts on a terminal or hides from a reader."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.views.safe import isolated, safe


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\x00b\x7f", "a␀b␡"),
        ("a\x9b2Jb", "a⟨U+009B⟩2Jb"),
        ("left\u202eright", "left⟨U+202E⟩right"),
        ("with\u2066in", "with⟨U+2066⟩in"),
        ("pay\u200bpal q\u200dz", "pay⟨U+200B⟩pal q⟨U+200D⟩z"),
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
        ("lone\ud800", "lone⟨U+D800⟩"),
        ("soft\u00adhyphen", "soft⟨U+00AD⟩hyphen"),
        ("a\r\nb\tc\u2028d", "a b c d"),
        ("«Привет», 日本 e\u0301", "«Привет», 日本 e\u0301"),
        ("👨‍👩‍👧 ❤️ 1️⃣", "👨‍👩‍👧 ❤️ 1️⃣"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_safe(text: str, shown: str) -> None:
    assert safe(text) == shown


def test_line_ends_can_be_kept() -> None:
    assert safe("a\r\nb\rc\u2029d\x0be", newlines=True) == "a\nb\nc\nd\ne"


@given(st.text(st.characters(codec=None)))
def test_nothing_acts_or_hides(text: str) -> None:
    shown = safe(text)
    allowed = "\u200c\u200d"
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert not [c for c in shown if 0x202A <= ord(c) <= 0x202E or 0x2066 <= ord(c) <= 0x2069]
    assert not [c for c in shown if 0x200B <= ord(c) <= 0x200F and c not in allowed]
    assert safe(shown) == shown
    shown.encode("utf-8")


def test_words_that_run_to_the_left_are_kept_among_themselves() -> None:
    assert isolated("قال") == "\u2068قال\u2069"
    assert isolated("said") == "said"
