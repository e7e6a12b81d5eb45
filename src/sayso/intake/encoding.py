"""Bytes to one text, decoded once: by mark, by declaration, as UTF-8, or by a guess that says so.

Tried strictly, in order: the byte-order mark; the shape of UTF-16; what the server, then the markup
declares; UTF-8. Where none fits every byte, one that fits all but a few is taken, and each byte that
does not fit is read as windows-1252, one code point a byte: a UTF-8 page with a pasted windows-1252
quotation then reads right, and no byte is lost (a broken unit of UTF-16, which has no such reading,
shows as U+FFFD). Only then charset-normalizer guesses from a sample. Whatever was set aside, guessed
or patched is a warning.

Labels mean what browsers take them for (the WHATWG Encoding Standard: "iso-8859-1" is windows-1252);
encodings are recorded under Python's names. Nothing is normalised: newlines, NUL and all else stay.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_SAMPLE: Final = 65_536
"""Bytes shown to charset-normalizer, whose time grows with their number."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_ONE_BYTE: Final = frozenset(
    "cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13"
    " iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic cp874 cp1250 cp1251 cp1252"
    " cp1253 cp1254 cp1255 cp1256 cp1257 cp1258".split()
)
_SEVERAL_BYTES: Final = frozenset("gb18030 big5hkscs euc_jp iso2022_jp cp932 cp949".split())
_WIDE: Final = frozenset("utf-16-le utf-16-be utf-32-le utf-32-be".split())

# What browsers read under a name that Python knows as something smaller, and names only they know.
_BROWSERS_READ: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-16-le",
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-euc-jp": "euc_jp",
    "windows-874": "cp874",
    "windows-949": "cp949",
    "iso-8859-8-i": "iso8859-8",
    "ansi": "cp1252",
    "unicode": "utf-16-le",
    "unicode-1-1-utf-8": "utf-8",
}

