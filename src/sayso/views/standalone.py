"""A page that stands alone: style and script in it under their digests; by its policy it asks for nothing."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from sayso.views.markup import Markup, element, joined


def standalone(title: str, style: str, script: str, *body: Markup) -> str:
    """The page, from its doctype to its end; an empty script is none."""
    head = joined(
        Markup('<meta charset="utf-8">'),
        Markup(f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">'),
        Markup('<meta name="referrer" content="no-referrer">'),
        Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", title),
        element("style", Markup(style)),
    )
    content = element("body", *body, element("script", Markup(script)) if script else joined())
    return f'<!doctype html>\n<html lang="en">\n<head>{head}</head>\n{content}\n</html>\n'


def own(name: str, package: str = "sayso.views") -> str:
    """A style sheet or a script of ours."""
    return (files(package) / "static" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    scripts = f" script-src '{_digest(script)}';" if script else ""
    return f"default-src 'none'; style-src '{_digest(style)}';{scripts} base-uri 'none'; form-action 'none'"


def _digest(inline: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
