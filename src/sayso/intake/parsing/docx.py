"""A Word document written as a page, which `html_layout` then lays out as it does every page.

Headings, paragraphs, lists, tables cell by cell, links and bold lines become the elements of that name;
footnotes and endnotes follow the text in the order in which it points to them, the marks left out. What
stands at the head and foot of the pages comes once, as header and footer. Insertions that wait to be
accepted are text, deletions and comments are none; hidden letters are hidden blocks. Numbers that Word
sets before headings and list items are not in the file, nor is anything drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree, html

from sayso.core.document import Block
from sayso.intake.html_dates import iso_date
from sayso.intake.html_layout import lay_out
from sayso.intake.html_links import followable
from sayso.intake.parsing.office import Element, Package, attribute, local
from sayso.intake.parsing.values import Extracted, Format, Refused, words_of

PAGE_ENDS: Final = frozenset({"header", "footer"})
"""What stands at the head and foot of pages, which is not the article."""

_NO_TEXT: Final = frozenset(
    """pPr rPr sectPr tblPr trPr tcPr tblGrid sdtPr del moveFrom delText instrText delInstrText Fallback
    footnoteRef endnoteRef annotationRef object""".split()
)
_HEADING: Final = re.compile(r"(?:title|heading ([1-6]))$", re.IGNORECASE)
_TARGET: Final = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
_CHARACTERS: Final = {"tab": " ", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def read_docx(data: bytes) -> Extracted:
    """The text, blocks and properties of a Word document; raises Refused."""
    package = Package(data, Format.DOCX)
    page = _Page(package)
    layout = lay_out(page.written(), None)
    if not layout.blocks:
        raise Refused("no_text", "a Word document without words", "for scanned pages run OCR first")
    return Extracted(
        layout.text,
        title=words_of(package.property("title")),
        author=words_of(package.property("creator")),
        created=iso_date(package.property("created")),
        blocks=tuple(_voted(block) for block in layout.blocks),
        links=layout.links,
    )


def _voted(block: Block) -> Block:
    """All that a document says is its article, but for what its pages repeat."""
    return replace(block, vote=not block.hidden and PAGE_ENDS.isdisjoint(block.path))


@dataclass(slots=True)
class _Field:
    """A field: what it is to do, and the link it turned out to be, if it did."""

    order: str = ""
    link: Element | None = None


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is written: its element, the fields open in it, the boxes anchored to it."""

    element: Element
    fields: list[_Field] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    @property
    def inmost(self) -> Element:
        """The element that words now go into: the link of an open field, or the paragraph."""
        return next((f.link for f in reversed(self.fields) if f.link is not None), self.element)


