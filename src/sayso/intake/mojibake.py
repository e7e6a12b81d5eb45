"""Text that was decoded wrongly before it came here: told, with an example, and never repaired.

The mark of it: characters that, written back in a one-byte encoding, are valid UTF-8 of the letters and
marks that news uses. One such sequence can stand in good text (French "CAFÉ»" is the bytes C9 BB), so
it takes two in a row, a misread quotation mark or dash, or a single misread Latin letter between others.
"""

from __future__ import annotations

import re
from typing import Final


def mojibake(text: str) -> tuple[str, ...]:
    """A warning for each way in which the text looks as if it had been decoded wrongly."""
    found = []
    for encoding, pattern in _MISREAD.items() if _BEYOND_ASCII.search(text) else ():
        if first := pattern.search(text):
            count = sum(1 for _ in pattern.finditer(text))
            wrong = first[0][:12]
            right = _bytes_of(wrong, encoding).decode("utf-8", "ignore")
            found.append(
                f"looks like UTF-8 that was read as {encoding}, in {count:,} place{'s' * (count > 1)}"
                f" ({wrong!r} for {right!r}); kept as it stands"
            )
    if lost := text.count("\ufffd"):
        found.append(f"letters were lost before this text came here: U+FFFD stands {lost:,} times")
    return tuple(found)


_BEYOND_ASCII: Final = re.compile("[^\x00-\x7f]{2}")
"""Two letters in a row beyond ASCII: every misreading has them, hardly any English text does."""


def _misread(encoding: str) -> re.Pattern[str]:
    """UTF-8 as it looks when read in a one-byte encoding."""

    def read(*octets: int) -> str:
        return "[" + re.escape("".join(_character(octet, encoding) for octet in octets)) + "]"

    tail = read(*range(0x80, 0xC0))
    latin, cyrillic, arabic = read(0xC2, 0xC3, 0xC5), read(0xD0, 0xD1), read(0xD7, 0xD8, 0xD9)
    letter = f"(?:{latin}|{cyrillic}|{arabic}){tail}"
    mark = read(0xE2) + read(0x80) + read(*range(0x90, 0xC0))
    # Closing quotation marks are tails too: «IRMÃ» and “IRMÃ” are good Portuguese.
    single = read(0xC3) + read(*sorted({*range(0x80, 0xC0)} - {0x91, 0x92, 0x93, 0x94, 0xAB, 0xBB}))
    opens = read(0xC2, 0xC3, 0xC5, 0xD0, 0xD1, 0xD7, 0xD8, 0xD9, 0xE2)  # most letters are passed over by it
    return re.compile(f"(?={opens})(?:(?:{letter}|{mark}){{2,}}|{mark}|{single}(?![^\x00-\x7f]))")


def _character(octet: int, encoding: str) -> str:
    """What browsers show for a byte: its letter, or the control character of that number."""
    return bytes([octet]).decode(encoding, "ignore") or chr(octet)


def _bytes_of(wrong: str, encoding: str) -> bytes:
    return b"".join(letter.encode(encoding, "ignore") or bytes([ord(letter) & 0xFF]) for letter in wrong)


_MISREAD: Final = {encoding: _misread(encoding) for encoding in ("cp1252", "cp1251")}
