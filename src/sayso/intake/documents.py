"""One item to one `Document`, by what its bytes are: HTML, text, Markdown, PDF or Word."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Final

from sayso.core.document import Document, Published
from sayso.errors import UnreadableInput
from sayso.intake.dates import GUESSED
from sayso.intake.detect import DOCX, HTML, MARKDOWN, is_pdf, require_text, type_of
from sayso.intake.encoding import decode
from sayso.intake.front_matter import front_matter, without_front_matter
from sayso.intake.held import in_memory
from sayso.intake.items import Given, Item
from sayso.intake.language import language_of, translation_signs
from sayso.intake.markdown import markdown_title
from sayso.intake.mojibake import mojibake
from sayso.intake.text import document_from_text

MOST_BLOCKS: Final = 30_000
"""Paragraphs, list items and cells of one page; news pages have some hundred. Zoning takes a tenth of a
millisecond for each, besides the model."""


def document_of(item: Item) -> Document:
    """The document in an item's bytes; raises UnreadableInput, for a page of too many paragraphs as well.

    Its server's word (`media_type`, `charset`) counts where the content does not tell; what its container
    says of it (`given`) fills what it does not say itself.
    """
    document = _read(item)
    if (count := len(document.blocks)) > MOST_BLOCKS:
        found = f"{count:,} paragraphs where the limit is {MOST_BLOCKS:,}"
        raise UnreadableInput(item.name, "too_large", found, "split it and give one article at a time")
    return judged(_filled(document, item.given))


def judged(document: Document) -> Document:
    """The document with what its words show: misread letters, language, signs of translation.

    The language is that of the article's own words; the page's word for it counts where these do not tell.
    """
    article = "\n".join(b.span.of(document.text) for b in document.blocks if b.vote and not b.hidden)
    language = language_of(article or document.text) or document.language
    return replace(
        document,
        language=language,
        translated_from=translation_signs(document.text, language),
        warnings=document.warnings + mojibake(document.text),
    )


def _read(item: Item) -> Document:
    # Parsed in a child process: not for those who need none.
    if is_pdf(item.data):
        from sayso.intake.pdf import document_from_pdf

        return document_from_pdf(item)
    if _is_docx(item):
        from sayso.intake.docx import document_from_docx

        return document_from_docx(item)
    return _from_text(item)


def _is_docx(item: Item) -> bool:
    if not item.data.startswith(b"PK\x03\x04"):
        return False
    if item.media_type == DOCX:
        return True
    from sayso.intake.zipped import kind_of_zip

    return kind_of_zip(in_memory(item, item.data)) == DOCX


def _from_text(item: Item) -> Document:
    """The document of bytes that are a text: a page, Markdown or plain."""
    require_text(item.data, item.name)
    decoded = decode(item.data, declared=item.charset)
    found = type_of(decoded.text, item.name, declared=item.media_type)
    base = Document(
        text=decoded.text,
        name=item.name,
        media_type=found,
        path=item.path,
        url=item.url,
        final_url=item.final_url,
        retrieved=item.retrieved,
        bytes_sha256=hashlib.sha256(item.data).hexdigest(),
        encoding=decoded.encoding,
        bom=decoded.bom,
        warnings=(*item.warnings, *decoded.warnings),
    )
    if found == HTML:
        return _from_page(base)
    return _from_markdown(base) if found == MARKDOWN else document_from_text(base)


def _from_page(base: Document) -> Document:
    from sayso.intake.html import document_from_html  # lxml and trafilatura: not for plain text

    return document_from_html(base.text, base)


def _from_markdown(base: Document) -> Document:
    document = document_from_text(base)
    stated = front_matter(base.text).get("title")
    title = stated or markdown_title(without_front_matter(base.text))
    return replace(document, extractor="markdown/1", title=title or document.title)


def _filled(document: Document, given: Given) -> Document:
    """The document with what is given for what it does not say; a date that is only guessed gives way too."""
    return replace(
        document,
        title=document.title or given.title,
        outlet=document.outlet or given.outlet,
        author=document.author or given.author,
        published=_stated(document.published) or given.published or document.published,
    )


def _stated(published: Published | None) -> Published | None:
    return None if published and published.where == GUESSED else published
