"""Word documents: all that is text and nothing else, block by block; hostile packages are refused."""

from __future__ import annotations

import time
import zipfile

import pytest

from evaluation.damage import damaged
from evaluation.making import (
    core_properties,
    docx_of,
    package_of,
    paragraph,
    relationships,
    run,
    word_part,
    xlsx_of,
)
from sayso.core.document import Published
from sayso.errors import UnreadableInput
from sayso.intake.docx import document_from_docx
from sayso.intake.items import Item
from sayso.intake.parsing import office
from sayso.intake.parsing.docx import read_docx
from sayso.intake.parsing.values import Refused
from sayso.zoning import mark_zones

SENTENCE = (
    "The mayor of Orlen said on Monday that the bridge would stay closed until the water had gone down."
)
STYLES = word_part(
    "styles",
    '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>',
)


def text(body: str) -> str:
    return read_docx(docx_of(body)).text


def refused(data: bytes) -> Refused:
    with pytest.raises(Refused) as caught:
        read_docx(data)
    return caught.value


def table(*rows: tuple[str, ...]) -> str:
    each = (f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(each)}</w:tbl>"


def test_a_document_has_its_text_and_what_it_says_of_itself() -> None:
    properties = core_properties(title="Template", creator="ann", created="2026-11-02T09:30:00Z")
    body = paragraph("Bridge stays closed", "Titel") + paragraph(SENTENCE)
    data = docx_of(
        body,
        parts={"docProps/core.xml": properties, "word/styles.xml": STYLES},
        to={"s": ("styles", "styles.xml")},
    )
    document = document_from_docx(Item("a.docx", data, path="a.docx"))
    assert document.text == f"Bridge stays closed\n\n{SENTENCE}"
    assert (document.title, document.author) == ("Bridge stays closed", "ann")
    assert document.published == Published("2026-11-02T09:30:00Z", "document properties")
    assert (document.extractor, document.name, document.path) == ("docx/1", "a.docx", "a.docx")
    assert [zone.kind for zone in mark_zones(document)] == ["headline", "body"]


def test_headings_lists_bold_lines_and_tables_are_blocks_of_that_kind() -> None:
    listed = f"<w:p><w:pPr><w:numPr/></w:pPr>{run('the bridge')}</w:p>"
    bold = f"<w:p>{run('What now', '<w:b/>')}</w:p>"
    cells = table((paragraph("Bridge"), paragraph("State")), (paragraph("North"), paragraph("closed")))
    body = paragraph("What is closed", "berschrift2") + listed + bold + cells
    data = docx_of(body, parts={"word/styles.xml": STYLES}, to={"s": ("styles", "styles.xml")})
    found = read_docx(data)
    assert found.text == "What is closed\n\nthe bridge\n\nWhat now\n\nBridge\tState\nNorth\tclosed"
    assert [block.tag for block in found.blocks] == ["h2", "li", "p", "td", "td", "td", "td"]
    assert found.blocks[2].path[-1] == "b"


def test_cells_of_several_paragraphs_and_tables_in_tables_are_read_in_order() -> None:
    inner = table((paragraph("1"), paragraph("2")))
    cells = table((paragraph("a") + paragraph("b"), inner), (paragraph("c"), ""))
    assert text(cells).split() == ["a", "b", "1", "2", "c"]


def test_what_was_inserted_is_text_and_what_was_deleted_is_not() -> None:
    body = (
        f'<w:p>{run("The bridge ")}<w:ins w:id="1">{run("stays ")}</w:ins>'
        f'<w:del w:id="2"><w:r><w:delText>is </w:delText></w:r></w:del><w:moveFrom>{run("not ")}</w:moveFrom>'
        f"<w:moveTo>{run('closed')}</w:moveTo></w:p>"
    )
    assert text(body) == "The bridge stays closed"


def test_characters_that_are_elements_are_characters() -> None:
    characters = "<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
    assert text(f"<w:p><w:r>{characters}</w:r></w:p>") == "a b\nc\u2011d"


def test_words_of_several_runs_are_whole() -> None:
    assert text(f"<w:p>{run('Bri', '<w:b/>')}{run('dge')}{run(' closed')}</w:p>") == "Bridge closed"


def test_hidden_words_are_hidden_blocks() -> None:
    found = read_docx(docx_of(f"<w:p>{run('Closed')}{run('secret', '<w:vanish/>')}{run(' today')}</w:p>"))
    assert found.text == "Closedsecret today"
    assert [(b.span.of(found.text), b.hidden, b.vote) for b in found.blocks] == [
        ("Closed", False, True),
        ("secret", True, False),
        ("today", False, True),
    ]


def test_links_are_links_in_both_ways_of_writing_them() -> None:
    older = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("the law")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    link = '<w:hyperlink r:id="{}">{}</w:hyperlink>'
    body = f"<w:p>{run('See ')}{link.format('h', run('the report'))}{run(', ')}{older}{run('.')}</w:p>"
    body += paragraph("Also https://example.org/c here") + f"<w:p>{link.format('j', run('x'))}</w:p>"
    to = {"h": ("hyperlink", "https://example.org/a"), "j": ("hyperlink", "javascript://x")}
    document = document_from_docx(Item("a.docx", docx_of(body, to=to)))
    links = [(link.span.of(document.text) if link.span else None, link.target) for link in document.links]
    assert document.text.startswith("See the report, the law.\n\nAlso")
    assert links == [
        ("the report", "https://example.org/a"),
        ("the law", "https://example.org/b"),
        ("https://example.org/c", "https://example.org/c"),
    ]


