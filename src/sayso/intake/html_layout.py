"""A page's tree laid out as one text: paragraphs as blocks, with what they lead to.

The tree is walked once, in reading order, without recursion. Words gather in the current block
until an element that browsers set apart begins or ends. White space inside a block is collapsed as
browsers do; between two blocks stands the strongest break that lay between them: a tab between
cells of a row, a line break between lines, rows and list items, an empty line between paragraphs.
A hidden stretch inside a paragraph is a block of its own, without a break.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree, html

from sayso.core.document import Block, Link
from sayso.core.span import Span
from sayso.intake.html_elements import (
    BREAKS,
    LINE,
    NOT_TEXT,
    PARAGRAPH,
    PRESERVED,
    SET_APART,
    STRENGTH,
    block_tag,
    label_of,
)
from sayso.intake.html_hidden import hiding_selectors, is_hidden
from sayso.intake.html_links import EMBEDDING, embedded, followable, is_post, post_address, resolved

PATH_KEPT: Final = (16, 32)
"""Levels kept of a longer path: so many outermost, so many innermost."""

_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
_QUOTES: Final = ("\u201c", "\u201d")


@dataclass(frozen=True, slots=True)
class Layout:
    """The text, its blocks in order, and the links and embeds of the page."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]


def lay_out(tree: html.HtmlElement, base: str | None) -> Layout:
    """The page as one text. `base` is its address, against which links are resolved."""
    base = _declared_base(tree, base)
    page = _Page(base, hiding_selectors(sheet.text or "" for sheet in tree.iter("style")))
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if not page.enter(element):
                walk.skip_subtree()
        else:
            page.leave(element)
    return page.finished()


def _declared_base(tree: html.HtmlElement, base: str | None) -> str | None:
    declared = next((element.get("href") for element in tree.iter("base") if element.get("href")), None)
    return resolved(declared, base) if declared else base


@dataclass(slots=True)
class _Level:
    """An open element: its label, and what holds for all words inside it."""

    label: str
    tag: str
    hidden: bool
    preserved: bool


@dataclass(slots=True)
class _OpenLink:
    """A link or post whose words are still being gathered; `start` is where they begin."""

    element: html.HtmlElement
    target: str
    kind: str
    start: int = -1
    end: int = -1


