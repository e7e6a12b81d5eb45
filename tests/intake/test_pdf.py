"""PDFs: lines become paragraphs, nothing is dropped, and what cannot be read is told with a way out."""

from __future__ import annotations

import hashlib
import time

import pytest

from evaluation.damage import damaged
from evaluation.making import drawn, encrypted_pdf, pdf_file, pdf_of, scanned_pdf, stream, turned
from sayso.core.document import Published
from sayso.errors import UnreadableInput
from sayso.intake.items import Item
from sayso.intake.parsing import pdf as reading
from sayso.intake.parsing.pdf import iso_of, read_pdf
from sayso.intake.parsing.pdf_lines import Line
from sayso.intake.parsing.pdf_paragraphs import text_of
from sayso.intake.parsing.values import Refused
from sayso.intake.pdf import document_from_pdf
from sayso.zoning import mark_zones

HEADLINE = "Bridge stays closed"
WRAPPED = (
    "The mayor of Orlen said on Monday that the bridge would stay closed until",
    "the water had gone down. She told reporters that nobody should cross it, and",
    "that the army would help.",
)
JOINED = " ".join(WRAPPED)
NEXT = "The army said that it had not been asked."

UNICODE_OF = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
4 beginbfchar <7E> <D83DDE00> <5E> <4E2D> <7C> <00AD> <60> <05D0> endbfchar endcmap end end"""


def refused(data: bytes) -> Refused:
    with pytest.raises(Refused) as caught:
        read_pdf(data)
    return caught.value


def text(*lines: str, **how: int) -> str:
    return read_pdf(pdf_of([drawn(lines, **how)])).text  # type: ignore[arg-type]


def test_a_document_has_its_text_its_digest_and_what_it_says_of_itself() -> None:
    page = drawn([HEADLINE], size=18) + drawn([*WRAPPED, "", NEXT], y=730)
    data = pdf_of([page], info={"Author": "Ann Poe", "CreationDate": "D:20261102093000+01'00'"})
    document = document_from_pdf(Item("a.pdf", data, path="a.pdf", url="https://example.org/a.pdf"))
    assert document.text == f"{HEADLINE}\n\n{JOINED}\n\n{NEXT}"
    assert (document.title, document.author) == (HEADLINE, "Ann Poe")
    assert document.published == Published("2026-11-02T09:30:00+01:00", "PDF metadata")
    assert (document.media_type, document.extractor) == ("application/pdf", "pdf/1")
    assert (document.name, document.path, document.url) == ("a.pdf", "a.pdf", "https://example.org/a.pdf")
    assert document.bytes_sha256 == hashlib.sha256(data).hexdigest()
    assert [zone.kind for zone in mark_zones(document)] == ["headline", "body"]


def test_what_the_pages_say_comes_before_the_properties() -> None:
    info = {"Title": "Microsoft Word - final_v3.docx", "Author": "ann", "CreationDate": "D:2026"}
    page = drawn([HEADLINE, "", "2 November 2026", "", "By Ann Poe", "", *WRAPPED])
    document = document_from_pdf(Item("a.pdf", pdf_of([page], info=info)))
    assert (document.title, document.author) == (HEADLINE, "Ann Poe")
    assert document.published == Published("2026-11-02", "text line 3")


# ------------------------------------------------------------------------------ lines to paragraphs


def test_wrapped_lines_are_joined_and_space_parts_paragraphs() -> None:
    assert text(*WRAPPED, "", NEXT) == f"{JOINED}\n\n{NEXT}"


def test_a_line_that_ends_early_keeps_its_break() -> None:
    address = ("Ministry of Bridges", "12 Quay Street", "Orlen")
    assert text(*WRAPPED, NEXT, *address) == "\n".join((JOINED, NEXT, *address))


def test_a_line_that_ends_early_in_mid_sentence_does_not() -> None:
    assert text(WRAPPED[0], "the water", "had gone down.") == f"{WRAPPED[0]} the water had gone down."


def test_letters_of_another_size_begin_a_paragraph() -> None:
    page = drawn([HEADLINE], size=16) + drawn(WRAPPED, y=752)
    assert read_pdf(pdf_of([page])).text == f"{HEADLINE}\n\n{JOINED}"


def test_a_first_line_set_in_begins_a_paragraph() -> None:
    full = "The army had offered its help on Sunday but nobody answered, it said."
    page = drawn([WRAPPED[1], full]) + drawn([full], x=90, y=742) + drawn([WRAPPED[1]], y=728)
    assert read_pdf(pdf_of([page])).text == f"{WRAPPED[1]} {full}\n{full} {WRAPPED[1]}"


def test_entries_of_a_list_stand_on_lines_of_their_own() -> None:
    entries = ("• the bridge at Orlen, which is closed until the water has gone down so far that it",)
    page = drawn(entries) + drawn(["can be seen"], x=80, y=756) + drawn(["• the other bridge"], y=742)
    assert read_pdf(pdf_of([page])).text == f"{entries[0]} can be seen\n• the other bridge"


def test_pieces_of_a_row_are_parted_by_tabs() -> None:
    page = b"".join(drawn([words], x=x, y=y) for x, y, words in ((72, 700, "Bridge"), (400, 700, "State")))
    assert read_pdf(pdf_of([page])).text in ("Bridge\tState", "Bridge State")


def test_columns_are_read_one_after_the_other_and_a_sentence_may_cross() -> None:
    left = ("The mayor said that the bridge", "would stay closed until further")
    right = ("notice, and left the town hall", "without a word to anybody.")
    page = drawn(left, x=72) + drawn(right, x=320)
    assert read_pdf(pdf_of([page])).text == " ".join((*left, *right))


def test_heads_and_feet_of_pages_stay_where_they_are_drawn() -> None:
    pages = [
        drawn(["Orlen Courier"], y=810) + drawn(WRAPPED[:2], y=700) + drawn([f"Page {n}"], y=40)
        for n in (1, 2)
    ]
    half = " ".join(WRAPPED[:2])
    one, two = (f"Orlen Courier\n\n{half}\n\nPage {n}" for n in (1, 2))
    assert read_pdf(pdf_of(pages)).text == f"{one}\n\n{two}"


def test_a_sentence_goes_on_over_pages_that_nothing_parts() -> None:
    assert read_pdf(pdf_of([drawn([line]) for line in WRAPPED])).text == JOINED


def test_text_that_runs_up_the_page_is_text() -> None:
    assert read_pdf(pdf_of([turned(WRAPPED)])).text == JOINED


def lines(*words: str, size: float = 10) -> list[Line]:
    """Lines of one width; a broken word is marked by ¬."""
    return [
        Line(text.removesuffix("¬"), 0, 400, -12.0 * number, size, text.endswith("¬"))
        for number, text in enumerate(words)
    ]


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        (("an exam¬", "ple of it"), "an example of it"),
        (("a well¬", "known man is well-known here"), "a well-known man is well-known here"),
        (("a fire¬", "wall, a fire and a wall"), "a fire-wall, a fire and a wall"),
        (("a fire¬", "wall, a fire and a firewall"), "a firewall, a fire and a firewall"),
        (("the Anglo¬", "American press"), "the Anglo-American press"),
        (("in COVID¬", "19 wards"), "in COVID-19 wards"),
        (("state-of-the¬", "art bridges"), "state-of-the-art bridges"),
        (("Auf¬", "gabe"), "Aufgabe"),
    ],
)
def test_a_broken_word_is_put_together(words: tuple[str, ...], joined: str) -> None:
    assert text_of([lines(*words)]) == joined


def test_where_no_words_are_broken_a_hyphen_is_the_words_own() -> None:
    plain = ["and so on and so forth and so on and"] * 98
    assert text_of([lines(*plain, "a hunger¬", "stimulating hormone")]).endswith("hunger-stimulating hormone")


def test_a_broken_word_goes_on_the_next_page() -> None:
    assert text_of([lines("an exam-"), lines("ple of it")]) == "an example of it"


def test_hyphens_of_pdfium_are_read() -> None:
    assert (
        text("The minister spoke of exam-", "ples of neglect") == "The minister spoke of examples of neglect"
    )


def test_between_wide_letters_stands_no_space() -> None:
    page = drawn(["^" * 30, "^" * 30])
    assert read_pdf(pdf_of([page], to_unicode=UNICODE_OF)).text == "中" * 60


def test_letters_beyond_the_first_plane_are_whole() -> None:
    page = drawn(["closed ~ for now"])
    assert read_pdf(pdf_of([page], to_unicode=UNICODE_OF)).text == "closed \U0001f600 for now"


# --------------------------------------------------------------------------- what it says of itself


@pytest.mark.parametrize(
    ("stated", "iso"),
    [
        ("D:20171030081500+03'00'", "2017-10-30T08:15:00+03:00"),
        ("D:20171030081500Z", "2017-10-30T08:15:00+00:00"),
        ("D:20171030081500Z00'00'", None),
        ("20171030", "2017-10-30"),
        ("D:2017", "2017"),
        ("D:201710300815", "2017-10-30T08:15:00"),
        ("D:20171399", None),
        ("D:19040101000000", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_is_as_precise_as_it_is_stated(stated: str, iso: str | None) -> None:
    assert iso_of(stated) == iso


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Report on the bridges", "Report on the bridges"),
        ("Microsoft Word - Report on the bridges", "Report on the bridges"),
        ("Microsoft Word - report_final.docx", None),
        ("report.indd", None),
        ("untitled", None),
        ("Document1", None),
        ("x" * 400, None),
    ],
)
def test_a_file_name_is_no_title(stated: str, title: str | None) -> None:
    data = pdf_of([drawn(["The bridge stays closed."])], info={"Title": stated, "Author": "Administrator"})
    found = read_pdf(data)
    assert (found.title, found.author) == (title, None)


# ------------------------------------------------------------------------------ what cannot be read


def test_an_encrypted_pdf_asks_for_its_password() -> None:
    with pytest.raises(UnreadableInput, match=r"^a\.pdf: a PDF that is encrypted; open it with its password"):
        document_from_pdf(Item("a.pdf", encrypted_pdf()))


def test_pictures_of_pages_need_ocr() -> None:
    found = refused(scanned_pdf(3))
    assert (found.kind, found.hint) == ("no_text", "run OCR first, e.g. ocrmypdf")
    assert found.found == "a PDF without a text layer (3 pages)"


def test_some_pictured_pages_are_a_warning() -> None:
    page, picture = drawn([NEXT]), b"q 9 0 0 9 0 0 cm Q"
    found = read_pdf(pdf_of([page, picture, picture, page, picture]))
    assert found.text == f"{NEXT}\n\n{NEXT}"
    assert found.warnings == ("no text layer on pages 2-3, 5: what is pictured there was not read",)


CYCLES = {
    "a page's children are its parents": [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 9/Kids[3 0 R]/Parent 3 0 R>>",
        b"<</Type/Pages/Count 9/Kids[2 0 R]/Parent 2 0 R>>",
    ],
    "its own child": [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R]>>"],
    "the catalogue": [b"<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 5>>"],
    "a length that asks for itself": [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        b"<</Length 4 0 R>>\nstream\nBT ET\nendstream",
    ],
    "a form that draws itself": [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>>>",
        stream(b"/X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>"),
        stream(b"/X Do"),
    ],
}


@pytest.mark.parametrize("name", CYCLES)
def test_a_pdf_that_goes_in_circles_ends(name: str) -> None:
    begun = time.monotonic()
    with pytest.raises(UnreadableInput) as caught:
        document_from_pdf(Item("a.pdf", pdf_file(CYCLES[name])))
    assert caught.value.kind in ("malformed", "no_text", "empty")
    assert time.monotonic() - begun < 5


def test_a_pdf_without_pages_is_empty() -> None:
    empty = pdf_file([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>"])
    assert refused(empty).kind == "empty"


def test_a_file_that_only_begins_like_a_pdf_is_damaged() -> None:
    assert refused(b"%PDF-1.7\nThe bridge stays closed.").kind == "malformed"


def test_thousands_of_pages_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_PAGES", 2)
    assert refused(pdf_of([drawn([NEXT])] * 3)).kind == "too_large"
    monkeypatch.setattr(reading, "MOST_CHARACTERS", 10)
    assert refused(pdf_of([drawn([NEXT])])).kind == "too_large"


def test_damaged_files_give_a_text_or_a_reason() -> None:
    data = pdf_of([drawn([HEADLINE, "", *WRAPPED])] * 2, info={"Title": HEADLINE})
    read, kinds = 0, set()
    begun = time.monotonic()
    for number, broken in enumerate(damaged(data, seed=4)):
        try:
            document = document_from_pdf(Item(f"{number}.pdf", broken))
        except UnreadableInput as problem:
            kinds.add(problem.kind)
        else:
            assert document.text
            read += 1
    assert 5 < read < 40
    assert kinds <= {"malformed", "no_text", "empty", "password"}
    assert time.monotonic() - begun < 10