class _Page:
    """The document while it is written as a page."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.targets = {r.id: r for r in package.relationships(package.main)}
        self.tags = dict(self._heading_styles())
        self.notes: list[tuple[str, str]] = []

    def written(self) -> html.HtmlElement:
        """The whole page."""
        document = self.package.children(self.package.main)
        body = next((child for child in document if local(child) == "body"), None)
        if body is None:
            raise Refused("malformed", "an Office file that is no Word document", Format.DOCX.way_out)
        page = html.Element("html")
        into = etree.SubElement(page, "body")
        self._page_ends(body, "headerReference", etree.SubElement(into, "header"))
        self._blocks(body, into)
        self._notes(into)
        self._page_ends(body, "footerReference", etree.SubElement(into, "footer"))
        return page

    def _heading_styles(self) -> Iterator[tuple[str, str]]:
        """The ids of styles that are headings, in whatever language, and the element for each."""
        for path in self.package.leads(self.package.main, "styles"):
            for style in self.package.children(path):
                name = _value(style, "name") or ""
                if found := _HEADING.match(name):
                    yield attribute(style, "styleId") or "", f"h{found[1] or 1}"

    def _page_ends(self, body: Element, reference: str, into: Element) -> None:
        seen = set()
        for found in body.iter():
            target = self.targets.get(attribute(found, "id") or "") if local(found) == reference else None
            if target and target.target not in seen:
                seen.add(target.target)
                self._blocks(self.package.children(target.target), into)

    def _notes(self, into: Element) -> None:
        """The notes that the text points to, each once; those of notes are added while we go."""
        section = etree.SubElement(into, "section")
        parts: dict[str, dict[str | None, Element]] = {}
        for kind, number in self.notes:
            if kind not in parts:
                paths = self.package.leads(self.package.main, f"{kind}s")
                notes = [note for path in paths for note in self.package.children(path)]
                parts[kind] = {attribute(note, "id"): note for note in notes}
            if (note := parts[kind].pop(number, None)) is not None:
                self._blocks(note, section)

    def _blocks(self, nodes: Iterable[Element], into: Element) -> None:
        for child in nodes:
            match local(child):
                case "p":
                    self._paragraph(child, into)
                case "tbl":
                    self._table(child, into)
                case name if name not in _NO_TEXT:  # what only holds others: controls, insertions
                    self._blocks(child, into)

    def _table(self, table: Element, into: Element) -> None:
        rows = etree.SubElement(into, "table")
        for row in _inside(table, "tr"):
            cells = etree.SubElement(rows, "tr")
            for cell in _inside(row, "tc"):
                self._cell(cell, etree.SubElement(cells, "td"))

    def _cell(self, cell: Element, into: Element) -> None:
        self._blocks(cell, into)
        if len(into) == 1 and into[0].tag == "p":
            into[0].tag = "span"  # a cell of one paragraph is parted from the next by a tab

    def _paragraph(self, node: Element, into: Element) -> None:
        properties = _child(node, "pPr")
        style = (_value(properties, "pStyle") if properties is not None else None) or ""
        listed = properties is not None and _child(properties, "numPr") is not None
        tag = self.tags.get(style) or ("li" if listed else "p")
        paragraph = _Paragraph(etree.SubElement(into, tag))
        self._inline(node, paragraph.element, paragraph)
        for box in paragraph.boxes:
            self._blocks(box, into)

    def _inline(self, node: Element, into: Element, paragraph: _Paragraph) -> None:
        for child in node:
            name = local(child)
            if name == "r":
                self._run(child, paragraph.inmost if into is paragraph.element else into, paragraph)
            elif name == "hyperlink":
                self._inline(child, self._link(child, into), paragraph)
            elif name not in _NO_TEXT:
                self._inline(child, into, paragraph)

    def _link(self, node: Element, into: Element) -> Element:
        target = self.targets.get(attribute(node, "id") or "")
        return _linked(into, target.target if target and target.outside else "")

    def _run(self, run: Element, into: Element, paragraph: _Paragraph) -> None:
        """Write a run's words, breaks and marks into the page; remember its notes and boxes."""
        words = self._styled(run, into)
        for part in _parts(run):
            match local(part):
                case "t":
                    _add(words, part.text or "")
                case "br" | "cr":
                    etree.SubElement(words, "br")
                case "tab" | "noBreakHyphen" | "softHyphen" as name:
                    _add(words, _CHARACTERS[name])
                case "footnoteReference" | "endnoteReference" as name:
                    self.notes.append((name.removesuffix("Reference"), attribute(part, "id") or ""))
                case "txbxContent":
                    paragraph.boxes.append(part)
                case "instrText" if paragraph.fields:
                    paragraph.fields[-1].order += part.text or ""
                case "fldChar":
                    self._field(attribute(part, "fldCharType"), paragraph)

    def _field(self, mark: str | None, paragraph: _Paragraph) -> None:
        """The older way of writing links: an order to be carried out, and what came of it."""
        if mark == "begin":
            paragraph.fields.append(_Field())
        elif mark == "end" and paragraph.fields:
            paragraph.fields.pop()
        elif mark == "separate" and paragraph.fields and (to := _TARGET.match(paragraph.fields[-1].order)):
            paragraph.fields[-1].link = _linked(paragraph.element, to[1])

    def _styled(self, run: Element, into: Element) -> Element:
        properties = _child(run, "rPr")
        words = etree.SubElement(into, "b" if _is_on(properties, "b") else "span")
        if _is_on(properties, "vanish"):
            words.set("hidden", "")
        return words


def _parts(node: Element) -> Iterator[Element]:
    """What a run is made of, in order; a box of text is one part, whatever stands in it."""
    for child in node:
        if local(child) not in _NO_TEXT - {"instrText"}:
            yield child
            if local(child) != "txbxContent":
                yield from _parts(child)


def _inside(node: Element, name: str) -> Iterator[Element]:
    """The elements of a name right inside a table or row, or in what only wraps them."""
    for child in node:
        if local(child) == name:
            yield child
        elif local(child) not in _NO_TEXT | {"tbl", "tr", "tc", "p"}:
            yield from _inside(child, name)


def _linked(into: Element, target: str) -> Element:
    link = etree.SubElement(into, "a")
    if followable(target):
        link.set("href", target)
    return link


def _add(words: Element, more: str) -> None:
    if len(words):
        words[-1].tail = (words[-1].tail or "") + more
    else:
        words.text = (words.text or "") + more


def _child(node: Element, name: str) -> Element | None:
    return next((child for child in node if local(child) == name), None)


def _value(node: Element, name: str) -> str | None:
    child = _child(node, name)
    return attribute(child, "val") if child is not None else None


def _is_on(properties: Element | None, name: str) -> bool:
    child = _child(properties, name) if properties is not None else None
    return child is not None and attribute(child, "val") not in ("0", "false", "off", "none")