@dataclass(slots=True)
class _Page:
    """The page while it is being laid out."""

    base: str | None
    hiding: frozenset[str]
    text: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    embeds: set[tuple[str, str]] = field(default_factory=set)
    levels: list[_Level] = field(default_factory=list)
    open_links: list[_OpenLink] = field(default_factory=list)
    figures: list[int] = field(default_factory=list)
    # The block that is being gathered: where it begins, its first word's path, the levels of it that
    # all its words share, and the lowest level left since its last word.
    start: int = -1
    path: list[str] = field(default_factory=list)
    depth: int = 0
    shared: int = 0
    lowest: int = 0
    hidden: bool = False
    # What lies between the last word and the next: a break, and whether any white space.
    pending: int = 0
    space: bool = False
    after_link: bool = False

    def enter(self, element: html.HtmlElement) -> bool:
        """Begin an element; False where nothing inside it is text."""
        tag = element.tag
        if tag in EMBEDDING:
            self._embed(element)
        if tag in NOT_TEXT:
            self.levels.append(_Level(tag, tag, True, False))
            return False
        self._break(tag)
        if self.after_link and tag in SET_APART:
            self.space = True
        outer = self.levels[-1] if self.levels else None
        attributes = dict(element.items())
        hidden = (outer is not None and outer.hidden) or is_hidden(tag, attributes, self.hiding)
        preserved = tag in PRESERVED or (outer is not None and outer.preserved)
        self.levels.append(_Level(label_of(tag, attributes), tag, hidden, preserved))
        if tag == "a":
            self._open(element, attributes.get("href"), "link")
        elif "class" in attributes and is_post(attributes):
            self._open(element, post_address(element, self.base), "embed")
        elif tag == "figure":
            self.figures.append(len(self.links))
        elif tag == "figcaption":
            self._end_block()
        elif tag == "q":
            self._words(_QUOTES[0])
        if element.text:
            self._words(element.text)
        return True

    def leave(self, element: html.HtmlElement) -> None:
        """End an element, and take the words that follow it."""
        tag = element.tag
        if tag == "q":
            self._words(_QUOTES[1])
        elif tag == "figcaption":
            self._caption()
        elif tag == "figure" and self.figures:
            self.figures.pop()
        if tag not in NOT_TEXT:
            if self.open_links and self.open_links[-1].element is element:
                self._close()
            self._break(tag)
        self.levels.pop()
        if len(self.levels) < self.lowest:
            self.lowest = len(self.levels)
        self.after_link = tag in SET_APART
        if element.tail and self.levels:
            self._words(element.tail)

    def finished(self) -> Layout:
        """The page as laid out."""
        self._end_block()
        end = self.length, self.length + 1
        links = sorted(
            self.links, key=lambda link: ((link.span.start, link.span.end) if link.span else end, link.target)
        )
        return Layout("".join(self.text), tuple(self.blocks), tuple(links))

    def _break(self, tag: str) -> None:
        strength = STRENGTH.get(tag, 0)
        # Two line breaks in a row make a paragraph, as writers of old pages meant them.
        if tag == "br" and self.pending == LINE and self.levels[-1].tag != "br":
            strength = PARAGRAPH
        if strength > self.pending:
            self.pending = strength

    def _words(self, words: str) -> None:
        level = self.levels[-1]
        if level.preserved:
            self._preserved(words, level)
        elif words.isspace():
            self.space = True
        else:
            plain = words.isprintable() and "  " not in words
            self._collapsed(words if plain else _SPACES.sub(" ", words), level)

    def _preserved(self, words: str, level: _Level) -> None:
        for number, line in enumerate(words.replace("\r\n", "\n").split("\n")):
            if number:
                self.pending = PARAGRAPH if self.pending >= LINE else LINE
            self._collapsed(line, level)

    def _collapsed(self, words: str, level: _Level) -> None:
        bare = words.strip()
        if not bare:
            self.space = self.space or bool(words)
            return
        self._begin(level, spaced=words[0].isspace())
        for link in self.open_links:
            if link.start < 0:
                link.start = self.length
        self._append(bare)
        for link in self.open_links:
            link.end = self.length
        self.space = words[-1].isspace()
        self.after_link = False

    def _begin(self, level: _Level, *, spaced: bool) -> None:
        """Make ready for words: end the block before them where a break or a change of sight parts them."""
        space = spaced or self.space
        if self.start >= 0 and (self.pending or level.hidden != self.hidden):
            self._end_block()
        if self.start < 0:
            between = BREAKS[self.pending] or (" " if space else "")
            if self.blocks:
                self._append(between)
            self._start_block(level)
        else:
            if space:
                self._append(" ")
            self.shared = min(self.shared, self.lowest)
        self.lowest = len(self.levels)
        self.pending = 0

    def _start_block(self, level: _Level) -> None:
        self.start = self.length
        self.hidden = level.hidden
        self.depth = self.shared = len(self.levels)
        first, last = PATH_KEPT
        levels = self.levels if self.depth <= first + last else [*self.levels[:first], *self.levels[-last:]]
        self.path = [level.label for level in levels]

    def _end_block(self) -> None:
        if self.start < 0:
            return
        path = self.path[: self.shared] if self.depth == len(self.path) else self.path
        self.blocks.append(Block(Span(self.start, self.length), block_tag(path), tuple(path), self.hidden))
        self.start = -1

    def _append(self, piece: str) -> None:
        self.text.append(piece)
        self.length += len(piece)

    def _open(self, element: html.HtmlElement, target: str | None, kind: str) -> None:
        if target and followable(target):
            self.open_links.append(_OpenLink(element, resolved(target, self.base), kind))

    def _close(self) -> None:
        link = self.open_links.pop()
        if link.start >= 0:
            self.links.append(Link(Span(link.start, link.end), link.target, link.kind))
        elif link.kind == "embed":
            self.links.append(Link(None, link.target, link.kind))

    def _embed(self, element: html.HtmlElement) -> None:
        found = embedded(element, self.base)
        if found and found not in self.embeds:
            self.embeds.add(found)
            self.links.append(Link(None, found[1], found[0], _alternative(element)))

    def _caption(self) -> None:
        """Give the pictures of a figure the span of its caption."""
        if not self.figures or self.start < 0:
            return
        span = Span(self.start, self.length)
        for number in range(self.figures[-1], len(self.links)):
            link = self.links[number]
            if link.span is None:
                self.links[number] = Link(span, link.target, link.kind, link.alt)


def _alternative(element: html.HtmlElement) -> str:
    return " ".join((element.get("alt") or "").split())[:500]