def test_notes_follow_the_text_in_the_order_of_their_marks_each_once() -> None:
    marks = "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in (3, 2, 3, 9))
    loop = f'<w:p>{run("Third, see itself")}<w:r><w:footnoteReference w:id="3"/></w:r></w:p>'
    notes = f'<w:footnote w:id="2">{paragraph("Second")}</w:footnote><w:footnote w:id="3">{loop}</w:footnote>'
    data = docx_of(
        f"<w:p>{run('Closed.')}{marks}</w:p>{paragraph('Open.')}",
        parts={"word/footnotes.xml": word_part("footnotes", notes)},
        to={"f": ("footnotes", "footnotes.xml")},
    )
    assert read_docx(data).text == "Closed.\n\nOpen.\n\nThird, see itself\n\nSecond"


def test_heads_and_feet_of_pages_are_there_once_and_not_the_article() -> None:
    body = (
        paragraph(SENTENCE)
        + '<w:sectPr><w:headerReference r:id="h"/><w:footerReference r:id="f"/></w:sectPr>'
    )
    parts = {
        "word/header1.xml": word_part("hdr", paragraph("Ministry of Bridges")),
        "word/footer1.xml": word_part("ftr", paragraph("Page 1")),
    }
    found = read_docx(
        docx_of(
            body * 2, parts=parts, to={"h": ("header", "header1.xml"), "f": ("footer", "/word/footer1.xml")}
        )
    )
    assert found.text == f"Ministry of Bridges\n\n{SENTENCE}\n\n{SENTENCE}\n\nPage 1"
    assert [block.vote for block in found.blocks] == [False, True, True, False]


def test_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('In a box')}</w:txbxContent>"
    choice = f'<mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>'
    choice += f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    assert text(f"<w:p>{run('Before ')}<w:r>{choice}</w:r>{run('after')}</w:p>") == "Before after\n\nIn a box"


def test_the_strict_form_of_the_format_is_read_too() -> None:
    space = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f"<body><p><r><t>{SENTENCE}</t></r></p></body>"
    strict = {"word/document.xml": f'<document xmlns="{space}">{body}</document>'}
    assert read_docx(package_of("word/document.xml", strict)).text == SENTENCE


# ------------------------------------------------------------------------------ what cannot be read


def test_a_document_of_pictures_has_no_text() -> None:
    assert refused(docx_of("<w:p><w:r><w:drawing/></w:r></w:p>")).kind == "no_text"


def test_a_spreadsheet_is_no_word_document() -> None:
    assert refused(xlsx_of("")).kind == "malformed"
    assert refused(package_of("x.xml", {})).kind == "malformed"
    assert refused(b"PK\x05\x06" + bytes(18)).kind == "malformed"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE d [<!ENTITY e "closed">]>',
        '<!DOCTYPE d SYSTEM "http://example.org/d.dtd">',
    ],
)
def test_entities_are_refused(declared: str) -> None:
    document = f"{declared}<document><body><p><r><t>{SENTENCE}</t></r></p></body></document>"
    assert refused(package_of("d.xml", {"d.xml": document})).kind == "entities"


def test_a_bomb_is_refused_before_it_goes_off(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = time.monotonic()
    with pytest.raises(UnreadableInput, match=r"a Word document that unpacks to 61 MB") as caught:
        document_from_docx(Item("a.docx", docx_of(paragraph("x" * 61_000_000))))
    assert caught.value.kind == "too_large"
    assert time.monotonic() - begun < 10
    monkeypatch.setattr(office, "MOST_BYTES", 100)
    assert refused(docx_of(paragraph(SENTENCE))).kind == "too_large"
    monkeypatch.setattr(office, "MOST_PARTS", 3)
    assert refused(docx_of(paragraph(SENTENCE))).found == "a Word document of 4 parts"


def test_packing_that_office_does_not_know_is_refused() -> None:
    assert refused(package_of("d.xml", {"d.xml": "<x/>"}, compression=zipfile.ZIP_BZIP2)).kind == "malformed"


def test_relationships_cannot_lead_out_of_the_package() -> None:
    to = relationships(
        {"f": ("footnotes", "../../../../etc/passwd"), "g": ("styles", "https://example.org/x")}
    )
    data = docx_of(paragraph(SENTENCE), parts={"word/_rels/document.xml.rels": to})
    assert read_docx(data).text == SENTENCE


def test_absurd_nesting_ends() -> None:
    deep = "<w:ins>" * 5_000 + run("closed") + "</w:ins>" * 5_000
    assert refused(docx_of(f"<w:p>{deep}</w:p>")).kind == "malformed"
    cells = paragraph("closed")
    for _ in range(50):
        cells = table((cells,))
    assert text(cells) == "closed"


def test_damaged_files_give_a_text_or_a_reason() -> None:
    notes = word_part("footnotes", f'<w:footnote w:id="1">{paragraph("Note")}</w:footnote>')
    body = (
        paragraph(SENTENCE)
        + f'<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>{table((paragraph("a"),))}'
    )
    data = docx_of(body, parts={"word/footnotes.xml": notes}, to={"f": ("footnotes", "footnotes.xml")})
    texts, kinds = set(), set()
    begun = time.monotonic()
    for number, broken in enumerate(damaged(data, seed=5)):
        try:
            texts.add(document_from_docx(Item(f"{number}.docx", broken)).text)
        except UnreadableInput as problem:
            kinds.add(problem.kind)
    assert texts
    assert kinds <= {"malformed", "no_text", "password", "too_large"}
    assert time.monotonic() - begun < 10
