"""An original page, made harmless to look at in its frame: its words and form, nothing that acts or asks.

The frame's policy forbids all of it already; a browser that does not know the policy finds nothing either.
"""

from __future__ import annotations

from typing import Any, Final

from lxml import etree, html

from sayso.core.appearance import Appearance
from sayso.intake.encoding import decode
from sayso.views.markup import Markup, element, joined

_DROPPED: Final = frozenset(
    "script noscript template iframe frame frameset object embed applet portal base meta link form input"
    " button select textarea audio video source track picture img image svg math canvas map area"
    " dialog".split()
)
_KEPT: Final = frozenset(
    "class id dir lang title colspan rowspan headers scope start value datetime cite".split()
)
_NOT_STYLED: Final = ("url", "@import", "expression", "\\", "<")
"""What a style could ask for something by."""


def framed(data: bytes, place: Appearance) -> str:
    """The page as HTML; of what is no HTML a line that says so."""
    if "html" not in place.media_type:
        note = f"not a web page ({place.media_type}); see its text, or: sayso show CASE ID --original > FILE"
        return _page(element("p", note))
    text = decode(data, declared=place.encoding).text
    try:
        root = html.document_fromstring(text)
    except (etree.LxmlError, ValueError):
        return _page(element("p", "the page cannot be taken apart; its text stands in the other view"))
    for node in list(root.iter()):
        _harmless(node)
    styles = [_written(style) for style in root.iterfind("head/style")]
    body = root.find("body")
    return _page(_written(root if body is None else body), *styles)


def _written(node: Any) -> Markup:
    return Markup(etree.tostring(node, encoding="unicode", method="html", with_tail=False))


def _harmless(node: Any) -> None:
    """The element without what acts; comments and instructions go, the words behind them stay."""
    if not isinstance(node.tag, str) or node.tag.lower() in _DROPPED:
        if node.getparent() is not None:
            node.drop_tree()
        return
    if node.tag == "style":
        if any(sign in (node.text or "").lower() for sign in _NOT_STYLED):
            node.drop_tree()
        return
    for name in list(node.attrib):
        if name.lower() not in _KEPT:
            del node.attrib[name]


def _page(body: Markup, *styles: Markup) -> str:
    head = joined(Markup('<meta charset="utf-8">'), element("title", "The page as it came"), *styles)
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>{body}</html>\n'
