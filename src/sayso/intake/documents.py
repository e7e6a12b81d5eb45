"""One item to one `Document`, by what its bytes are: HTML or text."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from sayso.core.document import Document
from sayso.intake.detect import HTML, require_text, type_of
from sayso.intake.encoding import decode
from sayso.intake.items import Given, Item
from sayso.intake.language import language_of, translation_signs
from sayso.intake.mojibake import mojibake
from sayso.intake.text import document_from_text


def document_of(item: Item) -> Document:
    """The document in an item's bytes; raises UnreadableInput.

    Its server's word (`media_type`, `charset`) counts where the content does not tell; what its container
    says of it (`given`) fills what it does not say itself.
    """
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
    document = _from_page(base) if found == HTML else document_from_text(base)
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


def _from_page(base: Document) -> Document:
    from sayso.intake.html import document_from_html  # lxml and trafilatura: not for plain text

    return document_from_html(base.text, base)


def _filled(document: Document, given: Given) -> Document:
    return replace(
        document,
        title=document.title or given.title,
        outlet=document.outlet or given.outlet,
        author=document.author or given.author,
        published=document.published or given.published,
    )
