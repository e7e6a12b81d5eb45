"""An HTML page as one text, block by block: nothing that could be evidence is dropped, all is marked.

The page is parsed as browsers do, its tree is laid out as text in reading order (`html_layout`),
what the page says about itself is read from its head (`metadata`), a web archive's wrapper is told
from the page inside it (`archive`), and an outside extractor votes on which blocks are the article
(`html_vote`). What each block is, is decided later, by zoning.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sayso.core.document import Document
from sayso.errors import UnreadableInput
from sayso.intake.archive import archived_copy, restored
from sayso.intake.html_layout import lay_out
from sayso.intake.html_tree import parse
from sayso.intake.html_vote import vote
from sayso.intake.instead import require_article
from sayso.intake.metadata import metadata_of

EXTRACTOR: Final = "html/1"


def document_from_html(markup: str, base: Document) -> Document:
    """The page's text with its blocks, links and metadata, on top of what `base` already knows.

    `base` gives name, path, address, digest and encoding; its own text is ignored. Raises UnreadableInput:
    "no_text" for a page that holds no words at all, "no_article" for a notice in an article's place.
    """
    tree, warnings = parse(markup)
    copy = archived_copy(markup, base.url)
    address = copy.address if copy else base.url
    layout = lay_out(tree, address) if tree is not None else None
    if layout is None or not layout.blocks:
        raise _no_text(base.name, frames=layout is not None and any(k.kind == "frame" for k in layout.links))
    blocks, found = vote(tree, layout.text, layout.blocks)
    if found is False:
        warnings = (*warnings, "no article found on this page: read what follows with care")
    if copy:
        warnings = (*warnings, copy.warning)
    facts = metadata_of(tree, layout.text, blocks, address)
    require_article(base.name, facts.title or "", layout.text, found=found)
    return replace(
        base,
        text=layout.text,
        media_type="text/html",
        extractor=EXTRACTOR,
        url=address or facts.address,
        retrieved=base.retrieved or (copy.saved if copy else None),
        title=facts.title,
        outlet=facts.outlet,
        author=facts.author,
        published=facts.published,
        language=facts.language,
        links=restored(layout.links) if copy else layout.links,
        blocks=blocks,
        warnings=(*base.warnings, *warnings),
    )


def _no_text(name: str, *, frames: bool) -> UnreadableInput:
    if frames:
        return UnreadableInput(
            name,
            "no_text",
            "a page of frames without words of its own",
            "give the address of the frame to read",
        )
    return UnreadableInput(
        name,
        "no_text",
        "a page without words (its text may be loaded by scripts)",
        "save the page from a browser",
    )
