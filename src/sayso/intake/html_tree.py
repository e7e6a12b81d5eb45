"""Markup to a tree, whatever the markup is like: broken, endless, nested without end."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree, html

DEEPEST: Final = 2048
"""Levels at which libxml2 stops reading a page, the rest of it lost (parserInternals.h, 2.14)."""

FLATTENED_AT: Final = 1000
"""Levels kept of a page that is nested deeper than DEEPEST; well below it, for tags that never close."""

MOST_ATTRIBUTES: Final = 500
"""Words of a tag above which its attributes are left out: libxml2 compares each with all before it, and needs
20 seconds for 100,000."""

VOID: Final = frozenset("area base br col embed frame hr img input link meta param source track wbr".split())
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})[^>]*>")
_LONG: Final = 2000
"""Letters of a tag from which its attributes are counted."""
_LONG_TAG: Final = re.compile(rf"<([a-zA-Z][^\s/<>]{{0,40}})(?=[\s/])[^<>]{{{_LONG},}}")
_QUOTED: Final = re.compile(r"\"[^\"]*(?:\"|$)|'[^']*(?:'|$)")
_ENDS: Final = re.compile(r"</(?:[bB][oO][dD][yY]|[hH][tT][mM][lL])\s*>")
"""Browsers read on behind these; libxml2 puts what follows beside the tree, where it would be lost."""
_UNUSABLE: Final = re.compile("[\x00\ud800-\udfff]")


def parse(markup: str) -> tuple[html.HtmlElement | None, tuple[str, ...]]:
    """The page's root element, None where there is no element at all, and warnings about the markup."""
    usable = _ENDS.sub("", _usable(markup))
    if _has_long_tags(usable):
        usable = _LONG_TAG.sub(_uncrowded, usable)
    tree, too_deep = _parse(usable)
    if not too_deep:
        return tree, ()
    tree, _ = _parse(flattened(usable))
    return tree, ("the markup is nested absurdly deep: its inner levels were read as one",)


def _usable(markup: str) -> str:
    """The markup without what no tree can hold; nearly every page is usable as it is."""
    try:
        markup.encode()
    except UnicodeEncodeError:
        return _UNUSABLE.sub("\ufffd", markup)
    return markup.replace("\x00", "\ufffd")


def _parse(markup: str) -> tuple[html.HtmlElement | None, bool]:
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, recover=True, remove_comments=True, remove_pis=True
    )
    # lxml's own lookup gives form fields classes of theirs: a call of Python each time an element is met.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    try:
        tree = etree.fromstring(markup.encode(), parser)
    except etree.XMLSyntaxError:
        tree = None
    return tree, any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log)


def _has_long_tags(markup: str) -> bool:
    """Whether there may be a long tag: many letters behind a "<" before any ">"; on few pages there is."""
    return any(len(piece) > _LONG and piece.find(">", 0, _LONG) < 0 for piece in markup.split("<"))


def _uncrowded(tag: re.Match[str]) -> str:
    """A long tag; without its attributes where they are too many."""
    return tag[0] if len(_QUOTED.sub("", tag[0]).split()) <= MOST_ATTRIBUTES else f"<{tag[1]} "


def flattened(markup: str) -> str:
    """The markup with every tag below FLATTENED_AT made a line break."""
    depth = 0

    def keep(tag: re.Match[str]) -> str:
        nonlocal depth
        closing, name = tag[1], tag[2].lower()
        if name in VOID:
            return tag[0]
        depth = max(0, depth - 1) if closing else depth + 1
        return tag[0] if depth < FLATTENED_AT else "<br>"

    return _TAG.sub(keep, markup)
