"""Bytes become one text once: nothing is lost, nothing repaired in silence, every doubt is a warning."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sayso.intake.encoding import codec_of, decode
from sayso.intake.mojibake import mojibake

RUSSIAN = "Министерство сообщило, что войска вошли в город Хан-Юнус. Жители бежали.\r\n" * 8
FRENCH = "Le ministère a déclaré que l’armée était entrée dans la «ville».\n" * 4
ENGLISH = "The ministry said the army had entered the town. “It is over,” he said. He didn’t say when.\n" * 2

# Letters that encodings of the world hold, line ends and NUL, astral signs, combining marks, bidi controls.
ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=200)


@given(ANY_TEXT, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_a_mark_is_stripped_told_and_moves_every_position_by_one(text: str, encoding: str) -> None:
    data = ("\ufeff" + text).encode(encoding)
    assume(encoding != "utf-16-le" or not data.startswith(codecs.BOM_UTF32_LE))
    read = decode(data)
    assert (read.text, read.encoding, read.bom, read.warnings) == (text, encoding, True, ())
    whole = data.decode(encoding)
    assert all(read.text[i] == whole[i + 1] for i in range(len(text)))


@given(ANY_TEXT)
def test_utf8_is_read_as_it_stands(text: str) -> None:
    assume(not text.startswith("\ufeff") and "\x00" not in text)
    assume(max(text, default="a") > "\x7f" or len(text) < 4)
    read = decode(text.encode())
    assert (read.text, read.encoding, read.bom, read.warnings) == (text, "utf-8", False, ())


@given(st.text(st.characters(codec="utf-8", min_codepoint=32), max_size=200), st.data())
def test_a_declared_encoding_that_fits_is_obeyed(text: str, data: st.DataObject) -> None:
    encoding = data.draw(st.sampled_from(["cp1251", "cp1252", "koi8-r", "gb18030", "cp932", "iso8859-2"]))
    octets = text.encode(encoding, "ignore")
    assume(not octets.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)))
    assume(octets.isascii() or not is_utf8(octets))
    read = decode(octets, declared=encoding)
    assert (read.text, read.encoding) == (octets.decode(encoding), encoding)


def is_utf8(octets: bytes) -> bool:
    try:
        octets.decode()
    except UnicodeDecodeError:
        return False
    return True


@given(
    st.binary(max_size=300), st.sampled_from([None, "utf-8", "latin-1", "shift_jis", "utf-16", "x-none", ""])
)
def test_any_bytes_give_a_text_and_give_it_again(data: bytes, declared: str | None) -> None:
    read = decode(data, declared=declared)
    assert read == decode(data, declared=declared)
    assert all("\n" not in warning for warning in read.warnings)
    if not read.encoding.startswith("utf-16"):
        assert "\ufffd" not in read.text or "\ufffd" in data.decode(read.encoding, "ignore")


PLAIN = "The minister said on Monday that the port would stay closed, and that nobody had been told of it. "


@pytest.mark.parametrize(
    ("names", "encoding"),
    [
        ("José Peña, Begoña Núñez and the mayor of La Coruña", "cp1252"),
        ("Jürgen Groß and François Lefèvre", "cp1252"),
        ("“Ça suffit,” – said Gérard Lefèvre of the Élysée; Hélène Béranger’s “répondez-moi” –", "cp1252"),
        ("Søren Kierkegård of Ålesund", "cp1252"),
        ("Željko of São Tomé", "cp1252"),
        ("“Nobody’s,” said the café’s owner,", "cp1252"),
        ("The £5m pier (¥900m, ¼ of it paid; 20° in the sun) and x²", "cp1252"),
        ("¿Qué? «Nada», said Ana,", "cp1252"),
        ("Lech Wałęsa", "cp1250"),
        ("Aleksandar Vučić and Slobodan Milošević", "cp1250"),
        ("Jarosław Kaczyński of Łódź", "cp1250"),
        ("Владимир Путин", "cp1251"),
    ],
)
def test_names_in_a_text_of_plain_letters_keep_their_letters(names: str, encoding: str) -> None:
    text = f"{PLAIN}{names} denied it. {PLAIN}"
    read = decode(text.encode(encoding))
    assert (read.text, read.encoding) == (text, encoding)
    assert any("guess" in warning for warning in read.warnings)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "utf-16-be"),
        (FRENCH, "cp1252"),
        (FRENCH, "utf-16-le"),
        (ENGLISH, "cp1252"),
        ("قالت وزارة الدفاع إن الجيش دخل المدينة.\n" * 5, "cp1256"),
        ("قالت وزارة الدفاع إن الجيش دخل المدينة.\n" * 5, "utf-16-le"),
        ("防衛省は、軍が都市に入ったと発表した。\n" * 5, "cp932"),
        ("国防部说军队进入了城市。\n" * 5, "gb18030"),
    ],
)
def test_an_undeclared_encoding_is_found_and_a_guess_is_called_one(text: str, encoding: str) -> None:
    read = decode(text.encode(encoding))
    assert (read.text, read.encoding) == (text, encoding)
    assert any("guess" in warning for warning in read.warnings) is not encoding.startswith("utf-16")


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("ISO-8859-1", "cp1252"),
        ("latin1", "cp1252"),
        (" US-ASCII ", "cp1252"),
        ('"utf8"', "utf-8"),
        ("Windows-1251", "cp1251"),
        ("gb2312", "gb18030"),
        ("x-sjis", "cp932"),
        ("ks_c_5601-1987", "cp949"),
        ("iso-8859-9", "cp1254"),
        ("tis-620", "cp874"),
        ("utf-7", None),
        ("rot13", None),
        ("unicode_escape", None),
        ("idna", None),
        ("", None),
        ("x\x00y", None),
    ],
)
def test_labels_mean_what_browsers_take_them_for(label: str, name: str | None) -> None:
    assert codec_of(label) == name


def page(head: str, encoding: str) -> bytes:
    return f"<!doctype html><html><head>{head}</head><body><p>{RUSSIAN}</p></body></html>".encode(encoding)


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        "<META CHARSET=windows-1251>",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        '<!-- <meta charset="koi8-r"> --><meta charset="windows-1251">',
    ],
)
def test_a_page_may_declare_its_encoding(head: str) -> None:
    read = decode(page(head, "cp1251"))
    assert read.encoding == "cp1251"
    assert RUSSIAN in read.text
    assert read.warnings == ()


def test_xml_declares_it_too_and_plain_text_does_not() -> None:
    xml = f'<?xml version="1.0" encoding="koi8-r"?><html><body>{RUSSIAN}</body></html>'
    assert decode(xml.encode("koi8-r")).encoding == "koi8-r"
    text = f'He wrote: <meta charset="koi8-r"> is old. {RUSSIAN}'
    assert decode(text.encode("cp1251")).encoding == "cp1251"


def test_the_server_goes_before_the_page_and_a_conflict_is_told() -> None:
    data = page('<meta charset="windows-1251">', "koi8-r")
    read = decode(data, declared="koi8-r")
    assert RUSSIAN in read.text
    assert read.warnings == ("the server says koi8-r, the page cp1251",)


def test_a_declaration_that_fails_is_set_aside_and_told() -> None:
    read = decode(page('<meta charset="windows-1251">', "cp1251"), declared="utf-8")
    assert RUSSIAN in read.text
    assert any("the server says utf-8, but byte" in warning for warning in read.warnings)


def test_a_declaration_against_valid_utf8_is_set_aside_and_told() -> None:
    read = decode(FRENCH.encode(), declared="iso-8859-1")
    assert read.text == FRENCH
    assert read.warnings == ("the server says cp1252, but the bytes are UTF-8; read as UTF-8",)


def test_a_page_that_calls_itself_utf16_in_ascii_is_utf8() -> None:
    assert RUSSIAN in decode(page('<meta charset="utf-16">', "utf-8")).text


@pytest.mark.parametrize("declared", [None, "utf-8"])
def test_mixed_encodings_lose_no_byte(declared: str | None) -> None:
    read = decode(FRENCH.encode() + b"\x93pasted\x94 \x81 end", declared=declared)
    assert read.text == FRENCH + "“pasted” \x81 end"
    assert any("mixed encodings" in warning and warning.endswith(": 3") for warning in read.warnings)


def test_a_single_mark_in_utf8_outweighs_a_single_stray_byte() -> None:
    read = decode("The mayor – who else".encode() + b" \x96 said no")
    assert (read.text, read.encoding) == ("The mayor – who else – said no", "utf-8")


def test_a_stray_byte_does_not_turn_a_declared_alphabet_into_another() -> None:
    read = decode(RUSSIAN.encode("cp1251") + b"\x98", declared="windows-1251")
    assert (read.text, read.encoding) == (RUSSIAN + "\u02dc", "cp1251")
    assert len(read.warnings) == 2


def test_newlines_nul_and_unnormalised_letters_are_kept() -> None:
    text = "a\r\nb\rc\nd\u2028e\x00f\x0bg e\u0301 \ufb01 \u00a0\u200b\u202e🇸🇾"
    assert decode(text.encode()).text == text


def test_a_broken_unit_of_utf16_shows() -> None:
    read = decode(codecs.BOM_UTF16_LE + "abc".encode("utf-16-le") + b"d")
    assert read.text == "abc\ufffd"
    assert read.warnings


@pytest.mark.parametrize(
    ("good", "wrong"),
    [
        ("café", "cp1252"),
        ("He didn’t", "cp1252"),
        ("“No” – yes", "cp1252"),
        ("Привет, мир", "cp1252"),
        ("Привет", "cp1251"),
    ],
)
def test_misread_text_is_told_with_an_example_and_kept(good: str, wrong: str) -> None:
    misread = good.encode().decode(wrong, "replace").replace("\ufffd", "")
    [warning] = mojibake(misread)
    assert f"read as {wrong}" in warning
    assert "kept as it stands" in warning


def test_double_encoding_is_told() -> None:
    twice = "café é".encode().decode("cp1252").encode().decode("cp1252", "replace")
    assert any("read as cp1252" in warning for warning in mojibake(twice))


@pytest.mark.parametrize(
    "text",
    [ENGLISH, FRENCH, RUSSIAN, "CAFÉ»", "«СССР»", "IRMÃ” e AMANHÃ»", "JOÃO", "Ünïcödé", "Á", "ağ – “š”"],
)
def test_good_text_is_not_called_misread(text: str) -> None:
    assert mojibake(text) == ()


def test_letters_lost_before_are_told() -> None:
    [warning] = mojibake("The \ufffdquoted\ufffd words")
    assert "2 times" in warning