_COMMENT: Final = re.compile(rb"<!--.*?-->", re.DOTALL)
_DECLARED: Final = re.compile(
    rb"""<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)|<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)

# surrogateescape keeps a byte that does not fit as U+DC80..U+DCFF; this is what it means in
# windows-1252, where the five bytes without a letter are control characters as in browsers.
_STRAY: Final = {0xDC00 + b: bytes([b]).decode("cp1252", "ignore") or chr(b) for b in range(0x80, 0x100)}
_BEYOND_ASCII: Final = re.compile("[^\x00-\x7f]")
FEW: Final = 0.08
"""Share of letters beyond ASCII up to which a text counts as one of plain letters with names in it: a French
one has five or so in a hundred, a Hungarian or Czech one ten and more."""
_LETTER_BEYOND: Final = re.compile(r"[^\x00-\x7f\W]|[¹³¿]")
_CYRILLIC: Final = re.compile(r"[À-ÖØ-öø-ÿ]{3}")
_SIGN_IN_NAME: Final = re.compile(
    r"[^\W\d_][¹³¿º¾¼£¥][^\W\d_]|[^\W\d_][¹³º¼](?!\w)|(?<!\w)[£¥¼¯][^\W\d_]|æ(?!\w)"
)
_TURKISH: Final = re.compile(r"[ðÐþÞýÝ]")
_STRAYS: Final = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the encoding it was read in, whether a mark was stripped, and what a reader should know."""

    text: str
    encoding: str
    bom: bool
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Guess:
    encoding: str
    who: str
    mark: int = 0
    guessed: bool = False


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """The text of an input; `declared` is the charset its server named. Always gives a text."""
    warnings: list[str] = []
    tried: list[_Guess] = []
    for guess in _guesses(data, declared, warnings):
        try:
            text = data[guess.mark :].decode(guess.encoding)
        except UnicodeDecodeError as problem:
            tried.append(guess)
            if not guess.guessed:
                place = guess.mark + problem.start
                warnings.append(f"{guess.who} says {guess.encoding}, but byte {place:,} is not that")
        else:
            return Decoded(text, guess.encoding, guess.mark > 0, tuple(warnings))
    # UTF-8 first: it fits nothing but its own, a one-byte encoding nearly anything.
    for guess in sorted(tried, key=lambda guess: guess.encoding != "utf-8"):
        if patched := _patched(data[guess.mark :], guess.encoding):
            return Decoded(patched[0], guess.encoding, guess.mark > 0, (*warnings, patched[1]))
    return _by_letters(data, warnings)


def restorable(data: bytes, read: Decoded) -> tuple[bytes, str] | None:
    """The mark before a text that `decode` read, and the text such that encoding it gives the same bytes.

    Both with Python's "surrogateescape": a byte that does not fit stands as a surrogate where `read.text`
    has a letter. None where no such text is as long as `read.text`: broken UTF-16, some of the Asian ones.
    """
    mark = next((mark for mark, name in _MARKS if name == read.encoding), b"") if read.bom else b""
    try:
        text = data[len(mark) :].decode(read.encoding, "surrogateescape")
        same = mark + text.encode(read.encoding, "surrogateescape") == data
    except UnicodeError:
        return None
    return (mark, text) if same and len(text) == len(read.text) else None


def is_wide(data: bytes) -> bool:
    """Whether the bytes are UTF-16 or UTF-32 by their mark or their shape, so that NUL bytes are normal."""
    return any(guess.encoding in _WIDE for guess in _by_mark(data)) or _wide_shape(data) is not None


def codec_of(label: str) -> str | None:
    """Python's name for the encoding that browsers read under a label; None for one that is no encoding."""
    label = label.strip().strip("\"'").lower()
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        name = label
    name = _BROWSERS_READ.get(name, name)
    return name if name == "utf-8" or name in _ONE_BYTE | _SEVERAL_BYTES | _WIDE else None


def _guesses(data: bytes, declared: str | None, warnings: list[str]) -> Iterator[_Guess]:
    """What the bytes may be, surest first."""
    yield from _by_mark(data)
    if shape := _wide_shape(data):
        yield _Guess(shape, "the shape of the bytes", guessed=True)
    stated = tuple(_stated(data, declared, warnings))
    for guess in stated:
        if guess.encoding in _ONE_BYTE and _is_utf8_beyond_ascii(data):
            # A one-byte encoding fits nearly any bytes; UTF-8 fits none but its own.
            warnings.append(f"{guess.who} says {guess.encoding}, but the bytes are UTF-8; read as UTF-8")
            break
        yield guess
    yield _Guess("utf-8", "the rule", guessed=True)


def _by_mark(data: bytes) -> Iterator[_Guess]:
    for mark, encoding in _MARKS:
        if data.startswith(mark) and (len(data) % 4 == 0 or not encoding.startswith("utf-32")):
            yield _Guess(encoding, "the byte-order mark", len(mark))


def _stated(data: bytes, declared: str | None, warnings: list[str]) -> Iterator[_Guess]:
    """What the server and the markup declare; the server first, as in browsers."""
    labels = [("the server", declared), ("the page", _declared_in_markup(data))]
    known = [(who, label, codec_of(label)) for who, label in labels if label]
    for who, label, name in known:
        if name is None:
            warnings.append(f"{who} says {label!r}, which is no encoding")
    guesses = [_Guess(name, who) for who, _, name in known if name is not None]
    if len({guess.encoding for guess in guesses}) == 2 and not data.isascii():
        warnings.append(f"the server says {guesses[0].encoding}, the page {guesses[1].encoding}")
    yield from guesses


def _declared_in_markup(data: bytes) -> str | None:
    """The charset of an XML declaration or a meta element near the top, if this is markup at all."""
    if not data[:512].lstrip().startswith(b"<"):
        return None
    found = _DECLARED.search(_COMMENT.sub(b"", data[:8192]))
    if found is None:
        return None
    label = (found[1] or found[2]).decode("ascii", "replace")
    # Bytes in which an ASCII declaration can be read are not UTF-16: browsers take UTF-8.
    return "utf-8" if label.lower().startswith("utf-16") else label


def _wide_shape(data: bytes) -> str | None:
    """UTF-16 without a mark: one byte of each pair is nearly always that of a single alphabet."""
    sample = data[: _SAMPLE // 2 * 2]
    if len(sample) < 8 or len(data) % 2 or not any(row in sample for row in b"\x00\x04\x05\x06"):
        return None  # blanks alone are no alphabet
    high, low = sample[1::2], sample[::2]
    for name, rows, cells in (("utf-16-le", high, low), ("utf-16-be", low, high)):
        # 0x00 Latin, 0x04 Cyrillic, 0x05 Hebrew and Armenian, 0x06 Arabic, 0x20 punctuation
        alphabet = sum(map(rows.count, b"\x00\x04\x05\x06\x20")) > 0.95 * len(rows)
        if alphabet and rows.count(b"\x20") < len(rows) // 2 and cells.count(0) < len(cells) // 20:
            return name
    return None


def _is_utf8_beyond_ascii(data: bytes) -> bool:
    if data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _by_letters(data: bytes, warnings: list[str]) -> Decoded:
    """The text in the encoding whose letters look most like a language's, or else in windows-1252."""
    from charset_normalizer import from_bytes

    allowed = [name.replace("-", "_") for name in sorted(_ONE_BYTE | _SEVERAL_BYTES)]
    if name := _encoding_of_names(data):
        note = f"no encoding declared that fits; read as {name}, a guess from the letters of its names"
        return Decoded(data.decode(name), name, False, (*warnings, note))
    best = from_bytes(_sample(data), cp_isolation=allowed).best()
    name = codec_of(best.encoding) if best is not None else None
    if name is not None and (read := _strictly(data, name) or _patched(data, name)):
        if read == _strictly(data, "cp1252"):  # English with a few curly quotes fits many encodings
            name = "cp1252"
        note = f"no encoding declared that fits; read as {name}, a guess from the letters"
        return Decoded(read[0], name, False, tuple(filter(None, (*warnings, note, read[1]))))
    text = data.decode("cp1252", "surrogateescape").translate(_STRAY)
    return Decoded(text, "cp1252", False, (*warnings, "encoding unknown; read as windows-1252"))


def _encoding_of_names(data: bytes) -> str | None:
    """The encoding of a text of plain letters in which only names have others; None where none is likelier.

    A guesser by letters has too few of them to go by, and makes Núńez of Núñez. In windows-1252, which
    browsers take where nothing is declared, names of the east have signs in them, "Wa³êsa", or end oddly,
    "Vuèiæ".
    """
    western, eastern = (_strictly(data, name) for name in ("cp1252", "cp1250"))
    if western is None or _CYRILLIC.search(western[0]) or _TURKISH.search(western[0]):
        return None
    if len(_LETTER_BEYOND.findall(western[0])) > FEW * len(western[0]):
        return None
    if not _SIGN_IN_NAME.search(western[0]):
        return "cp1252"
    return "cp1250" if eastern and not _SIGN_IN_NAME.search(eastern[0]) else None


def _strictly(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return data.decode(encoding), ""
    except UnicodeDecodeError:
        return None


def _sample(data: bytes) -> bytes:
    """A stretch about the first byte beyond ASCII, cut at white space so that no character is cut."""
    first = next((found.start() for found in re.finditer(rb"[\x80-\xff]", data)), 0)
    start = max(0, first - 1000)
    sample = data[start : start + _SAMPLE]
    end = max(sample.rfind(b" "), sample.rfind(b"\n"))
    return sample[:end] if end > _SAMPLE // 2 else sample


def _patched(data: bytes, encoding: str) -> tuple[str, str] | None:
    """The text with stray bytes read as windows-1252, and a warning; None where too many do not fit.

    Of the characters beyond ASCII at most half may be strays in UTF-8, whose sequences hardly come about
    by chance (windows-1252 text read as UTF-8 is nearly all strays), and a third in other encodings.
    """
    if encoding in _WIDE:
        text = data.decode(encoding, "replace")
        return text, f"some bytes are not {encoding}; they show as U+FFFD"
    try:
        text = data.decode(encoding, "surrogateescape")
    except UnicodeDecodeError:
        return None
    strays = len(_STRAYS.findall(text))
    if strays * (2 if encoding == "utf-8" else 3) > len(_BEYOND_ASCII.findall(text)):
        return None
    note = f"mixed encodings: bytes that are not {encoding}, read as windows-1252: {strays:,}"
    return text.translate(_STRAY), note
